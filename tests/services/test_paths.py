"""Installing and updating paths, marks that survive it, and the learner's own additions."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import NOON, course, dump, memory_store, pack, sample_pack, topic, with_version
from tests.support.examples import examples

from studydesk.domain.changes import ALL_CHANGED, Changes
from studydesk.domain.errors import UserError
from studydesk.domain.pack import Pack
from studydesk.domain.path import CourseId, DurationBasis, PathId, Topic, TopicId, TopicStatus
from studydesk.services import paths, progress
from studydesk.storage.store import Store
from studydesk.storage.topic_sums import store_missing

SHIPPED = Path(__file__).parents[2] / "curriculum" / "backend"


@pytest.fixture
def store() -> Iterator[Store]:
    with memory_store() as opened:
        yield opened


def web(store: Store) -> PathId:
    return next(info.id for info in paths.installed_paths(store) if info.key == "web")


def by_key(store: Store) -> dict[str, Topic]:
    return {topic.key.partition("/")[2]: topic for topic in paths.topics(store, web(store))}


def mark(store: Store, *lessons: str) -> None:
    marks = ", ".join("?" * len(lessons))
    ids = [row[0] for row in store.read(f"SELECT id FROM lesson WHERE key IN ({marks})", [f"web/{k}" for k in lessons])]
    assert len(ids) == len(lessons)
    progress.set_lessons_done(store, ids, True, now=NOON)


def done_lessons(store: Store) -> set[str]:
    """The keys of the lessons in sight that are done."""
    return {
        lesson.key.partition("/")[2]
        for topic in paths.topics(store, web(store))
        for course in paths.topic_detail(store, topic.id).courses
        for lesson in course.lessons
        if lesson.is_done
    }


def set_status(store: Store, key: str, status: TopicStatus) -> None:
    progress.set_topic_status(store, by_key(store)[key].id, status, now=NOON)


# What is in a path


def test_a_path_is_read_as_it_was_written(store: Store) -> None:
    report = paths.install_pack(store, sample_pack())
    assert (report.version_before, report.version, report.added) == (None, "1", 3 + 4 + 11 + 3)
    (info,) = paths.installed_paths(store)
    assert (info.key, info.title, [(s.title, s.row) for s in info.sections]) == ("web", "Web", [("Begin", 0)])
    net, http, apis = paths.topics(store, info.id)
    assert (net.key, http.key, apis.key) == ("web/net", "web/http", "web/apis")
    assert (http.prerequisites, http.see_also, http.position) == ((net.id,), (apis.id,), (0.0, 1.0))
    assert net.course_titles == ("Basics", "Deep")
    detail = paths.topic_detail(store, http.id)
    assert (detail.overview_markdown, detail.needed_before, detail.leads_to) == ("# http", (net,), (apis,))
    assert [goal.text for goal in detail.goals] == ["I can http 1"]
    assert [lesson.key for lesson in detail.courses[0].lessons] == ["web/http/verbs/c01", "web/http/verbs/c02"]


def test_lengths_sum_what_is_known_and_say_when_they_are_not_exact(store: Store) -> None:
    open_end = course(
        "open", {"c01": (0, 60_000), "c02": (60_000, None)}, basis=DurationBasis.AT_LEAST, duration_ms=90_000
    )
    unknown = course("unknown", {"c01": (0, None)}, official=False)
    about = course("about", {"c01": (0, 1_000)}, basis=DurationBasis.APPROX)
    paths.install_pack(
        store, pack(topic("net", open_end, unknown), topic("http", about), topic("apis", course("rest", 1)))
    )
    net, http, apis = (by_key(store)[key].progress for key in ("net", "http", "apis"))
    assert (net.total_ms, net.official_total_ms, net.left_ms, net.left_is_exact) == (90_000, 90_000, 90_000, False)
    assert (http.left_ms, http.left_is_exact) == (1_000, False)
    assert (apis.left_ms, apis.left_is_exact) == (600_000, True)
    lessons = [lesson for c in paths.topic_detail(store, by_key(store)["net"].id).courses for lesson in c.lessons]
    assert [lesson.duration_ms for lesson in lessons] == [60_000, None, None]
    mark(store, "net/open/c02", "net/unknown/c01")
    assert by_key(store)["net"].progress.left_is_exact  # what is left is known to the millisecond now
    assert by_key(store)["net"].progress.left_ms == 60_000


def test_topic_states_agree_with_the_whole_path(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    mark(store, "net/basics/c01", "net/deep/c02", "apis/rest/c01")
    everything = paths.topics(store, web(store))
    assert paths.topic_states(store, {topic.id for topic in everything}) == everything
    assert paths.topic_states(store, [everything[1].id, TopicId(999)]) == [everything[1]]


def test_changes_lead_to_the_topics_they_touch(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    topics = by_key(store)
    detail = paths.topic_detail(store, topics["http"].id)
    http = {topics["http"].id}
    lessons = [lesson.id for lesson in detail.courses[0].lessons]
    assert paths.topics_of(store, progress.set_lessons_done(store, lessons, True, now=NOON)) == http
    assert paths.topics_of(store, progress.set_goal_met(store, detail.goals[0].id, True, now=NOON)) == http
    changes = progress.set_topic_status(store, topics["apis"].id, TopicStatus.DONE, now=NOON)
    assert paths.topics_of(store, changes) == {topics["apis"].id}
    heard: list[Changes] = []
    store.on_changed(lambda changes, origin: heard.append(changes))
    while store.undo():
        assert paths.topics_of(store, heard[-1])  # also where undo takes the very first mark back
    assert paths.topics_of(store, ALL_CHANGED) == {topic.id for topic in topics.values()}
    assert paths.topics_of(store, Changes({"setting": frozenset({1})})) == set()


def test_a_topic_that_is_gone_is_told(store: Store) -> None:
    with pytest.raises(UserError) as caught:
        paths.topic_detail(store, TopicId(5))
    assert caught.value.code == "topic.gone"


# Updates


def test_the_same_pack_again_changes_nothing(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    mark(store, "net/basics/c01")
    before = dump(store)
    report = paths.install_pack(store, sample_pack())
    assert (report.added, report.changed, report.shelved, report.returned, report.renamed) == (0, 0, 0, 0, 0)
    assert dump(store) == before


def test_removed_things_go_to_the_shelf_with_their_marks_and_come_back(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    mark(store, "net/basics/c01", "net/basics/c03", "net/deep/c01", "apis/rest/c02")
    ids = {key: topic.id for key, topic in by_key(store).items()}
    smaller = pack(topic("net", course("basics", 2)), topic("http", course("verbs", 2), needs=("net",)), version="2")
    report = paths.install_pack(store, smaller)
    assert (report.version_before, report.shelved) == ("1", 3)
    shelf = paths.shelved(store, web(store))
    assert [(t.key, t.status, t.progress.lessons_done) for t in shelf.topics] == [("web/apis", TopicStatus.LEARNING, 1)]
    assert [(c.key, [lesson.is_done for lesson in c.lessons]) for c in shelf.courses] == [
        ("web/net/deep", [True, False])
    ]
    assert [(lesson.key, lesson.is_done) for lesson in shelf.lessons] == [("web/net/basics/c03", True)]
    assert by_key(store)["net"].progress.lessons_total == 2
    assert by_key(store)["http"].see_also == ()
    report = paths.install_pack(store, with_version(sample_pack(), "3"))
    assert report.returned == 3
    assert paths.shelved(store, web(store)) == type(shelf)()
    assert {key: topic.id for key, topic in by_key(store).items()} == ids
    assert done_lessons(store) == {"net/basics/c01", "net/basics/c03", "net/deep/c01", "apis/rest/c02"}


def test_a_renamed_topic_keeps_its_row_and_all_marks(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    mark(store, "net/basics/c01")
    set_status(store, "net", TopicStatus.DONE)
    goal = paths.topic_detail(store, by_key(store)["net"].id).goals[0]
    progress.set_goal_met(store, goal.id, True, now=NOON)
    before = by_key(store)["net"]
    renamed = replace(sample_pack().topics[0], id="networks")
    http = replace(sample_pack().topics[1], prerequisites=("networks",), see_also=())
    report = paths.install_pack(store, pack(renamed, http, version="2", aliases={"net": "networks"}))
    after = by_key(store)["networks"]
    assert (report.renamed, after.id, after.status, after.progress) == (1, before.id, TopicStatus.DONE, before.progress)
    assert paths.topic_detail(store, after.id).goals[0].is_met
    assert by_key(store)["http"].prerequisites == (after.id,)
    assert done_lessons(store) == {"networks/basics/c01"}


def test_renamed_lessons_and_courses_that_moved_to_another_topic(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    mark(store, "net/basics/c02", "net/deep/c01")
    moved = pack(
        topic("net", course("basics", {"intro": (0, 1), "c03": (1, 2)})),
        topic("http", course("verbs", 2), course("depths", 2)),
        version="2",
        aliases={"net/deep": "http/depths", "net/basics/c02": "net/basics/intro"},
    )
    paths.install_pack(store, moved)
    assert done_lessons(store) == {"net/basics/intro", "http/depths/c01"}


def test_a_topic_that_was_split_hands_its_state_to_both(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    mark(store, "net/basics/c01", "net/deep/c02")
    set_status(store, "net", TopicStatus.DONE)
    split = pack(
        topic("cables", course("basics", 3)),
        topic("depths", course("deep", 2)),
        topic("http", course("verbs", 2)),
        version="2",
        aliases={"net": "cables", "net/deep": "depths/deep"},
    )
    paths.install_pack(store, split)
    assert {key: topic.status for key, topic in by_key(store).items()} == {
        "cables": TopicStatus.DONE,
        "depths": TopicStatus.DONE,
        "http": TopicStatus.NOT_STARTED,
    }
    assert done_lessons(store) == {"cables/basics/c01", "depths/deep/c02"}


def test_an_alias_to_several_ids_copies_the_marks_to_each(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    set_status(store, "net", TopicStatus.SKIPPED)
    split = pack(topic("a"), topic("b"), topic("c"), version="2", aliases={"net": "a b"})
    paths.install_pack(store, split)
    assert {k: t.status.value for k, t in by_key(store).items()} == {"a": "skipped", "b": "skipped", "c": "not_started"}


def test_topics_that_were_merged_bring_their_additions_along(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    mark(store, "net/basics/c01", "http/verbs/c01")
    paths.add_own_course(store, by_key(store)["http"].id, "Talk", "example.org/talk")
    merged = pack(
        topic("web-basics", course("basics", 3), course("verbs", 2)),
        version="2",
        aliases={"net": "web-basics", "http": "web-basics"},
    )
    paths.install_pack(store, merged)
    (only,) = paths.topics(store, web(store))
    assert only.course_titles == ("Basics", "Verbs", "Talk")
    assert done_lessons(store) == {"web-basics/basics/c01", "web-basics/verbs/c01"}


def test_what_was_unmarked_under_the_new_name_stays_unmarked(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    mark(store, "net/basics/c01", "net/basics/c02")
    renamed = pack(replace(sample_pack().topics[0], id="networks"), version="2", aliases={"net": "networks"})
    paths.install_pack(store, renamed)
    detail = paths.topic_detail(store, by_key(store)["networks"].id)
    progress.set_lessons_done(store, [detail.courses[0].lessons[0].id], False, now=NOON)
    paths.install_pack(store, with_version(renamed, "3"))
    assert done_lessons(store) == {"networks/basics/c02"}


def test_a_name_that_goes_and_comes_back_keeps_the_newest_marks(store: Store) -> None:
    first = sample_pack()
    second = pack(replace(first.topics[0], id="networks"), version="2", aliases={"net": "networks"})
    third = pack(first.topics[0], version="3", aliases={"networks": "net"})
    paths.install_pack(store, first)
    mark(store, "net/basics/c01")
    paths.install_pack(store, second)
    mark(store, "networks/basics/c02")
    paths.install_pack(store, third)
    assert done_lessons(store) == {"net/basics/c01", "net/basics/c02"}


IDS = ("a", "b", "c", "d")


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Any pack over a handful of ids."""
    topics = []
    for name in draw(st.lists(st.sampled_from(IDS), unique=True, max_size=4)):
        courses = draw(st.lists(st.sampled_from("xyz"), unique=True, max_size=3))
        topics.append(
            topic(
                name,
                *(course(c, draw(st.integers(1, 3))) for c in courses),
                needs=tuple(other.id for other in topics if draw(st.booleans())),
                goals=draw(st.integers(0, 2)),
            )
        )
    return pack(*topics, version=str(draw(st.integers(1, 99))))


