"""The files of a folder, ZIP or tar (Joplin's JEX), held within limits; nothing is extracted and no link followed."""

from __future__ import annotations

import os
import re
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from studydesk.domain.errors import UserError
from studydesk.domain.vault import VaultFault

MOST_FILES: Final = 100_000
MOST_TEXT: Final = 20 * 1024 * 1024
MOST_TEXTS: Final = 1024 * 1024 * 1024
MOST_ATTACHMENT: Final = 100 * 1024 * 1024
_DEEPEST: Final = 40
_HIDDEN = re.compile(r"\..*|__MACOSX|node_modules", re.IGNORECASE)
_SYSTEM = re.compile(r"Thumbs\.db|desktop\.ini|.*~|~\$.*", re.IGNORECASE)
_BAD = re.compile(r"^/|^[A-Za-z]:|(?:^|/)\.\.?(?:/|$)|[\x00-\x1f\x7f]|//")
_ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)


class Files(Protocol):
    """The files by path with '/': sizes, times of change in ms, and reading. Raises OSError."""

    sizes: dict[str, int]
    times: dict[str, int]
    faults: list[VaultFault]

    def read(self, path: str, limit: int) -> bytes:
        """At most ``limit`` bytes."""
        ...


def refused(code: str, message: str) -> UserError:
    """The refusal of a folder or file as a whole."""
    step = "Choose a folder of Markdown files, a ZIP of one, or an export of Joplin (.jex)."
    return UserError(code, message, kept="Nothing was changed.", next_step=step)


@contextmanager
def opened(source: Path) -> Iterator[Files]:
    """The files of a source. Raises UserError ``vault.*``, OSError."""
    if source.is_dir():
        yield _Folder(source)
        return
    if source.suffix.casefold() in (".md", ".markdown", ".txt"):
        yield _Single(source)
        return
    with source.open("rb") as stream:
        head = stream.read(512)
        stream.seek(0)
        if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
            try:
                with zipfile.ZipFile(stream) as archive:
                    yield _Zip(archive)
            except _ZIP_FAULTS as error:
                raise refused("vault.damaged", f"{source.name} is damaged or incomplete.") from error
        elif head[257:262] == b"ustar" or source.suffix.casefold() in (".jex", ".tar"):
            yield _Tar(stream, source.name)
        else:
            raise refused("vault.unknown", f"{source.name} is neither a folder nor a ZIP nor an export of Joplin.")


def _is_hidden(path: str) -> bool:
    parts = path.split("/")
    return any(_HIDDEN.fullmatch(part) for part in parts) or _SYSTEM.fullmatch(parts[-1]) is not None


