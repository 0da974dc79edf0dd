"""The library: videos that arrived are checked and put in their place, kept, deleted, counted, and found again.

Whatever happens in between, a video is either still in the incoming folder, from where it is taken in again, or at its
place with its row: first the transcript is stored, then the file moves, then the row is written. `lost_arrivals` names
what a kill left between the last two.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from studydesk.domain.downloads import FailureKind, VideoId
from studydesk.domain.errors import EnvironmentFault, StudyDeskError
from studydesk.domain.library import (
    INCOMING,
    VIDEO_SUFFIXES,
    FileId,
    Usage,
    VideoFile,
    file_path,
    first_to_go,
    name_of_key,
)
from studydesk.domain.path import PathId, TopicId
from studydesk.jobs import Job, JobContext
from studydesk.media.structure import Structure, check_video
from studydesk.storage import captions as transcripts
from studydesk.storage import library as rows
from studydesk.storage.files import file_fault, sync_folder

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.media.protocol import CaptionFile, Done
    from studydesk.storage.store import Store, Transaction

Result = TypeVar("Result")

MOST_THUMBNAIL_BYTES = 4 * 1024 * 1024
_MOST_FOUND = 50_000
_NOTHING_LOST = "What was downloaded is still in the library's folder, and so is everything else."


class Runs(Protocol):
    """Runs a job beside the window (or, on the command line, at once) and calls one of the two with how it ended."""

    def __call__(
        self, job: Job[Result], finished: Callable[[Result], object], failed: Callable[[Exception], object], /
    ) -> object: ...


@dataclass(frozen=True, slots=True)
class ProbeAnswer:
    """What decoding a file showed; ``plays`` is None where nothing here can decode (no Qt)."""

    plays: bool | None
    why: str = ""
    duration_ms: int | None = None
    sound: bool = True


Probe = Callable[[Path, Callable[[ProbeAnswer], object]], object]
"""Decodes the first and the last second of a file in another process and calls back with the answer."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A video that is in the library now; ``notes`` are sentences about what did not work beside it (captions)."""

    file_id: FileId
    path: Path
    verified: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrived:
    """A video file at the door of the library and what is known of it."""

    video_id: VideoId
    path: Path
    title: str
    key: str
    folder: str
    announced_bytes: int | None = None
    announced_ms: int | None = None
    height: int | None = None
    format: str = ""
    video_codec: str = ""
    audio_codec: str = ""
    captions: tuple[CaptionFile, ...] = ()
    source: str = "download"


@dataclass(frozen=True, slots=True)
class _Checked:
    structure: Structure
    changes: Changes | None
    notes: tuple[str, ...]


OnTaken = Callable[[Taken], object]
OnRefused = Callable[[FailureKind, str], object]
"""(kind, a plain sentence)"""


def arrived(done: Done, video_id: VideoId, key: str, title: str) -> Arrived:
    """What a worker's `Done` brings to the door. Bytes are compared only where they are exactly known."""
    quality = done.quality
    exact = done.announced_bytes if not quality.about and not quality.merges else None
    return Arrived(
        video_id,
        Path(done.path),
        done.facts.title or title,
        key,
        done.facts.channel or "Videos",
        exact,
        done.facts.duration_ms,
        quality.height or None,
        quality.format,
        quality.video_codec,
        quality.audio_codec,
        done.captions,
    )


def _nothing(_tx: Transaction) -> None:
    """Nothing else is to be written."""


