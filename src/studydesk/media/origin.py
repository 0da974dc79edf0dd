"""Where the bytes of a half-downloaded stream came from, so that they are never continued with those of another one.

A server that has changed the file between two tries answers a request for "the rest" with the rest of the new file;
yt-dlp 2026.10 looks at the position only, and the sum would be a file of both. So beside a growing stream lies a note
with what was announced and what the server said (ETag, Last-Modified, whole length), and every answer is held to it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from studydesk.media.formats import Format

_RANGE = re.compile(r"bytes\s+(\d+)-(\d+)/(\d+|\*)")


class ContentChanged(Exception):
    """The server now has another file at this address: what has arrived is of no use."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What identifies the content of a stream; '' and None where nothing was said."""

    announced: str = ""
    etag: str = ""
    modified: str = ""
    total_bytes: int | None = None


def announced(one: Format) -> str:
    """What the page says of a format's content: size, and YouTube's instant of the last change (``lmt``)."""
    url = one.get("url")
    changed = parse_qs(urlsplit(url).query).get("lmt", [""])[0] if isinstance(url, str) else ""
    return f"{one.get('filesize') or ''}/{changed}/{one.get('ext') or ''}"


def same_announcement(one: str, other: str) -> bool:
    """Whether two announcements can be of the same content: what only one of them says does not count."""
    pairs = list(zip(one.split("/"), other.split("/"), strict=False))
    return bool(one) == bool(other) and all(left == right or not left or not right for left, right in pairs)


def answered(status: int, headers: Mapping[str, str], before: Origin) -> Origin:
    """What an answer to a request for the stream, or the rest of it, says of the whole."""
    total: int | None = None
    span = _RANGE.match(headers.get("Content-Range") or "")
    if status == 206 and span is not None:
        total = int(span[3]) if span[3] != "*" else None
    elif status == 200 and not headers.get("Content-Encoding"):
        length = headers.get("Content-Length") or ""
        total = int(length) if re.fullmatch(r"\d{1,18}", length, re.ASCII) else None
    return Origin(before.announced, headers.get("ETag") or "", headers.get("Last-Modified") or "", total)


def differ(one: Origin, other: Origin) -> bool:
    """Whether two answers surely speak of different content.

    One file on several servers may have several ETags; when its date and length agree it is the same.
    """
    if None not in (one.total_bytes, other.total_bytes) and one.total_bytes != other.total_bytes:
        return True
    etags = bool(one.etag and other.etag)
    dates = bool(one.modified and other.modified)
    if etags and one.etag == other.etag:
        return False
    return one.modified != other.modified if dates else etags


def read(file: Path) -> Origin | None:
    """The note beside a stream; None when there is none or it says nothing usable."""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        texts = (said["announced"], said["etag"], said["modified"])
        total = said["total_bytes"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not all(isinstance(text, str) for text in texts) or not isinstance(total, int | None):
        return None
    return Origin(*texts, total)


def write(file: Path, origin: Origin) -> None:
    """Puts the note in place at once or not at all. Raises OSError."""
    new = file.with_name(f"{file.name}.new")
    new.write_text(json.dumps(asdict(origin)), encoding="utf-8")
    os.replace(new, file)


class Stream:
    """One stream of a download: its files, and what is known of where it came from."""

    def __init__(self, file: Path, one: Format) -> None:
        self.file = file
        self.url = str(one.get("url") or "")
        self.in_pieces = one.get("protocol") not in ("http", "https")
        """Whether the address is that of a list of fragments, so that its answers say nothing of the whole."""
        self._note = file.with_name(f"{file.name}.origin.json")
        self._announced = announced(one)
        self._origin = read(self._note)

    @property
    def growing(self) -> Path:
        """Where the bytes arrive; it takes the place of ``file`` when all are there."""
        return self.file.with_name(f"{self.file.name}.part")

    @property
    def progress_note(self) -> Path:
        """yt-dlp's note of which fragment is next."""
        return self.file.with_name(f"{self.file.name}.ytdl")

    @property
    def total_bytes(self) -> int | None:
        """The length that the server gave, None if it gave none."""
        return None if self._origin is None else self._origin.total_bytes

    @property
    def bytes_here(self) -> int:
        """How much of it lies on the disk."""
        for place in (self.file, self.growing):
            try:
                return place.stat().st_size
            except OSError:
                continue
        return 0

    def prepare(self) -> None:
        """Drops what has arrived of anything else than the content that is announced now."""
        if self._origin is not None and same_announcement(self._origin.announced, self._announced):
            self._settle()
            return
        self.drop()
        self._origin = Origin(self._announced)
        write(self._note, self._origin)

    def _settle(self) -> None:
        """Gives a stream its name that was complete when the worker was killed."""
        if self.total_bytes is None or self.in_pieces or self.file.exists():
            return
        if self.bytes_here == self.total_bytes:
            os.replace(self.growing, self.file)

    def answered(self, status: int, headers: Mapping[str, str]) -> None:
        """Holds an answer for this stream to what is known. Raises `ContentChanged`, OSError."""
        before = self._origin or Origin(self._announced)
        now = answered(status, headers, before)
        if self.bytes_here and differ(before, now):
            raise ContentChanged
        if now != before and (now.etag or now.modified or now.total_bytes is not None):
            write(self._note, now)
            self._origin = now

    def drop(self) -> None:
        """Deletes the stream and all notes on it. Raises OSError."""
        for file in (self.growing, self.file, self.progress_note, self._note):
            file.unlink(missing_ok=True)
        self.drop_fragments()
        self._origin = None

    def drop_fragments(self) -> None:
        """Deletes fragments that were not appended yet. Raises OSError."""
        start = f"{self.growing.name}-Frag"
        for file in self.file.parent.iterdir():
            if file.name.startswith(start):
                file.unlink(missing_ok=True)
