"""Links of notes as rows: what has a name, and which lines lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from studydesk.domain.moments import topic_link
from studydesk.domain.note_text import folded
from studydesk.domain.notes import BackLink, NoteId, Target

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_LINKS = """
SELECT n.id, n.title, l.line, l.excerpt FROM note_link l JOIN note n ON n.id = l.note_id
WHERE l.kind = ? AND l.target = ? AND n.deleted_at_ms IS NULL ORDER BY lower(n.title), n.id, l.line"""

_CARDS = """
SELECT c.note_id, n.title, i.id, x.plain FROM note_card c JOIN note n ON n.id = c.note_id
JOIN item i ON i.id = c.item_id LEFT JOIN item_text x ON x.id = i.id
WHERE c.note_id = ? AND NOT i.shelved ORDER BY c.id"""

_OF_CARD = """
SELECT n.id, n.title FROM note_card c JOIN note n ON n.id = c.note_id
WHERE c.item_id = ? AND n.deleted_at_ms IS NULL"""

_NOTES = """
SELECT n.title, lower(hex(n.uid)), n.topic_key, s.name FROM note_scan s JOIN note n ON n.id = s.id
WHERE n.deleted_at_ms IS NULL AND instr(s.name, ?) ORDER BY instr(s.name, ?) != 1, n.updated_at_ms DESC LIMIT ?"""


def read_links(store: Store, kind: str, target: str) -> list[BackLink]:
    """The lines that lead there."""
    return [BackLink(NoteId(row[0]), *row[1:]) for row in store.read_tuples(_LINKS, (kind, target))]


def read_cards_of_note(store: Store, note_id: NoteId) -> list[BackLink]:
    """The cards that were made of lines of a note."""
    found = store.read_tuples(_CARDS, (note_id,))
    return [BackLink(None, row[1], 0, str(row[3] or "")[:200], int(row[2])) for row in found]


def read_note_of_card(store: Store, item: int) -> list[BackLink]:
    """The note of whose line a card was made."""
    found = store.read_tuples(_OF_CARD, (item,))
    return [BackLink(NoteId(row[0]), str(row[1]), 0, "") for row in found]


def title_of_topic(store: Store, key: str) -> str:
    """The title of a topic, '' where there is none of this key."""
    rows = store.read_tuples("SELECT title FROM topic WHERE key = ?", (key,))
    return str(rows[0][0]) if rows else ""


def find_topic(store: Store, name: str, key: str) -> Target | None:
    """The topic of a folded title or a key."""
    return next((one for one, title in _topics(store) if title == name or one.argument == key), None)


def find_course(store: Store, name: str, key: str) -> Target | None:
    """The course of a folded title or a key."""
    return next((one for one, title in _courses(store) if title == name or one.argument == key), None)


def _topics(store: Store) -> Iterator[tuple[Target, str]]:
    sql = "SELECT key, title FROM topic WHERE NOT shelved ORDER BY position, id"
    for key, title in store.read_tuples(sql):
        yield Target("topic", title, key, topic_link(key), key), folded(title)


def _courses(store: Store) -> Iterator[tuple[Target, str]]:
    sql = (
        "SELECT c.key, c.title, t.key FROM course c JOIN topic t ON t.id = c.topic_id"
        " WHERE NOT c.shelved ORDER BY t.position, c.position, c.id"
    )
    for key, title, topic in store.read_tuples(sql):
        yield Target("course", title, key, "", topic), folded(title)


def named_like(store: Store, typed: str, limit: int) -> list[Target]:
    """What has the typed letters in its name, best first."""
    found: list[tuple[int, Target]] = []
    seen: set[str] = set()
    for title, uid, topic, name in store.read_tuples(_NOTES, (typed, typed, limit)):
        if name not in seen:
            seen.add(name)
            found.append((int(not name.startswith(typed)), Target("note", title, uid, f"sd://note/{uid}", topic)))
    for one, name in (*_topics(store), *_courses(store)):
        if typed in name and name not in seen:
            seen.add(name)
            found.append((int(not name.startswith(typed)), one))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])[:limit]]


def tags_like(store: Store, typed: str, limit: int) -> list[str]:
    """Tags that begin so, the most used first."""
    sql = (
        "SELECT min(t.shown) FROM note_tag t JOIN note n ON n.id = t.note_id WHERE n.deleted_at_ms IS NULL"
        " AND substr(t.tag, 1, ?) = ? GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT ?"
    )
    return [row[0] for row in store.read_tuples(sql, (len(typed), typed, limit))]


def page_names(store: Store) -> list[tuple[str, int]]:
    """All folded names in ``[[..]]``, with how many links have them."""
    sql = (
        "SELECT l.target, count(*) FROM note_link l JOIN note n ON n.id = l.note_id"
        " WHERE l.kind = 'page' AND n.deleted_at_ms IS NULL GROUP BY l.target ORDER BY count(*) DESC, l.target"
    )
    return [(row[0], row[1]) for row in store.read_tuples(sql)]
