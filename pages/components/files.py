"""Files that are chosen where a page asks for one, and its reader may take any."""

from playwright.sync_api import FileChooser, FilePayload

_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63686860000001840081"
    "4a3a8fd30000000049454e44ae426082"
)
"""A picture of one grey dot."""


def choose_a_file(chooser: FileChooser) -> None:
    """Choose a picture where one is asked for, and else a text."""
    accepted = chooser.element.get_attribute("accept") or ""
    is_text = accepted and "image" not in accepted and "png" not in accepted
    text = FilePayload(name="example.txt", mimeType="text/plain", buffer=b"An example.")
    chooser.set_files(
        text if is_text or not accepted else FilePayload(name="example.png", mimeType="image/png", buffer=_PNG)
    )
