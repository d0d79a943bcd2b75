"""Every kind of leak is found, and reported by the canary's name instead of its value."""

import base64
import gzip
import html
import io
import json
import sys
import zipfile
from urllib.parse import quote, quote_plus

import pytest

from tests.canaries import __main__ as command
from tests.canaries import pictures
from tests.canaries.contents import OpaqueError, contents
from tests.canaries.runs import ROOT
from tests.canaries.scan import canaries_of, scan
from tests.canaries.spellings import spelt

VALUE = 'cs-"canary" & <wörd>/+Zx9=\'k~'
CANARIES = {VALUE: "Ada's password"}
PLAIN = f"before {VALUE} after"
LETTERS = "cs-kYqT7wRn4mXeZ3bPdHf6"
SPELT = [
    ("plain", VALUE),
    ("URL", quote(VALUE)),
    ("URL", quote(VALUE, safe="")),
    ("URL", quote_plus(VALUE)),
    ("URL in a URL", quote(quote(VALUE, safe=""), safe="")),
    ("HTML", html.escape(VALUE)),
    ("HTML", html.escape(VALUE, quote=False)),
    ("HTML", html.escape(VALUE).replace("&#x27;", "&#39;").replace("&quot;", "&#34;")),
    ("JSON", json.dumps(VALUE)),
    ("JSON", json.dumps(VALUE, ensure_ascii=False)),
    ("JSON in JSON", json.dumps(json.dumps(VALUE))),
    ("JSON in HTML", html.escape(json.dumps(VALUE))),
    ("Python", repr(VALUE)),
    ("hex", VALUE.encode().hex()),
    ("lower case", VALUE.lower()),
]


def zipped(content, name="entry", method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr(name, content)
    return file.getvalue()


def page_with(content):
    return f'<img src="data:image/png;base64,{base64.b64encode(content).decode()}">'.encode()


PACKED = {
    "a zip": (zipped(PLAIN), "entry"),
    "a stored zip": (zipped(PLAIN, method=zipfile.ZIP_STORED), "entry"),
    "a zip in a zip": (zipped(zipped(PLAIN), "trace.zip"), "trace.zip > entry"),
    "gzip": (gzip.compress(PLAIN.encode()), "gzip"),
    "gzip in a zip": (zipped(gzip.compress(PLAIN.encode()), "body.gz"), "body.gz > gzip"),
    "a page's data address": (page_with(PLAIN.encode()), "data 1"),
    "a zip in a page": (page_with(zipped(PLAIN)), "data 1 > entry"),
}


def found_in(folder, content, name="artifact"):
    """Return the printed findings in a folder with one file of this content."""
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return [str(finding) for finding in scan([folder], CANARIES, read=False).findings]


@pytest.mark.parametrize(("how", "text"), SPELT)
def test_each_spelling_is_found_by_its_name(tmp_path, how, text):
    assert found_in(tmp_path, f"before {text} after") == [f"{tmp_path / 'artifact'}: {how}: Ada's password"]


@pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode])
@pytest.mark.parametrize("before", range(3))
@pytest.mark.parametrize("behind", range(3))
@pytest.mark.parametrize("charset", ["utf-8", "utf-16-le"])
def test_base64_is_found_wherever_the_secret_begins_and_ends(tmp_path, encode, before, behind, charset):
    told = "base64" if charset == "utf-8" else "base64 of UTF-16"
    content = encode(b"\xfe" * before + VALUE.encode(charset) + b"\xfe" * behind)
    assert found_in(tmp_path, content) == [f"{tmp_path / 'artifact'}: {told}: Ada's password"]


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_found(tmp_path, charset):
    assert found_in(tmp_path, b"x" + VALUE.encode(charset)) == [f"{tmp_path / 'artifact'}: UTF-16: Ada's password"]


@pytest.mark.parametrize("how", PACKED)
def test_each_way_of_packing_is_opened_and_its_member_named(tmp_path, how):
    content, member = PACKED[how]
    assert f"{tmp_path / 'artifact'} > {member}: plain: Ada's password" in found_in(tmp_path, content)


def test_the_same_leak_in_two_places_is_told_twice_and_what_holds_none_is_looked_at_once(tmp_path):
    (tmp_path / "a").write_bytes(zipped(PLAIN))
    (tmp_path / "b").write_bytes(zipped(PLAIN))
    (tmp_path / "c").write_text("nothing")
    scanned = scan([tmp_path], CANARIES, read=False)
    assert [finding.file.name for finding in scanned.findings] == ["a", "b"]
    assert (scanned.files, scanned.members) == (3, 5)


def test_what_is_clean_is_clean(tmp_path):
    for packed in (zipped("nothing"), gzip.compress(b"nothing"), page_with(b"nothing")):
        assert found_in(tmp_path, packed) == []


