"""The message ``download.add`` of `services.remote`: a command asks for videos; who has the profile queues them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from studydesk.domain.downloads import HEIGHTS, USUAL_HEIGHT, Download, DownloadId, Wish
from studydesk.domain.errors import UserError
from studydesk.services import downloads
from studydesk.storage import downloads as rows

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_MOST_LANGUAGES = 10


def add(store: Store, arguments: Mapping[str, object]) -> dict[str, object]:
    """Queues what a command asked for: ``what`` (links and keys), ``height``, ``captions``, ``again``.

    The result tells the ids of the downloads and the titles of what is on the disk already. Raises UserError
    ``download.unknown``, ``download.bad_link``, ``window.message``.
    """
    what, height = arguments.get("what"), arguments.get("height", USUAL_HEIGHT)
    captions = arguments.get("captions", [])
    if not _is_texts(what) or not _is_texts(captions) or height not in HEIGHTS:
        raise UserError("window.message", "The message could not be understood.")
    assert isinstance(what, list)
    assert isinstance(captions, list)
    assert isinstance(height, int)
    languages = tuple(captions[:_MOST_LANGUAGES])
    again = arguments.get("again") is True
    wishes = [wish for text in what for wish in _wishes(store, text, height, languages, again)]
    taken = downloads.enqueue(store, wishes)
    queued = {row.key: row for row in rows.read_downloads(store, taken)}
    present = [wish.title or wish.url for wish in wishes if wish.key not in queued]
    return {"downloads": [as_json(row) for row in queued.values()], "present": present}


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _wishes(store: Store, text: str, height: int, captions: tuple[str, ...], again: bool) -> list[Wish]:
    found = downloads.wishes_of_key(store, text, height=height, captions=captions)
    if not found:
        if "://" not in text and "." not in text.partition("/")[0]:
            raise UserError(
                "download.unknown",
                f"'{text[:100]}' is no web address, and no lesson, course or topic with a video.",
                next_step="Keys look like 'backend/caching/memcached'; the topic's folder in the path shows them.",
            )
        found = [downloads.wish_of_link(text, height=height, captions=captions)]
    return [Wish(one.key, one.url, one.title, one.height, one.captions, one.duration_ms, again=again) for one in found]


def as_json(row: Download) -> dict[str, object]:
    """A download for messages and ``--json``."""
    return {
        "id": row.id,
        "key": row.key,
        "title": row.title,
        "state": row.state.value,
        "height": row.height,
        "done_bytes": row.done_bytes,
        "total_bytes": row.total_bytes,
        "failure": row.failure.value if row.failure else "",
        "failure_text": row.failure_text,
        "wait_until_at_ms": row.wait_until_at_ms,
    }


def states(store: Store, ids: frozenset[DownloadId]) -> list[Download]:
    """The downloads of a command, in order."""
    return rows.read_downloads(store, ids)
