"""What other houses write is read as a reader sees it, and each character is known by its place in the source."""

# A source is read in one piece.
# ruff: noqa: E501

import pytest

from walkthrough.document import markdown
from walkthrough.document.coverage import coverage_of
from walkthrough.document.dialects import plain_markdown
from walkthrough.document.directives import directives_of
from walkthrough.document.inline import plain
from walkthrough.document.sentences import pieces_of
from walkthrough.model import Coverage


def texts(source: str) -> list[str]:
    return [plain(block.printed.text) for block in markdown.read(source).blocks]


SEEN = {
    "front matter": ("---\ntitle: 'Rename a shelf'\nweight: 3\n---\nOpen it.\n", ["Rename a shelf", "Open it."]),
    "front matter beside a heading": ("---\ntitle: Old\n---\n# New\n\nOpen it.\n", ["New", "Open it."]),
    "front matter in TOML": ('+++\ntitle = "Rename"\n+++\nOpen it.\n', ["Rename", "Open it."]),
    "details": ("<details>\n<summary>More</summary>\nIt opens.\n</details>\n\nEnd.\n", ["More", "It opens.", "End."]),
    "paragraphs of HTML": ("<p>One.</p><p>Two <em>words</em>.</p>", ["One.", "Two words."]),
    "a list of HTML": ("<ol>\n  <li>Press A.</li>\n  <li>Press B.</li>\n</ol>\n", ["Press A.", "Press B."]),
    "a table of HTML": ("<table><tr><td>Name</td><td>A name</td></tr></table>", ["Name", "A name"]),
    "a heading of HTML": ("<h2 id='x'>Rename</h2>\nOpen it.", ["Rename", "Open it."]),
    "a box of MDX": ('<Callout type="info">\n  It opens.\n</Callout>\n', ["It opens."]),
    "a titled box": ('<Note title="Mind">\nIt opens.\n</Note>\n', ["Mind", "It opens."]),
    "imports and comments": ("import X from './x'\n\n{/* a comment */}\nOpen it.", ["Open it."]),
    "Liquid": ("{% hint style='info' %}\nIt opens.\n{% endhint %}\n{% include 'x.html' %}", ["It opens."]),
    "shortcodes": ("{{< alert >}}It opens.{{< /alert >}}\n{{% notice tip %}}So it is.{{% /notice %}}", ["It opens.", "So it is."]),
    "a box between slashes": ("/// note | Mind\nIt opens.\n///\n", ["It opens."]),
    "a box as a fence": ("```{note}\nIt opens.\n```\n", ["It opens."]),
    "tasks": ("- [ ] Press A.\n- [x] Press B.\n", ["Press A.", "Press B."]),
    "attributes": ('Read [this](x){target="_blank"} now. {#here}', ["Read this now."]),
    "a leaf": ("Before.\n\n::video{src=x}\n\nAfter.", ["Before.", "After."]),
    "a placeholder": ("Type <shelf-number> there.", ["Type <shelf-number> there."]),
    "code": ("Type `<b>` and `{% x %}`.\n\n```\n<Note>\n```\n", ["Type <b> and {% x %}.", "<Note>"]),
    "an invisible character": ("Pr\u200bess\u00a0A\u00ad.", ["Press A."]),
    "icons": (
        'Click <Icon name="trash" />, <i class="fa-solid fa-gear"></i>, :material-plus:, ![pencil icon](p.png) or <FaEye/>.',
        ["Click ⟦trash⟧, ⟦gear⟧, ⟦plus⟧, ⟦pencil icon⟧ or ⟦eye⟧."],
    ),
    "names of pictures": ("Click |gear-icon| or [|plus|](x) | y.", ["Click ⟦gear-icon⟧ or ⟦plus⟧ | y."]),
    "marked controls": ("Click [!UICONTROL Save] in [!DNL Shelf].", ["Click Save in Shelf."]),
    "marked controls in bold": ("Click **[!UICONTROL Save]** and __[!UICONTROL Close]__.", ["Click Save and Close."]),
    "what can be folded by plus signs": ("+++ More about it\n\nPress A.\n\n+++\n", ["More about it", "Press A."]),
    "columns of a table": ("<table>\n <colgroup><col></colgroup>\n <tr><td>A</td></tr>\n</table>\n", ["A"]),
    "a component in a sentence": ("Press <Button>Save</Button> now.", ["Press Save now."]),
    "what is never shown": ("<script>let a = 1</script>\n<svg><title>t</title></svg>Open it.", ["Open it."]),
}  # fmt: skip


@pytest.mark.parametrize("name", SEEN)
def test_what_a_reader_sees_is_read_and_tags_are_not(name: str) -> None:
    source, seen = SEEN[name]
    assert texts(source) == seen


