"""Cards out of a table: which rows are new, which are there already, and writing them as one step."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.domain import cloze
from studydesk.domain.anki import Remark
from studydesk.domain.card_making import checked
from studydesk.domain.cards import Draft, ItemKind, TextFormat, clean_tags
from studydesk.domain.clock import to_ms
from studydesk.domain.errors import UserError
from studydesk.domain.path import TopicId
from studydesk.domain.plain_text import first_words
from studydesk.domain.table_in import MOST_BYTES, Role, Table, decoded, read
from studydesk.storage import items as rows
from studydesk.storage.files import file_fault
from studydesk.storage.media import keep_media
from studydesk.storage.quiet import quiet_inserts

if TYPE_CHECKING:
    from studydesk.storage.store import Store

Progress = Callable[[int, int], None]
_MANY: Final = 500
"""Rows from which on the triggers rest."""

KINDS: Final = (ItemKind.BASIC, ItemKind.REVERSED, ItemKind.CLOZE, ItemKind.TYPE_IN)
SUFFIXES: Final = (".csv", ".tsv", ".txt", ".md")


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of the columns."""

    roles: tuple[Role, ...]
    kind: ItemKind = ItemKind.BASIC
    topic_id: TopicId | None = None
    tags: tuple[str, ...] = ()
    is_html: bool = False
    keep_duplicates: bool = False


@dataclass(frozen=True, slots=True)
class RowState:
    """What would become of one row. ``code`` is empty where it makes a card, else as in ``Remark``."""

    draft: Draft
    code: str = ""


@dataclass(frozen=True, slots=True)
class TableReport:
    """What an import of a table did."""

    new: int
    remarks: tuple[Remark, ...]


def read_file(file: Path, *, separator: str = "", has_names: bool | None = None) -> Table:
    """The table in a file. Raises UserError ``table.large``, EnvironmentFault."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise UserError("table.large", "This file has more than 200 MB.", next_step="Split it into several.")
        text, encoding = decoded(file.read_bytes())
    except OSError as error:
        raise file_fault(error, file, kept="Nothing was changed.") from error
    return read(text, separator=separator, encoding=encoding, has_names=has_names)


def drafts(table: Table, plan: Plan) -> Iterator[Draft]:
    """Each row as something to add."""
    written = TextFormat.HTML if plan.is_html else TextFormat.MARKDOWN
    for row in table.rows:
        found: dict[Role, list[str]] = {Role.FRONT: [], Role.BACK: [], Role.TAGS: [], Role.IGNORE: []}
        for role, cell in zip(plan.roles, row, strict=False):
            found[role].append(cell.strip())
        front, back = ("\n\n".join(filter(None, found[role])) for role in (Role.FRONT, Role.BACK))
        tags = clean_tags([*plan.tags, *table.tags, *" ".join(found[Role.TAGS]).split()])
        kind = plan.kind
        if kind is ItemKind.CLOZE or (kind is ItemKind.BASIC and not back and cloze.numbers(front)):
            kind, fields = ItemKind.CLOZE, {"text": front, "back": back}
        elif kind is ItemKind.TYPE_IN:
            fields = {"front": front, "answer": html.unescape(back) if plan.is_html else back, "accept": "", "back": ""}
        else:
            fields = {"front": front, "back": back}
        yield Draft(kind, fields, plan.topic_id, tags, written)


def look(store: Store, table: Table, plan: Plan, most: int | None = None) -> list[RowState]:
    """What would become of each row (of the first ``most``). Works with a store that can only read."""
    seen: set[str] = set()
    known = _known_words(store)
    made: list[RowState] = []
    for draft in drafts(table, plan):
        if most is not None and len(made) >= most:
            break
        words = first_words(draft.kind, draft.fields, draft.format)
        made.append(RowState(draft, _code(draft, words, known, seen, plan)))
        seen.add(words)
    return made


def _known_words(store: Store) -> frozenset[int]:
    found = store.read_tuples("SELECT first_sum FROM item WHERE NOT shelved AND first_sum IS NOT NULL")
    return frozenset(row[0] for row in found)


def _code(draft: Draft, words: str, known: frozenset[int], seen: set[str], plan: Plan) -> str:
    from studydesk.domain.plain_text import first_sum

    if not words:
        return "row.empty"
    try:
        checked(draft)
    except UserError:
        return "row.no_cards"
    if not plan.keep_duplicates and words in seen:
        return "row.twice"
    if not plan.keep_duplicates and first_sum(words) in known:
        return "row.same"
    return ""


def bring_in(store: Store, table: Table, plan: Plan, *, now: datetime, progress: Progress) -> TableReport:
    """Adds the rows that are new, as one undo step."""
    states = look(store, table, plan)
    new = [state.draft for state in states if not state.code]
    at_ms = to_ms(now)
    with store.write("Import table") as tx, quiet_inserts(tx) if len(new) >= _MANY else nullcontext():
        for place, draft in enumerate(new):
            if place % 500 == 0:
                progress(place, len(new))
            item_id = rows.insert_item(tx, rows.ItemRow(draft, checked(draft)), store.random, at_ms)
            keep_media(tx, item_id, draft)
    return TableReport(len(new), _remarks(states))


def _remarks(states: Sequence[RowState]) -> tuple[Remark, ...]:
    found = []
    for state in states:
        if state.code:
            words = " ".join(next(iter(state.draft.fields.values()), "").split())
            found.append(Remark(state.code, words[:60]))
    return tuple(found)
