"""The shared folder of two computers: files of changes, each written once, whole, by one computer, and never changed.

``FOLDER/<node>/00000012-00000012-<checksum>.changes``: a header and one row a line, JSON, compressed. The name carries
the checksum of the contents, so that a file that is still being copied is known by it and waits.
``FOLDER/<node>/media/`` holds pictures and sounds, named by their contents.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import re
import shutil
import stat
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Final, NamedTuple

from studydesk.domain.errors import EnvironmentFault
from studydesk.domain.sync import LONGEST_LINE, Entry, FileName, Header, Unusable, parse_entry, parse_header, parse_name
from studydesk.storage.files import file_fault

_NODE: Final = re.compile(r"[0-9a-f]{16}")
_MEDIUM: Final = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")
_MOST_BYTES: Final = 1 << 30
_MOST_UNPACKED: Final = 8 << 30
"""Letters in a file: what a computer joins of its own is far less."""
_PART: Final = 1 << 20
_KEPT: Final = "Everything on this computer is as it was; nothing that was studied is lost."
LARGEST_MEDIUM: Final = 512 << 20
"""Bytes of a picture or sound that is taken over."""


class ChangeFile(NamedTuple):
    """One file in the shared folder."""

    node: str
    name: FileName
    path: Path


def check_folder(folder: Path) -> None:
    """Raises EnvironmentFault ``sync.folder_gone`` where the shared folder is not there (a stick that is not in)."""
    if not folder.is_dir():
        raise EnvironmentFault(
            "sync.folder_gone",
            f"The shared folder {folder} is not there.",
            kept=_KEPT,
            next_step="Connect the drive, or choose the folder again in the settings.",
        )


def nodes(folder: Path) -> list[str]:
    """The computers that have a folder of their own in it. Raises EnvironmentFault."""
    check_folder(folder)
    try:
        with os.scandir(folder) as entries:
            found = [one.name for one in entries if _NODE.fullmatch(one.name) and one.is_dir(follow_symlinks=False)]
    except OSError as error:
        raise file_fault(error, folder, kept=_KEPT) from error
    return sorted(found)


def files_of(folder: Path, node: str) -> list[ChangeFile]:
    """A computer's files by number; links and files that are too large for any of ours are passed over."""
    found = []
    with contextlib.suppress(FileNotFoundError), os.scandir(folder / node) as entries:
        for one in entries:
            name = parse_name(one.name)
            if name is not None and _is_plain(one):
                found.append(ChangeFile(node, name, Path(one.path)))
    return sorted(found)


def _is_plain(entry: os.DirEntry[str]) -> bool:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size <= _MOST_BYTES


def is_whole(file: ChangeFile) -> bool:
    """Whether all of it has arrived: its contents have the checksum in its name. Raises OSError."""
    with file.path.open("rb") as stream:
        return _digest(stream) == file.name.digest