@pytest.mark.parametrize("name", SEEN)
def test_each_character_is_known_by_its_place(name: str) -> None:
    source, _ = SEEN[name]
    for block in markdown.read(source).blocks:
        for letter, place in zip(block.printed.text, block.printed.offsets, strict=False):
            if letter.isalnum():
                assert source[place].lower() == letter.lower()


def test_steps_of_components_are_a_numbered_list() -> None:
    source = '<Steps>\n  <Step title="Open it">\n    Press **A**.\n  </Step>\n  <Step>\n    Press **B**.\n  </Step>\n</Steps>'
    blocks = markdown.read(source).blocks
    assert [(plain(b.printed.text), [i.shown for i in b.items]) for b in blocks] == [
        ("Open it", [1]),
        ("Press A.", [1]),
        ("Press B.", [2]),
    ]
    assert [block.line for block in blocks] == [2, 3, 6]


TABS = {
    "MDX": '<Tabs>\n<TabItem value="a" label="Mouse">\n\nPress **A**.\n\n</TabItem>\n</Tabs>',
    "MkDocs": '=== "Mouse"\n\n    Press **A**.\n',
    "GitBook": '{% tabs %}\n{% tab title="Mouse" %}\nPress **A**.\n{% endtab %}\n{% endtabs %}',
    "Hugo": '{{< tabs >}}\n{{< tab "Mouse" >}}\nPress **A**.\n{{< /tab >}}\n{{< /tabs >}}',
    "slashes": "/// tab | Mouse\nPress **A**.\n///\n",
    "classes": '<div class="tab" title="Mouse">\n\nPress **A**.\n\n</div>',
    "colons": ":::tab Mouse\nPress **A**.\n:::\n",
}


@pytest.mark.parametrize("house", TABS)
def test_a_tab_is_known_by_its_title(house: str) -> None:
    block = next(b for b in markdown.read(TABS[house]).blocks if "Press" in b.printed.text)
    assert [(region.kind, region.title.strip()) for region in block.regions] == [("tab", "Mouse")]


UNCLOSED = {
    "code block": "Before.\n\n```\ncode\n\nIt **opens**.",
    "comment": "Before.\n\n<!-- to do --\n\nIt **opens**.",
    "box": "Before.\n\n:::info\nMind.\n\nIt **opens**.",
}


@pytest.mark.parametrize("what", UNCLOSED)
def test_what_has_no_end_is_noted_and_what_it_swallows_is_read(what: str) -> None:
    document = markdown.read(UNCLOSED[what])
    unclosed = [region for region in document.plain.regions if region.kind == "unclosed"]
    assert [(document.place(one.start)[0], one.title) for one in unclosed] == [(3, what)]
    last = document.blocks[-1]
    assert plain(last.printed.text) == "It opens."
    assert last.regions == tuple(unclosed)


def test_invisible_characters_are_noted_by_their_place() -> None:
    assert plain_markdown("a\u200bb").invisible == [1]


@pytest.mark.parametrize("name", SEEN)
def test_nothing_that_a_reader_sees_is_left_out(name: str) -> None:
    document = markdown.read(SEEN[name][0])
    pieces = [piece for block in document.blocks for piece in pieces_of(block)]
    covered = coverage_of(document, [piece.span for piece in pieces])
    assert covered.seen > 0
    assert covered.unread == ()


def test_what_is_in_no_sentence_is_told() -> None:
    source = "Press **A**.\n\nIt opens, and so on.\n\n> [!NOTE] A title\n> Text.\n"
    spans = [(source.find(words), source.find(words) + len(words)) for words in ("Press **A**.", "It opens", "Text.")]
    covered = coverage_of(markdown.read(source), spans)
    assert covered == Coverage(34, ((3, ", and so on."), (5, "A title")))


def test_the_number_of_a_step_and_the_label_of_a_box_need_no_sentence() -> None:
    source = "Do it:\na. Press **A**.\n\n**Note:** wait.\n\n→ Go.\n"
    pieces = [piece for block in markdown.read(source).blocks for piece in pieces_of(block)]
    assert coverage_of(markdown.read(source), [piece.span for piece in pieces]).unread == ()


def test_directives_beside_sentences_are_found_in_comments_alone() -> None:
    source = (
        '<!-- walkthrough: skip needs a\nphone -->\nPress **A**.\n\n{/* walkthrough: step Ada clicks "B" */}\nPress it.\n\n'
        "<!-- walkthrough: disable=tab -->\n\n`<!-- walkthrough: skip no -->`\n"
    )
    found = directives_of(markdown.read(source))
    assert [(one.kind, one.words) for one in found] == [
        ("skip", "needs a phone"),
        ("step", 'Ada clicks "B"'),
        ("disable", "tab"),
    ]
    assert [source[one.end :].lstrip().split()[0] for one in found[:2]] == ["Press", "Press"]
