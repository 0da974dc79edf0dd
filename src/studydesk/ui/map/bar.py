"""The bar above the map: filter, lens, and the things one does with the map as a whole."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from studydesk.domain.path import PathId, TopicStatus
from studydesk.ui.commands import CommandRegistry
from studydesk.ui.map import wording
from studydesk.ui.map.controller import MapController
from studydesk.ui.map.model import LENSES
from studydesk.ui.theme.theme import ThemeManager
from studydesk.ui.topic.flow import FlowLayout, rows_of
from studydesk.ui.topic.words import status_word

_HOUR_MS = 3_600_000
_LENGTHS_H = (1, 5, 10, 20)
_MOST_ROWS = 2
"""With more, the filter goes behind one button, and what is done with the whole map behind another."""


class MapBar(QWidget):
    """Widgets wrap into a second row where the window is narrow or type is large, then fold into two buttons."""

    def __init__(
        self, controller: MapController, commands: CommandRegistry, themes: ThemeManager, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._commands = commands
        self._themes = themes
        self.setObjectName("mapBar")
        self._flow = FlowLayout(self, gap=themes.px(8))
        self.paths = self._combo("pathChoice", self.tr("Learning path"))
        self.text = QLineEdit(self)
        self.statuses = self._combo("statusFilter", self.tr("Show topics by state"))
        self.length = self._combo("lengthFilter", self.tr("Show topics by study left"))
        self.official = QCheckBox(self.tr("Official only"), self)
        self.clear = QToolButton(self)
        self.lens = self._combo("lens", self.tr("What the map shows"))
        self.buttons: dict[str, QToolButton] = {}
        self.filter_button = QToolButton(self)
        self.more_button = QToolButton(self)
        self.popup = QFrame(self, Qt.WindowType.Popup)
        self._is_folded = False
        self._fill()
        self._prepare_fold()
        self._connect()
        self._space()
        self.show_paths()
        self._on_filter_changed()

    def _combo(self, name: str, spoken: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setAccessibleName(spoken)
        combo.setToolTip(spoken)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._flow.addWidget(combo)
        return combo

    def _fill(self) -> None:
        self.text.setObjectName("mapFilter")
        self.text.setPlaceholderText(self.tr("Filter topics"))
        self.text.setAccessibleName(self.tr("Filter topics by words"))
        self.text.setClearButtonEnabled(True)
        self._flow.addWidget(self.text)
        choices: list[tuple[str, tuple[TopicStatus, ...]]] = [
            (self.tr("All states"), ()),
            (self.tr("Unfinished"), (TopicStatus.NOT_STARTED, TopicStatus.LEARNING)),
            *((status_word(status), (status,)) for status in TopicStatus),
        ]
        for text, statuses in choices:
            self.statuses.addItem(text, statuses)
        self.length.addItem(self.tr("Any length"), None)
        for hours in _LENGTHS_H:
            self.length.addItem(self.tr("At most {hours} h left").format(hours=hours), hours * _HOUR_MS)
        self.official.setObjectName("officialOnly")
        self.official.setToolTip(self.tr("Shows only topics with courses of the official playlist"))
        self.clear.setObjectName("clearFilter")
        self.clear.setText(self.tr("Clear"))
        self.clear.setAccessibleName(self.tr("Clear the filter"))
        self.clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._themes.set_icon(self.clear, "x", "ink_soft", 16)
        for lens in LENSES:
            self.lens.addItem(wording.lens_title(lens), lens.id)
        for widget in (self.statuses, self.length, self.official, self.clear, self.lens):
            self._flow.removeWidget(widget)
            self._flow.addWidget(widget)
        self.lens.setVisible(len(LENSES) > 1)
        for name, icon, text, checkable in (
            ("fit", "maximize", self.tr("Fit"), False),
            ("route", "route", self.tr("Route"), True),
            ("legend", "info", self.tr("Legend"), True),
            ("outline", "list-tree", self.tr("Outline"), True),
            ("export", "image", self.tr("Export …"), False),
        ):
            self._add_button(name, icon, text, checkable)

    def _add_button(self, name: str, icon: str, text: str, checkable: bool) -> None:
        button = QToolButton(self)
        button.setObjectName(f"bar-{name}")
        button.setText(f"  {text}")  # Qt leaves too little room between picture and word
        button.setCheckable(checkable)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(self._commands.title(f"map.{name}"))
        button.clicked.connect(lambda: self._commands.run(f"map.{name}"))
        self._themes.set_icon(button, icon, "ink_soft", 18)
        self._flow.addWidget(button)
        self.buttons[name] = button

    def _connect(self) -> None:
        shown = self._controller.filter
        self.text.textChanged.connect(shown.set_text)
        self.statuses.activated.connect(lambda _row: shown.set_statuses(self.statuses.currentData()))
        self.length.activated.connect(lambda _row: shown.set_longest(self.length.currentData()))
        self.official.toggled.connect(shown.set_official_only)
        self.clear.clicked.connect(shown.reset)
        shown.changed.connect(self._on_filter_changed)
        self._controller.paths.paths_changed.connect(self.show_paths)
        self._controller.paths.reset.connect(self.show_paths)
        self._commands.shortcuts_changed.connect(self._tell_keys)
        self._themes.changed.connect(self._space)

    def _space(self, *_: object) -> None:
        px = self._themes.px
        self._flow.setSpacing(px(8))
        self.text.setFixedWidth(px(170))
        for widget in (self.official, self.clear, self.filter_button, self.more_button, *self.buttons.values()):
            widget.setMinimumHeight(px(34))
        self._popup_column.setContentsMargins(px(16), px(16), px(16), px(16))
        self._popup_column.setSpacing(px(10))
        self._tell_keys()
        self._fold_if_need_be()

    def _tell_keys(self) -> None:
        for name, button in self.buttons.items():
            command = f"map.{name}"
            key = self._commands.shortcut_text(command)
            text = self._commands.title(command)
            button.setToolTip(self.tr("{text} ({key})").format(text=text, key=key) if key else text)

    # Folded

    def _prepare_fold(self) -> None:
        self.popup.setObjectName("filterPopup")
        self.popup.setProperty("surface", "card")
        self.popup.setAccessibleName(self.tr("Filter topics"))
        self._popup_column = QVBoxLayout(self.popup)
        for button, name, icon, spoken in (
            (self.filter_button, "bar-filter", "filter", self.tr("Filter the topics")),
            (self.more_button, "bar-more", "ellipsis", self.tr("More for the map")),
        ):
            button.setObjectName(name)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(spoken)
            self._themes.set_icon(button, icon, "ink_soft", 18)
            button.hide()
        word = self.tr("Map")
        self.more_button.setText(f"  {word}")
        self.filter_button.clicked.connect(self.focus_filter)
        self.more_button.clicked.connect(self._show_more)

    @property
    def is_folded(self) -> bool:
        """Whether filter and buttons are behind one button each."""
        return self._is_folded

    def _filters(self) -> tuple[QWidget, ...]:
        return self.text, self.statuses, self.length, self.official, self.clear

    def _rows_unfolded(self) -> int:
        left_out = {
            self.paths: self.paths.count() < 2,
            self.clear: not self._controller.filter.is_active,
            self.lens: self.lens.count() < 2,
        }
        widgets = (self.paths, *self._filters(), self.lens, *self.buttons.values())
        widths = [widget.sizeHint().width() for widget in widgets if not left_out.get(widget, False)]
        return rows_of(widths, self._flow.spacing(), self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_if_need_be()

    def _fold_if_need_be(self) -> None:
        if not self.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            return  # there is no width yet to fold into; the first resize asks again
        folded = self._rows_unfolded() > _MOST_ROWS
        if folded != self._is_folded:
            self._is_folded = folded
            self._arrange()

    def _arrange(self) -> None:
        folded = self._is_folded
        self.popup.hide()
        home = self.popup if folded else self
        buttons = tuple(self.buttons.values())
        for widget in (self.paths, self.filter_button, *self._filters(), self.lens, self.more_button, *buttons):
            self._flow.removeWidget(widget)
            self._popup_column.removeWidget(widget)
        for widget in self._filters():
            hidden = widget.isHidden()
            widget.setParent(home)
            widget.setVisible(not hidden)
            if folded:
                self._popup_column.addWidget(widget)
        inline = (
            (self.filter_button, self.lens, self.more_button) if folded else (*self._filters(), self.lens, *buttons)
        )
        for widget in (self.paths, *inline):
            self._flow.addWidget(widget)
        self.filter_button.setVisible(folded)
        self.more_button.setVisible(folded)
        for button in buttons:
            button.setVisible(not folded)
        self.updateGeometry()

    def focus_filter(self) -> None:
        """Puts the keyboard into the filter line, wherever it is."""
        if self._is_folded:
            self.popup.adjustSize()
            corner = QPoint(0, self.filter_button.height())
            if self.isRightToLeft():
                corner.setX(self.filter_button.width() - self.popup.width())
            self.popup.move(self.filter_button.mapToGlobal(corner))
            self.popup.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, button in self.buttons.items():
            action = menu.addAction(button.icon(), self._commands.title(f"map.{name}"))
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())
            action.triggered.connect(partial(self._commands.run, f"map.{name}"))
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    # In step with the filter and the paths

    def _on_filter_changed(self) -> None:
        shown = self._controller.filter
        with QSignalBlocker(self.text), QSignalBlocker(self.official):
            if self.text.text() != shown.text:
                self.text.setText(shown.text)
            self.official.setChecked(shown.official_only)
        for row in range(self.statuses.count()):
            if frozenset(self.statuses.itemData(row)) == shown.statuses:
                self.statuses.setCurrentIndex(row)
        self.length.setCurrentIndex(max(0, self.length.findData(shown.longest_ms)))
        self.clear.setVisible(shown.is_active)
        count = shown.questions
        self.filter_button.setText(
            "  " + (self.tr("Filter ({count})").format(count=count) if count else self.tr("Filter"))
        )
        self._fold_if_need_be()

    def show_paths(self) -> None:
        """The choice of a path, shown where several are installed."""
        paths = self._controller.paths
        with QSignalBlocker(self.paths):
            self.paths.clear()
            for info in paths.paths:
                self.paths.addItem(info.title, int(info.id))
            if paths.path is not None:
                self.paths.setCurrentIndex(self.paths.findData(int(paths.path.id)))
        self.paths.setVisible(len(paths.paths) > 1)
        self._fold_if_need_be()

    def chosen_path(self) -> PathId | None:
        """The path that stands in the choice."""
        data = self.paths.currentData()
        return None if data is None else PathId(data)

    def set_checked(self, name: str, checked: bool) -> None:
        """Shows whether a thing that can be on or off is on."""
        self.buttons[name].setChecked(checked)
