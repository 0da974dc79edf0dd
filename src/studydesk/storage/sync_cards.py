"""Schedules of cards that more than one computer asked: which one counts, and where one must be computed anew.

A schedule travels as one value with the stamp of its writing and a digest of the reviews that it was made of. The one
written last counts as long as it was made of just the reviews that are here; until then (reviews are still on their
way), or if no computer knew them all (two asked the same card meanwhile), it is computed from the united log. Such
cards stand in ``sync_schedule`` with the value that counts, so that every computer comes to the same in the end.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from studydesk.domain.cards import CardId
from studydesk.domain.scheduling import CardState, Schedule
from studydesk.domain.sync import Register, digest_of
from studydesk.domain.sync_schedule import Answered, from_reviews
from studydesk.storage import reviews
from studydesk.storage.schema_0001 import CARD_SCHEDULE

if TYPE_CHECKING:
    from collections.abc import Callable

    from studydesk.domain.cards import Card
    from studydesk.domain.scheduling import Policy
    from studydesk.storage.store import Store, Transaction

_COLUMNS: Final = ", ".join(CARD_SCHEDULE)
_LOG: Final = (
    "SELECT at_ms, study_day, kind, rating, state_after, stability_after, difficulty_after, due_after_at_ms,"
    " interval_after_days FROM review WHERE card_id = ? ORDER BY at_ms, uid"
)


def begin(tx: Transaction, card_id: int, uid: bytes, register: Register) -> None:
    """A card that came from another computer: its schedule is written when its reviews are here."""
    _keep(tx, uid, register)
    _stamp(tx, uid, register.stamp)
    _touch(tx, card_id, uid, None)


def offer(tx: Transaction, card_id: int, uid: bytes, theirs: Register) -> bool:
    """Another computer's schedule of a card that is here; whether it is later than the one that counted."""
    if theirs == _counting(tx, card_id, uid, None):
        return False
    mine = _touch(tx, card_id, uid, None)
    if theirs <= mine:
        return False
    _keep(tx, uid, theirs)
    return True


def touched_by_review(tx: Transaction, card_id: int, *, without: bytes | None) -> None:
    """A review of a card came, or is about to go. ``without``: the one that came just now."""
    row = tx.execute("SELECT uid FROM card WHERE id = ?", (card_id,)).fetchone()
    if row is not None:
        _touch(tx, card_id, row[0], without)


def unsettled(store: Store) -> list[bytes]:
    """The uids of cards whose schedule is to be looked at."""
    return [row[0] for row in store.read_tuples("SELECT uid FROM sync_schedule ORDER BY uid")]


def settle(tx: Transaction, uids: Sequence[bytes], policy_of: Callable[[Card], Policy]) -> int:
    """Gives each of these cards the schedule that counts; how many were changed."""
    return sum(_settle(tx, uid, policy_of) for uid in uids)


def _settle(tx: Transaction, uid: bytes, policy_of: Callable[[Card], Policy]) -> bool:
    row = tx.execute("SELECT id FROM card WHERE uid = ?", (uid,)).fetchone()
    if row is None:
        tx.execute("DELETE FROM sync_schedule WHERE uid = ?", (uid,))
        return False
    card_id = int(row[0])
    counts = _touch(tx, card_id, uid, None)
    if counts.digest == _digest(tx, card_id, None):
        tx.execute("DELETE FROM sync_schedule WHERE uid = ?", (uid,))
        return _write(tx, card_id, uid, _values(counts), counts.stamp)
    (card,) = reviews.cards_in(tx, [CardId(card_id)])
    log = [Answered(*row) for row in tx.execute(_LOG, (card_id,))]
    seed = int.from_bytes(uid[8:], "big") >> 1
    made = from_reviews(log, _schedule(_values(counts)), policy_of(card), seed)
    values = [getattr(made, name) for name in CARD_SCHEDULE]
    return _write(tx, card_id, uid, [int(values[0]), *values[1:]], counts.stamp)


def _touch(tx: Transaction, card_id: int, uid: bytes, without: bytes | None) -> Register:
    """The schedule that counts, which is in ``sync_schedule`` afterwards."""
    counts = _counting(tx, card_id, uid, without)
    _keep(tx, uid, counts)
    return counts


def _counting(tx: Transaction, card_id: int, uid: bytes, without: bytes | None) -> Register:
    """The card's own schedule if it was written later (an answer here), else the one that counted before."""
    row = tx.execute("SELECT stamp, digest, schedule FROM sync_schedule WHERE uid = ?", (uid,)).fetchone()
    here = tx.execute(
        "SELECT coalesce((SELECT f.stamp FROM field_stamp f WHERE f.table_name = 'card' AND f.uid = c.uid"
        f" AND f.field = 'schedule'), c.stamp), {_COLUMNS} FROM card c WHERE c.id = ?",
        (card_id,),
    ).fetchone()
    if row is not None and row[0] >= here[0]:
        return Register(*row)
    return Register(here[0], _digest(tx, card_id, without), json.dumps(list(here)[1:]))


def _digest(tx: Transaction, card_id: int, without: bytes | None) -> str:
    rows = tx.execute("SELECT uid FROM review WHERE card_id = ?", (card_id,))
    return digest_of(row[0] for row in rows if row[0] != without)


def _keep(tx: Transaction, uid: bytes, register: Register) -> None:
    tx.execute(
        "INSERT OR REPLACE INTO sync_schedule (uid, stamp, digest, schedule) VALUES (?, ?, ?, ?)", (uid, *register)
    )


def _values(register: Register) -> list[Any]:
    values = json.loads(register.text)
    if len(values) != len(CARD_SCHEDULE):
        raise ValueError("not a schedule")
    return list(values)


def _schedule(values: Sequence[Any]) -> Schedule:
    return Schedule(CardState(values[0]), *values[1:])


def _write(tx: Transaction, card_id: int, uid: bytes, values: Sequence[Any], stamp: str) -> bool:
    """Writes a schedule that another computer's stamp stands for; nobody need be told of it."""
    before = tx.execute("SELECT stamp FROM outbox WHERE table_name = 'card' AND uid = ?", (uid,)).fetchone()
    old = list(tx.execute(f"SELECT {_COLUMNS} FROM card WHERE id = ?", (card_id,)).fetchone())
    if old != list(values):
        sets = ", ".join(f"{name} = ?" for name in CARD_SCHEDULE)
        tx.execute(f"UPDATE card SET {sets} WHERE id = ?", (*values, card_id))
    _stamp(tx, uid, stamp)
    if before is None:
        tx.execute("DELETE FROM outbox WHERE table_name = 'card' AND uid = ?", (uid,))
    else:
        tx.execute("UPDATE outbox SET stamp = ? WHERE table_name = 'card' AND uid = ?", (before[0], uid))
    return old != list(values)


def _stamp(tx: Transaction, uid: bytes, stamp: str) -> None:
    tx.execute(
        "INSERT INTO field_stamp (table_name, uid, field, stamp) VALUES ('card', ?, 'schedule', ?)"
        " ON CONFLICT DO UPDATE SET stamp = excluded.stamp",
        (uid, stamp),
    )
