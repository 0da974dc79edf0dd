"""Bringing a package of Anki in: one undo step, through ``services.long_writes``.

A note that was imported before, or that this program exported, is known by its identity (``guid``): the newer text
wins, a schedule is taken over where the package knows a later answer, and no answer is written twice.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.domain.anki import CardRow, Choices, NoteRow, NoteType, Remark, Report, Target, Wanted
from studydesk.domain.cards import ItemKind, MediaId, TextFormat, clean_tags
from studydesk.domain.clock import to_ms
from studydesk.domain.media_names import names_in
from studydesk.domain.path import PathId
from studydesk.domain.plain_text import first_sum, words_for_search
from studydesk.services.anki_notes import (
    HIGHEST_ORDINAL,
    PLACEHOLDER,
    Made,
    NoteShape,
    made_of,
    shape_of,
    words_of,
)
from studydesk.services.anki_open import Open, Progress, opened, placeholder
from studydesk.services.anki_schedule import Days, first_day, placed, read_data
from studydesk.services.media import KINDS, media_folder
from studydesk.storage import anki_in as rows
from studydesk.storage import anki_log
from studydesk.storage.items import next_position, tags_text

if TYPE_CHECKING:
    from datetime import datetime

    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store, Transaction

MOST_REMARKS: Final = 5_000
"""So many are listed; of the rest the report says how many."""
_PART: Final = 2_000
_PART_OF_LOG: Final = 10_000
_EARLIEST_MS: Final = 946_684_800_000
"""Days before 2000 are not told apart: nobody had such answers."""


@dataclass(slots=True)
class _Tally:
    """What the report will say."""

    counts: Counter[str] = field(default_factory=Counter)
    remarks: list[Remark] = field(default_factory=list)
    unlisted: Counter[str] = field(default_factory=Counter)

    def note(self, code: str, about: str = "") -> None:
        if len(self.remarks) < MOST_REMARKS:
            self.remarks.append(Remark(code, about))
        else:
            self.unlisted[code] += 1

    def report(self) -> Report:
        more = [Remark(code, "", count) for code, count in self.unlisted.items()]
        return Report(**self.counts, remarks=(*dict.fromkeys(self.remarks), *more))


@dataclass(slots=True)
class _Batch:
    """New rows that wait to be written together."""

    items: list[rows.ItemIn] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    cards: list[rows.CardIn] = field(default_factory=list)
    media: list[tuple[int, str, int]] = field(default_factory=list)


_Home = tuple[CardRow, Target, str]
"""A card, where its deck goes, and the deck's name as JSON."""


def bring_in(
    store: Store,
    file: Path,
    choices: Choices,
    *,
    scratch: Path,
    settings: StudySettings,
    now: datetime,
    progress: Progress,
) -> Report:
    """Imports a package as the learner chose. One undo step. For the thread of a long write.

    Raises as ``anki_open.opened``, and EnvironmentFault where a picture cannot be written; then nothing is changed.
    """
    with opened(file, scratch, lambda done, total: progress(0, 0)) as source:
        run = _Import(store, source, choices, settings, now, progress)
        return run.all()


