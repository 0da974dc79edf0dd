"""What one transaction changed, as a value that views redraw from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Which rows of which tables a transaction wrote.

    ``rows`` maps a table name to the integer row ids written (inserted, updated or deleted).
    ``everything`` says that any row may have changed (a bulk import, a restore); ``rows`` is then empty.
    """

    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    everything: bool = False

    def touches(self, *tables: str) -> bool:
        """Whether any row of any of these tables may have changed."""
        return self.everything or any(self.rows.get(table) for table in tables)

    def of(self, table: str) -> frozenset[int]:
        """The row ids written in this table; empty also when ``everything`` is set."""
        return self.rows.get(table, frozenset())

    def __bool__(self) -> bool:
        return self.everything or any(self.rows.values())

    def __or__(self, other: Changes) -> Changes:
        """Both."""
        if self.everything or other.everything:
            return ALL_CHANGED
        tables = self.rows.keys() | other.rows.keys()
        return Changes({table: self.of(table) | other.of(table) for table in tables})

    @staticmethod
    def of_pairs(pairs: Iterable[tuple[str, int]]) -> Changes:
        """Collects (table, row id) pairs, as the trigger log yields them."""
        collected: dict[str, set[int]] = {}
        for table, row_id in pairs:
            collected.setdefault(table, set()).add(row_id)
        return Changes({table: frozenset(ids) for table, ids in collected.items()})


ALL_CHANGED = Changes(everything=True)
