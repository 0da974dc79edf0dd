"""Backups for another place: with media, looked into, gone back to, and from there back again."""

from __future__ import annotations

import itertools
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from tests.storage.support import NOON
from tests.support.sample_profiles import sample_store

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.domain.path import TopicStatus
from studydesk.paths import Profile
from studydesk.services import backup, backup_bundle, note_media, notes, paths, progress
from studydesk.storage.store import Store

_SEEDS = itertools.count(7)
PNG = b"\x89PNG not really"


@contextmanager
def opened(profile: Profile) -> Iterator[Store]:
    with closing(Store.open(profile.database, clock=lambda: NOON, random=Random(next(_SEEDS)))) as store:
        yield store


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "profile")
    with closing(sample_store(made.folder)) as store:
        picture = note_media.add_picture(store, PNG, ".png")
        notes.create_note(store, "First", f"![]({picture.file_name})")
    return made


def titles(profile: Profile) -> list[str]:
    with opened(profile) as store:
        return sorted(row.title for row in notes.notes(store))


@pytest.mark.parametrize("media", [False, True])
def test_a_backup_to_a_stick_is_one_file_that_brings_everything_to_another_computer(
    profile: Profile, tmp_path: Path, media: bool
) -> None:
    info = backup_bundle.backup_to(profile, tmp_path / "stick", NOON, media=media)
    assert [file.name for file in (tmp_path / "stick").iterdir()] == [info.file.name]
    assert info.file.suffix == (".zip" if media else ".db")
    assert [found.file for found in backup.list_backups(tmp_path / "stick")] == [info.file]
    elsewhere = Profile(tmp_path / "elsewhere")
    elsewhere.folder.mkdir()
    assert backup_bundle.restore_any(elsewhere, info.file, NOON) is None
    assert titles(elsewhere) == ["First"]
    media_files = list((elsewhere.folder / "card-media").glob("*")) if media else []
    assert [file.read_bytes() for file in media_files] == ([PNG] if media else [])
    assert not list(elsewhere.folder.glob(".*"))


def test_a_look_says_what_is_inside_and_what_would_be_lost(profile: Profile, tmp_path: Path) -> None:
    info = backup_bundle.backup_to(profile, tmp_path / "stick", NOON, media=True)
    found = backup_bundle.look_inside(profile, info.file)
    assert (found.made_at, found.media, found.look.inside["note"]) == (NOON, 1, 1)
    assert found.look.loses_nothing
    with opened(profile) as store:
        first = notes.notes(store)[0]
        notes.save_body(store, first.id, "other words", first.version)
        notes.create_note(store, "Second", "x")
        topic = paths.topics(store, paths.installed_paths(store)[0].id)[0]
        progress.set_topic_status(store, topic.id, TopicStatus.DONE, now=NOON)
    found = backup_bundle.look_inside(profile, info.file)
    assert not found.look.loses_nothing
    assert (found.look.lost["note"], found.look.lost["topic_mark"], found.look.changed) == (1, 1, 1)
    assert sorted(found.look.titles) == ["First", "Second"]
    assert titles(profile) == ["First", "Second"], "looking changes nothing"


def test_going_back_can_be_taken_back(profile: Profile, tmp_path: Path) -> None:
    info = backup_bundle.backup_to(profile, tmp_path / "stick", NOON, media=True)
    with opened(profile) as store:
        notes.create_note(store, "Second", "x")
    kept = backup_bundle.restore_any(profile, info.file, NOON + timedelta(minutes=1))
    assert titles(profile) == ["First"]
    assert kept is not None
    assert backup_bundle.look_inside(profile, kept.file).look.back["note"] == 1
    backup_bundle.restore_any(profile, kept.file, NOON + timedelta(minutes=2))
    assert titles(profile) == ["First", "Second"]


def test_a_cancelled_backup_leaves_nothing(profile: Profile, tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise StopError

    with pytest.raises(StopError):
        backup_bundle.backup_to(profile, tmp_path / "stick", NOON, media=True, progress=stop)
    assert list((tmp_path / "stick").iterdir()) == []


def tampered(file: Path, target: Path, **changes: bytes | None) -> Path:
    """A copy of a backup with other contents under some names."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            key = "database" if name == "studydesk.db" else "medium" if name.startswith("card-media/") else ""
            content = changes.get(key, old.read(name)) if key else old.read(name)
            if content is not None:
                new.writestr(name, content)
        new.writestr("card-media/../../evil.txt", b"evil")
        new.writestr("card-media/" + "0" * 64 + ".png", b"a lie")
    return target


def test_what_a_backup_lies_about_does_no_harm(profile: Profile, tmp_path: Path) -> None:
    info = backup_bundle.backup_to(profile, tmp_path / "stick", NOON, media=True)
    bad = tampered(info.file, tmp_path / "bad.zip", medium=b"other bytes")
    elsewhere = Profile(tmp_path / "deep" / "elsewhere")
    elsewhere.folder.mkdir(parents=True)
    backup_bundle.restore_any(elsewhere, bad, NOON)
    assert titles(elsewhere) == ["First"]
    assert list((elsewhere.folder / "card-media").iterdir()) == [], "no file whose name is not its hash"
    assert not list(tmp_path.rglob("evil.txt"))


@pytest.mark.parametrize(
    ("what", "code"), [("empty", "database.foreign"), ("rubbish", "database.corrupt"), ("cut", "backup.damaged")]
)
def test_damaged_and_foreign_files_are_refused_and_nothing_changes(
    profile: Profile, tmp_path: Path, what: str, code: str
) -> None:
    info = backup_bundle.backup_to(profile, tmp_path / "stick", NOON, media=True)
    file = tmp_path / "bad.zip"
    if what == "cut":
        file.write_bytes(info.file.read_bytes()[:-200])
    else:
        tampered(info.file, file, database=None if what == "empty" else b"rubbish" * 100)
    for act in (
        lambda: backup_bundle.look_inside(profile, file),
        lambda: backup_bundle.restore_any(profile, file, NOON),
    ):
        with pytest.raises((UserError, EnvironmentFault)) as caught:
            act()
        assert caught.value.code == code
    assert titles(profile) == ["First"]
    assert not list(profile.folder.glob(".restoring*"))


def test_a_backup_of_an_older_schema_can_be_looked_into(profile: Profile) -> None:
    script = sorted((Path(__file__).parents[1] / "fixtures" / "schemas").glob("m*.sql"))[0]
    file = profile.folder / "old.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(script.read_text(encoding="utf-8"))
    assert backup_bundle.look_inside(profile, file).look.lost["note"] == 1