def _digest(stream: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while part := stream.read(_PART):
        digest.update(part)
    return digest.hexdigest()[:40]


@contextlib.contextmanager
def opened(file: ChangeFile) -> Iterator[tuple[Header, Iterator[Entry | None]]]:
    """The header of a whole file and its rows, None for a line that cannot be used. Raises Unusable, OSError."""
    with gzip.open(file.path, "rb") as stream:
        header = parse_header(_line(stream))
        if header.node != file.node:
            raise Unusable("a file of another computer")
        yield header, _entries(stream)


def _entries(stream: gzip.GzipFile) -> Iterator[Entry | None]:
    unpacked = 0
    while line := _line(stream):
        unpacked += len(line)
        if unpacked > _MOST_UNPACKED:
            raise Unusable("larger than any of ours")
        try:
            yield parse_entry(line)
        except Unusable:
            yield None


def _line(stream: gzip.GzipFile) -> str:
    """The next line; '' at the end. Raises Unusable for one that is too long, or no text."""
    try:
        line = stream.readline(LONGEST_LINE)
        if len(line) == LONGEST_LINE:
            raise Unusable("a line without end")
        return line.decode("utf-8")
    except (EOFError, zlib.error, gzip.BadGzipFile, UnicodeDecodeError) as error:
        raise Unusable("not whole") from error


# Writing


class Draft:
    """A file that is being written; it gets its name when it is whole. Leave with ``publish`` or ``close``."""

    def __init__(self, folder: Path, node: str, header: Header) -> None:
        """Raises EnvironmentFault."""
        self._folder = folder / node
        self.entries = 0
        try:
            self._folder.mkdir(exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=self._folder)
        except OSError as error:
            raise file_fault(error, self._folder, kept=_KEPT) from error
        self._path = Path(name)
        self._raw = os.fdopen(handle, "w+b")
        self._zipped = gzip.GzipFile(filename="", mode="wb", fileobj=self._raw, compresslevel=6, mtime=0)
        self._zipped.write(header.line().encode() + b"\n")

    def add(self, line: str) -> None:
        """One row. Raises EnvironmentFault."""
        try:
            self._zipped.write(line.encode("utf-8", "surrogatepass") + b"\n")
        except OSError as error:
            raise file_fault(error, self._folder, kept=_KEPT) from error
        self.entries += 1

    def finish(self, first: int, last: int) -> FileName:
        """Writes the rest to the disk; the name that it is to have. Raises EnvironmentFault."""
        try:
            self._zipped.close()
            self._raw.flush()
            os.fsync(self._raw.fileno())
            self._raw.seek(0)
            return FileName(first, last, _digest(self._raw))
        except OSError as error:
            raise file_fault(error, self._folder, kept=_KEPT) from error

    def publish(self, name: FileName) -> None:
        """Gives it its name: from now on others may read it. Raises EnvironmentFault."""
        self._raw.close()
        try:
            os.replace(self._path, self._folder / str(name))
        except OSError as error:
            raise file_fault(error, self._folder, kept=_KEPT) from error

    def close(self) -> None:
        """Away with what was not published."""
        with contextlib.suppress(OSError):
            self._zipped.close()
        self._raw.close()
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def remove(files: Iterable[ChangeFile]) -> None:
    """Deletes files of this computer's own whose rows stand in a newer one."""
    for file in files:
        with contextlib.suppress(OSError):
            file.path.unlink()


# Pictures and sounds


def media_in(folder: Path) -> dict[str, Path]:
    """Name -> file of all pictures and sounds in the shared folder."""
    found: dict[str, Path] = {}
    for node in nodes(folder):
        with contextlib.suppress(OSError), os.scandir(folder / node / "media") as entries:
            for one in entries:
                if _MEDIUM.fullmatch(one.name) and one.is_file(follow_symlinks=False):
                    found.setdefault(one.name, Path(one.path))
    return found


def put_medium(folder: Path, node: str, file: Path) -> None:
    """Copies a picture or sound into this computer's part of the shared folder. Raises EnvironmentFault."""
    _copy(file, folder / node / "media" / file.name)


def take_medium(source: Path, target: Path) -> bool:
    """Copies one from the shared folder if its contents are what its name says; else False, and nothing is here.

    Raises EnvironmentFault where it cannot be written.
    """
    try:
        if source.stat().st_size > LARGEST_MEDIUM:
            return False
        digest = hashlib.sha256()
        with source.open("rb") as stream:
            while part := stream.read(_PART):
                digest.update(part)
    except OSError:
        return False
    if not target.name.startswith(digest.hexdigest()):
        return False
    _copy(source, target)
    return True


def _copy(source: Path, target: Path) -> None:
    growing = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, growing, follow_symlinks=False)
        os.replace(growing, target)
    except OSError as error:
        raise file_fault(error, target, kept=_KEPT) from error
    finally:
        with contextlib.suppress(OSError):
            growing.unlink(missing_ok=True)
