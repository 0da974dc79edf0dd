"""The queue of downloads. A state is only ever changed through `set_state`, which knows what may follow what."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from studydesk.domain.downloads import (
    OPEN_STATES,
    Download,
    DownloadId,
    DownloadState,
    FailureKind,
    VideoId,
    may_follow,
)
from studydesk.domain.path import PathId
from studydesk.domain.uid import uid_new
from studydesk.storage.library import COURSE_KEY

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_STATE = {state.value: state for state in DownloadState}
_FAILURE: dict[str, FailureKind | None] = {"": None, **{kind.value: kind for kind in FailureKind}}
_OPEN = ", ".join(f"'{state.value}'" for state in DownloadState if state in OPEN_STATES)

_ROWS = """
SELECT d.id, d.video_id, v.key, CASE WHEN d.title != '' THEN d.title WHEN v.title != '' THEN v.title ELSE v.url END,
    d.state, d.position, d.height, d.captions, d.format, d.done_bytes, d.total_bytes, d.attempts, d.failure,
    d.failure_text, d.wait_until_at_ms, d.added_at_ms, d.ended_at_ms, v.duration_ms
FROM download d CROSS JOIN video v ON v.id = d.video_id {rest}"""

_ALL = _ROWS.format(rest=f"ORDER BY d.state NOT IN ({_OPEN}), d.position, d.id")
_BY_ID = _ROWS.format(rest="WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.position, d.id")
_OF_STATES = _ROWS.format(rest="WHERE d.state IN (SELECT value FROM json_each(?)) ORDER BY d.position, d.id LIMIT ?")

_OF_KEYS = _ROWS.format(rest=f"WHERE v.key IN (SELECT value FROM json_each(?)) ORDER BY d.state IN ({_OPEN}), d.id")

_INSERT = """
INSERT INTO download (uid, stamp, video_id, position, state, height, captions, title, added_at_ms)
VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?)"""

_DUE = """
SELECT id FROM download WHERE state = 'waiting' AND (wait_until_at_ms IS NULL OR wait_until_at_ms <= ?
    OR failure IN (SELECT value FROM json_each(?)))
ORDER BY position"""

_OF_PATH = f"""
SELECT v.key, d.state FROM topic t CROSS JOIN course c ON c.topic_id = t.id CROSS JOIN video v ON v.key = {COURSE_KEY}
CROSS JOIN download d ON d.video_id = v.id
WHERE t.path_id = ? AND NOT c.shelved ORDER BY d.state IN ({_OPEN}), d.id"""

FIELDS = frozenset(
    {
        "position", "height", "captions", "title", "format", "done_bytes", "total_bytes", "attempts", "failure",
        "failure_text", "wait_until_at_ms", "added_at_ms", "ended_at_ms",
    }
)  # fmt: skip
"""What `set_state` and `set_fields` may write besides the state."""


def read_queue(store: Store) -> list[Download]:
    """Every download: those that are not over in the order of the queue, then the others."""
    return [_download(row) for row in store.read(_ALL)]


def read_downloads(store: Store, ids: Iterable[DownloadId]) -> list[Download]:
    """These downloads, in the order of the queue; ids that are gone are left out."""
    return [_download(row) for row in store.read(_BY_ID, (_json(ids),))]


def read_of_states(store: Store, states: Iterable[DownloadState], most: int = -1) -> list[Download]:
    """The first downloads in these states, by the order of the queue."""
    wanted = json.dumps([state.value for state in states])
    return [_download(row) for row in store.read(_OF_STATES, (wanted, most))]


def read_of_keys(store: Store, keys: Iterable[str]) -> dict[str, Download]:
    """The download of each of these videos that was ever asked for, by key: the open one, else the last."""
    found = map(_download, store.read(_OF_KEYS, (json.dumps(list(keys)),)))
    return {row.key: row for row in found}


def read_due(store: Store, now_ms: int, over: Iterable[FailureKind] = ()) -> list[DownloadId]:
    """Those whose waiting is over, or that wait for what is ``over``."""
    kinds = json.dumps([kind.value for kind in over])
    return [DownloadId(row[0]) for row in store.read(_DUE, (now_ms, kinds))]


def next_wake_ms(store: Store) -> int | None:
    """When the first waiting download is to go on; None when none waits."""
    rows = store.read("SELECT min(wait_until_at_ms) FROM download WHERE state = 'waiting'")
    return None if rows[0][0] is None else int(rows[0][0])


def count_states(store: Store) -> dict[DownloadState, int]:
    """How many downloads are in each state; states without any are left out."""
    return {_STATE[row[0]]: row[1] for row in store.read("SELECT state, count(*) FROM download GROUP BY state")}


def states_of_path(store: Store, path_id: PathId) -> dict[str, DownloadState]:
    """The state of each video of a path that was asked for, by the video's key."""
    return {row[0]: _STATE[row[1]] for row in store.read(_OF_PATH, (path_id,))}


