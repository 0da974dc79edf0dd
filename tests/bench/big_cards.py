"""100,000 notes with 500,000 reviews, in a StudyDesk profile and in an Anki collection: the same texts, the same days.

Both are made once a process. Making them takes a minute; nothing of that is measured.
"""

from __future__ import annotations

import contextlib
import functools
import io
import itertools
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from tests.storage.support import pack, topic

from studydesk.domain.clock import system_clock, to_ms
from studydesk.domain.path import TopicId
from studydesk.services import paths
from studydesk.storage.bulk import DAY_MS, NewCard, insert_cards
from studydesk.storage.store import Store

NOTES, REVIEWS = 100_000, 500_000
TOPICS, TAGS = 50, 300
DAYS = 365
_FOLDER = tempfile.TemporaryDirectory(prefix="studydesk-bench-cards-")


@functools.cache
def words() -> tuple[str, ...]:
    """8,000 made-up words."""
    random = Random(1)
    return tuple("".join(random.choices("etaoinshrdlucmfwyp", k=random.randint(3, 9))) for _ in range(8_000))


def texts() -> Iterator[tuple[str, str, str, int]]:
    """(front, back, tag, topic's number) of each note; common words are common, as in a language."""
    random, known = Random(2), words()
    weights = list(itertools.accumulate(1 / (place + 1) ** 0.9 for place in range(len(known))))
    for number in range(NOTES):
        chosen = random.choices(known, cum_weights=weights, k=36)
        yield (
            f"{' '.join(chosen[:10])} {number}", " ".join(chosen[10:]), f"t{random.randrange(TAGS):03d}",
            random.randrange(TOPICS),
        )  # fmt: skip


def answers(random: Random, now_ms: int, number: int) -> list[tuple[int, int, int]]:
    """(at_ms, rating, interval in days) of a note's reviews; every sixth note is new."""
    if number % 6 == 0:
        return []
    at_ms = now_ms - random.randrange(30, DAYS) * DAY_MS - random.randrange(DAY_MS)
    found, interval = [], 0
    for _ in range(REVIEWS * 6 // (NOTES * 5)):
        rating = random.choices((1, 2, 3, 4), (9, 11, 68, 12))[0]
        interval = 1 if rating == 1 else min(max(1, round(max(interval, 1) * (0.6 + rating * 0.55))), 180)
        if at_ms + interval * DAY_MS > now_ms + 40 * DAY_MS:
            interval = random.randrange(1, 40)
        found.append((at_ms, rating, interval))
        at_ms = min(at_ms + interval * DAY_MS, now_ms - DAY_MS)
    return found


@functools.cache
def big_store() -> Store:
    """The profile; its file is on the disk."""
    store = Store.open(Path(_FOLDER.name) / "profile" / "studydesk.db", clock=system_clock, random=Random(1))
    paths.install_pack(store, pack(*(topic(f"topic{number}") for number in range(TOPICS))))
    ids = [TopicId(row[0]) for row in store.read("SELECT id FROM topic ORDER BY position")]
    random, now_ms = Random(3), to_ms(system_clock())
    made = [
        NewCard(ids[where], front, back, now_ms - 400 * DAY_MS, answers(random, now_ms, number))
        for number, (front, back, _, where) in enumerate(texts())
    ]
    with store.write("Fill", undoable=False) as tx:
        insert_cards(tx, made, Random(4))
        tags = [(f" {tag} ", number) for number, (_, _, tag, _) in enumerate(texts(), start=1)]
        tx.executemany("UPDATE item SET tags = ? WHERE id = ?", tags)
    settle(store)
    return store


def settle(store: Store) -> None:
    """Lets the background bring everything to the disk."""
    if store._checkpointer is not None:
        store._checkpointer.wait_until(done=store._checkpointer.done + 1, timeout_s=30)
        time.sleep(0.2)


@functools.cache
def big_anki() -> Any:  # Any: the package has no types that we use, and is not there everywhere
    """An Anki collection of the same notes with FSRS on. Raises ImportError where the package ``anki`` is not."""
    from anki.collection import AddNoteRequest, Collection

    folder = Path(_FOLDER.name) / "anki"
    folder.mkdir()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        collection = Collection(str(folder / "collection.anki2"))
    notetype = collection.models.by_name("Basic")
    decks = [collection.decks.id(f"all::topic{number}") for number in range(TOPICS)]
    requests = []
    for front, back, tag, where in texts():
        note = collection.new_note(notetype)
        note.fields, note.tags = [front, back], [tag]
        requests.append(AddNoteRequest(note=note, deck_id=decks[where]))
    collection.add_notes(requests)
    collection.set_config("fsrs", True)
    _raise_limits(collection)
    _fill_schedules(collection)
    collection.decks.select(collection.decks.id("all"))
    return collection


def _raise_limits(collection: Any) -> None:
    config = collection.decks.get_config(1)
    config["new"]["perDay"], config["rev"]["perDay"] = 9_999, 9_999
    collection.decks.update_config(config)


def _fill_schedules(collection: Any) -> None:
    """The reviews, and the cards as they leave them."""
    random, now_ms = Random(3), to_ms(system_clock())
    today, taken = collection.sched.today, set()
    rows, log = [], []
    for number, card_id in enumerate(collection.db.list("SELECT id FROM cards ORDER BY id")):
        before = 0
        found = answers(random, now_ms, number)
        for at_ms, rating, interval in found:
            while at_ms in taken:
                at_ms += 1
            taken.add(at_ms)
            kind, taken_ms = int(before > 0), random.randrange(1_500, 25_000)
            log.append((at_ms, card_id, -1, rating, interval, before, 550, taken_ms, kind))
            before = interval
        if found:
            at_ms, _, interval = found[-1]
            due = today + (at_ms + interval * DAY_MS - now_ms) // DAY_MS
            data = f'{{"s":{max(interval, 1)},"d":5.5,"dr":0.9,"lrt":{at_ms // 1000}}}'
            rows.append((due, interval, len(found), data, card_id))
    collection.db.executemany(
        "UPDATE cards SET type = 2, queue = 2, due = ?, ivl = ?, factor = 2500, reps = ?, data = ? WHERE id = ?", rows
    )
    collection.db.executemany("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", log)
