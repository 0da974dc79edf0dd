"""The Search page: the engine of the Ctrl+K box for long lists, with filters at the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.find_query import FindKind
from studydesk.services import searches
from studydesk.ui.models.finds import answers_of
from studydesk.ui.models.search_model import Asked, SearchModel, found_words
from studydesk.ui.pages import Page, PageState
from studydesk.ui.search.filters import Filters
from studydesk.ui.widgets.answers import AnswersView
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_MOST, _MOST_OF_ONE = 100, 1_000


class SearchPage(Page):
    """A line, what was found, and filters."""

    page_id = "search"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.search = SearchModel(desk, self)
        self._build()
        self.search.changed.connect(self._show)
        self.line.textChanged.connect(self._ask)
        self.filters.changed.connect(self._ask)
        self.filters.picked.connect(self.put)
        self.filters.keep_button.clicked.connect(self.keep)
        self.filters.forget_button.clicked.connect(self.forget)
        desk.hub.changed.connect(self._on_changed)
        desk.paths.reset.connect(self.filters.fill_topics)
        self._bind()
        self._show()

    def _build(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (32, 24, 32, 16))
        head = QHBoxLayout()
        theme.space(head, 24)
        head.addWidget(label(self.tr("Search"), "display", self))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr('Words, "a phrase", -without, in:notes, topic:redis'))
        self.line.setAccessibleName(self.tr("What to search for"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        head.addWidget(self.line, 1)
        column.addLayout(head)
        row = QHBoxLayout()
        theme.space(row, 24)
        self.filters = Filters(self.desk, self)
        theme.follow(self.filters, lambda: self.filters.setFixedWidth(theme.px(240)))
        row.addWidget(self.filters)
        right = QVBoxLayout()
        theme.space(right, 8)
        self.summary = label("", "label", self, wrap=True)
        right.addWidget(self.summary)
        self.stack = QStackedWidget(self)
        self.list = AnswersView(theme, self)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self._make_empty())
        right.addWidget(self.stack, 1)
        row.addLayout(right, 1)
        column.addLayout(row, 1)

    def _make_empty(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        self.desk.theme.space(column, 12)
        column.addStretch(1)
        self.empty_title = label("", "title", holder, wrap=True)
        self.empty_text = label("", "soft", holder, wrap=True)
        column.addWidget(self.empty_title)
        column.addWidget(self.empty_text)
        row = QHBoxLayout()
        self.all_button = button(self.tr("Search everything"), "", holder)
        self.all_button.clicked.connect(self.filters.reset)
        row.addWidget(self.all_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        return holder

    def _bind(self) -> None:
        bind = self.desk.commands.bind
        bind("search.find", self.focus_line, self)
        bind("search.keep", self.keep, self, enabled=lambda: bool(self.words()))
        bind("search.forget", self.forget, self, enabled=lambda: self.filters.chosen_id is not None)
        bind("search.everything", self.filters.reset, self)
        bind("search.watched", self.filters.watched.toggle, self)

    # Searching

    def words(self) -> str:
        """What is looked for, filters included, as one would type it."""
        return f"{self.line.text().strip()} {self.filters.words()}".strip()

    def put(self, text: str) -> None:
        """Looks for this, without filters of the side."""
        self.filters.reset()
        self.line.setText(text)

    def _ask(self, *_: object) -> None:
        kinds = self.filters.kinds
        most = _MOST_OF_ONE if len(kinds) == 1 else _MOST
        text, topic = self.line.text(), self.filters.topic_words()
        if topic:  # the word in hand is still being typed: what is added must not end it
            text = f"{topic} {text}"
        self.search.ask(Asked(text, most, kinds, self.filters.watched.isChecked()))
        self.desk.commands.refresh()
        self.state_changed.emit()

    def _on_changed(self, *_: object) -> None:
        self.filters.fill_kept()

    def _show(self) -> None:
        groups = self.search.groups
        count = sum(len(group.hits) for group in groups)
        self.list.show_answers(answers_of(groups))
        parts = []
        if count:
            parts.append(self.tr("%n found", "", count) if not any(group.more for group in groups) else "")
            if any(group.more for group in groups):
                parts = [self.tr("The best %n of more", "", count)]
        parts.append(found_words(self.search))
        self.summary.setText(" · ".join(filter(None, parts)))
        is_asked = bool(self.search.asked.text.strip())
        self.stack.setCurrentIndex(0 if count or (is_asked and self.search.is_busy) else 1)
        if is_asked:
            self.empty_title.setText(self.tr("Nothing was found."))
            self.empty_text.setText(self.tr("Try fewer letters, another word, or fewer filters."))
        else:
            self.empty_title.setText(self.tr("What are you looking for?"))
            self.empty_text.setText(
                self.tr(
                    "Topics, courses, lessons, notes, cards, tags, and every word that was said in your videos. "
                    "Quotes keep words together, -word leaves something out, in:notes or topic:redis look there only."
                )
            )
        self.all_button.setVisible(is_asked and self.filters.are_set)

    def _open(self, index: QModelIndex) -> None:
        entry = self.list.entry(index)
        if entry is not None:
            self.desk.notices.ask_for(entry.page, entry.target)

    # Kept searches

    def keep(self) -> None:
        """Puts the search into the list of kept ones."""
        if self.words():
            searches.keep_search(self.desk.store, self.words())
            self.desk.notices.say(self.tr("The search is kept."), undo=True)

    def forget(self) -> None:
        """Takes the chosen one out of it."""
        chosen = self.filters.chosen_id
        if chosen is not None:
            searches.forget_search(self.desk.store, chosen)
            self.desk.notices.say(self.tr("The search is forgotten."), undo=True)

    # Keys

    def focus_line(self) -> None:
        """Puts the keyboard into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk through what was found while one types; Enter opens it."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps:
                self.list.walk(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    # Page

    def save_state(self) -> PageState:
        """The line, the filters, the row in hand."""
        return {
            "line": self.line.text(),
            "kinds": [kind.value for kind in self.filters.kinds],
            "watched": self.filters.watched.isChecked(),
            "topic": self.filters.topic.currentText() if self.filters.topic.currentIndex() > 0 else "",
        }

    def restore_state(self, state: PageState) -> None:
        """As saved."""
        kinds = state.get("kinds")
        if isinstance(kinds, list):
            for kind in FindKind:
                self.filters.boxes[kind].setChecked(kind.value in kinds)
        self.filters.watched.setChecked(state.get("watched") is True)
        self.filters.topic.setCurrentIndex(max(0, self.filters.topic.findText(str(state.get("topic", "")))))
        self.line.setText(str(state.get("line", "")))

    def go_back(self) -> bool:
        """Empties the line."""
        if not self.line.text():
            return False
        self.line.clear()
        return True

    def shown(self) -> None:
        """What changed meanwhile is found too."""
        self.desk.index.keep()
        if self.search.asked.text.strip():
            self.search.refresh()

    def show_argument(self, argument: object) -> None:
        """Looks for a text."""
        if isinstance(argument, str):
            self.put(argument)

    def focus_first(self) -> None:
        """The line."""
        self.focus_line()
