"""A secret in a picture is found, if the program that reads pictures is installed."""

import pytest

from tests.canaries import pictures
from tests.canaries.runs import ROOT
from tests.canaries.scan import scan
from tests.unit.test_canaries import LETTERS, page_with, zipped

PICTURE = ROOT / "docs" / "images" / "application.png"
pytestmark = pytest.mark.skipif(not pictures.can_read(), reason=f"{pictures.PROGRAM} 5 is not installed")


@pytest.mark.parametrize("how", ["as it is", "in a zip", "in a page"])
def test_what_is_drawn_is_read(tmp_path, how):
    drawn = PICTURE.read_bytes()
    content = {"as it is": drawn, "in a zip": zipped(drawn), "in a page": page_with(drawn)}[how]
    (tmp_path / "artifact").write_bytes(content)
    scanned = scan([tmp_path], {"Name, username or email": "a drawn canary", LETTERS: "another"})
    assert [(finding.how, finding.canary) for finding in scanned.findings] == [("picture", "a drawn canary")]
    assert scanned.read == 1


def test_a_client_secret_that_is_shown_and_selected_is_read(tmp_path):
    """As in an unmasked picture of the window Protected information."""
    (tmp_path / "artifact").write_bytes((ROOT / "tests" / "integration" / "pictures" / "selected.png").read_bytes())
    scanned = scan([tmp_path], {"cs-ij9vtQdnWS0XTMcGV4vAXF8W": "the client secret", LETTERS: "another"})
    assert [finding.canary for finding in scanned.findings] == ["the client secret"]


def test_a_picture_that_cannot_be_read_does_not_count_as_clean(tmp_path):
    (tmp_path / "artifact").write_bytes(PICTURE.read_bytes()[:60])
    assert "could not be looked through" in str(scan([tmp_path], {LETTERS: "a secret"}).findings[0])
