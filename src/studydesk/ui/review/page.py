"""The page of reviews: what waits, the card, how it went."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.changes import Changes
from studydesk.domain.clock import to_ms
from studydesk.domain.scheduling import Rating
from studydesk.domain.study import Lapse, StudyChoice, StudyKind
from studydesk.services.card_text import Side
from studydesk.ui.pages import Page, PageState
from studydesk.ui.painted import Soon
from studydesk.ui.review.actions import CardActions
from studydesk.ui.review.card_screen import CardScreen
from studydesk.ui.review.session import Reviewing
from studydesk.ui.review.start import EndScreen, StartScreen
from studydesk.ui.words import step_label

if TYPE_CHECKING:
    from studydesk.domain.cards import ItemId
    from studydesk.domain.path import TopicId
    from studydesk.ui.cards.editor.form import ItemForm
    from studydesk.ui.desk import Desk

_LONGEST_WAIT_MS = 3_600_000
_CARD_TABLES = ("card", "item", "media", "item_media", "topic")


class ReviewPage(Page):
    """Start, card, editor in place of the card, end."""

    page_id = "review"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.reviewing: Reviewing | None = None
        self.form: ItemForm | None = None
        self._answering = False
        self.start = StartScreen(desk, self)
        self.card = CardScreen(desk, self)
        self.end = EndScreen(desk, self)
        self.stack = QStackedWidget(self)
        for screen in (self.start, self.card, self.end):
            self.stack.addWidget(screen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._wake = QTimer(self, singleShot=True)
        self._wake.timeout.connect(self._on_wake)
        self._follow = Soon(self._look_again, self)
        self._ahead = Soon(self._prepare, self)
        self.actions_ = CardActions(self)
        self._bind()
        self._connect()
        self.start.refresh()

    def _bind(self) -> None:
        bind = self.desk.commands.bind
        bind("review.show", self.go_on, self, enabled=lambda: self.form_is_closed)
        for rating in Rating:
            bind(f"review.{rating.name.lower()}", partial(self.rate, rating), self, enabled=partial(self._can, rating))
        bind("review.undo", self.take_back_here, self, enabled=lambda: self.form_is_closed)
        bind("review.custom", self.ask_choice, self, enabled=lambda: self.form_is_closed)
        bind("review.catch_up", self.actions_.ask_catch_up, self, enabled=lambda: self.form_is_closed)
        self.actions_.bind()

    def _connect(self) -> None:
        self.start.begun.connect(self.begin)
        self.card.rated.connect(self.rate)
        self.card.show_asked.connect(self.show_answer)
        self.card.more_button.clicked.connect(lambda: self.desk.commands.run("review.more"))
        self.end.left.connect(self.leave)
        self.end.go_on_asked.connect(self._go_on_today)
        self.desk.study.changed.connect(self._on_study_changed)
        self.desk.hub.changed.connect(self._on_changed)

    # State

    @property
    def form_is_closed(self) -> bool:
        """Whether no editor stands in the place of the card."""
        return self.form is None or self.stack.currentWidget() is not self.form

    @property
    def has_card(self) -> bool:
        """Whether a card is in hand and on the screen."""
        return (
            self.stack.currentWidget() is self.card and self.reviewing is not None and self.reviewing.view is not None
        )

    def _can(self, rating: Rating) -> bool:
        if not self.has_card or self.reviewing is None or self.reviewing.side is not Side.ANSWER:
            return False
        return not self.reviewing.settings.two_buttons or rating in (Rating.AGAIN, Rating.GOOD)

    # What the learner does

    def begin(self, choice: StudyChoice) -> None:
        """Begins a session."""
        self._drop_session()
        reviewing = Reviewing(self.desk, choice, self)
        reviewing.moved.connect(self._show)
        reviewing.lapsed.connect(self._on_lapsed)
        self.reviewing = reviewing
        reviewing.begin()
        self.state_changed.emit()

    def _drop_session(self) -> None:
        self._wake.stop()
        if self.reviewing is not None:
            self.reviewing.deleteLater()
            self.reviewing = None

    def go_on(self) -> None:
        """Space: press the button that has the keyboard; else begin, turn the card, then Good."""
        focused = self.focusWidget()
        own = (self.card.show_button, *self.card.buttons.values())
        if isinstance(focused, QAbstractButton) and focused.isVisible() and focused not in own:
            focused.click()
        elif self.stack.currentWidget() is self.start:
            self.start.begin_chosen()
        elif self.stack.currentWidget() is self.end:
            self.leave()
        elif self.reviewing is not None and self.reviewing.side is Side.QUESTION:
            self.show_answer()
        else:
            self.rate(next((one for one, it in self.card.buttons.items() if it.hasFocus()), Rating.GOOD))

    def show_answer(self) -> None:
        """Turns the card."""
        if self.reviewing is not None:
            self.reviewing.show_answer(self.card.line.text())

    def rate(self, rating: Rating) -> None:
        """Enters an answer."""
        if not self._can(rating) or self.reviewing is None:
            return
        self._answering = True
        try:
            self.reviewing.rate(rating)
        finally:
            self._answering = False

    def take_back(self) -> str | None:
        """Ctrl+Z while a session is in hand."""
        if self.reviewing is None:
            return None
        return self.reviewing.undo() or ""

    def take_back_here(self) -> None:
        """Z: the same, said beside the card."""
        label = self.take_back()
        if label is None:
            self.desk.commands.run("edit.undo")
        elif label:
            self.desk.notices.say(self.tr("Taken back: {step}").format(step=step_label(label)))
        else:
            self.desk.notices.say(self.tr("There is nothing to take back."))

    def leave(self) -> None:
        """Back to what waits; what was answered is kept."""
        self._drop_session()
        self.desk.study.refresh()
        self.start.refresh()
        self._show_screen(self.start)
        self.state_changed.emit()

    def ask_choice(self) -> None:
        """Asks what to review."""
        from studydesk.ui.review.custom import CustomDialog

        topic = self.start.topic_in_hand() if self.stack.currentWidget() is self.start else None
        dialog = CustomDialog(self.desk, topic if self.start.topics.hasFocus() else None, self)
        dialog.chosen.connect(self.begin)
        dialog.open()

    def edit(self, item_id: ItemId | None = None) -> None:
        """Opens the card in hand, or another item, in its place."""
        if item_id is None:
            if not self.has_card or self.reviewing is None or self.reviewing.view is None:
                return
            item_id = self.reviewing.view.item.id
        if self.form is None:
            from studydesk.ui.cards.editor.form import ItemForm

            self.form = ItemForm(self.desk, self)
            self.form.closed.connect(self._on_form_closed)
            self.stack.addWidget(self.form)
        self.form.edit_item(item_id)
        self.stack.setCurrentWidget(self.form)
        self.desk.commands.refresh()
        self.form.focus_first()

    def _on_form_closed(self) -> None:
        if self.reviewing is None:
            self._show_screen(self.start)
            return
        self.stack.setCurrentWidget(self.card)
        self.reviewing.look_again()

    # What it shows

    def _show(self) -> None:
        reviewing = self.reviewing
        if reviewing is None or not self.form_is_closed:
            return
        if reviewing.view is None or reviewing.time_is_up:
            self._show_end(reviewing)
            return
        self._wake.stop()
        if reviewing.side is Side.QUESTION:
            self.card.show_question(reviewing.view)
        else:
            now = self.desk.study.now()
            previews = reviewing.session.previews(now)
            two = reviewing.settings.two_buttons
            self.card.show_answer(reviewing.view, reviewing.typed, previews, now_ms=to_ms(now), two_buttons=two)
        self.card.show_counts(reviewing.session.counts(self.desk.study.now()), reviewing.done)
        self.stack.setCurrentWidget(self.card)
        self.desk.commands.refresh()
        self._ahead.ask()

    def show_signs(self) -> None:
        """Flag, mark and leech of the card in hand, as they are called now."""
        if self.reviewing is not None and self.reviewing.view is not None:
            self.card.show_signs(self.reviewing.view)

    def _prepare(self) -> None:
        """While the learner thinks: the answer of the card in hand, then the question that will probably follow."""
        reviewing = self.reviewing
        if reviewing is None or reviewing.view is None:
            return
        if reviewing.side is Side.QUESTION:
            self.card.text.prepare(reviewing.view, Side.ANSWER)
        elif (after := reviewing.session.upcoming(self.desk.study.now())) is not None:
            self.card.text.prepare(after, Side.QUESTION)

    def _show_end(self, reviewing: Reviewing) -> None:
        now = self.desk.study.now()
        is_up = reviewing.time_is_up
        wakes = None if is_up else reviewing.session.wakes_at_ms
        minutes = reviewing.settings.longest_day_ms // 60_000 if is_up else 0
        self.end.show_summary(reviewing.session.summary(now), wakes, minutes_up=minutes)
        if wakes is not None:
            self._wake.start(min(max(1000, wakes - to_ms(now)), _LONGEST_WAIT_MS))
        self._show_screen(self.end)

    def _go_on_today(self) -> None:
        if self.reviewing is not None:
            self.reviewing.go_on()
            self.focus_first()

    def _show_screen(self, screen: StartScreen | EndScreen) -> None:
        self.stack.setCurrentWidget(screen)
        self.desk.commands.refresh()
        screen.focus_first()

    def _on_wake(self) -> None:
        if self.reviewing is not None:
            self.reviewing.look_again()

    def _on_lapsed(self, lapse: Lapse) -> None:
        if lapse.suspended:
            text = self.tr("The last card is forgotten again and again: it is suspended now. Rewriting it helps most.")
        else:
            text = self.tr(
                "The last card is forgotten again and again: a leech. Rewriting it, or splitting it, helps most."
            )
        item = lapse.item_id
        if item is not None:
            self.desk.notices.offer(text, self.tr("Rewrite it"), lambda: self.edit(item), "warn")

    def _on_study_changed(self) -> None:
        if self.stack.currentWidget() is self.start and self.isVisible():
            self.start.refresh()

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if self.reviewing is not None and not self._answering and changes.touches(*_CARD_TABLES):
            self._follow.ask()

    def _look_again(self) -> None:
        """Something was written elsewhere: the card may read otherwise, be buried or be gone."""
        if self.reviewing is None or not self.form_is_closed or self.reviewing.view is None:
            return
        side, view = self.reviewing.side, self.reviewing.view
        fresh = self.reviewing.session.card(self.desk.study.now())
        if fresh == view:
            return
        self.reviewing.look_again()
        if fresh is not None and fresh.card.id == view.card.id and side is Side.QUESTION:
            self.card.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # Page

    def contexts(self) -> tuple[str, ...]:
        return ("review",) if self.form_is_closed else ("editor", "review")

    def topic_in_hand(self) -> TopicId | None:
        if self.reviewing is not None and self.reviewing.view is not None:
            return self.reviewing.view.card.topic_id
        return self.start.topic_in_hand()

    def go_back(self) -> bool:
        """The editor, then the session."""
        if not self.form_is_closed and self.form is not None:
            self.form.close_form()
        elif self.reviewing is not None:
            self.leave()
        else:
            return False
        return True

    def shown(self) -> None:
        """Counts anew."""
        if self.stack.currentWidget() is self.start:
            self.start.refresh()
        elif self.reviewing is not None:
            self._follow.ask()

    def show_argument(self, argument: object) -> None:
        """Begins what another page asked for: a ``StudyChoice``."""
        if isinstance(argument, StudyChoice):
            self.begin(argument)

    def focus_first(self) -> None:
        """Where work goes on."""
        current = self.stack.currentWidget()
        if current is self.start:
            self.start.focus_first()
        elif current is self.end:
            self.end.focus_first()
        elif current is self.form and self.form is not None:
            self.form.focus_first()
        elif self.card.line.isVisible():
            self.card.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            side = self.reviewing.side if self.reviewing is not None else Side.QUESTION
            target = self.card.show_button if side is Side.QUESTION else self.card.buttons[Rating.GOOD]
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_state(self) -> PageState:
        """The session in hand, so that a restart goes on with it; and a half-typed answer."""
        if self.reviewing is None:
            return {}
        choice = self.reviewing.choice
        if choice.kind not in (StudyKind.DUE, StudyKind.TAG):
            return {}
        return {
            "kind": choice.kind.value,
            "topics": [int(topic) for topic in choice.topics],
            "tag": choice.tag,
            "typed": self.card.line.text()[:1000],
        }

    def restore_state(self, state: PageState) -> None:
        """Goes on with the session; its order begins anew, which loses nothing."""
        kind, topics = state.get("kind"), state.get("topics")
        if kind not in (StudyKind.DUE.value, StudyKind.TAG.value) or not isinstance(topics, list):
            return
        from studydesk.domain.path import TopicId

        chosen = tuple(TopicId(topic) for topic in topics if isinstance(topic, int))
        choice = StudyChoice(StudyKind(kind), topics=chosen, tag=str(state.get("tag", "")))
        self.begin(choice)
        if self.reviewing is not None and self.reviewing.view is None:
            self.leave()
        else:
            self.card.line.setText(str(state.get("typed", "")))
