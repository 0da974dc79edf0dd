"""Reading the index of everything: candidates, and the texts to show them with. Any thread, with its own connection."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from studydesk.domain.find_query import FindKind
from studydesk.storage.opening import open_connection, plain_faults
from studydesk.storage.search_index import AREAS

if TYPE_CHECKING:
    from studydesk.domain.clock import Clock

Connection = sqlite3.Connection
_STEPS: Final = 2_000
"""So many steps of SQLite's machine between two looks at whether a search is over."""

KINDS: Final = {
    FindKind.TOPIC: "topic",
    FindKind.COURSE: "course",
    FindKind.LESSON: "lesson",
    FindKind.NOTE: "note",
    FindKind.CARD: "item",
    FindKind.TRANSCRIPT: "track",
}
RANKED_MOST: Final = 400
"""So many hits are put in order by how well they answer; of more, the newest are shown."""

_VIDEO_OF_COURSE = "CASE WHEN c.video_id IS NULL THEN 'url:' || c.url ELSE 'youtube:' || c.video_id END"


class SearchStoppedError(Exception):
    """The search was given up for a newer one."""


class Reader:
    """A connection for searching."""

    def __init__(self, connection: sqlite3.Connection, is_over: Callable[[], bool]) -> None:
        self.connection = connection
        connection.set_progress_handler(is_over, _STEPS)

    @classmethod
    @contextlib.contextmanager
    def open(cls, file: Path, *, clock: Clock, is_over: Callable[[], bool] = lambda: False) -> Iterator[Reader]:
        """Raises as ``Store.open``; ``SearchStoppedError`` where ``is_over`` said so."""
        with contextlib.closing(open_connection(file, now=clock(), read_only=True)) as connection:
            try:
                with plain_faults(file):
                    yield cls(connection, is_over)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                    raise SearchStoppedError from error
                raise


