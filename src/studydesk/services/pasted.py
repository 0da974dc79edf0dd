"""Pasted links that become part of a path: a video an own course, a playlist own courses of a topic, or a path.

GUI thread. What is behind a link was read before, by ``DownloadQueue.list_videos``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from studydesk.domain.errors import UserError
from studydesk.domain.links import video_id_of, web_link
from studydesk.domain.path import CourseId, PathId, TopicId
from studydesk.media.protocol import Entry
from studydesk.storage import overlay
from studydesk.storage import paths as rows

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

MOST_ENTRIES: Final = 500
"""Of a playlist that becomes a path: more is no path to learn along, and the map could not show it."""
COLUMNS: Final = 4
_LONGEST_TITLE: Final = 300


def add_courses(store: Store, topic_id: TopicId, entries: Iterable[Entry]) -> list[CourseId]:
    """Adds each video of a list to a topic as an own course; one step to undo. Entries without an address are left out.

    Raises UserError ``topic.gone``, ``list.empty``.
    """
    chosen = _usable(entries)
    if not rows.read_topic_states(store, (topic_id,)):
        raise UserError("topic.gone", "This topic is not in the path any more.")
    with store.write("Add playlist") as tx:
        return [_add_course(store, tx, topic_id, title, link) for title, link in chosen]


def add_topic(store: Store, path_id: PathId, title: str, entries: Iterable[Entry]) -> TopicId:
    """Adds a list to a path as an own topic, below all others, with a course for each video; one step to undo.

    Raises UserError ``list.empty``.
    """
    chosen = _usable(entries)
    lowest = max((topic.position[1] for topic in rows.read_topics(store, path_id)), default=-1.0)
    with store.write("Add playlist") as tx:
        topic_id = overlay.insert_topic(store, tx, path_id, _title(title), (0.0, float(int(lowest) + 1)), None)
        for name, link in chosen:
            _add_course(store, tx, topic_id, name, link)
    return topic_id


def add_path(store: Store, title: str, entries: Iterable[Entry]) -> PathId:
    """Makes a path of a list: a topic for each video, each after the one before it, to and fro over the map.

    One step to undo. Raises UserError ``list.empty``, ``list.long``.
    """
    chosen = _usable(entries)
    if len(chosen) > MOST_ENTRIES:
        raise UserError(
            "list.long",
            f"The list has {len(chosen)} videos; a path takes at most {MOST_ENTRIES}.",
            kept="Nothing was added.",
            next_step="Add it to a topic instead, or add shorter lists.",
        )
    with store.write("Add path") as tx:
        path_id = overlay.insert_path(store, tx, _title(title))
        before: TopicId | None = None
        for number, (name, link) in enumerate(chosen):
            before = overlay.insert_topic(store, tx, path_id, name, cell_of(number), before)
            _add_course(store, tx, before, name, link)
    return path_id


def cell_of(number: int) -> tuple[float, float]:
    """Where the topic of this number stands: to the right, and on the next row back to the left."""
    row, along = divmod(number, COLUMNS)
    return float(along if row % 2 == 0 else COLUMNS - 1 - along), float(row)


def _usable(entries: Iterable[Entry]) -> Sequence[tuple[str, str]]:
    """Title and address of each video, each address once."""
    once: dict[str, str] = {}
    for entry in entries:
        link = web_link(entry.url)
        if link is not None:
            once.setdefault(link, _title(entry.title or link))
    if not once:
        raise UserError("list.empty", "There is no video in this list.", next_step="Check that it is public.")
    return [(title, link) for link, title in once.items()]


def _add_course(store: Store, tx: Transaction, topic_id: TopicId, title: str, link: str) -> CourseId:
    video_id = video_id_of(link)
    return overlay.insert_course(store, tx, topic_id, title, video_id=video_id, url="" if video_id else link)


def _title(text: str) -> str:
    """One line that can be stored; never empty."""
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
    return " ".join(whole.split())[:_LONGEST_TITLE] or "Videos"
