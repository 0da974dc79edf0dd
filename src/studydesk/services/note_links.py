"""What ``[[names]]`` mean, what can be named, and from where something is spoken of. GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from studydesk.domain.note_text import folded
from studydesk.domain.notes import BackLink, LinkKind, Note, Target
from studydesk.storage import note_links as rows
from studydesk.storage import notes as note_rows

if TYPE_CHECKING:
    from studydesk.storage.store import Store

MOST: Final = 30
"""Completions that are offered at once."""


def resolve(store: Store, name: str) -> Target | None:
    """What ``[[name]]`` leads to: the oldest note of that title, else a topic, else a course; also by its key. None:
    nothing has this name (yet)."""
    found = note_rows.notes_named(store, name)
    if found:
        note = note_rows.read_note(store, found[0])
        return None if note is None else _note_target(note)
    return rows.find_topic(store, folded(name), name.strip()) or rows.find_course(store, folded(name), name.strip())


def _note_target(note: Note) -> Target:
    return Target("note", note.title, note.uid.hex(), note.link, note.topic_key)


def completions(store: Store, typed: str, *, limit: int = MOST) -> list[Target]:
    """What can stand in ``[[``: notes, topics and courses whose name holds what was typed; those that begin with it
    first, notes before topics before courses. Some 10 ms for 10,000 notes."""
    return rows.named_like(store, folded(typed), limit)


def tag_completions(store: Store, typed: str, *, limit: int = MOST) -> list[str]:
    """Tags that begin with what was typed behind '#', the most used first."""
    return rows.tags_like(store, folded(typed.lstrip("#")), limit)


def back_links(store: Store, kind: LinkKind, target: str) -> list[BackLink]:
    """The lines of notes (not in the bin) that lead to something, and the cards that were made of it.

    ``target``: of a NOTE its uid in hex, of a TOPIC or VIDEO its key, of a CARD its number, of a PAGE a name. A note or
    topic is found by its address and by its title.
    """
    found = rows.read_links(store, kind.value, target)
    if kind is LinkKind.NOTE:
        try:
            note = note_rows.read_note_by_uid(store, bytes.fromhex(target))
        except ValueError:
            note = None
        if note is not None:
            if note_rows.notes_named(store, note.title)[:1] == [note.id]:
                found += rows.read_links(store, LinkKind.PAGE.value, folded(note.title))
            found += rows.read_cards_of_note(store, note.id)
    elif kind is LinkKind.CARD and target.isdecimal():
        found += rows.read_note_of_card(store, int(target))
    elif kind is LinkKind.TOPIC:
        title = rows.title_of_topic(store, target)
        meant = resolve(store, title) if title else None
        if meant is not None and (meant.kind, meant.argument) == ("topic", target):
            found += rows.read_links(store, LinkKind.PAGE.value, folded(title))
    return list(dict.fromkeys(found))


def broken(store: Store) -> list[tuple[str, int]]:
    """Names in ``[[..]]`` that lead nowhere, with how many links have them; most wanted first."""
    return [(name, count) for name, count in rows.page_names(store) if resolve(store, name) is None]