class _Folder:
    """A folder on the disk."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.sizes: dict[str, int] = {}
        self.times: dict[str, int] = {}
        self.faults: list[VaultFault] = []
        for place, folders, names in os.walk(root):
            below = Path(place).relative_to(root).as_posix()
            folder = "" if below == "." else f"{below}/"
            folders[:] = sorted(self._usable(place, folder, folders)) if folder.count("/") < _DEEPEST else []
            for name in sorted(names):
                self._add(Path(place, name), f"{folder}{name}")

    def _usable(self, place: str, folder: str, names: list[str]) -> Iterator[str]:
        for name in names:
            if _HIDDEN.fullmatch(name):
                continue
            if os.path.islink(os.path.join(place, name)):
                self.faults.append(VaultFault(f"{folder}{name}", "file.link"))
            else:
                yield name

    def _add(self, file: Path, path: str) -> None:
        if _is_hidden(path):
            return
        found = file.lstat()
        if not stat.S_ISREG(found.st_mode):
            code = "file.link" if stat.S_ISLNK(found.st_mode) else "file.odd"
            self.faults.append(VaultFault(path, code))
            return
        if len(self.sizes) >= MOST_FILES:
            raise refused("vault.large", f"There are more than {MOST_FILES:,} files in this folder.")
        self.sizes[path] = found.st_size
        self.times[path] = found.st_mtime_ns // 1_000_000

    def read(self, path: str, limit: int) -> bytes:
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(self._root / path, flags), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise OSError("it is not a regular file")
            return stream.read(limit)


class _Single:
    """One file, and what lies beside it is not looked at."""

    def __init__(self, file: Path) -> None:
        self._file = file
        found = file.stat()
        self.sizes = {file.name: found.st_size}
        self.times = {file.name: found.st_mtime_ns // 1_000_000}
        self.faults: list[VaultFault] = []

    def read(self, path: str, limit: int) -> bytes:
        with self._file.open("rb") as stream:
            return stream.read(limit)


class _Zip:
    """A ZIP, read in place; one folder around everything is passed over."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self.sizes: dict[str, int] = {}
        self.times: dict[str, int] = {}
        self.faults: list[VaultFault] = []
        entries = archive.infolist()
        if len(entries) > MOST_FILES:
            raise refused("vault.large", f"There are more than {MOST_FILES:,} files in this ZIP.")
        for entry in entries:
            self._add(entry)
        _without_top(self.sizes, self.times, self._entries)

    def _add(self, entry: zipfile.ZipInfo) -> None:
        path = entry.filename.replace("\\", "/")
        mode = entry.external_attr >> 16
        if entry.is_dir():
            return
        if _BAD.search(path) or "\x00" in entry.orig_filename:
            self.faults.append(VaultFault(path[:200], "file.name"))
        elif _is_hidden(path):
            return
        elif stat.S_ISLNK(mode):
            self.faults.append(VaultFault(path, "file.link"))
        elif entry.flag_bits & 0x1:
            self.faults.append(VaultFault(path, "file.encrypted"))
        elif path in self.sizes:
            self.faults.append(VaultFault(path, "file.twice"))
        else:
            self._entries[path] = entry
            self.sizes[path] = entry.file_size
            self.times[path] = _zip_time(entry)

    def read(self, path: str, limit: int) -> bytes:
        try:
            with self._archive.open(self._entries[path]) as stream:
                return stream.read(limit)
        except _ZIP_FAULTS as error:
            raise OSError(f"it is damaged ({error})") from error


def _zip_time(entry: zipfile.ZipInfo) -> int:
    from datetime import UTC, datetime

    try:
        return int(datetime(*entry.date_time, tzinfo=UTC).timestamp() * 1000)
    except ValueError:
        return 0


def _without_top(*tables: dict[str, object] | dict[str, int] | dict[str, zipfile.ZipInfo]) -> None:
    """Takes away one folder that is around everything."""
    paths = list(tables[0])
    tops = {path.partition("/")[0] for path in paths}
    if len(tops) != 1 or any("/" not in path for path in paths):
        return
    top = f"{tops.pop()}/"
    for table in tables:
        for path in paths:
            table[path.removeprefix(top)] = table.pop(path)  # type: ignore[assignment]  # each keeps its own values


class _Tar:
    """A tar that is not compressed, as Joplin writes it."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.sizes: dict[str, int] = {}
        self.times: dict[str, int] = {}
        self.faults: list[VaultFault] = []
        self._stream = stream
        self._places: dict[str, int] = {}
        try:
            with tarfile.open(fileobj=stream, mode="r:") as archive:
                for member in archive:
                    self._add(member)
        except (tarfile.TarError, ValueError, EOFError) as error:
            raise refused("vault.damaged", f"{name} is damaged or incomplete.") from error

    def _add(self, member: tarfile.TarInfo) -> None:
        path = member.name.removeprefix("./")
        if member.isdir():
            return
        if not member.isreg() or member.sparse is not None:
            self.faults.append(VaultFault(path[:200], "file.link" if member.issym() or member.islnk() else "file.odd"))
            return
        if _BAD.search(path):
            self.faults.append(VaultFault(path[:200], "file.name"))
            return
        if len(self.sizes) >= MOST_FILES:
            raise refused("vault.large", f"There are more than {MOST_FILES:,} files in this export.")
        self.sizes[path] = member.size
        self.times[path] = int(max(member.mtime, 0) * 1000)
        self._places[path] = member.offset_data

    def read(self, path: str, limit: int) -> bytes:
        self._stream.seek(self._places[path])
        return self._stream.read(min(limit, self.sizes[path]))
