"""All that is installed of a path, pack's and own, as it was read from a pack: for handing it on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from studydesk.domain.cards import ItemKind
from studydesk.domain.pack import (
    CardKind,
    LinkKind,
    PackCard,
    PackCourse,
    PackGoal,
    PackLesson,
    PackLink,
    PackOption,
    PackOrigin,
    PackPractice,
    PackQuestion,
    PackSource,
    QuestionTime,
)
from studydesk.domain.path import DurationBasis, PathId
from studydesk.storage.items import fields_of
from studydesk.storage.marks import make_marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from studydesk.storage.store import Store, Transaction

    Row = tuple[Any, ...]

OWN_PREFIX: Final = "own-"
_KINDS: Final = {
    ItemKind.BASIC.value: CardKind.BASIC, ItemKind.REVERSED.value: CardKind.REVERSED,
    ItemKind.CLOZE.value: CardKind.CLOZE, ItemKind.TYPE_IN.value: CardKind.TYPE_IN, ItemKind.CODE.value: CardKind.CODE,
}  # fmt: skip


def read_head(store: Store, path_id: PathId) -> tuple[str, PackOrigin, bool] | None:
    """(key, where it comes from, whether it is the learner's own); None for an unknown path."""
    rows = store.read_tuples("SELECT key, source, origin FROM path WHERE id = ?", (path_id,))
    if not rows:
        return None
    try:
        said = json.loads(rows[0][1])
    except ValueError:
        said = {}
    texts = {name: str(said.get(name) or "") for name in ("title", "url", "playlist", "channel", "published")}
    hours = said.get("hours")
    origin = PackOrigin(**texts, hours=float(hours) if isinstance(hours, (int, float)) else None)
    return str(rows[0][0]), origin, rows[0][2] == "own"


def read_topics(store: Store, path_id: PathId) -> list[Row]:
    """(id, key, title, summary, overview, column, row, origin) in reading order."""
    sql = (
        "SELECT id, key, title, summary, overview, column_at, row_at, origin FROM topic"
        " WHERE path_id = ? AND NOT shelved ORDER BY position, id"
    )
    return store.read_tuples(sql, (path_id,))


def read_links(store: Store, path_id: PathId) -> list[Row]:
    """(topic's id, other's id, kind) of arrows between topics of the path."""
    sql = (
        "SELECT k.topic_id, k.other_id, k.kind FROM topic_link k JOIN topic t ON t.id = k.topic_id"
        " JOIN topic o ON o.id = k.other_id WHERE t.path_id = ? AND o.path_id = t.path_id"
        " AND NOT t.shelved AND NOT o.shelved ORDER BY k.topic_id, k.position, k.id"
    )
    return store.read_tuples(sql, (path_id,))


def read_courses(store: Store, topic_id: int) -> list[tuple[str, str, int, PackCourse]]:
    """(key, origin, position, course) of a topic."""
    sql = (
        "SELECT id, key, title, video_id, url, duration_ms, duration_basis, official, instructor, published, part,"
        " origin, position FROM course WHERE topic_id = ? AND NOT shelved ORDER BY position, id"
    )
    found = []
    for row_id, key, title, video, url, length, basis, official, by, published, part, origin, at in store.read_tuples(
        sql, (topic_id,)
    ):
        lessons = tuple(
            PackLesson(str(one[0]).rpartition("/")[2], one[1], one[2], one[3])
            for one in store.read_tuples(
                "SELECT key, title, start_ms, end_ms FROM lesson WHERE course_id = ? AND NOT shelved"
                " ORDER BY position, id",
                (row_id,),
            )
        )
        course = PackCourse(
            key.rpartition("/")[2], title, video, url, length, DurationBasis(basis), bool(official), by, published,
            part, lessons,
        )  # fmt: skip
        found.append((key, origin, at, course))
    return found


def read_goals(store: Store, topic_id: int) -> tuple[PackGoal, ...]:
    """Its checklist."""
    sql = "SELECT key, text FROM goal WHERE topic_id = ? AND NOT shelved ORDER BY position, id"
    return tuple(PackGoal(row[0].rpartition("/")[2], row[1]) for row in store.read_tuples(sql, (topic_id,)))


def read_practice(store: Store, topic_id: int) -> tuple[PackPractice, ...]:
    """Its exercises."""
    sql = (
        "SELECT key, title, minutes, needs, text, done_when FROM practice WHERE topic_id = ? AND NOT shelved"
        " ORDER BY position, id"
    )
    rows = store.read_tuples(sql, (topic_id,))
    return tuple(
        PackPractice(key.rpartition("/")[2], title, minutes, tuple(map(str, json.loads(needs))), text, done)
        for key, title, minutes, needs, text, done in rows
    )


def read_questions(store: Store, topic_id: int) -> tuple[PackQuestion, ...]:
    """Its check questions."""
    sql = "SELECT key, time, text, options FROM question WHERE topic_id = ? AND NOT shelved ORDER BY position, id"
    return tuple(
        PackQuestion(
            key.rpartition("/")[2], QuestionTime(time), text,
            tuple(PackOption(one["text"], bool(one["right"]), one["reason"]) for one in json.loads(options)),
        )
        for key, time, text, options in store.read_tuples(sql, (topic_id,))
    )  # fmt: skip


def read_web_links(store: Store, topic_id: int) -> tuple[PackLink, ...]:
    """Its pages on the web."""
    sql = "SELECT key, title, url, kind, text FROM web_link WHERE topic_id = ? AND NOT shelved ORDER BY position, id"
    known = {kind.value for kind in LinkKind}
    return tuple(
        PackLink(
            key.rpartition("/")[2], title, url,
            LinkKind(kind) if kind in known else LinkKind.DOCUMENTATION, text,
        )
        for key, title, url, kind, text in store.read_tuples(sql, (topic_id,))
    )  # fmt: skip


def read_cards(store: Store, topic_id: int) -> list[tuple[str, PackCard]]:
    """(key or '' for own ones, card) of a topic: what the pack brought as its author wrote it, and the learner's own
    written in Markdown; those of other kinds cannot stand in a pack."""
    sql = (
        "SELECT key, hex(uid), kind, coalesce(pack_fields, fields), tags, source_title, source_url FROM item"
        " WHERE topic_id = ? AND NOT shelved AND format = 'markdown' ORDER BY origin = 'own', position, id"
    )
    found = []
    for key, uid, kind, fields, tags, title, url in store.read_tuples(sql, (topic_id,)):
        if kind in _KINDS:
            name = str(key).rpartition("/")[2] if key else f"{OWN_PREFIX}{uid.lower()}"
            values = {name: text for name, text in fields_of(fields).items() if not name.startswith("#")}
            card = _card(name, _KINDS[kind], values, tags.split(), title, url)
            found.append((str(key or ""), card))
    return found


def _card(name: str, kind: CardKind, values: dict[str, str], tags: list[str], title: str, url: str) -> PackCard:
    source = PackSource(title or url, "", url, False) if title or url else None
    given = {field: values.get(field, "") for field in ("front", "back", "text", "answer", "code", "language")}
    accept = tuple(line for line in values.get("accept", "").split("\n") if line.strip())
    return PackCard(name, kind, tuple(tags), source, accept=accept, **given)


def read_marks(store: Store, path_key: str) -> list[Row]:
    """(table, key, value, at_ms) of all that the learner did on a path."""
    found: list[Row] = []
    for table, value, at in (
        ("topic_mark", "status", "status_at_ms"),
        ("lesson_mark", "'done'", "done_at_ms"),
        ("goal_mark", "'met'", "met_at_ms"),
        ("practice_mark", "'done'", "done_at_ms"),
    ):
        sql = f"SELECT '{table}', key, {value}, {at} FROM {table} WHERE key >= ? AND key < ? AND {at} IS NOT NULL"
        found += store.read_tuples(f"{sql} ORDER BY key", (f"{path_key}/", f"{path_key}0"))
    return found


MARKS: Final = {
    "topic": ("topic", "status", "status_at_ms"),
    "lesson": ("lesson", "", "done_at_ms"),
    "goal": ("goal", "", "met_at_ms"),
    "practice": ("practice", "", "done_at_ms"),
}
"""Kind of mark -> (table of what is marked, column of its value or '', column of its time)."""


def put_marks(tx: Transaction, path_key: str, marks: Iterable[tuple[str, str, str, int]]) -> int:
    """Takes over marks (kind, key within the path, value, at_ms) where the learner has none; how many."""
    taken = 0
    for kind, key, value, at_ms in marks:
        owner, column, at = MARKS[kind]
        whole = f"{path_key}/{key}"
        if tx.execute(f"SELECT 1 FROM {owner} WHERE key = ?", (whole,)).fetchone() is None:
            continue
        mark = f"{kind}_mark"
        if tx.execute(f"SELECT 1 FROM {mark} WHERE key = ?", (whole,)).fetchone() is None:
            with tx.without_undo():
                make_marks(tx, mark, [whole])
        sets, values = (f"{column} = ?, {at} = ?", (value, at_ms)) if column else (f"{at} = ?", (at_ms,))
        taken += tx.execute(f"UPDATE {mark} SET {sets} WHERE key = ? AND {at} IS NULL", (*values, whole)).rowcount
    return taken
