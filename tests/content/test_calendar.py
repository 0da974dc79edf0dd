"""Calendar files: read back by a strict reader of the same RFC, whatever the texts are."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.content.calendar import CalendarDay, calendar_file

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


def read(data: bytes) -> list[dict[str, str]]:
    """The entries of a calendar file. Asserts what RFC 5545 demands of every line."""
    assert data.endswith(b"\r\n")
    raw = data[:-2].split(b"\r\n")
    assert all(len(line) <= 75 and b"\r" not in line and b"\n" not in line for line in raw)
    assert all(line.decode() for line in raw), "no line is empty, none is torn within a character"
    lines: list[str] = []
    for line in raw:
        if line.startswith(b" "):
            lines[-1] += line[1:].decode()
        else:
            lines.append(line.decode())
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    entries: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            entries.append({})
        elif entries and name not in ("BEGIN", "END"):
            assert name not in entries[-1]
            entries[-1][name] = unescaped(value)
    return entries


def unescaped(value: str) -> str:
    signs, found = iter(value), ""
    for sign in signs:
        assert sign not in ";,"
        found += {"n": "\n"}.get(one := next(signs), one) if sign == "\\" else sign
    return found


def test_a_day_is_an_entry_for_the_whole_day() -> None:
    day = CalendarDay("plan-1@studydesk", date(2026, 12, 31), "Two lessons; 20 min", "One, two\nthree \\ four")
    (entry,) = read(calendar_file([day], now=NOW, name="StudyDesk"))
    assert entry["DTSTART;VALUE=DATE"] == "20261231"
    assert entry["DTEND;VALUE=DATE"] == "20270101"
    assert entry["DTSTAMP"] == "20261123T180000Z"
    assert entry["SUMMARY"] == day.summary
    assert entry["DESCRIPTION"] == day.description


def test_a_newer_file_replaces_the_older_entry() -> None:
    day = CalendarDay("plan-1@studydesk", date(2026, 12, 31), "a", "b")
    (older,) = read(calendar_file([day], now=NOW, name=""))
    (newer,) = read(calendar_file([day], now=NOW.replace(minute=1), name=""))
    assert older["UID"] == newer["UID"]
    assert int(newer["SEQUENCE"]) > int(older["SEQUENCE"])


@settings(max_examples=examples(150), deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_comes_back(summary: str, description: str) -> None:
    (entry,) = read(calendar_file([CalendarDay("u", date(2026, 1, 1), summary, description)], now=NOW, name=summary))
    assert len(entry["SUMMARY"]) <= len(summary)
    plain = summary.isascii() and summary.isprintable()
    assert not plain or entry["SUMMARY"] == summary
