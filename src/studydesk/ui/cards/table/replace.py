"""Find and replace: what is looked for, where, and the list of what would change before anything does."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QTextBrowser, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.services import card_bulk, card_search
from studydesk.services.card_bulk import Replacement
from studydesk.ui.cards.editor.sheet import field_word
from studydesk.ui.cards.table.dialogs import AskDialog
from studydesk.ui.cards.table.words import TableWords, query_words
from studydesk.ui.widgets.parts import label

if TYPE_CHECKING:
    from studydesk.bridge.runner import JobHandle
    from studydesk.domain.cards import CardId
    from studydesk.services.card_bulk import FoundText
    from studydesk.storage.store import Store
    from studydesk.ui.cards.table.finder import CardFinder
    from studydesk.ui.desk import Desk

_PAUSE_MS = 250
_MOST_SHOWN = 100
_AROUND = 60
_LONGEST_SHOWN = 240


class ReplaceDialog(AskDialog):
    """``chosen`` brings the ``Replacement`` and how many texts it concerns."""

    chosen = Signal(object, int)

    def __init__(self, desk: Desk, finder: CardFinder, ids: Sequence[CardId], parent: QWidget) -> None:
        super().__init__(desk, TableWords().chosen(len(ids)), parent)
        self.name_it(self.tr("Find and replace"), self.tr("Replace"))
        self._finder = finder
        self._ids = list(ids)
        self._handle: JobHandle | None = None
        self._count = 0
        self._build()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look)
        for line in (self.find_line, self.put_line):
            line.textChanged.connect(self._on_typed)
        for tick in (self.same_case, self.is_pattern):
            tick.toggled.connect(self._on_typed)
        self.field.currentIndexChanged.connect(self._on_typed)
        self.accepted.connect(lambda: self.chosen.emit(self.replacement(), self._count))
        self.finished.connect(self._drop)
        self._on_typed()
        self.find_line.setFocus()

    def _build(self) -> None:
        grid = QGridLayout()
        self._desk.theme.space(grid, 8)
        self.find_line, self.put_line = QLineEdit(self), QLineEdit(self)
        self.field = QComboBox(self)
        self.field.addItem(self.tr("All fields"), None)
        self._finder.read(self, card_search.field_names, self._offer_fields, self._desk.errors.report)
        rows = (
            (self.tr("Find"), self.find_line),
            (self.tr("Replace by"), self.put_line),
            (self.tr("In"), self.field),
        )
        for at, (text, widget) in enumerate(rows):
            heading = label(text, "label", self)
            heading.setBuddy(widget)
            widget.setAccessibleName(text)
            grid.addWidget(heading, at, 0)
            grid.addWidget(widget, at, 1)
        self.column.addLayout(grid)
        self.same_case = QCheckBox(self.tr("Capital and small letters must be the same"), self)
        self.is_pattern = QCheckBox(self.tr("What to find is a regular expression"), self)
        self.column.addWidget(self.same_case)
        self.column.addWidget(self.is_pattern)
        self.state = label("", "label", self, wrap=True)
        self.column.addWidget(self.state)
        self.shown = QTextBrowser(self)
        self.shown.setOpenLinks(False)
        self.shown.setAccessibleName(self.tr("What changes"))
        self._desk.theme.follow(self.shown, lambda: self.shown.setMinimumHeight(self._desk.theme.px(150)))
        self.column.addWidget(self.shown, 1)

    def replacement(self) -> Replacement:
        """What stands in the form."""
        return Replacement(
            find=self.find_line.text(),
            put=self.put_line.text(),
            is_regex=self.is_pattern.isChecked(),
            same_case=self.same_case.isChecked(),
            field=self.field.currentData(),
        )

    def _on_typed(self, *_: object) -> None:
        self.do_button.setEnabled(False)
        self._drop()
        if self.find_line.text():
            self.state.setText(self.tr("Looking…"))
            self._pause.start()
        else:
            self._pause.stop()
            self.state.setText(self.tr("What would change stands here before anything does."))
            self.shown.clear()

    def _offer_fields(self, names: list[str]) -> None:
        for name in names:
            self.field.addItem(field_word(name), name)

    def _drop(self, *_: object) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def look(self) -> None:
        """Looks beside the window for what would change."""
        wish, ids = self.replacement(), self._ids

        def work(store: Store) -> list[FoundText]:
            return card_bulk.find_in_fields(store, ids, wish)

        self._handle = self._finder.read(self, work, self._on_found, self._on_failed)

    def _on_found(self, found: list[FoundText]) -> None:
        self._handle = None
        self._count = len(found)
        self.do_button.setEnabled(bool(found))
        if not found:
            self.state.setText(self.tr("Nothing is found."))
        elif len(found) > _MOST_SHOWN:
            words = self.tr("%n text(s) would change; these are the first of them:", "", len(found))
            self.state.setText(words)
        else:
            self.state.setText(self.tr("%n text(s) would change:", "", len(found)))
        self.shown.setHtml("".join(self._row(one) for one in found[:_MOST_SHOWN]))

    def _row(self, one: FoundText) -> str:
        theme = self._desk.theme.theme
        before, after = _difference(one.before, one.after)
        return (
            f'<p><span style="color:{theme.bad}">− {before}</span><br>'
            f'<span style="color:{theme.good}">+ {after}</span></p>'
        )

    def _on_failed(self, error: Exception) -> None:
        self._handle = None
        self.shown.clear()
        if isinstance(error, StudyDeskError):
            self.state.setText(query_words(error))
        else:
            self._desk.errors.report(error)


def _difference(before: str, after: str) -> tuple[str, str]:
    """The parts of two texts that differ, with some words around, safe as HTML; the change itself is bold."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return _part(before, start, end), _part(after, start, end)


def _part(text: str, start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(text), len(text) - end + _AROUND)
    middle = text[start : len(text) - end]
    if len(middle) > _LONGEST_SHOWN:
        middle = f"{middle[:_LONGEST_SHOWN]}…"
    head = ("…" if first else "") + text[first:start]
    tail = text[len(text) - end : last] + ("…" if last < len(text) else "")
    return f"{escape(_line(head))}<b>{escape(_line(middle))}</b>{escape(_line(tail))}"


def _line(text: str) -> str:
    return text.replace("\n", " ").replace("\x00", " ")
