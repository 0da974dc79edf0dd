"""The settings: a search line, the headings, and under each what can be set or done."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from studydesk.domain.changes import Changes
from studydesk.settings import SETTINGS
from studydesk.settings import Section as Heading
from studydesk.ui.desk import Desk
from studydesk.ui.pages import Page, PageState
from studydesk.ui.preferences.about import AboutSection
from studydesk.ui.preferences.computers import ComputersSection
from studydesk.ui.preferences.data import DataSection
from studydesk.ui.preferences.engine import EngineSection
from studydesk.ui.preferences.in_out import InOutSection
from studydesk.ui.preferences.keys import KeysSection
from studydesk.ui.preferences.library import LibrarySection
from studydesk.ui.preferences.memory import MemorySection
from studydesk.ui.preferences.packs import PathsSection
from studydesk.ui.preferences.section import Section
from studydesk.ui.widgets.parts import button, label, restyle

_WIDTH = 760
_INDEX_FROM = 900


class SettingsPage(Page):
    """Everything takes effect at once; there is nothing to confirm."""

    page_id = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sections = self._make_sections()
        self._index: list[QPushButton] = []
        self._build()
        desk.commands.bind("settings.find", self._on_find, self)
        desk.device.on_changed(self._on_device_setting)
        desk.hub.changed.connect(self._on_changed)

    def _make_sections(self) -> list[Section]:
        titles = {
            Heading.LOOK: ("look", self.tr("Appearance")),
            Heading.STUDY: ("study", self.tr("Study")),
            Heading.CARDS: ("cards", self.tr("Flashcards")),
            Heading.WATCH: ("watch", self.tr("Watching")),
            Heading.ADVANCED: ("advanced", self.tr("Advanced")),
        }
        plain = {heading: Section(self._desk, *words) for heading, words in titles.items()}
        data = DataSection(self._desk, "data", self.tr("Data"))
        plain[Heading.VIDEOS] = Section(self._desk, "videos", self.tr("Downloads"))
        for setting in SETTINGS:
            if setting.shown:
                plain.get(setting.section, data).add_setting(setting)
        return [
            plain[Heading.LOOK],
            plain[Heading.STUDY],
            plain[Heading.CARDS],
            MemorySection(self._desk, "memory", self.tr("Memory")),
            plain[Heading.WATCH],
            PathsSection(self._desk, "paths", self.tr("Learning paths")),
            plain[Heading.VIDEOS],
            LibrarySection(self._desk, "library", self.tr("Videos on the disk")),
            EngineSection(self._desk, "engine", self.tr("Video engine")),
            InOutSection(self._desk, "in_out", self.tr("In and out")),
            ComputersSection(self._desk, "computers", self.tr("Two computers")),
            data,
            KeysSection(self._desk, "keys", self.tr("Keys")),
            plain[Heading.ADVANCED],
            AboutSection(self._desk, "about", self.tr("About")),
        ]

    def _build(self) -> None:
        theme = self._desk.theme
        head = QHBoxLayout()
        theme.space(head, 24, (32, 24, 32, 12))
        head.addWidget(label(self.tr("Settings"), "display", self))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find a setting"))
        self.line.setAccessibleName(self.tr("Find a setting"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._search)
        head.addWidget(self.line, 1)
        self._column = QWidget(self)
        rows = QVBoxLayout(self._column)
        theme.space(rows, 28, (0, 4, 0, 32))
        for section in self.sections:
            rows.addWidget(section)
        self.nothing = label(self.tr("No setting is called like that."), "soft", self._column)
        self.nothing.hide()
        rows.addWidget(self.nothing)
        rows.addStretch(1)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(self._column)
        self.scroll_area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        body = QHBoxLayout()
        theme.space(body, 24, (32, 0, 12, 0))
        body.addLayout(self._make_index())
        body.addWidget(self.scroll_area, 1)
        outer = QVBoxLayout(self)
        outer.setSpacing(0)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(head)
        outer.addLayout(body, 1)
        theme.follow(self, self._fit)

    def _make_index(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self._desk.theme.space(column, 2)
        for section in self.sections:
            one = button(section.title, "quiet", self)
            one.setProperty("align", "leading")
            one.clicked.connect(lambda _checked=False, section=section: self._go_to(section))
            self._index.append(one)
            column.addWidget(one)
        column.addStretch(1)
        return column

    # Finding

    def _on_find(self) -> None:
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _search(self, query: str) -> None:
        found = [section.search(query) for section in self.sections]
        self.nothing.setVisible(not any(found))
        for one, has_any in zip(self._index, found, strict=True):
            one.setEnabled(has_any)
        self.state_changed.emit()

    def _go_to(self, section: Section) -> None:
        self.scroll_area.verticalScrollBar().setValue(section.mapTo(self._column, section.rect().topLeft()).y())

    def _on_scrolled(self) -> None:
        top = self.scroll_area.verticalScrollBar().value() + self._desk.theme.px(80)
        current = max(
            (at for at, section in enumerate(self.sections) if section.y() <= top and not section.isHidden()), default=0
        )
        for at, one in enumerate(self._index):
            restyle(one, "current", at == current)
        self.state_changed.emit()

    def show_argument(self, argument: object) -> None:
        """Shows the setting of this key (or the section of this id) and puts the keyboard there."""
        self.line.clear()
        for section in self.sections:
            if section.section_id == argument:
                QTimer.singleShot(0, self, lambda section=section: self._go_to(section))
            focus = section.take_in_hand(argument)
            if focus is not None:
                focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
                QTimer.singleShot(0, self, lambda focus=focus: self.scroll_area.ensureWidgetVisible(focus, 0, 120))

    # Page

    def save_state(self) -> PageState:
        """The scroll position and what is being looked for."""
        return {"scroll": self.scroll_area.verticalScrollBar().value(), "find": self.line.text()}

    def restore_state(self, state: PageState) -> None:
        """As saved; the scroll waits until the page has its size."""
        self.line.setText(str(state.get("find", "")))
        scroll = state.get("scroll", 0)
        if isinstance(scroll, int):
            QTimer.singleShot(0, self, lambda: self.scroll_area.verticalScrollBar().setValue(scroll))

    def go_back(self) -> bool:
        """Clears the search line first."""
        if self.line.text():
            self.line.clear()
            return True
        return False

    def shown(self) -> None:
        """Shows what holds now."""
        for section in self.sections:
            section.refresh()
        self._on_scrolled()

    def focus_first(self) -> None:
        """The search line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_device_setting(self, key: str) -> None:
        for section in self.sections:
            section.show_value(key)

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if self.isVisible():
            for section in self.sections:
                section.refresh()

    # Size

    def _fit(self) -> None:
        px = self._desk.theme.px
        self.line.setMaximumWidth(px(420))
        self._column.setMaximumWidth(px(_WIDTH))
        wide = self.width() >= px(_INDEX_FROM)
        for one in self._index:
            one.setVisible(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of headings needs a wide page."""
        super().resizeEvent(event)
        self._fit()
