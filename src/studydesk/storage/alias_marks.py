"""Leading the learner's marks along the aliases of a path, from keys that things had to those that they have.

Several old keys can lead to one thing: what was marked in one version may have been unmarked in the next. The mark that
was set last counts, whichever way it comes, and an unmarking counts as much as a mark. Marks under old keys stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from studydesk.domain.uid import uid_of

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

_MOST_ROUNDS = 8  # through a chain of aliases

_MARKS = {
    "topic_mark": ("topic", ("status", "status_at_ms")),
    "lesson_mark": ("lesson", ("done_at_ms",)),
    "goal_mark": ("goal", ("met_at_ms",)),
    "practice_mark": ("practice", ("done_at_ms", "note")),
    "link_mark": ("web_link", ("opened_at_ms", "done_at_ms")),
    "topic_study": ("topic", ("desired_retention", "new_a_day", "reviews_a_day", "skip_until_day")),
}
"""Mark table -> (table of what is marked, the fields; when the first was set is when the mark was)."""

_READ = """
SELECT m.key, coalesce(
    (SELECT f.stamp FROM field_stamp f WHERE f.table_name = '{mark}' AND f.uid = m.uid AND f.field = '{field}'),
    m.stamp), {fields}
FROM {mark} m WHERE m.key >= ? AND m.key < ?"""


def follow_marks(tx: Transaction, path_key: str) -> None:
    """Copies marks along all aliases of a path that are kept, through chains too."""
    within = (f"{path_key}/", f"{path_key}0")  # '0' follows '/'
    rows = tx.execute("SELECT old_key, new_key FROM alias WHERE old_key >= ? AND old_key < ? ORDER BY id", within)
    pairs = sorted(((str(row[0]), str(row[1])) for row in rows), key=lambda pair: -pair[0].count("/"))
    if not pairs:
        return
    for mark, (table, fields) in _MARKS.items():
        marks = _Marks()
        for key, set_at, *values in tx.execute(
            _READ.format(mark=mark, field=fields[0], fields=", ".join(fields)), within
        ):
            marks.put(str(key), str(set_at), tuple(values))
        before = dict(marks.values)
        marks.follow(pairs)
        there = {str(row[0]) for row in tx.execute(f"SELECT key FROM {table} WHERE key >= ? AND key < ?", within)}
        for key, values in marks.values.items():
            if key in there and before.get(key) != values:
                _put(tx, mark, key, fields, values)


@dataclass(slots=True)
class _Marks:
    """The marks of one table by key: what they say, and when that was set."""

    values: dict[str, tuple[object, ...]] = field(default_factory=dict)
    set_at: dict[str, str] = field(default_factory=dict)
    below: dict[str, list[str]] = field(default_factory=dict)
    """A key, or the beginning of keys up to a slash -> the marks at or below it."""

    def put(self, key: str, set_at: str, values: tuple[object, ...]) -> None:
        """Sets a mark."""
        if key not in self.values:
            end = len(key)
            while end > 0:
                self.below.setdefault(key[:end], []).append(key)
                end = key.rfind("/", 0, end)
        self.values[key] = values
        self.set_at[key] = set_at

    def follow(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Leads all marks on; through keys that nothing has any more, too."""
        steps = list(pairs)
        for _ in range(_MOST_ROUNDS):
            if not sum(self._step(old, new) for old, new in steps):
                return

    def _step(self, old: str, new: str) -> int:
        moved = 0
        for key in list(self.below.get(old, ())):
            target = new + key[len(old) :]
            if self.set_at.get(target, "") < self.set_at[key]:
                self.put(target, self.set_at[key], self.values[key])
                moved += 1
        return moved


def _put(tx: Transaction, mark: str, key: str, fields: Sequence[str], values: Sequence[object]) -> None:
    tx.execute(
        f"INSERT INTO {mark} (uid, key, {', '.join(fields)}, stamp) VALUES (?, ?, {', '.join('?' * len(fields))}, ?)"
        f" ON CONFLICT (key) DO UPDATE SET {', '.join(f'{field} = excluded.{field}' for field in fields)}",
        (uid_of(mark, key), key, *values, tx.stamp),
    )
