"""What a transaction changed."""

from studydesk.domain.changes import ALL_CHANGED, Changes


def test_changes_are_collected_by_table() -> None:
    changes = Changes.of_pairs([("topic", 1), ("lesson", 2), ("topic", 1), ("topic", 3)])
    assert changes == Changes({"topic": frozenset({1, 3}), "lesson": frozenset({2})})
    assert changes.touches("goal", "lesson")
    assert not changes.touches("goal")
    assert changes.of("goal") == frozenset()
    assert changes


def test_nothing_and_everything() -> None:
    assert not Changes()
    assert not Changes.of_pairs([])
    assert ALL_CHANGED
    assert ALL_CHANGED.touches("anything")
