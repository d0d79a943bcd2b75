"""Settings come from the environment or a file .env, in which passwords may hold anything."""

from harness.system.env_file import parsed, with_env_file

TEXT = """\
# the accounts
MYSAFE_OWNER_USERNAME=olga
export MYSAFE_OWNER_PASSWORD = "a b#c'd" # of the test system
MYSAFE_OUTSIDER_PASSWORD='say "x"'
MYSAFE_COLLEAGUE_PASSWORD=a=b#c  # a comment
#MYSAFE_OFF=1
EMPTY=

not a setting
"""


def test_each_way_of_writing_is_read():
    assert parsed(TEXT) == {
        "MYSAFE_OWNER_USERNAME": "olga",
        "MYSAFE_OWNER_PASSWORD": "a b#c'd",
        "MYSAFE_OUTSIDER_PASSWORD": 'say "x"',
        "MYSAFE_COLLEAGUE_PASSWORD": "a=b#c",
        "EMPTY": "",
    }


def test_the_environment_counts_more_and_the_file_may_be_missing(tmp_path):
    assert with_env_file(tmp_path, {"A": "1"}) == {"A": "1"}
    (tmp_path / ".env").write_text("\ufeffA=2\nB=3\n", encoding="utf-8")
    assert with_env_file(tmp_path, {"A": "1"}) == {"A": "1", "B": "3"}
