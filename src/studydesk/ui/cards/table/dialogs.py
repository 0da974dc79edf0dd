"""What is asked before something is done to many cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.cards import clean_tags
from studydesk.domain.path import TopicId
from studydesk.domain.plain_text import folded
from studydesk.ui.cards.editor.head import TagCompleter
from studydesk.ui.widgets.parts import button, label, spin_box

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_TOPIC = int(Qt.ItemDataRole.UserRole)
_MOST_TAGS = 20_000
_MOST_DAYS = 36_500


class AskDialog(QDialog):
    """A heading, a sentence, whatever a subclass puts into ``column``, and two buttons."""

    def __init__(self, desk: Desk, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = desk.theme
        outer = QVBoxLayout(self)
        theme.space(outer, 12, (24, 20, 24, 20))
        self.head = head = label("", "title", self, wrap=True)
        theme.follow(head, lambda: head.setMinimumWidth(min(theme.px(420), 760)))
        outer.addWidget(head)
        self.text = label(text, "", self, wrap=True)
        self.text.setVisible(bool(text))
        outer.addWidget(self.text)
        self.column = QVBoxLayout()
        theme.space(self.column, 8)
        outer.addLayout(self.column, 1)
        row = QHBoxLayout()
        theme.space(row, 8)
        row.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"), "", self)
        self.cancel_button.clicked.connect(self.reject)
        self.do_button: QPushButton = button("", "primary", self)
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self.finish)
        row.addWidget(self.cancel_button)
        row.addWidget(self.do_button)
        outer.addLayout(row)

    def name_it(self, title: str, do_it: str) -> None:
        """The heading, and the word on the button."""
        self.setWindowTitle(title)
        self.head.setText(title)
        self.do_button.setText(do_it)

    def finish(self) -> None:
        """Enter, or the button."""
        if self.do_button.isEnabled():
            self.accept()


class TopicDialog(AskDialog):
    """Asks for a topic; ``chosen`` brings its id, or None for none."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, text: str, current: TopicId | None, parent: QWidget) -> None:
        super().__init__(desk, text, parent)
        self.name_it(self.tr("Change the topic"), self.tr("Move"))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Part of its title"))
        self.line.setAccessibleName(self.tr("Find a topic"))
        self.line.textChanged.connect(self._filter)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Topics"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._add(self.tr("No topic"), None)
        for topic in desk.paths.topics:
            self._add(topic.title, topic.id)
        self.list.setCurrentRow(0)
        for row in range(self.list.count()):
            if current is not None and self.list.item(row).data(_TOPIC) == int(current):
                self.list.setCurrentRow(row)
        self.list.itemActivated.connect(lambda _item: self.finish())
        desk.theme.follow(self.list, lambda: self.list.setMinimumHeight(desk.theme.px(200)))
        self.column.addWidget(self.line)
        self.column.addWidget(self.list, 1)
        self.accepted.connect(self._tell)
        self.line.setFocus()

    def _add(self, title: str, topic_id: TopicId | None) -> None:
        item = QListWidgetItem(title, self.list)
        item.setData(_TOPIC, 0 if topic_id is None else int(topic_id))

    def _filter(self, text: str) -> None:
        wanted = folded(text)
        first = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in folded(item.text()))
            if first is None and not item.isHidden():
                first = item
        if first is not None and (self.list.currentItem() is None or self.list.currentItem().isHidden()):
            self.list.setCurrentItem(first)
        self.do_button.setEnabled(first is not None)

    def _tell(self) -> None:
        found = self.list.currentItem().data(_TOPIC)
        self.chosen.emit(TopicId(found) if found else None)


