"""The files of a pack, from a folder or a ZIP file alike, held within limits before anything is read.

Nothing is ever extracted. Links, devices, and names that lead out of the pack are faults; too many files or bytes
refuse the pack as a whole. Names are relative with forward slashes (``topics/caching/topic.toml``).
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from studydesk.content.pack import limits
from studydesk.content.pack.report import RefusedError, Report, shown
from studydesk.content.pack.weight import weigh, weight_of_size

HIDDEN = re.compile(r"\..*|__MACOSX|Thumbs\.db|desktop\.ini|.*~", re.IGNORECASE)
"""Names that systems and editors leave behind: passed over, never read, never faults."""


class Reader(Protocol):
    """Reads one file of the pack; raises OSError (or a ZIP error that ``zips`` has turned into one)."""

    def read(self, name: str, limit: int) -> bytes:
        """At most ``limit`` bytes of the file."""
        ...


@dataclass(slots=True)
class PackFiles:
    """What a pack holds: the size in bytes of every regular file, and the names of folders."""

    reader: Reader
    sizes: dict[str, int] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    weights: dict[str, int] = field(default_factory=dict)
    """Of each TOML file that can be read, in keys, once ``check_weight`` has looked."""

    def grouped(self) -> dict[str, list[str]]:
        """The files' own names, sorted, by the folder they stand in (``""``: the pack itself)."""
        groups: dict[str, list[str]] = {}
        for name in sorted(self.sizes):
            folder, _, own = name.rpartition("/")
            groups.setdefault(folder, []).append(own)
        return groups

    def read(self, name: str, report: Report) -> bytes | None:
        """The whole file, or None with a fault if it is too large or cannot be read."""
        if self.sizes[name] > limits.MAX_FILE_BYTES:
            _too_large(name, self.sizes[name], report)
            return None
        try:
            content = self.reader.read(name, limits.MAX_FILE_BYTES + 1)
        except OSError as error:
            reason = error.strerror or str(error)
            report.add(name, 0, "file.unreadable", f"The file cannot be read: {shown(reason)}.", "Save it anew.")
            return None
        if len(content) > limits.MAX_FILE_BYTES:
            _too_large(name, len(content), report)
            return None
        return content


def _too_large(name: str, size: int, report: Report) -> None:
    most = limits.MAX_FILE_BYTES // 1024
    message = f"The file has {size:,} bytes; a file of a path may have {most:,} KB at most."
    report.add(name, 0, "file.too_large", message, "Shorten it, or take out what does not belong in a path.")


def check_totals(files: PackFiles) -> None:
    """Refuses a pack with too many files or too many bytes, before any file is read."""
    if len(files.sizes) > limits.MAX_FILES:
        raise too_many_files()
    usable = sum(size for size in files.sizes.values() if size <= limits.MAX_FILE_BYTES)
    if usable > limits.MAX_TOTAL_BYTES:
        message = f"The files of the path have {usable:,} bytes in all; {limits.MAX_TOTAL_BYTES:,} are the most."
        raise RefusedError("pack.too_large", message, "Split the path into several paths.")


def check_weight(files: PackFiles) -> None:
    """Refuses a pack whose TOML files would take too long to read: by their sizes alone, then by a glance at each."""
    readable = [name for name, size in files.sizes.items() if name.endswith(".toml") and size <= limits.MAX_FILE_BYTES]
    total = weight_of_size(sum(files.sizes[name] for name in readable))
    for name in readable:
        if total > limits.MAX_KEYS_IN_ALL:
            break
        try:
            raw = files.reader.read(name, limits.MAX_FILE_BYTES)
        except OSError:  # it is reported when it is read in earnest
            continue
        files.weights[name] = weigh(raw)
        total += files.weights[name] - weight_of_size(len(raw))
    if total > limits.MAX_KEYS_IN_ALL:
        message = f"The .toml files of the path hold more than {limits.MAX_KEYS_IN_ALL:,} keys in all, or as much text."
        raise RefusedError("pack.too_large", message, "Split the path into several paths.")


def too_many_files() -> RefusedError:
    """The refusal of a pack with more files than any path needs."""
    message = f"This holds more than {limits.MAX_FILES:,} files; that is no path."
    return RefusedError("pack.too_many_files", message, "Choose the folder that holds path.toml, and nothing else.")


def too_many_topics() -> RefusedError:
    """The refusal of a pack with more topics than the program takes."""
    message = f"The path has more than {limits.MAX_TOPICS:,} topics."
    return RefusedError("pack.too_many_topics", message, "Split the path into several paths.", file="topics")


def odd_entry(name: str, what: str, report: Report) -> None:
    """The fault of a link or a device."""
    code = "file.link" if what == "link" else "file.not_regular"
    message = f"'{shown(name)}' is a {what}, which a path may not hold."
    report.add(shown(name), 0, code, message, "Put a copy of the file itself in its place.")


class FolderReader:
    """Reads files below one folder without following links."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, name: str, limit: int) -> bytes:
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(self._root / name, flags)
        with open(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise OSError("it is not a regular file")
            return file.read(limit)


@contextmanager
def opened_folder(root: Path, report: Report) -> Iterator[PackFiles]:
    """The files of a folder: those of the pack itself, of ``topics/``, and of each topic; deeper ones are not seen."""
    files = PackFiles(FolderReader(root))
    _scan(root, "", files, report)
    if "topics" in files.folders:
        topics = _scan(root, "topics", files, report, most_folders=limits.MAX_TOPICS)
        for topic in topics:
            _scan(root, topic, files, report)
            if len(files.sizes) > limits.MAX_FILES:
                raise too_many_files()
    check_totals(files)
    yield files


def _scan(root: Path, folder: str, files: PackFiles, report: Report, most_folders: int = limits.MAX_FILES) -> list[str]:
    found: list[str] = []
    seen = 0
    try:
        with os.scandir(root / folder) as entries:
            for entry in entries:
                seen += 1
                if seen > limits.MAX_FILES:
                    raise too_many_topics() if folder == "topics" else too_many_files()
                if HIDDEN.fullmatch(entry.name):
                    continue
                name = f"{folder}/{entry.name}" if folder else entry.name
                if _add_entry(entry, name, files, report):
                    found.append(name)
                if len(found) > most_folders:
                    raise too_many_topics()
    except OSError as error:
        message = f"The folder cannot be read: {shown(error.strerror or error)}."
        report.add(folder, 0, "folder.unreadable", message, "Check that you may open it.")
    return found


def _add_entry(entry: os.DirEntry[str], name: str, files: PackFiles, report: Report) -> bool:
    """Sorts one entry in; True if it is a folder."""
    is_junction = getattr(entry, "is_junction", None)  # Windows' other kind of link, Python 3.12 on
    if entry.is_symlink() or (is_junction is not None and is_junction()):
        odd_entry(name, "link", report)
    elif entry.is_dir(follow_symlinks=False):
        files.folders.add(name)
        return True
    elif entry.is_file(follow_symlinks=False):
        files.sizes[name] = entry.stat(follow_symlinks=False).st_size
    else:
        odd_entry(name, "device or pipe", report)
    return False
