"""The texts that notes can begin with, to be changed, added and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from studydesk.services import note_templates
from studydesk.ui.notes.about import try_it
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.notes import NoteTemplate, TemplateId
    from studydesk.ui.desk import Desk


def template_name(template: NoteTemplate) -> str:
    """The name of a template; those of the program in the learner's language until they are changed."""
    words = {
        "lesson": QCoreApplication.translate("NotesMenus", "Lesson"),
        "summary": QCoreApplication.translate("NotesMenus", "Summary: three things I can now do"),
        "errors": QCoreApplication.translate("NotesMenus", "Error log"),
        "questions": QCoreApplication.translate("NotesMenus", "List of questions"),
    }
    return words.get(template.key, template.name) if template.id < 0 else template.name


class TemplatesDialog(QDialog):
    """What is changed is saved when another template is chosen or the window is closed; each is one undo step."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._templates: list[NoteTemplate] = []
        self._current: NoteTemplate | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Templates of notes"))
        self._build()
        self._read(None)
        self.list.currentRowChanged.connect(self._on_row)
        room = (parent.window() if parent is not None else self).screen().availableGeometry()
        self.resize(min(desk.theme.px(760), room.width() - 60), min(desk.theme.px(480), room.height() - 80))

    def _build(self) -> None:
        theme = self._desk.theme
        row = QHBoxLayout(self)
        theme.space(row, 16, (20, 20, 20, 16))
        left = QVBoxLayout()
        theme.space(left, 8)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.follow(self.list, lambda: self.list.setFixedWidth(theme.px(210)))
        left.addWidget(self.list, 1)
        self.new_button = button(self.tr("New template"), "quiet", self, small=True)
        self.new_button.clicked.connect(self._add)
        self.back_button = button(self.tr("As they came"), "quiet", self, small=True)
        self.back_button.setToolTip(self.tr("Brings the four templates of the program back. Yours stay."))
        self.back_button.clicked.connect(self._bring_back)
        left.addWidget(self.new_button)
        left.addWidget(self.back_button)
        row.addLayout(left)
        row.addLayout(self._form(), 1)

    def _form(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self._desk.theme.space(column, 8)
        self.name = self._line(self.tr("Name"))
        self.title = self._line(self.tr("Title of the note"))
        self.body = QPlainTextEdit(self)
        self.body.setProperty("kind", "field")
        self.body.setTabChangesFocus(True)
        self.body.setAccessibleName(self.tr("Text of the template"))
        words = self.tr("{topic}, {date}, {time} and {title} are filled in; the cursor begins at {cursor}.")
        for part in (self.name, self.title):
            column.addWidget(part)
        column.addWidget(self.body, 1)
        column.addWidget(label(words, "small", self, wrap=True))
        row = QHBoxLayout()
        self._desk.theme.space(row, 8)
        self.remove_button = button(self.tr("Remove"), "quiet", self)
        self.remove_button.clicked.connect(self._remove)
        self.close_button = button(self.tr("Close"), "primary", self)
        self.close_button.clicked.connect(self.close)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        return column

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        return made

    def _read(self, chosen: TemplateId | None) -> None:
        self._templates = note_templates.templates(self._desk.store)
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._templates:
            self.list.addItem(template_name(one))
        at = next((number for number, one in enumerate(self._templates) if one.id == chosen), 0)
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        self._show(at)

    def _show(self, at: int) -> None:
        self._current = self._templates[at] if 0 <= at < len(self._templates) else None
        one = self._current
        self.name.setText(template_name(one) if one is not None else "")
        self.title.setText(one.title if one is not None else "")
        self.body.setPlainText(one.body if one is not None else "")
        for part in (self.name, self.title, self.body, self.remove_button):
            part.setEnabled(one is not None)

    def _on_row(self, at: int) -> None:
        self.keep()
        self._show(at)

    def keep(self) -> None:
        """Saves what was changed."""
        one = self._current
        if one is None:
            return
        name, title, body = self.name.text(), self.title.text(), self.body.toPlainText()
        if (name, title, body) == (template_name(one), one.title, one.body):
            return
        store = self._desk.store
        if try_it(self._desk, lambda: note_templates.save_template(store, one.id, name=name, title=title, body=body)):
            row = self.list.item(self._templates.index(one))
            if row is not None:
                row.setText(name)
            self._templates = note_templates.templates(store)

    def _add(self) -> None:
        self.keep()
        made: list[TemplateId] = []
        words = self.tr("New template")
        work = note_templates.save_template
        if try_it(self._desk, lambda: made.append(work(self._desk.store, None, name=words, title="", body=""))):
            self._read(made[0])
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.selectAll()

    def _remove(self) -> None:
        one = self._current
        if one is not None:
            self._current = None
            try_it(self._desk, lambda: note_templates.remove_template(self._desk.store, one))
            self._read(None)

    def _bring_back(self) -> None:
        self._current = None
        try_it(self._desk, lambda: note_templates.bring_back(self._desk.store))
        self._read(None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was changed is kept."""
        self.keep()
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc closes, and keeps too."""
        self.keep()
        super().reject()
