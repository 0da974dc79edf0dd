"""The archive around a collection: which database counts, what the media are called, and reading both within limits.

The formats are those of ``.apkg`` and ``.colpkg``: "legacy 1" (collection.anki2), "legacy 2" (collection.anki21) and
"latest" (collection.anki21b and media in zstd frames). Nothing is unpacked further than the limits, whatever sizes the
archive claims, and names of media are only ever keys: nothing is written under them.
"""

from __future__ import annotations

import json
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from studydesk.content.anki import protobuf
from studydesk.domain.anki import Remark
from studydesk.domain.errors import UserError
from studydesk.domain.media_names import is_file_name

MOST_ENTRIES: Final = 250_000
MOST_DATABASE_BYTES: Final = 4 << 30
MOST_MEDIUM_BYTES: Final = 100 << 20
MOST_MAP_BYTES: Final = 64 << 20
MOST_META_BYTES: Final = 4_096
ROOM_BYTES: Final = 48 << 20
"""What any database may grow to; beyond, at most ``MOST_RATIO`` times its packed size."""
MOST_RATIO: Final = 60
_BLOCK: Final = 1 << 20
_DIRECTORY_BYTES: Final = 64 << 20
_ERRORS: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError, ValueError, KeyError,
)  # fmt: skip

Tell = Callable[[int, int], object]


@dataclass(slots=True)
class Package:
    """An open package. ``media`` maps names to members; ``version`` is 1, 2 or 3."""

    archive: zipfile.ZipFile
    version: int
    database: zipfile.ZipInfo
    media: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    def unpack_database(self, target: Path, tell: Tell = lambda done, total: None) -> None:
        """Writes the database to a file. Raises UserError ``anki.damaged``, ``anki.too_large``; OSError."""
        limit = min(MOST_DATABASE_BYTES, max(ROOM_BYTES, self.database.compress_size * MOST_RATIO))
        with target.open("wb") as out, self._opened(self.database) as stream:
            try:
                _copy(stream, out, limit, self.database.compress_size, tell)
            except _ERRORS as error:
                raise damaged(error) from error
            except Exception as error:
                raise _zstd_fault(error) from error
        _leave_log_mode(target)

    def read_medium(self, name: str) -> bytes | None:
        """The bytes of a medium, None where they cannot be had (a remark says why)."""
        member = self.media.get(name)
        try:
            info = self.archive.getinfo(member) if member is not None else None
        except KeyError:
            info = None
        if info is None or _is_odd(info):
            self.remarks.append(Remark("media.missing", name))
            return None
        try:
            with self._opened(info) as stream:
                data = stream.read(MOST_MEDIUM_BYTES + 1)
        except Exception as error:  # zstandard has an error of its own, which is not to be imported for a name
            if isinstance(error, MemoryError | OSError) and not isinstance(error, EOFError):
                raise
            self.remarks.append(Remark("media.damaged", name))
            return None
        if len(data) > MOST_MEDIUM_BYTES:
            self.remarks.append(Remark("media.large", name))
            return None
        return data

    @contextmanager
    def _opened(self, info: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
        try:
            stream = self.archive.open(info)
        except _ERRORS as error:
            raise damaged(error) from error
        with stream:
            if self.version < 3:
                yield stream
                return
            import zstandard  # only the newest format needs it

            with zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(stream) as reader:
                yield reader


def _copy(source: IO[bytes], out: IO[bytes], limit: int, packed: int, tell: Tell) -> None:
    done = 0
    while block := source.read(_BLOCK):
        done += len(block)
        if done > limit:
            raise UserError(
                "anki.too_large",
                "What is packed in this file is far larger than the file: it may be made to fill a disk.",
                kept="Nothing was changed.",
            )
        out.write(block)
        tell(done, max(packed, done))


def _leave_log_mode(file: Path) -> None:
    """A database that says it has a write-ahead log, without one: to be read as an ordinary file."""
    with file.open("r+b") as stream:
        head = stream.read(20)
        if head[:16] != b"SQLite format 3\x00":
            raise damaged("no database")
        if head[18:20] == b"\x02\x02":
            stream.seek(18)
            stream.write(b"\x01\x01")


def damaged(why: object = "") -> UserError:
    """The refusal of what is no package, or one that is cut off."""
    return UserError(
        "anki.damaged",
        "This is no complete Anki package.",
        kept="Nothing was changed.",
        next_step="Export it from Anki again, or fetch the file again.",
        details=str(why),
    )


def _zstd_fault(error: Exception) -> Exception:
    return damaged(error) if type(error).__module__.partition(".")[0] == "zstandard" else error


@contextmanager
def opened(file: Path) -> Iterator[Package]:
    """The package in a file. Raises UserError ``anki.damaged``, ``anki.too_new``, ``anki.placeholder``; OSError."""
    _check_directory(file)
    try:
        archive = zipfile.ZipFile(file)
    except _ERRORS as error:
        raise damaged(error) from error
    with archive:
        if len(archive.filelist) > MOST_ENTRIES:
            raise damaged("too many entries")
        version, name = _which(archive)
        info = archive.getinfo(name)
        if _is_odd(info):
            raise damaged(name)
        package = Package(archive, version, info)
        package.media = _media_map(package)
        yield package


def _check_directory(file: Path) -> None:
    """Refuses a table of contents that is too long to be read, by the record at the end."""
    with file.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - 65_557))
        tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < 22:
        raise damaged("no end record")
    length = struct.unpack_from("<L", tail, at + 12)[0]
    if length > _DIRECTORY_BYTES and length != 0xFFFF_FFFF:
        raise damaged("table of contents")


