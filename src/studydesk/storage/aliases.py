"""What became of things that a path's newer version calls by another key: rows keep their id, marks follow.

An alias says that what was ``old`` is now ``new``; everything below ``old`` goes along. A value of several ids parted
by spaces means a split: the first takes the row, all get the marks. Aliases are kept for good, because marks under an
old key may still come from another computer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from studydesk.domain.pack import Pack
from studydesk.domain.uid import uid_of

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

_TABLES = ("topic", "course", "lesson", "goal")
_MOST_ROUNDS = 8  # of marks going through a chain of aliases

# A mark goes on to another key when it was set later than what is there: an unmarking counts as much as a mark.
_SET_AT = """coalesce(
    (SELECT f.stamp FROM field_stamp f WHERE f.table_name = '{mark}' AND f.uid = m.uid AND f.field = '{field}'),
    m.stamp)"""

_MARKS = {
    "topic_mark": ("topic", "status", "status_at_ms"),
    "lesson_mark": ("lesson", "done_at_ms", None),
    "goal_mark": ("goal", "met_at_ms", None),
}
"""Mark table -> (table of what is marked, the field that counts, a second field that goes along)."""


def pairs_of(pack: Pack) -> list[tuple[str, str]]:
    """(old key, new key), the most special first, so that a course that went elsewhere does not go with its topic."""
    pairs = [
        (f"{pack.id}/{old}", f"{pack.id}/{new}") for old, targets in pack.aliases.items() for new in targets.split()
    ]
    return sorted(pairs, key=lambda pair: -pair[0].count("/"))


def rename_rows(tx: Transaction, pack: Pack) -> int:
    """Gives the pack's rows their new keys where none has them yet; how many things were renamed."""
    renamed = 0
    for old, new in pairs_of(pack):
        for table in _TABLES:
            for row_id, key in _at_or_below(tx, table, old):
                target = new + key[len(old) :]
                taken = tx.execute(f"SELECT 1 FROM {table} WHERE key = ?", (target,)).fetchone()
                if taken is None:
                    tx.execute(
                        f"UPDATE {table} SET key = ?, uid = ? WHERE id = ?", (target, uid_of(table, target), row_id)
                    )
                    renamed += key == old
    return renamed


def _at_or_below(tx: Transaction, table: str, key: str) -> list[tuple[int, str]]:
    rows = tx.execute(
        f"SELECT id, key FROM {table} WHERE (key = ? OR (key >= ? AND key < ?)) AND origin = 'pack'",
        (key, f"{key}/", f"{key}0"),  # '0' follows '/'
    )
    return [(int(row[0]), str(row[1])) for row in rows]


def store_aliases(tx: Transaction, pack: Pack, topics_before: set[str]) -> None:
    """Keeps the pack's aliases, and with them what they say of topics that were split.

    Where a course of a topic that is gone went to a topic that is new, the new one continues the old.
    """
    pairs = pairs_of(pack)
    now = {f"{pack.id}/{topic.id}" for topic in pack.topics}
    for old, new in list(pairs):
        if old.count("/") > 1:
            old_topic, new_topic = ("/".join(key.split("/")[:2]) for key in (old, new))
            if old_topic not in now and new_topic not in topics_before:
                pairs.append((old_topic, new_topic))
    tx.executemany(
        "INSERT INTO alias (old_key, new_key) SELECT ?1, ?2"
        " WHERE NOT EXISTS (SELECT 1 FROM alias WHERE old_key = ?1 AND new_key = ?2)",
        pairs,
    )


def adopt_of_merged(tx: Transaction, pack: Pack) -> None:
    """What the learner added to a topic that was merged into another one goes to that one."""
    for old, new in pairs_of(pack):
        rows = tx.execute("SELECT key, id FROM topic WHERE key IN (?, ?)", (old, new)).fetchall()
        ids = {str(row[0]): int(row[1]) for row in rows}
        if len(ids) < 2:
            continue
        for sql in (
            "UPDATE course SET topic_id = :new WHERE topic_id = :old AND origin = 'own'",
            "UPDATE item SET topic_id = :new WHERE topic_id = :old",
            "UPDATE card SET topic_id = :new WHERE topic_id = :old",
            "UPDATE OR IGNORE topic_link SET other_id = :new WHERE other_id = :old AND origin = 'own'",
        ):
            tx.execute(sql, {"old": ids[old], "new": ids[new]})


def follow_marks(tx: Transaction, path_key: str) -> None:
    """Copies marks along all aliases of a path, through chains too. The marks under the old keys stay."""
    rows = tx.execute(
        "SELECT old_key, new_key FROM alias WHERE old_key >= ? AND old_key < ? ORDER BY id",
        (f"{path_key}/", f"{path_key}0"),
    ).fetchall()
    pairs = sorted(((str(row[0]), str(row[1])) for row in rows), key=lambda pair: -pair[0].count("/"))
    for _ in range(_MOST_ROUNDS):
        if not sum(_follow(tx, old, new) for old, new in pairs):
            return


def _follow(tx: Transaction, old: str, new: str) -> int:
    return sum(_follow_in(tx, mark, old, new) for mark in _MARKS)


def _follow_in(tx: Transaction, mark: str, old: str, new: str) -> int:
    table, value, second = _MARKS[mark]
    fields = [value, *([second] if second else [])]
    moved = 0
    set_at = _SET_AT.format(mark=mark, field=value)
    for key, stamp, *values in _marks_at_or_below(tx, mark, old, set_at, fields):
        target = new + str(key)[len(old) :]
        there = tx.execute(f"SELECT {set_at}, {', '.join(fields)} FROM {mark} m WHERE m.key = ?", (target,)).fetchone()
        if there is not None and (str(there[0]) >= str(stamp) or list(there)[1:] == values):
            continue
        if tx.execute(f"SELECT 1 FROM {table} WHERE key = ?", (target,)).fetchone() is None:
            continue
        _put(tx, mark, target, fields, values)
        moved += 1
    return moved


def _marks_at_or_below(
    tx: Transaction, mark: str, key: str, set_at: str, fields: Iterable[str]
) -> list[tuple[object, ...]]:
    rows = tx.execute(
        f"SELECT m.key, {set_at}, {', '.join(fields)} FROM {mark} m WHERE m.key = ? OR (m.key >= ? AND m.key < ?)",
        (key, f"{key}/", f"{key}0"),
    )
    return [tuple(row) for row in rows]


def _put(tx: Transaction, mark: str, key: str, fields: list[str], values: list[object]) -> None:
    tx.execute(
        f"INSERT INTO {mark} (uid, key, {', '.join(fields)}, stamp) VALUES (?, ?, {', '.join('?' * len(fields))}, ?)"
        f" ON CONFLICT (key) DO UPDATE SET {', '.join(f'{field} = excluded.{field}' for field in fields)}",
        (uid_of(mark, key), key, *values, tx.stamp),
    )
