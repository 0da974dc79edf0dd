"""What an answer of the rig is made of, before and after the faults have had their way with it."""

from __future__ import annotations

import functools
import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

BLOCK: Final = 256 * 1024
_MODIFIED: Final = "Mon, 02 Nov 2026 10:00:00 GMT"
_MODIFIED_LATER: Final = "Fri, 20 Nov 2026 10:00:00 GMT"
_PERIOD: Final = 1_048_573
"""A prime number: a piece of a computed file that lands in a wrong place is seen."""
_OTHER: Final = bytes(255 - byte for byte in range(256))


class Body(Protocol):
    """Bytes that need not be in memory."""

    @property
    def size(self) -> int:
        """How many."""

    def blocks(self, start: int, end: int) -> Iterator[bytes | memoryview]:
        """Those from ``start`` to before ``end``."""


@dataclass(frozen=True)
class Plain:
    """Bytes in memory."""

    data: bytes

    @property
    def size(self) -> int:
        return len(self.data)

    def blocks(self, start: int, end: int) -> Iterator[bytes | memoryview]:
        view = memoryview(self.data)
        for at in range(start, end, BLOCK):
            yield view[at : min(at + BLOCK, end)]


@dataclass(frozen=True)
class OnDisk:
    """A file."""

    path: Path

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    def blocks(self, start: int, end: int) -> Iterator[bytes | memoryview]:
        with self.path.open("rb") as file:
            file.seek(start)
            while start < end and (read := file.read(min(BLOCK, end - start))):
                start += len(read)
                yield read


@dataclass(frozen=True)
class Computed:
    """As many bytes as one likes; the same for the same seed."""

    size: int
    seed: str = ""

    def blocks(self, start: int, end: int) -> Iterator[bytes | memoryview]:
        pattern = memoryview(_pattern(self.seed))
        while start < end:
            place = start % _PERIOD
            piece = pattern[place : place + min(BLOCK, end - start)]
            start += len(piece)
            yield piece


@functools.lru_cache(maxsize=4)
def _pattern(seed: str) -> bytes:
    return random.Random(f"rig {seed}").randbytes(_PERIOD)


@dataclass(frozen=True)
class Changed:
    """The same length, every byte another one."""

    of: Body

    @property
    def size(self) -> int:
        return self.of.size

    def blocks(self, start: int, end: int) -> Iterator[bytes | memoryview]:
        for block in self.of.blocks(start, end):
            yield bytes(block).translate(_OTHER)


def digest(body: Body) -> str:
    """The SHA-256 of all its bytes."""
    sum_ = hashlib.sha256()
    for block in body.blocks(0, body.size):
        sum_.update(block)
    return sum_.hexdigest()


def content(body: Body) -> bytes:
    """All its bytes."""
    return b"".join(bytes(block) for block in body.blocks(0, body.size))


@dataclass
class Reply:
    """An answer. Numbers of bytes that end it count in this answer, unless said otherwise; None means never."""

    body: Body
    kind: str
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    etag: str = ""
    modified: str = ""
    ranges: bool = True
    rate: int | None = None
    """Bytes a second."""
    drops_after: int | None = None
    ends_at: int | None = None
    """A place in the file behind which nothing comes."""
    stalls_after: int | None = None
    mute: bool = False
    reset: bool = False
    lie: int = 0
    """How far the announced length is off."""

    def named(self, name: str) -> Reply:
        """The same with an ETag and a date, as files have them."""
        self.etag = f'"{hashlib.sha256(name.encode()).hexdigest()[:16]}-{self.body.size:x}"'
        self.modified = _MODIFIED
        return self

    def renamed(self) -> None:
        """ETag and date of a newer file."""
        self.etag, self.modified = f'"new-{self.etag[1:]}', _MODIFIED_LATER

    def unnamed(self) -> None:
        """Neither is said."""
        self.etag = self.modified = ""

    def replace(self, status: int, text: str, kind: str = "text/html; charset=utf-8") -> None:
        """Something else entirely."""
        self.body, self.kind, self.status = Plain(text.encode()), kind, status
        self.ranges = False
        self.unnamed()


def page(text: str) -> Reply:
    """A page as servers give them: no ranges."""
    return Reply(Plain(text.encode()), "text/html; charset=utf-8", ranges=False)


def missing(what: str) -> Reply:
    """Not found."""
    reply = page("")
    reply.replace(404, f"<html><title>Not found</title>{what}</html>")
    return reply
