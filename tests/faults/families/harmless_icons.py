"""The same icons, of other sets, in other styles and by other means: everything stays green."""

import re

from tests.faults.deviations import rewritten, styled
from tests.faults.drawings import exchanged
from tests.faults.fault import harmless
from tests.faults.other_sets import as_background, as_mask, boxed, image, inline, letter, used


def of(dots: str, trash: str, glass: str, squares: str, bullets: str, plus: str) -> dict[str, str]:
    """One set's icons for those that tutorials name."""
    return {
        "three_dots": dots, "trash_can": trash, "magnifying_glass": glass,
        "nine_squares": squares, "list": bullets, "plus": plus,
    }  # fmt: skip


BUTTON = re.compile(
    r'<button type="button" class="icon-button( danger)?"((?: data-[\w-]+(?:=\'[^\']*\'|="[^"]*")?)*)'
    r'(?: aria-[\w-]+="[^"]*"| title="[^"]*")*>(.*?)</button>',
    re.DOTALL,
)
THIN = of(
    *(
        f"ionicons/{it}"
        for it in (
            "ellipsis-vertical-outline",
            "trash-outline",
            "search-outline",
            "apps-outline",
            "list-outline",
            "add-outline",
        )
    )
)
FULL = of(*(f"ionicons/{it}" for it in ("ellipsis-vertical", "trash", "search", "apps", "list", "add")))
SHARP = FULL | {
    "three_dots": "ionicons/ellipsis-vertical-sharp",
    "trash_can": "ionicons/trash-sharp",
    "magnifying_glass": "ionicons/search-sharp",
    "nine_squares": "ionicons/apps-sharp",
}
SMALL = of(
    "carbon/overflow-menu--vertical",
    "octicons/trash-16",
    "octicons/search-16",
    "octicons/apps-16",
    "octicons/list-unordered-16",
    "octicons/plus-16",
)
CARBON = of(
    *(f"carbon/{it}" for it in ("overflow-menu--vertical", "trash-can", "search", "apps", "list--bulleted", "add"))
)
LINES = of(
    "iconoir/more-vert",
    "iconoir/trash",
    "iconoir/search",
    "iconoir/dots-grid-3x3-solid",
    "iconoir/list",
    "iconoir/plus",
)
SIGNS = {"three_dots": "\u22ee", "plus": "+", "list": "\u2630"}
BUTTONS = ".icon-button, .banner-button:not(.banner-exit)"

# fmt: off
FAULTS = [
    harmless("icons_thin", "Icons are drawn in thin lines.",
        exchanged(THIN, show=inline), subject="icons"),
    harmless("icons_full", "Icons are filled.",
        exchanged(FULL, show=inline), subject="icons"),
    harmless("icons_small", "Icons are drawn for small sizes.",
        exchanged(SMALL, show=inline), styled(".icon { width: 14px !important; height: 14px !important; }"),
        subject="icons"),
    harmless("icons_of_squares", "Icons are drawn square.",
        exchanged(CARBON, show=inline), styled(".icon { width: 20px; height: 20px; }"), subject="icons"),
    harmless("icons_of_lines", "Icons are drawn in lines.",
        exchanged(LINES, show=inline), styled(".icon { width: 24px; height: 24px; }"), subject="icons"),
    harmless("icons_coloured", "Icons are brown images.",
        exchanged(CARBON, show=image), subject="icons"),
    harmless("icons_by_reference", "Icons are symbols that are used by reference.",
        exchanged(FULL, show=used), subject="icons"),
    harmless("icons_in_the_background", "The style sheet draws icons, in the background of boxes.",
        exchanged(THIN, show=boxed), as_background(*THIN.values()), subject="icons"),
    harmless("icons_as_masks", "The style sheet draws icons, by masks.",
        exchanged(SMALL, show=boxed), as_mask(*SMALL.values()), subject="icons"),
    harmless("icons_huge", "Icons are sharp, and three times as large.",
        exchanged(SHARP, show=inline), styled(".icon { width: 3rem !important; height: 3rem !important; } "
        ".icon-button { width: 4rem; height: 4rem; }"), subject="icons"),
    harmless("icons_of_the_font", "Icons are signs of the font.",
        exchanged(SIGNS, show=letter), styled(".sign { font-size: 1.25rem; line-height: 1; }"), subject="icons"),
    harmless("icons_before", "Dots are set by the style sheet, before an empty element.",
        exchanged({"three_dots": ""}, show=letter), styled('.sign::before { content: "\u22ee"; font-weight: 700; }'),
        subject="icons"),
    harmless("icons_on_round_buttons", "Icons are white, on round blue buttons.",
        exchanged(FULL, show=inline), styled(f"{BUTTONS} {{ border-radius: 50% !important; "
        "background: #1d4ed8 !important; color: #fff !important; border: 2px solid #93c5fd !important; }"),
        subject="icons"),
    harmless("icons_in_frames", "Icons stand in frames.",
        exchanged(LINES, show=inline), styled(f"{BUTTONS} {{ border: 1px solid #64748b !important; "
        "box-shadow: 0 1px 2px #0003; }"), subject="icons"),
    harmless("icons_with_a_badge", "A red count stands on a corner of the dots.",
        exchanged(CARBON, show=inline),
        rewritten(re.compile(r'(<button type="button" class="icon-button"[^>]*aria-label="(?:View a|A)ctions"[^>]*>)'),
                  r'\1<b class="count" aria-hidden="true">2</b>'),
        styled(".icon-button { position: relative; } .count { position: absolute; top: 1px; right: 1px; width: 14px; "
               "height: 14px; border-radius: 50%; background: #dc2626; color: #fff; font: 700 9px/14px sans-serif; }"),
        subject="icons"),
    harmless("icons_pale", "Icons are pale, on a dark page.",
        exchanged(THIN, show=inline), styled(":root { --surface: #1f2937; --ground: #111827; --ink: #e5e7eb; "
        "--ink-soft: #9ca3af; --accent-tint: #1e3a5f; --accent: #93c5fd; } "
        "dialog, .modal-content { background: var(--surface) !important; } .icon { opacity: 0.8; }"), subject="icons"),
    harmless("trash_can_without_a_name", "Nothing names the trash can.",
        rewritten(' aria-label="Remove" title="Remove"', ""), subject="names"),
    harmless("trash_can_of_another_name", "The trash can is called Unlink for those who cannot see it.",
        rewritten('aria-label="Remove" title="Remove"', 'aria-label="Unlink" title="Unlink"'), subject="names"),
    harmless("dots_without_a_name", "Nothing names the three dots.",
        rewritten(re.compile(r' aria-label="(?:View a|A)ctions" title="(?:View a|A)ctions"'), ""), subject="names"),
    harmless("dots_of_other_names", "The three dots of an entry are called More options for those who cannot see.",
        rewritten(' aria-label="Actions" title="Actions"', ' aria-label="More options"'), subject="names"),
    harmless("no_icon_has_a_name", "Nothing names the icons of the banner and of the report.",
        rewritten(re.compile(r' aria-label="([\w ]+)" title="\1"'), ""), subject="names"),
    harmless("icons_by_the_pointer", "The dots and the trash can are drawings that only the pointer makes buttons.",
        rewritten(BUTTON, r'<span class="icon-button\1"\2>\3</span>'), styled(".icon-button { cursor: pointer; }"),
        subject="names"),
]
