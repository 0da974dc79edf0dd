"""Writing a pack's rows: inserted, updated, shelved and brought back by their keys, and marks led on by aliases."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from studydesk.domain.pack import Pack, PackCourse, PackQuestion
from studydesk.domain.path import InstallReport, PathId
from studydesk.domain.uid import uid_of
from studydesk.storage.alias_marks import follow_marks
from studydesk.storage.aliases import adopt_of_merged, aliases_of, rename_rows, store_aliases
from studydesk.storage.pack_items import bring_items, keys_of_items
from studydesk.storage.paths import POSITION_STEP
from studydesk.storage.topic_sums import store_missing

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

Values = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """A table of pack rows; ``columns[0]`` refers to the owner's row."""

    table: str
    columns: tuple[str, ...]


_TOPIC = Family("topic", ("path_id", "title", "summary", "overview", "column_at", "row_at", "position"))
_COURSE = Family(
    "course",
    (
        "topic_id", "title", "video_id", "url", "duration_ms", "duration_basis", "instructor", "published", "part",
        "official", "position",
    ),
)  # fmt: skip
_LESSON = Family("lesson", ("course_id", "title", "start_ms", "end_ms", "position"))
_GOAL = Family("goal", ("topic_id", "text", "position"))
_PRACTICE = Family("practice", ("topic_id", "title", "minutes", "needs", "text", "done_when", "position"))
_QUESTION = Family("question", ("topic_id", "time", "text", "options", "position"))
_LINK = Family("web_link", ("topic_id", "title", "url", "kind", "text", "position"))


@dataclass(frozen=True, slots=True)
class _Row:
    """What is there; ``values`` are those of the family's columns."""

    id: int
    shelved: bool
    values: Values


@dataclass(slots=True)
class _Counts:
    added: int = 0
    changed: int = 0
    shelved: int = 0
    returned: int = 0


@dataclass(slots=True)
class _Installation:
    """One run; ``counts`` grows from family to family."""

    tx: Transaction
    path: str
    counts: _Counts = field(default_factory=_Counts)

    def bring(self, family: Family, wanted: Mapping[str, Values], owners: Mapping[str, int]) -> dict[str, int]:
        """Makes the pack's rows of a family as ``wanted`` says; gives key -> row id of all of them.

        Rows that are not wanted go to the shelf if their owner (one of ``owners``, key -> id) stays: what hangs below
        something shelved keeps its own state.
        """
        there = self._existing(family)
        new = [(key, values) for key, values in wanted.items() if key not in there]
        self._insert(family, new)
        for key, row in there.items():
            if key in wanted:
                self._update(family, row, wanted[key])
        self._shelve(family, [row for key, row in there.items() if key not in wanted], set(owners.values()))
        present = self._existing(family) if new else there
        return {key: row.id for key, row in present.items() if key in wanted}

    def _existing(self, family: Family) -> dict[str, _Row]:
        """The pack's rows of this path by key."""
        rows = self.tx.execute(
            f"SELECT key, id, shelved, {', '.join(family.columns)} FROM {family.table}"
            " WHERE key >= ? AND key < ? AND origin = 'pack'",
            (f"{self.path}/", f"{self.path}0"),  # '0' follows '/'
        )
        return {str(row[0]): _Row(int(row[1]), bool(row[2]), tuple(row)[3:]) for row in rows}

    def _insert(self, family: Family, rows: Sequence[tuple[str, Values]]) -> None:
        marks = ", ".join("?" * (len(family.columns) + 2))
        self.tx.executemany(
            f"INSERT INTO {family.table} (uid, key, {', '.join(family.columns)}) VALUES ({marks})",
            [(uid_of(family.table, key), key, *values) for key, values in rows],
        )
        self.counts.added += len(rows)

    def _update(self, family: Family, there: _Row, wanted: Values) -> None:
        if there.values == wanted and not there.shelved:
            return
        self.tx.execute(
            f"UPDATE {family.table} SET {', '.join(f'{column} = ?' for column in family.columns)},"
            " shelved = 0, shelved_at_ms = NULL WHERE id = ?",
            (*wanted, there.id),
        )
        if there.shelved:
            self.counts.returned += 1
        else:
            self.counts.changed += 1

    def _shelve(self, family: Family, gone: Iterable[_Row], staying: set[int]) -> None:
        going = [row.id for row in gone if not row.shelved and row.values[0] in staying]
        self.tx.executemany(
            f"UPDATE {family.table} SET shelved = 1, shelved_at_ms = ? WHERE id = ?",
            [(self.tx.now_ms, row_id) for row_id in going],
        )
        self.counts.shelved += len(going)


