"""Downloads in every state, for walks and pictures; nothing is fetched."""

from __future__ import annotations

from tests.support.desks import Bench

from studydesk.domain.downloads import DownloadState, FailureKind, Wish
from studydesk.domain.library import Found, Match, Wanted
from studydesk.services import downloads
from studydesk.storage import downloads as rows
from studydesk.storage import library, videos

S = DownloadState
_STATES: tuple[tuple[DownloadState, dict[str, object]], ...] = (
    (S.FETCHING, {"done_bytes": 31_000_000, "total_bytes": 84_000_000}),
    (S.QUEUED, {}),
    (
        S.WAITING,
        {"failure": FailureKind.SERVER.value, "attempts": 2, "done_bytes": 5_000_000, "total_bytes": 60_000_000},
    ),
    (S.PAUSED, {"done_bytes": 12_000_000, "total_bytes": 48_000_000}),
    (S.QUEUED, {}),
    (S.DONE, {"done_bytes": 90_000_000, "total_bytes": 90_000_000}),
    (S.FAILED, {"failure": FailureKind.PRIVATE.value}),
    (S.CANCELLED, {}),
)
_WAY = {
    S.FETCHING: (S.FETCHING,),
    S.QUEUED: (),
    S.WAITING: (S.FETCHING, S.WAITING),
    S.PAUSED: (S.PAUSED,),
    S.DONE: (S.FETCHING, S.VERIFYING, S.DONE),
    S.FAILED: (S.FETCHING, S.FAILED),
    S.CANCELLED: (S.CANCELLED,),
}


def fill_queue(bench: Bench) -> None:
    """Puts videos of the path into the queue, one in each state."""
    desk = bench.desk
    assert desk.paths.path is not None
    wishes: list[Wish] = downloads.wishes_of_path(desk.store, desk.paths.path.id)[: len(_STATES)]
    ids = downloads.enqueue(desk.store, wishes)
    for download_id, (state, fields) in zip(ids, _STATES, strict=True):
        with desk.store.write("Sample", undoable=False) as tx:
            for step in _WAY[state]:
                rows.set_state(tx, download_id, step, **(fields if step is state else {}))


def fill_library(bench: Bench) -> None:
    """Rows of videos as if they were on the disk; some done, one kept, one of no course."""
    desk = bench.desk
    assert desk.paths.path is not None
    wishes = downloads.wishes_of_path(desk.store, desk.paths.path.id)
    chosen = [*wishes[:3], *wishes[8:10], Wish("url:http://rig/talk", "http://rig/talk", "A talk")]
    with desk.store.write("Sample", undoable=False) as tx:
        for number, wish in enumerate(chosen):
            video_id = videos.get_or_make(tx, wish.key, wish.url, wish.title)
            size = 90_000_000 * (number + 1)
            file = library.NewFile(
                video_id, f"Videos/{number}.mp4", size, 0, 480, "18", "", "", 60_000, "played", "download"
            )
            library.put_file(desk.store, tx, file)


def some_matches(bench: Bench) -> list[Match]:
    """Guesses of each kind."""
    titles = [course.title for course in bench.desk.paths.detail(bench.desk.paths.topics[1].id).courses]
    matches = [Match(Found("/0/9.mp4", "9.mp4", 1, None), None)]
    for number, (title, by) in enumerate(zip(titles, ("id", "title", "duration"), strict=False)):
        found = Found(f"/0/{number}.mp4", f"{number}.mp4", 90_000_000, None)
        matches.append(Match(found, Wanted(f"youtube:{number}", title, None), by))
    return matches
