"""Stretches that were played."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.examples import examples

from studydesk.domain.stretches import Played, merged, seen_ms, seen_share

STRETCHES = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=12)


def as_set(stretches: list[tuple[int, int]]) -> set[int]:
    return {at for start, end in stretches for at in range(start, end)}


@settings(max_examples=examples(80))
@given(STRETCHES)
def test_merged_stretches_hold_the_same_instants_apart_and_in_order(stretches: list[tuple[int, int]]) -> None:
    made = merged(stretches, gap_ms=0)
    assert as_set(made) == as_set(stretches)
    assert all(before[1] < after[0] for before, after in pairwise(made))
    assert merged(made, gap_ms=0) == made


@settings(max_examples=examples(80))
@given(STRETCHES, st.integers(0, 400), st.integers(0, 400))
def test_the_time_seen_of_a_range_counts_each_instant_once(
    stretches: list[tuple[int, int]], start: int, end: int
) -> None:
    made = merged(stretches, gap_ms=0)
    assert seen_ms(made, start, end) == len(as_set(made) & set(range(start, end)))


def test_a_share_of_nothing_is_nothing() -> None:
    assert seen_share([(0, 10)], 5, 5) == 0.0
    assert seen_share([(0, 900), (950, 1000)], 0, 1000) == 0.95


def test_nearly_touching_stretches_are_one() -> None:
    assert merged([(0, 1000), (1200, 2000), (2400, 3000)]) == [(0, 2000), (2400, 3000)]


def play(played: Played, start: int, steps: int, *, rate: float = 1.0, clock: int = 0) -> int:
    for step in range(steps + 1):
        played.tell(start + round(step * 100 * rate), rate, clock + step * 100)
    return clock + steps * 100


def test_what_is_played_is_counted_at_any_speed() -> None:
    for rate in (0.5, 1.0, 2.0, 3.0):
        played = Played()
        play(played, 5_000, 50, rate=rate)
        stretches, wall = played.take()
        assert stretches == [(5_000, 5_000 + round(5_000 * rate))]
        assert abs(wall - 5_000) <= 100
        assert played.take() == ([], 0)


def test_a_jump_is_not_watched() -> None:
    played = Played()
    clock = play(played, 0, 20)
    clock = play(played, 60_000, 20, clock=clock + 100)
    play(played, 1_000, 20, clock=clock + 100)
    assert played.take()[0] == [(0, 3_000), (60_000, 62_000)]


def test_after_a_stop_a_new_stretch_begins() -> None:
    played = Played()
    clock = play(played, 0, 10)
    played.stop()
    play(played, 1_500, 10, clock=clock + 600)
    assert played.take()[0] == [(0, 1_000), (1_500, 2_500)]


def test_a_computer_that_slept_adds_no_time() -> None:
    played = Played()
    played.tell(0, 1.0, 0)
    played.tell(500, 1.0, 3_600_000)
    assert played.take() == ([(0, 500)], 1_200)
