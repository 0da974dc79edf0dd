"""What is done with the card in hand besides answering it, by key, button and menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu

from studydesk.domain.cards import CardId, CardView, Source
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.links import web_link
from studydesk.domain.videos import WATCH_URL
from studydesk.services import card_actions, cards
from studydesk.ui.models.flags import flag_name
from studydesk.ui.review.commands import FOR_CARD

if TYPE_CHECKING:
    from studydesk.ui.review.page import ReviewPage

_FLAGS = range(1, 8)
_CATCH_UP_DAYS = 7


def source_url(source: Source) -> str | None:
    """The page of a source, at its second; None for none that can be opened."""
    if source.video_id and not source.video_id.startswith("url:"):
        video = source.video_id.removeprefix("youtube:")
        seconds = f"&t={source.at_ms // 1000}s" if source.at_ms else ""
        return WATCH_URL.format(id=video) + seconds
    return web_link(source.url)


class CardActions(QObject):
    """Binds the commands that concern one card. GUI thread."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk

    def bind(self) -> None:
        """Gives the commands their work."""
        page, commands = self._page, self._desk.commands
        slots: dict[str, Callable[[], object]] = {
            "edit": page.edit,
            "bury": lambda: self._bury(self._card_ids()),
            "bury_item": lambda: self._bury(self._sibling_ids()),
            "suspend": lambda: self._suspend(self._card_ids()),
            "suspend_item": lambda: self._suspend(self._sibling_ids()),
            "info": self.show_history,
            "video": self.open_source,
            "replay": page.card.text.play_all,
            "mark": self.toggle_mark,
            "forget": self.forget,
            "due": self.ask_due,
            "delete": self.delete,
            "more": self.show_menu,
        }
        slots |= {f"flag_{number}": partial(self.toggle_flag, number) for number in _FLAGS}
        for name, slot in slots.items():
            commands.bind(f"review.{name}", slot, page, enabled=lambda: page.has_card)

    @property
    def _view(self) -> CardView | None:
        return self._page.reviewing.view if self._page.reviewing is not None else None

    def _card_ids(self) -> list[CardId]:
        return [self._view.card.id] if self._view is not None else []

    def _sibling_ids(self) -> list[CardId]:
        return cards.cards_of_item(self._desk.store, self._view.item.id) if self._view is not None else []

    def _do(self, work: Callable[[], object], sentence: str = "") -> bool:
        try:
            work()
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return False
        if sentence:
            self._desk.notices.say(sentence, undo=True)
        if self._page.reviewing is not None:
            self._page.reviewing.look_again()
        return True

    # The commands

    def _bury(self, ids: Sequence[CardId]) -> None:
        study, store = self._desk.study, self._desk.store
        self._do(
            lambda: card_actions.bury(store, ids, now=study.now(), settings=study.settings()),
            self.tr("%n card(s) buried until tomorrow.", "", len(ids)),
        )

    def _suspend(self, ids: Sequence[CardId]) -> None:
        self._do(
            lambda: card_actions.suspend(self._desk.store, ids, True),
            self.tr("%n card(s) suspended.", "", len(ids)),
        )

    def toggle_flag(self, number: int) -> None:
        """Gives the flag, or takes it away."""
        view = self._view
        if view is not None:
            flag = 0 if view.card.flag == number else number
            self._do(lambda: card_actions.set_flag(self._desk.store, [view.card.id], flag))

    def toggle_mark(self) -> None:
        """Marks the item, or takes the mark away."""
        view = self._view
        if view is not None:
            now = self._desk.study.now()
            self._do(lambda: card_actions.set_marked(self._desk.store, [view.item.id], not view.marked, now=now))

    def forget(self) -> None:
        """Makes the card new."""
        study, store = self._desk.study, self._desk.store
        ids = self._card_ids()
        self._do(
            lambda: card_actions.forget(store, ids, now=study.now(), settings=study.settings()),
            self.tr("The card is new again."),
        )

    def delete(self) -> None:
        """Deletes the item."""
        view = self._view
        if view is not None:
            now = self._desk.study.now()
            self._do(
                lambda: cards.delete_items(self._desk.store, [view.item.id], now=now),
                self.tr("The card and its siblings are deleted."),
            )

    def ask_due(self) -> None:
        """Asks for a number of days."""
        from studydesk.ui.review.custom import DaysDialog

        text = self.tr("In how many days shall this card come again? 0 means today.")
        dialog = DaysDialog(self._desk, self.tr("Set the due date"), text, 1, self._page)
        dialog.answered.connect(self._set_due)
        dialog.open()

    def _set_due(self, days: int) -> None:
        study, store, ids = self._desk.study, self._desk.store, self._card_ids()
        self._do(
            lambda: card_actions.set_due(
                store, ids, days, days, now=study.now(), settings=study.settings(), random=Random(0)
            ),
            self.tr("The card comes again in %n day(s).", "", days),
        )

    def show_history(self) -> None:
        """Opens the card's history."""
        from studydesk.ui.widgets.card_history import HistoryDialog

        if self._view is not None:
            HistoryDialog(self._desk, self._view, self._page).open()

    def open_source(self) -> None:
        """Plays twenty seconds around the second of the video from which the card came, or opens its page."""
        if self._view is not None and self._play_moment(self._view.item.source):
            return
        url = source_url(self._view.item.source) if self._view is not None else None
        if url is None:
            self._desk.notices.say(self.tr("This card names no source that can be opened."))
        else:
            QDesktopServices.openUrl(QUrl(url))

    def _play_moment(self, source: Source) -> bool:
        """Whether the source is a video on the disk, which plays now."""
        from studydesk.services.capture import key_of_source
        from studydesk.services.watching import is_on_disk

        key = key_of_source(source)
        if key is None or source.at_ms is None or not is_on_disk(self._desk.store, key):
            return False
        from studydesk.domain.moments import Moment
        from studydesk.ui.watch.excerpt import play_moment

        return play_moment(self._desk, Moment(key, source.at_ms), self._page)

    def show_menu(self) -> None:
        """All of these in a menu."""
        commands, menu = self._desk.commands, QMenu(self._page)
        commands.refresh()
        for name in FOR_CARD:
            menu.addAction(commands.action(f"review.{name}"))
        flags = menu.addMenu(self.tr("Flag"))
        for number in _FLAGS:
            action = commands.action(f"review.flag_{number}")
            action.setText(flag_name(self._desk.settings, number))
            flags.addAction(action)
        flags.addSeparator()
        flags.addAction(self.tr("Name the flags…"), self.name_flags)
        menu.aboutToHide.connect(menu.deleteLater)
        anchor = self._page.card.more_button
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height())))

    def name_flags(self) -> None:
        """Asks what the learner calls the flags."""
        from studydesk.ui.review.flag_names import FlagNamesDialog

        dialog = FlagNamesDialog(self._desk, self._page)
        dialog.accepted.connect(self._page.show_signs)
        dialog.open()

    # Catching up

    def ask_catch_up(self) -> None:
        """Asks over how many days the backlog shall be spread."""
        from studydesk.ui.review.custom import DaysDialog

        text = self.tr(
            "What waits is spread over so many days, nearly forgotten cards first. Nothing is lost, and it can be "
            "taken back."
        )
        dialog = DaysDialog(self._desk, self.tr("Catch up"), text, _CATCH_UP_DAYS, self._page, least=2)
        dialog.answered.connect(self._catch_up)
        dialog.open()

    def _catch_up(self, days: int) -> None:
        study, store = self._desk.study, self._desk.store
        self._do(
            lambda: card_actions.catch_up(store, days, now=study.now(), settings=study.settings()),
            self.tr("Your reviews are spread over %n day(s).", "", days),
        )
