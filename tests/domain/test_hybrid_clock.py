"""Stamps that only ever ascend."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.hybrid_clock import Stamp, first_stamp, merged, new_node, next_stamp, parse_stamp

NODE = new_node(Random(1))
TIMES = st.integers(-(10**6), 2 * 10**13)


@given(times=st.lists(TIMES, max_size=30))
def test_every_stamp_is_later_as_text_whatever_the_clock_does(times: list[int]) -> None:
    stamps = [first_stamp(NODE)]
    for now_ms in times:
        stamps.append(next_stamp(stamps[-1], now_ms))
    texts = [str(stamp) for stamp in stamps]
    assert texts == sorted(set(texts))
    assert stamps == [parse_stamp(text) for text in texts]


def test_a_full_counter_borrows_a_millisecond() -> None:
    assert next_stamp(Stamp(5, 0xFFFF, NODE), 3) == Stamp(6, 0, NODE)


@given(times=st.lists(st.tuples(TIMES, st.booleans()), max_size=20))
def test_what_was_seen_of_another_computer_comes_before_what_is_written_next(times: list[tuple[int, bool]]) -> None:
    mine, other = first_stamp(NODE), first_stamp(new_node(Random(2)))
    for now_ms, is_mine in times:
        if is_mine:
            mine = next_stamp(merged(mine, other), now_ms)
            assert str(mine) > str(other)
            assert mine.node == NODE
        else:
            other = next_stamp(other, now_ms)


@pytest.mark.parametrize(
    "text", ["", "1-2-3", "0000000000001-0000-xyz", f"0000000000001-0000-{NODE}-1", f"1-0000-{NODE}"]
)
def test_what_is_no_stamp_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_stamp(text)
