"""When a path would be finished, and what fits into some minutes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.pace import FinishRange, finish_range, portion

HOUR = 3_600_000


def test_an_even_pace_gives_one_day() -> None:
    assert finish_range(20 * HOUR, [5 * HOUR] * 4) == FinishRange(28, 28)


def test_an_uneven_pace_gives_a_range_around_the_mean() -> None:
    found = finish_range(100 * HOUR, [0, 2 * HOUR, 6 * HOUR, 8 * HOUR])
    assert found is not None
    assert found.early < 25 * 7 < found.late
    assert found == finish_range(100 * HOUR, [0, 2 * HOUR, 6 * HOUR, 8 * HOUR])


@pytest.mark.parametrize("weeks", [[], [0, 0, 0, 0], [0, 0, 0, HOUR], [-5, 3, 0, 0]])
def test_too_little_is_known_for_a_range(weeks: list[int]) -> None:
    assert finish_range(HOUR, weeks) is None


def test_a_pace_that_takes_decades_gives_no_day_and_an_empty_path_ends_today() -> None:
    assert finish_range(10_000 * HOUR, [60_000, 60_000, 0, 0]) is None
    assert finish_range(0, []) == FinishRange(0, 0)


@settings(max_examples=examples(60))
@given(st.integers(1, 500 * HOUR), st.lists(st.integers(-HOUR, 20 * HOUR), max_size=4))
def test_a_range_is_in_order_whatever_the_weeks_were(left: int, weeks: list[int]) -> None:
    found = finish_range(left, weeks)
    assert found is None or 1 <= found.early <= found.late


def test_cards_come_first_and_lessons_fill_what_is_left() -> None:
    assert portion(25, 60, 10_000, [8 * 60_000, 5 * 60_000, 9 * 60_000]) == (60, (0, 1), 23)
    assert portion(25, 500, 10_000, [8 * 60_000]) == (150, (), 25)
    assert portion(5, 0, 10_000, [45 * 60_000]) == (0, (0,), 45)
    assert portion(5, 0, 10_000, [None, 60_000]) == (0, (0,), 0)
    assert portion(25, 10, 8_000, [25 * 60_000, 5 * 60_000]) == (10, (0,), 26)
    assert portion(0, 5, 8_000, [60_000]) == (0, (), 0)


@settings(max_examples=examples(100))
@given(
    st.integers(0, 600),
    st.integers(0, 5_000),
    st.integers(1_000, 60_000),
    st.lists(st.none() | st.integers(0, 4 * HOUR), max_size=12),
)
def test_a_portion_is_over_the_time_by_part_of_its_last_lesson_at_most(
    minutes: int, cards: int, card_ms: int, lessons: list[int | None]
) -> None:
    found = portion(minutes, cards, card_ms, lessons)
    before = found.cards * card_ms + sum(lessons[at] or 0 for at in found.lessons[:-1])
    last = (lessons[found.lessons[-1]] or 0) if found.lessons else 0
    assert found.cards <= cards
    assert before <= minutes * 60_000
    assert before + last / 2 <= minutes * 60_000 or (found.cards == 0 and len(found.lessons) == 1)
    assert list(found.lessons) == list(range(len(found.lessons)))