@given(versions=st.lists(packs(), min_size=1, max_size=5), data=st.data())
@settings(max_examples=examples(25))
def test_no_series_of_updates_loses_a_mark(versions: list[Pack], data: st.DataObject) -> None:
    with memory_store() as store:
        wanted: set[str] = set()
        for version in versions:
            paths.install_pack(store, version)
            visible = set()
            for topic in paths.topics(store, web(store)):
                for each in paths.topic_detail(store, topic.id).courses:
                    visible |= {lesson.key for lesson in each.lessons}
            assert visible == {
                f"web/{t.id}/{c.id}/{lesson.id}" for t in version.topics for c in t.courses for lesson in c.lessons
            }
            chosen = data.draw(st.sets(st.sampled_from(sorted(visible)), max_size=3)) if visible else set()
            if chosen:
                mark(store, *(key.removeprefix("web/") for key in chosen))
            wanted |= chosen
            in_sight = {f"web/{key}" for key in done_lessons(store)}
            assert in_sight == wanted & visible
            shelf = paths.shelved(store, web(store))
            on_shelf = {lesson.key for lesson in shelf.lessons if lesson.is_done}
            on_shelf |= {lesson.key for c in shelf.courses for lesson in c.lessons if lesson.is_done}
            on_shelf |= {
                lesson.key
                for t in shelf.topics
                for c in paths.topic_detail(store, t.id).courses
                for lesson in c.lessons
                if lesson.is_done
            }
            assert in_sight | on_shelf >= wanted
            kept = {row[0] for row in store.read("SELECT key FROM lesson_mark WHERE done_at_ms IS NOT NULL")}
            assert kept == wanted
            assert store.read("PRAGMA foreign_key_check") == []


