"""The section in which keys are changed: a list of all commands, and the key of the one in hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from studydesk.domain.errors import StudyDeskError
from studydesk.ui.command import CONTEXTS, Command
from studydesk.ui.desk import Desk
from studydesk.ui.key_help import context_title
from studydesk.ui.models.fuzzy import folded
from studydesk.ui.preferences.section import Section
from studydesk.ui.widgets.parts import button, label

_ID = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1


class KeyEdit(QKeySequenceEdit):
    """Takes one key combination; Tab goes on, so that the keyboard is never caught."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return
        super().keyPressEvent(event)


class KeysSection(Section):
    """All commands with their keys; below them a way to change the key of the chosen one, and the usual one back.

    One field for all: a field for each of some 250 commands takes two seconds to make.
    """

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: list[QTreeWidgetItem] = []
        column = self.block(self.tr("Keys shortcuts change"))
        hint = self.tr("Choose a command, press Enter, and press the new key. A key that is in use already is refused.")
        column.addWidget(label(hint, "label", self, wrap=True))
        self.list = self._make_list()
        column.addWidget(self.list)
        self.help = label("", "label", self, wrap=True)
        column.addWidget(self.help)
        column.addLayout(self._make_tools())
        self._fill()
        desk.commands.shortcuts_changed.connect(self._show_keys)
        self.list.setCurrentItem(next(iter(self._items.values())))

    def _make_list(self) -> QTreeWidget:
        theme = self.desk.theme
        tree = QTreeWidget(self.card)
        tree.setAccessibleName(self.tr("Commands and their keys"))
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("Command"), self.tr("Key")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.currentItemChanged.connect(lambda *_items: self._show_current())
        tree.itemActivated.connect(lambda *_item: self.edit.setFocus(Qt.FocusReason.OtherFocusReason))
        theme.follow(tree, lambda: tree.setFixedHeight(theme.px(320)))
        return tree

    def _make_tools(self) -> QHBoxLayout:
        theme = self.desk.theme
        tools = QHBoxLayout()
        theme.space(tools, 8)
        self.edit = edit = KeyEdit(self.card)
        edit.setMaximumSequenceLength(1)
        edit.editingFinished.connect(self._on_edited)
        theme.follow(edit, lambda: edit.setFixedWidth(theme.px(150)))
        self.reset = button(self.tr("The usual key"), "quiet", self.card)
        self.reset.clicked.connect(lambda: self._rebind(self._current(), None))
        tools.addWidget(edit)
        tools.addWidget(self.reset)
        tools.addStretch(1)
        return tools

    def _fill(self) -> None:
        group: QTreeWidgetItem | None = None
        before = ""
        for row in sorted(self.desk.commands.rows, key=lambda row: CONTEXTS.index(row.context)):
            if group is None or row.context != before:
                group, before = QTreeWidgetItem(self.list, [context_title(row.context)]), row.context
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                group.setFirstColumnSpanned(True)
                group.setExpanded(True)
                self._groups.append(group)
            self._items[row.id] = self._item(group, row)

    def _item(self, group: QTreeWidgetItem, row: Command) -> QTreeWidgetItem:
        commands = self.desk.commands
        title, explained = commands.title(row.id), commands.help(row.id)
        item = QTreeWidgetItem(group, [title, commands.shortcut_text(row.id)])
        item.setToolTip(0, explained)
        item.setData(0, _ID, row.id)
        item.setData(0, _WORDS, folded(f"{title} {explained} {group.text(0)} {self.title} {item.text(1)}"))
        return item

    # What is in hand

    def take_in_hand(self, argument: object) -> QWidget | None:
        """Chooses the command of this id; the field for its key."""
        item = self._items.get(argument) if isinstance(argument, str) else None
        if item is None:
            return super().take_in_hand(argument)
        self.list.setCurrentItem(item)
        return self.edit

    def search(self, query: str) -> bool:
        """Hides the commands that do not answer."""
        wanted = folded(query).split()
        for item in self._items.values():
            item.setHidden(not all(word in item.data(0, _WORDS) for word in wanted))
        left = [item.parent() for item in self._items.values() if not item.isHidden()]
        for group in self._groups:
            group.setHidden(group not in left)
        any_left = bool(left)
        self.setVisible(any_left)
        return any_left

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    def _show_current(self) -> None:
        command_id, commands = self._current(), self.desk.commands
        self.edit.setEnabled(bool(command_id))
        if not command_id:
            self.edit.clear()
            self.reset.setEnabled(False)
            return
        title = commands.title(command_id)
        self.help.setText(commands.help(command_id))
        self.edit.setAccessibleName(self.tr("Key for: {command}").format(command=title))
        self.edit.setAccessibleDescription(commands.help(command_id))
        self.edit.setKeySequence(QKeySequence(commands.shortcut(command_id)))
        self.reset.setAccessibleName(self.tr("The usual key for: {command}").format(command=title))
        self.reset.setEnabled(command_id in commands.chosen)

    def _show_keys(self) -> None:
        for command_id, item in self._items.items():
            item.setText(1, self.desk.commands.shortcut_text(command_id))
        self._show_current()

    # Changing

    def _on_edited(self) -> None:
        command_id, commands = self._current(), self.desk.commands
        text = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if not command_id or text == commands.shortcut(command_id):
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
            self._show_current()
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

    def _on_usual_key_taken(self, command_id: str) -> None:
        self.desk.notices.say(
            self.tr("The usual key for “{command}” now belongs to another command. Change that one first.").format(
                command=self.desk.commands.title(command_id)
            ),
            "warn",
        )
