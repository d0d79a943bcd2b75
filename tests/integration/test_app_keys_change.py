"""Changing the master key, backups, and what is noticed of tampering."""

import base64
import signal
import stat
from dataclasses import replace

import pytest
from sqlalchemy import func, select, update

from reference_app import backup, create_app, keys, rotation
from reference_app.api_secrets import ApiSecret
from reference_app.items import Item
from reference_app.keys import KeyInUse, KeySource
from reference_app.vault import Vault
from reference_app.web.services import services_of
from tests.assurance.rotations import EVENTS, rotations_killed
from tests.integration.conftest import KEY, Browser, MySafe

ADD = "/mysafe/api-secrets/add"
GOOD = {"name": "Payments API", "url": "https://api.example.test/", "client_id": "c", "client_secret": "hidden-value"}


@pytest.fixture
def source(tmp_path, mysafe):
    return mysafe.use_key_file(tmp_path / "master.key")


def command(mysafe, *arguments, typed=None):
    ended = mysafe.app.test_cli_runner().invoke(args=[str(argument) for argument in arguments], input=typed)
    assert ended.exception is None or ended.exit_code == 1, ended.exception
    return ended


def key_ids(mysafe):
    with mysafe.database.session(read_only=True) as session:
        return {data_key[1:9].hex() for data_key in session.scalars(select(Item.data_key))}


def reveal(browser, item):
    answer = browser.post(f"/mysafe/api-secrets/{item}/information")
    return answer.response.json["value"] if answer.status == 200 else answer.status


def test_a_changed_key_seals_everything_while_the_application_runs(mysafe, source, monkeypatch):
    monkeypatch.setattr(rotation, "A_BATCH", 3)
    items = [mysafe.add_secret("ada", client_secret=f"secret {number}") for number in range(10)]
    ada = mysafe.browser("ada")
    [former] = key_ids(mysafe)
    seen = []

    def meanwhile(so_far):
        assert ada.post(ADD, data=GOOD | {"name": f"Added at {so_far}"}).status == 302
        seen.extend(reveal(ada, item) for item in items)

    assert rotation.rotate(mysafe.database, source, meanwhile) == 10
    assert seen == [f"secret {number}" for number in range(10)] * 4
    assert len(key_ids(mysafe)) == 1
    assert former not in key_ids(mysafe)
    assert [reveal(ada, item) for item in items] == [f"secret {number}" for number in range(10)]
    [key] = source.read()
    assert key != KEY
    kept = source.file.with_name(f"master.key.{former}")
    assert KeySource("", kept).read() == (KEY,)
    assert stat.S_IMODE(kept.stat().st_mode) == stat.S_IMODE(source.file.stat().st_mode) == 0o600


class Killed(BaseException):
    pass


STEPS = ["put_new_key_in_front", "lock", "batch 1", "batch 2", "batch 3", "put_former_keys_away", "_write_keys"]