def insert(
    store: Store,
    tx: Transaction,
    video_id: VideoId,
    *,
    position: float,
    height: int,
    captions: Sequence[str],
    title: str,
) -> DownloadId:
    """Puts a video into the queue at a place. It must not be in it already."""
    uid = uid_new(tx.now_ms, store.random)
    values = (uid, tx.stamp, video_id, position, height, json.dumps(list(captions)), title, tx.now_ms)
    return DownloadId(tx.execute(_INSERT, values).lastrowid or 0)


def last_position(tx: Transaction) -> float:
    """The place of the last row; 0 for an empty queue."""
    return float(tx.execute("SELECT coalesce(max(position), 0) FROM download").fetchone()[0])


def set_state(tx: Transaction, download_id: DownloadId, state: DownloadState, **fields: object) -> bool:
    """Changes the state, and fields along with it. False where the row is gone or the state may not follow."""
    row = tx.execute("SELECT state FROM download WHERE id = ?", (download_id,)).fetchone()
    if row is None or not may_follow(_STATE[row[0]], state):
        return False
    _update(tx, download_id, {"state": state.value, **fields})
    return True


def set_fields(tx: Transaction, download_id: DownloadId, **fields: object) -> None:
    """Changes fields of a row, but not its state."""
    _update(tx, download_id, fields)


def _update(tx: Transaction, download_id: DownloadId, fields: dict[str, object]) -> None:
    assert fields.keys() <= FIELDS | {"state"}, fields.keys()
    columns = ", ".join(f"{name} = :{name}" for name in fields)
    tx.execute(f"UPDATE download SET {columns} WHERE id = :id", {**fields, "id": download_id})


def delete(tx: Transaction, ids: Iterable[DownloadId]) -> None:
    """Takes rows out of the queue."""
    tx.execute("DELETE FROM download WHERE id IN (SELECT value FROM json_each(?))", (_json(ids),))


def positions(store: Store) -> list[tuple[DownloadId, float]]:
    """The open downloads in order, with their places."""
    sql = f"SELECT id, position FROM download WHERE state IN ({_OPEN}) ORDER BY position, id"
    return [(DownloadId(row[0]), row[1]) for row in store.read(sql)]


def set_positions(tx: Transaction, places: Iterable[tuple[DownloadId, float]]) -> None:
    """Puts rows to places."""
    tx.executemany("UPDATE download SET position = ?2 WHERE id = ?1 AND position != ?2", list(places))


def _download(row: sqlite3.Row) -> Download:
    (
        id_, video_id, key, title, state, position, height, captions, format_, done, total, attempts, failure,
        failure_text, wait_until, added, ended, duration,
    ) = row  # fmt: skip
    languages = tuple(json.loads(captions)) if captions != "[]" else ()
    return Download(
        id_, video_id, key, title, _STATE[state], position, height, languages, format_, done, total, attempts,
        _FAILURE.get(failure, FailureKind.UNKNOWN), failure_text, wait_until, added, ended, duration,
    )  # fmt: skip


def _json(ids: Iterable[int]) -> str:
    return json.dumps([int(value) for value in ids])