def write_pack(tx: Transaction, pack: Pack) -> InstallReport:
    """Inserts or updates a whole path."""
    before = tx.execute("SELECT version FROM path WHERE key = ?", (pack.id,)).fetchone()
    path_id = _write_path(tx, pack)
    topics_before = {str(row[0]) for row in tx.execute("SELECT key FROM topic WHERE path_id = ?", (path_id,))}
    wanted = _keys_of(pack)
    aliases = aliases_of(pack, wanted)
    renamed = rename_rows(tx, aliases, wanted)
    run = _Installation(tx, pack.id)
    topic_ids = run.bring(_TOPIC, _topic_rows(pack, path_id), {pack.id: path_id})
    course_ids = run.bring(_COURSE, _course_rows(pack, topic_ids), topic_ids)
    run.bring(_LESSON, _lesson_rows(pack, course_ids), course_ids)
    run.bring(_GOAL, _goal_rows(pack, topic_ids), topic_ids)
    run.bring(_PRACTICE, _practice_rows(pack, topic_ids), topic_ids)
    run.bring(_QUESTION, _question_rows(pack, topic_ids), topic_ids)
    run.bring(_LINK, _web_link_rows(pack, topic_ids), topic_ids)
    _write_sections(tx, pack, path_id)
    _write_links(tx, pack, topic_ids)
    adopt_of_merged(tx, store_aliases(tx, pack, aliases, topics_before))
    follow_marks(tx, pack.id)
    bring_items(tx, pack, topic_ids)
    store_missing(tx)
    return InstallReport(
        PathId(path_id), None if before is None else str(before[0]), pack.version, run.counts.added, run.counts.changed,
        run.counts.shelved, run.counts.returned, renamed,
    )  # fmt: skip


def _write_path(tx: Transaction, pack: Pack) -> int:
    origin = pack.origin
    source = json.dumps(
        {"title": origin.title, "url": origin.url, "playlist": origin.playlist, "channel": origin.channel,
         "published": origin.published, "hours": origin.hours}, ensure_ascii=False, sort_keys=True,
    )  # fmt: skip
    values = (pack.title, pack.version, pack.language, pack.summary, pack.licence, source)
    tx.execute(
        "INSERT INTO path (uid, key, title, version, language, summary, licence, source, installed_at_ms, position)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM path))"
        " ON CONFLICT (key) DO UPDATE SET title = excluded.title, version = excluded.version,"
        " language = excluded.language, summary = excluded.summary, licence = excluded.licence,"
        " source = excluded.source, shelved = 0, shelved_at_ms = NULL",
        (uid_of("path", pack.id), pack.id, *values, tx.now_ms),
    )
    return int(tx.execute("SELECT id FROM path WHERE key = ?", (pack.id,)).fetchone()[0])


def _keys_of(pack: Pack) -> frozenset[str]:
    """The keys of everything in the pack that has a row."""
    topics = [(f"{pack.id}/{topic.id}", topic) for topic in pack.topics]
    courses = [(key, course) for key, _, _, course in _courses_of(pack)]
    return frozenset(
        (
            *(key for key, _ in topics),
            *(f"{key}/goals/{goal.id}" for key, topic in topics for goal in topic.goals),
            *(f"{key}/practice/{one.id}" for key, topic in topics for one in topic.practice),
            *(f"{key}/questions/{one.id}" for key, topic in topics for one in topic.questions),
            *(f"{key}/links/{one.id}" for key, topic in topics for one in topic.links),
            *(key for key, _ in courses),
            *(f"{key}/{lesson.id}" for key, course in courses for lesson in course.lessons),
            *keys_of_items(pack),
        )
    )


def _topic_rows(pack: Pack, path_id: int) -> dict[str, Values]:
    return {
        f"{pack.id}/{topic.id}": (
            path_id, topic.title, topic.summary, topic.overview_markdown, *map(float, topic.position),
            index * POSITION_STEP,
        )
        for index, topic in enumerate(pack.topics)
    }  # fmt: skip


def _courses_of(pack: Pack) -> Iterable[tuple[str, str, int, PackCourse]]:
    """(key, topic's key, position, course); the path's intro is the first of the first topic."""
    if pack.intro is not None and pack.topics:
        yield f"{pack.id}/{pack.intro.id}", f"{pack.id}/{pack.topics[0].id}", -1, pack.intro
    for topic in pack.topics:
        for index, course in enumerate(topic.courses):
            yield f"{pack.id}/{topic.id}/{course.id}", f"{pack.id}/{topic.id}", index, course


def _course_rows(pack: Pack, topic_ids: Mapping[str, int]) -> dict[str, Values]:
    return {
        key: (
            topic_ids[topic_key], course.title, course.video_id, course.url, course.duration_ms,
            course.duration_basis.value, course.instructor, course.published, course.part, int(course.official),
            position,
        )
        for key, topic_key, position, course in _courses_of(pack)
    }  # fmt: skip


