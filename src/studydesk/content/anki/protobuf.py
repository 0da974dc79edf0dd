"""The little of Protocol Buffers that packages of Anki need. https://protobuf.dev/programming-guides/encoding/"""

from __future__ import annotations

from collections.abc import Iterator

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5

Value = int | bytes


def fields(data: bytes) -> Iterator[tuple[int, Value]]:
    """(field's number, value) in order: varints as int, all others as bytes. Raises ValueError where it is damaged."""
    at, end = 0, len(data)
    while at < end:
        key, at = _varint(data, at)
        number, kind = key >> 3, key & 7
        if kind == VARINT:
            value, at = _varint(data, at)
            yield number, value
            continue
        length = 8 if kind == FIXED64 else 4
        if kind == BYTES:
            length, at = _varint(data, at)
        elif kind not in (FIXED64, FIXED32):
            raise ValueError(f"wire type {kind}")
        if at + length > end:
            raise ValueError("cut off")
        yield number, data[at : at + length]
        at += length


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data) and shift < 70:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & 0xFFFF_FFFF_FFFF_FFFF, at
        shift += 7
    raise ValueError("cut off")


def number_in(data: bytes, wanted: int, default: int = 0) -> int:
    """The last varint of this number; ``default`` also where the data is damaged."""
    found = default
    try:
        for number, value in fields(data):
            if number == wanted and isinstance(value, int):
                found = value
    except ValueError:
        return found
    return found


def text_in(data: bytes, wanted: int) -> str:
    """The last text of this number; empty where there is none."""
    found = ""
    try:
        for number, value in fields(data):
            if number == wanted and isinstance(value, bytes):
                found = value.decode("utf-8", "replace")
    except ValueError:
        return found
    return found


def message_in(data: bytes, wanted: int) -> bytes:
    """The last message of this number; empty where there is none."""
    found = b""
    try:
        for number, value in fields(data):
            if number == wanted and isinstance(value, bytes):
                found = value
    except ValueError:
        return found
    return found
