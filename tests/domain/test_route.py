"""The route to a topic."""

from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.path import Origin, PathId, Topic, TopicId, TopicProgress, TopicStatus
from studydesk.domain.route import route_to


def topic(number: int, *needs: int) -> Topic:
    before = tuple(TopicId(i) for i in needs)
    return Topic(
        TopicId(number), f"p/{number}", PathId(1), str(number), "", (0, 0), before, (), TopicStatus.NOT_STARTED,
        TopicProgress(), Origin.PACK,
    )  # fmt: skip


def test_all_that_is_needed_comes_in_order_and_nothing_else() -> None:
    topics = [topic(1), topic(2, 1), topic(3), topic(4, 2, 3), topic(5, 4)]
    assert route_to(topics, TopicId(4)) == [1, 2, 3]
    assert route_to(topics, TopicId(1)) == []
    assert route_to(topics, TopicId(9)) == []


def test_a_loop_and_a_missing_prerequisite_do_no_harm() -> None:
    assert sorted(route_to([topic(1, 2), topic(2, 3, 9), topic(3, 1)], TopicId(1))) == [2, 3]


def test_a_path_of_thousands_in_a_row() -> None:
    topics = [topic(1), *(topic(i, i - 1) for i in range(2, 5_000))]
    assert route_to(topics, TopicId(4_999)) == list(range(1, 4_999))


@given(data=st.data(), size=st.integers(1, 12))
def test_prerequisites_always_come_before_what_needs_them(data: st.DataObject, size: int) -> None:
    needs = {i: data.draw(st.sets(st.integers(1, i - 1))) if i > 1 else set() for i in range(1, size + 1)}
    topics = data.draw(st.permutations([topic(i, *before) for i, before in needs.items()]))
    route = route_to(topics, TopicId(size))
    for index, topic_id in enumerate(route):
        assert needs[topic_id] <= set(route[:index])
    wanted: set[int] = set()
    for i in range(size, 0, -1):
        if i == size or i in wanted:
            wanted |= needs[i]
    assert set(route) == wanted
