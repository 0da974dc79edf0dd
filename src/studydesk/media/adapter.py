"""Does what the orders of the program say with yt-dlp. Importing this loads yt-dlp: only `media.worker` does, late.

One order at a time, in one thread; `Watch` is the only thing that another thread may touch meanwhile.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

from yt_dlp.version import __version__ as engine_version

from studydesk.domain.downloads import FailureKind
from studydesk.media import facts, failures, formats
from studydesk.media.fetching import Fetching, Tools
from studydesk.media.formats import Means
from studydesk.media.merging import MergeError
from studydesk.media.meter import Meter
from studydesk.media.protocol import (
    Cancelled,
    Engine,
    Event,
    Failed,
    Fetch,
    Info,
    Inspect,
    Listing,
    ListVideos,
    Network,
    Order,
)
from studydesk.media.session import Session, Surroundings, warm_up
from studydesk.media.watch import Interrupted, Trickle, Watch


class Adapter:
    """Answers orders with the engine it was given."""

    def __init__(self, engine: Engine, around: Surroundings) -> None:
        self._engine = engine
        self._around = around
        self._means = Means(merges=bool(engine.ffmpeg), full=bool(engine.ffmpeg) and engine.ffmpeg_full)

    def warm_up(self) -> None:
        """Loads what the first order would have to wait for."""
        warm_up(self._engine)

    def answer(self, order: Order, watch: Watch, tell: Callable[[Event], None]) -> Event:
        """The last event of an order; those before it go to ``tell``. Raises nothing: a fault is an answer too."""
        sessions: list[Session] = []

        def session() -> Session:
            sessions.append(Session(self._engine, _network(order), watch, self._around))
            return sessions[-1]

        try:
            return self._answer(order, watch, tell, session)
        except Interrupted:
            return Cancelled(order.id)
        except Trickle:
            return too_slow(order)
        except MergeError as error:
            return Failed(order.id, error.kind, str(error))
        except Exception as error:  # whatever a page made yt-dlp do becomes an answer
            if watch.is_cancelled:
                return Cancelled(order.id)
            media = any(one.is_media for one in sessions)
            verdict = failures.verdict(error, media=media, now_s=self._around.now())
            return Failed(order.id, verdict.kind, verdict.text, verdict.retry_after_s)

    def _answer(
        self, order: Order, watch: Watch, tell: Callable[[Event], None], session: Callable[[], Session]
    ) -> Event:
        if isinstance(order, Fetch):
            tools = Tools(self._engine.ffmpeg, self._means, session, self._around.now)
            return Fetching(order, tools, watch, Meter(order.id, self._around.tick, tell)).run()
        if isinstance(order, Inspect):
            with session() as opened:
                return self._inspect(order, opened)
        if isinstance(order, ListVideos):
            with session() as opened:
                return _list(order, opened)
        return Failed(order.id, FailureKind.UNKNOWN, f"no worker knows how to {order.kind!r}")

    def _inspect(self, order: Inspect, session: Session) -> Info:
        info = session.page(order.url)
        if facts.is_live(info):
            raise failures.Refusal(FailureKind.LIVE, "this video still runs, or has not begun")
        duration = info.get("duration")
        seconds = float(duration) if isinstance(duration, int | float) else None
        offered = formats.qualities(info.get("formats") or [], self._means, seconds)
        return Info(order.id, facts=facts.video_facts(info, order.url), qualities=offered)


def _list(order: ListVideos, session: Session) -> Listing:
    info, entries = session.listing(order.url, order.most)
    single = {**info, "url": info.get("webpage_url") or order.url}  # "url" is that of its media
    read = [facts.entry(one) for one in ([single] if entries is None else entries)]
    title = info.get("title")
    return Listing(
        order.id,
        title=title if isinstance(title, str) else "",
        is_list=entries is not None,
        entries=tuple(one for one in read if one is not None),
    )


def too_slow(order: Order) -> Failed:
    """The answer to an order whose transfer hardly moves."""
    network = _network(order)
    text = f"for {network.trickle_s:.0f} s the transfer was slower than {network.trickle_bps} bytes a second"
    return Failed(order.id, FailureKind.SERVER, text)


def versions() -> tuple[str, str]:
    """Of yt-dlp and of its scripts for YouTube's pages; '' for scripts that are missing."""
    try:
        scripts = str(importlib.import_module("yt_dlp_ejs").version)
    except (ImportError, AttributeError):
        scripts = ""
    return str(engine_version), scripts


def place() -> Path:
    """Where the engine was loaded from: a folder, or in a zipped wheel."""
    import yt_dlp

    return Path(yt_dlp.__file__ or "")


def _network(order: Order) -> Network:
    return order.network if isinstance(order, Inspect | ListVideos | Fetch) else Network()
