"""Notes, their earlier texts and their templates: rows and SQL."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from studydesk.domain.note_text import first_words, folded
from studydesk.domain.notes import (
    Note,
    NoteFilter,
    NoteId,
    NoteOrder,
    NoteRow,
    NoteTemplate,
    Revision,
    RevisionId,
    TagCount,
    TemplateId,
)

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_PACK_FROM: Final = 500
"""Shorter texts are kept as they are: packing them gains nothing."""

_NOTE = """
SELECT n.id, n.uid, n.title, n.body, n.topic_key, n.video_key, n.lesson_key,
    (SELECT coalesce(group_concat(t.shown, ' '), '') FROM note_tag t WHERE t.note_id = n.id), n.tags,
    n.pinned, n.version, n.created_at_ms, n.updated_at_ms, n.deleted_at_ms
FROM note n"""

_ROW = """
SELECT n.id, n.uid, n.title, n.excerpt, n.letters, n.topic_key, coalesce(p.title, ''), n.video_key, n.lesson_key,
    (SELECT coalesce(group_concat(t.shown, ' '), '') FROM note_tag t WHERE t.note_id = n.id),
    n.pinned, n.version, n.created_at_ms, n.updated_at_ms, n.deleted_at_ms
FROM note n LEFT JOIN topic p ON p.key = n.topic_key"""

_ORDERS: Mapping[NoteOrder, str] = {
    NoteOrder.UPDATED: "n.updated_at_ms DESC, n.id DESC",
    NoteOrder.CREATED: "n.created_at_ms DESC, n.id DESC",
    NoteOrder.TITLE: "lower(n.title), n.id",
}
_COLUMNS: Final = frozenset(
    {"title", "body", "topic_key", "video_key", "lesson_key", "tags", "pinned", "version", "excerpt", "letters",
     "updated_at_ms", "deleted_at_ms"}
)  # fmt: skip


def tags_text(tags: Iterable[str]) -> str:
    """Tags as the column holds them: ' one two '."""
    joined = " ".join(dict.fromkeys(tag for tag in tags if tag))
    return f" {joined} " if joined else ""


def read_note(store: Store, note_id: NoteId) -> Note | None:
    """One note, also from the bin."""
    rows = store.read_tuples(f"{_NOTE} WHERE n.id = ?", (note_id,))
    return _note(rows[0]) if rows else None


def read_note_by_uid(store: Store, uid: bytes) -> Note | None:
    """The note of a uid, also from the bin."""
    rows = store.read_tuples(f"{_NOTE} WHERE n.uid = ?", (uid,))
    return _note(rows[0]) if rows else None


def read_notes_whole(store: Store, *, after: int = 0, limit: int = 500) -> list[Note]:
    """Notes that are not in the bin, by id, from above ``after``."""
    sql = f"{_NOTE} WHERE n.deleted_at_ms IS NULL AND n.id > ? ORDER BY n.id LIMIT ?"
    return [_note(row) for row in store.read_tuples(sql, (after, limit))]


def _note(row: Sequence[Any]) -> Note:
    number, uid, title, body, topic, video, lesson, tags, own, pinned, version, made, changed, gone = row
    return Note(
        NoteId(number), bytes(uid), title, body, topic, video, lesson, tuple(sorted(tags.split())),
        tuple(own.split()), bool(pinned), version, made, changed, gone,
    )  # fmt: skip


def read_rows(store: Store, wanted: NoteFilter, limit: int = -1) -> list[NoteRow]:
    """The notes of a list, in its order."""
    where = ["n.deleted_at_ms IS NOT NULL" if wanted.in_bin else "n.deleted_at_ms IS NULL"]
    values: list[object] = []
    for column in ("topic_key", "video_key", "lesson_key"):
        value = getattr(wanted, column)
        if value is not None:
            where.append(f"n.{column} = ?")
            values.append(value)
    if wanted.pinned is not None:
        where.append("n.pinned = ?")
        values.append(int(wanted.pinned))
    if wanted.tag:
        tag = folded(wanted.tag)
        where.append(
            "EXISTS (SELECT 1 FROM note_tag t WHERE t.note_id = n.id AND (t.tag = ? OR substr(t.tag, 1, ?) = ?))"
        )
        values += [tag, len(tag) + 1, f"{tag}/"]
    for word in wanted.words.split():
        where.append("(n.title LIKE ? ESCAPE '\\' OR n.body LIKE ? ESCAPE '\\')")
        pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        values += [pattern, pattern]
    sql = f"{_ROW} WHERE {' AND '.join(where)} ORDER BY n.pinned DESC, {_ORDERS[wanted.order]} LIMIT ?"
    return [_row(row) for row in store.read_tuples(sql, (*values, limit))]


def read_rows_of(store: Store, note_ids: Iterable[int]) -> list[NoteRow]:
    """These notes as rows of a list, in no order."""
    marks = ",".join(str(int(one)) for one in note_ids)
    return [_row(row) for row in store.read_tuples(f"{_ROW} WHERE n.id IN ({marks})")]


def _row(row: Sequence[Any]) -> NoteRow:
    number, uid, title, excerpt, letters, topic, topic_title, video, lesson, tags, pinned, *rest = row
    return NoteRow(
        NoteId(number), bytes(uid), title, excerpt, letters, topic, topic_title, video, lesson,
        tuple(sorted(tags.split())), bool(pinned), *rest,
    )  # fmt: skip


def read_titles(store: Store) -> list[tuple[NoteId, str]]:
    """All notes by title, the one changed last first among equals; not those in the bin."""
    sql = "SELECT id, title FROM note WHERE deleted_at_ms IS NULL ORDER BY lower(title), updated_at_ms DESC"
    return [(NoteId(row[0]), row[1]) for row in store.read_tuples(sql)]


def notes_named(store: Store, name: str) -> list[NoteId]:
    """The notes of a title, the oldest first, which is the one that a link means; not those in the bin."""
    sql = (
        "SELECT n.id FROM note_scan s JOIN note n ON n.id = s.id WHERE s.name = ? AND n.deleted_at_ms IS NULL"
        " ORDER BY n.id"
    )
    return [NoteId(row[0]) for row in store.read_tuples(sql, (folded(name),))]


def linking_to(store: Store, kind: str, target: str) -> list[NoteId]:
    """The notes whose text has such a link, also those in the bin."""
    sql = "SELECT DISTINCT note_id FROM note_link WHERE kind = ? AND target = ? ORDER BY note_id"
    return [NoteId(row[0]) for row in store.read_tuples(sql, (kind, target))]


def notes_tagged(store: Store, tag: str) -> list[NoteId]:
    """The notes of a tag (folded) or its subtags, also those in the bin."""
    sql = "SELECT DISTINCT note_id FROM note_tag WHERE tag = ? OR substr(tag, 1, ?) = ? ORDER BY note_id"
    return [NoteId(row[0]) for row in store.read_tuples(sql, (tag, len(tag) + 1, f"{tag}/"))]


def read_tags(store: Store) -> list[TagCount]:
    """All tags of notes that are not in the bin."""
    sql = (
        "SELECT min(t.shown), count(*) FROM note_tag t JOIN note n ON n.id = t.note_id"
        " WHERE n.deleted_at_ms IS NULL GROUP BY t.tag ORDER BY t.tag"
    )
    return [TagCount(row[0], row[1]) for row in store.read_tuples(sql)]


def insert_note(tx: Transaction, uid: bytes, values: Mapping[str, object]) -> NoteId:
    """Makes a note; ``values`` by column, ``title`` at least."""
    body = str(values.get("body", ""))
    filled: dict[str, object] = {
        "created_at_ms": tx.now_ms, "updated_at_ms": tx.now_ms, **values,
        "uid": uid, "excerpt": first_words(body), "letters": len(body),
    }  # fmt: skip
    names = ", ".join(filled)
    marks = ", ".join(f":{name}" for name in filled)
    return NoteId(int(tx.execute(f"INSERT INTO note ({names}) VALUES ({marks})", filled).lastrowid or 0))


def update_note(tx: Transaction, note_id: NoteId, values: Mapping[str, object]) -> None:
    """Changes columns of a note; of a new body, first words and length follow."""
    if not values.keys() <= _COLUMNS:
        raise ValueError(f"not a column of notes: {values.keys() - _COLUMNS}")
    filled = dict(values)
    if "body" in values:
        body = str(values["body"])
        filled |= {"excerpt": first_words(body), "letters": len(body)}
    sets = ", ".join(f"{name} = :{name}" for name in filled)
    tx.execute(f"UPDATE note SET {sets} WHERE id = :id", {**filled, "id": note_id})


def delete_notes(tx: Transaction, note_ids: Iterable[NoteId]) -> None:
    """Deletes them with their earlier texts, for good."""
    tx.executemany("DELETE FROM note WHERE id = ?", [(one,) for one in note_ids])


def bin_before(store: Store, deleted_before_ms: int) -> list[NoteId]:
    """The notes that went into the bin before an instant."""
    sql = "SELECT id FROM note WHERE deleted_at_ms < ?"
    return [NoteId(row[0]) for row in store.read_tuples(sql, (deleted_before_ms,))]


# Earlier texts


def packed(body: str) -> str | bytes:
    """A text as it is kept: compressed where that gains something."""
    return body if len(body) < _PACK_FROM else zlib.compress(body.encode("utf-8"), 6)


def unpacked(kept: str | bytes) -> str:
    """The text again."""
    return kept if isinstance(kept, str) else zlib.decompress(kept).decode("utf-8")


def insert_revision(tx: Transaction, note: Note, *, why: str, body: str | None = None) -> RevisionId:
    """Keeps the note's text (or ``body``, which was never the note's)."""
    text = note.body if body is None else body
    at_ms = note.updated_at_ms if body is None else tx.now_ms
    made = tx.execute(
        "INSERT INTO note_revision (note_id, at_ms, version, title, body, letters, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (note.id, at_ms, note.version, note.title, packed(text), len(text), why),
    )
    return RevisionId(int(made.lastrowid or 0))


def read_revisions(store: Store, note_id: NoteId) -> list[Revision]:
    """The earlier texts of a note, oldest first."""
    sql = (
        "SELECT id, note_id, at_ms, version, title, letters, why FROM note_revision WHERE note_id = ?"
        " ORDER BY at_ms, id"
    )
    return [Revision(RevisionId(row[0]), NoteId(row[1]), *row[2:]) for row in store.read_tuples(sql, (note_id,))]


def last_revision_ms(store: Store, note_id: NoteId) -> int | None:
    """When the newest text that is kept was written."""
    rows = store.read_tuples("SELECT max(at_ms) FROM note_revision WHERE note_id = ?", (note_id,))
    return rows[0][0] if rows else None


def read_revision_text(store: Store, revision_id: RevisionId) -> str | None:
    """The text of a revision."""
    rows = store.read_tuples("SELECT body FROM note_revision WHERE id = ?", (revision_id,))
    return unpacked(rows[0][0]) if rows else None


def delete_revisions(tx: Transaction, revision_ids: Iterable[RevisionId]) -> None:
    """Deletes earlier texts."""
    tx.executemany("DELETE FROM note_revision WHERE id = ?", [(one,) for one in revision_ids])


# Templates


def read_templates(store: Store) -> list[NoteTemplate]:
    """Those that are kept, in order."""
    sql = "SELECT id, key, name, title, body FROM note_template WHERE NOT removed ORDER BY position, id"
    return [NoteTemplate(TemplateId(row[0]), *row[1:]) for row in store.read_tuples(sql)]


def template_keys(store: Store) -> set[str]:
    """The keys of all that came with the program, also of those that the learner removed."""
    return {row[0] for row in store.read_tuples("SELECT key FROM note_template WHERE key != ''")}