def _is_odd(info: zipfile.ZipInfo) -> bool:
    usual = info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    return stat.S_ISLNK(info.external_attr >> 16) or bool(info.flag_bits & 1) or not usual


def _which(archive: zipfile.ZipFile) -> tuple[int, str]:
    names = set(archive.namelist())
    version = 0
    if "meta" in names:
        try:
            with archive.open("meta") as stream:
                version = protobuf.number_in(stream.read(MOST_META_BYTES), 1, 0)
        except _ERRORS as error:
            raise damaged(error) from error
        if version > 3:
            raise UserError(
                "anki.too_new",
                "This package was written by a newer Anki than this program knows.",
                kept="Nothing was changed.",
                next_step="Export it with 'Support older Anki versions' ticked.",
            )
    if not version:
        version = 2 if "collection.anki21" in names else 1
        if "collection.anki21b" in names and version == 1:
            version = 3
    name = {1: "collection.anki2", 2: "collection.anki21", 3: "collection.anki21b"}[version]
    if name not in names:
        raise damaged(f"no {name}")
    return version, name


def _media_map(package: Package) -> dict[str, str]:
    try:
        info = package.archive.getinfo("media")
    except KeyError:
        return {}
    try:
        with package._opened(info) as stream:
            data = stream.read(MOST_MAP_BYTES + 1)
        if len(data) > MOST_MAP_BYTES:
            raise ValueError("too long")
        listed = _entries(data) if package.version == 3 else _named(data)
    except OSError:
        raise
    except Exception as error:  # as in ``read_medium``; without a map the cards still come in
        package.remarks.append(Remark("media.map", str(error)[:100]))
        return {}
    return _usable(listed, package)


def _named(data: bytes) -> list[tuple[str, str]]:
    if not data.strip():
        return []
    parsed = json.loads(data)
    if not isinstance(parsed, dict):
        raise ValueError("no map")
    return [(str(member), name) for member, name in parsed.items() if isinstance(name, str)]


def _entries(data: bytes) -> list[tuple[str, str]]:
    made: list[tuple[str, str]] = []
    for number, value in protobuf.fields(data):
        if number == 1 and isinstance(value, bytes):
            legacy = protobuf.number_in(value, 255, -1)
            made.append((str(legacy if legacy >= 0 else len(made)), protobuf.text_in(value, 1)))
    return made


def _usable(listed: list[tuple[str, str]], package: Package) -> dict[str, str]:
    """Names that are names; the others, and a second file of one name, are told."""
    found: dict[str, str] = {}
    for member, name in listed[:MOST_ENTRIES]:
        plain = unicodedata.normalize("NFC", name)
        if not member.isdecimal() or not is_file_name(plain) or (not plain.isprintable() and not _printable(plain)):
            package.remarks.append(Remark("media.name", plain[:100]))
        elif plain in found:
            package.remarks.append(Remark("media.twice", plain[:100]))
        else:
            found[plain] = member
    return found


def _printable(name: str) -> bool:
    """Letters of every script, but nothing that turns the reading direction or is invisible by trade."""
    return not any(unicodedata.category(part) in ("Cc", "Cs") or 0x202A <= ord(part) <= 0x202E for part in name)
