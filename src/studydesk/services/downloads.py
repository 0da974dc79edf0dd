"""What a learner does with downloads: asking for them, pausing, resuming, cancelling, ordering. GUI thread.

These only write the queue's rows. `services.download_queue` listens to the store and acts, so that an undo, a command
from another program and a click all take the same way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from studydesk.domain.downloads import (
    USUAL_HEIGHT,
    Download,
    DownloadId,
    DownloadState,
    VideoId,
    Wish,
    about_bytes,
    may_follow,
)
from studydesk.domain.errors import UserError
from studydesk.domain.links import video_id_of, web_link
from studydesk.domain.path import CourseId, LessonId, PathId, TopicId
from studydesk.domain.videos import Video, key_of, page_of
from studydesk.storage import downloads as rows
from studydesk.storage import videos
from studydesk.storage.library import read_files

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

__all__ = [
    "about_bytes",
    "about_sum",
    "cancel",
    "counts",
    "courses_of_videos",
    "enqueue",
    "key_of",
    "move",
    "page_of",
    "pause",
    "queue",
    "remove",
    "resume",
    "retry",
    "states_of_videos",
    "thumbnail",
    "video",
    "wish_of_link",
    "wishes_of_courses",
    "wishes_of_key",
    "wishes_of_lessons",
    "wishes_of_path",
    "wishes_of_topics",
    "withdrawn_videos",
]

_S = DownloadState
_LEAST_GAP = 1e-6
_FRESH = {"attempts": 0, "failure": "", "failure_text": "", "wait_until_at_ms": None, "ended_at_ms": None}
"""A row that begins anew as far as failures go."""
EMPTIED = {"format": "", "done_bytes": 0, "total_bytes": None}
"""Nothing of it is on the disk."""

_Row = tuple[str, str, str, int | None]


# What is wished for


def wishes_of_courses(
    store: Store, ids: Iterable[CourseId], *, height: int = USUAL_HEIGHT, captions: Sequence[str] = ()
) -> list[Wish]:
    """The videos of these courses in reading order, each once; ``captions``: languages besides the original."""
    return _wishes(videos.of_courses(store, ids), height, captions)


def wishes_of_lessons(
    store: Store, ids: Iterable[LessonId], *, height: int = USUAL_HEIGHT, captions: Sequence[str] = ()
) -> list[Wish]:
    """The videos in which these lessons are."""
    return wishes_of_courses(store, videos.courses_of_lessons(store, ids), height=height, captions=captions)


def wishes_of_topics(
    store: Store, ids: Iterable[TopicId], *, height: int = USUAL_HEIGHT, captions: Sequence[str] = ()
) -> list[Wish]:
    """The videos of all courses of these topics."""
    return _wishes(videos.of_topics(store, ids), height, captions)


def wishes_of_path(
    store: Store, path_id: PathId, *, height: int = USUAL_HEIGHT, captions: Sequence[str] = ()
) -> list[Wish]:
    """All videos of a path."""
    return _wishes(videos.of_path(store, path_id), height, captions)


def wishes_of_key(store: Store, key: str, *, height: int = USUAL_HEIGHT, captions: Sequence[str] = ()) -> list[Wish]:
    """The videos of the lesson, course or topic with this key (``backend/caching/memcached/c03``); empty for none."""
    course = videos.course_of_key(store, key)
    if course is not None:
        return wishes_of_courses(store, [course], height=height, captions=captions)
    topic = videos.topic_of_key(store, key)
    return wishes_of_topics(store, [topic], height=height, captions=captions) if topic is not None else []


def wish_of_link(text: str, *, title: str = "", height: int = USUAL_HEIGHT, captions: Sequence[str] = ()) -> Wish:
    """The video behind a pasted link, which has no title until its page was read.

    Raises UserError ``download.bad_link``.
    """
    link = web_link(text)
    if link is None:
        raise UserError(
            "download.bad_link",
            f"'{text.strip()[:100]}' is not a web address.",
            next_step="Paste the whole link, with https.",
        )
    key = key_of(video_id_of(link), link)
    return Wish(key, page_of(key), title, height, tuple(captions))


def _wishes(found: Iterable[_Row], height: int, captions: Sequence[str]) -> list[Wish]:
    once: dict[str, Wish] = {}
    for key, url, title, duration_ms in found:
        once.setdefault(key, Wish(key, url or page_of(key), title, height, tuple(captions), duration_ms))
    return list(once.values())


def about_sum(wishes: Iterable[Wish]) -> tuple[int, int]:
    """About how many bytes these will take, and for how many of them nothing can be said. Asks no server."""
    sizes = [about_bytes(wish.duration_ms, wish.height) for wish in wishes]
    return sum(size or 0 for size in sizes), sizes.count(None)


# The queue


def enqueue(store: Store, wishes: Sequence[Wish]) -> list[DownloadId]:
    """Puts videos at the end of the queue, in this order; the ids of those that are in it now.

    One that waits in the queue already stays at its place (paused ones go on, another height is taken over); one that
    is on the disk is left out unless its wish says ``again``. A failed, cancelled or done one begins anew.
    """
    present = {file.video_key for file in read_files(store) if not file.trashed} if wishes else set()
    wanted = {wish.key: wish for wish in wishes if wish.again or wish.key not in present}
    before = rows.read_of_keys(store, wanted)
    taken: list[DownloadId] = []
    with store.write("Download", undoable=False) as tx:
        last = rows.last_position(tx)
        for number, wish in enumerate(wanted.values(), 1):
            video_id = videos.get_or_make(tx, wish.key, wish.url, videos.whole(wish.title), wish.duration_ms)
            taken.append(_enqueue(store, tx, video_id, wish, before.get(wish.key), last + number))
    return taken


def _enqueue(
    store: Store, tx: Transaction, video_id: VideoId, wish: Wish, before: Download | None, position: float
) -> DownloadId:
    if before is None:
        title = videos.whole(wish.title)
        return rows.insert(
            store, tx, video_id, position=position, height=wish.height, captions=wish.captions, title=title
        )
    fields: dict[str, object] = {}
    if before.state not in (_S.FETCHING, _S.VERIFYING):
        fields |= _asked(wish)
        if wish.height != before.height:
            fields |= EMPTIED
    if not before.is_open:
        fields |= EMPTIED | _FRESH | {"position": position, "added_at_ms": tx.now_ms}
    if before.state is _S.PAUSED or not before.is_open:
        rows.set_state(tx, before.id, _S.QUEUED, **fields)
    elif fields:
        rows.set_fields(tx, before.id, **fields)
    return before.id


def _asked(wish: Wish) -> dict[str, object]:
    import json

    return {"height": wish.height, "captions": json.dumps(list(wish.captions))}


def queue(store: Store) -> list[Download]:
    """Every download: those that are not over in the order of the queue, then the others."""
    return rows.read_queue(store)


def counts(store: Store) -> dict[DownloadState, int]:
    """How many downloads are in each state."""
    return rows.count_states(store)


def states_of_videos(store: Store, path_id: PathId) -> dict[str, DownloadState]:
    """The state of each video of a path that was ever asked for, by the video's key."""
    return rows.states_of_path(store, path_id)


