"""Finding cards: each condition against a plain look at every card, and orders, rows, completions."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.services.test_review import SETTINGS

from studydesk.domain.card_rows import Order, SortBy
from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.errors import UserError
from studydesk.domain.scheduling import Rating
from studydesk.domain.search_query import QueryError
from studydesk.services import card_actions, card_search, cards, review
from studydesk.services.answering import study_day
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)
TODAY = study_day(SETTINGS, NOW)

_ITEMS = [
    (ItemKind.BASIC, {"front": "What is a cache?", "back": "A store near the reader: 50 % faster"}, "caching speed"),
    (ItemKind.BASIC, {"front": "Café or CAFE", "back": "naïve Ärger"}, "words"),
    (ItemKind.REVERSED, {"front": "port of HTTPS", "back": "443"}, "http::ports net"),
    (ItemKind.CLOZE, {"text": "An {{c1::index}} makes reading {{c2::quicker}}", "back": ""}, "sql"),
    (ItemKind.TYPE_IN, {"front": "stop_all containers", "answer": "docker stop"}, ""),
    (ItemKind.CODE, {"front": "What prints?", "code": "a[::2]", "language": "python", "back": "every second"}, "SQL"),
    (ItemKind.BASIC, {"front": 'say "hi" (twice)', "back": "a*b and c_d and 50 percent and C:\\new"}, "marked"),
    (ItemKind.BASIC, {"front": "nothing", "back": "the category of things"}, ""),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    file: Path = tmp_path_factory.mktemp("cards") / "studydesk.db"
    with closing(Store.open(file, clock=lambda: NOW, random=Random(1))) as made:
        with made.write("Topics") as tx:
            tx.execute("INSERT INTO path (uid, key, title, version) VALUES (randomblob(16), 'web', 'Web', '1')")
            for at, title in enumerate(("Redis", "Back End Basics")):
                tx.execute(
                    "INSERT INTO topic (uid, path_id, key, title, position) VALUES (randomblob(16), 1, ?, ?, ?)",
                    (f"web/{title.lower().replace(' ', '-')}", title, at),
                )
        for number, (kind, fields, tags) in enumerate(_ITEMS):
            topic = (1, 2, None)[number % 3]
            draft = Draft(kind, fields, topic, tuple(tags.split()))
            cards.add_item(made, draft, now=NOW - DAY * (40 - 5 * number))
        ids = [row[0] for row in made.read_tuples("SELECT id FROM card ORDER BY id")]
        for number, card_id in enumerate(ids[:7]):
            for back in range(12 - number, 0, -4):
                rating = Rating(1 + (number + back) % 4)
                review.answer(made, card_id, rating, now=NOW - DAY * back, taken_ms=900, settings=SETTINGS)
        card_actions.suspend(made, ids[1:2], True)
        card_actions.bury(made, ids[2:3], now=NOW, settings=SETTINGS)
        card_actions.set_flag(made, ids[3:5], 3)
        card_actions.set_due(made, ids[5:6], 4, 4, now=NOW, settings=SETTINGS, random=Random(1), set_interval=True)
        with made.write("Leech") as tx:
            tx.execute("UPDATE card SET leech = 1, lapses = 9 WHERE id = ?", (ids[0],))
        yield made


def found(store: Store, query: str, order: Order | None = None) -> list[int]:
    return list(card_search.find_cards(store, query, now=NOW, settings=SETTINGS, order=order or Order()))


def fronts(store: Store, query: str) -> set[str]:
    rows = card_search.rows(store, found(store, query), now=NOW, settings=SETTINGS)
    items = {
        row[0]: next(iter(json.loads(row[1]).values())) for row in store.read_tuples("SELECT id, fields FROM item")
    }
    return {items[row.item_id] for row in rows}


_CACHE, _CAFE, _PORT, _INDEX, _STOP, _CODE, _SAY, _NOTHING = (next(iter(fields.values())) for _, fields, _ in _ITEMS)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("cache", {_CACHE}),
        ("CACHE", {_CACHE}),
        ("café", {_CAFE}),
        ("cafe", {_CAFE}),
        ("CAFÉ ärger", {_CAFE}),
        ("nc:naive", {_CAFE}),
        ("nc:arger", {_CAFE}),
        ("naive", set()),
        ('"of HTTPS"', {_PORT}),
        ("of https", {_PORT}),
        ("cat*ry", {_NOTHING}),
        ("c_che", {_CACHE}),
        (r"stop\_all", {_STOP}),
        (r"a\*b", {_SAY}),
        (r"c\_d", {_SAY}),
        ('"50 %"', {_CACHE}),
        ("50", {_CACHE, _SAY}),
        (r'"say \"hi\" (twice)"', {_SAY}),
        (r'"C\:\\new"', {_SAY}),
        ("w:cat", set()),
        ("cat", {_NOTHING}),
        ("w:cat*", {_NOTHING}),
        ("w:a", {_CACHE, _CODE, _SAY}),
        ("tag:sql", {_INDEX, _CODE}),
        ("tag:http", {_PORT}),
        ("tag:http::ports", {_PORT}),
        ("tag:http::p", set()),
        ("tag:*s", {_PORT, _CAFE}),
        ("tag:none", {_STOP, _NOTHING}),
        ("-tag:none", {_CACHE, _CAFE, _PORT, _INDEX, _CODE, _SAY}),
        ("tag:sp_ed", {_CACHE}),
        ("is:marked", {_SAY}),
        ("topic:redis", {_CACHE, _INDEX, _SAY}),
        ("deck:redis", {_CACHE, _INDEX, _SAY}),
        ('topic:"Back End Basics"', {_CAFE, _STOP, _NOTHING}),
        ("topic:back-end*", {_CAFE, _STOP, _NOTHING}),
        ("topic:none", {_PORT, _CODE}),
        ("topic:Red", set()),
        ("kind:cloze", {_INDEX}),
        ("note:type*", {_STOP}),
        ("front:nothing", {_NOTHING}),
        ("front:noth", set()),
        ("front:noth*", {_NOTHING}),
        ("b*k:443", {_PORT}),
        ("back:", {_INDEX}),
        (r'"re:^What .*\?$"', set()),
        (r'"re:(?m)^What .*\?$"', {_CACHE, _CODE}),
        (r'"re:\d{3}"', {_PORT}),
        ("re:STOP", {_STOP}),
        ("added:6", {_NOTHING}),
        ("added:11", {_NOTHING, _SAY}),
        ("edited:6", {_NOTHING}),
        ("cache or café -is:new or nothing", {_CACHE, _CAFE, _NOTHING}),
        ("(cache or nothing) topic:redis", {_CACHE}),
        ("-(cache or nothing or a or e)", {_PORT}),
        ("cid:1,2", {_CACHE, _CAFE}),
        ("nid:8", {_NOTHING}),
        ("nothing\x00the", set()),
        ('"\'; DROP TABLE card; --"', set()),
    ],
)
def test_a_search_finds_what_it_says(store: Store, query: str, expected: set[str]) -> None:
    assert fronts(store, query) == expected


_LOOKS: list[tuple[str, Callable[[Any], bool]]] = [
    ("", lambda c: True),
    ("is:new", lambda c: c["state"] == 0),
    ("is:learn", lambda c: c["state"] in (1, 3)),
    ("is:review", lambda c: c["state"] in (2, 3)),
    ("is:suspended", lambda c: bool(c["suspended"])),
    ("is:buried", lambda c: bool(c["buried"])),
    ("is:leech", lambda c: bool(c["leech"])),
    ("is:flagged", lambda c: c["flag"] > 0),
    ("flag:3", lambda c: c["flag"] == 3),
    ("flag:0", lambda c: c["flag"] == 0),
    ("card:2", lambda c: c["ordinal"] == 1),
    ("prop:ivl>=3", lambda c: c["state"] > 0 and c["interval_days"] >= 3),
    ("prop:ivl<=3", lambda c: c["state"] > 0 and c["interval_days"] <= 3),
    ("prop:s>5", lambda c: (c["stability"] or 0) > 5),
    ("prop:d<7", lambda c: c["difficulty"] is not None and c["difficulty"] < 7),
    ("-prop:d<7", lambda c: not (c["difficulty"] is not None and c["difficulty"] < 7)),
    ("prop:reps=3", lambda c: c["reps"] == 3),
    ("prop:reps!=3", lambda c: c["reps"] != 3),
    ("prop:lapses>8", lambda c: c["lapses"] > 8),
    ("prop:due=4", lambda c: c["due_day"] is not None and c["due_day"] - TODAY == 4),
    ("prop:due<0", lambda c: c["due_day"] is not None and c["due_day"] - TODAY < 0),
    ("prop:pos>0", lambda c: c["state"] == 0 and c["position"] > 0),
    (
        "is:due",
        lambda c: (
            c["state"] > 0
            and not c["suspended"]
            and not c["buried"]
            and (c["due_day"] <= TODAY if c["due_day"] is not None else c["due_at_ms"] <= NOW.timestamp() * 1_000)
        ),
    ),
]


@pytest.mark.parametrize(("query", "holds"), _LOOKS, ids=[query or "all" for query, _ in _LOOKS])
def test_states_and_properties_agree_with_a_look_at_every_card(
    store: Store, query: str, holds: Callable[[Any], bool]
) -> None:
    expected = [row["id"] for row in store.read("SELECT * FROM card ORDER BY id") if holds(row)]
    assert found(store, query) == expected


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("rated:1", "study_day > :today - 1 AND rating > 0"),
        ("rated:6", "study_day > :today - 6 AND rating > 0"),
        ("rated:30:1", "study_day > :today - 30 AND rating = 1"),
        ("introduced:9", "study_day > :today - 9 AND state_before = 0 AND rating > 0"),
        ("resched:2", "study_day > :today - 2 AND kind >= 4"),
    ],
)
def test_what_was_answered_is_found_in_the_log(store: Store, query: str, where: str) -> None:
    sql = f"SELECT DISTINCT card_id FROM review WHERE {where} ORDER BY 1"
    assert found(store, query) == [row[0] for row in store.read(sql, {"today": TODAY})]


def test_recall_is_compared_with_the_recall_that_is_shown(store: Store) -> None:
    rows = card_search.rows(store, found(store, ""), now=NOW, settings=SETTINGS)
    expected = sorted(row.card_id for row in rows if row.recall is not None and row.recall < 0.9)
    assert expected
    assert found(store, "prop:r<0.9") == expected


@pytest.mark.parametrize("by", SortBy)
def test_every_order_shows_each_card_once_and_turns_round(store: Store, by: SortBy) -> None:
    everything = found(store, "")
    ascending, descending = (found(store, "", Order(by, turned)) for turned in (False, True))
    assert sorted(ascending) == sorted(descending) == everything
    rows = {row.card_id: row for row in card_search.rows(store, everything, now=NOW, settings=SETTINGS)}
    value = {
        SortBy.TOPIC: lambda row: row.topic_title,
        SortBy.LAPSES: lambda row: row.lapses,
        SortBy.REPS: lambda row: row.reps,
        SortBy.INTERVAL: lambda row: row.interval_days,
        SortBy.EDITED: lambda row: row.edited_at_ms,
        SortBy.FLAG: lambda row: row.flag,
        SortBy.QUESTION: lambda row: row.question.casefold() if row.ordinal == 0 else "",
        SortBy.STABILITY: lambda row: row.stability or 0.0,
        SortBy.RECALL: lambda row: row.recall or 0.0,
    }.get(by)
    if value is not None and by is not SortBy.QUESTION:
        assert [value(rows[one]) for one in ascending] == sorted(map(value, rows.values()))


def test_rows_tell_what_is_known_and_leave_out_what_is_gone(store: Store) -> None:
    (port, turned) = found(store, "front:port*")
    first, second = card_search.rows(store, [port, turned, 9_999], now=NOW, settings=SETTINGS)
    assert (first.question, first.answer) == ("port of HTTPS", "443")
    assert (second.question, second.answer) == ("443", "port of HTTPS")
    assert first.tags == ("http::ports", "net")
    new = card_search.rows(store, found(store, "is:new"), now=NOW, settings=SETTINGS)[0]
    assert (new.due_in_days, new.recall, new.stability) == (None, None, None)


def test_a_regular_expression_without_end_is_broken_off(store: Store) -> None:
    with store.write("Trap") as tx:
        tx.execute("UPDATE item SET fields = json_set(fields, '$.back', ?) WHERE id = 8", ("a" * 60 + "!",))
    try:
        with pytest.raises(UserError) as raised:
            found(store, '"re:(a|aa)+$"')
        assert raised.value.code == "search.slow"
    finally:
        store.undo()


def test_a_fault_is_told_without_a_search() -> None:
    error = card_search.check("tag:a (is:due")
    assert isinstance(error, QueryError)
    assert (error.code, error.word) == ("search.open", "(")
    assert card_search.check("is:due") is None


@pytest.mark.parametrize(
    ("query", "start", "word"),
    [
        ("to", 0, "topic:"),
        ("a is:d", 2, "is:due"),
        ("-is:su", 1, "is:suspended"),
        ("topic:b", 0, '"topic:Back End Basics"'),
        ('"topic:Back E', 0, '"topic:Back End Basics"'),
        ("(tag:htt", 1, "tag:http::ports"),
        ("prop:s", 0, "prop:s>"),
        ("kind:clo", 0, "kind:cloze"),
    ],
)
def test_the_search_line_is_completed(store: Store, query: str, start: int, word: str) -> None:
    offered = card_search.complete(store, query, len(query))
    assert (offered.start, offered.end) == (start, len(query))
    assert word in offered.words


def test_nothing_is_offered_for_nothing(store: Store) -> None:
    assert card_search.complete(store, "a ", 2).words == ()
    assert card_search.complete(store, "zzz", 3).words == ()


def test_fields_and_tags_are_known(store: Store) -> None:
    assert card_search.field_names(store)[:3] == ["front", "back", "text"]
    assert card_search.tags_of(store, found(store, "tag:sql")) == ["SQL", "sql"]
