"""The demo profile."""

from datetime import UTC
from pathlib import Path
from random import Random

from tests.storage.support import NOON, dump, memory_store, sample_pack

from studydesk.domain.clock import to_ms
from studydesk.domain.path import TopicStatus
from studydesk.services import demo, paths, progress, review
from studydesk.storage.undo import BOOKKEEPING

SHIPPED = Path(__file__).parents[2] / "curriculum" / "backend"


def test_ninety_days_of_study_look_like_it() -> None:
    with memory_store() as store:
        paths.ensure_shipped_path(store, SHIPPED)
        demo.seed_demo(store, NOON, Random(3), cards=40, reviews=300)
        (info,) = paths.installed_paths(store)
        assert {topic.status for topic in paths.topics(store, info.id)} == set(TopicStatus)
        assert 10 < progress.path_progress(store, info.id).percent < 90
        days = store.read("SELECT count(DISTINCT done_at_ms / 86400000), max(done_at_ms) FROM lesson_mark")[0]
        assert 45 < days[0] <= 90
        assert days[1] <= to_ms(NOON)
        assert store.read("SELECT count(*) FROM goal_mark WHERE met_at_ms IS NOT NULL")[0][0] > 5
        assert [store.read(f"SELECT count(*) FROM {table}")[0][0] for table in ("card", "review")] == [40, 300]
        assert store.read("SELECT count(*) FROM card WHERE (state = 0) IS NOT (due_at_ms IS NULL)")[0][0] == 0
        assert store.undo_label is None
        assert store.read("PRAGMA foreign_key_check") == []


def test_the_same_seed_gives_the_same_study() -> None:
    seen = []
    for _ in range(2):
        with memory_store() as store:
            paths.install_pack(store, sample_pack())
            demo.seed_demo(store, NOON, Random(5), cards=5, reviews=20)
            seen.append(dump(store))
    assert seen[0] == seen[1]
    assert "clock" in BOOKKEEPING  # which dump leaves out


def test_without_a_path_only_cards_are_made() -> None:
    with memory_store() as store:
        demo.seed_demo(store, NOON, Random(5), cards=3, reviews=9)
        assert store.read("SELECT count(*) FROM card WHERE topic_id IS NULL")[0][0] == 3


def test_the_cards_of_the_path_are_reviewed_as_a_learner_would() -> None:
    with memory_store() as store:
        paths.ensure_shipped_path(store, SHIPPED)
        demo.seed_demo(store, NOON, Random(3), days=40)
        kinds = store.read("SELECT sum(state = 0), sum(state = 2), sum(suspended), max(reps) FROM card")[0]
        assert min(kinds[:3]) > 0
        assert kinds[3] < 60
        share = store.read("SELECT avg(rating > 1) FROM review WHERE kind = 1")[0][0]
        assert 0.8 < share < 1
        counted = review.counts_of(store, (), now=NOON, settings=review.study_settings(store, UTC))
        assert counted.review > 0
        assert counted.new > 0
        assert store.read("PRAGMA foreign_key_check") == []
