"""The learner's days: rollover, daylight saving, another zone, and that no instant is without a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.clock import to_ms
from studydesk.domain.study_day import (
    date_of,
    day_of,
    day_of_date,
    days_between,
    ends_at_ms,
    starts_at_ms,
    weekday_of,
)

BERLIN, NEW_YORK, KIRITIMATI = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), ZoneInfo("Pacific/Kiritimati")
HOUR = 3_600_000
_PLACES = (
    "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Australia/Lord_Howe", "America/Sao_Paulo",
    "Asia/Tehran", "Africa/Casablanca", "America/St_Johns", "Pacific/Apia", "UTC",
)  # fmt: skip
zones = st.sampled_from([ZoneInfo(place) for place in _PLACES])
instants = st.integers(to_ms(datetime(1972, 1, 1, tzinfo=UTC)), to_ms(datetime(2060, 1, 1, tzinfo=UTC)))


def at(year: int, month: int, day: int, hour: int, minute: int = 0, zone: ZoneInfo = BERLIN, fold: int = 0) -> int:
    return to_ms(datetime(year, month, day, hour, minute, tzinfo=zone, fold=fold))


def test_study_after_midnight_counts_for_the_day_before_until_the_rollover_hour() -> None:
    monday = day_of_date(date(2026, 11, 23))

    assert day_of(at(2026, 11, 23, 4), BERLIN, 4) == monday
    assert day_of(at(2026, 11, 24, 3, 59), BERLIN, 4) == monday
    assert day_of(at(2026, 11, 24, 4), BERLIN, 4) == monday + 1
    assert weekday_of(monday) == 0
    assert date_of(monday) == date(2026, 11, 23)


def test_the_days_of_the_clock_change_have_23_and_25_hours() -> None:
    spring, autumn = day_of_date(date(2026, 3, 28)), day_of_date(date(2026, 10, 24))

    assert ends_at_ms(spring, BERLIN, 4) - starts_at_ms(spring, BERLIN, 4) == 23 * HOUR
    assert ends_at_ms(autumn, BERLIN, 4) - starts_at_ms(autumn, BERLIN, 4) == 25 * HOUR


def test_a_rollover_hour_that_is_left_out_begins_with_the_jump() -> None:
    day = day_of_date(date(2026, 3, 29))

    assert starts_at_ms(day, BERLIN, 2) == at(2026, 3, 29, 3)
    assert day_of(at(2026, 3, 29, 1, 59), BERLIN, 2) == day - 1
    assert day_of(at(2026, 3, 29, 3), BERLIN, 2) == day


def test_a_rollover_hour_that_comes_twice_begins_the_day_once() -> None:
    day = day_of_date(date(2026, 10, 25))

    assert day_of(at(2026, 10, 25, 2, 30), BERLIN, 2) == day
    assert day_of(at(2026, 10, 25, 2, 0, fold=1), BERLIN, 2) == day


@given(instants, zones, st.integers(0, 23))
def test_every_instant_has_one_day_and_lies_in_it(at_ms: int, zone: ZoneInfo, hour: int) -> None:
    day = day_of(at_ms, zone, hour)

    assert starts_at_ms(day, zone, hour) <= at_ms < ends_at_ms(day, zone, hour)


@given(instants, st.integers(0, 72), zones, st.integers(0, 23))
def test_days_never_run_backwards_in_one_zone(at_ms: int, hours: int, zone: ZoneInfo, hour: int) -> None:
    assert day_of(at_ms, zone, hour) <= day_of(at_ms + hours * HOUR // 3, zone, hour)


@given(st.integers(-30, 30), st.integers(-30, 30))
def test_days_between_are_never_negative(earlier: int, later: int) -> None:
    assert days_between(earlier, later) == max(0, later - earlier)


@pytest.mark.parametrize("hour", [0, 4, 23])
def test_a_flight_moves_the_day_by_one_at_most(hour: int) -> None:
    moment = datetime(2026, 6, 1, tzinfo=UTC)
    for step in range(48):
        instant = to_ms(moment + timedelta(hours=step))
        days = {day_of(instant, zone, hour) for zone in (BERLIN, NEW_YORK, KIRITIMATI)}
        assert max(days) - min(days) <= 1
