"""A heading of the settings page with its rows, which the search line can hide."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.services.settings import settings_for
from studydesk.settings import Setting, Value
from studydesk.ui.desk import Desk
from studydesk.ui.models.fuzzy import folded
from studydesk.ui.preferences.editors import Editor, editor_for, setting_words
from studydesk.ui.widgets.parts import hairline, label


@dataclass(slots=True)
class Row:
    """One thing on the page, with the words by which it is found."""

    widget: QWidget
    words: str
    focus: QWidget | None = None
    key: str = ""


class Section(QFrame):
    """A card of rows under a heading."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.section_id = section_id
        self.title = title
        self.rows: list[Row] = []
        self._editors: dict[str, Editor] = {}
        theme = desk.theme
        outer = QVBoxLayout(self)
        theme.space(outer, 8)
        outer.addWidget(label(title, "title", self))
        self.card = QFrame(self)
        self.card.setProperty("surface", "card")
        self.column = QVBoxLayout(self.card)
        theme.space(self.column, 12, (20, 16, 20, 16))
        outer.addWidget(self.card)

    def add_row(self, row: Row) -> None:
        """Adds a row under those that there are."""
        if self.rows:
            line = hairline(self.card)
            line.setParent(row.widget)
            layout = row.widget.layout()
            if isinstance(layout, QVBoxLayout):
                layout.insertWidget(0, line)
                layout.insertSpacing(1, self.desk.theme.px(8))
        self.column.addWidget(row.widget)
        self.rows.append(row)

    def add_setting(self, setting: Setting) -> None:
        """Adds a row made from the table."""
        theme = self.desk.theme
        holder, words = self.row_frame(setting_words(setting.title), setting_words(setting.help))
        editor = editor_for(setting, theme, lambda value: self._store(setting, value), holder)
        theme.follow(editor.widget, lambda: editor.widget.setMinimumWidth(min(theme.px(200), 320)))
        if setting.kind is str and not setting.choices:
            column = holder.layout()
            assert isinstance(column, QVBoxLayout)
            column.addSpacing(theme.px(6))
            column.addWidget(editor.widget)
        else:
            words.addWidget(editor.widget, 2, Qt.AlignmentFlag.AlignTop)
        self._editors[setting.key] = editor
        choices = " ".join(setting_words(choice.title) for choice in setting.choices)
        text = f"{setting_words(setting.title)} {setting_words(setting.help)} {choices} {setting.key}"
        self.add_row(Row(holder, text, editor.focus, setting.key))
        self._show(setting)

    def row_frame(self, title: str, help_text: str) -> tuple[QWidget, QHBoxLayout]:
        """An empty row: title and help at the leading side, room for an editor at the other."""
        holder = QWidget(self.card)
        column = QVBoxLayout(holder)
        self.desk.theme.space(column, 0)
        line = QHBoxLayout()
        self.desk.theme.space(line, 24)
        texts = QVBoxLayout()
        self.desk.theme.space(texts, 2)
        texts.addWidget(label(title, "", holder, wrap=True))
        if help_text:
            texts.addWidget(label(help_text, "label", holder, wrap=True))
        texts.addStretch(1)
        line.addLayout(texts, 3)
        column.addLayout(line)
        return holder, line

    def block(self, words: str, focus: QWidget | None = None, key: str = "") -> QVBoxLayout:
        """Adds a free row and returns its column."""
        holder = QWidget(self.card)
        column = QVBoxLayout(holder)
        self.desk.theme.space(column, 8)
        self.add_row(Row(holder, words, focus, key))
        return column

    def search(self, query: str) -> bool:
        """Hides the rows that do not answer; True when any is left (or the heading itself answers)."""
        wanted = folded(query).split()
        whole = all(word in folded(self.title) for word in wanted)
        any_left = False
        focused = self.window().focusWidget()
        if focused is None or not self.card.isAncestorOf(focused):
            self.card.hide()  # else each row that comes or goes lays the whole page out anew: seconds
        for row in self.rows:
            fits = whole or all(word in folded(f"{row.words} {self.title}") for word in wanted)
            row.widget.setVisible(fits)
            any_left = any_left or fits
        self.card.show()
        self.setVisible(any_left)
        return any_left

    def take_in_hand(self, argument: object) -> QWidget | None:
        """Where the keyboard belongs for the row of this key; None when it is not in this section."""
        return next((row.focus for row in self.rows if row.key == argument and row.focus is not None), None)

    def refresh(self) -> None:
        """Shows what holds now; called when the page comes to the front and after changes."""
        for setting_row in self.rows:
            if setting_row.key in self._editors:
                self.show_value(setting_row.key)

    def show_value(self, key: str) -> None:
        """Shows the present value of a setting, if it is in this section."""
        from studydesk.settings import find_setting

        if key in self._editors:
            self._show(find_setting(key))

    def _show(self, setting: Setting) -> None:
        holder = settings_for(setting, self.desk.settings, self.desk.device)
        self._editors[setting.key].show(holder.get(setting.key))

    def _store(self, setting: Setting, value: Value) -> None:
        holder = settings_for(setting, self.desk.settings, self.desk.device)
        if holder.get(setting.key) == value:
            return
        try:
            holder.set(setting.key, value)
        except StudyDeskError as error:
            self.desk.errors.report(error)
        self._show(setting)
