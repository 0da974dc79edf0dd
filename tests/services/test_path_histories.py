"""Whatever an author does to a path from version to version, and whichever of them a learner installs: nothing is lost.

The author here moves, renames, splits, merges, removes and brings back, and writes the aliases as
``curriculum/README.md`` says. Lessons are told apart by their titles, which never change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.storage.support import NOON, memory_store, topic
from tests.storage.support import pack as make_pack
from tests.support.examples import examples

from studydesk.content.pack.aliases import check_aliases
from studydesk.content.pack.locate import LineMap
from studydesk.content.pack.report import Report
from studydesk.content.pack.schema import Place
from studydesk.domain.pack import Pack, PackCourse, PackGoal, PackLesson, PackTopic
from studydesk.domain.path import Course, DurationBasis, Lesson, PathId, TopicStatus
from studydesk.services import paths, progress
from studydesk.storage.bulk import NewCard, insert_cards
from studydesk.storage.store import Store

Pick = Callable[[list[str]], str]
Step = Callable[["Author", Pick], None]


@dataclass
class Author:
    """The present state of a path as its author sees it. Things are named by their ids joined by slashes."""

    topics: dict[str, list[str]] = field(default_factory=dict)
    """Topic -> courses (their own ids, unique in the whole path)."""
    lessons: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """Course -> (lesson's id, title)."""
    goals: dict[str, list[str]] = field(default_factory=dict)
    aliases: dict[str, list[str]] = field(default_factory=dict)
    """Also those whose targets are gone for now."""
    heirs: dict[str, set[str]] = field(default_factory=dict)
    """Topic of the first version -> every name that it, or a part of it, ever had."""
    gone: list[tuple[str, list[str]]] = field(default_factory=list)
    """Topics that were removed, with their courses."""
    version: int = 0
    counter: int = 0

    def fresh(self, prefix: str) -> str:
        self.counter += 1
        return f"{prefix}{self.counter}"

    def add_topic(self) -> str:
        name = self.fresh("t")
        self.topics[name] = []
        self.goals[name] = [self.fresh("g")]
        self.heirs[name] = {name}
        return name

    def add_course(self, name: str, lessons: int) -> None:
        course = self.fresh("c")
        self.topics[name].append(course)
        self.lessons[course] = []
        for _ in range(lessons):
            self.add_lesson(course)

    def add_lesson(self, course: str) -> None:
        lesson = self.fresh("l")
        self.lessons[course].append((lesson, f"Lesson {lesson}"))

    def has_moved(self, old: str, *targets: str) -> None:
        """Notes an alias, and leads the earlier ones to where things are now."""
        for name, there in self.aliases.items():
            led: list[str] = []
            for one in there:
                below = targets[0] + one[len(old) :] if one.startswith(f"{old}/") else one
                led += targets if one == old else [below]
            self.aliases[name] = list(dict.fromkeys(led))
        self.aliases[old] = list(targets)
        for target in targets:
            self.aliases.pop(target, None)  # it has come back under its old name
        self._inherits(old, *targets)

    def _inherits(self, old: str, *targets: str) -> None:
        for names in self.heirs.values():
            if old in names:
                names.update(targets)

    # What authors do

    def rename_topic(self, pick: Pick) -> None:
        old = pick(list(self.topics))
        new = self.fresh("t")
        self.topics[new], self.goals[new] = self.topics.pop(old), self.goals.pop(old)
        self.has_moved(old, new)

    def split_topic(self, pick: Pick) -> None:
        old = pick(list(self.topics))
        parts = [self.fresh("t"), self.fresh("t")]
        for part in parts:
            self.topics[part], self.goals[part] = [], []
        went = {course: pick(parts) for course in self.topics[old]}
        for course, part in went.items():
            self.topics[part].append(course)
            self.has_moved(f"{old}/{course}", f"{part}/{course}")
        for goal in self.goals.pop(old):
            self.goals[pick(parts)].append(goal)
        del self.topics[old]
        for course in went:
            del self.aliases[f"{old}/{course}"]  # the line for the topic says it all
        self.has_moved(old, *parts)

    def merge_topics(self, pick: Pick) -> None:
        old = pick(list(self.topics))
        if others := [name for name in self.topics if name != old]:
            into = pick(others)
            self.topics[into] += self.topics.pop(old)
            self.goals[into] += self.goals.pop(old)
            self.has_moved(old, into)

    def move_course(self, pick: Pick) -> None:
        old = pick(list(self.topics))
        if self.topics[old]:
            course, new = pick(self.topics[old]), pick(list(self.topics))
            if new != old:
                self.topics[old].remove(course)
                self.topics[new].append(course)
                earlier = [name for name, targets in self.aliases.items() if old in targets]
                for name in (old, *earlier):
                    self.has_moved(f"{name}/{course}", f"{new}/{course}")
                self._inherits(old, new)  # should the old topic go one day

    def rename_lesson(self, pick: Pick) -> None:
        name = pick(list(self.topics))
        if self.topics[name]:
            course = pick(self.topics[name])
            (old, title), *rest = self.lessons[course]
            new = self.fresh("l")
            self.lessons[course] = [*rest, (new, title)]
            self.has_moved(f"{name}/{course}/{old}", f"{name}/{course}/{new}")

    def remove_topic(self, pick: Pick) -> None:
        if len(self.topics) > 1:
            old = pick(list(self.topics))
            self.gone.append((old, self.topics.pop(old)))

    def remove_course(self, pick: Pick) -> None:
        name = pick(list(self.topics))
        if self.topics[name]:
            self.topics[name].remove(pick(self.topics[name]))

    def bring_back(self, _pick: Pick) -> None:
        if self.gone:
            name, courses = self.gone.pop()
            self.topics[name] = courses

    def extend(self, pick: Pick) -> None:
        name = pick([*self.topics, self.add_topic()])
        self.add_course(name, 2)

    def publish(self) -> Pack:
        self.version += 1
        known = set(self.topics)
        for name, courses in self.topics.items():
            known |= {f"{name}/{course}" for course in courses}
            known |= {f"{name}/{course}/{lesson}" for course in courses for lesson, _ in self.lessons[course]}
        aliases = {old: [new for new in targets if new in known] for old, targets in self.aliases.items()}
        written = {old: " ".join(targets) for old, targets in aliases.items() if targets and old not in known}
        made = make_pack(*map(self._topic, self.topics), version=str(self.version), aliases=written)
        report = Report()
        check_aliases(made.aliases, known, Place("path.toml", LineMap(), report))
        assert report.faults() == ()
        return made

    def _topic(self, name: str) -> PackTopic:
        courses = [self._course(course) for course in self.topics[name]]
        goals = tuple(PackGoal(goal, f"I can {goal}") for goal in self.goals[name])
        goals = tuple(PackGoal(goal, f"I can {goal}") for goal in self.goals[name])
        return replace(topic(name, *courses), goals=goals)

    def _course(self, name: str) -> PackCourse:
        lessons = tuple(
            PackLesson(lesson, title, i * 60_000, (i + 1) * 60_000)
            for i, (lesson, title) in enumerate(self.lessons[name])
        )
        return PackCourse(
            name, name, "zN8YNNHcaZc", "", len(lessons) * 60_000, DurationBasis.LISTED, True, "", "", "", lessons
        )  # fmt: skip


STEPS: tuple[Step, ...] = (
    Author.rename_topic, Author.split_topic, Author.merge_topics, Author.move_course, Author.rename_lesson,
    Author.remove_topic, Author.remove_course, Author.bring_back, Author.extend,
)  # fmt: skip


@dataclass
class Learner:
    """What a learner did, by the titles of lessons and the texts of goals."""

    store: Store
    done: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    """The topics of the first version: each has got a course and a card of the learner's own."""

    @property
    def path(self) -> PathId:
        return paths.installed_paths(self.store)[0].id

    def courses(self) -> list[Course]:
        """Those of the path that are in sight."""
        ids = [each.id for each in paths.topics(self.store, self.path)]
        found = [course for each in ids for course in paths.topic_detail(self.store, each).courses]
        return [course for course in found if course.origin.value == "pack"]

    def lessons(self) -> dict[str, Lesson]:
        found = [lesson for course in self.courses() for lesson in course.lessons]
        by_title = {lesson.title: lesson for lesson in found}
        assert len(by_title) == len(found)
        return by_title

    def shelved_done(self) -> set[str]:
        shelf = paths.shelved(self.store, self.path)
        courses = [*shelf.courses]
        for each in shelf.topics:
            courses += paths.topic_detail(self.store, each.id).courses
        lessons = [*shelf.lessons, *(lesson for course in courses for lesson in course.lessons)]
        return {lesson.title for lesson in lessons if lesson.is_done}

    def study(self, draw: Callable[[list[str]], list[str]]) -> None:
        """Turns the marks of some lessons and goals over."""
        lessons = self.lessons()
        for title in draw(sorted(lessons)):
            lesson = lessons[title]
            progress.set_lessons_done(self.store, [lesson.id], not lesson.is_done, now=NOON)
            self.done ^= {title}
        for each in paths.topics(self.store, self.path):
            goals = {goal.text: goal for goal in paths.topic_detail(self.store, each.id).goals}
            for text in draw(sorted(goals)):
                progress.set_goal_met(self.store, goals[text].id, not goals[text].is_met, now=NOON)
                self.met ^= {text}

    def check(self, latest: Pack, author: Author) -> None:
        """Nothing was lost, nothing was invented, and what is counted is what is there."""
        lessons = self.lessons()
        wanted = {lesson.title for t in latest.topics for c in t.courses for lesson in c.lessons}
        assert set(lessons) == wanted
        assert {title for title, lesson in lessons.items() if lesson.is_done} == self.done & wanted
        assert self.shelved_done() >= self.done - wanted
        details = [paths.topic_detail(self.store, each.id) for each in paths.topics(self.store, self.path)]
        goals = {goal.text: goal.is_met for detail in details for goal in detail.goals}
        assert {text for text, is_met in goals.items() if is_met} == self.met & set(goals)
        own = self.own_in_sight(author)
        counted = progress.path_progress(self.store, self.path)
        assert counted.lessons_total == len(wanted) + own
        assert counted.lessons_done == len(self.done & wanted) + own
        assert self.store.read("PRAGMA foreign_key_check") == []

    def own_in_sight(self, author: Author) -> int:
        """How many of the learner's own courses are in sight; all of them, and the cards, are where they belong."""
        where = "SELECT {} AS own, t.key, t.shelved FROM {} c JOIN topic t ON t.id = c.topic_id"
        courses = self.store.read(where.format("c.title", "course") + " WHERE c.origin = 'own' AND NOT c.shelved")
        cards = self.store.read(where.format("i.fields ->> 'front'", "card") + " JOIN item i ON i.id = c.item_id")
        assert len(courses) == len(cards) == len(self.own)
        assert self.store.read("SELECT count(*) FROM review")[0][0] == len(self.own)
        for name, key, _ in (*courses, *cards):
            assert key.partition("/")[2] in author.heirs[name.removeprefix("Own of ")]
        marked = "SELECT count(*) FROM lesson l JOIN lesson_mark m ON m.key = l.key WHERE l.origin = 'own'"
        assert self.store.read(f"{marked} AND m.done_at_ms IS NOT NULL")[0][0] == len(self.own)
        return sum(not row["shelved"] for row in courses)

    def finish(self) -> None:
        """With everything in sight done it is 100 %, and not a bit less."""
        ids = [lesson.id for lesson in self.lessons().values()]
        progress.set_lessons_done(self.store, ids, True, now=NOON)
        for each in paths.topics(self.store, self.path):
            progress.set_topic_status(self.store, each.id, TopicStatus.DONE, now=NOON)
            assert each.progress.left_ms == 0
        counted = progress.path_progress(self.store, self.path)
        assert counted.lessons_done == counted.lessons_total
        assert counted.topics_done == counted.topics_total
        assert counted.left_ms == 0
        if ids or self.own:
            assert counted.percent == 100


def add_things_of_their_own(learner: Learner) -> None:
    """A course and a card with a review on each topic, to be looked for later."""
    store = learner.store
    for each in paths.topics(store, learner.path):
        name = each.key.partition("/")[2]
        course = paths.add_own_course(store, each.id, f"Own of {name}", "https://example.org/")
        lesson = next(c for c in paths.topic_detail(store, each.id).courses if c.id == course).lessons[0]
        progress.set_lessons_done(store, [lesson.id], True, now=NOON)
        with store.write("Cards") as tx:
            insert_cards(tx, [NewCard(each.id, name, "", 0, [(1, 3, 1)])], Random(name))
        learner.own.add(name)


versions = st.lists(
    st.tuples(st.lists(st.sampled_from(STEPS), min_size=1, max_size=4), st.booleans()), min_size=1, max_size=6
)


@given(versions=versions, seed=st.integers(0, 2**32))
@settings(max_examples=examples(30), deadline=None)
def test_no_history_of_versions_loses_marks_notes_or_counts(versions: list[tuple[list[Step], bool]], seed: int) -> None:
    random = Random(seed)
    author = Author()
    for _ in range(random.randint(1, 3)):
        name = author.add_topic()
        for _ in range(random.randint(0, 3)):
            author.add_course(name, 2)

    def some(names: list[str]) -> list[str]:
        return random.sample(names, min(len(names), random.randint(0, 3)))

    with memory_store() as store:
        learner = Learner(store)
        latest = author.publish()
        paths.install_pack(store, latest)
        add_things_of_their_own(learner)
        learner.study(some)
        for steps, is_on_holiday in versions:
            for step in steps:
                step(author, random.choice)
            latest = author.publish()
            if not is_on_holiday:
                paths.install_pack(store, latest)
                learner.check(latest, author)
                learner.study(some)
        paths.install_pack(store, latest)
        learner.check(latest, author)
        learner.finish()
