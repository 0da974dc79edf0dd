"""``studydesk download``: asks for videos, and fetches them here unless a window has the profile open."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.cli.loop import Loop
from studydesk.cli.parser import DONE, FOUND
from studydesk.cli.session import Session
from studydesk.domain.downloads import USUAL_HEIGHT, Download, DownloadId, DownloadState
from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.domain.links import web_link
from studydesk.media.protocol import Engine, Listing, Progress
from studydesk.services.download_options import engine_of, options_of
from studydesk.services.download_queue import DownloadQueue
from studydesk.services.download_wishes import as_json, states
from studydesk.services.library import files
from studydesk.services.questions import Questions
from studydesk.services.queue_ports import Notice, NoticeKind, QueuePorts, UnknownNetwork, network_of
from studydesk.services.settings import ProfileSettings
from studydesk.services.worker_pool import WorkerPool

if TYPE_CHECKING:
    from studydesk.jobs import JobContext
    from studydesk.storage.store import Store

_OVER = (DownloadState.DONE, DownloadState.FAILED, DownloadState.CANCELLED, DownloadState.PAUSED)
_WAITS = {
    "hours": "outside of the hours that you set",
    "network": "not on the network that you set",
    "metered": "this network costs",
    "offline": "there is no network",
    "limited": "the server asks for a pause",
    "bot_wall": "the server takes us for a robot",
    "disk_full": "the disk is nearly full",
    "folder": "the folder for videos cannot be used",
    "elsewhere": "another program downloads into the same folder",
    "database": "the database cannot be written",
}


def download(session: Session, options: argparse.Namespace) -> int:
    """Fetches what was asked for; 1 when not all of it could be had."""
    height, captions = _usual(session)
    languages = captions if options.captions is None else options.captions
    what = [link for link in options.what if not options.list]
    lists = list(options.what) if options.list else []
    if lists:
        with session.out.progress("Reading"):
            what = _behind(session, lists)
    asked = {
        "what": what,
        "height": int(options.quality or height),
        "captions": [one.strip() for one in languages.split(",") if one.strip()],
        "again": bool(options.again),
    }
    with session.working("download.add", asked) as (result, store):
        said = result if isinstance(result, dict) else {}
        queued, present = _list(said.get("downloads")), _list(said.get("present"))
        lines = [f"{title}: on the disk already." for title in present]
        if store is None:
            lines += [f"{_field(one, 'title')}: queued in the open window." for one in queued]
            session.out.result({**said, "in_window": True}, *lines)
            return DONE
        ids = frozenset(DownloadId(int(str(_field(one, "id")))) for one in queued)
        if ids:
            _fetch(session, store, ids)
        rows = states(store, ids)
        places = _places(session, store)
        value = [{**as_json(row), "file": places.get(row.key, "")} for row in rows]
        lines += [_line(row, places.get(row.key, "")) for row in rows]
        session.out.result({"downloads": value, "present": present, "in_window": False}, *lines)
        return DONE if all(row.state is DownloadState.DONE for row in rows) else FOUND


def _usual(session: Session) -> tuple[int, str]:
    """Height and languages that the learner set."""
    with session.reading() as store:
        if store is None:
            return USUAL_HEIGHT, ""
        settings = ProfileSettings(store)
        return int(settings.text("video_height")), settings.text("video_captions")


def _behind(session: Session, links: list[str]) -> list[str]:
    """The videos behind links to lists. Raises EnvironmentFault ``download.list``, UserError ``list.empty``."""
    loop = Loop()
    ports = _ports(session, loop)
    questions = Questions(ports, WorkerPool(ports.workers, ports.call_later, lambda _ready: None), lambda *_: None)
    network = network_of(options_of(session.device_settings()), 1)
    found: list[str] = []
    failures: list[str] = []
    answered: list[str] = []

    def heard(link: str, listing: Listing) -> None:
        found.extend(entry.url for entry in listing.entries)
        answered.append(link)

    def failed(link: str, text: str) -> None:
        failures.append(text)
        answered.append(link)

    try:
        for link in links:
            questions.list_videos(
                web_link(link) or link,
                network,
                lambda listing, link=link: heard(link, listing),  # type: ignore[misc] # mypy on defaults
                lambda _kind, text, link=link: failed(link, text),  # type: ignore[misc]
            )
        loop.run_until(lambda: len(answered) == len(links))
    finally:
        loop.close()
    if failures:
        raise EnvironmentFault(
            "download.list",
            f"The list could not be read: {failures[0]}",
            kept="Nothing was queued.",
            next_step="Check the address and the connection, and try again.",
        )
    if not found:
        raise UserError("list.empty", "There is no video in this list.", next_step="Check that it is public.")
    return list(dict.fromkeys(found))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _field(row: object, name: str) -> object:
    return row.get(name, "") if isinstance(row, dict) else ""


def _library(session: Session) -> Path:
    chosen = session.device_settings().text("media_folder")
    return Path(chosen) if chosen else session.profile().media


def _places(session: Session, store: Store) -> dict[str, str]:
    library = _library(session)
    return {file.video_key: str(library / file.path) for file in files(store) if not file.trashed}


def _line(row: Download, place: str) -> str:
    if row.state is DownloadState.DONE:
        missed = f" Captions are missing: {'; '.join(row.failure_text.splitlines())}." if row.failure_text else ""
        return f"{row.title}: {place} ({row.done_bytes / 1e6:.1f} MB).{missed}"
    return f"{row.title}: not downloaded. {row.failure_text}".rstrip()


def _engine(session: Session) -> Callable[[JobContext], Engine]:
    folder, ffmpeg = session.profile().engine, session.device_settings().text("ffmpeg_path")

    def find(_context: JobContext) -> Engine:
        return engine_of(ffmpeg, folder)

    return find


def _ports(session: Session, loop: Loop) -> QueuePorts:
    return QueuePorts(
        workers=loop,
        call_later=loop.call_later,
        run=loop.run,
        probe=loop.probe,
        engine=_engine(session),
        local=lambda at: at.astimezone(),
        network=UnknownNetwork(),
    )


def _fetch(session: Session, store: Store, ids: frozenset[DownloadId]) -> None:
    """Works until all of them are over. What is interrupted stays in the queue."""
    loop = Loop()
    options = options_of(session.device_settings())
    queue = DownloadQueue(store, _ports(session, loop), _library(session), options, only=ids)
    with session.out.progress("Downloading") as show, _running(queue, loop):
        watch = _Watch(session, queue, store, ids, show)
        loop.run_until(watch.is_over)


@contextlib.contextmanager
def _running(queue: DownloadQueue, loop: Loop) -> Iterator[None]:
    queue.start()
    try:
        yield
    finally:
        queue.stop()
        loop.close()


class _Watch:
    """Shows how far it is, says why it waits, and knows when all is over."""

    def __init__(
        self,
        session: Session,
        queue: DownloadQueue,
        store: Store,
        ids: frozenset[DownloadId],
        show: Callable[[int, int], None],
    ) -> None:
        self._session = session
        self._queue = queue
        self._store = store
        self._ids = ids
        self._show = show
        self._left = ids
        queue.on_progress(self._progressed)
        queue.on_notice(self._noticed)
        store.on_changed(lambda _changes, _origin: self._count())
        self._count()

    def is_over(self) -> bool:
        """Whether nothing is left to wait for."""
        return not self._left and not self._queue.is_busy

    def _count(self) -> None:
        self._left = frozenset(row.id for row in states(self._store, self._ids) if row.state not in _OVER)

    def _progressed(self, _id: DownloadId, progress: Progress) -> None:
        over = len(self._ids) - len(self._left)
        part = progress.done_bytes / progress.total_bytes if progress.total_bytes else 0.0
        self._show(round(1000 * (over + min(part, 0.999))), 1000 * len(self._ids))

    def _noticed(self, notice: Notice) -> None:
        if notice.kind is NoticeKind.HELD and (hold := self._queue.hold) is not None:
            until = ""
            if hold.until_ms is not None:
                until = f" until {datetime.fromtimestamp(hold.until_ms / 1000, UTC).astimezone():%H:%M}"
            self._session.out.complain(f"waiting{until}: {_WAITS[hold.reason.value]}. Ctrl+C ends it; nothing is lost.")
        elif notice.kind is NoticeKind.ENGINE:
            self._session.out.complain(notice.text)
