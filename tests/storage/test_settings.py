"""Where settings are kept."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.changes import Changes
from studydesk.storage.settings import read_device_file, read_setting_rows, write_device_file, write_setting_row
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
JSON = st.dictionaries(st.text(), st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text()))


def memory() -> Store:
    return Store.in_memory(clock=lambda: NOW, random=Random(1))


def test_a_profile_setting_is_stored_announced_and_not_undone() -> None:
    seen: list[Changes] = []
    with memory() as store:
        store.on_changed(lambda changes, _origin: seen.append(changes))
        write_setting_row(store, "weekly_hours", 8)
        write_setting_row(store, "weekly_hours", 9)
        assert read_setting_rows(store) == {"weekly_hours": 9}
        assert store.undo() is None
    assert len(seen) == 2
    assert all(changes.touches("setting") for changes in seen)


def test_the_same_value_again_changes_nothing() -> None:
    seen: list[Changes] = []
    with memory() as store:
        write_setting_row(store, "weekly_hours", 8)
        store.on_changed(lambda changes, _origin: seen.append(changes))
        write_setting_row(store, "weekly_hours", 8)
    assert seen == []


def test_a_setting_has_the_same_uid_on_every_computer() -> None:
    uids = set()
    for _ in range(2):
        with memory() as store:
            write_setting_row(store, "weekly_hours", 8)
            uids.add(store.read("SELECT uid FROM setting")[0]["uid"])
    assert len(uids) == 1


def test_a_stored_value_that_is_no_json_is_left_out() -> None:
    with memory() as store:
        write_setting_row(store, "weekly_hours", 8)
        with store.write("Break it") as tx:
            tx.execute("UPDATE setting SET value = '{'")
        assert read_setting_rows(store) == {}


@given(JSON)
def test_what_is_written_to_the_file_is_read_again(tmp_path_factory: pytest.TempPathFactory, content: object) -> None:
    file = tmp_path_factory.mktemp("s") / "settings.json"
    assert isinstance(content, dict)
    write_device_file(file, content)
    assert read_device_file(file, NOW) == (content, None)
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 200_000])
def test_a_broken_file_is_put_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    found, aside = read_device_file(file, NOW)
    assert found == {}
    assert aside == tmp_path / "settings.json.broken-2026-11-23-120000"
    assert aside.read_bytes() == content
    assert not file.exists()


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.mkdir()  # stands in the way of the rename, for every user
    with pytest.raises(OSError):
        write_device_file(file, {"a": 1})
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]
