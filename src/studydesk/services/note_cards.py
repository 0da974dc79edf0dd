"""Cards of lines of notes: made when the learner says so, followed by their block ids when lines change. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studydesk.domain.card_making import checked
from studydesk.domain.cards import Draft, ItemKind, Source, clean_tags
from studydesk.domain.errors import UserError
from studydesk.domain.note_cards import NoteDraft, drafts, with_blocks
from studydesk.domain.notes import Note, NoteId
from studydesk.domain.path import TopicId
from studydesk.services import cards, notes
from studydesk.storage import items
from studydesk.storage import note_cards as rows

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_LETTERS: Final = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class Followed:
    """What following a note did to its cards: how many read otherwise now, and how many lost their line."""

    changed: int = 0
    lost: int = 0


def offered(body: str, known: frozenset[str]) -> tuple[NoteDraft, ...]:
    """What could become cards and is none yet. Any thread; ``known`` are the blocks that have cards."""
    return tuple(one for one in drafts(body) if not one.block or one.block not in known)


def known_blocks(store: Store, note: Note) -> frozenset[str]:
    """The blocks of a note that have cards."""
    return frozenset(one.block for one in rows.read_of_note(store, note.id))


def make_cards(
    store: Store, note: Note, chosen: Sequence[NoteDraft], *, topic_id: TopicId | None = None, origin: object = None
) -> int:
    """Makes the chosen cards and writes block ids to their lines, as one undo step; how many were made.

    The text must be the present one of the note. Drafts that make no card (a gap without words) are left out. Raises
    UserError ``note.gone``.
    """
    taken = {one.block for one in drafts(note.body)}
    ids: dict[int, str] = {}
    made = 0
    with store.write("Make cards of a note", origin=origin) as tx:
        present = notes.note(store, note.id)
        if present is None or present.body != note.body:
            raise UserError(
                "note.changed", "The note was changed meanwhile.", next_step="Look at the lines again and repeat."
            )
        for one in chosen:
            draft = _draft(note, one, topic_id)
            try:
                row = items.ItemRow(draft, checked(draft))
            except UserError:
                continue
            block = one.block or _new_block(store, taken)
            taken.add(block)
            ids[one.last] = block
            item_id = items.insert_item(tx, row, store.random, tx.now_ms)
            rows.insert(tx, store.new_uid(), item_id, note.id, block)
            made += 1
        body = with_blocks(note.body, ids)
        if body != note.body:
            notes.write_body(tx, present, body)
    return made


def _draft(note: Note, one: NoteDraft, topic_id: TopicId | None) -> Draft:
    source = Source(note.title, note.link)
    return Draft(one.kind, dict(one.fields), topic_id, clean_tags(note.tags), source=source)


def _new_block(store: Store, taken: set[str]) -> str:
    while True:
        block = "".join(store.random.choice(_LETTERS) for _ in range(6))
        if block not in taken and not rows.read_of_blocks(store, [block]):
            return block


def follow(store: Store, note_id: NoteId, *, origin: object = None) -> Followed:
    """After a note was written: cards whose lines read otherwise read so too and keep their schedule; a line that came
    from another note belongs to this one; cards whose line is gone are kept and marked. Not an undo step."""
    note = notes.note(store, note_id)
    here = rows.read_of_note(store, note_id)
    if note is None or (not here and "^" not in note.body):
        return Followed()
    found = {one.block: one for one in drafts(note.body) if one.block}
    known = rows.read_of_blocks(store, found)
    in_bin = note.deleted_at_ms is not None
    moved = [one for one in known.values() if (one.note_id != note_id or one.lost_at_ms is not None) and not in_bin]
    gone = [one for one in here if one.block not in found and one.lost_at_ms is None]
    edits = [(one, found[block]) for block, one in known.items() if _differs(store, one, found[block])]
    if not (moved or gone or edits):
        return Followed()
    changed = 0
    with store.write("Follow the lines of a note", undoable=False, origin=origin) as tx:
        for one in moved:
            rows.found_again(tx, one.item_id, note_id)
        for one in gone:
            rows.lost(tx, one.item_id, tx.now_ms)
        for one, draft in edits:
            item = cards.item(store, one.item_id)
            wanted = Draft(draft.kind, dict(draft.fields), item.topic_id, item.tags, source=item.source)
            try:
                row = items.ItemRow(wanted, checked(wanted))
            except UserError:
                continue  # half-typed: the card stays as it was
            items.update_item(tx, one.item_id, row, store.random, tx.now_ms)
            changed += 1
    return Followed(changed, len(gone))


def _differs(store: Store, one: rows.NoteCard, draft: NoteDraft) -> bool:
    item = items.read_item(store, one.item_id)
    if item is None:
        return False
    names = ("front", "back") if draft.kind is not ItemKind.CLOZE else ("text", "back")
    mine = dict(draft.fields)
    return item.kind is not draft.kind or any(item.fields.get(name, "") != mine.get(name, "") for name in names)