class TakeIn:
    """Takes one video in. GUI thread; the heavy parts run through ``run`` and ``probe``."""

    def __init__(self, store: Store, library: Path, run: Runs, probe: Probe) -> None:
        self._store = store
        self._library = library
        self._run = run
        self._probe = probe

    def start(
        self, video: Arrived, on_taken: OnTaken, on_refused: OnRefused, also: Callable[[Transaction], object] = _nothing
    ) -> None:
        """Checks the file, stores its transcripts, decodes its ends, moves it to its place, then calls one of the two.

        ``also`` is written in the same transaction as the file's row.
        """

        def checked(found: _Checked) -> None:
            if found.changes is not None:
                self._store.tell(found.changes)
            self._probe(video.path, lambda answer: decoded(found, answer))

        def decoded(found: _Checked, answer: ProbeAnswer) -> None:
            if answer.plays is False:
                on_refused(FailureKind.DAMAGED, f"{video.title}: {answer.why}.")
                return
            try:
                taken = self._put(video, found, answer, also)
            except (StudyDeskError, OSError) as error:
                on_refused(*refusal(error, self._library))
                return
            on_taken(taken)

        at_ms = self._store.now_ms()
        database = self._store.file
        self._run(
            lambda context: _check(context, video, database, at_ms),
            checked,
            lambda error: on_refused(*refusal(error, self._library)),
        )

    def _put(
        self, video: Arrived, found: _Checked, answer: ProbeAnswer, also: Callable[[Transaction], object]
    ) -> Taken:
        relative = file_path(video.folder, video.title, video.key, video.path.suffix.lower())
        place = self._library / relative
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(video.path, place)
        sync_folder(place.parent)
        status = place.stat()
        file = rows.NewFile(
            video.video_id,
            relative,
            status.st_size,
            status.st_mtime_ns,
            video.height,
            video.format,
            video.video_codec,
            video.audio_codec,
            answer.duration_ms or found.structure.duration_ms,
            "played" if answer.plays else "structure",
            video.source,
        )
        before = rows.file_of_video(self._store, video.key)
        with self._store.write("Take a video in", undoable=False) as tx:
            also(tx)
            file_id = rows.put_file(self._store, tx, file)
        if before is not None and before.path != relative:  # the same video in another quality
            with contextlib.suppress(OSError):
                (self._library / before.path).unlink()
        return Taken(file_id, place, file.verified, found.notes)


def refusal(error: Exception, library: Path) -> tuple[FailureKind, str]:
    """What an error on the way in means for the download. Raises what is a bug."""
    if isinstance(error, OSError):
        error = file_fault(error, library, kept=_NOTHING_LOST)
    if not isinstance(error, StudyDeskError):
        raise error
    kinds = {
        "video.damaged": FailureKind.DAMAGED,
        "disk.full": FailureKind.DISK_FULL,
        "file.missing": FailureKind.DAMAGED,
    }
    return kinds.get(error.code, FailureKind.FOLDER), error.sentences()


def _check(context: JobContext, video: Arrived, database: Path, at_ms: int) -> _Checked:
    """The part that reads files: structure, captions. Any thread but the window's."""
    structure = check_video(video.path, announced_bytes=video.announced_bytes, announced_ms=video.announced_ms)
    context.raise_if_cancelled()
    changes, notes = store_captions(video.captions, video.video_id, database, at_ms)
    return _Checked(structure, changes, notes)


def store_captions(
    files: Sequence[CaptionFile], video_id: VideoId, database: Path, at_ms: int
) -> tuple[Changes | None, tuple[str, ...]]:
    """Stores the transcripts in caption files: what changed, for ``Store.tell``, and sentences about those unreadable.

    Any thread but the window's. Raises EnvironmentFault; then everything is as it was.
    """
    tracks, notes = _tracks(files)
    return (transcripts.write_tracks(database, video_id, tracks, at_ms) if tracks else None), notes


def _tracks(files: Sequence[CaptionFile]) -> tuple[list[transcripts.NewTrack], tuple[str, ...]]:
    from studydesk.media.captions import read_captions

    tracks, notes = [], []
    for file in files:
        try:
            cues = read_captions(Path(file.path))
        except StudyDeskError as error:
            notes.append(error.message)
            continue
        except OSError as error:
            notes.append(f"The captions in {Path(file.path).name} could not be read ({error.strerror}).")
            continue
        if cues:
            tracks.append(transcripts.NewTrack(file.language, file.kind, file.original, cues))
    return tracks, tuple(notes)


# Looking after the files


def files(store: Store) -> list[VideoFile]:
    """All files of the library, those in the bin too; by path."""
    return rows.read_files(store)


def usage(store: Store, path_id: PathId) -> list[Usage]:
    """What each course of a path takes on the disk; topics and the path are sums of it (a file counts once)."""
    return rows.read_usage(store, path_id)


def on_disk(store: Store, path_id: PathId) -> dict[TopicId, tuple[int, int]]:
    """For each topic that has videos: how many, and how many of them are on the disk."""
    return rows.read_on_disk(store, path_id)


def delete(store: Store, ids: Iterable[FileId]) -> None:
    """Puts files into the bin. Undoable; the disk gets its room back when the bin is emptied (the window closes)."""
    with store.write("Delete videos") as tx:
        rows.set_trashed(tx, ids, store.now_ms())


def keep(store: Store, ids: Iterable[FileId], kept: bool) -> None:
    """Marks files as kept for offline use, so that making room never offers them. Undoable."""
    with store.write("Keep videos" if kept else "Keep videos no longer") as tx:
        rows.set_kept(tx, ids, kept)


