"""Finding cards by the search language, and what the table of all cards shows of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from studydesk.domain.card_rows import CardRow, Order
from studydesk.domain.cards import Buried, CardId, CardView, ItemKind
from studydesk.domain.clock import to_ms
from studydesk.domain.plain_text import plain
from studydesk.domain.scheduling import CardState, recall_now
from studydesk.domain.search_query import NAMES, PROPERTIES, STATES, QueryError, parse
from studydesk.domain.study_day import starts_at_ms
from studydesk.services.answering import policy_of, study_day
from studydesk.services.card_text import first_line
from studydesk.storage import card_search as finding
from studydesk.storage import tagging
from studydesk.storage.items import ids_json, read_views

if TYPE_CHECKING:
    from array import array

    from studydesk.domain.changes import Changes
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store

_LONGEST_LINE: Final = 160
_MOST_OFFERED: Final = 40


def find_cards(store: Store, query: str, *, now: datetime, settings: StudySettings, order: Order) -> array[int]:
    """The ids of the cards that a query finds, in order. Any thread that has the store; 100,000 cards take some 50 ms.

    Raises QueryError, UserError ``search.slow``.
    """
    instant = finding.Instant(
        to_ms(now),
        study_day(settings, now),
        lambda day: starts_at_ms(day, settings.zone, settings.rollover_hour),
        settings.policy,
    )
    return finding.find(store, parse(query), order, instant)


def check(query: str) -> QueryError | None:
    """What is wrong with a query; quick enough for each key stroke."""
    try:
        parse(query)
    except QueryError as error:
        return error
    return None


def rows(store: Store, card_ids: Iterable[CardId], *, now: datetime, settings: StudySettings) -> list[CardRow]:
    """What the table shows of cards, in any order; deleted ones are left out. 100 rows take some milliseconds."""
    day, at_ms = study_day(settings, now), to_ms(now)
    return [_row(view, day, at_ms, settings) for view in read_views(store, card_ids)]


def _row(view: CardView, day: int, at_ms: int, settings: StudySettings) -> CardRow:
    card, item, schedule = view.card, view.item, view.card.schedule
    question, answer = _lines(view)
    buried = card.buried is not Buried.NO and card.buried_day is not None and day <= card.buried_day <= day + 1
    return CardRow(
        card_id=card.id,
        item_id=item.id,
        question=question,
        answer=answer,
        topic_id=card.topic_id,
        topic_title=view.topic_title,
        tags=item.tags,
        kind=item.kind,
        ordinal=card.ordinal,
        state=schedule.state,
        due_in_days=_due_in(view, day),
        interval_days=schedule.interval_days,
        stability=schedule.stability,
        difficulty=schedule.difficulty,
        recall=recall_now(schedule, at_ms, policy_of(card, settings)),
        lapses=schedule.lapses,
        reps=schedule.reps,
        flag=card.flag,
        added_at_ms=item.made_at_ms,
        edited_at_ms=item.edited_at_ms,
        suspended=card.suspended,
        buried=buried,
        leech=card.leech,
    )


def _due_in(view: CardView, day: int) -> int | None:
    schedule = view.card.schedule
    if schedule.state is CardState.NEW:
        return None
    return 0 if schedule.due_day is None else schedule.due_day - day


class Common(NamedTuple):
    """What holds for all of some cards. ``flag`` is None when they have different ones."""

    suspended: bool
    buried: bool
    flag: int | None


def common(store: Store, card_ids: Iterable[CardId], *, now: datetime, settings: StudySettings) -> Common:
    """What these cards have in common; a millisecond for a thousand."""
    sql = (
        "SELECT min(suspended), min(buried AND buried_day BETWEEN :day AND :day + 1), min(flag), max(flag) FROM card"
        " WHERE id IN (SELECT value FROM json_each(:ids))"
    )
    parameters = {"day": study_day(settings, now), "ids": ids_json(card_ids)}
    suspended, buried, least, most = store.read_tuples(sql, parameters)[0]
    return Common(bool(suspended), bool(buried), least if least == most else None)


_ANSWERS: Final = {
    ItemKind.BASIC: "back",
    ItemKind.REVERSED: "back",
    ItemKind.CLOZE: "back",
    ItemKind.TYPE_IN: "answer",
    ItemKind.CODE: "back",
    ItemKind.OCCLUSION: "back",
}


def _lines(view: CardView) -> tuple[str, str]:
    """Question and answer, a line each."""
    item = view.item
    question = first_line(item, _LONGEST_LINE)
    name = _ANSWERS.get(item.kind)
    text = item.fields.get(name, "") if name else next(iter([*item.fields.values()][1:2]), "")
    answer = " ".join(plain(text[: _LONGEST_LINE * 10], item.format).split())[:_LONGEST_LINE]
    if item.kind is ItemKind.REVERSED and view.card.ordinal == 1:
        return answer, question
    return question, answer


# The search line


class Completions(NamedTuple):
    """What can stand in the place of the characters from ``start`` to ``end`` of a query."""

    start: int
    end: int
    words: tuple[str, ...]


_TERM = re.compile(r'(?:"[^"]*"?|[^\s()"])*$')
_NAMED = re.compile(r"(?P<quote>\"?)(?P<name>\w+):(?P<value>.*)", re.DOTALL)


def complete(store: Store, query: str, position: int) -> Completions:
    """What can stand at the cursor: names, their values, the learner's tags and topics."""
    before = query[:position]
    found = _TERM.search(before)
    start = found.start() if found is not None else position
    term = before[start:]
    while term.startswith("-"):
        start, term = start + 1, term[1:]
    named = _NAMED.fullmatch(term)
    if named is None:
        words = [f"{name}:" for name in sorted(NAMES)]
    else:
        words = [_quoted(f"{named['name']}:{value}") for value in _values(store, named["name"].lower())]
    typed = term.replace('"', "").casefold()
    chosen = [word for word in words if word.replace('"', "").casefold().startswith(typed)]
    return Completions(start, position, tuple(chosen[:_MOST_OFFERED]) if typed else ())


