"""The memory of one topic: what is known, what a week off costs, the fewest reviews that keep it, where misses come
from, and the words of watched videos that stand in no note and no card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSpinBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from studydesk.domain.path import TopicId
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import detective, forecast
from studydesk.ui.map import lens_words
from studydesk.ui.widgets.parts import button, hairline, label, spin_box

if TYPE_CHECKING:
    from studydesk.domain.cards import CardId
    from studydesk.domain.forecast import TopicMemory
    from studydesk.services.forecast import Rescue
    from studydesk.ui.desk import Desk

_WEEK = 7
_LATER = 30
_SETTLE_MS = 150


class MemoryDialog(QDialog):
    """Reads when it opens; the numbers of a wish are reckoned anew while it is typed. GUI thread."""

    def __init__(self, desk: Desk, topic_id: TopicId, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topic_id = topic_id
        self._now, self._settings = desk.study.now(), desk.study.settings()
        self._rescue: Rescue | None = None
        self.setObjectName("memoryDialog")
        self.setWindowTitle(self.tr("Memory of the topic"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._later = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._later.timeout.connect(self.reckon)
        self._build()
        self._say_now()
        self._say_misses()
        self.reckon()
        self.blind.begin()

    # What stands in it

    def _build(self) -> None:
        theme = self._desk.theme
        outer = QVBoxLayout(self)
        theme.space(outer, 12, (0, 0, 0, 16))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(scroll)
        self._column = QVBoxLayout(inside)
        theme.space(self._column, 10, (24, 20, 24, 8))
        scroll.setWidget(inside)
        outer.addWidget(scroll, 1)
        topic = self._desk.paths.topic(self._topic_id)
        self._add(label(topic.title if topic is not None else "", "title", inside, wrap=True))
        self.known = self._sentence(inside)
        self.skipping = self._sentence(inside)
        self._add(hairline(inside))
        self._add(label(self.tr("Keep it"), "heading", inside))
        self._build_wish(inside)
        self._add(hairline(inside))
        self._add(label(self.tr("Where misses come from"), "heading", inside))
        self.misses = self._sentence(inside)
        self.repair_button = self._button(self.tr("Repair it now"), "", inside, "repair")
        self._add(hairline(inside))
        self._add(label(self.tr("Blind spots"), "heading", inside))
        from studydesk.ui.map.blind_list import BlindList

        self.blind = BlindList(self._desk, self._topic_id, inside)
        self._add(self.blind)
        self._column.addStretch(1)
        row = QHBoxLayout()
        theme.space(row, 8, (24, 0, 24, 0))
        row.addStretch(1)
        close = button(self.tr("Close"), "", self)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        outer.addLayout(row)
        self.resize(theme.px(560), theme.px(640))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _sentence(self, parent: QWidget) -> QLabel:
        made = label("", "body", parent, wrap=True)
        self._add(made)
        return made

    def _button(self, text: str, kind: str, parent: QWidget, name: str) -> QPushButton:
        made = button(text, kind, parent)
        made.setObjectName(name)
        made.hide()
        row = QHBoxLayout()
        row.addWidget(made)
        row.addStretch(1)
        self._column.addLayout(row)
        return made

    def _build_wish(self, parent: QWidget) -> None:
        theme = self._desk.theme
        wish = self._settings.topic_retention.get(self._topic_id, self._settings.policy.desired_retention)
        row = QHBoxLayout()
        theme.space(row, 8)
        self.wanted = self._number(row, self.tr("Recall of at least (%)"), (50, 99, round(wish * 100)), parent)
        self.days = self._number(row, self.tr("for so many days"), (1, 365, _LATER), parent)
        row.addStretch(1)
        self._column.addLayout(row)
        self.answer = self._sentence(parent)
        self.keep_button = self._button(self.tr("Review these now"), "primary", parent, "reviewSmallest")
        self.keep_button.clicked.connect(self._on_keep)

    def _number(self, row: QHBoxLayout, text: str, numbers: tuple[int, int, int], parent: QWidget) -> QSpinBox:
        row.addWidget(label(text, "body", parent))
        box = spin_box(self._desk.theme, *numbers, text, parent)
        box.valueChanged.connect(lambda _value: self._later.start())
        row.addWidget(box)
        return box

    # What it says

    def _memory(self, days: int) -> TopicMemory | None:
        found = forecast.memory(self._desk.store, now=self._now, settings=self._settings, days=days)
        return found.get(self._topic_id)

    def _say_now(self) -> None:
        today, later = self._memory(0), self._memory(_LATER)
        if today is None or today.recall is None or later is None or later.recall is None:
            watched = self.tr(
                "Nothing of this topic was reviewed yet, so nothing is known of how well you remember it."
            )
            self.known.setText(watched)
            self.skipping.hide()
            return
        text = self.tr(
            "Recall {now} today, {later} in 30 days if nothing is reviewed. {seen} of {cards} cards learned."
        )
        self.known.setText(
            text.format(
                now=lens_words.percent(today.recall),
                later=lens_words.percent(later.recall),
                seen=today.seen,
                cards=today.cards,
            )
        )
        self.skipping.setText(self._skip_words())

    def _skip_words(self) -> str:
        cost = forecast.skipped(self._desk.store, self._topic_id, _WEEK, now=self._now, settings=self._settings)
        if not cost.due:
            return self.tr("Skip a week: no card of it falls due until then.")
        text = self.tr("Skip a week: %n card(s) fall due, and about {lost} more would be forgotten. ", "", cost.due)
        minutes = self.tr("To review them takes about %n minute(s).", "", cost.minutes)
        return text.format(lost=self.locale().toString(cost.forgotten, "f", 1)) + minutes

    def reckon(self) -> None:
        """The smallest set for the numbers that stand there."""
        self._later.stop()
        wanted, days = self.wanted.value() / 100, self.days.value()
        self._rescue = forecast.rescue(
            self._desk.store, self._topic_id, now=self._now, settings=self._settings, wanted=wanted, days=days
        )
        chosen = self._rescue.chosen
        self.answer.setText(self._wish_words(self._rescue, days))
        self.keep_button.setVisible(bool(chosen.card_ids))

    def _wish_words(self, rescue: Rescue, days: int) -> str:
        chosen = rescue.chosen
        without, after = lens_words.percent(chosen.recall_without), lens_words.percent(chosen.recall_with)
        if not chosen.card_ids and not chosen.is_enough:
            return self.tr("There is no learned card to keep yet.")
        if not chosen.card_ids:
            return self.tr("Nothing to do: without any review its recall is still {without} by then.").format(
                without=without
            )
        count = self.tr("%n review(s)", "", len(chosen.card_ids))
        minutes = self.tr("about %n minute(s)", "", rescue.minutes)
        if chosen.is_enough:
            text = self.tr(
                "{count} now ({minutes}) are the fewest: recall {after} in {days} days instead of {without}."
            )
        else:
            text = self.tr("Reviews now cannot reach it: all {count} ({minutes}) give {after} in {days} days.")
        return text.format(count=count, minutes=minutes, after=after, without=without, days=days)

    def _say_misses(self) -> None:
        found = detective.findings(
            self._desk.store, now=self._now, settings=self._settings, topic_id=self._topic_id, most=1
        )
        if not found:
            self.misses.setText(self.tr("No more misses in two weeks than wished, or nothing before it has sunk."))
            return
        one = found[0]
        cause = self._desk.paths.topic(one.cause)
        text = self.tr(
            "{missed} of {answered} reviews failed in two weeks. “{cause}”, which comes before it, has sunk to"
            " {recall}. Repairing that first may be what helps."
        )
        self.misses.setText(
            text.format(
                missed=one.missed,
                answered=one.answered,
                cause=cause.title if cause is not None else "",
                recall=lens_words.percent(one.recall),
            )
        )
        minutes = self.tr("%n minute(s)", "", one.minutes)
        self.repair_button.setText(self.tr("Repair it now ({minutes})").format(minutes=minutes))
        self.repair_button.setVisible(bool(one.card_ids))
        self.repair_button.clicked.connect(lambda: self._study(one.card_ids))

    # What it does

    def _on_keep(self) -> None:
        if self._later.isActive():
            self.reckon()
        if self._rescue is not None:
            self._study(self._rescue.chosen.card_ids)

    def _study(self, cards: tuple[CardId, ...]) -> None:
        """Opens these cards as a review session, and closes."""
        desk = self._desk
        self.accept()
        if cards and isValid(self):
            desk.notices.ask_for("review", StudyChoice(StudyKind.CARDS, cards=cards))
