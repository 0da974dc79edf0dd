"""The files of a pack in a ZIP file, read in place.

The table of contents is measured before ``zipfile`` builds its lists from it, names that could lead out of the folder
are faults, and no entry is unpacked further than the size limit, whatever its header claims.
"""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studydesk.content.pack import limits
from studydesk.content.pack.files import HIDDEN, PackFiles, check_totals, odd_entry, too_many_files, too_many_topics
from studydesk.content.pack.report import RefusedError, Report, shown

_END_RECORD = b"PK\x05\x06"
_ZIP64_LOCATOR = b"PK\x06\x07"
_END_LENGTH = 22
_LONGEST_COMMENT = 65_535
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BAD_NAME = re.compile(r"^/|^[A-Za-z]:|(?:^|/)\.\.?(?:/|$)|\\|[\x00-\x1f\x7f]|//|:")
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError, ValueError)
"""What ``zipfile`` raises on damaged archives, besides OSError."""


class ZipReader:
    """Reads entries by their name inside the pack."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.entries: dict[str, zipfile.ZipInfo] = {}

    def read(self, name: str, limit: int) -> bytes:
        try:
            with self._archive.open(self.entries[name]) as stream:
                return stream.read(limit)
        except _ZIP_ERRORS as error:
            raise OSError(f"the ZIP file is damaged there ({error})") from error


@contextmanager
def opened_zip(path: Path, report: Report) -> Iterator[PackFiles]:
    """The files of a ZIP file; one folder around everything is passed over. Raises RefusedError."""
    _check_end_record(path)
    try:
        archive = zipfile.ZipFile(path)
    except _ZIP_ERRORS as error:
        raise _damaged() from error
    with archive:
        reader = ZipReader(archive)
        files = PackFiles(reader)
        entries = [entry for entry in archive.infolist() if _is_wanted(entry)]
        prefix = _common_folder(entries)
        seen: dict[str, str] = {}
        for entry in entries:
            _add(entry, prefix, seen, files, reader, report)
        _check_counts(files)
        yield files


def _damaged() -> RefusedError:
    return RefusedError("zip.damaged", "The ZIP file is damaged or incomplete.", "Make or fetch the ZIP file again.")


def _check_end_record(path: Path) -> None:
    """Refuses a table of contents that is too long to be read, by the record at the end of the file."""
    size = path.stat().st_size
    if size > limits.MAX_ZIP_BYTES:
        message = f"The ZIP file has {size:,} bytes; {limits.MAX_ZIP_BYTES:,} are the most."
        raise RefusedError("zip.too_large", message, "A path holds text only: leave videos and pictures out.")
    with path.open("rb") as file:
        file.seek(max(0, size - _END_LENGTH - _LONGEST_COMMENT))
        tail = file.read()
    at = tail.rfind(_END_RECORD)
    if at < 0 or len(tail) - at < _END_LENGTH:
        raise _damaged()
    directory_bytes = struct.unpack_from("<L", tail, at + 12)[0]
    if _ZIP64_LOCATOR in tail[max(0, at - 20) : at] or directory_bytes > limits.MAX_ZIP_DIRECTORY_BYTES:
        raise too_many_files()


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    return not any(HIDDEN.fullmatch(part) and part not in ("..", ".") for part in entry.filename.split("/") if part)


def _common_folder(entries: list[zipfile.ZipInfo]) -> str:
    """The folder that holds everything, with its slash, if ``path.toml`` is not at the top; else empty."""
    tops = {entry.filename.partition("/")[0] for entry in entries}
    if len(tops) != 1 or any(entry.filename == "path.toml" for entry in entries):
        return ""
    top = tops.pop()
    return "" if top in ("", ".", "..") else f"{top}/"


def _add(
    entry: zipfile.ZipInfo, prefix: str, seen: dict[str, str], files: PackFiles, reader: ZipReader, report: Report
) -> None:
    original = entry.orig_filename
    if _BAD_NAME.search(original) or _BAD_NAME.search(entry.filename):
        message = f"The name '{shown(original)}' in the ZIP file could lead out of the path's folder."
        report.add(shown(original), 0, "zip.bad_name", message, "Make the ZIP file anew from the path's folder.")
        return
    mode = entry.external_attr >> 16
    if stat.S_ISLNK(mode):
        odd_entry(entry.filename, "link", report)
        return
    name = entry.filename.removeprefix(prefix).rstrip("/")
    if entry.is_dir():
        files.folders.add(name)
        return
    if not _is_usable(entry, name, seen, report):
        return
    seen[name.casefold()] = name
    files.sizes[name] = entry.file_size
    reader.entries[name] = entry
    parts = name.split("/")
    files.folders.update("/".join(parts[:length]) for length in range(1, len(parts)))


def _is_usable(entry: zipfile.ZipInfo, name: str, seen: dict[str, str], report: Report) -> bool:
    if name.casefold() in seen:
        message = f"'{shown(name)}' and '{shown(seen[name.casefold()])}' are the same name on many computers."
        report.add(shown(name), 0, "zip.duplicate_name", message, "Keep one of the two.")
        return False
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
        message = f"'{shown(name)}' is encrypted or packed in an unusual way."
        report.add(shown(name), 0, "zip.method", message, "Make the ZIP file anew, without a password.")
        return False
    return True


def _check_counts(files: PackFiles) -> None:
    topics = sum(1 for name in files.folders if name.startswith("topics/") and name.count("/") == 1)
    if topics > limits.MAX_TOPICS:
        raise too_many_topics()
    check_totals(files)
