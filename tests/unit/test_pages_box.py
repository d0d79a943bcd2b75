"""Where an element is, read off what Playwright's aria snapshots print (1.65)."""

from types import SimpleNamespace

import pytest

from pages.components.box import Box, box_of


def element(snapshot, size=None):
    page = SimpleNamespace(viewport_size=size, evaluate=lambda _: {"width": 200, "height": 100})
    return SimpleNamespace(aria_snapshot=lambda **_: snapshot, page=page)


@pytest.mark.parametrize(
    "snapshot",
    [
        '- button "Grid Menu" [box=20,10,40,40]',
        '- button "Grid Menu" [expanded] [box=20,10,40,40]',
        "- 'row \"Payments: API\" [box=20,10,40,40]':\n  - cell [box=0,0,1,1]",
        '- row "called [box=1,2,3,4] by \\"Ada [box=1,2,3,4]" [box=20,10,40,40]: words [box=5,6,7,8]',
        "- listitem [box=20,10,40,40]",
    ],
)
def test_a_box_is_told_in_shares_of_the_screen(snapshot):
    assert box_of(element(snapshot, {"width": 400, "height": 100})) == Box(0.05, 0.1, 0.15, 0.5)
    assert box_of(element(snapshot)) == Box(0.1, 0.1, 0.3, 0.5)


@pytest.mark.parametrize("snapshot", ["", '- text: "[box=none]"', '- button "[box=1,2,3,4]"'])
def test_what_cannot_be_seen_has_no_box(snapshot):
    assert box_of(element(snapshot)) is None


@pytest.mark.parametrize(
    ("box", "there"),
    [
        (Box(0, 0, 1, 1), True),
        (Box(0.2, 0.9, 0.4, 1.01), False),
        (Box(0.2, -0.1, 0.4, 0.5), False),
        (Box(-0.1, 0.2, 0.4, 0.5), False),
        (Box(0.5, 0.2, 1.1, 0.5), False),
    ],
)
def test_what_is_cut_off_is_not_on_the_screen(box, there):
    assert box.is_on_the_screen is there
