"""Looks whether a video file is whole, by walking its container: MP4 (ISO 14496-12) and WebM/Matroska (RFC 9559).

Only heads of boxes and elements are read, so that a file of gigabytes takes milliseconds, and a hostile one no more
than ``MOST_PARTS`` looks. Any thread.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from studydesk.domain.errors import EnvironmentFault

MOST_PARTS: Final = 200_000
_MOST_HEAD_BYTES: Final = 4096

_EBML: Final = 0x1A45DFA3
_SEGMENT: Final = 0x18538067
_INFO: Final = 0x1549A966
_TIME_SCALE: Final = 0x2AD7B1
_DURATION: Final = 0x4489
_CLUSTER: Final = 0x1F43B675


@dataclass(frozen=True, slots=True)
class Structure:
    """What the container tells: ``mp4`` or ``webm``, and the length where it is given."""

    container: str
    duration_ms: int | None


def structure_of(file: Path) -> Structure:
    """Raises EnvironmentFault ``video.damaged`` for a file that is cut short, torn, or no video at all."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        head = stream.read(12)
        stream.seek(0)
        try:
            if head[4:8] in (b"ftyp", b"styp", b"moov"):
                return _mp4(stream, size, file)
            if head[:4] == _EBML.to_bytes(4, "big"):
                return _webm(stream, size, file)
        except (struct.error, IndexError, OverflowError) as error:
            raise damaged(file, "it ends in the middle") from error
    raise damaged(file, "it is empty" if size == 0 else "it is not a video that StudyDesk knows")


def check_video(file: Path, *, announced_bytes: int | None, announced_ms: int | None) -> Structure:
    """As ``structure_of``; also compares with what was announced (None: nothing was).

    Bytes must agree exactly. Lengths may differ by 2 % or 5 s: pages announce whole seconds, and sound and picture
    of one video end at different times.
    """
    size = file.stat().st_size
    if announced_bytes is not None and size != announced_bytes:
        raise damaged(file, f"it has {size} bytes, and {announced_bytes} were announced")
    found = structure_of(file)
    if announced_ms and found.duration_ms is not None:
        allowed = max(5_000, announced_ms // 50)
        if abs(found.duration_ms - announced_ms) > allowed:
            raise damaged(file, f"it lasts {found.duration_ms // 1000} s, and {announced_ms // 1000} s were announced")
    return found


def damaged(file: Path, why: str) -> EnvironmentFault:
    """The fault of a file that does not pass."""
    return EnvironmentFault(
        "video.damaged",
        f"The video {file.name} is damaged: {why}.",
        kept="Nothing else was touched.",
        next_step="Download it again.",
    )


# MP4


def _mp4(stream: BinaryIO, size: int, file: Path) -> Structure:
    seen: set[bytes] = set()
    duration: int | None = None
    for kind, begin, end in _boxes(stream, 0, size, file):
        seen.add(kind)
        if kind == b"moov":
            duration = _movie_ms(stream, begin, end, file)
    if not {b"moov"} <= seen or not seen & {b"mdat", b"moof"}:
        raise damaged(file, "its contents or their list are missing")
    return Structure("mp4", duration)


def _boxes(stream: BinaryIO, begin: int, end: int, file: Path) -> Iterator[tuple[bytes, int, int]]:
    """The boxes between two places: kind, begin of the contents, end."""
    at = begin
    for _ in range(MOST_PARTS):
        if at >= end:
            return
        stream.seek(at)
        size, kind = struct.unpack(">I4s", stream.read(8))
        head = 8
        if size == 1:
            (size,), head = struct.unpack(">Q", stream.read(8)), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            raise damaged(file, "it ends in the middle")
        yield kind, at + head, at + size
        at += size
    raise damaged(file, "it consists of too many parts")


def _movie_ms(stream: BinaryIO, begin: int, end: int, file: Path) -> int | None:
    for kind, at, _ in _boxes(stream, begin, end, file):
        if kind == b"mvhd":
            stream.seek(at)
            head = stream.read(32)
            scale, length = struct.unpack(">IQ", head[20:32]) if head[0] == 1 else struct.unpack(">II", head[12:20])
            unknown = length in (0, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF_FFFF)
            return None if unknown or not scale else length * 1000 // scale
    raise damaged(file, "its list of contents is not whole")


# WebM


def _webm(stream: BinaryIO, size: int, file: Path) -> Structure:
    duration: int | None = None
    clusters = 0
    for kind, begin, end in _elements(stream, 0, size, file):
        if kind != _SEGMENT:
            continue
        for inner, inner_begin, inner_end in _elements(stream, begin, end, file):
            if inner == _INFO:
                duration = _info_ms(stream, inner_begin, inner_end, file)
            clusters += inner == _CLUSTER
    if not clusters:
        raise damaged(file, "its contents are missing")
    return Structure("webm", duration)


def _elements(stream: BinaryIO, begin: int, end: int, file: Path) -> Iterator[tuple[int, int, int]]:
    """The elements between two places: id, begin of the contents, end; an unknown size reaches to the end."""
    at = begin
    for _ in range(MOST_PARTS):
        if at >= end:
            return
        stream.seek(at)
        head = stream.read(12)
        id_bytes = _length_of(head[0])
        size_bytes = _length_of(head[id_bytes])
        if id_bytes > 4:
            raise damaged(file, "it is torn")
        element = int.from_bytes(head[:id_bytes], "big")
        coded = int.from_bytes(head[id_bytes : id_bytes + size_bytes], "big")
        most = (1 << 7 * size_bytes) - 1
        length = coded & most
        inside = at + id_bytes + size_bytes
        finish = end if length == most else inside + length
        if finish > end:
            raise damaged(file, "it ends in the middle")
        yield element, inside, finish
        at = finish
    raise damaged(file, "it consists of too many parts")


def _length_of(first: int) -> int:
    """How many bytes a number of variable length has, from its first byte (RFC 8794, section 4)."""
    if first == 0:
        raise IndexError("no number")
    return 9 - first.bit_length()


def _info_ms(stream: BinaryIO, begin: int, end: int, file: Path) -> int | None:
    scale = 1_000_000
    length: float | None = None
    for kind, at, finish in _elements(stream, begin, end, file):
        if kind not in (_TIME_SCALE, _DURATION) or finish - at > _MOST_HEAD_BYTES:
            continue
        stream.seek(at, os.SEEK_SET)
        data = stream.read(finish - at)
        if kind == _TIME_SCALE:
            scale = int.from_bytes(data, "big")
        elif len(data) in (4, 8):
            length = float(struct.unpack(">f" if len(data) == 4 else ">d", data)[0])
    if length is None or not 0 < length * scale < 1e18:  # also passes over what is no number
        return None
    return round(length * scale / 1_000_000)
