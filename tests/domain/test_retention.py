"""Which backups are kept."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.retention import KEEP_DAYS, KEEP_MONTHS, KEEP_WEEKS, superfluous

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
BEGIN = datetime(2023, 1, 1, tzinfo=UTC)
INSTANTS = st.lists(
    st.integers(0, 4 * 365 * 86_400).map(lambda seconds: BEGIN + timedelta(seconds=seconds)), min_size=1, max_size=60
)


@given(INSTANTS)
def test_the_newest_and_the_young_are_never_removed(taken: list[datetime]) -> None:
    removed = superfluous(taken, NOW)
    assert removed <= set(taken)
    assert max(taken) not in removed
    assert all(NOW - instant >= timedelta(days=KEEP_DAYS) for instant in removed)


@given(INSTANTS)
def test_what_is_kept_does_not_grow_without_end(taken: list[datetime]) -> None:
    kept = set(taken) - superfluous(taken, NOW)
    old = [instant for instant in kept if NOW - instant >= timedelta(days=KEEP_DAYS)]
    assert len(old) <= KEEP_WEEKS + KEEP_MONTHS


@given(INSTANTS)
def test_pruning_twice_removes_nothing_more(taken: list[datetime]) -> None:
    kept = set(taken) - superfluous(taken, NOW)
    assert superfluous(kept, NOW) == set()


@given(INSTANTS)
def test_each_of_the_newest_months_keeps_its_newest(taken: list[datetime]) -> None:
    kept = set(taken) - superfluous(taken, NOW)
    months = sorted({(instant.year, instant.month) for instant in taken}, reverse=True)[:KEEP_MONTHS]
    for month in months:
        assert max(instant for instant in taken if (instant.year, instant.month) == month) in kept


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    taken = [NOW - timedelta(days=days, hours=1) for days in range(365)]
    kept = sorted(set(taken) - superfluous(taken, NOW), reverse=True)
    assert kept[:7] == taken[:7]
    assert 7 + KEEP_MONTHS - 1 <= len(kept) <= 7 + KEEP_WEEKS + KEEP_MONTHS


def test_who_was_away_for_years_keeps_what_there_was() -> None:
    taken = [datetime(2020, month, 1, tzinfo=UTC) for month in range(1, 13)]
    assert superfluous(taken, NOW) == set()