def _quoted(term: str) -> str:
    return f'"{term}"' if re.search(r"[\s()]", term) else term


def _values(store: Store, name: str) -> Sequence[str]:
    if name in ("topic", "deck"):
        titles = (row[0] for row in store.read_tuples("SELECT title FROM topic WHERE NOT shelved ORDER BY title"))
        return ["none", *titles]
    if name == "tag":
        return ["none", *tagging.read_tags(store)]
    if name in ("kind", "note"):
        names = [row[0] for row in store.read_tuples("SELECT name FROM template ORDER BY name")]
        return [*(kind.value for kind in ItemKind), *names]
    return _FIXED.get(name, ())


_FIXED: Final = {
    "is": STATES,
    "flag": tuple("1234567"),
    "prop": tuple(f"{name}>" for name in PROPERTIES),
    "rated": ("1", "7", "30", "1:1", "7:1"),
    "added": ("1", "7", "30"),
    "edited": ("1", "7", "30"),
    "introduced": ("1", "7", "30"),
}


def field_names(store: Store) -> list[str]:
    """The names of the fields of all items, the usual ones first."""
    found = store.read_tuples("SELECT DISTINCT f.key FROM item i, json_each(i.fields) f WHERE NOT i.shelved LIMIT 500")
    usual = ("front", "back", "text", "answer", "code")
    names = {str(row[0]) for row in found}
    return [*(name for name in usual if name in names), *sorted(names.difference(usual))]


def tags_of(store: Store, card_ids: Iterable[CardId]) -> list[str]:
    """The tags of the items of these cards."""
    sql = "SELECT DISTINCT i.tags FROM card c JOIN item i ON i.id = c.item_id"
    found = store.read_tuples(f"{sql} WHERE c.id IN (SELECT value FROM json_each(?))", (ids_json(card_ids),))
    return sorted({tag for row in found for tag in row[0].split()}, key=lambda tag: (tag.casefold(), tag))


def rename_search(store: Store, search_id: int, name: str) -> Changes:
    """Another name for a kept search; an empty one changes nothing."""
    with store.write("Rename search") as tx:
        if name.strip():
            tx.execute("UPDATE saved_search SET name = ? WHERE id = ?", (name.strip()[:200], search_id))
    return tx.changes