class ReaderPool:
    """Connections that are kept open between searches, for opening one takes longer than most searches. Any thread;
    each connection is with one search at a time."""

    def __init__(self, file: Path, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._lock = Lock()
        self._idle: list[sqlite3.Connection] = []
        self._round = 0

    @contextlib.contextmanager
    def reader(self, is_over: Callable[[], bool] = lambda: False) -> Iterator[Reader]:
        """Raises as ``Reader.open``."""
        with self._lock:
            connection, turn = self._idle.pop() if self._idle else None, self._round
        if connection is None:
            connection = open_connection(self._file, now=self._clock(), read_only=True)
        is_whole = False
        try:
            with plain_faults(self._file):
                yield Reader(connection, is_over)
            is_whole = True
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            is_whole = True
            raise SearchStoppedError from error
        finally:
            self._give_back(connection, turn, is_whole=is_whole)

    def _give_back(self, connection: sqlite3.Connection, turn: int, *, is_whole: bool) -> None:
        connection.set_progress_handler(None, 0)
        with self._lock:
            if is_whole and turn == self._round:
                self._idle.append(connection)
                return
        connection.close()

    def close(self) -> None:
        """Closes what is idle; what is in use is closed when it comes back. Searching later opens anew."""
        with self._lock:
            idle, self._idle = self._idle, []
            self._round += 1
        for connection in idle:
            connection.close()


class Candidate(NamedTuple):
    """A row of the index that answers."""

    ref: int
    start: int
    end: int


class Limits(NamedTuple):
    """What is let through: topics by id and tags (folded); None for all."""

    topics: tuple[int, ...] | None = None
    tags: tuple[str, ...] = ()
    watched: bool = False


def gather(
    connection: sqlite3.Connection, kinds: Sequence[FindKind], match: str, limits: Limits, most: int
) -> dict[FindKind, list[Candidate]]:
    """What answers, by kind, best first; ``candidates`` says how. One look at each table where that will do."""
    if not match or limits != Limits():
        return {kind: candidates(connection, kind, match, limits, most) for kind in kinds}
    found: dict[FindKind, list[Candidate]] = {}
    for area in dict.fromkeys(AREAS[KINDS[kind]] for kind in kinds):
        here = [kind for kind in kinds if AREAS[KINDS[kind]] == area]
        if area == "search_cue":
            found[FindKind.TRANSCRIPT] = candidates(connection, FindKind.TRANSCRIPT, match, limits, most)
            continue
        rows = connection.execute(_ALL_OF.format(area=area), (match, RANKED_MOST + 1)).fetchall()
        if len(rows) > RANKED_MOST:
            titled = connection.execute(_ALL_OF.format(area=area), (f"{{title}} : ({match})", RANKED_MOST)).fetchall()
            rows = list(dict.fromkeys(tuple(row) for row in (*titled, *rows)))
        elif len(rows) > 1:
            rows = connection.execute(_BEST_OF.format(area=area), (match, RANKED_MOST)).fetchall()
        for kind in here:
            found[kind] = [Candidate(*row[1:4]) for row in rows if row[0] == KINDS[kind]][:most]
    return found


_ALL_OF = (
    "SELECT d.kind, d.ref, d.start_at, d.end_at FROM {area} f JOIN search_doc d ON d.id = f.rowid"
    " WHERE {area} MATCH ? LIMIT ?"
)
_BEST_OF = _ALL_OF.replace(" LIMIT", " ORDER BY bm25({area}, 8.0, 1.0) LIMIT")


def candidates(
    connection: sqlite3.Connection, kind: FindKind, match: str, limits: Limits, most: int
) -> list[Candidate]:
    """What answers a match of FTS5 (all of the kind where it is empty), best first."""
    name = KINDS[kind]
    area = AREAS[name]
    wanted, values = _conditions(kind, limits)
    rest = f" AND d.kind = ?{wanted}"
    tail: list[Any] = [name, *values]
    if not match:
        sql = f"SELECT d.ref, d.start_at, d.end_at FROM search_doc d WHERE 1{rest} ORDER BY d.id DESC LIMIT ?"
        return _read(connection, sql, [*tail, most])
    sql = f"SELECT d.ref, d.start_at, d.end_at FROM {area} f JOIN search_doc d ON d.id = f.rowid WHERE {area} MATCH ?"
    found: list[Candidate] = []
    if area != "search_cue":
        found = _read(connection, f"{sql}{rest} LIMIT ?", [f"{{title}} : ({match})", *tail, most])
        if len(found) >= most:
            return found
    found += _read(connection, f"{sql}{rest} ORDER BY f.rowid DESC LIMIT ?", [match, *tail, most])
    return list(dict.fromkeys(found))[:most]


def _read(connection: sqlite3.Connection, sql: str, values: Sequence[Any]) -> list[Candidate]:
    return [Candidate(*row) for row in connection.execute(sql, values)]


def _conditions(kind: FindKind, limits: Limits) -> tuple[str, list[Any]]:
    sql, values = "", []
    if limits.topics is not None:
        sql += f" AND {_OF_TOPIC[kind]}"
        values.append(json.dumps(limits.topics))
    for tag in limits.tags:
        if kind not in _OF_TAG:
            return " AND 0", []
        sql += f" AND {_OF_TAG[kind]}"
        values += [f"% {tag} %", f"% {tag}::%"] if kind is FindKind.CARD else [tag, f"{tag}/%"]
    if limits.watched and kind in _SEEN:
        sql += f" AND {_SEEN[kind]}"
    return sql, values


_IDS = "(SELECT value FROM json_each(?))"
_OF_TOPIC = {
    FindKind.TOPIC: f"d.ref IN {_IDS}",
    FindKind.COURSE: f"EXISTS (SELECT 1 FROM course c WHERE c.id = d.ref AND c.topic_id IN {_IDS})",
    FindKind.LESSON: (
        "EXISTS (SELECT 1 FROM lesson l JOIN course c ON c.id = l.course_id WHERE l.id = d.ref"
        f" AND c.topic_id IN {_IDS})"
    ),
    FindKind.NOTE: (
        f"EXISTS (SELECT 1 FROM note n JOIN topic t ON t.key = n.topic_key WHERE n.id = d.ref AND t.id IN {_IDS})"
    ),
    FindKind.CARD: f"EXISTS (SELECT 1 FROM item i WHERE i.id = d.ref AND i.topic_id IN {_IDS})",
    FindKind.TRANSCRIPT: (
        "EXISTS (SELECT 1 FROM caption_track t JOIN video v ON v.id = t.video_id JOIN course c"
        f" ON v.key = {_VIDEO_OF_COURSE} WHERE t.id = d.ref AND c.topic_id IN {_IDS})"
    ),
}
_OF_TAG = {
    FindKind.NOTE: "EXISTS (SELECT 1 FROM note_tag g WHERE g.note_id = d.ref AND (g.tag = ? OR g.tag LIKE ?))",
    FindKind.CARD: "EXISTS (SELECT 1 FROM item i WHERE i.id = d.ref AND (i.tags LIKE ? OR i.tags LIKE ?))",
}
_SEEN = {
    FindKind.TRANSCRIPT: (
        "EXISTS (SELECT 1 FROM caption_track t JOIN video v ON v.id = t.video_id JOIN watch_stretch w"
        " ON w.video_key = v.key WHERE t.id = d.ref AND w.start_ms <"
        " (SELECT end_ms FROM cue WHERE track_id = d.ref AND position = d.end_at - 1)"
        " AND w.end_ms > (SELECT start_ms FROM cue WHERE track_id = d.ref AND position = d.start_at))"
    ),
    FindKind.LESSON: (
        "EXISTS (SELECT 1 FROM lesson l JOIN course c ON c.id = l.course_id JOIN watch_stretch w"
        f" ON w.video_key = {_VIDEO_OF_COURSE} WHERE l.id = d.ref AND w.end_ms > l.start_ms"
        " AND w.start_ms < coalesce(l.end_ms, 9e15))"
    ),
    FindKind.COURSE: (
        "EXISTS (SELECT 1 FROM course c JOIN watch_stretch w"
        f" ON w.video_key = {_VIDEO_OF_COURSE} WHERE c.id = d.ref)"
    ),
}  # fmt: skip

_SHOWN = {
    FindKind.TOPIC: "SELECT t.id, t.title, t.summary || char(10) || t.overview, t.key FROM topic t WHERE t.id IN ",
    FindKind.COURSE: (
        "SELECT c.id, c.title, t.title, t.id, c.instructor FROM course c JOIN topic t ON t.id = c.topic_id"
        " WHERE c.id IN "
    ),
    FindKind.LESSON: (
        f"SELECT l.id, l.title, c.title, {_VIDEO_OF_COURSE}, l.start_ms, c.topic_id FROM lesson l"
        " JOIN course c ON c.id = l.course_id WHERE l.id IN "
    ),
    FindKind.NOTE: (
        "SELECT n.id, n.title, n.body, n.uid, coalesce(t.title, '') FROM note n LEFT JOIN topic t"
        " ON t.key = n.topic_key AND n.topic_key <> ''"
        " WHERE n.id IN "
    ),
    FindKind.CARD: (
        "SELECT i.id, i.kind, i.format, i.fields, coalesce(t.title, '') FROM item i"
        " LEFT JOIN topic t ON t.id = i.topic_id WHERE i.id IN "
    ),
    FindKind.TRANSCRIPT: (
        "SELECT t.id, v.key, v.title, t.language FROM caption_track t JOIN video v ON v.id = t.video_id WHERE t.id IN "
    ),
}


def details(connection: sqlite3.Connection, kind: FindKind, refs: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    """What is shown of things, by id (Any: the columns differ with the kind)."""
    rows = connection.execute(f"{_SHOWN[kind]}{_IDS}", (json.dumps(list(dict.fromkeys(refs))),)).fetchall()
    return {int(row[0]): tuple(row)[1:] for row in rows}


def cues_of(connection: sqlite3.Connection, one: Candidate) -> list[tuple[int, int, str]]:
    """The cues of a stretch of a transcript and the next one: (start, end, text), ms."""
    sql = (
        "SELECT start_ms, end_ms, text FROM cue WHERE track_id = ? AND position >= ? AND position <= ?"
        " ORDER BY position"
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(sql, one)]


def stretches_of(connection: sqlite3.Connection, video_key: str) -> list[tuple[int, int]]:
    """What was watched of a video."""
    rows = connection.execute("SELECT start_ms, end_ms FROM watch_stretch WHERE video_key = ?", (video_key,))
    return [(row[0], row[1]) for row in rows]


def topic_names(connection: sqlite3.Connection) -> list[tuple[int, str, str]]:
    """(id, key, title) of the topics that are there."""
    return [tuple(row) for row in connection.execute("SELECT id, key, title FROM topic WHERE NOT shelved")]


def near_words(connection: sqlite3.Connection, word: str, most: int) -> list[tuple[str, int]]:
    """Words of the vocabulary that may be meant by a mistyped one, with how often they occur: those that share three
    letters in a row with it or begin as it does, and those with two neighbours swapped."""
    grams = list(dict.fromkeys(word[at : at + 3] for at in range(len(word) - 2)))
    if not grams:
        return []
    swapped = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)]
    match = " OR ".join(f'"{gram}"' for gram in grams)
    sizes = (len(word) - 2, len(word) + 2)
    found: dict[str, int] = {}
    for sql, values in (
        ("id IN (SELECT rowid FROM search_gram WHERE search_gram MATCH ?)", [match]),
        ("word >= ? AND word < ?", [word[:2], word[:2] + "\U0010ffff"]),
        ("word IN (SELECT value FROM json_each(?))", [json.dumps(swapped)]),
    ):
        rows = connection.execute(
            f"SELECT word, times FROM search_word WHERE {sql} AND length(word) BETWEEN ? AND ?"
            " ORDER BY times DESC LIMIT ?",
            (*values, *sizes, most),
        )
        found.update(rows.fetchall())
    return list(found.items())


