"""Writing an iCalendar file (RFC 5545) with one entry for a whole day each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

_WIDEST: Final = 75
"""Octets of a line without its end, RFC 5545 section 3.1."""
_EPOCH: Final = datetime(2020, 1, 1, tzinfo=UTC)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class CalendarDay(NamedTuple):
    """An entry. ``uid`` stays the same for the same day, so that a newer file replaces what an older one brought."""

    uid: str
    on: date
    summary: str
    description: str


def calendar_file(days: Iterable[CalendarDay], *, now: datetime, name: str) -> bytes:
    """The file's bytes: UTF-8, lines ended by CR LF. The entries leave the day free for other appointments.

    ``now`` becomes the time stamp and, in seconds, the sequence number, which tells a calendar the newer entry.
    """
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    sequence = max(0, int((now - _EPOCH).total_seconds()))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//StudyDesk//Plan//EN", f"X-WR-CALNAME:{_escaped(name)}"]
    for day in days:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_escaped(day.uid)}",
            f"DTSTAMP:{stamp}",
            f"SEQUENCE:{sequence}",
            f"DTSTART;VALUE=DATE:{day.on:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day.on + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(day.summary)}",
            f"DESCRIPTION:{_escaped(day.description)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _escaped(text: str) -> str:
    """TEXT of RFC 5545, section 3.3.11; what no text may hold becomes a blank."""
    plain = _CONTROLS.sub(" ", text).replace("\r\n", "\n").replace("\r", "\n")
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line in pieces of at most 75 octets; no character is torn apart."""
    pieces, piece = [], b""
    for sign in line:
        octets = sign.encode()
        if len(piece) + len(octets) > _WIDEST:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
