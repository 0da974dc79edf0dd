"""Notes: made, written, renamed, put into the bin, and their earlier texts. GUI thread; the time is the store's clock.

Typing is not undone here but by the editor; instead earlier texts are kept. All else is one undo step each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from studydesk.domain.changes import Changes
from studydesk.domain.errors import UserError
from studydesk.domain.merge3 import Hunk, differences
from studydesk.domain.note_text import clean_body, clean_tag, clean_title, folded, relinked, renamed
from studydesk.domain.notes import (
    BIN_DAYS,
    MOST_LETTERS,
    Note,
    NoteConflict,
    NoteFilter,
    NoteId,
    NoteRow,
    Revision,
    RevisionId,
    TagCount,
)
from studydesk.storage import notes as rows

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_MINUTE: Final = 60_000
_DAY: Final = 24 * 60 * _MINUTE
_BETWEEN_MS: Final = 5 * _MINUTE
"""Between two texts that are kept while one types lies at least this, unless much is taken away at once."""
_MUCH: Final = 400
_STEPS: Final = ((_DAY, _BETWEEN_MS), (7 * _DAY, 60 * _MINUTE), (90 * _DAY, _DAY))
"""(up to this age, one text in so much time is kept); older than the last: one a week."""
_WEEK: Final = 7 * _DAY


# Reading


def notes(store: Store, wanted: NoteFilter = NoteFilter(), *, limit: int = -1) -> list[NoteRow]:  # noqa: B008  # frozen
    """The notes of a list, pinned ones first. Without words some 10 ms for 10,000 notes."""
    return rows.read_rows(store, wanted, limit)


def note(store: Store, note_id: NoteId) -> Note | None:
    """A note whole, also from the bin; None when there is none."""
    return rows.read_note(store, note_id)


def note_by_uid(store: Store, uid: str | bytes) -> Note | None:
    """The note that an address names: its uid, in hex with or without hyphens."""
    try:
        return rows.read_note_by_uid(store, bytes.fromhex(uid.replace("-", "")) if isinstance(uid, str) else uid)
    except ValueError:
        return None


def tags(store: Store) -> list[TagCount]:
    """All tags with how many notes have them."""
    return rows.read_tags(store)


def titles(store: Store) -> list[tuple[NoteId, str]]:
    """All notes by title."""
    return rows.read_titles(store)


def free_title(store: Store, title: str) -> str:
    """The title, with a number behind it where there is a note of that name."""
    wanted, number = clean_title(title), 1
    name = wanted
    while rows.notes_named(store, name):
        number += 1
        name = f"{wanted} {number}"
    return name


# Making and writing


def create_note(
    store: Store,
    title: str,
    body: str = "",
    *,
    topic_key: str = "",
    video_key: str = "",
    lesson_key: str = "",
    tags: Iterable[str] = (),
    uid: bytes | None = None,
    origin: object | None = None,
) -> NoteId:
    """Makes a note. Two notes may have one name. Raises UserError ``note.title`` (empty), ``note.large``."""
    values = {
        "title": _titled(title), "body": _bodied(body), "topic_key": topic_key, "video_key": video_key,
        "lesson_key": lesson_key, "tags": rows.tags_text(map(clean_tag, tags)),
    }  # fmt: skip
    with store.write("New note", origin=origin) as tx:
        return rows.insert_note(tx, uid or store.new_uid(), values)


def note_of_video(store: Store, video_key: str, lesson_key: str = "", *, title: str, topic_key: str = "") -> NoteId:
    """The note of a lesson (or, with '', of a video): the one changed last, or a new one with this title."""
    wanted = NoteFilter(video_key=video_key, lesson_key=lesson_key or None)
    found = min(rows.read_rows(store, wanted), key=lambda one: (not one.pinned, -one.updated_at_ms), default=None)
    if found is not None:
        return found.id
    name = free_title(store, clean_title(title) or clean_title(video_key))
    return create_note(store, name, topic_key=topic_key, video_key=video_key, lesson_key=lesson_key)


def save_body(store: Store, note_id: NoteId, body: str, base_version: int, *, origin: object | None = None) -> int:
    """Saves what was typed (no undo step); the note's new version, or the old one where nothing changed.

    ``base_version``: of the text that was changed. Raises NoteConflict if the note has another text by now; then what
    was to be saved is kept as a revision. Raises UserError ``note.gone``, ``note.large``.
    """
    text = _bodied(body)
    present = _there(store, note_id)
    if text == present.body:
        return present.version
    if base_version != present.version:
        with store.write("Keep both texts", undoable=False, origin=origin) as tx:
            revision = rows.insert_revision(tx, present, why="conflict", body=text)
        raise NoteConflict(note_id, revision, present.version, present.body)
    with store.write("Write", undoable=False, origin=origin) as tx:
        if _is_worth_keeping(store, present, text, tx.now_ms):
            rows.insert_revision(tx, present, why="typed")
            _thin(store, tx, note_id)
        return write_body(tx, present, text)


def write_body(tx: Transaction, present: Note, body: str) -> int:
    """Writes a text in a transaction of the caller's, who has kept the old one; the new version."""
    rows.update_note(tx, present.id, {"body": body, "version": present.version + 1, "updated_at_ms": tx.now_ms})
    return present.version + 1