def may_go(store: Store, path_id: PathId, wanted_bytes: int) -> list[Usage]:
    """Which files to delete first to gain so many bytes: those of courses that are done, never those kept."""
    return first_to_go(usage(store, path_id), wanted_bytes)


def empty_bin(store: Store, library: Path) -> int:
    """Deletes what is in the bin from the disk; the bytes gained. A file that cannot be deleted stays in the bin."""
    gone, gained = [], 0
    for file in rows.read_files(store):
        if not file.trashed:
            continue
        try:
            (library / file.path).unlink(missing_ok=True)
        except OSError:
            continue
        gone.append(file.id)
        gained += file.size_bytes
    if gone:
        with store.write("Empty the bin", undoable=False) as tx:
            rows.drop_files(tx, gone)
    return gained


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the library's folder showed. ``strangers`` are videos there that no row knows (relative paths)."""

    is_there: bool
    missing: tuple[VideoFile, ...] = ()
    changed: tuple[VideoFile, ...] = ()
    strangers: tuple[str, ...] = ()
    left_over_bytes: int = 0
    """Of unfinished downloads in the incoming folder."""

    @property
    def is_whole(self) -> bool:
        """Whether every file is there, as it was."""
        return self.is_there and not self.missing and not self.changed


def look(files_: Sequence[VideoFile], library: Path) -> Look:
    """Compares the rows with the folder. Reads only names and sizes. Any thread.

    A library whose folder is gone (an unplugged disk) is not a library of missing files: ``is_there`` is False then.
    """
    if not library.is_dir():
        return Look(is_there=not files_)
    missing, changed = [], []
    for file in files_:
        if file.trashed:
            continue
        try:
            size = (library / file.path).stat().st_size
        except OSError:
            missing.append(file)
            continue
        if size != file.size_bytes:
            changed.append(file)
    known = {file.path for file in files_}
    strangers = [path for path in _videos_below(library) if path not in known]
    return Look(True, tuple(missing), tuple(changed), tuple(strangers), _incoming_bytes(library))


def _videos_below(library: Path) -> list[str]:
    found: list[str] = []
    for folder, folders, names in os.walk(library):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if Path(name).suffix.lower() in VIDEO_SUFFIXES and len(found) < _MOST_FOUND:
                found.append((Path(folder) / name).relative_to(library).as_posix())
    return found


def _incoming_bytes(library: Path) -> int:
    total = 0
    with contextlib.suppress(OSError):
        for entry in os.scandir(library / INCOMING):
            total += entry.stat(follow_symlinks=False).st_size
    return total


def forget(store: Store, ids: Iterable[FileId]) -> None:
    """Forgets files that are gone from the disk; transcripts and progress stay. Undoable."""
    with store.write("Forget missing videos") as tx:
        rows.drop_files(tx, ids)


def lost_arrivals(store: Store, library: Path) -> list[Arrived]:
    """Videos at their place that have no row, since the program was killed just then: to be taken in once more."""
    if not library.is_dir():
        return []
    without = {name_of_key(video.key): video for video in rows.read_videos_without_file(store)}
    known = {file.path for file in rows.read_files(store)}
    found = []
    for path in _videos_below(library):
        video = without.get(Path(path).stem.rpartition("[")[2].removesuffix("]"))
        if video is not None and path not in known:
            file = library / path
            found.append(
                Arrived(video.id, file, video.title, video.key, file.parent.name, announced_ms=video.duration_ms)
            )
    return found


def free_bytes(library: Path) -> int:
    """Room on the disk of the library, also when its folder is not made yet. Raises EnvironmentFault."""
    place = library
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        return shutil.disk_usage(place).free
    except OSError as error:
        raise file_fault(error, library, kept="Nothing was changed.") from error


def require_library(library: Path, store: Store) -> None:
    """Makes the library's folder for a first video. Raises EnvironmentFault ``library.missing`` for one that was there.

    To make a folder anew where a disk is unplugged would put videos in a place that nobody looks for.
    """
    if not library.is_dir() and rows.read_files(store):
        raise EnvironmentFault(
            "library.missing",
            f"The folder with your videos is not there: {library}.",
            kept="Your progress, notes and transcripts are safe.",
            next_step="If it is on a drive that can be unplugged, plug it in; if it was moved, choose its new place.",
        )
    try:
        (library / INCOMING).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_fault(error, library, kept="Nothing was changed.") from error