class TagsDialog(AskDialog):
    """Asks for tags; ``chosen`` brings them as a tuple."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, text: str, parent: QWidget, *, adds: bool) -> None:
        super().__init__(desk, text, parent)
        if adds:
            self.name_it(self.tr("Add tags"), self.tr("Add"))
        else:
            self.name_it(self.tr("Remove tags"), self.tr("Remove"))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Tags, with spaces between"))
        self.line.setAccessibleName(self.tr("Tags"))
        completer = TagCompleter(self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._known = QStringListModel(completer)
        completer.setModel(self._known)
        self.line.setCompleter(completer)
        self.line.textChanged.connect(lambda _text: self.do_button.setEnabled(bool(self.tags())))
        self.do_button.setEnabled(False)
        self.column.addWidget(self.line)
        self.column.addStretch(1)
        self.accepted.connect(lambda: self.chosen.emit(self.tags()))
        self.line.setFocus()

    def offer(self, known: Sequence[str]) -> None:
        """These complete what is typed."""
        self._known.setStringList(list(known[:_MOST_TAGS]))

    def tags(self) -> tuple[str, ...]:
        """What was typed."""
        return clean_tags(self.line.text().replace(",", " ").split())


class DueDialog(AskDialog):
    """Asks for days; ``chosen`` brings (first, last, whether the interval becomes as long)."""

    chosen = Signal(int, int, bool)

    def __init__(self, desk: Desk, text: str, parent: QWidget) -> None:
        super().__init__(desk, text, parent)
        self.name_it(self.tr("Set the due date"), self.tr("Set"))
        theme = desk.theme
        row = QHBoxLayout()
        theme.space(row, 8)
        self.first = spin_box(theme, 0, _MOST_DAYS, 1, self.tr("First day"), self)
        self.last = spin_box(theme, 0, _MOST_DAYS, 1, self.tr("Last day"), self)
        self.first.valueChanged.connect(self._on_first)
        row.addWidget(label(self.tr("in"), "", self))
        row.addWidget(self.first)
        row.addWidget(label(self.tr("to"), "", self))
        row.addWidget(self.last)
        row.addWidget(label(self.tr("days"), "", self))
        row.addStretch(1)
        self.column.addLayout(row)
        self.interval = QCheckBox(self.tr("Make the interval as long, too"), self)
        self.column.addWidget(self.interval)
        self.column.addStretch(1)
        self.accepted.connect(
            lambda: self.chosen.emit(self.first.value(), self.last.value(), self.interval.isChecked())
        )
        self.first.setFocus()
        self.first.selectAll()

    def _on_first(self, value: int) -> None:
        self.last.setMinimum(value)


class OrderDialog(AskDialog):
    """Asks how new cards are put first; ``chosen`` brings whether they are shuffled."""

    chosen = Signal(bool)

    def __init__(self, desk: Desk, text: str, parent: QWidget) -> None:
        super().__init__(desk, text, parent)
        self.name_it(self.tr("Order of new cards"), self.tr("Put first"))
        self.as_shown = QRadioButton(self.tr("In the order of the table"), self)
        self.shuffled = QRadioButton(self.tr("Shuffled"), self)
        self.as_shown.setChecked(True)
        self.column.addWidget(self.as_shown)
        self.column.addWidget(self.shuffled)
        self.column.addStretch(1)
        self.accepted.connect(lambda: self.chosen.emit(self.shuffled.isChecked()))
        self.as_shown.setFocus()


class NameDialog(AskDialog):
    """Asks for the name of a search; ``chosen`` brings it."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, text: str, name: str, parent: QWidget) -> None:
        super().__init__(desk, text, parent)
        self.name_it(self.tr("Keep this search"), self.tr("Keep"))
        self.line = QLineEdit(name, self)
        self.line.setMaxLength(100)
        self.line.setAccessibleName(self.tr("Name of the search"))
        self.line.textChanged.connect(lambda text: self.do_button.setEnabled(bool(text.strip())))
        self.do_button.setEnabled(bool(name.strip()))
        self.column.addWidget(self.line)
        self.column.addStretch(1)
        self.accepted.connect(lambda: self.chosen.emit(self.line.text().strip()))
        self.line.setFocus()
        self.line.selectAll()
