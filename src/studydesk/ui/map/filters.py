"""What the filter bar of the map asks beyond words and states: short topics, topics of the official path."""

from __future__ import annotations

from PySide6.QtCore import QObject

from studydesk.domain.path import Topic
from studydesk.ui.models.selection import TopicFilter


class MapFilter(TopicFilter):
    """The shared filter with two more questions; the outline obeys it too, as it only asks ``matches``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._longest_ms: int | None = None
        self._official_only = False

    @property
    def longest_ms(self) -> int | None:
        """Topics with more study left are held back; None lets all through."""
        return self._longest_ms

    @property
    def official_only(self) -> bool:
        """Whether topics without a course of the official path are held back."""
        return self._official_only

    @property
    def questions(self) -> int:
        """How many of its questions hold topics back at present."""
        asked = (bool(self.text), bool(self.statuses), self._longest_ms is not None, self._official_only)
        return sum(asked)

    @property
    def is_active(self) -> bool:
        return super().is_active or self._longest_ms is not None or self._official_only

    def set_longest(self, milliseconds: int | None) -> None:
        """Lets only topics through that have at most so much left."""
        if milliseconds != self._longest_ms:
            self._longest_ms = milliseconds
            self.changed.emit()

    def set_official_only(self, wanted: bool) -> None:
        """Lets only topics with official courses through."""
        if wanted != self._official_only:
            self._official_only = wanted
            self.changed.emit()

    def reset(self) -> None:
        was_active = self.is_active
        self.blockSignals(True)
        super().reset()
        self._longest_ms, self._official_only = None, False
        self.blockSignals(False)
        if was_active:
            self.changed.emit()

    def matches(self, topic: Topic) -> bool:
        progress = topic.progress
        if self._longest_ms is not None and progress.left_ms > self._longest_ms:
            return False
        if self._official_only and progress.official_total_ms <= 0:
            return False
        return super().matches(topic)
