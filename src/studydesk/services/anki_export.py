"""Writing cards as a package that Anki opens: with schedule, answers, pictures and sounds. For a job; reads only.

The format is 'legacy 2', which every Anki that can still be had reads; what FSRS knows of a card travels with it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from studydesk.content.anki import writing
from studydesk.domain.anki import DECK_SEPARATOR, NoteType, Remark, guid_of
from studydesk.domain.cards import ItemKind, TextFormat
from studydesk.domain.clock import to_ms
from studydesk.domain.plain_text import plain
from studydesk.domain.study import StudySettings
from studydesk.services import anki_fields
from studydesk.services.anki_notes import NoteShape
from studydesk.services.anki_schedule import Days, data_of
from studydesk.services.media import media_folder
from studydesk.storage import anki_out as rows
from studydesk.storage.files import file_fault
from studydesk.storage.items import fields_of

if TYPE_CHECKING:
    from studydesk.storage.store import Store

Progress = Callable[[int, int], None]
_PART: Final = 2_000
_EARLIER_DAYS: Final = 400


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written. ``cards`` None: all. ``by_topic``: decks are named after topics, also of cards that came
    from decks of Anki."""

    cards: tuple[int, ...] | None = None
    with_schedule: bool = True
    with_media: bool = True
    by_topic: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and what could not be."""

    notes: int
    cards: int
    answers: int
    media: int
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class _Ids:
    """Numbers that Anki wants to be instants and each only once."""

    taken: set[int] = field(default_factory=set)

    def take(self, at_ms: int) -> int:
        number = max(at_ms, 1)
        while number in self.taken:
            number += 1
        self.taken.add(number)
        return number


def take_out(
    store: Store,
    file: Path,
    wish: Wish,
    *,
    scratch: Path,
    settings: StudySettings,
    now: datetime,
    progress: Progress,
) -> Written:
    """Writes the package, whole or not at all. Raises EnvironmentFault."""
    try:
        scratch.mkdir(parents=True, exist_ok=True)
        try:
            return _Export(store, wish, settings, now, progress).all(file, scratch)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    except OSError as error:
        raise file_fault(error, file, kept="Your cards are as they were.") from error


class _Export:
    """One run."""

    def __init__(self, store: Store, wish: Wish, settings: StudySettings, now: datetime, progress: Progress) -> None:
        self._store = store
        self._wish = wish
        self._settings = settings
        self._now = now
        self._now_s = to_ms(now) // 1_000
        self._progress = progress
        self._days = Days(settings)
        today = self._days.of(to_ms(now))
        first = rows.first_due_day(store)
        self._day_zero = min(today, first if first is not None else today) - _EARLIER_DAYS
        self._today = today
        types = anki_fields.template_types(rows.templates(store))
        self._shapes: dict[str, NoteShape] = anki_fields.shapes(types)
        self._by_id = {row[0]: row[1] for row in rows.templates(store)}
        self._used: dict[int, NoteType] = {}
        self._decks: dict[str, int] = {"Default": 1}
        self._card_ids: dict[int, int] = {}
        self._media: dict[str, str] = {}
        self._remarks: list[Remark] = []
        self._note_ids, self._card_numbers = _Ids(), _Ids()
        self._notes = self._cards = self._answers = 0

    def all(self, file: Path, scratch: Path) -> Written:
        chosen = None if self._wish.cards is None else rows.items_of(self._store, self._wish.cards)
        total = rows.choose(self._store, self._wish.cards)
        with rows.writing(scratch / "collection.anki21") as out:
            self._all_items(out, chosen, total)
            if self._wish.with_schedule:
                self._all_answers(out)
            out.collection(self._collection())
        self._placeholder(scratch / "collection.anki2")
        folder = media_folder(self._store)
        media = {name: folder / file_name for name, file_name in self._media.items()}
        self._progress(0, 0)
        missing = writing.pack(file, scratch / "collection.anki21", scratch / "collection.anki2", media)
        self._remarks += [Remark("out.media", name) for name in missing]
        return Written(self._notes, self._cards, self._answers, len(media) - len(missing), tuple(self._remarks))

    def _collection(self) -> tuple[object, ...]:
        start_s = self._days.start(self._day_zero) // 1_000
        offset = datetime.fromtimestamp(start_s, UTC).astimezone(self._settings.zone).utcoffset()
        west = -int(offset.total_seconds() // 60) if offset is not None else 0
        names = {number: name for name, number in self._decks.items() if number != 1}
        return (
            1, start_s, self._now_s * 1_000, self._now_s * 1_000, 11, 0, 0, 0,
            writing.settings(self._settings.rollover_hour, west), writing.models(self._used.values(), self._now_s),
            writing.decks(names, self._now_s), writing.OPTIONS, "{}",
        )  # fmt: skip

    def _placeholder(self, file: Path) -> None:
        """What a program that only knows the oldest format finds."""
        note_type = anki_fields.OWN[ItemKind.BASIC]
        words = "Please update to the latest Anki version, then import this file again."
        with rows.writing(file) as out:
            head = list(self._collection())
            head[9] = writing.models([note_type], self._now_s)
            head[10] = writing.decks({}, self._now_s)
            out.collection(head)
            out.notes([(1, "studydesk-old", note_type.id, self._now_s, "", f"{words}\x1f", words, _sum(words))])
            out.cards([(1, 1, 1, 0, self._now_s, 0, 0, 1, 0, 0, 0, 0, 0, 0, "")])

    # Notes and cards

    def _all_items(self, out: rows.Writer, chosen: frozenset[int] | None, total: int) -> None:
        after = 0
        while found := rows.items(self._store, after, _PART, chosen):
            first, after = found[0][0], found[-1][0]
            cards: dict[int, list[rows.Row]] = {}
            for row in rows.cards(self._store, first, after):
                cards.setdefault(row[0], []).append(row)
            names: dict[int, dict[str, str]] = {}
            for item_id, name, file_name in rows.media(self._store, first, after):
                names.setdefault(item_id, {})[name] = file_name
            notes: list[Sequence[object]] = []
            made: list[Sequence[object]] = []
            for row in found:
                self._item(row, cards.get(row[0], []), names.get(row[0], {}), notes, made)
            out.notes(notes)
            out.cards(made)
            self._progress(self._notes, max(total, self._notes) * 2)

    def _item(
        self,
        row: rows.Row,
        cards: Sequence[rows.Row],
        media: dict[str, str],
        notes: list[Sequence[object]],
        made: list[Sequence[object]],
    ) -> None:
        item_id, uid, guid, kind_text, written, fields, tags, template_id, made_ms, edited_ms, extra = row
        kind = ItemKind(kind_text)
        shape = self._shapes.get(template_of(self._by_id, template_id, extra))
        found = anki_fields.values_of(kind, TextFormat(written), fields_of(fields), shape, fields_in(extra))
        if found is None:
            self._remarks.append(Remark("card.place", str(item_id)))
            return
        note_type, values = found
        self._used[note_type.id] = note_type
        if self._wish.with_media and (media or _may_name(values)):
            values = self._with_media(values, media)
        note_id = self._note_ids.take(made_ms)
        first = plain(values[0], TextFormat.HTML) if "<" in values[0] or "&" in values[0] else values[0]
        notes.append(
            (
                note_id, guid or guid_of(uid), note_type.id, edited_ms // 1_000, tags, "\x1f".join(values), first,
                _sum(first),
            )
        )  # fmt: skip
        self._notes += 1
        for card in cards:
            made.append(self._card(card, note_id))

    def _with_media(self, values: list[str], media: dict[str, str]) -> list[str]:
        """Notes which files come along. A name that means another file already gets one of its own."""
        for name in anki_fields.media_names(values):
            file_name = media.get(name) or (name if len(name) >= 64 and name[:64].isalnum() else "")
            if not file_name:
                continue
            if self._media.setdefault(name, file_name) == file_name:
                continue
            stem, dot, suffix = name.rpartition(".")
            other = f"{stem if dot else name}-{file_name[:8]}{dot}{suffix if dot else ''}"
            self._media[other] = file_name
            values = [value.replace(name, other) for value in values]
        return values

    def _card(self, row: rows.Row, note_id: int) -> Sequence[object]:
        (
            _, card_id, ordinal, topic, state, step, stability, difficulty, due_at_ms, due_day, interval, last_ms, reps,
            lapses, position, suspended, buried, flag, made_ms, extra,
        ) = row  # fmt: skip
        number = self._card_numbers.take(made_ms)
        self._card_ids[card_id] = number
        theirs = _theirs(extra)
        deck = self._deck(str(theirs.get("deck", "")), topic)
        self._cards += 1
        if not self._wish.with_schedule or state == 0:
            queue = _queue(0, bool(suspended), buried) if self._wish.with_schedule else 0
            place = min(max(position, 0), 2_000_000_000)
            counts = (reps, lapses) if self._wish.with_schedule else (0, 0)
            flags = flag if self._wish.with_schedule else 0
            return (
                number,
                note_id,
                deck,
                ordinal,
                self._now_s,
                0,
                queue,
                place,
                0,
                0,
                *counts,
                0,
                flags,
                data_of(None, None, theirs.get("data")),
            )
        by_day = due_day is not None
        due = due_day - self._day_zero if by_day else (due_at_ms or 0) // 1_000
        usual = 2 if state == 2 else 3 if by_day else 1
        more = {**theirs.get("data", {}), **({"lrt": last_ms // 1_000} if last_ms is not None else {})}
        return (
            number, note_id, deck, ordinal, self._now_s, state, _queue(usual, bool(suspended), buried), due, interval,
            theirs.get("factor", 2_500), reps, lapses, self._left(state, step), flag,
            data_of(stability, difficulty, more),
        )  # fmt: skip

    def _left(self, state: int, step: int | None) -> int:
        if state == 2:
            return 0
        policy = self._settings.policy
        steps = policy.learning_steps_ms if state == 1 else policy.relearning_steps_ms
        left = max(1, len(steps) - (step or 0))
        return left * 1_000 + left

    def _deck(self, theirs: str, topic: str) -> int:
        name = theirs if theirs and not (self._wish.by_topic and topic) else topic
        name = name or "Default"
        if name not in self._decks:
            if not theirs:
                name = name.replace(DECK_SEPARATOR, ": ")
            digest = hashlib.sha1(name.encode("utf-8", "replace"), usedforsecurity=False).digest()
            self._decks[name] = 1_400_000_000_000 + int.from_bytes(digest[:5], "big") % 300_000_000_000
        return self._decks[name]

    # Answers

    def _all_answers(self, out: rows.Writer) -> None:
        after, numbers = 0, _Ids()
        while found := rows.answers(self._store, after, 8_000):
            after = found[-1][0]
            made = []
            for row in found:
                number = self._card_ids.get(row[1])
                if number is not None:
                    made.append(_answer(row, number, numbers.take(row[2])))
            out.answers(made)
            self._answers += len(made)
            self._progress(self._notes + self._answers // 8, self._notes * 2)


def _answer(row: rows.Row, card: int, number: int) -> Sequence[object]:
    _, _, _, rating, kind, before, after, difficulty, taken_ms, extra, state_after = row
    factor = 0 if difficulty is None else round(((difficulty - 1) / 9 + 0.1) * 1_000)
    if extra != "{}":
        with contextlib.suppress(ValueError, KeyError, TypeError):
            after, before, factor = json.loads(extra)["anki"]
    elif state_after in (1, 3) and not after:
        after = -60
    return number, card, rating, after, before, factor, taken_ms, kind


def _queue(usual: int, suspended: bool, buried: int) -> int:
    if suspended:
        return -1
    return {1: -3, 2: -2}.get(buried, usual)


def _theirs(extra: str) -> dict[str, Any]:  # Any: whatever JSON holds
    if '"anki"' not in extra:
        return {}
    try:
        found = json.loads(extra)["anki"]
    except (ValueError, KeyError):
        return {}
    if not isinstance(found, dict):
        return {}
    return found if isinstance(found.get("data", {}), dict) else {**found, "data": {}}


def template_of(by_id: Mapping[int, str], template_id: int | None, extra: str) -> str:
    """The uid of the template with which an item came, in hex; empty for the learner's own."""
    if template_id is not None:
        return by_id.get(template_id, "")
    if '"template"' not in extra:
        return ""
    at = extra.find('"template"')
    return extra[at + 10 :].partition('"')[2][:32]


def fields_in(extra: str) -> list[str]:
    """The fields of the note as it came, where they are kept."""
    found = _theirs(extra).get("fields") if '"fields"' in extra else None
    return [str(value) for value in found] if isinstance(found, list) else []


def _may_name(values: Sequence[str]) -> bool:
    return any("<" in value or "[sound:" in value for value in values)


def _sum(text: str) -> int:
    """Anki's checksum of a first field."""
    return int.from_bytes(hashlib.sha1(text.encode("utf-8", "replace"), usedforsecurity=False).digest()[:4], "big")
