"""The learner's days: from rollover hour to rollover hour, where the learner is.

A study day is a whole number, days since 1970-01-01 by the wall clock of the learner's zone less the rollover hour. In
one zone it never runs backwards, whatever daylight saving does. After a flight, or a clock set back, it may:
``days_between`` is therefore never negative, and ``domain.scheduling.mend_future`` takes care of cards that were
answered 'tomorrow'.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final

DAY_MS: Final = 86_400_000
_EPOCH: Final = date(1970, 1, 1).toordinal()
_EPOCH_AT: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MS: Final = timedelta(milliseconds=1)


def day_of(at_ms: int, zone: tzinfo, rollover_hour: int) -> int:
    """The study day of an instant. ``rollover_hour`` 0 to 23: study before it counts for the day before."""
    wall = (_EPOCH_AT + timedelta(milliseconds=at_ms)).astimezone(zone).replace(tzinfo=None)
    day = (wall - timedelta(hours=rollover_hour)).toordinal() - _EPOCH
    # Where the clocks go back over the rollover hour, the day that has begun goes on.
    return day + 1 if starts_at_ms(day + 1, zone, rollover_hour) <= at_ms else day


def starts_at_ms(day: int, zone: tzinfo, rollover_hour: int) -> int:
    """The first instant of a study day. A rollover hour that the clocks leave out begins when they jump."""
    begin = date.fromordinal(day + _EPOCH)
    wall = datetime(begin.year, begin.month, begin.day, rollover_hour, tzinfo=zone)
    at = (wall.astimezone(UTC) - _EPOCH_AT) // _MS
    shown = (_EPOCH_AT + timedelta(milliseconds=at)).astimezone(zone)
    if shown.replace(tzinfo=None) == wall.replace(tzinfo=None):
        return at
    # In a gap the offset before it (fold 0) leads as far behind the jump as the one after it (fold 1) stays before it.
    early = (wall.replace(fold=1).astimezone(UTC) - _EPOCH_AT) // _MS
    return _jump_between(early, at, zone)


def ends_at_ms(day: int, zone: tzinfo, rollover_hour: int) -> int:
    """The first instant that is no more of a study day: 23 to 25 hours after its start."""
    return starts_at_ms(day + 1, zone, rollover_hour)


def days_between(earlier: int, later: int) -> int:
    """Whole study days from one to the other, 0 where the clock went back."""
    return max(0, later - earlier)


def weekday_of(day: int) -> int:
    """Monday 0 to Sunday 6."""
    return (day + 3) % 7  # day 0 was a Thursday


def date_of(day: int) -> date:
    """The calendar date on which a study day begins."""
    return date.fromordinal(day + _EPOCH)


def day_of_date(on: date) -> int:
    """The study day that begins on a calendar date."""
    return on.toordinal() - _EPOCH


def _jump_between(early: int, late: int, zone: tzinfo) -> int:
    """The instant at which the zone's offset changes, by halving; ``early`` is before it, ``late`` not."""
    before = _offset(early, zone)
    while late - early > 1:
        middle = (early + late) // 2
        if _offset(middle, zone) == before:
            early = middle
        else:
            late = middle
    return late


def _offset(at_ms: int, zone: tzinfo) -> timedelta | None:
    return (_EPOCH_AT + timedelta(milliseconds=at_ms)).astimezone(zone).utcoffset()
