"""What a map tile shows of a topic that does not change with the learner's marks: sums of lessons, titles, links.

Summing over all lessons of a path of 2,000 topics takes 60 ms, so the results are kept in the table ``topic_sum``.
Triggers delete a topic's row as soon as anything below it changes, whoever writes; a missing row is computed when it is
read, and stored at the end of the writes that change much. So a row is right or absent.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from studydesk.domain.path import TopicId

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

# A lesson's known length: up to its end, else (only the video's least length is known) up to that, else 0.
KNOWN_MS = "coalesce(l.end_ms, max(l.start_ms, coalesce(c.duration_ms, 0))) - l.start_ms"
# Chapter marks are exact; an end that stands for the video's is as exact as the video's length.
IS_EXACT = "(l.end_ms IS NOT NULL AND (l.end_ms IS NOT c.duration_ms OR c.duration_basis IN ('listed', 'measured')))"
COUNTED = "NOT c.shelved AND NOT l.shelved"

_CHOSEN = "WITH chosen AS MATERIALIZED (SELECT value AS id FROM json_each(:ids))"

_TOTALS = f"""
SELECT c.topic_id, count(*), sum({KNOWN_MS}), sum(CASE WHEN c.official THEN {KNOWN_MS} ELSE 0 END),
    sum(NOT {IS_EXACT})
FROM chosen CROSS JOIN course c ON c.topic_id = chosen.id CROSS JOIN lesson l ON l.course_id = c.id
WHERE {COUNTED} GROUP BY c.topic_id"""

_TITLES = """
SELECT c.topic_id, c.title FROM chosen CROSS JOIN course c ON c.topic_id = chosen.id
WHERE NOT c.shelved ORDER BY c.topic_id, c.position, c.id"""

_LINKS = """
SELECT k.topic_id, k.other_id, k.kind FROM chosen CROSS JOIN topic_link k ON k.topic_id = chosen.id
JOIN topic o ON o.id = k.other_id WHERE NOT o.shelved ORDER BY k.topic_id, k.position, k.id"""

_MISSING = "SELECT id FROM topic WHERE id NOT IN (SELECT topic_id FROM topic_sum)"

Run = Callable[[str, dict[str, object]], Iterable[sqlite3.Row]]


Facts = tuple[int, int, int, int, list[str], list[TopicId], list[TopicId]]
"""Lessons, their time, its official part, lessons of inexact length, titles, prerequisites, see also: as stored."""


def compute(run: Run, ids: Iterable[int]) -> dict[int, Facts]:
    """The facts of these topics, from the rows below them."""
    chosen = list(ids)
    if not chosen:
        return {}
    parameters: dict[str, object] = {"ids": json.dumps(chosen)}
    sums = {row[0]: (row[1], row[2], row[3], row[4]) for row in run(_CHOSEN + _TOTALS, parameters)}
    titles: dict[int, list[str]] = {}
    for topic_id, title in run(_CHOSEN + _TITLES, parameters):
        titles.setdefault(topic_id, []).append(title)
    before: dict[int, list[TopicId]] = {}
    beside: dict[int, list[TopicId]] = {}
    for topic_id, other_id, kind in run(_CHOSEN + _LINKS, parameters):
        (before if kind == "prerequisite" else beside).setdefault(topic_id, []).append(TopicId(other_id))
    return {i: (*sums.get(i, (0, 0, 0, 0)), titles.get(i, []), before.get(i, []), beside.get(i, [])) for i in chosen}


def parse(texts: list[str]) -> list[Facts]:
    """The stored facts of many topics; parsing them as one text is three times as fast."""
    parsed: list[Facts] = json.loads(f"[{','.join(texts)}]")
    return parsed


def store_missing(tx: Transaction) -> None:
    """Stores what is missing, at the end of a write."""
    missing = [int(row[0]) for row in tx.execute(_MISSING)]
    rows = [
        (topic_id, json.dumps(facts, ensure_ascii=False)) for topic_id, facts in compute(tx.execute, missing).items()
    ]
    tx.executemany("INSERT INTO topic_sum (topic_id, facts) VALUES (?, ?)", rows)