def change_body(store: Store, note_id: NoteId, change: Callable[[str], str], label: str) -> Changes:
    """Changes the present text by a function, as one undo step (a task ticked in the preview, a block id added)."""
    present = _there(store, note_id)
    text = _bodied(change(present.body))
    with store.write(label) as tx:
        if text != present.body:
            rows.insert_revision(tx, present, why="typed")
            write_body(tx, present, text)
    return tx.changes


def _titled(title: str) -> str:
    name = clean_title(title)
    if not name:
        raise UserError("note.title", "A note needs a title.", next_step="Type one or more letters.")
    return name


def _bodied(body: str) -> str:
    if len(body) > MOST_LETTERS:
        raise UserError(
            "note.large",
            "This note is longer than 20 million letters.",
            kept="What was saved before is kept.",
            next_step="Put the rest into another note.",
        )
    return clean_body(body)


def _there(store: Store, note_id: NoteId) -> Note:
    found = rows.read_note(store, note_id)
    if found is None:
        raise UserError("note.gone", "This note was deleted for good.", next_step="Copy the text into a new note.")
    return found


def _is_worth_keeping(store: Store, present: Note, text: str, now_ms: int) -> bool:
    """The first text of a while, and any of which much is taken away at once."""
    if not present.body:
        return False
    if len(present.body) - len(text) >= _MUCH:
        return True
    last = rows.last_revision_ms(store, present.id)
    return max(last or 0, present.created_at_ms) + _BETWEEN_MS <= now_ms


