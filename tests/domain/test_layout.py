"""Places of topics that nobody placed by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.layout import WIDEST_ROW, layered_positions


def test_prerequisites_stand_above() -> None:
    places = layered_positions({"d": ["b", "c"], "b": ["a"], "c": ["a"], "a": []})
    assert places["a"][1] < places["b"][1] == places["c"][1] < places["d"][1]


def test_neighbours_stand_under_what_they_need() -> None:
    needs = {"l": [], "r": [], "rr": ["r"], "ll": ["l"]}
    places = layered_positions(needs)
    assert (places["l"][0] < places["r"][0]) == (places["ll"][0] < places["rr"][0])


def test_wide_layers_continue_in_the_next_row() -> None:
    places = layered_positions({f"t{n}": [] for n in range(20)})
    assert max(column for column, _ in places.values()) == WIDEST_ROW - 2  # 20 in four rows of five
    assert len(set(places.values())) == 20


def test_nothing_and_unknown_names_and_loops() -> None:
    assert layered_positions({}) == {}
    assert layered_positions({"a": ["gone"]}) == {"a": (0.0, 0.0)}
    assert len(set(layered_positions({"a": ["b"], "b": ["a"], "c": ["c"], "d": ["a"]}).values())) == 4


@given(st.lists(st.lists(st.integers(0, 60), max_size=4), max_size=60))
def test_any_path_without_loops(links: list[list[int]]) -> None:
    needs = {f"t{n}": [f"t{link % n}" for link in before if n] for n, before in enumerate(links)}
    places = layered_positions(needs)
    assert places == layered_positions(needs)
    assert set(places) == set(needs)
    assert len(set(places.values())) == len(places)
    assert all(0 <= column < WIDEST_ROW for column, _ in places.values())
    for topic, before in needs.items():
        assert all(places[need][1] < places[topic][1] for need in before)
