"""What the map, the outline and the panel agree on: the topic in hand, the selected ones, and the filter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from studydesk.domain.path import Topic, TopicId, TopicStatus


class TopicSelection(QObject):
    """The topic in hand (``current``) and the selected topics, shared by the map and the outline.

    ``current`` is the one with the keyboard focus; it is part of ``selected`` unless that is empty. A view tells
    by ``origin`` in ``changed`` whether it made the change itself.
    """

    changed = Signal(object)
    """After every real change; carries the ``origin`` handed to the call."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: TopicId | None = None
        self._selected: frozenset[TopicId] = frozenset()

    @property
    def current(self) -> TopicId | None:
        """The topic in hand, None when there is none."""
        return self._current

    @property
    def selected(self) -> frozenset[TopicId]:
        """All selected topics."""
        return self._selected

    def targets(self) -> tuple[TopicId, ...]:
        """The topics that an action works on: the selected ones, else the current one; sorted."""
        if self._selected:
            return tuple(sorted(self._selected))
        return () if self._current is None else (self._current,)

    def set_current(self, topic_id: TopicId | None, origin: object | None = None) -> None:
        """Makes this topic the only selected one."""
        self._apply(topic_id, frozenset() if topic_id is None else frozenset({topic_id}), origin)

    def select(
        self, topic_ids: Iterable[TopicId], current: TopicId | None = None, origin: object | None = None
    ) -> None:
        """Selects exactly these; ``current`` defaults to the old one if it is among them, else to the smallest."""
        chosen = frozenset(topic_ids)
        if current is None or current not in chosen:
            current = self._current if self._current in chosen else min(chosen, default=None)
        self._apply(current, chosen, origin)

    def toggle(self, topic_id: TopicId, origin: object | None = None) -> None:
        """Adds the topic to the selection or takes it out (Ctrl+click)."""
        if topic_id in self._selected:
            self.select(self._selected - {topic_id}, origin=origin)
        else:
            self.select(self._selected | {topic_id}, topic_id, origin)

    def clear(self, origin: object | None = None) -> None:
        """Nothing in hand."""
        self._apply(None, frozenset(), origin)

    def retain(self, topic_ids: Iterable[TopicId]) -> None:
        """Drops what is no longer there (after a switch of the path or a removal)."""
        there = frozenset(topic_ids)
        self._apply(self._current if self._current in there else None, self._selected & there, None)

    def _apply(self, current: TopicId | None, selected: frozenset[TopicId], origin: object | None) -> None:
        if (current, selected) == (self._current, self._selected):
            return
        self._current, self._selected = current, selected
        self.changed.emit(origin)


class TopicFilter(QObject):
    """The filter that the map and the outline share: words in the title or course titles, and states."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._statuses: frozenset[TopicStatus] = frozenset()

    @property
    def text(self) -> str:
        """The words typed, as typed."""
        return self._text

    @property
    def statuses(self) -> frozenset[TopicStatus]:
        """The states let through; empty lets all through."""
        return self._statuses

    @property
    def is_active(self) -> bool:
        """Whether anything is held back."""
        return bool(self._text.strip() or self._statuses)

    def set_text(self, text: str) -> None:
        """All words must occur, in any order, in the title, the summary or a course title."""
        if text != self._text:
            self._text = text
            self.changed.emit()

    def set_statuses(self, statuses: Iterable[TopicStatus]) -> None:
        """Lets only these states through; none lets all through."""
        chosen = frozenset(statuses)
        if chosen != self._statuses:
            self._statuses = chosen
            self.changed.emit()

    def reset(self) -> None:
        """Lets everything through."""
        if self._text or self._statuses:
            self._text, self._statuses = "", frozenset()
            self.changed.emit()

    def matches(self, topic: Topic) -> bool:
        """Whether the topic is let through."""
        if self._statuses and topic.status not in self._statuses:
            return False
        words = self._text.casefold().split()
        if not words:
            return True
        hay = "\n".join((topic.title, topic.summary, *topic.course_titles)).casefold()
        return all(word in hay for word in words)