def _thin(store: Store, tx: Transaction, note_id: NoteId) -> None:
    """Of older texts fewer are kept; the oldest always."""
    kept: dict[tuple[int, int], RevisionId] = {}
    gone: list[RevisionId] = []
    for place, one in enumerate(rows.read_revisions(store, note_id)):
        age = tx.now_ms - one.at_ms
        every = next((step for until, step in _STEPS if age <= until), _WEEK)
        slot = (every, one.at_ms // every)
        if place and one.why == "typed" and slot in kept:
            gone.append(one.id)
        else:
            kept[slot] = one.id
    rows.delete_revisions(tx, gone)


# Names, tags, places


def rename(store: Store, note_id: NoteId, title: str, *, origin: object | None = None) -> Changes:
    """Gives a note another title; every link to it follows, in one undo step. Raises UserError ``note.title``."""
    name = _titled(title)
    present = _there(store, note_id)
    with store.write("Rename note", origin=origin) as tx:
        if name != present.title:
            rename_in(store, tx, present, name)
    return tx.changes


def rename_in(store: Store, tx: Transaction, present: Note, name: str) -> None:
    """The same in a transaction of the caller's."""
    meant = rows.notes_named(store, present.title)[:1] == [present.id]
    others = [one for one in rows.notes_named(store, name) if one != present.id]
    first = others[0] if others else None
    rows.update_note(tx, present.id, {"title": name, "version": present.version + 1, "updated_at_ms": tx.now_ms})
    if first is not None and first > present.id and folded(name) != folded(present.title):
        # From now on [[name]] means this note: links to the younger one of that name go by its address.
        other = _there(store, first)
        _relink(store, tx, name, lambda body: relinked(body, name, other.link))
    if not meant:
        return
    if first is not None and first < present.id:
        _relink(store, tx, present.title, lambda body: relinked(body, present.title, present.link))
    else:
        _relink(store, tx, present.title, lambda body: renamed(body, present.title, name))


def _relink(store: Store, tx: Transaction, old: str, change: Callable[[str], str]) -> None:
    for source in rows.linking_to(store, "page", folded(old)):
        found = rows.read_note(store, source)
        if found is None or (text := change(found.body)) == found.body:
            continue
        rows.insert_revision(tx, found, why="rename")
        write_body(tx, found, text)


def set_tags(store: Store, note_id: NoteId, tags: Iterable[str], *, origin: object | None = None) -> Changes:
    """Gives a note these tags, besides those written in it."""
    return _set(store, "Tag note", [note_id], {"tags": rows.tags_text(map(clean_tag, tags))}, origin)


def rename_tag(store: Store, old: str, new: str) -> Changes:
    """Another name for a tag in all notes, given or written, subtags too: one undo step."""
    before, name = folded(clean_tag(old)), clean_tag(new)
    if not name or not before:
        raise UserError("note.tag", "A tag needs a name.", next_step="Type one or more letters.")
    with store.write("Rename tag") as tx:
        for note_id in rows.notes_tagged(store, before):
            present = _there(store, note_id)
            own = [_other_tag(tag, before, name) for tag in present.own_tags]
            text = _TAGGED.sub(lambda found: f"#{_other_tag(found[1], before, name)}", present.body)
            if text != present.body:
                rows.insert_revision(tx, present, why="rename")
                write_body(tx, present, text)
            rows.update_note(tx, note_id, {"tags": rows.tags_text(own)})
    return tx.changes


_TAGGED = re.compile(r"(?<![\w/#&\[(])#([^\W_][\w/-]{0,99})")


def _other_tag(tag: str, before: str, name: str) -> str:
    low = folded(tag)
    if low == before:
        return name
    return f"{name}{tag[len(before) :]}" if low.startswith(f"{before}/") else tag


def set_pinned(store: Store, note_ids: Sequence[NoteId], pinned: bool, *, origin: object | None = None) -> Changes:
    """Pins notes to the top of lists, or not."""
    return _set(store, "Pin note" if pinned else "Unpin note", note_ids, {"pinned": int(pinned)}, origin)


def set_topic(store: Store, note_ids: Sequence[NoteId], topic_key: str, *, origin: object | None = None) -> Changes:
    """Puts notes to a topic ('': to none)."""
    return _set(store, "Move note", note_ids, {"topic_key": topic_key}, origin)


def set_video(store: Store, note_id: NoteId, video_key: str, lesson_key: str = "") -> Changes:
    """Ties a note to a video and a lesson ('': to none)."""
    return _set(store, "Move note", [note_id], {"video_key": video_key, "lesson_key": lesson_key}, None)


def _set(
    store: Store, label: str, note_ids: Iterable[NoteId], values: dict[str, object], origin: object | None
) -> Changes:
    with store.write(label, origin=origin) as tx:
        for note_id in note_ids:
            rows.update_note(tx, note_id, values)
    return tx.changes


# The bin


def move_to_bin(store: Store, note_ids: Sequence[NoteId], *, origin: object | None = None) -> Changes:
    """Puts notes into the bin, where they rest for 30 days."""
    return _set(store, "Delete note", note_ids, {"deleted_at_ms": store.now_ms()}, origin)


def restore(store: Store, note_ids: Sequence[NoteId], *, origin: object | None = None) -> Changes:
    """Takes notes out of the bin."""
    return _set(store, "Restore note", note_ids, {"deleted_at_ms": None}, origin)


def delete_forever(store: Store, note_ids: Sequence[NoteId]) -> Changes:
    """Deletes notes with their earlier texts. Cannot be undone: ask before."""
    with store.write("Delete note for good", undoable=False) as tx:
        rows.delete_notes(tx, note_ids)
    return tx.changes


def empty_bin(store: Store) -> Changes:
    """Deletes all that is in the bin. Cannot be undone: ask before."""
    return delete_forever(store, rows.bin_before(store, store.now_ms() + 1))


def clear_old(store: Store) -> int:
    """Deletes what is in the bin for more than 30 days; how many. Once at each start."""
    old = rows.bin_before(store, store.now_ms() - BIN_DAYS * _DAY)
    if old:
        delete_forever(store, old)
    return len(old)


# Earlier texts


def revisions(store: Store, note_id: NoteId) -> list[Revision]:
    """The earlier texts of a note, oldest first; the present one is not among them."""
    return rows.read_revisions(store, note_id)


def revision_text(store: Store, revision_id: RevisionId) -> str:
    """The text of a revision. Raises UserError ``note.revision`` when it was thinned out meanwhile."""
    text = rows.read_revision_text(store, revision_id)
    if text is None:
        raise UserError("note.revision", "This earlier text is not kept any more.", next_step="Choose another one.")
    return text


def difference(old: str, new: str) -> list[Hunk]:
    """How two texts differ, line by line. Under 100 ms for texts of 10,000 lines; for jobs where they are longer."""
    return differences(old, new)


def put_back(store: Store, note_id: NoteId, revision_id: RevisionId, *, origin: object | None = None) -> Changes:
    """Makes an earlier text the present one: an undo step; the present one is kept among the earlier ones."""
    text = revision_text(store, revision_id)
    present = _there(store, note_id)
    with store.write("Put earlier text back", origin=origin) as tx:
        if text != present.body:
            rows.insert_revision(tx, present, why="typed")
            write_body(tx, present, text)
    return tx.changes