def common_words(connection: sqlite3.Connection, start: str, most: int) -> list[str]:
    """The most frequent words that begin so, and the beginning itself."""
    rows = connection.execute(
        "SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY times DESC LIMIT ?",
        (start, start + "\U0010ffff", most),
    )
    return list(dict.fromkeys([start, *(row[0] for row in rows)]))


def has_word(connection: sqlite3.Connection, word: str, *, is_open: bool) -> bool:
    """Whether the vocabulary has a word, or with ``is_open`` one that begins so."""
    if is_open:
        sql = "SELECT 1 FROM search_word WHERE word >= ? AND word < ? LIMIT 1"
        return connection.execute(sql, (word, word + "\U0010ffff")).fetchone() is not None
    return connection.execute("SELECT 1 FROM search_word WHERE word = ?", (word,)).fetchone() is not None


def size_bytes(connection: sqlite3.Connection) -> tuple[int, int]:
    """(bytes that the index takes, letters that it was made of)."""
    pages = connection.execute(
        "SELECT coalesce(sum(length(block)), 0) FROM (SELECT block FROM search_text_data UNION ALL"
        " SELECT block FROM search_card_data UNION ALL SELECT block FROM search_cue_data UNION ALL"
        " SELECT block FROM search_gram_data)"
    ).fetchone()[0]
    rows = connection.execute("SELECT count(*), coalesce(sum(letters), 0) FROM search_doc").fetchone()
    words = connection.execute("SELECT coalesce(sum(length(word) * 2 + 12), 0) FROM search_word").fetchone()[0]
    return int(pages) + int(words) + 40 * int(rows[0]), int(rows[1])