def test_a_value_that_is_not_quite_it_is_none(tmp_path):
    assert found_in(tmp_path, VALUE[1:] + VALUE[:-1]) == []


def test_a_short_value_is_not_taken_for_chance(tmp_path):
    assert {how for how, _ in spelt("abcd")} == {"plain", "UTF-16"}


BROKEN = {
    "zip cut short": zipped(PLAIN)[:-30],
    "gzip cut short": gzip.compress(PLAIN.encode())[:-9],
    "no gzip": gzip.compress(PLAIN.encode())[:3] + b"no" * 9,
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_opened_does_not_count_as_clean(tmp_path, broken):
    assert "could not be looked through" in found_in(tmp_path, broken)[0]


def test_what_is_packed_too_deep_does_not_count_as_clean(tmp_path):
    content = PLAIN
    for _ in range(12):
        content = zipped(content)
    (tmp_path / "deep").write_bytes(content)
    with pytest.raises(OpaqueError, match="too deep"):
        list(contents(tmp_path / "deep"))
    assert "could not be looked through" in found_in(tmp_path, content)[0]


@pytest.mark.parametrize(
    "misread", [LETTERS, "cs-kYqT7wRn4mXeZ3bPdHfG", "cs kYqT7 wRn4mXeZ3b\nPdHf6", "csky0T7wRn4mXeZ3bPdHf6"]
)
def test_what_was_read_from_a_picture_may_be_misread(misread):
    assert pictures.stands_in(LETTERS, pictures.folded(f"Client secret {misread} Close"))


@pytest.mark.parametrize("other", ["Client secret Close", "cs-" + LETTERS[:2:-1], LETTERS[:12], ""])
def test_other_words_in_a_picture_are_not_taken_for_a_secret(other):
    assert not pictures.stands_in(LETTERS, pictures.folded(other))


PICTURE = ROOT / "docs" / "images" / "application.png"


@pytest.fixture
def told(monkeypatch, capsys):
    """Run a command line, and return its exit status, output and errors."""

    def tell(*arguments):
        monkeypatch.setattr(sys, "argv", ["canaries", *map(str, arguments)])
        try:
            status = command.main()
        except SystemExit as end:
            status = end.code
        return status, *capsys.readouterr()

    return tell


@pytest.fixture
def known(tmp_path):
    """Make a file of canaries beside the folder `left`."""
    (tmp_path / "left").mkdir()
    file = tmp_path / "canaries"
    file.write_text(json.dumps({"name": "Ada's password", "value": VALUE}) + "\n")
    return file


def test_the_first_name_of_a_value_stays(known):
    known.write_text(known.read_text() + json.dumps({"name": "another", "value": VALUE}) + "\n")
    assert canaries_of(known) == CANARIES


def test_the_command_ends_with_0_where_nothing_is_found_and_says_how_much_it_looked_at(told, known):
    (known.parent / "left" / "a").write_bytes(zipped("nothing"))
    status, said, _ = told(known.parent / "left", "--canaries", known)
    assert status == 0
    assert "1 secrets looked for in 1 files, 2 with all that is packed in them: nothing found" in said


def test_the_command_ends_with_1_for_a_leak_and_does_not_repeat_it(told, known):
    (known.parent / "left" / "a").write_bytes(zipped(PLAIN))
    status, said, complained = told(known.parent / "left", "--canaries", known)
    assert status == 1
    assert f"{known.parent / 'left' / 'a'} > entry: plain: Ada's password" in said.splitlines()
    assert VALUE not in said + complained


def test_the_command_says_that_pictures_were_not_read(told, known, monkeypatch):
    monkeypatch.setattr(pictures, "PROGRAM", "no-such-program")
    monkeypatch.setattr(pictures, "can_read", pictures.can_read.__wrapped__)
    (known.parent / "left" / "a").write_bytes(PICTURE.read_bytes())
    status, said, _ = told(known.parent / "left", "--canaries", known)
    assert status == 0
    assert "1 pictures not read: no-such-program 5 is not installed: nothing found" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere", "--canaries", "{known}"], "there is no nowhere"),
        (["{left}"], "no file of canaries"),
        (["{left}", "--canaries", "{left}/none"], "no file of canaries"),
        (["{left}", "--canaries", "{empty}"], "names no canary"),
        (["{left}", "--canaries", "{text}"], "is no file of canaries"),
        (["{left}", "--no-such-option"], "unrecognized arguments"),
    ],
)
def test_the_command_ends_with_2_for_wrong_use(told, known, monkeypatch, arguments, said):
    monkeypatch.delenv("CANARIES", raising=False)
    (known.parent / "empty").touch()
    (known.parent / "text").write_text("no JSON\n")
    places = {name: known.parent / name for name in ("left", "empty", "text")} | {"known": known}
    status, _, complained = told(*[argument.format(**places) for argument in arguments])
    assert (status, said in complained) == (2, True), complained
