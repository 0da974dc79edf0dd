"""What is done with the selected cards, by button, key and menu: one undo step each, however many they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from studydesk.domain.cards import CardId
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import card_bulk, card_search, cards
from studydesk.ui.cards.table.words import TableWords

if TYPE_CHECKING:
    from studydesk.domain.path import TopicId
    from studydesk.services.card_search import Common
    from studydesk.services.long_writes import Progress
    from studydesk.storage.store import Store
    from studydesk.ui.cards.table.page import CardsPage

MANY = 1_000
"""From so many cards on a change is written beside the window."""

MOST_STUDIED = 2_000
"""More than anybody reviews in one sitting; a session of more would take too long to begin."""

_FLAGS = range(8)


class BulkActions(QObject):
    """Binds the commands of the page that change cards. GUI thread."""

    def __init__(self, page: CardsPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        slots: dict[str, Callable[[], object]] = {
            "topic": self.ask_topic,
            "add_tags": lambda: self.ask_tags(adds=True),
            "remove_tags": lambda: self.ask_tags(adds=False),
            "suspend": self.toggle_suspended,
            "bury": self.toggle_buried,
            "due": self.ask_due,
            "reschedule": self.reschedule,
            "forget": self.forget,
            "reposition": self.ask_order,
            "delete": self.delete,
        }
        slots |= {f"flag_{number}": partial(self.toggle_flag, number) for number in _FLAGS}
        commands = self._desk.commands
        for name, slot in slots.items():
            commands.bind(f"cards.{name}", slot, page.list_side, enabled=self.has_some)
        commands.bind("cards.study", self.study, page.list_side, enabled=lambda: bool(page.model.ids))
        commands.bind("cards.replace", self.ask_replace, page.list_side, enabled=lambda: bool(page.model.ids))
        commands.bind("cards.duplicates", self.ask_duplicates, page.list_side, enabled=lambda: bool(page.model.ids))

    def has_some(self) -> bool:
        """Whether a card is selected."""
        return self._page.view.selectionModel().hasSelection()

    def _ids(self) -> list[CardId]:
        return self._page.view.selected_ids()

    def _or_all(self) -> list[CardId]:
        """The selected cards if they are several, else all found."""
        chosen = self._ids()
        return chosen if len(chosen) > 1 else list(map(CardId, self._page.model.ids))

    def _concerns(self, ids: list[CardId]) -> str:
        return TableWords().chosen(len(ids))

    # Doing

    def do(self, ids: list[CardId], sentence: str, work: Callable[..., Any]) -> None:
        """Calls ``work(store, ids, progress=...)`` here, or beside the window when they are many."""
        if not ids:
            return
        self._page.side.flush()
        if len(ids) >= MANY:

            def beside(store: Store, progress: Progress) -> object:
                return work(store, ids, progress=progress)

            self._desk.long_writes.run(self.tr("Changing the cards…"), beside, lambda: self._say(sentence))
            return
        try:
            work(self._desk.store, ids)
        except StudyDeskError as error:
            self._desk.errors.report(error)
            return
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._desk.notices.say(sentence, undo=True)

    def _timed(self, work: Callable[..., Any], **more: object) -> Callable[..., Any]:
        study = self._desk.study
        return partial(work, now=study.now(), settings=study.settings(), **more)

    # The commands

    def study(self) -> None:
        """Reviews what is selected, or all found."""
        self._page.side.flush()
        ids = self._or_all()
        self._desk.notices.ask_for("review", StudyChoice(StudyKind.CARDS, cards=tuple(ids[:MOST_STUDIED])))
        if len(ids) > MOST_STUDIED:
            self._desk.notices.say(self.tr("These are the first %n of the cards.", "", MOST_STUDIED))

    def ask_topic(self) -> None:
        """Asks for a topic and moves the cards there."""
        from studydesk.ui.cards.table.dialogs import TopicDialog

        ids = self._ids()
        row = self._page.model.row_at(self._page.view.currentIndex().row())
        dialog = TopicDialog(self._desk, self._concerns(ids), row.topic_id if row is not None else None, self._page)
        dialog.chosen.connect(lambda topic: self._set_topic(ids, topic))
        dialog.open()

    def _set_topic(self, ids: list[CardId], topic_id: TopicId | None) -> None:
        found = self._desk.paths.topic(topic_id) if topic_id is not None else None
        if found is None:
            sentence = self.tr("%n card(s) belong to no topic now.", "", len(ids))
        else:
            sentence = self.tr("%n card(s) moved to {topic}.", "", len(ids)).format(topic=found.title)
        work = partial(card_bulk.set_topic, topic_id=topic_id, now=self._desk.study.now())
        self.do(ids, sentence, work)

    def ask_tags(self, *, adds: bool) -> None:
        """Asks for tags to add or remove."""
        from studydesk.ui.cards.table.dialogs import TagsDialog

        ids = self._ids()
        dialog = TagsDialog(self._desk, self._concerns(ids), self._page, adds=adds)
        dialog.chosen.connect(lambda tags: self._set_tags(ids, tags, adds=adds))

        def known(store: Store) -> list[str]:
            return cards.all_tags(store) if adds else card_search.tags_of(store, ids)

        self._page.finder.read(dialog, known, dialog.offer, self._desk.errors.report)
        dialog.open()

    def _set_tags(self, ids: list[CardId], tags: tuple[str, ...], *, adds: bool) -> None:
        now = self._desk.study.now()
        if adds:
            sentence = self.tr("%n card(s) have the tags now.", "", len(ids))
            self.do(ids, sentence, partial(card_bulk.add_tags, tags=tags, now=now))
        else:
            sentence = self.tr("The tags are taken from %n card(s).", "", len(ids))
            self.do(ids, sentence, partial(card_bulk.remove_tags, tags=tags, now=now))

    def _look(self, act: Callable[[list[CardId], Common], None]) -> None:
        """Calls ``act`` with the selected cards and what they have in common; many are looked at beside the window."""
        ids, study = self._ids(), self._desk.study
        now, settings = study.now(), study.settings()

        def look(store: Store) -> Common:
            return card_search.common(store, ids, now=now, settings=settings)

        if len(ids) < MANY:
            act(ids, look(self._desk.store))
        else:
            self._page.finder.read(self, look, lambda found: act(ids, found), self._desk.errors.report)

    def toggle_suspended(self) -> None:
        """Suspends, or takes back when all are suspended."""
        self._look(self._toggle_suspended)

    def _toggle_suspended(self, ids: list[CardId], found: Common) -> None:
        if found.suspended:
            sentence = self.tr("%n card(s) are in study again.", "", len(ids))
            self.do(ids, sentence, partial(card_bulk.suspend, suspended=False))
        else:
            sentence = self.tr("%n card(s) suspended.", "", len(ids))
            self.do(ids, sentence, partial(card_bulk.suspend, suspended=True))

    def toggle_buried(self) -> None:
        """Buries until tomorrow, or brings back when all are buried."""
        self._look(self._toggle_buried)

    def _toggle_buried(self, ids: list[CardId], found: Common) -> None:
        if found.buried:
            self.do(ids, self.tr("%n card(s) are back.", "", len(ids)), card_bulk.unbury)
        else:
            sentence = self.tr("%n card(s) buried until tomorrow.", "", len(ids))
            self.do(ids, sentence, self._timed(card_bulk.bury))

    def toggle_flag(self, number: int) -> None:
        """Gives the flag, or takes it away when all have it."""
        self._look(lambda ids, found: self._set_flag(ids, 0 if found.flag == number else number))

    def _set_flag(self, ids: list[CardId], number: int) -> None:
        if number:
            sentence = self.tr("%n card(s) flagged.", "", len(ids))
        else:
            sentence = self.tr("%n card(s) have no flag now.", "", len(ids))
        self.do(ids, sentence, partial(card_bulk.set_flag, flag=number))

    def ask_due(self) -> None:
        """Asks in how many days the cards come."""
        from studydesk.ui.cards.table.dialogs import DueDialog

        ids = self._ids()
        text = self.tr("The cards come on a day between these two, each day alike. 0 means today.")
        dialog = DueDialog(self._desk, f"{self._concerns(ids)} {text}", self._page)
        dialog.chosen.connect(lambda first, last, interval: self._set_due(ids, (first, last), interval))
        dialog.open()

    def _set_due(self, ids: list[CardId], days: tuple[int, int], interval: bool) -> None:
        sentence = self.tr("%n card(s) have another due date now.", "", len(ids))
        first, last = days
        self.do(
            ids,
            sentence,
            self._timed(card_bulk.set_due, first_days=first, last_days=last, set_interval=interval),
        )

    def reschedule(self) -> None:
        """Computes anew when the cards come."""
        ids = self._ids()
        self.do(ids, self.tr("%n card(s) rescheduled.", "", len(ids)), self._timed(card_bulk.reschedule))

    def forget(self) -> None:
        """Makes the cards new."""
        ids = self._ids()
        self.do(ids, self.tr("%n card(s) are new again.", "", len(ids)), self._timed(card_bulk.forget))

    def ask_order(self) -> None:
        """Asks how the new cards among them are put first."""
        from studydesk.ui.cards.table.dialogs import OrderDialog

        ids = self._ids()
        text = self.tr("The new cards among them come before all other new cards.")
        dialog = OrderDialog(self._desk, f"{self._concerns(ids)} {text}", self._page)
        dialog.chosen.connect(lambda shuffled: self._put_first(ids, shuffled=shuffled))
        dialog.open()

    def _put_first(self, ids: list[CardId], *, shuffled: bool) -> None:
        self.do(ids, self.tr("New cards put first."), partial(card_bulk.reposition, shuffle=shuffled))

    def delete(self) -> None:
        """Deletes the items of the cards, with all their cards."""
        ids = self._ids()
        sentence = self.tr("%n card(s) deleted, with their siblings.", "", len(ids))
        self._page.side.drop()
        self.do(ids, sentence, partial(card_bulk.delete, now=self._desk.study.now()))

    # Looking through texts

    def ask_replace(self) -> None:
        """Asks what to replace, and shows what it would change."""
        from studydesk.ui.cards.table.replace import ReplaceDialog

        self._page.side.flush()
        ids = self._or_all()
        dialog = ReplaceDialog(self._desk, self._page.finder, ids, self._page)
        dialog.chosen.connect(lambda wish, count: self._replace(ids, wish, count))
        dialog.open()

    def _replace(self, ids: list[CardId], wish: card_bulk.Replacement, count: int) -> None:
        sentence = self.tr("Replaced in %n text(s).", "", count)
        work = partial(card_bulk.replace_in_fields, replacement=wish, now=self._desk.study.now())
        self.do(ids, sentence, work)

    def ask_duplicates(self) -> None:
        """Lists cards with the same text."""
        from studydesk.ui.cards.table.duplicates import DuplicatesDialog

        self._page.side.flush()
        dialog = DuplicatesDialog(self._desk, self._page.finder, self._page.query, self._page)
        dialog.chosen.connect(self._page.show_query)
        dialog.open()
