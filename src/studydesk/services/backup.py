"""Backups of a profile's database: making, listing, pruning, restoring, and moving the whole profile elsewhere.

Times in file names are UTC. All functions may run on any thread; ``restore`` and ``move_profile`` need the caller to
hold the profile's guard and to have closed its store.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studydesk.domain.clock import to_ms
from studydesk.domain.errors import EnvironmentFault, StudyDeskError, UserError
from studydesk.domain.retention import superfluous
from studydesk.paths import Profile
from studydesk.storage.backup import (
    Progress,
    change_stamp,
    copy_database,
    keep_raw,
    let_clock_go_on,
    no_progress,
    put_in_place,
    refuse_foreign,
    settle,
    verify,
)
from studydesk.storage.files import file_fault

DAILY = "daily"
ASKED = "asked"
BEFORE_RESTORE = "before-restore"
BEFORE_CHANGE = "before-change"
DAMAGED = "damaged"
BEFORE_MIGRATION = "before-migration"
_PRUNED = frozenset({DAILY, BEFORE_RESTORE})
_NAME = re.compile(r"backup-(\d{4}-\d\d-\d\d-\d{6})-(daily|asked|before-restore|before-change|damaged)\.(?:db|zip)")
_MOST_BEFORE_CHANGE = 3
_CHANGES_SHARE = timedelta(minutes=10)
_STAMP = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup file. ``reason`` is ``daily``, ``asked``, ``before-restore``, ``before-change`` (of very much at
    once), ``before-migration`` or ``damaged`` (a file that could not be read when it was replaced).
    """

    file: Path
    taken_at: datetime
    reason: str
    size_bytes: int


def backup_now(
    profile: Profile,
    now: datetime,
    *,
    reason: str = ASKED,
    folder: Path | None = None,
    progress: Progress = no_progress,
) -> BackupInfo:
    """Makes a verified backup, in the profile's ``backups`` or in another folder. Raises EnvironmentFault."""
    taken_at, file = _free_name(folder or profile.backups, now, reason)
    copy_database(profile.database, file, progress)
    return BackupInfo(file, taken_at, reason, file.stat().st_size)


def look_after(profile: Profile, now: datetime, second: str) -> None:
    """The backup of the day, and its copy in a second folder ('' for none). Raises EnvironmentFault."""
    daily_backup_if_due(profile, now)
    if second:
        copy_elsewhere(profile, Path(second).expanduser(), now)


def daily_backup_if_due(profile: Profile, now: datetime, progress: Progress = no_progress) -> BackupInfo | None:
    """Makes the backup of the day (UTC) if something changed since the last one, and prunes old ones; else None.

    Raises EnvironmentFault; nothing is pruned then.
    """
    there = [backup for backup in list_backups(profile.backups) if backup.reason != DAMAGED]
    if not profile.database.exists() or (there and there[0].taken_at.date() == now.date()):
        return None
    if _is_held(profile, there):
        return None
    made = backup_now(profile, now, reason=DAILY, progress=progress)
    prune(profile.backups, now)
    sweep(profile, now)
    return made


def copy_elsewhere(profile: Profile, folder: Path, now: datetime) -> BackupInfo | None:
    """Puts the newest backup of a day into a second folder as well (a stick, a synced folder) and prunes there.

    None where there is nothing to do: no such backup, it is there, or the folder is not (a stick that is not plugged
    in; it is tried again at the next look). Raises EnvironmentFault.
    """
    newest = next((info for info in list_backups(profile.backups) if info.reason == DAILY), None)
    if newest is None or not folder.is_dir() or folder.resolve() == profile.backups.resolve():
        return None
    target = folder / newest.file.name
    if target.exists():
        return None
    copy_database(newest.file, target)
    prune(folder, now)
    return BackupInfo(target, newest.taken_at, DAILY, target.stat().st_size)


def backup_before_change(profile: Profile, now: datetime) -> BackupInfo | None:
    """A backup before very much is changed at once; None if one of the last ten minutes is there, or of this state.

    The newest three of this kind are kept. Raises EnvironmentFault.
    """
    there = [backup for backup in list_backups(profile.backups) if backup.reason != DAMAGED]
    if any(timedelta(0) <= now - backup.taken_at < _CHANGES_SHARE for backup in there) or _is_held(profile, there):
        return None
    made = backup_now(profile, now, reason=BEFORE_CHANGE)
    for old in [backup for backup in there if backup.reason == BEFORE_CHANGE][_MOST_BEFORE_CHANGE - 1 :]:
        with contextlib.suppress(OSError):
            old.file.unlink()
    return made


def _is_held(profile: Profile, backups: Iterable[BackupInfo]) -> bool:
    """Whether one of these holds the database as it is now."""
    present = change_stamp(profile.database)
    return present is not None and any(change_stamp(backup.file) == present for backup in backups)


