"""Backups in one file for another place (a stick, a synced folder, another computer), with pictures and sounds if
wanted, and looking into one before going back to it.

A backup without media is the database alone (``.db``); with media a ZIP of the database, the media named by their
hashes, and ``backup.json``. Both open on every system. Any thread; ``restore_any`` as ``backup.restore``.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

from studydesk import __version__
from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.domain.media_names import OWN_NAME
from studydesk.paths import Profile
from studydesk.services.backup import ASKED, BackupInfo, backup_now, restore
from studydesk.storage.backup import Progress, no_progress, refuse_foreign, verify
from studydesk.storage.backup_look import Look, look
from studydesk.storage.files import file_fault, sync_folder

DATABASE: Final = "studydesk.db"
MEDIA: Final = "card-media"
MANIFEST: Final = "backup.json"
_PART: Final = 1024 * 1024
_ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)
_WHOLE: Final = "Your data is as it was."


@dataclass(frozen=True, slots=True)
class Inside:
    """What is in a backup file, and what would be lost. ``made_at`` None: not known. ``media``: pictures and sounds in
    it; None: it holds none by design, those on the disk stay."""

    file: Path
    made_at: datetime | None
    size_bytes: int
    media: int | None
    look: Look


def backup_to(
    profile: Profile, folder: Path, now: datetime, *, media: bool = False, progress: Progress = no_progress
) -> BackupInfo:
    """Makes a backup in any folder and opens it again to check it. Raises EnvironmentFault (``disk.full``,
    ``folder.read_only``, ``backup.unsound``); then nothing is left there."""
    if not media:
        return backup_now(profile, now, folder=folder, progress=progress)
    made = backup_now(profile, now, folder=folder)
    target = made.file.with_suffix(".zip")
    growing = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        _pack(profile, made.file, growing, made.taken_at, progress)
        _check(growing)
        os.replace(growing, target)
        sync_folder(folder)
    except OSError as error:
        raise file_fault(error, target, kept=f"{_WHOLE} No backup was made.") from error
    finally:
        for leftover in (growing, made.file):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)
    return BackupInfo(target, made.taken_at, ASKED, target.stat().st_size)


def _media_of(profile: Profile) -> list[Path]:
    folder = profile.folder / MEDIA
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if OWN_NAME.fullmatch(file.name) and file.is_file())


def _pack(profile: Profile, database: Path, growing: Path, made_at: datetime, progress: Progress) -> None:
    media = _media_of(profile)
    total = database.stat().st_size + sum(file.stat().st_size for file in media)
    done = 0
    said = {"format": 1, "program": "StudyDesk", "version": __version__, "made_at": made_at.isoformat(),
            "media": len(media)}  # fmt: skip
    with zipfile.ZipFile(growing, "w", zipfile.ZIP_DEFLATED, compresslevel=1, strict_timestamps=False) as archive:
        archive.writestr(MANIFEST, json.dumps(said, indent=1) + "\n")
        for file, name, packed in (
            (database, DATABASE, zipfile.ZIP_DEFLATED),
            *((file, f"{MEDIA}/{file.name}", zipfile.ZIP_STORED) for file in media),  # they are packed as they are
        ):
            entry = zipfile.ZipInfo.from_file(file, name, strict_timestamps=False)
            entry.compress_type = packed
            with file.open("rb") as source, archive.open(entry, "w") as into:
                done = _pour(source, into, done, total, progress)
    with growing.open("rb+") as stream:
        os.fsync(stream.fileno())


def _pour(source: IO[bytes], into: IO[bytes], done: int, total: int, progress: Progress) -> int:
    while part := source.read(_PART):
        into.write(part)
        done += len(part)
        progress(min(done, total), max(total, 1))
    return done


def _check(file: Path) -> None:
    """Reads it all again: every part has the sum that it was written with."""
    try:
        with zipfile.ZipFile(file) as archive:
            bad = archive.testzip()
    except _ZIP_FAULTS as error:
        raise _unsound(file, str(error)) from error
    if bad is not None:
        raise _unsound(file, bad)


def _unsound(file: Path, details: str) -> EnvironmentFault:
    return EnvironmentFault(
        "backup.unsound",
        f"{file.name} could not be read back as it was written.",
        kept=_WHOLE,
        next_step="The drive may be failing: choose another one.",
        details=details,
    )


def _is_zip(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            return stream.read(4) == b"PK\x03\x04"
    except OSError as error:
        raise file_fault(error, file, kept=_WHOLE) from error


@contextmanager
def _database_in(profile: Profile, file: Path, progress: Progress = no_progress) -> Iterator[tuple[Path, list[str]]]:
    """The database of a backup as a file, and the names of the media in it."""
    if not _is_zip(file):
        yield file, []
        return
    profile.folder.mkdir(parents=True, exist_ok=True)
    unpacked = profile.folder / f".restoring-{os.getpid()}.unpacked.db"
    try:
        with _opened(file) as archive:
            names = archive.namelist()
            if DATABASE not in names:
                raise _foreign(file)
            size = archive.getinfo(DATABASE).file_size
            if shutil.disk_usage(profile.folder).free < size:
                raise file_fault(OSError(28, "No space left on device"), profile.folder, kept=_WHOLE)
            with archive.open(DATABASE) as source, unpacked.open("wb") as into:
                _pour(source, into, 0, size, progress)
            media = [name for name in names if name.startswith(f"{MEDIA}/") and OWN_NAME.fullmatch(name[11:])]
        yield unpacked, media
    except OSError as error:
        raise file_fault(error, file, kept=_WHOLE) from error
    finally:
        with contextlib.suppress(OSError):
            unpacked.unlink(missing_ok=True)


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file) as archive:
            yield archive
    except _ZIP_FAULTS as error:
        raise EnvironmentFault(
            "backup.damaged",
            f"{file.name} is damaged or incomplete.",
            kept=_WHOLE,
            next_step="Choose another backup.",
            details=str(error),
        ) from error


def _foreign(file: Path) -> UserError:
    return UserError(
        "database.foreign",
        f"{file.name} holds no StudyDesk data.",
        kept=_WHOLE,
        next_step="Choose a backup that StudyDesk made; their names begin with 'backup-'.",
    )


def look_inside(profile: Profile, file: Path, progress: Progress = no_progress) -> Inside:
    """What a backup holds and what of the present it lacks; changes nothing. Raises EnvironmentFault for a damaged one,
    UserError ``database.foreign``, ``database.newer``."""
    with _database_in(profile, file, progress) as (database, media):
        verify(database)
        refuse_foreign(database)
        found = look(profile.database, database)
    zipped = _is_zip(file)
    return Inside(file, _made_at(file), file.stat().st_size, len(media) if zipped else None, found)


def _made_at(file: Path) -> datetime | None:
    """When it was made: by its name, else by what it says, else by the file's time."""
    from studydesk.services.backup import made_at_of

    named = made_at_of(file)
    if named is not None:
        return named
    with contextlib.suppress(OSError):
        return datetime.fromtimestamp(int(file.stat().st_mtime), UTC)
    return None


