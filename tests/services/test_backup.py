"""Backups of a profile: made, listed, pruned, restored."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.paths import Profile
from studydesk.services.backup import (
    ASKED,
    BEFORE_RESTORE,
    DAILY,
    DAMAGED,
    backup_before_change,
    backup_now,
    copy_elsewhere,
    daily_backup_if_due,
    find_backup,
    list_backups,
    newest_good_backup,
    prune,
    restore,
    sweep,
)
from studydesk.services.settings import ProfileSettings
from studydesk.storage.backup import problems_of
from studydesk.storage.store import Store

SOURCE = Path(__file__).parents[2] / "src"
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "profile")
    set_hours(made, 5)
    return made


@contextmanager
def opened(profile: Profile) -> Iterator[Store]:
    with closing(Store.open(profile.database, clock=lambda: NOW, random=Random(1))) as store:
        yield store


def set_hours(profile: Profile, hours: int) -> None:
    with opened(profile) as store:
        ProfileSettings(store).set("weekly_hours", hours)


def hours_in(profile: Profile) -> int:
    with opened(profile) as store:
        return ProfileSettings(store).number("weekly_hours")


def damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    file.write_bytes(content)


def test_a_backup_of_an_open_profile_holds_what_was_saved(profile: Profile) -> None:
    with opened(profile) as store:
        ProfileSettings(store).set("weekly_hours", 11)
        made = backup_now(profile, NOW)
    assert made.file == profile.backups / "backup-2026-11-23-120000-asked.db"
    assert list_backups(profile.backups) == [made]
    set_hours(profile, 3)
    restore(profile, made.file, NOW)
    assert hours_in(profile) == 11


def test_two_backups_in_one_second_are_two_files(profile: Profile) -> None:
    assert backup_now(profile, NOW).file != backup_now(profile, NOW).file


def test_the_daily_backup_is_made_once_a_day_and_only_after_a_change(profile: Profile) -> None:
    assert daily_backup_if_due(profile, NOW) is not None
    set_hours(profile, 6)
    assert daily_backup_if_due(profile, NOW + timedelta(hours=3)) is None
    assert daily_backup_if_due(profile, NOW + timedelta(days=1)) is not None
    assert daily_backup_if_due(profile, NOW + timedelta(days=2)) is None


def test_files_that_were_written_without_a_change_ask_for_no_backup(profile: Profile) -> None:
    assert daily_backup_if_due(profile, NOW) is not None
    with opened(profile) as store:
        assert store._checkpointer is not None
        assert store._checkpointer.wait_until(emptied=1)  # this writes a page of the log
    for file in profile.folder.glob("studydesk.db*"):
        later = (NOW + timedelta(hours=5)).timestamp()
        os.utime(file, (later, later))
    assert daily_backup_if_due(profile, NOW + timedelta(days=1)) is None


def test_writing_what_is_there_already_asks_for_no_backup(profile: Profile) -> None:
    assert daily_backup_if_due(profile, NOW) is not None
    set_hours(profile, 5)
    with opened(profile) as store, store.write("Nothing"):
        pass
    assert daily_backup_if_due(profile, NOW + timedelta(days=1)) is None


def test_an_undone_change_is_a_change(profile: Profile) -> None:
    assert daily_backup_if_due(profile, NOW) is not None
    with opened(profile) as store:
        with store.write("Change") as tx:
            tx.execute("UPDATE setting SET value = '6'")
        store.undo()
    assert daily_backup_if_due(profile, NOW + timedelta(days=1)) is not None


def test_what_is_changed_after_a_restore_is_never_taken_for_what_was_replaced(profile: Profile) -> None:
    first = daily_backup_if_due(profile, NOW)
    assert first is not None
    set_hours(profile, 6)  # the clock of the test stands still, like one that was set back
    restore(profile, first.file, NOW + timedelta(hours=1))
    set_hours(profile, 7)
    assert daily_backup_if_due(profile, NOW + timedelta(days=1)) is not None
    assert daily_backup_if_due(profile, NOW + timedelta(days=2)) is None


def test_a_change_without_a_readable_backup_asks_for_one(profile: Profile) -> None:
    first = daily_backup_if_due(profile, NOW)
    assert first is not None
    damage(first.file)
    first.file.write_bytes(b"no database")
    assert daily_backup_if_due(profile, NOW + timedelta(days=1)) is not None


def test_an_empty_profile_gets_no_backup(tmp_path: Path) -> None:
    assert daily_backup_if_due(Profile(tmp_path), NOW) is None
    assert list_backups(tmp_path / "backups") == []


def test_before_much_is_changed_there_is_a_backup_and_three_of_them_are_kept(profile: Profile) -> None:
    backup_now(profile, NOW - timedelta(days=3))
    made = []
    for hour in range(5):
        set_hours(profile, 10 + hour)
        made.append(backup_before_change(profile, NOW + timedelta(hours=hour)))
        assert backup_before_change(profile, NOW + timedelta(hours=hour, minutes=9)) is None
    assert backup_before_change(profile, NOW + timedelta(hours=9)) is None  # nothing was changed since
    kept = [info for info in list_backups(profile.backups) if info.reason == "before-change"]
    assert kept == [info for info in reversed(made) if info is not None][:3]


def test_pruning_spares_what_the_learner_asked_for(profile: Profile) -> None:
    profile.backups.mkdir()
    for days in range(0, 400, 1):
        name = f"backup-{NOW - timedelta(days=days, hours=1):%Y-%m-%d-%H%M%S}-daily.db"
        (profile.backups / name).touch()
    asked = profile.backups / "backup-2020-01-01-000000-asked.db"
    other = profile.backups / "my notes.txt"
    asked.touch()
    other.touch()
    prune(profile.backups, NOW)
    left = list_backups(profile.backups)
    assert asked.exists()
    assert other.exists()
    assert left[0].taken_at == NOW - timedelta(hours=1)
    assert 15 <= len([info for info in left if info.reason == DAILY]) <= 7 + 4 + 12


def test_what_a_killed_program_left_half_done_is_swept_away_after_a_day(profile: Profile) -> None:
    profile.backups.mkdir()
    left = [profile.folder / ".restoring-2026-11-20-120000.db", profile.backups / ".backup-x.db.abc.tmp-journal"]
    young = profile.backups / ".backup-y.db.abc.tmp"
    for file in (*left, young):
        file.touch()
        os.utime(file, (NOW.timestamp(), NOW.timestamp()))
    os.utime(young, ((NOW + timedelta(days=2)).timestamp(),) * 2)
    sweep(profile, NOW + timedelta(days=2))
    assert not any(file.exists() for file in left)
    assert young.exists()
    assert profile.database.exists()


def test_a_restore_can_be_undone_by_a_restore(profile: Profile) -> None:
    old = backup_now(profile, NOW)
    set_hours(profile, 20)
    kept = restore(profile, old.file, NOW)
    assert hours_in(profile) == 5
    assert kept is not None
    assert kept.reason == BEFORE_RESTORE
    restore(profile, kept.file, NOW)
    assert hours_in(profile) == 20


def test_a_restore_leaves_no_log_of_the_old_file_and_no_rest(profile: Profile) -> None:
    old = backup_now(profile, NOW)
    restore(profile, old.file, NOW)
    assert sorted(file.name for file in profile.folder.iterdir()) == ["backups", "studydesk.db"]


def test_a_damaged_database_is_replaced_and_kept_as_it_is(profile: Profile) -> None:
    good = backup_now(profile, NOW)
    damage(profile.database)
    broken = profile.database.read_bytes()
    newest = newest_good_backup(profile.backups)
    assert newest is not None
    assert newest.file == good.file
    kept = restore(profile, newest.file, NOW)
    assert hours_in(profile) == 5
    assert kept is not None
    assert kept.reason == DAMAGED
    assert kept.file.read_bytes() == broken


def test_the_newest_good_backup_is_not_a_damaged_one(profile: Profile) -> None:
    good = backup_now(profile, NOW - timedelta(days=1))
    damage(backup_now(profile, NOW).file)
    newest = newest_good_backup(profile.backups)
    assert newest is not None
    assert newest.file == good.file
    damage(good.file)
    assert newest_good_backup(profile.backups) is None


def test_a_damaged_backup_is_refused_and_nothing_changes(profile: Profile) -> None:
    bad = backup_now(profile, NOW)
    damage(bad.file)
    before = profile.database.read_bytes()
    with pytest.raises(EnvironmentFault) as fault:
        restore(profile, bad.file, NOW)
    assert fault.value.code == "database.corrupt"
    assert profile.database.read_bytes() == before
    assert len(list_backups(profile.backups)) == 1


def test_a_backup_of_a_newer_version_is_refused(profile: Profile) -> None:
    newer = Profile(profile.folder.parent / "newer")
    with opened(newer) as store, store.write("Grow") as tx:
        tx.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('studydesk', 'm9999_later', '')"
        )
    with pytest.raises(UserError) as error:
        restore(profile, newer.database, NOW)
    assert error.value.code == "database.newer"
    assert hours_in(profile) == 5


def test_a_full_folder_of_backups_is_said_and_the_data_is_untouched(profile: Profile) -> None:
    profile.backups.write_text("in the way")
    with pytest.raises(EnvironmentFault) as fault:
        backup_now(profile, NOW)
    assert "is as it was" in fault.value.kept
    assert hours_in(profile) == 5


def test_a_backup_is_found_by_its_name_or_its_path(profile: Profile) -> None:
    made = backup_now(profile, NOW, reason=ASKED)
    assert find_backup(profile, made.file.name) == made.file
    assert find_backup(profile, str(made.file)) == made.file
    with pytest.raises(UserError) as error:
        find_backup(profile, "none.db")
    assert error.value.code == "backup.missing"


def test_copies_made_before_a_migration_are_listed(profile: Profile) -> None:
    profile.backups.mkdir()
    (profile.backups / "before-migration-m0002_more-2026-11-23-120000.db").touch()
    assert [info.reason for info in list_backups(profile.backups)] == ["before-migration"]


CRASHING = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from studydesk.paths import Profile
from studydesk.services.backup import restore
calls = int(sys.argv[3])
def count(frame, event, argument):
    global calls
    calls -= 1
    if calls == 0:
        os.kill(os.getpid(), 9)
sys.setprofile(count)
restore(Profile(Path(sys.argv[1])), Path(sys.argv[2]), datetime(2026, 11, 23, 12, tzinfo=UTC))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
@pytest.mark.parametrize("calls", [100, 700, 1250, 1720, *range(1950, 2250, 25)])
def test_a_restore_that_is_killed_leaves_the_old_or_the_new_data_whole(profile: Profile, calls: int) -> None:
    """It is killed after so many function calls and returns, wherever that is."""
    old = backup_now(profile, NOW)
    set_hours(profile, 20)
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    command = [sys.executable, "-c", CRASHING, str(profile.folder), str(old.file), str(calls)]
    ended = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert ended.returncode in (0, -9)
    assert problems_of(profile.database, full=True) == []
    assert hours_in(profile) in (5, 20)
    assert newest_good_backup(profile.backups) is not None


def test_the_backup_of_the_day_goes_to_a_second_folder_when_that_is_there(profile: Profile, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert copy_elsewhere(profile, stick, NOW) is None, "no backup yet"
    made = daily_backup_if_due(profile, NOW)
    assert made is not None
    assert copy_elsewhere(profile, stick, NOW) is None, "the stick is not plugged in"
    stick.mkdir()
    copied = copy_elsewhere(profile, stick, NOW)
    assert copied is not None
    assert [info.file.name for info in list_backups(stick)] == [made.file.name]
    assert copy_elsewhere(profile, stick, NOW) is None, "it is there"
    restore(profile, copied.file, NOW + timedelta(hours=1))
    assert hours_in(profile) == 5
    assert copy_elsewhere(profile, profile.backups, NOW) is None
