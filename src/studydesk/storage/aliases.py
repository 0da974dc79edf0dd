"""What became of things that a path's newer version calls by another key: rows keep their id, marks follow.

An alias says that what was ``old`` is now ``new``; everything below ``old`` goes along. Several targets mean a split:
all get the marks; the row itself goes to the first, and each row below it to the part that has such a thing now.
Aliases are kept for good, because marks under an old key may still come from another computer; ``alias_marks`` leads
these on.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING

from studydesk.domain.pack import Pack
from studydesk.domain.uid import uid_of

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

_TABLES = ("topic", "course", "lesson", "goal", "practice", "question", "web_link", "item")
_KEEPING_UID = frozenset({"item"})  # what the learner did to these is known elsewhere by their uid
_MOST_ROUNDS = 5  # of rows going through a chain of aliases

Alias = tuple[str, tuple[str, ...]]
"""(Old key, new keys)."""


def aliases_of(pack: Pack, wanted: Container[str]) -> list[Alias]:
    """The pack's aliases by keys, the most special first: a course that went elsewhere does not go with its topic.

    Of something that was renamed after that in which it lies was renamed too, the author knows two steps; who skipped
    the version between comes by way of a key that no version had. Such keys are led on as well, unless they are in
    ``wanted``, the keys of everything in the pack.
    """
    given = {f"{pack.id}/{old}": tuple(f"{pack.id}/{new}" for new in targets) for old, targets in pack.aliases.items()}
    led_on = {
        above + old[len(prefix) :]: targets
        for old, targets in given.items()
        for prefix in _aliased_above(old, given)
        for above in given[prefix]
    }
    more = {key: targets for key, targets in led_on.items() if key not in given and key not in wanted}
    return sorted({**given, **more}.items(), key=lambda alias: -alias[0].count("/"))


def _aliased_above(key: str, given: Container[str]) -> list[str]:
    """The nearest thing around this one that has an alias itself; none or one."""
    while "/" in key:
        key = key.rpartition("/")[0]
        if key in given:
            return [key]
    return []


def pairs_of(aliases: Iterable[Alias]) -> list[tuple[str, str]]:
    """The same as single steps: (old key, one new key)."""
    return [(old, new) for old, targets in aliases for new in targets]


def rename_rows(tx: Transaction, aliases: Sequence[Alias], wanted: Container[str]) -> int:
    """Gives the pack's rows their new keys where none has them yet; how many things were renamed.

    Of several targets a row prefers one that is in ``wanted``, the keys of everything in the pack.
    """
    renamed = 0
    for _ in range(_MOST_ROUNDS):
        moved = [_rename(tx, old, targets, wanted) for old, targets in aliases]
        renamed += sum(is_itself for _, is_itself in moved)
        if not any(number for number, _ in moved):
            break
    return renamed


def _rename(tx: Transaction, old: str, targets: Sequence[str], wanted: Container[str]) -> tuple[int, int]:
    """How many rows got a new key, and whether (1) that of ``old`` itself was among them."""
    moved = is_itself = 0
    for table in _TABLES:
        for row_id, key in _at_or_below(tx, table, old):
            free = [new + key[len(old) :] for new in targets if _is_free(tx, table, new + key[len(old) :])]
            if free:
                target = next((name for name in free if name in wanted), free[0])
                _set_key(tx, table, row_id, target)
                moved += 1
                is_itself = is_itself or int(key == old)
    return moved, is_itself


def _set_key(tx: Transaction, table: str, row_id: int, key: str) -> None:
    if table in _KEEPING_UID:
        tx.execute(f"UPDATE {table} SET key = ? WHERE id = ?", (key, row_id))
    else:
        before = str(tx.execute(f"SELECT key FROM {table} WHERE id = ?", (row_id,)).fetchone()[0])
        tx.execute(f"UPDATE {table} SET key = ?, uid = ? WHERE id = ?", (key, uid_of(table, key), row_id))
        if table == "question":  # what was answered is a history, not one mark that could be led on
            tx.execute("UPDATE question_answer SET key = ? WHERE key = ?", (key, before))


def _is_free(tx: Transaction, table: str, key: str) -> bool:
    return tx.execute(f"SELECT 1 FROM {table} WHERE key = ?", (key,)).fetchone() is None


def _at_or_below(tx: Transaction, table: str, key: str) -> list[tuple[int, str]]:
    rows = tx.execute(
        f"SELECT id, key FROM {table} WHERE (key = ? OR (key >= ? AND key < ?)) AND origin = 'pack'",
        (key, f"{key}/", f"{key}0"),  # '0' follows '/'
    )
    return [(int(row[0]), str(row[1])) for row in rows]


def store_aliases(
    tx: Transaction, pack: Pack, aliases: Iterable[Alias], topics_before: set[str]
) -> list[tuple[str, str]]:
    """Keeps the pack's aliases, and with them what they say of topics that were split; gives all as single steps.

    Where a course of a topic that is gone went to a topic that is new, the new one continues the old.
    """
    pairs = pairs_of(aliases)
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
    return pairs


def adopt_of_merged(tx: Transaction, pairs: Iterable[tuple[str, str]]) -> None:
    """What the learner added to a topic that was merged into another one goes to that one."""
    for old, new in pairs:
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