def list_backups(folder: Path) -> list[BackupInfo]:
    """The backups in a folder, newest first; other files are left out. Raises EnvironmentFault if it is unreadable."""
    try:
        found = [info for file in folder.iterdir() if (info := _info_of(file)) is not None]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise file_fault(error, folder, kept="Nothing was changed.") from error
    return sorted(found, key=lambda info: (info.taken_at, info.file.name), reverse=True)


def _info_of(file: Path) -> BackupInfo | None:
    try:
        state = file.stat()
        named = _NAME.fullmatch(file.name)
        if named is not None:
            taken_at = datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC)
            return BackupInfo(file, taken_at, named[2], state.st_size)
        if file.name.startswith(BEFORE_MIGRATION) and file.suffix in (".db", ".sqlite3") and file.is_file():
            taken_at = datetime.fromtimestamp(int(state.st_mtime), UTC)
            return BackupInfo(file, taken_at, BEFORE_MIGRATION, state.st_size)
    except (OSError, ValueError):  # it vanished meanwhile, or 31 February
        return None
    return None


def made_at_of(file: Path) -> datetime | None:
    """When a backup was made, by its name; None for a name that is not one of a backup."""
    named = _NAME.fullmatch(file.name)
    with contextlib.suppress(ValueError):
        return None if named is None else datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC)
    return None


def prune(folder: Path, now: datetime) -> list[Path]:
    """Deletes automatic backups that are not needed any more (see ``domain.retention``) and returns them.

    Backups that the learner asked for, damaged files and those before a migration are left alone.
    """
    automatic = [info for info in list_backups(folder) if info.reason in _PRUNED]
    old = superfluous((info.taken_at for info in automatic), now)
    removed = []
    for info in automatic:
        if info.taken_at in old:
            with contextlib.suppress(OSError):  # it stays until the next time
                info.file.unlink()
                removed.append(info.file)
    return removed


def sweep(profile: Profile, now: datetime) -> None:
    """Deletes temporary files that are over a day old: a program that was killed in the midst of a copy left them."""
    patterns = ((profile.folder, ".restoring-*"), (profile.folder, ".*.tmp*"), (profile.backups, ".*.tmp*"))
    for folder, pattern in patterns:
        for file in folder.glob(pattern):
            with contextlib.suppress(OSError):
                if file.stat().st_mtime < (now - timedelta(days=1)).timestamp():
                    file.unlink()


def newest_good_backup(folder: Path) -> BackupInfo | None:
    """The newest backup that opens and passes the check; None when there is none."""
    for info in list_backups(folder):
        if info.reason == DAMAGED:
            continue
        try:
            verify(info.file)
        except EnvironmentFault:
            continue
        return info
    return None


def find_backup(profile: Profile, name: str) -> Path:
    """The backup that a name on the command line means: a file, or the name of one in the profile's backups.

    Raises UserError ``backup.missing``.
    """
    for candidate in (Path(name).expanduser(), profile.backups / name):
        if candidate.is_file():
            return candidate
    raise UserError(
        "backup.missing",
        f"There is no backup {name}.",
        kept="Nothing was changed.",
        next_step="'studydesk backups' lists those that there are.",
    )


def restore(
    profile: Profile,
    backup: Path,
    now: datetime,
    *,
    progress: Progress = no_progress,
) -> BackupInfo | None:
    """Puts a backup in the place of the profile's database, and returns the backup of what was there before.

    Restoring what is returned undoes it (None when there was nothing before). Raises EnvironmentFault or UserError (a
    damaged backup, one from a newer version, a file of another program); the database is then as it was.
    """
    verify(backup)
    refuse_foreign(backup)
    incoming = profile.folder / f".restoring-{now:{_STAMP}}.db"
    copy_database(backup, incoming, progress)
    try:
        let_clock_go_on(incoming, change_stamp(profile.database), to_ms(now))
        kept = _keep_present(profile, now)
        put_in_place(incoming, profile.database)
    finally:
        with contextlib.suppress(OSError):
            incoming.unlink(missing_ok=True)
    return kept


def _keep_present(profile: Profile, now: datetime) -> BackupInfo | None:
    if not profile.database.exists():
        return None
    try:
        kept = backup_now(profile, now, reason=BEFORE_RESTORE)
        settle(profile.database)
    except StudyDeskError as error:
        if error.code not in ("database.corrupt", "database.fault"):
            raise
        taken_at, file = _free_name(profile.backups, now, DAMAGED)
        keep_raw(profile.database, file)
        return BackupInfo(file, taken_at, DAMAGED, file.stat().st_size)
    return kept


def _free_name(folder: Path, now: datetime, reason: str) -> tuple[datetime, Path]:
    """A name that no backup has yet; two in one second get neighbouring ones."""
    taken_at = now.astimezone(UTC).replace(microsecond=0)
    while True:
        file = folder / f"backup-{taken_at:{_STAMP}}-{reason}.db"
        if not file.exists() and not file.with_suffix(".zip").exists():
            return taken_at, file
        taken_at += timedelta(seconds=1)