def pause(store: Store, ids: Iterable[DownloadId]) -> list[DownloadId]:
    """Pauses what is queued, fetched or waiting; the ids of those. What is being checked will be done in a moment."""
    return _change(store, "Pause downloads", ids, _S.PAUSED, (_S.QUEUED, _S.FETCHING, _S.WAITING))


def resume(store: Store, ids: Iterable[DownloadId]) -> list[DownloadId]:
    """Goes on with what is paused, and at once with what waits."""
    return _change(store, "Resume downloads", ids, _S.QUEUED, (_S.PAUSED, _S.WAITING), **_FRESH)


def cancel(store: Store, ids: Iterable[DownloadId]) -> list[DownloadId]:
    """Gives up what is not over; what has arrived of it is deleted."""
    given_up = (_S.QUEUED, _S.FETCHING, _S.WAITING, _S.PAUSED, _S.FAILED)
    now = store.now_ms()
    return _change(store, "Cancel downloads", ids, _S.CANCELLED, given_up, ended_at_ms=now, **EMPTIED)


def retry(store: Store, ids: Iterable[DownloadId]) -> list[DownloadId]:
    """Tries again what failed or was cancelled, and at once what waits."""
    return _change(store, "Retry downloads", ids, _S.QUEUED, (_S.FAILED, _S.CANCELLED, _S.WAITING), **_FRESH)


def _change(
    store: Store,
    label: str,
    ids: Iterable[DownloadId],
    state: DownloadState,
    those_in: tuple[DownloadState, ...],
    **fields: object,
) -> list[DownloadId]:
    chosen = [
        one.id for one in rows.read_downloads(store, ids) if one.state in those_in and may_follow(one.state, state)
    ]
    if chosen:
        with store.write(label, undoable=False) as tx:
            for download_id in chosen:
                rows.set_state(tx, download_id, state, **fields)
    return chosen


def remove(store: Store, ids: Iterable[DownloadId]) -> list[DownloadId]:
    """Takes downloads out of the list; undoable. Videos on the disk stay. What is being checked stays in the list."""
    chosen = [one for one in rows.read_downloads(store, ids) if one.state is not _S.VERIFYING]
    if not chosen:
        return []
    with store.write("Remove downloads") as tx:
        with tx.without_undo():  # so that undoing brings back one that waits for its turn, not one that runs
            for one in chosen:
                if one.state is _S.FETCHING:
                    rows.set_state(tx, one.id, _S.QUEUED)
        rows.delete(tx, [one.id for one in chosen])
    return [one.id for one in chosen]


def move(store: Store, ids: Sequence[DownloadId], before: DownloadId | None) -> None:
    """Puts downloads, in the order given, before another one, or with None at the end of the queue; undoable."""
    moved = set(ids)
    others = [(one, at) for one, at in rows.positions(store) if one not in moved]
    place = next((index for index, (one, _) in enumerate(others) if one == before), len(others))
    low = others[place - 1][1] if place else (others[0][1] if others else 0.0) - len(ids) - 1
    high = others[place][1] if place < len(others) else low + len(ids) + 1
    step = (high - low) / (len(ids) + 1)
    places = [(one, low + step * (index + 1)) for index, one in enumerate(ids)]
    if step < _LEAST_GAP:
        order = [one for one, _ in others[:place]] + list(ids) + [one for one, _ in others[place:]]
        places = [(one, float(index + 1)) for index, one in enumerate(order)]
    with store.write("Move downloads") as tx:
        rows.set_positions(tx, places)


# Videos


def video(store: Store, key: str) -> Video | None:
    """What is known of a video; None for one that nobody asked for yet."""
    return videos.read_video(store, key)


def thumbnail(store: Store, video_id: VideoId) -> tuple[str, bytes] | None:
    """MIME type and content of a video's picture."""
    return videos.read_thumbnail(store, video_id)


def withdrawn_videos(store: Store) -> dict[str, str]:
    """By key, the videos that are gone for good, each with 'private', 'removed' or 'blocked'."""
    return videos.read_withdrawn(store)


def courses_of_videos(store: Store, ids: Iterable[VideoId]) -> list[CourseId]:
    """The courses that show these videos: what a view is to draw anew after `Changes` of ``video``."""
    return videos.courses_of_videos(store, ids)