# Overlay


def test_own_topics_and_courses_stay_through_updates(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    before = by_key(store)
    own = paths.add_own_topic(store, web(store), "  My   topic ", after=before["http"].id)
    link = paths.add_own_course(store, before["net"].id, "Talk", "https://youtu.be/zN8YNNHcaZc?t=5")
    paths.install_pack(store, pack(topic("net", course("basics", 1)), topic("http"), version="2"))
    mine = next(t for t in paths.topics(store, web(store)) if t.id == own)
    assert (mine.title, mine.prerequisites, mine.origin.value) == ("My topic", (before["http"].id,), "own")
    courses = paths.topic_detail(store, before["net"].id).courses
    assert [(c.id, c.video_id, c.url, c.origin.value) for c in courses if c.id == link] == [
        (link, "zN8YNNHcaZc", "", "own")
    ]
    order = [t.id for t in paths.topics(store, web(store))]
    assert order.index(own) == order.index(before["http"].id) + 1


def test_own_topics_find_a_free_place(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    net = by_key(store)["net"].id
    for _ in range(4):
        paths.add_own_topic(store, web(store), "Mine", after=net)
    paths.add_own_topic(store, web(store), "Last")
    places = [t.position for t in paths.topics(store, web(store))]
    assert len(set(places)) == len(places)


def test_own_things_are_renamed_moved_removed_and_brought_back(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    own = paths.add_own_topic(store, web(store), "Mine")
    link = paths.add_own_course(store, own, "Talk", "example.org/talk")
    paths.rename_own(store, "Ours", topic=own)
    paths.rename_own(store, "Speech", course=link)
    paths.move_topic(store, own, (3.5, 2))
    lesson = paths.topic_detail(store, own).courses[0].lessons[0]
    progress.set_lessons_done(store, [lesson.id], True, now=NOON)
    before = paths.topic_detail(store, own)
    assert (before.topic.title, before.topic.position, before.topic.course_titles) == ("Ours", (3.5, 2.0), ("Speech",))
    assert (before.courses[0].url, lesson.title, lesson.duration_ms) == ("https://example.org/talk", "Speech", None)
    paths.remove_own(store, topic=own)
    assert len(paths.topics(store, web(store))) == 3
    assert store.undo() == "Remove"
    assert paths.topic_detail(store, own) == before


def test_what_belongs_to_the_pack_cannot_be_changed(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    net = by_key(store)["net"].id
    for action in (
        lambda: paths.rename_own(store, "X", topic=net),
        lambda: paths.remove_own(store, topic=net),
        lambda: paths.remove_own(store, course=CourseId(1)),
        lambda: paths.move_topic(store, net, (9, 9)),
    ):
        with pytest.raises(UserError) as caught:
            action()
        assert caught.value.code == "own.not_own"
    assert store.undo_label is None


@pytest.mark.parametrize(
    ("title", "url", "code"),
    [("", "https://a.org", "own.no_title"), ("\0 ", "https://a.org", "own.no_title"), ("T", "", "own.bad_link"),
     ("T", "file:///etc/passwd", "own.bad_link"), ("T", "javascript:alert(1)", "own.bad_link"),
     ("T", "https://[", "own.bad_link")],
)  # fmt: skip
def test_bad_titles_and_links_are_told(store: Store, title: str, url: str, code: str) -> None:
    paths.install_pack(store, sample_pack())
    with pytest.raises(UserError) as caught:
        paths.add_own_course(store, by_key(store)["net"].id, title, url)
    assert caught.value.code == code


def test_a_removed_path_comes_back_with_everything(store: Store) -> None:
    paths.install_pack(store, sample_pack())
    mark(store, "net/basics/c01")
    paths.add_own_topic(store, web(store), "Mine")
    path_id = web(store)
    paths.remove_path(store, path_id)
    assert paths.installed_paths(store) == []
    assert store.undo() == "Remove path"
    assert web(store) == path_id
    store.redo()
    paths.install_pack(store, sample_pack())
    assert (web(store), done_lessons(store)) == (path_id, {"net/basics/c01"})
    assert len(paths.topics(store, path_id)) == 4


# The shipped path


def test_the_shipped_path_is_installed_once_and_not_again(store: Store) -> None:
    report = paths.ensure_shipped_path(store, SHIPPED)
    assert report is not None
    assert report.added > 1_680
    assert paths.ensure_shipped_path(store, SHIPPED) is None
    (info,) = paths.installed_paths(store)
    topics = paths.topics(store, info.id)
    assert len(topics) == 18
    first = paths.topic_detail(store, topics[0].id)
    assert first.courses[0].video_id == "tN6oJu2DqCM"


def test_an_older_or_removed_shipped_path_is_left_alone(store: Store) -> None:
    paths.ensure_shipped_path(store, SHIPPED)
    with store.write("Newer") as tx:
        tx.execute("UPDATE path SET version = '9999.1'")
    assert paths.ensure_shipped_path(store, SHIPPED) is None
    with store.write("Older") as tx:
        tx.execute("UPDATE path SET version = '2026.2', title = 'Old'")
    report = paths.ensure_shipped_path(store, SHIPPED)
    assert report is not None
    assert report.version_before == "2026.2"
    paths.remove_path(store, report.path_id)
    with store.write("Older") as tx:
        tx.execute("UPDATE path SET version = '2026.2'")
    assert paths.ensure_shipped_path(store, SHIPPED) is None


def test_a_faulty_shipped_path_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "path.toml").write_text("id = ")
    with pytest.raises(UserError) as caught:
        paths.ensure_shipped_path(store, tmp_path)
    assert caught.value.code == "pack.faulty"
    assert "path.toml" in caught.value.details


# What is kept for speed


@given(versions=st.lists(packs(), min_size=1, max_size=3), data=st.data())
@settings(max_examples=examples(20))
def test_stored_sums_are_right_or_absent_after_anything(versions: list[Pack], data: st.DataObject) -> None:
    with memory_store() as store:
        for version in versions:
            paths.install_pack(store, version, undoable=data.draw(st.booleans()))
            for topic in paths.topics(store, web(store)):
                if data.draw(st.booleans()):
                    paths.add_own_topic(store, web(store), "Mine", after=topic.id)
                    course_id = paths.add_own_course(store, topic.id, "Talk", "example.org")
                    if data.draw(st.booleans()):
                        paths.remove_own(store, course=course_id)
            for _ in range(data.draw(st.integers(0, 3))):
                store.undo()
            if data.draw(st.booleans()):
                store.redo()
            if not paths.installed_paths(store):
                return
            seen = paths.topics(store, web(store))
            with store.write("Forget sums", undoable=False) as tx:
                tx.execute("DELETE FROM topic_sum")
            assert paths.topics(store, web(store)) == seen
            assert paths.topic_states(store, [topic.id for topic in seen]) == seen
            with store.write("Store sums", undoable=False) as tx:
                store_missing(tx)
            assert paths.topics(store, web(store)) == seen
