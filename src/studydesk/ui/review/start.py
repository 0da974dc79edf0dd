"""Before and after a review: what waits, by topic and in all; and how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import Rating
from studydesk.domain.study import SessionSummary, StudyChoice
from studydesk.services import review
from studydesk.ui.pages import PAGES
from studydesk.ui.widgets import card_words as words
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.domain.cards import Counts
    from studydesk.ui.desk import Desk

_ROLE = Qt.ItemDataRole.UserRole
_WIDEST = 760
_NONE = 0
"""Stands for cards without a topic, here and in ``StudyChoice.topics``."""


class StartScreen(QWidget):
    """What waits. Enter begins with all of it, or with the topic in hand."""

    begun = Signal(object)
    """The learner wants this ``StudyChoice``."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()

    def _build(self) -> None:
        theme = self._desk.theme
        outer = QHBoxLayout(self)
        theme.space(outer, 0, (32, 24, 32, 16))
        self._column = QWidget(self)
        outer.addWidget(self._column, 100)
        outer.addStretch(1)
        column = QVBoxLayout(self._column)
        theme.space(column, 12)
        column.addWidget(label(self.tr("Review"), "display", self))
        self.sum = label("", "title", self, wrap=True)
        self.limits = label("", "soft", self, wrap=True)
        column.addWidget(self.sum)
        column.addWidget(self.limits)
        self.all_button = button(self.tr("Review all"), "primary", self)
        self.all_button.clicked.connect(lambda: self.begun.emit(StudyChoice()))
        column.addLayout(self._buttons())
        self.topics = QTreeView(self)
        self.model = QStandardItemModel(0, 3, self.topics)
        self.topics.setModel(self.model)
        self.topics.setRootIsDecorated(False)
        self.topics.setAccessibleName(self.tr("Topics with cards"))
        self.topics.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.topics.activated.connect(self._on_activated)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.topics)
        self.stack.addWidget(self._empty())
        column.addWidget(self.stack, 1)
        theme.follow(self._column, lambda: self._column.setMaximumWidth(theme.px(_WIDEST)))

    def _buttons(self) -> QHBoxLayout:
        commands, row = self._desk.commands, QHBoxLayout()
        self._desk.theme.space(row, 8)
        self.custom_button = button(self.tr("Choose…"), "", self)
        self.custom_button.clicked.connect(lambda: commands.run("review.custom"))
        self.catch_up_button = button(self.tr("Catch up…"), "", self)
        self.catch_up_button.clicked.connect(lambda: commands.run("review.catch_up"))
        self.add_button = button(self.tr("Make a card"), "", self)
        self.add_button.clicked.connect(lambda: commands.run("card.add"))
        self.leech_button = button("", "", self)
        self.leech_button.clicked.connect(lambda: self._desk.notices.ask_for("cards", "is:leech"))
        for one in (self.all_button, self.custom_button, self.catch_up_button, self.add_button, self.leech_button):
            row.addWidget(one)
        row.addStretch(1)
        return row

    def _empty(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        self._desk.theme.space(column, 12, (0, 16, 0, 0))
        text = self.tr(
            "There are no cards yet. Mark a topic as learning and its cards come by themselves, a few new ones each "
            "day. Or make a card of your own, here or on any page."
        )
        column.addWidget(label(text, "soft", holder, wrap=True))
        self.map_button = button(self.tr("Go to the map"), "", holder)
        self.map_button.clicked.connect(lambda: self._desk.commands.run("page.map"))
        row = QHBoxLayout()
        row.addWidget(self.map_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return holder

    # What it shows

    def refresh(self) -> None:
        """Counts anew."""
        study = self._desk.study
        total, settings = study.total, study.settings()
        minutes = settings.longest_day_ms // 60_000
        self.sum.setText(words.counts_words(total) if total.waiting else self.tr("Nothing waits now."))
        self.limits.setText(
            self.tr("At most {new} new cards and {reviews} reviews a day, over all topics.").format(
                new=settings.new_a_day, reviews=settings.reviews_a_day
            )
            + (" " + self.tr("%n minute(s) a day.", "", minutes) if minutes else "")
        )
        had_nothing = not self.all_button.isEnabled()
        self.all_button.setEnabled(bool(total.waiting or total.later))
        if had_nothing and self.custom_button.hasFocus():
            self.focus_first()
        self.catch_up_button.setVisible(total.review >= settings.reviews_a_day > 0 or total.review > 100)
        leeches = review.count_leeches(self._desk.store)
        self.leech_button.setText(self.tr("%n leech(es)", "", leeches))
        self.leech_button.setToolTip(self.tr("Cards that were forgotten again and again: rewrite or split them."))
        self.leech_button.setVisible(leeches > 0 and any(page.id == "cards" for page in PAGES))
        counts = {topic: found for topic, found in study.counts.items() if found.total}
        self.stack.setCurrentIndex(0 if counts else 1)
        chosen = self._chosen()
        self._fill(counts)
        self._choose(chosen)

    def _fill(self, counts: dict[TopicId | None, Counts]) -> None:
        self.model.clear()
        self.model.setHorizontalHeaderLabels([self.tr("Topic"), self.tr("Due"), self.tr("New")])
        titles = {topic.id: (at, topic.title) for at, topic in enumerate(self._desk.paths.topics)}
        order = len(titles)
        rows = sorted(
            counts.items(),
            key=lambda pair: (not pair[1].waiting, titles.get(pair[0], (order, ""))[0] if pair[0] else order),
        )
        for topic_id, found in rows:
            title = titles[topic_id][1] if topic_id in titles else self._other_title(topic_id)
            cells = [QStandardItem(title), QStandardItem(str(found.due)), QStandardItem(str(found.new))]
            cells[0].setData(_NONE if topic_id is None else int(topic_id), _ROLE)
            for cell in cells[1:]:
                cell.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            cells[0].setAccessibleText(f"{title}: {words.counts_words(found)}")
            self.model.appendRow(cells)
        header = self.topics.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _other_title(self, topic_id: TopicId | None) -> str:
        if topic_id is None:
            return self.tr("No topic")
        return self.tr("A topic of another path")

    def _chosen(self) -> object:
        index = self.topics.currentIndex()
        return index.siblingAtColumn(0).data(_ROLE) if index.isValid() else None

    def _choose(self, topic: object) -> None:
        for row in range(self.model.rowCount()):
            if self.model.item(row, 0).data(_ROLE) == topic:
                self.topics.setCurrentIndex(self.model.index(row, 0))

    def topic_in_hand(self) -> TopicId | None:
        """The topic on which the keyboard is."""
        chosen = self._chosen()
        return TopicId(chosen) if isinstance(chosen, int) and chosen != _NONE else None

    def _on_activated(self, index: QModelIndex) -> None:
        topic = index.siblingAtColumn(0).data(_ROLE)
        if isinstance(topic, int):
            self.begun.emit(StudyChoice(topics=(TopicId(topic),)))

    def begin_chosen(self) -> None:
        """Space and Enter: the topic on which the keyboard is, else all."""
        if self.topics.hasFocus() and self.topics.currentIndex().isValid():
            self._on_activated(self.topics.currentIndex())
        elif self.all_button.isEnabled():
            self.begun.emit(StudyChoice())

    def focus_first(self) -> None:
        """On what begins."""
        target = self.all_button if self.all_button.isEnabled() else self.custom_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class EndScreen(QWidget):
    """How it went and what comes; also while the last learning cards of the day ripen."""

    left = Signal()
    """The learner is done with this."""

    go_on_asked = Signal()
    """The learner wants to go on although the time of the day is up."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        theme = desk.theme
        outer = QHBoxLayout(self)
        theme.space(outer, 0, (32, 24, 32, 16))
        holder = QWidget(self)
        outer.addWidget(holder, 100)
        outer.addStretch(1)
        theme.follow(holder, lambda: holder.setMaximumWidth(theme.px(_WIDEST)))
        column = QVBoxLayout(holder)
        theme.space(column, 12)
        self.title = label("", "display", self, wrap=True)
        self.done = label("", "", self, wrap=True)
        self.ratings = label("", "soft", self, wrap=True)
        self.recall = label("", "", self, wrap=True)
        self.left_over = label("", "", self, wrap=True)
        self.tomorrow = label("", "", self, wrap=True)
        self.advice = label("", "", self, wrap=True)
        for part in (self.title, self.done, self.ratings, self.recall, self.advice, self.left_over, self.tomorrow):
            column.addWidget(part)
        row = QHBoxLayout()
        theme.space(row, 8, (0, 8, 0, 0))
        self.back_button = button(self.tr("Back to the topics"), "primary", self)
        self.back_button.clicked.connect(self.left)
        self.undo_button = button(self.tr("Take back the last answer"), "", self)
        self.undo_button.clicked.connect(lambda: desk.commands.run("review.undo"))
        self.on_button = button(self.tr("Go on"), "", self)
        self.on_button.clicked.connect(self.go_on_asked)
        row.addWidget(self.back_button)
        row.addWidget(self.on_button)
        row.addWidget(self.undo_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_summary(self, summary: SessionSummary, wakes_at_ms: int | None, *, minutes_up: int = 0) -> None:
        """Takes what the session says of itself. ``minutes_up``: the time of the day that is up; 0: it is not."""
        self.on_button.setVisible(minutes_up > 0)
        self.advice.setVisible(summary.misuses_hard)
        self.advice.setText(
            self.tr(
                "You press Hard often and Again hardly ever. Hard means that you knew it, with effort, and makes the "
                "interval longer. Where you did not know it, press Again."
            )
        )
        if minutes_up:
            self.title.setText(self.tr("Your %n minute(s) for today are over", "", minutes_up))
        elif wakes_at_ms is None:
            self.title.setText(self.tr("Done for now"))
        else:
            at = QLocale().toString(QDateTime.fromMSecsSinceEpoch(wakes_at_ms).time(), QLocale.FormatType.ShortFormat)
            self.title.setText(self.tr("The next card comes at {time}").format(time=at))
        if summary.answered:
            sentence = self.tr("%n answer(s)", "", summary.answered)
            cards = self.tr("%n card(s)", "", summary.cards)
            new = self.tr("%n of them new", "", summary.new) if summary.new else ""
            parts = (sentence, cards, new, words.minutes_words(summary.taken_ms))
            self.done.setText(" · ".join(part for part in parts if part))
        else:
            self.done.setText(self.tr("Nothing was waiting."))
        counted = [(rating, summary.ratings.get(rating, 0)) for rating in Rating]
        self.ratings.setText(" · ".join(f"{words.rating_word(rating)} {count}" for rating, count in counted if count))
        self.ratings.setVisible(bool(summary.answered))
        self.recall.setVisible(summary.recall is not None)
        if summary.recall is not None:
            self.recall.setText(
                self.tr("Remembered of what was due: {n}").format(n=words.percent_words(summary.recall))
            )
        self.left_over.setVisible(bool(summary.left.waiting))
        self.left_over.setText(self.tr("Still waiting: {counts}").format(counts=words.counts_words(summary.left)))
        self.tomorrow.setText(
            self.tr("Tomorrow: {due} due and {new} new.").format(due=summary.due_tomorrow, new=summary.new_tomorrow)
        )
        self.undo_button.setVisible(bool(summary.answered))

    def focus_first(self) -> None:
        """On the way back."""
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
