"""The searches that the learner keeps on the Search page. Those of the table of cards are in ``services.cards``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from studydesk.domain.cards import SavedSearch
from studydesk.domain.uid import uid_new

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.storage.store import Store

_PAGE: Final = "search"
_MOST: Final = 200


def kept_searches(store: Store) -> list[SavedSearch]:
    """In the order in which they were kept."""
    rows = store.read_tuples("SELECT id, name, query FROM saved_search WHERE page = ? ORDER BY position, id", (_PAGE,))
    return [SavedSearch(*row) for row in rows]


def keep_search(store: Store, query: str, *, origin: object | None = None) -> Changes:
    """Keeps a search under its own words; one that is kept already stays as it is."""
    query = query.strip()
    with store.write("Save search", origin=origin) as tx:
        known = tx.execute("SELECT 1 FROM saved_search WHERE page = ? AND query = ?", (_PAGE, query)).fetchone()
        if query and known is None:
            tx.execute(
                "INSERT INTO saved_search (uid, stamp, name, query, page, position)"
                " VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_search))",
                (uid_new(tx.now_ms, store.random), tx.stamp, query[:_MOST], query, _PAGE),
            )
    return tx.changes


def rename_search(store: Store, search_id: int, name: str, *, origin: object | None = None) -> Changes:
    """Gives a kept search another name; an empty one changes nothing."""
    with store.write("Rename search", origin=origin) as tx:
        if name.strip():
            tx.execute("UPDATE saved_search SET name = ? WHERE id = ?", (name.strip()[:_MOST], search_id))
    return tx.changes


def forget_search(store: Store, search_id: int, *, origin: object | None = None) -> Changes:
    """Takes a search out of the list."""
    with store.write("Remove search", origin=origin) as tx:
        tx.execute("DELETE FROM saved_search WHERE id = ? AND page = ?", (search_id, _PAGE))
    return tx.changes