def tag_counts(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """The tags of cards and notes, with how many items and notes have them."""
    counted: dict[str, int] = {}
    rows = connection.execute("SELECT tags, count(*) FROM item WHERE tags <> '' GROUP BY tags").fetchall()
    rows += connection.execute("SELECT shown, count(*) FROM note_tag GROUP BY tag").fetchall()
    for tags, count in rows:
        for tag in str(tags).split():
            counted[tag] = counted.get(tag, 0) + int(count)
    return sorted(counted.items())


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether everything that is there is in the index, or noted as not indexed yet; and nothing that is gone."""
    missing = connection.execute(
        " UNION ALL ".join(_MISSING.format(kind=kind, table=table, where=where) for kind, table, where in _WHOLE)
    ).fetchall()
    gone = connection.execute(" UNION ALL ".join(_GONE.format(kind=kind, table=table) for kind, table, _ in _WHOLE))
    return not missing and not gone.fetchall()


_WHOLE = (
    ("topic", "topic", "NOT x.shelved"),
    ("course", "course", "NOT x.shelved"),
    ("lesson", "lesson", "NOT x.shelved"),
    ("note", "note", "x.deleted_at_ms IS NULL"),
    ("item", "item", "NOT x.shelved AND EXISTS (SELECT 1 FROM item_text p WHERE p.id = x.id)"),
    ("track", "caption_track", "EXISTS (SELECT 1 FROM cue WHERE track_id = x.id AND text <> '')"),
)
_NOTED = "NOT EXISTS (SELECT 1 FROM search_dirty y WHERE y.kind = '{kind}' AND y.ref = {ref})"
_MISSING = (
    "SELECT x.id FROM {table} x WHERE {where} AND NOT EXISTS"
    " (SELECT 1 FROM search_doc d WHERE d.kind = '{kind}' AND d.ref = x.id) AND "
    + _NOTED.replace("{ref}", "x.id")
)  # fmt: skip
_GONE = (
    "SELECT d.ref FROM search_doc d WHERE d.kind = '{kind}' AND NOT EXISTS"
    " (SELECT 1 FROM {table} x WHERE x.id = d.ref) AND "
    + _NOTED.replace("{ref}", "d.ref")
)  # fmt: skip
