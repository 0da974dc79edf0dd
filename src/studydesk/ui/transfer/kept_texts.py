"""The texts that gave way when two computers changed one at a time: to read, copy, keep as a note, or put away."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.sync import KeptText
    from studydesk.ui.desk import Desk


def plain(text: str) -> str:
    """A kept text for reading: the fields of a card are one below the other."""
    try:
        fields = json.loads(text)
    except ValueError:
        return text
    if not isinstance(fields, dict):
        return text
    return "\n\n".join(str(value) for value in fields.values() if value)


class KeptTextsDialog(QDialog):
    """A list, and the text of the chosen one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._texts: list[KeptText] = []
        self.setWindowTitle(self.tr("Texts changed on two computers"))
        self._build(parent)
        desk.hub.changed.connect(self._on_changed)
        self._read()

    def _build(self, parent: QWidget | None) -> None:
        theme = self._desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 16))
        self.words = label("", "label", self, wrap=True)
        column.addWidget(self.words)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        self.list = QListWidget(split)
        self.list.setAccessibleName(self.tr("Kept texts"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show)
        self.text = QPlainTextEdit(split)
        self.text.setReadOnly(True)
        self.text.setProperty("kind", "note")
        self.text.setAccessibleName(self.tr("The kept text"))
        split.setSizes([theme.px(260), theme.px(460)])
        column.addWidget(split, 1)
        row = QHBoxLayout()
        theme.space(row, 8)
        self.copy_button = button(self.tr("Copy"), "", self)
        self.copy_button.clicked.connect(self._copy)
        self.note_button = button(self.tr("Keep as a note"), "", self)
        self.note_button.clicked.connect(self._make_note)
        self.away_button = button(self.tr("Put away"), "", self)
        self.away_button.clicked.connect(self._put_away)
        close = button(self.tr("Close"), "primary", self)
        close.clicked.connect(self.close)
        for one in (self.copy_button, self.note_button, self.away_button):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        room = (parent.window() if parent is not None else self).screen().availableGeometry()
        self.resize(min(theme.px(760), room.width() - 60), min(theme.px(520), room.height() - 80))

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if self.isVisible() and changes.touches("kept_text"):
            self._read()

    def _read(self) -> None:
        from studydesk.services import sync

        self._texts = sync.kept_texts(self._desk.store)
        row = max(0, self.list.currentRow())
        self.list.clear()
        for kept in self._texts:
            at = QDateTime.fromMSecsSinceEpoch(kept.written_at_ms)
            when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
            self.list.addItem(f"{plain(kept.title).splitlines()[0][:60] if kept.title else kept.field}\n{when}")
        if self._texts:
            self.words.setText(
                self.tr(
                    "Each was changed on two computers that had not heard of each other. The later text counts; "
                    "this is the other one."
                )
            )
        else:
            self.words.setText(self.tr("No text was changed on two computers at a time."))
        self.list.setCurrentRow(min(row, len(self._texts) - 1))
        self._show()

    def chosen(self) -> KeptText | None:
        """The text that is shown."""
        row = self.list.currentRow()
        return self._texts[row] if 0 <= row < len(self._texts) else None

    def _show(self) -> None:
        kept = self.chosen()
        self.text.setPlainText("" if kept is None else plain(kept.text))
        for one in (self.copy_button, self.note_button, self.away_button):
            one.setEnabled(kept is not None)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._desk.notices.say(self.tr("Copied."), "good")

    def _make_note(self) -> None:
        from studydesk.services import notes, sync

        kept = self.chosen()
        if kept is None:
            return
        try:
            title = self.tr("{title} (other text)").format(title=plain(kept.title).splitlines()[0][:80] or kept.field)
            notes.create_note(self._desk.store, notes.free_title(self._desk.store, title), plain(kept.text))
            sync.dismiss(self._desk.store, kept.id)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._desk.notices.say(self.tr("The other text is a note of its own now."), "good", undo=True)
        self._read()

    def _put_away(self) -> None:
        from studydesk.services import sync

        kept = self.chosen()
        if kept is None:
            return
        try:
            sync.dismiss(self._desk.store, kept.id)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._desk.notices.say(self.tr("Put away."), undo=True)
        self._read()