class _Import:
    """One run."""

    def __init__(
        self, store: Store, source: Open, choices: Choices, settings: StudySettings, now: datetime, progress: Progress
    ) -> None:
        self._store = store
        self._source = source
        self._choices = choices
        self._settings = settings
        self._now_ms = to_ms(now)
        self._progress = progress
        self._days = Days(settings)
        self._today = self._days.of(self._now_ms)
        self._day_zero = first_day(source.day_zero_s, self._days)
        self._tally = _Tally()
        self._shapes: dict[int, NoteShape] = {}
        self._templates: dict[int, tuple[int, str]] = {}
        self._targets: dict[int, Target] = dict(choices.targets)
        self._answered: dict[int, tuple[int, int]] = {}
        self._cards: dict[int, tuple[int, bytes]] = {}
        self._old_cards: set[int] = set()
        self._later: list[tuple[NoteRow, list[_Home], rows.Known]] = []
        self._media: dict[str, int | None] = {}
        self._tag_texts: dict[str, str] = {}
        self._deck_names: dict[int, str] = {}
        self._written: list[Path] = []
        self._batch = _Batch()
        self._done = 0
        self._total = 1

    def all(self) -> Report:
        notes, _, log, _ = self._source.collection.counts()
        self._total = max(1, notes + log // 4)
        known = rows.known_items(self._store)
        if self._choices.with_schedule:
            self._answered = self._source.collection.answered()
        try:
            with self._store.write("Import from Anki") as tx:
                self._make_topics(tx)
                with rows.quiet_inserts(tx, notes=notes, answers=log):
                    self._all_notes(tx, known)
                    self._all_known(tx)
                    if self._choices.with_schedule:
                        self._all_answers(tx)
        except BaseException:
            for file in self._written:
                file.unlink(missing_ok=True)
            raise
        self._tally.remarks += self._source.package.remarks
        if self._source.collection.skipped:
            self._tally.note("row.unreadable")
        return self._tally.report()

    def _tell(self, more: int) -> None:
        self._done += more
        self._progress(min(self._done, self._total - 1), self._total)

    def _make_topics(self, tx: Transaction) -> None:
        """The new topics that decks want, each title once."""
        from studydesk.services.paths import new_topic_in

        made: dict[str, Target] = {}
        for deck_id, target in self._targets.items():
            if target.wanted is not Wanted.NEW_TOPIC:
                continue
            title = " ".join(target.title.split())[:200]
            if not title or self._choices.path_id is None:
                self._targets[deck_id] = Target(Wanted.NO_TOPIC)
                continue
            if title not in made:
                topic_id = new_topic_in(self._store, tx, PathId(self._choices.path_id), title)
                made[title] = Target(Wanted.TOPIC, topic_id)
                self._tally.counts["topics_new"] += 1
            self._targets[deck_id] = made[title]

    # Notes

    def _all_notes(self, tx: Transaction, known: dict[str, rows.Known]) -> None:
        self._item_id, self._card_id = rows.next_id(tx, "item"), rows.next_id(tx, "card")
        self._position = next_position(tx) - 1
        seen: set[str] = set()
        for place, (note, cards) in enumerate(self._notes_with_cards()):
            if place % _PART == 0:
                self._flush(tx)
                self._tell(_PART if place else 0)
            homes = [home for card in cards if (home := self._home(card)) is not None]
            if not homes:
                if not cards:
                    self._tally.note("note.no_card", words_of(note.fields.split("\x1f")))
                continue
            guid = note.guid or f"nid-{note.id}"
            if guid in seen:
                self._tally.note("note.twice", words_of(note.fields.split("\x1f")))
                continue
            seen.add(guid)
            if (there := known.get(guid)) is not None:
                self._later.append((note, homes, there))
            else:
                self._new_note(tx, note, guid, homes)
        self._flush(tx)

    def _notes_with_cards(self) -> Iterator[tuple[NoteRow, list[CardRow]]]:
        """Each note with its cards; both come ordered by the note's id."""
        cards = self._source.collection.cards()
        waiting = next(cards, None)
        for note in self._source.collection.notes():
            found: list[CardRow] = []
            while waiting is not None and waiting.note_id <= note.id:
                if waiting.note_id == note.id:
                    found.append(waiting)
                else:
                    self._tally.note("card.no_note", str(waiting.id))
                waiting = next(cards, None)
            yield note, found
        for card in chain(() if waiting is None else (waiting,), cards):
            self._tally.note("card.no_note", str(card.id))

    def _home(self, card: CardRow) -> _Home | None:
        deck_id = card.original_deck or card.deck_id
        target = self._targets.get(deck_id, Target(Wanted.NO_TOPIC))
        if target.wanted is Wanted.LEAVE_OUT:
            return None
        return card, target, self._deck_json(deck_id)

    def _deck_json(self, deck_id: int) -> str:
        found = self._deck_names.get(deck_id)
        if found is None:
            found = json.dumps(self._source.decks.get(deck_id, "Default"), ensure_ascii=False)
            self._deck_names[deck_id] = found
        return found

    def _new_note(self, tx: Transaction, note: NoteRow, guid: str, homes: list[_Home]) -> None:
        if (made := self._made(note)) is None:
            return
        homes = self._possible(note, made.kind, homes)
        if not homes:
            return
        row, text = self._item_row(tx, note, guid, made, homes[0][1])
        self._batch.items.append(row)
        self._batch.texts.append((row.id, text))
        self._keep_media(tx, row.id, note, made)
        self._item_id += 1
        self._tally.counts["notes_new"] += 1
        for home in homes:
            self._new_card(tx, guid, row.id, home, row.tags)

    def _made(self, note: NoteRow) -> Made | None:
        """The note as an item; None, and a remark, for what is none."""
        if PLACEHOLDER in note.fields and self._source.collection.counts()[0] == 1:
            raise placeholder()
        values = note.fields.split("\x1f")
        if (shape := self._shape(note.type_id)) is None:
            self._tally.note("note.type", words_of(values))
            return None
        made = made_of(shape, values, lambda: words_of(values))
        for remark in made.remarks:
            self._tally.note(remark.code, remark.about)
        return made

    def _shape(self, type_id: int) -> NoteShape | None:
        shape = self._shapes.get(type_id)
        if shape is None and type_id in self._source.types:
            shape = self._shapes[type_id] = shape_of(self._source.types[type_id])
            for remark in shape.remarks if shape.kind is ItemKind.TEMPLATE else ():
                self._tally.note(remark.code, remark.about)
        return shape

    def _possible(self, note: NoteRow, kind: ItemKind, homes: list[_Home]) -> list[_Home]:
        """The cards that an item of this kind can have, each place once."""
        note_type = self._source.types[note.type_id]
        highest = HIGHEST_ORDINAL if note_type.is_cloze else len(note_type.sides) - 1
        found: dict[int, _Home] = {}
        for home in homes:
            ordinal = home[0].ordinal
            if 0 <= ordinal <= highest and ordinal not in found:
                found[ordinal] = home
            else:
                self._tally.note("card.place", words_of(note.fields.split("\x1f")))
        return list(found.values())

    def _item_row(
        self, tx: Transaction, note: NoteRow, guid: str, made: Made, target: Target
    ) -> tuple[rows.ItemIn, str]:
        template_id, extra = self._template(tx, self._source.types[note.type_id])
        if made.kind in (ItemKind.OCCLUSION, ItemKind.TYPE_IN):  # these cannot be made again from ours to the letter
            named = json.dumps(note.fields.split("\x1f"), ensure_ascii=False)
            extra = f'{extra[:-2]}, "fields": {named}}}}}'
        tags = self._tags(note.tags)
        made_ms = min(max(note.id, 0), self._now_ms)
        words, first = words_for_search(made.kind, made.fields, TextFormat.HTML)
        fields = rows.fields_text(made.fields)
        row = rows.ItemIn(
            self._item_id, rows.uid_for("item", made_ms, guid), tx.stamp, guid, target.topic_id,
            template_id if made.kind is ItemKind.TEMPLATE else None, made.kind.value, fields, tags,
            first_sum(first), self._item_id, made_ms,
            min(max(note.mod_s, 0) * 1_000, self._now_ms), extra,
        )  # fmt: skip
        return row, words

    def _tags(self, given: str) -> str:
        found = self._tag_texts.get(given)
        if found is None:
            found = self._tag_texts[given] = tags_text(clean_tags(given.split()))
        return found

    def _template(self, tx: Transaction, note_type: NoteType) -> tuple[int, str]:
        found = self._templates.get(note_type.id)
        if found is None:
            template_id = rows.write_template(tx, note_type)
            uid = tx.execute("SELECT lower(hex(uid)) FROM template WHERE id = ?", (template_id,)).fetchone()[0]
            found = self._templates[note_type.id] = (template_id, json.dumps({"anki": {"template": uid}}))
        return found

    def _new_card(self, tx: Transaction, guid: str, item_id: int, home: _Home, tags: str) -> None:
        row = self._card_row(tx, guid, item_id, home, tags)
        self._batch.cards.append(row)
        self._cards[home[0].id] = (row.id, row.uid[6:])
        self._card_id += 1
        self._tally.counts["cards_new"] += 1

    def _card_row(self, tx: Transaction, guid: str, item_id: int, home: _Home, tags: str) -> rows.CardIn:
        card, target, deck = home
        data = read_data(card.data)
        made_ms = min(max(card.id, 0), self._now_ms)
        if self._choices.with_schedule:
            there = placed(card, data, self._last(card.id), self._day_zero, self._days)
        else:
            there = placed(card._replace(type=0, queue=0, reps=0, lapses=0), {}, None, self._day_zero, self._days)
        plan = there.schedule
        position = self._position + min(max(card.due, 0), 1_000_000_000) if card.type == 0 else 0
        factor = f',"factor":{card.factor}' if card.factor else ""
        kept = f',"data":{card.data}' if data else ""
        leech = int(plan.lapses > 0 and " leech " in tags.casefold())
        return rows.CardIn(
            self._card_id, rows.uid_for("card", made_ms, f"{guid}#{card.ordinal}"), tx.stamp, item_id, target.topic_id,
            card.ordinal, int(plan.state), plan.step, plan.stability, plan.difficulty, plan.due_at_ms, plan.due_day,
            plan.interval_days, plan.last_review_at_ms, plan.last_review_day, plan.reps, plan.lapses, position,
            int(there.suspended), there.buried, self._today if there.buried else None, card.flags & 7, leech, made_ms,
            f'{{"anki":{{"deck":{deck}{factor}{kept}}}}}',
        )  # fmt: skip

    def _flush(self, tx: Transaction) -> None:
        batch, self._batch = self._batch, _Batch()
        if batch.items:
            rows.insert_items(tx, batch.items, batch.texts)
        if batch.cards:
            rows.insert_cards(tx, batch.cards)
        if batch.media:
            rows.insert_media_links(tx, batch.media)

    # Pictures and sounds

    def _keep_media(self, tx: Transaction, item_id: int, note: NoteRow, made: Made) -> None:
        texts = [text for text in note.fields.split("\x1f") if "<" in text or "[sound:" in text or "](" in text]
        if made.kind is ItemKind.TEMPLATE:
            texts += [text for side in self._source.types[note.type_id].sides for text in side[1:] if "src" in text]
        if not texts:
            return
        for name in names_in(texts):
            media_id = self._medium(tx, name)
            if media_id is not None:
                self._batch.media.append((item_id, name, media_id))

    def _medium(self, tx: Transaction, name: str) -> int | None:
        if name not in self._media:
            self._media[name] = self._take_medium(tx, name)
        return self._media[name]

    def _take_medium(self, tx: Transaction, name: str) -> MediaId | None:
        if name not in self._source.package.media:
            if "%" not in name and "{{" not in name:
                self._tally.note("media.missing", name[:100])
            return None
        suffix = Path(name).suffix.casefold()
        if suffix not in KINDS:
            self._tally.note("media.kind", name[:100])
            return None
        data = self._source.package.read_medium(name)
        if not data:
            return None
        folder = media_folder(self._store)
        medium, is_new = rows.keep_medium(tx, folder, data, KINDS[suffix], suffix)
        if is_new:
            self._written.append(folder / medium.file_name)
        self._tally.counts["media_new"] += is_new
        return medium.id

    # Notes that are there already

    def _all_known(self, tx: Transaction) -> None:
        for place, (note, homes, known) in enumerate(self._later):
            if place % 500 == 0:
                self._progress(min(self._done, self._total - 1), self._total)
            self._known_note(tx, note, homes, known)
        self._later.clear()
        self._flush(tx)

    def _known_note(self, tx: Transaction, note: NoteRow, homes: list[_Home], known: rows.Known) -> None:
        shape = self._shape(note.type_id)
        if shape is None:
            self._tally.note("note.type", words_of(note.fields.split("\x1f")))
            return
        guid = note.guid or f"nid-{note.id}"
        is_newer = note.mod_s * 1_000 > known.edited_at_ms or known.shelved
        if is_newer and (made := self._made(note)) is not None:
            row, _ = self._item_row(tx, note, guid, made, homes[0][1])
            rows.update_item(tx, known.id, row, (), self._store.random)
            self._keep_media(tx, known.id, note, made)
            kind = made.kind
        else:
            kind = shape.kind
        self._tally.counts["notes_updated" if is_newer else "notes_same"] += 1
        there = rows.cards_of(tx, known.id)
        for home in self._possible(note, kind, homes):
            self._known_card(tx, guid, known.id, home, there, note.tags)

    def _known_card(
        self,
        tx: Transaction,
        guid: str,
        item_id: int,
        home: _Home,
        there: dict[int, tuple[int, int | None, int]],
        tags: str,
    ) -> None:
        card = home[0]
        if card.ordinal not in there:
            self._new_card(tx, guid, item_id, home, f" {tags} ")
            return
        card_id, last_at_ms, _ = there[card.ordinal]
        uid = rows.uid_for("card", min(max(card.id, 0), self._now_ms), f"{guid}#{card.ordinal}")
        self._cards[card.id] = (card_id, uid[6:])
        self._old_cards.add(card_id)
        if not self._choices.with_schedule or (self._last(card.id) or 0) <= (last_at_ms or 0):
            return
        rows.update_card(tx, card_id, self._card_row(tx, guid, item_id, home, f" {tags} "))
        self._tally.counts["cards_updated"] += 1

    # Answers

    def _last(self, card_id: int) -> int | None:
        """The instant of a card's last answer in the package."""
        found = self._answered.get(card_id)
        return found[1] or None if found is not None else None

    def _all_answers(self, tx: Transaction) -> None:
        latest = self._now_ms + 366 * 86_400_000
        first = min((found[0] for found in self._answered.values()), default=latest)
        days = range(self._days.of(max(first, _EARLIEST_MS)) - 1, self._days.of(latest) + 1)
        starts = [(0, days[0] - 1), *((self._days.start(day), day) for day in days)]
        known = (
            anki_log.Known(theirs, ours, tail, self._answered.get(theirs, (0, 0))[0], ours in self._old_cards)
            for theirs, (ours, tail) in self._cards.items()
        )
        anki_log.begin(self._store, tx, known, starts)
        log = self._source.collection.log()
        while part := list(islice(log, _PART_OF_LOG)):
            made, odd = anki_log.insert(tx, part, latest)
            self._tally.counts["reviews_new"] += made
            for at_ms in odd:
                self._tally.note("answer.odd", str(at_ms))
            self._tell(len(part) // 4)
        anki_log.end(tx)


def sentences(remarks: Sequence[Remark]) -> dict[str, list[Remark]]:
    """Remarks by their code, in the order in which codes come first."""
    found: dict[str, list[Remark]] = {}
    for remark in remarks:
        found.setdefault(remark.code, []).append(remark)
    return found
