"""Topics that are made quickly are the same as any."""

import gc
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from studydesk.domain.path import Origin, PathId, Topic, TopicId, TopicProgress, TopicStatus
from studydesk.storage.many import collector_resting, new_topic

PROGRESS = (1, 3, 60_000, False, 120_000, 180_000)
TOPIC = (
    TopicId(7), "web/net", PathId(2), "Net", "About it.", (1.5, 2.0), (TopicId(3),), (TopicId(4), TopicId(5)),
    TopicStatus.LEARNING, TopicProgress(*PROGRESS), Origin.OWN, True, ("A", "B"),
)  # fmt: skip


def test_they_equal_those_made_one_by_one() -> None:
    made = new_topic(*TOPIC)
    assert (made, hash(made), repr(made)) == (Topic(*TOPIC), hash(Topic(*TOPIC)), repr(Topic(*TOPIC)))
    assert len(TOPIC) == len(fields(Topic))


def test_they_are_frozen_and_can_be_replaced() -> None:
    made = new_topic(*TOPIC)
    assert type(made) is Topic
    with pytest.raises(FrozenInstanceError):
        made.title = "Other"  # type: ignore[misc]
    assert replace(made, title="Other").title == "Other"


def test_the_collector_rests_and_is_as_it_was() -> None:
    assert gc.isenabled()
    with collector_resting():
        assert not gc.isenabled()
        with collector_resting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