def restore_any(profile: Profile, file: Path, now: datetime, *, progress: Progress = no_progress) -> BackupInfo | None:
    """Goes back to a backup of either form, and returns the backup of what was there before: going back to that one
    undoes it. Media of the backup that are not here are added; none is taken away. Raises as ``backup.restore``."""
    with _database_in(profile, file, progress) as (database, media):
        verify(database)
        refuse_foreign(database)
        if media:
            _bring_media(profile, file, media, progress)
        return restore(profile, database, now, progress=progress)


def _bring_media(profile: Profile, file: Path, names: list[str], progress: Progress) -> None:
    folder = profile.folder / MEDIA
    folder.mkdir(parents=True, exist_ok=True)
    with _opened(file) as archive:
        for number, name in enumerate(names):
            progress(number, len(names))
            entry, target = archive.getinfo(name), folder / name[11:]
            if target.is_file() and target.stat().st_size == entry.file_size:
                continue
            _bring_medium(archive, entry, target)


def _bring_medium(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path) -> None:
    """Puts one in its place if it is what its name says; a lie is left out and shows as missing."""
    growing = target.with_name(f".{target.name}.{os.getpid()}.new")
    sums = hashlib.sha256()
    try:
        with archive.open(entry) as source, growing.open("wb") as into:
            left = 200 * _PART
            while left > 0 and (part := source.read(_PART)):
                sums.update(part)
                into.write(part)
                left -= len(part)
        if sums.hexdigest() == target.name[:64]:
            os.replace(growing, target)
    finally:
        with contextlib.suppress(OSError):
            growing.unlink(missing_ok=True)
