"""The section in which keys are changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QPushButton, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.ui.command import CONTEXTS, Command
from studydesk.ui.desk import Desk
from studydesk.ui.key_help import context_title
from studydesk.ui.preferences.section import Row, Section
from studydesk.ui.widgets.parts import button, label


class KeyEdit(QKeySequenceEdit):
    """Takes one key combination; Tab goes on, so that the keyboard is never caught."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return
        super().keyPressEvent(event)


class KeysSection(Section):
    """One row for each command: its key, a way to change it, and the usual one back."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        self._edits: dict[str, KeyEdit] = {}
        self._resets: dict[str, QPushButton] = {}
        hint = self.block(self.tr("Keys shortcuts change"))
        hint.addWidget(
            label(
                self.tr("Click a key and press another. A key that is in use already is refused."),
                "label",
                self,
                wrap=True,
            )
        )
        rows = sorted(desk.commands.rows, key=lambda row: CONTEXTS.index(row.context))
        before = ""
        for row in rows:
            if row.context != before:
                self._add_heading(row.context)
                before = row.context
            self._add_command(row)

    def _add_heading(self, context: str) -> None:
        column = self.block(context_title(context))
        column.addWidget(label(context_title(context), "heading", self))

    def _add_command(self, row: Command) -> None:
        commands = self.desk.commands
        title = commands.title(row.id)
        holder, line = self.row_frame(title, commands.help(row.id))
        tools = QHBoxLayout()
        self.desk.theme.space(tools, 8)
        edit = KeyEdit(holder)
        edit.setMaximumSequenceLength(1)
        edit.setAccessibleName(self.tr("Key for: {command}").format(command=title))
        edit.setAccessibleDescription(commands.help(row.id))
        edit.editingFinished.connect(lambda: self._on_edited(row.id))
        self.desk.theme.follow(edit, lambda: edit.setFixedWidth(self.desk.theme.px(150)))
        reset = button(self.tr("Reset"), "link", holder)
        reset.setAccessibleName(self.tr("The usual key for: {command}").format(command=title))
        reset.clicked.connect(lambda: self._rebind(row.id, None))
        tools.addWidget(edit)
        tools.addWidget(reset)
        line.addLayout(tools)
        self._edits[row.id], self._resets[row.id] = edit, reset
        self.add_row(Row(holder, f"{title} {commands.help(row.id)} {context_title(row.context)}", edit, row.id))
        self._show_key(row.id)

    def _show_key(self, command_id: str) -> None:
        commands = self.desk.commands
        self._edits[command_id].setKeySequence(QKeySequence(commands.shortcut(command_id)))
        self._resets[command_id].setEnabled(command_id in commands.chosen)

    def _on_edited(self, command_id: str) -> None:
        text = self._edits[command_id].keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        commands = self.desk.commands
        if text == commands.shortcut(command_id):
            return
        taken = commands.clash(command_id, text)
        if taken is not None:
            self.desk.notices.say(
                self.tr("{key} is the key for “{command}” already. Choose another, or change that one first.").format(
                    key=QKeySequence(text).toString(QKeySequence.SequenceFormat.NativeText),
                    command=commands.title(taken),
                ),
                "warn",
            )
            self._show_key(command_id)
            return
        self._rebind(command_id, text)

    def _rebind(self, command_id: str, text: str | None) -> None:
        commands = self.desk.commands
        if text is None and commands.clash(command_id, commands.row(command_id).shortcut) is not None:
            self._on_usual_key_taken(command_id)
            return
        commands.rebind(command_id, text)
        try:
            self.desk.device.set("shortcuts", dict(commands.chosen))
        except StudyDeskError as error:
            self.desk.errors.report(error)
        self._show_key(command_id)

    def _on_usual_key_taken(self, command_id: str) -> None:
        self.desk.notices.say(
            self.tr("The usual key for “{command}” now belongs to another command. Change that one first.").format(
                command=self.desk.commands.title(command_id)
            ),
            "warn",
        )