@pytest.mark.parametrize("late", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_a_change_that_was_killed_goes_on_and_loses_nothing(mysafe, source, monkeypatch, step, late):
    monkeypatch.setattr(rotation, "A_BATCH", 3)
    items = [mysafe.add_secret("ada", client_secret=f"secret {number}") for number in range(8)]
    [former], batches = key_ids(mysafe), []

    def killed(function):
        def run(*given, **more):
            if not late:
                raise Killed
            function(*given, **more)
            raise Killed

        return run

    with monkeypatch.context() as patch:
        if step.startswith("batch"):
            number, batch = int(step[-1]), rotation._batch

            def run(*given):
                batches.append(1)
                return (killed(batch) if len(batches) == number else batch)(*given)

            patch.setattr(rotation, "_batch", run)
        else:
            place = keys if step in {"lock", "_write_keys"} else KeySource
            patch.setattr(place, step, killed(getattr(place, step)))
        with pytest.raises(Killed):
            rotation.rotate(mysafe.database, source)
    again = create_app({"DATABASE_URL": mysafe.url, "MYSAFE_KEY_FILE": str(source.file), "MYSAFE_MASTER_KEY": ""})
    mysafe.processes.append(again)
    again.extensions["mysafe"] = replace(services_of(again), now=mysafe.clock)
    ada = Browser(again)
    ada.sign_in("ada")
    assert [reveal(ada, item) for item in items] == [f"secret {number}" for number in range(8)], "it still works"
    rotation.rotate(mysafe.database, source)
    assert former not in key_ids(mysafe)
    assert len(key_ids(mysafe)) == 1
    assert [reveal(ada, item) for item in items] == [f"secret {number}" for number in range(8)]
    assert len(source.read()) == 1


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_a_process_killed_around_any_batch_loses_nothing(mysafe, tmp_path):
    assert all(rotations_killed(mysafe, range(EVENTS), tmp_path))


def test_a_key_of_the_environment_needs_the_new_one_beside_it(mysafe):
    ended = command(mysafe, "rotate-key")
    assert ended.exit_code == 1
    assert "Put the new key in front" in ended.output
    both = " ".join(base64.b64encode(key).decode() for key in (b"n" * 32, KEY))
    item = mysafe.add_secret("ada", client_secret="hidden-value")
    mysafe.app = mysafe.another_process(MYSAFE_MASTER_KEY=both)
    assert reveal(mysafe.browser("ada"), item) == "hidden-value"
    assert command(mysafe, "rotate-key").exit_code == 0
    assert key_ids(mysafe) == {Vault(b"n" * 32).key_id}
    assert reveal(mysafe.browser("ada"), item) == "hidden-value"


def test_a_backup_brings_everything_back_and_says_which_shares(mysafe, source, tmp_path):
    kept, file = mysafe.add_secret("ada", "Kept", client_secret="hidden-value"), tmp_path / "backup"
    mysafe.share(kept, betty=False, carol=True)
    assert command(mysafe, "backup", file).exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "hidden-value" not in file.read_text()
    assert base64.b64encode(KEY).decode() not in file.read_text()
    ada = mysafe.browser("ada")
    mysafe.share(kept, carol=False)
    mysafe.add_secret("ada", "Added later")
    ended = command(mysafe, "restore", file, typed="y\n")
    assert ended.exit_code == 0
    assert "Betty Baker can view Kept of Ada Archer again.\n" in ended.output
    assert "Carol" not in ended.output
    assert "Shares brought back: 1." in ended.output
    assert ada.get("/").status == 302, "all sessions have ended"
    ada = mysafe.browser("ada")
    assert reveal(ada, kept) == "hidden-value"
    assert "Added later" not in ada.get("/mysafe/").text
    assert mysafe.members(kept) == {"betty": False, "carol": True}
    assert ada.post(ADD, data=GOOD).status == 302, "the numbers go on"
    assert command(mysafe, "check-audit").exit_code == 0


def test_a_backup_fills_an_empty_database(mysafe, source, tmp_path):
    kept = mysafe.add_secret("ada", client_secret="hidden-value")
    backup.write(mysafe.database, tmp_path / "backup")
    other = MySafe(f"sqlite:///{tmp_path / 'other.sqlite'}", mysafe.clock)
    backup.restore(other.database, other.vault, tmp_path / "backup", mysafe.clock())
    assert reveal(other.browser("ada"), kept) == "hidden-value"
    for app in other.processes:
        services_of(app).database.engine.dispose()


@pytest.mark.parametrize("damage", [lambda text: text[:-200], lambda text: text.replace("ada", "eve"), lambda _: ""])
def test_a_backup_that_is_not_whole_changes_nothing(mysafe, tmp_path, damage):
    file = tmp_path / "backup"
    mysafe.add_secret("ada")
    backup.write(mysafe.database, file)
    file.write_text(damage(file.read_text()))
    ada = mysafe.browser("ada")
    ended = command(mysafe, "restore", file, "--yes")
    assert ended.exit_code == 1
    assert "not a whole backup" in ended.output or "cannot be read" in ended.output
    assert "Payments API" in ada.get("/mysafe/").text


def test_a_backup_of_before_a_changed_key_needs_the_former_key(mysafe, source, tmp_path):
    item, file = mysafe.add_secret("ada", client_secret="hidden-value"), tmp_path / "backup"
    backup.write(mysafe.database, file)
    command(mysafe, "rotate-key")
    mysafe.app = mysafe.another_process(MYSAFE_MASTER_KEY="", MYSAFE_KEY_FILE=str(source.file))
    ended = command(mysafe, "restore", file, "--yes")
    assert "The backup was made with another master key" in ended.output
    [former] = source.file.parent.glob("master.key.*")
    source.file.write_text(source.file.read_text() + former.read_text())
    assert command(mysafe, "restore", file, "--yes").exit_code == 0
    assert reveal(mysafe.browser("ada"), item) == "hidden-value"
    assert command(mysafe, "rotate-key").exit_code == 0
    assert reveal(mysafe.browser("ada"), item) == "hidden-value"


def test_a_file_that_is_there_is_not_overwritten(mysafe, tmp_path):
    (tmp_path / "backup").write_text("precious")
    assert command(mysafe, "backup", tmp_path / "backup").exit_code == 1
    assert (tmp_path / "backup").read_text() == "precious"


def test_an_older_text_put_back_into_its_row_is_noticed(mysafe):
    item = mysafe.add_secret("ada", client_secret="old")
    with mysafe.database.begin() as session:
        secret = session.get(ApiSecret, item)
        old, data_key = secret.client_secret, secret.item.data_key
        secret.client_secret = mysafe.vault.seal(data_key, item, "api_secrets.client_secret", "new", 2)
        secret.sealed_version = 2
    ada = mysafe.browser("ada")
    assert reveal(ada, item) == "new"
    with mysafe.database.begin() as session:
        session.execute(update(ApiSecret).values(client_secret=old))
    assert reveal(ada, item) == 500


def test_a_text_sealed_by_an_older_version_still_opens(mysafe):
    item = mysafe.add_secret("ada")
    with mysafe.database.begin() as session:
        secret = session.get(ApiSecret, item)
        secret.client_secret = mysafe.vault.seal(secret.item.data_key, item, "api_secrets.client_secret", "old")
        secret.sealed_version = 0
    assert reveal(mysafe.browser("ada"), item) == "old"


def test_the_key_in_use_stays_one_row(mysafe, source):
    command(mysafe, "rotate-key")
    with mysafe.database.session(read_only=True) as session:
        assert session.scalar(select(func.count()).select_from(KeyInUse)) == 1
