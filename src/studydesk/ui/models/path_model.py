"""The active path as all views of it see it: one copy, refreshed only where something changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studydesk.domain.changes import Changes
from studydesk.domain.clock import Clock
from studydesk.domain.path import (
    CourseId,
    GoalId,
    LessonId,
    PathId,
    PathInfo,
    Topic,
    TopicDetail,
    TopicId,
    TopicStatus,
)
from studydesk.services import paths, progress

if TYPE_CHECKING:
    from studydesk.bridge.hub import ChangeHub
    from studydesk.storage.store import Store

_PRACTICE = ("practice_mark", "question_answer", "link_mark")
_STRUCTURE = ("path", "section", "topic", "topic_link", "course", "lesson", "goal")


class PathModel(QObject):
    """Topics of the active path, in path order, and the learner's actions on them. GUI thread only.

    Every action is one undoable step; views redraw from the signals, never from what they think they did.
    """

    reset = Signal()
    """The list of topics, their order, places or links are new (path switched, topic added or removed)."""

    topics_changed = Signal(set)
    """These topics (a set of ``TopicId``) have a new state; the list itself is as it was."""

    lessons_marked = Signal(object)
    """These lessons were done at these times (``dict[LessonId, int | None]``: ms, None for not done).

    Comes before ``topics_changed``, which tells of the same change, for those who show ticks.
    """

    acted = Signal(str)
    """The learner did something undoable; the sentence is for the message bar with its Undo."""

    paths_changed = Signal()
    """The list of installed paths, or a title among them, is new."""

    practice_changed = Signal(set)
    """Exercises, answers or links of these topics (a set of ``TopicId``) are marked otherwise."""

    def __init__(self, store: Store, hub: ChangeHub, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._paths: tuple[PathInfo, ...] = ()
        self._path: PathInfo | None = None
        self._topics: dict[TopicId, Topic] = {}
        self._dependents: dict[TopicId, tuple[TopicId, ...]] = {}
        hub.changed.connect(self._on_changed)
        self._load_paths()
        self._edition = 0
        self._take(self._read_topics())

    # What there is

    @property
    def store(self) -> Store:
        """The store behind; for views that need a service of their own."""
        return self._store

    @property
    def clock(self) -> Clock:
        """The present instant, for models that mark something of their own."""
        return self._clock

    @property
    def paths(self) -> tuple[PathInfo, ...]:
        """All installed paths."""
        return self._paths

    @property
    def path(self) -> PathInfo | None:
        """The active path; None while none is installed."""
        return self._path

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics in path order."""
        return tuple(self._topics.values())

    @property
    def order(self) -> tuple[TopicId, ...]:
        """The topics' ids in path order."""
        return tuple(self._topics)

    def topic(self, topic_id: TopicId) -> Topic | None:
        """The topic, None when it is not (or no longer) in the active path."""
        return self._topics.get(topic_id)

    def prerequisites(self, topic_id: TopicId) -> tuple[TopicId, ...]:
        """The topics directly before this one."""
        topic = self._topics.get(topic_id)
        return () if topic is None else tuple(i for i in topic.prerequisites if i in self._topics)

    def dependents(self, topic_id: TopicId) -> tuple[TopicId, ...]:
        """The topics directly after this one, in path order."""
        return self._dependents.get(topic_id, ())

    def neighbours(self, topic_id: TopicId) -> tuple[TopicId, ...]:
        """The topics directly before and after."""
        return (*self.prerequisites(topic_id), *self.dependents(topic_id))

    def detail(self, topic_id: TopicId) -> TopicDetail:
        """All that the panel shows, read afresh."""
        return paths.topic_detail(self._store, topic_id)

    @property
    def edition(self) -> int:
        """Grows whenever more than marks changed: what was read under the same edition needs ``with_marks`` only."""
        return self._edition

    def with_marks(self, detail: TopicDetail) -> TopicDetail:
        """The same detail with the marks read afresh; after changes of marks alone."""
        return paths.with_marks(self._store, detail, self._topics)

    # What the learner does

    def switch_path(self, path_id: PathId) -> None:
        """Makes another installed path the active one; an unknown id changes nothing."""
        wanted = next((path for path in self._paths if path.id == path_id), None)
        if wanted is None or wanted == self._path:
            return
        self._path = wanted
        self._take(self._read_topics())
        self.reset.emit()

    def set_status(self, topic_ids: Sequence[TopicId], status: TopicStatus, origin: object | None = None) -> None:
        """Marks topics with the learner's own state."""
        changing = [i for i in topic_ids if (topic := self._topics.get(i)) and topic.status is not status]
        if not changing:
            return
        progress.set_topics_status(self._store, changing, status, now=self._clock(), origin=origin)
        self.acted.emit(self._status_sentence(changing, status))

    def set_lessons_done(self, lesson_ids: Sequence[LessonId], done: bool, origin: object | None = None) -> None:
        """Marks lessons as done or not done, all in one step."""
        if not lesson_ids:
            return
        progress.set_lessons_done(self._store, tuple(lesson_ids), done, now=self._clock(), origin=origin)
        count = len(lesson_ids)
        self.acted.emit(
            self.tr("%n lesson(s) marked as done", "", count)
            if done
            else self.tr("%n lesson(s) marked as not done", "", count)
        )

    def set_goal_met(self, goal_id: GoalId, met: bool) -> None:
        """Ticks or unticks one line of 'Afterwards you can'."""
        progress.set_goal_met(self._store, goal_id, met, now=self._clock())
        self.acted.emit(self.tr("Goal ticked") if met else self.tr("Goal unticked"))

    def add_own_topic(self, title: str, after: TopicId | None = None) -> TopicId | None:
        """Adds a topic of the learner's own to the active path; None without an active path."""
        if self._path is None:
            return None
        topic_id = paths.add_own_topic(self._store, self._path.id, title, after=after)
        self.acted.emit(self.tr("Topic “{title}” added").format(title=title))
        return topic_id

    def add_own_course(self, topic_id: TopicId, title: str, url: str) -> CourseId:
        """Adds a course or link of the learner's own to a topic."""
        course_id = paths.add_own_course(self._store, topic_id, title, url)
        self.acted.emit(self.tr("“{title}” added").format(title=title))
        return course_id

    def rename_topic(self, topic_id: TopicId, title: str) -> None:
        """Gives a topic of the learner's own another title."""
        paths.rename_own(self._store, title, topic=topic_id)
        self.acted.emit(self.tr("Renamed to “{title}”").format(title=title))

    def rename_course(self, course_id: CourseId, title: str) -> None:
        """Gives a course of the learner's own another title."""
        paths.rename_own(self._store, title, course=course_id)
        self.acted.emit(self.tr("Renamed to “{title}”").format(title=title))

    def remove_topic(self, topic_id: TopicId, title: str) -> None:
        """Removes a topic of the learner's own; the message brings it back."""
        paths.remove_own(self._store, topic=topic_id)
        self.acted.emit(self.tr("“{title}” removed").format(title=title))

    def remove_course(self, course_id: CourseId, title: str) -> None:
        """Removes a course of the learner's own; the message brings it back."""
        paths.remove_own(self._store, course=course_id)
        self.acted.emit(self.tr("“{title}” removed").format(title=title))

    # How it stays true

    def _on_changed(self, changes: Changes, _origin: object | None) -> None:
        if changes.touches("path", "section"):
            self._load_paths()
            self.paths_changed.emit()
        if changes.touches(*_PRACTICE):
            self.practice_changed.emit(self._practised(changes))
        if changes.touches(*_STRUCTURE):
            self._reload(changes)
        elif touched := paths.topics_of(self._store, changes) & self._topics.keys():
            for topic in paths.topic_states(self._store, touched):
                self._topics[topic.id] = topic
            if marked := progress.lessons_marked(self._store, changes):
                self.lessons_marked.emit(marked)
            self.topics_changed.emit(touched)

    def _practised(self, changes: Changes) -> set[TopicId]:
        from studydesk.services import practice  # a start does without

        return set(self._topics) if changes.everything else practice.topics_touched(self._store, changes)

    def _reload(self, changes: Changes) -> None:
        self._edition += 1
        before = self._topics
        self._take(self._read_topics())
        if self._shape(before.values()) != self._shape(self._topics.values()) or changes.everything:
            self.reset.emit()
            return
        touched = {i for i, topic in self._topics.items() if before[i] != topic}
        touched |= paths.topics_of(self._store, changes) & self._topics.keys()
        if touched:
            self.topics_changed.emit(touched)

    @staticmethod
    def _shape(topics: Iterable[Topic]) -> list[object]:
        return [(t.id, t.position, t.prerequisites, t.see_also) for t in topics]

    def _load_paths(self) -> None:
        self._paths = tuple(paths.installed_paths(self._store))
        active = None if self._path is None else self._path.id
        self._path = next((path for path in self._paths if path.id == active), self._paths[0] if self._paths else None)

    def _read_topics(self) -> Iterable[Topic]:
        return () if self._path is None else paths.topics(self._store, self._path.id)

    def _take(self, topics: Iterable[Topic]) -> None:
        self._topics = {topic.id: topic for topic in topics}
        after: dict[TopicId, list[TopicId]] = {}
        for topic in self._topics.values():
            for before in topic.prerequisites:
                after.setdefault(before, []).append(topic.id)
        self._dependents = {topic_id: tuple(ids) for topic_id, ids in after.items()}

    def _status_sentence(self, topic_ids: Sequence[TopicId], status: TopicStatus) -> str:
        states = {
            TopicStatus.NOT_STARTED: self.tr("Not started"),
            TopicStatus.LEARNING: self.tr("Learning"),
            TopicStatus.DONE: self.tr("Done"),
            TopicStatus.SKIPPED: self.tr("Skipped"),
        }
        if len(topic_ids) == 1:
            return self.tr("“{title}”: {state}").format(title=self._topics[topic_ids[0]].title, state=states[status])
        return self.tr("%n topic(s): {state}", "", len(topic_ids)).format(state=states[status])
