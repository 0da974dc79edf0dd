"""Opening a package of Anki and looking what is inside; nothing of the profile is written. For a job."""

from __future__ import annotations

import errno
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.content.anki import note_types, package
from studydesk.domain.anki import DECK_SEPARATOR, DeckIn, Inside, NoteType, Remark, Target, Wanted
from studydesk.domain.errors import UserError
from studydesk.services.anki_notes import PLACEHOLDER, words_of
from studydesk.storage import anki_collection
from studydesk.storage.anki_in import known_items
from studydesk.storage.files import file_fault

if TYPE_CHECKING:
    from studydesk.domain.path import Topic, TopicId
    from studydesk.storage.store import Store

Progress = Callable[[int, int], None]

SUFFIXES: Final = (".apkg", ".colpkg")
_VERSIONS: Final = {1: "legacy 1", 2: "legacy 2", 3: "latest"}
_SAMPLES: Final = 5
_MOST_TAG_ROWS: Final = 20_000
_WORDS: Final = re.compile(r"[^\W_]+")


def _no_progress(done: int, total: int) -> None:
    """Nobody asks."""


@dataclass(slots=True)
class Open:
    """A package with its collection. ``day_zero_s`` is the second at which its days begin to count."""

    package: package.Package
    collection: anki_collection.Collection
    types: dict[int, NoteType]
    decks: dict[int, str]
    day_zero_s: int
    remarks: list[Remark] = field(default_factory=list)


@contextmanager
def opened(file: Path, scratch: Path, progress: Progress = _no_progress) -> Iterator[Open]:
    """Unpacks the collection into ``scratch``, which is made and taken away again.

    Raises UserError ``anki.damaged``, ``anki.too_new``, ``anki.too_large``, ``anki.database``, ``anki.placeholder``;
    EnvironmentFault ``disk.full`` and the like.
    """
    try:
        scratch.mkdir(parents=True, exist_ok=True)
        try:
            with package.opened(file) as archive:
                database = scratch / "collection.db"
                archive.unpack_database(database, progress)
                with anki_collection.opened(database) as collection:
                    yield _open(archive, collection)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
    except OSError as error:
        if error.errno == errno.EINVAL:  # the archive sends the reader to a place before its beginning
            raise package.damaged(error) from error
        raise file_fault(error, file, kept="Nothing was changed.") from error


def _open(archive: package.Package, collection: anki_collection.Collection) -> Open:
    created_s, version, models, decks = collection.settings()
    if version >= 15 and collection.has("notetypes", "fields", "templates", "decks"):
        types = note_types.types_of_rows(*collection.note_types())
        names = note_types.decks_of_rows(collection.decks())
    else:
        types, names = note_types.types_of_json(models), note_types.decks_of_json(decks)
    return Open(archive, collection, {one.id: one for one in types}, names, created_s)


def look(
    store: Store, file: Path, scratch: Path, topics: Sequence[Topic], *, progress: Progress = _no_progress
) -> Inside:
    """What a package holds, and where its decks would go. Raises as ``opened``."""
    with opened(file, scratch, progress) as source:
        notes, cards, reviews, seen = source.collection.counts()
        known = known_items(store)
        found = 0
        samples: list[tuple[str, ...]] = []
        for place, note in enumerate(source.collection.notes()):
            found += note.guid in known
            if len(samples) < _SAMPLES:
                samples.append(tuple(words_of([value], 200) for value in note.fields.split("\x1f")[:4]))
                if notes == 1 and PLACEHOLDER in note.fields:
                    raise placeholder()
            if place % 5_000 == 0:
                progress(place, notes)
        return Inside(
            file=file.name,
            size_bytes=file.stat().st_size,
            version=_VERSIONS[source.package.version],
            notes=notes,
            cards=cards,
            reviews=reviews,
            seen_cards=seen,
            media=len(source.package.media),
            known_notes=found,
            decks=decks_in(source, topics),
            types=tuple(sorted(source.types.values(), key=lambda one: one.name.casefold())),
            remarks=tuple(source.package.remarks),
            samples=tuple(samples),
        )


def placeholder() -> UserError:
    """The refusal of a package whose collection only says that a newer Anki is needed."""
    return UserError(
        "anki.placeholder",
        "This package holds only a note that asks for a newer Anki: its cards were left out when it was exported.",
        kept="Nothing was changed.",
        next_step="Export it from Anki again.",
    )


def decks_in(source: Open, topics: Sequence[Topic]) -> tuple[DeckIn, ...]:
    """The decks that have cards, by name, each with our guess."""
    tags = _tags_of_decks(source)
    made = []
    for deck_id, cards in source.collection.deck_sizes():
        name = source.decks.get(deck_id, "Default")
        common = tuple(tag for tag, _ in tags[deck_id].most_common(5))
        target, why = guess(name, common, topics)
        made.append(DeckIn(deck_id, name, cards, common, target, why))
    return tuple(sorted(made, key=lambda deck: deck.name.casefold()))


def _tags_of_decks(source: Open) -> Mapping[int, Counter[str]]:
    counted: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for deck_id, tags, many in source.collection.deck_tags(_MOST_TAG_ROWS):
        for tag in tags.split():
            counted[deck_id][tag] += many
    return counted


def guess(name: str, tags: Iterable[str], topics: Sequence[Topic]) -> tuple[Target, str]:
    """Where a deck goes: the topic of which all words are in the deck's name, its last level first; else by tags."""
    for level in reversed(name.split(DECK_SEPARATOR)):
        if (found := _match(level, topics)) is not None:
            return Target(Wanted.TOPIC, found), "name"
    for tag in tags:
        if (found := _match(tag.replace("::", " "), topics)) is not None:
            return Target(Wanted.TOPIC, found), "tag"
    return Target(Wanted.NO_TOPIC), ""


_IDLE: Final = frozenset({"and", "the", "of", "to", "a", "in", "for", "with", "deck", "cards", "my", "basics", "intro"})


def _match(text: str, topics: Sequence[Topic]) -> TopicId | None:
    """The topic whose title shares most words with a text: at least half of both, and one that says something."""
    words = _words(text)
    best: tuple[float, TopicId] | None = None
    for topic in topics:
        title = _words(topic.title)
        shared = len(words & title)
        if not shared:
            continue
        likeness = shared / len(words | title)
        if likeness >= 0.5 and (best is None or likeness > best[0]):
            best = (likeness, topic.id)
    return best[1] if best else None


def _words(text: str) -> frozenset[str]:
    found = (word.casefold() for word in _WORDS.findall(text))
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in found if word not in _IDLE)
