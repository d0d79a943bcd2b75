"""The options of the password generator, and the strength of a password."""

import pytest

from reference_app.generator import Options, UnfitOptions, options_of, strength


def test_options_are_kept_as_a_text():
    chosen = Options(20, uppercase=False, symbols=False)
    assert options_of(chosen.saved()) == chosen
    assert options_of(None) == Options() == Options(16)
    assert options_of(Options(0).saved()).length == 0


@pytest.mark.parametrize("length", [7, 129, -1])
def test_a_length_has_its_limits(length):
    with pytest.raises(UnfitOptions, match="8 to 128"):
        Options(length)


def test_at_least_one_kind_of_letters_is_chosen():
    with pytest.raises(UnfitOptions, match="Choose at least one"):
        Options(uppercase=False, lowercase=False, numbers=False, symbols=False)


@pytest.mark.parametrize(
    ("password", "lines"), [("", 0), ("a", 1), ("password", 1), ("T7!kwqz.Rm2#vXp9", 4), ("x" * 5000, 1)]
)
def test_strength_has_up_to_four_lines(password, lines):
    assert strength(password) >= lines
    assert strength(password) <= (4 if lines == 4 or len(password) > 100 else max(lines, 2))
