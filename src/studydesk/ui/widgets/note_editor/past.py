"""How a note read earlier: a slider over its past, with what differs from the text of today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, QTimer
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QSlider, QVBoxLayout, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.domain.merge3 import Change, differences
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.notes import Note, Revision
    from studydesk.ui.desk import Desk
    from studydesk.ui.models.notes_model import NotesModel

_MOST_LETTERS: Final = 200_000


class PastDialog(QDialog):
    """Left is early, right is now. 'Take this text' makes it the text of today; that can be undone."""

    def __init__(self, desk: Desk, notes: NotesModel, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notes = notes
        self._note = note
        self._revisions = notes.revisions(note.id)
        self.setWindowTitle(self.tr("The past of “{title}”").format(title=note.title))
        self._build(parent)
        self._soon = QTimer(self, interval=60, singleShot=True)
        self._soon.timeout.connect(self._show)
        self.slider.valueChanged.connect(lambda _value: self._soon.start())
        self._show()

    def _build(self, parent: QWidget | None) -> None:
        theme = self._desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 16))
        self.words = label("", "heading", self, wrap=True)
        column.addWidget(self.words)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setAccessibleName(self.tr("Time"))
        self.slider.setRange(0, len(self._revisions))
        self.slider.setValue(max(0, len(self._revisions) - 1))
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setEnabled(bool(self._revisions))
        column.addWidget(self.slider)
        self.text = QPlainTextEdit(self)
        self.text.setProperty("kind", "note")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of that time"))
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        theme.space(row, 8)
        self.difference = QCheckBox(self.tr("Show what has changed since"), self)
        self.difference.setChecked(True)
        self.difference.toggled.connect(self._show)
        self.take_button = button(self.tr("Take this text"), "primary", self)
        self.take_button.clicked.connect(self._take)
        close = button(self.tr("Close"), "", self)
        close.clicked.connect(self.close)
        row.addWidget(self.difference, 1)
        row.addWidget(close)
        row.addWidget(self.take_button)
        column.addLayout(row)
        room = (parent.window() if parent is not None else self).screen().availableGeometry()
        self.resize(min(theme.px(760), room.width() - 60), min(theme.px(560), room.height() - 80))

    def _chosen(self) -> Revision | None:
        """The earlier text at the slider; None for the present one, at its end."""
        at = self.slider.value()
        return self._revisions[at] if at < len(self._revisions) else None

    def _show(self) -> None:
        chosen = self._chosen()
        if not self._revisions:
            self.words.setText(self.tr("This note has no past yet."))
        elif chosen is None:
            self.words.setText(self.tr("Now"))
        else:
            at = QDateTime.fromMSecsSinceEpoch(chosen.at_ms)
            self.words.setText(f"{QLocale().toString(at, QLocale.FormatType.LongFormat)} · {why_word(chosen.why)}")
        try:
            body = self._note.body if chosen is None else self._notes.revision_text(chosen)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self.take_button.setEnabled(body != self._note.body and self._note.deleted_at_ms is None)
        self.text.setPlainText("")
        small = len(body) + len(self._note.body) < _MOST_LETTERS
        if self.difference.isChecked() and small:
            self._write_difference(body, self._note.body)
        else:
            self.text.setPlainText(body[:_MOST_LETTERS])

    def _write_difference(self, old: str, new: str) -> None:
        """Lines that went away are struck through in red with a minus, new ones green with a plus."""
        theme = self._desk.theme.theme
        plain, gone, come = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(theme.ink))
        gone.setForeground(QColor(theme.bad))
        gone.setFontStrikeOut(True)
        come.setForeground(QColor(theme.good))
        styles = {Change.SAME: ("  ", plain), Change.REMOVED: ("− ", gone), Change.ADDED: ("+ ", come)}
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        for hunk in differences(old, new):
            sign, style = styles[hunk.change]
            for line in hunk.lines:
                cursor.insertText(f"{sign}{line}\n", style)
        cursor.endEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.text.setTextCursor(cursor)

    def _take(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        try:
            self._notes.put_back(chosen)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._desk.notices.say(self.tr("The note reads as it did then."), "good", undo=True)
        self.close()


def why_word(why: str) -> str:
    """Why an earlier text was kept."""
    words = {
        "typed": QCoreApplication.translate("PastDialog", "before more was written"),
        "conflict": QCoreApplication.translate("PastDialog", "written at the same time elsewhere"),
        "undone": QCoreApplication.translate("PastDialog", "before something was taken back"),
        "import": QCoreApplication.translate("PastDialog", "as it was brought in"),
        "mirror": QCoreApplication.translate("PastDialog", "before a change in the mirror folder"),
        "rename": QCoreApplication.translate("PastDialog", "before links followed a new name"),
    }
    return words.get(why, "")
