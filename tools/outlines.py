"""Prepare the outlines of icons, `pages/outlines.json`, from the packages of open sets.

`python -m tools.outlines FOLDER`: the folder holds the npm packages that are named below, unpacked, a folder each. What
an icon is called in the sets stands in `icon_names.txt`. A drawing all but the same as another one of its icon is
left out.
"""

import base64
import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from operator import mul
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from harness.system.browser_finder import find_chromium
from pages.outlines import Outline, outline_of, packed, shades_of
from pages.png import Picture, read

NAMES = Path(__file__).with_name("icon_names.txt")
PREPARED = Path(__file__).parents[1] / "pages" / "outlines.json"
SIZE = 48
"""The width and height in pixels in which an icon is drawn."""
ACROSS = 24
SAME = 0.97
SETS = {
    "bootstrap-icons": ("icons",),
    "lucide-static": ("icons",),
    "tabler-icons": ("icons/outline", "icons/filled"),
    "phosphor-icons-core": ("assets/regular", "assets/bold", "assets/fill"),
    "material-design-icons-svg": ("filled", "outlined"),
    "fortawesome-fontawesome-free": ("svgs/solid", "svgs/regular"),
    "heroicons": ("24/outline", "24/solid"),
}
"""The folders of each package that are read."""
STYLES = ("", "-fill", "-filled", "-bold")
"""What sets put behind the name of an icon for its style."""


def drawings(folder: Path, sets: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, Path]]:
    """Find the files of each icon."""
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        icon, _, names = line.partition(": ")
        for package, folders in sets.items():
            own = [name.removeprefix(f"{package}:") for name in names.split()]
            files = {
                folder / package / one / f"{spelled}{style}.svg"
                for one in folders
                for name in own
                for spelled in (name, name.replace("-", "_"))
                for style in STYLES
            }
            yield from ((icon, file) for file in sorted(files) if file.is_file())


def outlines(page: Page, files: Sequence[Path], size: int = SIZE) -> Iterator[Outline]:
    """Draw files, many on one page, and look at each."""
    cell = size + 8
    for row in (files[at : at + ACROSS] for at in range(0, len(files), ACROSS)):
        images = (base64.b64encode(file.read_bytes()).decode() for file in row)
        page.set_content(
            "".join(
                f'<img width={size} height={size} style="position:absolute;top:4px;left:{4 + at * cell}px"'
                f' src="data:image/svg+xml;base64,{image}">'
                for at, image in enumerate(images)
            )
        )
        pixels = read(page.screenshot(clip={"x": 0, "y": 0, "width": cell * ACROSS, "height": cell})).rows
        for at, file in enumerate(row):
            picture = Picture([line[at * cell : (at + 1) * cell] for line in pixels])
            if (found := outline_of(shades_of(picture))) is None:
                raise ValueError(f"{file} draws nothing")
            yield found


def main(folder: Path) -> None:
    """Write the outlines, with the sets that they come from and their licences."""
    icons: dict[str, list[Outline]] = {}
    found = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.path if found else None)
        named = list(drawings(folder, SETS))
        drawn = outlines(browser.new_page(viewport={"width": 1400, "height": 100}), [file for _, file in named])
        for (icon, _), new in zip(named, drawn, strict=True):
            known = icons.setdefault(icon, [])
            if all(sum(map(mul, new, one)) < SAME for one in known):
                known.append(new)
        browser.close()
    manifests = {package: json.loads((folder / package / "package.json").read_text()) for package in SETS}
    prepared = {
        "sets": {name: f"{one['name']} {one['version']}, {one['license']}" for name, one in manifests.items()},
        "icons": {
            icon: base64.b64encode(zlib.compress(b"".join(map(packed, known)), 9)).decode()
            for icon, known in icons.items()
        },
    }
    PREPARED.write_text(json.dumps(prepared, indent=1) + "\n", encoding="utf-8")
    print(f"{sum(map(len, icons.values()))} outlines of {len(icons)} icons in {PREPARED.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
