"""Sealing: what opens again, and what must not open."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference_app.vault import NotOpened, Vault

ITEM = UUID("11111111-1111-4111-8111-111111111111")
FIELD = "api_secrets.client_secret"
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@pytest.fixture(scope="module")
def vault():
    return Vault(b"k" * 32)


@pytest.fixture(scope="module")
def data_key(vault):
    return vault.new_data_key(ITEM)


@given(text=ANY_TEXT, item_id=st.uuids())
def test_what_was_sealed_opens_for_the_same_item_and_field(vault, text, item_id):
    data_key = vault.new_data_key(item_id)
    assert vault.open(data_key, item_id, FIELD, vault.seal(data_key, item_id, FIELD, text)) == text


def test_it_opens_in_another_process_with_the_same_master_key(data_key, vault):
    sealed = vault.seal(data_key, ITEM, FIELD, "a secret")
    assert Vault(b"k" * 32).open(data_key, ITEM, FIELD, sealed) == "a secret"


def test_moved_to_another_field_it_does_not_open(vault, data_key):
    sealed = vault.seal(data_key, ITEM, FIELD, "a secret")
    with pytest.raises(NotOpened):
        vault.open(data_key, ITEM, "api_secrets.notes", sealed)


def test_moved_to_another_item_it_does_not_open(vault, data_key):
    sealed, other = vault.seal(data_key, ITEM, FIELD, "a secret"), uuid4()
    with pytest.raises(NotOpened):
        vault.open(vault.new_data_key(other), other, FIELD, sealed)


def test_moved_to_another_item_together_with_its_data_key_it_does_not_open(vault, data_key):
    sealed = vault.seal(data_key, ITEM, FIELD, "a secret")
    with pytest.raises(NotOpened):
        vault.open(data_key, uuid4(), FIELD, sealed)


@pytest.mark.parametrize("version", [0, 1])
def test_a_text_is_bound_to_its_item_even_under_one_data_key(vault, monkeypatch, version):
    # The binding must hold even without different data keys.
    monkeypatch.setattr("os.urandom", lambda size: b"r" * size)
    other = uuid4()
    one, two = vault.new_data_key(ITEM), vault.new_data_key(other)
    with pytest.raises(NotOpened):
        vault.open(two, other, FIELD, vault.seal(one, ITEM, FIELD, "a secret", version), version)


def test_a_text_of_another_version_does_not_open(vault, data_key):
    for sealed_as, version in [(0, 1), (1, 0), (1, 2), (1, 11), (11, 1)]:
        sealed = vault.seal(data_key, ITEM, FIELD, "a secret", sealed_as)
        assert vault.open(data_key, ITEM, FIELD, sealed, sealed_as) == "a secret"
        with pytest.raises(NotOpened):
            vault.open(data_key, ITEM, FIELD, sealed, version)


def test_a_former_master_key_opens_and_a_new_one_seals(data_key):
    sealed = Vault(b"k" * 32).seal(data_key, ITEM, FIELD, "a secret")
    both = Vault(b"n" * 32, b"k" * 32)
    assert both.open(data_key, ITEM, FIELD, sealed) == "a secret"
    assert Vault(b"n" * 32).open(both.sealed_again(data_key, ITEM), ITEM, FIELD, sealed) == "a secret"
    assert both.key_id == Vault(b"n" * 32).key_id


def test_keys_are_read_again_for_one_that_is_not_known_and_none_is_forgotten(data_key):
    read = []
    vault = Vault(b"k" * 32, reread=lambda: read.append(1) or [b"n" * 32])
    for item in (ITEM, uuid4()):
        made = Vault(b"n" * 32).new_data_key(item)
        sealed = Vault(b"n" * 32).seal(made, item, FIELD, "a secret")
        assert vault.open(made, item, FIELD, sealed) == "a secret"
    assert read == [1]
    vault.seal(data_key, ITEM, FIELD, "a secret")
    assert vault.key_id == Vault(b"k" * 32).key_id
    with pytest.raises(NotOpened):
        vault.seal(Vault(b"o" * 32).new_data_key(ITEM), ITEM, FIELD, "a secret")


def test_another_master_key_opens_nothing(vault, data_key):
    sealed = vault.seal(data_key, ITEM, FIELD, "a secret")
    with pytest.raises(NotOpened):
        Vault(b"j" * 32).open(data_key, ITEM, FIELD, sealed)


def test_cut_off_anywhere_it_does_not_open(vault, data_key):
    sealed = vault.seal(data_key, ITEM, FIELD, "a secret")
    for length in range(len(sealed)):
        with pytest.raises(NotOpened):
            vault.open(data_key, ITEM, FIELD, sealed[:length])


def test_cut_off_in_front_or_made_longer_it_does_not_open(vault, data_key):
    sealed = vault.seal(data_key, ITEM, FIELD, "a secret")
    for other in [sealed[1:], b"\0" + sealed, sealed + b"\0", sealed + sealed]:
        with pytest.raises(NotOpened):
            vault.open(data_key, ITEM, FIELD, other)


@pytest.mark.parametrize("bit", [0x01, 0x80])
def test_with_any_byte_changed_it_does_not_open(vault, data_key, bit):
    sealed = vault.seal(data_key, ITEM, FIELD, "a secret")
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= bit
        with pytest.raises(NotOpened):
            vault.open(data_key, ITEM, FIELD, bytes(changed))


def test_with_any_byte_of_the_data_key_changed_it_does_not_open(vault, data_key):
    sealed = vault.seal(data_key, ITEM, FIELD, "a secret")
    for place in range(len(data_key)):
        changed = bytearray(data_key)
        changed[place] ^= 0x10
        with pytest.raises(NotOpened):
            vault.open(bytes(changed), ITEM, FIELD, sealed)


@settings(max_examples=50)
@given(rubbish=st.binary(max_size=200))
def test_rubbish_does_not_open(vault, data_key, rubbish):
    with pytest.raises(NotOpened):
        vault.open(data_key, ITEM, FIELD, rubbish)


def test_sealed_text_shows_nothing_and_is_never_twice_the_same(vault, data_key):
    sealed = {vault.seal(data_key, ITEM, FIELD, "a secret") for _ in range(100)}
    assert len(sealed) == 100
    assert not any(b"a secret" in each for each in sealed)


def test_every_item_has_a_data_key_of_its_own(vault):
    assert len({vault.new_data_key(ITEM) for _ in range(100)}) == 100
    # What one data key of an item sealed, another data key of the same item does not open.
    one, two = vault.new_data_key(ITEM), vault.new_data_key(ITEM)
    with pytest.raises(NotOpened):
        vault.open(two, ITEM, FIELD, vault.seal(one, ITEM, FIELD, "a secret"))


def test_an_items_data_key_seals_for_no_other_item(vault, data_key):
    with pytest.raises(NotOpened):
        vault.seal(data_key, uuid4(), FIELD, "a secret")


def test_no_message_and_no_repr_shows_a_key_or_a_text():
    master = b"0123456789abcdef0123456789ABCDEF"
    vault = Vault(master)
    data_key = vault.new_data_key(ITEM)
    with pytest.raises(NotOpened) as refused:
        vault.open(data_key, uuid4(), FIELD, vault.seal(data_key, ITEM, FIELD, "a secret"))
    shown = f"{vault} {vault!r} {refused.value!r} {vault.key_id}"
    for hidden in [master.decode(), master.hex(), str(master), "a secret", data_key.hex()]:
        assert hidden not in shown


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_master_key_of_another_length_is_refused_without_showing_it(length):
    with pytest.raises(ValueError, match="32 bytes") as refused:
        Vault(b"Q" * length)
    assert "QQ" not in str(refused.value)


def test_keys_for_different_purposes_differ_from_each_other_and_from_the_master_key(vault):
    keys = [vault.derive("sessions"), vault.derive("notes"), vault.derive("data keys of items"), b"k" * 32]
    assert len(set(keys)) == 4
    assert {len(key) for key in keys} == {32}
    assert vault.derive("sessions") == Vault(b"k" * 32).derive("sessions")
    assert vault.derive("sessions") != Vault(b"j" * 32).derive("sessions")


def test_the_key_id_tells_master_keys_apart_and_stays_the_same(vault):
    assert vault.key_id == Vault(b"k" * 32).key_id
    assert vault.key_id != Vault(b"j" * 32).key_id
    assert b"k" * 4 not in bytes.fromhex(vault.key_id)


@given(text=ANY_TEXT, holder=st.uuids())
def test_a_note_opens_for_the_same_person_and_purpose(vault, text, holder):
    assert vault.open_note("a form", holder, vault.seal_note("a form", holder, text)) == text


def test_a_note_opens_for_nobody_else_and_for_no_other_purpose(vault):
    holder = uuid4()
    sealed = vault.seal_note("a form", holder, "a secret")
    for purpose, person in [("a form", uuid4()), ("another form", holder), ("", holder)]:
        with pytest.raises(NotOpened):
            vault.open_note(purpose, person, sealed)
    with pytest.raises(NotOpened):
        Vault(b"j" * 32).open_note("a form", holder, sealed)


def test_a_note_does_not_open_as_an_items_field_nor_the_other_way_round(vault, data_key):
    sealed = vault.seal(data_key, ITEM, FIELD, "a secret")
    with pytest.raises(NotOpened):
        vault.open_note(FIELD, ITEM, sealed)
    with pytest.raises(NotOpened):
        vault.open(data_key, ITEM, FIELD, vault.seal_note(FIELD, ITEM, "a secret"))


def test_what_was_sealed_before_there_were_versions_opens(vault):
    data_key = bytes.fromhex(
        "017cf4b48a85f7e3b5adf8d61e0b3dcb83ada3b943330cf4b975d1e38122156db480ce7a91afd666eeeb0885d333c734ddc1efcc78de65eee465235ffaa69a4136a7c54a43"
    )
    text = bytes.fromhex(
        "01176fd5c7a7c63395f43ca4aaf8bad74361fa41c5c5a804e4396105b11ba6a664b6aff4271f479b5d97abd0a03b410e10ba"
    )
    assert vault.open(data_key, UUID(int=7), "api_secrets.client_secret", text) == "kept for long"
