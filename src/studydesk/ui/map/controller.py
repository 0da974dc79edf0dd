"""Keeps the map's model true: takes changes of the path, the selection and the filter, and says what to redraw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studydesk.domain.path import TopicId, TopicStatus
from studydesk.ui.map.filters import MapFilter
from studydesk.ui.map.model import MapModel
from studydesk.ui.models.selection import TopicSelection

if TYPE_CHECKING:
    from studydesk.domain.forecast import TopicMemory
    from studydesk.ui.models.path_model import PathModel


class MapController(QObject):
    """Between the path and everything that draws the map. GUI thread only."""

    rebuilt = Signal()
    """``model`` is a new one."""

    topics_changed = Signal(set)
    """These tiles have a new state."""

    memory_changed = Signal()
    """What is known of the topics, or the lens, is other than before: any tile may look different."""

    showing_changed = Signal()
    """Selection, route, hover or filter are other than before."""

    def __init__(self, paths: PathModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.paths = paths
        self.selection = TopicSelection(self)
        self.filter = MapFilter(self)
        self._shows_route = True
        self.model = MapModel.of(())
        self._build()
        paths.reset.connect(self._on_reset)
        paths.topics_changed.connect(self._on_topics_changed)
        self.selection.changed.connect(lambda _origin: self._on_selection_changed())
        self.filter.changed.connect(self._on_filter_changed)

    # State

    @property
    def shows_route(self) -> bool:
        """Whether what is needed before the topic in hand is highlighted."""
        return self._shows_route

    def set_shows_route(self, wanted: bool) -> None:
        """Turns the highlighted way on or off."""
        if wanted != self._shows_route:
            self._shows_route = wanted
            self._on_selection_changed()

    @property
    def current(self) -> TopicId | None:
        """The topic in hand."""
        return self.selection.current

    def set_hovered(self, topic_id: TopicId | None) -> None:
        """The pointer is over this tile, or over none."""
        if topic_id != self.model.showing.hovered:
            self._show(hovered=topic_id)

    def set_has_focus(self, has_focus: bool) -> None:
        """Whether the keyboard is on the map, so that the tile in hand wears the focus ring."""
        if has_focus != self.model.showing.has_focus:
            self._show(has_focus=has_focus)

    def set_on_disk(self, on_disk: Mapping[TopicId, tuple[int, int]]) -> None:
        """How many videos each topic has, and how many are on the disk."""
        before, self.model.on_disk = self.model.on_disk, on_disk
        changed = {one for one in self.model.topics if before.get(one) != on_disk.get(one)}
        if changed:
            self.topics_changed.emit(changed)

    def set_memory(self, memory: Mapping[TopicId, TopicMemory]) -> None:
        """What is known of each topic with cards, on the day that the lens shows."""
        if memory != self.model.memory:
            self.model.memory = memory
            self.memory_changed.emit()

    def set_lens(self, lens: str) -> None:
        """Looks at the map in another way; ``lens`` is the id of one of ``LENSES``."""
        if lens != self.model.showing.lens:
            self.model.showing = replace(self.model.showing, lens=lens)
            self.memory_changed.emit()
            self.showing_changed.emit()

    # Actions

    def mark(self, status: TopicStatus) -> None:
        """Gives the selected topics this state."""
        self.paths.set_status(self.selection.targets(), status)

    def select_range(self, topic_id: TopicId) -> None:
        """Selects from the topic in hand to this one, in path order (Shift+click)."""
        order = self.model.order
        if self.current not in order:
            self.selection.set_current(topic_id)
            return
        here, there = order.index(self.current), order.index(topic_id)
        low, high = sorted((here, there))
        self.selection.select(order[low : high + 1], self.current)

    def select_all(self) -> None:
        """Selects every topic that passes the filter."""
        held_back = self.model.showing.held_back
        self.selection.select((i for i in self.model.order if i not in held_back), self.current)

    # Changes

    def _build(self) -> None:
        path = self.paths.path
        showing, memory = replace(self.model.showing, hovered=None), self.model.memory
        self.model = MapModel.of(self.paths.topics, () if path is None else path.sections)
        self.model.showing, self.model.memory = showing, memory
        self._restate()

    def _on_reset(self) -> None:
        self._build()
        self.selection.retain(self.model.order)
        self.rebuilt.emit()

    def _on_topics_changed(self, touched: Iterable[TopicId]) -> None:
        topics = (self.paths.topic(topic_id) for topic_id in touched)
        self.model.update(topic for topic in topics if topic is not None)
        before = self.model.showing
        if self.filter.is_active:  # nothing else of what is shown hangs on a topic's state
            self._restate()
        self.topics_changed.emit(set(touched))
        if before != self.model.showing:
            self.showing_changed.emit()

    def _on_selection_changed(self) -> None:
        self._restate()
        self.showing_changed.emit()

    def _on_filter_changed(self) -> None:
        self._restate()
        self.showing_changed.emit()

    def _restate(self) -> None:
        selection = self.selection
        target = selection.current if len(selection.selected) == 1 else None
        route: frozenset[TopicId] = frozenset()
        if self._shows_route and target in self.model.topics and target is not None:
            route = self.model.route_to(target)
        route = route if len(route) > 1 else frozenset()
        held_back: frozenset[TopicId] = frozenset()
        if self.filter.is_active:
            matches = self.filter.matches
            held_back = frozenset(i for i, topic in self.model.topics.items() if not matches(topic))
        self.model.showing = replace(
            self.model.showing,
            current=selection.current,
            selected=selection.selected,
            route_to=target if route else None,
            route=route,
            held_back=held_back,
        )

    def _show(self, *, hovered: TopicId | None = None, has_focus: bool | None = None) -> None:
        showing = self.model.showing
        if has_focus is None:
            self.model.showing = replace(showing, hovered=hovered)
        else:
            self.model.showing = replace(showing, has_focus=has_focus)
        self.showing_changed.emit()
