"""The page of the learning path: map or outline, and the panel of the topic in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.path import PathId, TopicId
from studydesk.ui.map.accessible import MapAccessibility
from studydesk.ui.map.actions import MapActions
from studydesk.ui.map.bar import MapBar
from studydesk.ui.map.cards import MapCards
from studydesk.ui.map.controller import MapController
from studydesk.ui.map.downloads import MapDownloads
from studydesk.ui.map.floats import Floats
from studydesk.ui.map.memory import MapMemory
from studydesk.ui.map.notes import MapNotes
from studydesk.ui.map.pointer import MapPointer
from studydesk.ui.map.recall import MapRecall
from studydesk.ui.map.view import MapView
from studydesk.ui.map.watching import MapWatching
from studydesk.ui.pages import Page, PageState

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk
    from studydesk.ui.topic.outline import OutlineView
    from studydesk.ui.topic.panel import TopicPanel


class MapPage(Page):
    """Puts the parts together. Outline and panel are made when they are first shown."""

    page_id = "map"

    topic_opened = Signal(object)
    """This ``TopicId`` is in the panel now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.controller = MapController(desk.paths, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.left = QWidget(self.splitter)
        self.bar = MapBar(self.controller, desk.commands, desk.theme, self.left)
        self.stack = QStackedWidget(self.left)
        self.map = MapView(self.controller, desk.theme, self.stack)
        self.pointer = MapPointer(self.map)
        self.floats = Floats(self.map, desk.theme)
        self.accessibility = MapAccessibility(self.map)
        self.outline: OutlineView | None = None
        self.panel: TopicPanel | None = None
        self.panel_width = 0
        self._arrange()
        self.downloads = MapDownloads(self)
        self.cards = MapCards(self)
        self.notes = MapNotes(self)
        self.watching = MapWatching(self)
        self.recall = MapRecall(self)
        self.actions_ = MapActions(self)
        self.memory = MapMemory(self)
        self._connect()

    def _arrange(self) -> None:
        self.stack.addWidget(self.map)
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar_frame = QVBoxLayout()
        self.bar_frame.addWidget(self.bar)
        column.addLayout(self.bar_frame)
        column.addWidget(self.stack, 1)
        self.splitter.setObjectName("mapSplitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(self.desk.theme.px(6))
        self.splitter.addWidget(self.left)
        self.splitter.setStretchFactor(0, 1)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.setFocusProxy(self.map)
        self._space()

    def _space(self, *_: object) -> None:
        px = self.desk.theme.px
        self.bar_frame.setContentsMargins(px(12), px(8), px(12), px(8))

    def _connect(self) -> None:
        self.desk.theme.changed.connect(self._space)
        self.map.opened.connect(self.open_topic)
        self.map.menu_requested.connect(self._show_menu)
        self.map.text_typed.connect(self.floats.finder.begin)
        self.floats.finder.finished.connect(self.map.setFocus)
        self.floats.empty.button.clicked.connect(self._on_empty_button)
        self.bar.paths.activated.connect(self._on_path_chosen)
        self.controller.showing_changed.connect(self._on_showing_changed)
        self.controller.rebuilt.connect(self._on_rebuilt)
        self.map.view_changed.connect(self.state_changed)
        self.splitter.splitterMoved.connect(self._on_splitter_moved)

    # The panel

    def open_topic(self, topic_id: TopicId) -> None:
        """Shows the topic in the panel, beside the map or the outline."""
        if self.controller.model.topics.get(topic_id) is None:
            return
        if topic_id not in self.controller.selection.selected:
            self.controller.selection.set_current(topic_id)
        panel = self._panel()
        was_hidden = panel.isHidden()
        panel.show_topic(topic_id)
        panel.show()
        if was_hidden:
            self._give_width(panel)
        self.map.reveal(topic_id)
        self.topic_opened.emit(topic_id)
        self.state_changed.emit()

    def _panel(self) -> TopicPanel:
        if self.panel is None:
            from studydesk.ui.topic.panel import TopicPanel

            self.panel = TopicPanel(self.desk.paths, self.desk.theme, self.desk.commands, parent=self.splitter)
            self.panel.hide()
            self.splitter.addWidget(self.panel)
            self.splitter.setStretchFactor(1, 0)
            self.panel.closed.connect(self.close_panel)
            self.panel.topic_requested.connect(self._on_topic_requested)
            self.downloads.adopt(self.panel)
            self.cards.adopt(self.panel)
            self.notes.adopt(self.panel)
            self.watching.adopt(self.panel)
            self.recall.adopt(self.panel)
            self.memory.restore_panel()
            self.panel.state_changed.connect(self.state_changed)
        return self.panel

    def _give_width(self, panel: TopicPanel) -> None:
        whole = max(1, self.splitter.width())
        wanted = self.panel_width or panel.sizeHint().width()
        wanted = max(panel.minimumWidth(), min(wanted, whole - self.left.minimumSizeHint().width()))
        self.splitter.setSizes([whole - wanted, wanted])

    def close_panel(self) -> None:
        """Hides the panel; the keyboard goes back to the map or the outline."""
        if self.panel is not None and not self.panel.isHidden():
            self.panel.hide()
            self.focus_first()
            self.state_changed.emit()

    @property
    def panel_is_open(self) -> bool:
        """Whether the panel stands beside the map."""
        return self.panel is not None and not self.panel.isHidden()

    def _on_topic_requested(self, topic_id: TopicId) -> None:
        self.controller.selection.set_current(topic_id)
        self.map.fly_to(topic_id)
        self.open_topic(topic_id)

    def _on_splitter_moved(self, *_: int) -> None:
        if self.panel is not None:
            self.panel_width = self.panel.width()
            self.state_changed.emit()

    # The outline

    @property
    def shows_outline(self) -> bool:
        """Whether the list stands in the place of the map."""
        return self.outline is not None and self.stack.currentWidget() is self.outline

    def set_shows_outline(self, wanted: bool) -> None:
        """Swaps map and outline; selection and filter are the same in both."""
        if wanted and self.outline is None:
            from studydesk.ui.topic.outline import OutlineView

            desk, controller = self.desk, self.controller
            self.outline = OutlineView(
                desk.paths, controller.selection, controller.filter, desk.theme, desk.commands, parent=self.stack
            )
            self.outline.topic_opened.connect(self.open_topic)
            self.outline.state_changed.connect(self.state_changed)
            self.stack.addWidget(self.outline)
            self.recall.tell_outline()
        target = self.outline if wanted and self.outline is not None else self.map
        self.stack.setCurrentWidget(target)
        self.setFocusProxy(target)
        self.bar.set_checked("outline", wanted)
        self.memory.restore_outline()
        if not wanted and self.controller.current is not None:
            self.map.reveal(self.controller.current)
        self.focus_first()
        self.state_changed.emit()

    # Other slots

    def _on_showing_changed(self) -> None:
        self.actions_.refresh()
        self.state_changed.emit()

    def _on_rebuilt(self) -> None:
        if self.panel_is_open and self.panel is not None and self.panel.topic_id is None:
            self.close_panel()
        self.actions_.refresh()

    def _on_path_chosen(self, _row: int) -> None:
        path_id: PathId | None = self.bar.chosen_path()
        if path_id is None:
            return
        self.map.forget_view()
        self.desk.paths.switch_path(path_id)
        if self.desk.paths.path is not None:
            self.desk.settings.set("active_path", self.desk.paths.path.key)

    def _on_empty_button(self) -> None:
        if self.controller.model.is_empty:
            self.actions_.ask_topic()
        else:
            self.controller.filter.reset()
            self.focus_first()

    def _show_menu(self, place: QPoint) -> None:
        self.actions_.menu().popup(place)

    # Page

    def save_state(self) -> PageState:
        return self.memory.save()

    def restore_state(self, state: PageState) -> None:
        self.memory.restore(state)

    def go_back(self) -> bool:
        """Box for typing, panel, selection of several, filter, selection: one thing a press."""
        selection = self.controller.selection
        if self.floats.finder.isVisible():
            self.floats.finder.cancel()
        elif self.panel_is_open:
            self.close_panel()
        elif len(selection.selected) > 1:
            selection.set_current(selection.current)
        elif self.controller.filter.is_active:
            self.controller.filter.reset()
            self.focus_first()
        elif selection.selected and not self.shows_outline:
            selection.clear()
        elif not (self.map.hasFocus() or self.shows_outline):
            self.focus_first()
        else:
            return False
        return True

    def contexts(self) -> tuple[str, ...]:
        first = ("outline", "map") if self.shows_outline else ("map",)
        return (*first, "panel") if self.panel_is_open else first

    def topic_in_hand(self) -> TopicId | None:
        if self.panel_is_open and self.panel is not None and self.panel.topic_id is not None:
            return self.panel.topic_id
        return self.controller.selection.current

    def show_argument(self, argument: object) -> None:
        if isinstance(argument, int) and argument in self.controller.model.topics:
            topic_id = TopicId(argument)
            self.controller.selection.set_current(topic_id)
            self.map.fly_to(topic_id)
            self.open_topic(topic_id)

    def focus_first(self) -> None:
        """Puts the keyboard on the map or in the outline."""
        target = self.outline if self.shows_outline and self.outline is not None else self.map
        target.setFocus(Qt.FocusReason.OtherFocusReason)