def _lesson_rows(pack: Pack, course_ids: Mapping[str, int]) -> dict[str, Values]:
    return {
        f"{key}/{lesson.id}": (course_ids[key], lesson.title, lesson.start_ms, lesson.end_ms, index)
        for key, _, _, course in _courses_of(pack)
        for index, lesson in enumerate(course.lessons)
    }


def _goal_rows(pack: Pack, topic_ids: Mapping[str, int]) -> dict[str, Values]:
    return {
        f"{key}/goals/{goal.id}": (topic_ids[key], goal.text, index)
        for topic in pack.topics
        for key in (f"{pack.id}/{topic.id}",)
        for index, goal in enumerate(topic.goals)
    }


def _practice_rows(pack: Pack, topic_ids: Mapping[str, int]) -> dict[str, Values]:
    return {
        f"{pack.id}/{topic.id}/practice/{one.id}": (
            topic_ids[f"{pack.id}/{topic.id}"], one.title, one.minutes, json.dumps(one.needs, ensure_ascii=False),
            one.text, one.done_when, index,
        )
        for topic in pack.topics
        for index, one in enumerate(topic.practice)
    }  # fmt: skip


def _question_rows(pack: Pack, topic_ids: Mapping[str, int]) -> dict[str, Values]:
    return {
        f"{pack.id}/{topic.id}/questions/{one.id}": (
            topic_ids[f"{pack.id}/{topic.id}"], one.when.value, one.question, _options_json(one), index,
        )
        for topic in pack.topics
        for index, one in enumerate(topic.questions)
    }  # fmt: skip


def _options_json(question: PackQuestion) -> str:
    options = [{"text": one.text, "right": one.right, "reason": one.reason} for one in question.options]
    return json.dumps(options, ensure_ascii=False)


def _web_link_rows(pack: Pack, topic_ids: Mapping[str, int]) -> dict[str, Values]:
    return {
        f"{pack.id}/{topic.id}/links/{one.id}": (
            topic_ids[f"{pack.id}/{topic.id}"], one.title, one.url, one.kind.value, one.text, index,
        )
        for topic in pack.topics
        for index, one in enumerate(topic.links)
    }  # fmt: skip


def _write_sections(tx: Transaction, pack: Pack, path_id: int) -> None:
    wanted = [(section.title, section.row) for section in pack.sections]
    there = tx.execute("SELECT title, row_at FROM section WHERE path_id = ? ORDER BY row_at, id", (path_id,))
    if [tuple(row) for row in there] == wanted:
        return
    tx.execute("DELETE FROM section WHERE path_id = ?", (path_id,))
    for index, (title, row) in enumerate(wanted):
        key = f"{pack.id}/sections/{index}"
        tx.execute(
            "INSERT INTO section (uid, path_id, key, title, row_at) VALUES (?, ?, ?, ?, ?)",
            (uid_of("section", key), path_id, key, title, row),
        )


def _write_links(tx: Transaction, pack: Pack, topic_ids: Mapping[str, int]) -> None:
    wanted = _links_of(pack, topic_ids)
    there = {
        (row[1], row[2], row[3]): (int(row[0]), row[4], row[5])
        for row in tx.execute(
            "SELECT k.id, k.topic_id, k.other_id, k.kind, k.position, k.origin FROM topic_link k"
            " WHERE k.topic_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(topic_ids.values())),),
        )
    }
    stale = [(row_id,) for link, (row_id, _, origin) in there.items() if link not in wanted and origin == "pack"]
    tx.executemany("DELETE FROM topic_link WHERE id = ?", stale)
    for link, (position, name) in wanted.items():
        if link not in there:
            tx.execute(
                "INSERT INTO topic_link (uid, topic_id, other_id, kind, position) VALUES (?, ?, ?, ?, ?)",
                (uid_of("topic_link", name), *link, position),
            )
        elif there[link][1:] != (position, "pack") and there[link][2] == "pack":
            tx.execute("UPDATE topic_link SET position = ? WHERE id = ?", (position, there[link][0]))


def _links_of(pack: Pack, topic_ids: Mapping[str, int]) -> dict[tuple[int, int, str], tuple[int, str]]:
    """(topic, other, kind) -> (position, a name that is the same on every computer)."""
    return {
        (topic_ids[f"{pack.id}/{topic.id}"], topic_ids[f"{pack.id}/{other}"], kind): (
            index, f"{pack.id}/{topic.id} {kind} {pack.id}/{other}",
        )
        for topic in pack.topics
        for kind, others in (("prerequisite", topic.prerequisites), ("see_also", topic.see_also))
        for index, other in enumerate(others)
    }  # fmt: skip
