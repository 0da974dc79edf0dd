"""One order's use of yt-dlp: its options, and what it asks of the network. Importing this loads yt-dlp.

Workarounds here are for yt-dlp 2026.10: it knows no pause, looks at no ETag, gives up after so many broken connections
even when each of them brought something, and tells nobody which Retry-After a server sent.
"""

from __future__ import annotations

import io
import math
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

import yt_dlp
from yt_dlp.networking.exceptions import HTTPError
from yt_dlp.postprocessor.sponsorblock import SponsorBlockPP

from studydesk.domain.downloads import FailureKind
from studydesk.media.failures import Refusal
from studydesk.media.origin import ContentChanged, Stream
from studydesk.media.protocol import Engine, Network
from studydesk.media.watch import Watch

MOST_IDLE_TRIES: Final = 4
"""Tries in a row that bring no byte before the queue is to wait; those that bring some are not counted."""
RETRY_PAUSES_S: Final = (0.2, 1.0, 3.0)
MOMENT_S: Final = 0.2
PAUSE_STEP_S: Final = 0.1
BLOCK_BYTES: Final = 256 * 1024
"""Asked for at once; `Eager` gives less where that takes long."""
MOST_CAPTION_BYTES: Final = 20_000_000
SPONSOR_KINDS: Final = ("sponsor", "selfpromo", "interaction")
"""Of SponsorBlock's categories those that interrupt a lesson."""

Select = Callable[[Mapping[str, Any]], list[Any]]
"""Picks formats out of a context of yt-dlp."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Clocks and pause, handed in: ``tick`` seconds that only grow, ``now`` Unix seconds."""

    tick: Callable[[], float]
    now: Callable[[], float]
    pause: Callable[[float], None]


class NoProgress(Exception):
    """Several tries in a row brought nothing; `Session.last_error` is what the last one said."""


class Log:
    """Takes what yt-dlp says: faults go to the worker's standard error, which the program keeps in its log."""

    def __init__(self) -> None:
        self.last_retry = ""

    def debug(self, text: str) -> None:
        """What would go to the screen; of it only the reason of a new try is kept."""
        if "Got error:" in text:
            self.last_retry = text.partition("Got error:")[2].partition(" Retrying")[0].strip()

    info = debug

    def warning(self, text: str) -> None:
        """A warning of the engine."""
        print(f"warning: {text}", file=sys.stderr)  # noqa: T201 - this is the worker's log

    def error(self, text: str) -> None:
        """A failure, which arrives as an exception too."""
        print(text, file=sys.stderr)  # noqa: T201 - this is the worker's log


class Eager:
    """A body that gives what has come after a moment, instead of waiting for a whole block.

    Otherwise what arrived before a break is lost (urllib3 raises and keeps it), so that a connection that breaks more
    often than a block is long never gets on; and a slow one hears of no cancellation.
    """

    def __init__(self, body: Any, tick: Callable[[], float]) -> None:  # Any: of urllib3 or the standard library
        self._body = body
        self._tick = tick
        self._fault: BaseException | None = None

    def read(self, amt: int | None = None, **options: Any) -> bytes:
        """At most so many bytes, b"" at the end; everything for None."""
        if self._fault is not None:
            raise self._fault
        if amt is None:
            return bytes(self._body.read(amt, **options))
        until = self._tick() + MOMENT_S
        parts: list[bytes] = []
        left = amt
        while left > 0:
            try:
                parts.append(self._body.read1(left, **options))
            except Exception as fault:  # raised when it is asked for more
                if not parts:
                    raise
                self._fault = fault
                break
            left -= len(parts[-1])
            if not parts[-1] or self._tick() >= until:
                break
        return b"".join(parts)

    def __getattr__(self, name: str) -> Any:  # Any: of the body
        return getattr(self._body, name)


class Session(yt_dlp.YoutubeDL):  # type: ignore[misc] # yt-dlp ships no types
    """A YoutubeDL for one order; used by one thread."""

    def __init__(self, engine: Engine, network: Network, watch: Watch, around: Surroundings) -> None:
        self._watch = watch
        self._tick = around.tick
        self._pause = around.pause
        self._streams: dict[str, Stream] = {}
        self._idle_tries = 0
        self._most_bytes = 0
        self._last_error: BaseException | None = None
        self._target = ""
        self._sponsors = network.sponsors
        self.is_media = False
        """Whether a stream is being downloaded, rather than a page or a caption."""
        self._select: Select = _any_format
        self.log = Log()
        options = _options(engine, network, self.log, self._before_retry)
        super().__init__({**options, "format": self._selected})

    def urlopen(self, req: Any) -> Any:  # Any: types of yt-dlp
        """As the base, but looks whether to stop, and holds answers for a stream to where its bytes came from."""
        self._watch.check()
        request = yt_dlp.networking.Request(req) if isinstance(req, str) else req
        stream = self._streams.get(request.url)
        try:
            response = super().urlopen(req)
        except HTTPError as error:
            self._last_error = error
            if stream is not None and error.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                raise ContentChanged from error  # yt-dlp 2026.10 would ask for the same range again, and give up
            raise
        self._last_error = None
        if self.is_media and hasattr(getattr(response, "fp", None), "read1"):
            response.fp = Eager(response.fp, self._tick)
        if stream is not None:
            try:
                _refuse_page(response.headers.get("Content-Type") or "")
                stream.answered(response.status, response.headers)
            except BaseException:
                response.close()
                raise
        return response

    def _selected(self, context: Mapping[str, Any]) -> list[Any]:
        return self._select(context)

    def prepare_filename(self, *args: Any, **options: Any) -> str:  # Any: types of yt-dlp
        """The place that was chosen, whatever the title: no template, no cleaning, no cutting."""
        del args, options
        return self._target

    def follow(self, stream: Stream) -> None:
        """Answers for this stream's address are held to its origin from now on."""
        if not stream.in_pieces:
            self._streams[yt_dlp.networking.Request(stream.url).url] = stream
        self._most_bytes = self._idle_tries = 0

    def arrived(self, total_bytes: int) -> None:
        """So much of the present stream is there."""
        if total_bytes > self._most_bytes:
            self._most_bytes = total_bytes
            self._idle_tries = 0

    def page(self, url: str) -> dict[str, Any]:
        """What the page of one video tells, plain values only. Raises `Refusal` for a list of several."""
        self.params["noplaylist"] = True
        self._select = _any_format
        info = self.extract_info(url, download=False) or {}
        for _ in range(3):  # a page around one video is a list of one
            if info.get("_type", "video") == "video":
                self._mark_sponsors(info)
                return dict(self.sanitize_info(info, remove_private_keys=True))
            entries = list(info.get("entries") or [])
            if len(entries) != 1 or not isinstance(entries[0], dict):
                raise Refusal(FailureKind.UNSUPPORTED, f"a list of {len(entries)} videos, not one video")
            info = entries[0]
            if info.get("_type") in ("url", "url_transparent"):
                info = self.extract_info(str(info.get("url")), download=False) or {}
        raise Refusal(FailureKind.UNSUPPORTED, "a list in a list in a list")

    def _mark_sponsors(self, info: dict[str, Any]) -> None:
        """Asks which parts are advertising, where the learner wants that; no answer fails no video."""
        if not self._sponsors or info.get("extractor_key") not in SponsorBlockPP.EXTRACTORS:
            return
        try:
            SponsorBlockPP(self, categories=SPONSOR_KINDS, api=self._sponsors).run(info)
        except (yt_dlp.utils.YoutubeDLError, LookupError, TypeError, ValueError) as error:
            self.log.warning(f"SponsorBlock: {error}")

    def listing(self, url: str, most: int) -> tuple[dict[str, Any], list[dict[str, Any]] | None]:
        """What a list's page tells and its entries, at most so many; no entries but None for a single video."""
        self.params.update(noplaylist=False, playlistend=most)
        self._select = _any_format
        info = self.extract_info(url, download=False) or {}
        if info.get("_type", "video") == "video":
            return info, None
        return info, [one for one in list(info.get("entries") or [])[:most] if isinstance(one, dict)]

    def fetch_format(self, info: Mapping[str, Any], format_id: str, stream: Stream) -> None:
        """Downloads one format of a page to the stream's place, going on where it stopped."""
        self.follow(stream)
        self._select = _one_format(format_id)
        self._target = str(stream.file)
        self.params.update(skip_download=False, writesubtitles=False)
        if not stream.in_pieces:  # else yt-dlp writes an m4a anew, whose bytes nobody can compare any more
            self.params["fixup"] = "never"
        self.is_media = True
        self.process_ie_result(dict(info), download=True)
        self.is_media = False

    def fetch_caption(self, info: Mapping[str, Any], key: str, files: list[Any], base: Path) -> Path | None:
        """Downloads one caption file to ``base``, its language and its extension; None when nothing came."""
        self._select = _any_format
        self._target = str(base)
        self._idle_tries = 0
        self.params.update(
            skip_download=True, writesubtitles=True, subtitleslangs=[key], subtitlesformat="vtt/srt/json3/ttml/best"
        )
        self.params.update(retries=1, fragment_retries=1, max_filesize=MOST_CAPTION_BYTES)
        told = self.process_ie_result({**info, "subtitles": {key: files}, "automatic_captions": {}}, download=True)
        path = (((told or {}).get("requested_subtitles") or {}).get(key) or {}).get("filepath")
        return Path(path) if path and Path(path).is_file() else None

    def read_small(self, url: str, headers: Mapping[str, str] | None, most_bytes: int) -> bytes:
        """A small file as a whole; empty when it is larger."""
        request = yt_dlp.networking.Request(url, headers=dict(headers or {}))
        with self.urlopen(request) as response:
            read = io.BytesIO()
            while block := response.read(64 * 1024):
                self._watch.check()
                read.write(block)
                if read.tell() > most_bytes:
                    return b""
            return read.getvalue()

    def _before_retry(self, n: int) -> float:
        """Called by yt-dlp when a connection broke; pauses, so that yt-dlp itself need not (0 is its pause)."""
        del n
        self._watch.check()
        self._idle_tries += 1
        if self._idle_tries > MOST_IDLE_TRIES:
            raise NoProgress(self.log.last_retry or "the server gives nothing") from self._last_error
        if self._idle_tries > 1:
            for _ in range(round(RETRY_PAUSES_S[min(self._idle_tries - 2, len(RETRY_PAUSES_S) - 1)] / PAUSE_STEP_S)):
                self._pause(PAUSE_STEP_S)
                self._watch.check()
        return 0.0


def warm_up(engine: Engine) -> None:
    """Loads what the first order would have to wait for."""
    _quiet_plugins(engine)
    yt_dlp.YoutubeDL({"quiet": True, "logger": Log(), "cachedir": False}).close()


def status_of(error: BaseException) -> int:
    """The HTTP status of an exception of yt-dlp's network, 0 for others."""
    return error.status if isinstance(error, HTTPError) else 0


def _options(engine: Engine, network: Network, log: Log, retry: Callable[[int], float]) -> dict[str, Any]:
    _quiet_plugins(engine)
    block = BLOCK_BYTES if network.limit_bps is None else max(min(BLOCK_BYTES, network.limit_bps // 4), 1024)
    options: dict[str, Any] = {
        "quiet": True,
        "noprogress": True,
        "color": {"stdout": "never", "stderr": "never"},
        "logger": log,
        "extract_flat": "in_playlist",
        "socket_timeout": network.timeout_s,
        "ratelimit": network.limit_bps,
        "retries": math.inf,  # `retry` says when it is enough
        "fragment_retries": math.inf,
        "extractor_retries": 1,
        "retry_sleep_functions": {"http": retry, "fragment": retry},
        "skip_unavailable_fragments": False,  # the default leaves holes in the film
        "concurrent_fragment_downloads": 1,
        "buffersize": block,
        "noresizebuffer": True,
        "continuedl": True,
        "updatetime": False,
        "geo_bypass": False,  # a faked X-Forwarded-For passes a gate
        "cachedir": str(Path(engine.folder) / "cache") if engine.folder else False,
        "remote_components": [],
        "js_runtimes": {"deno": {"path": engine.javascript}} if engine.javascript else {},
        "fixup": "detect_or_warn" if engine.ffmpeg_full else "never",
    }
    if engine.ffmpeg_full:
        options["ffmpeg_location"] = engine.ffmpeg
    if network.cookies:
        # As a stream: a path would be written back to when the session is closed.
        try:
            options["cookiefile"] = io.StringIO(Path(network.cookies).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise Refusal(FailureKind.UNKNOWN, f"the cookies file cannot be read: {error}") from error
    return options


def _refuse_page(content_type: str) -> None:
    """A page where a film should be is the log-in of a hotel's network: what has arrived must not be dropped for it."""
    if content_type.lower().startswith(("text/html", "application/xhtml")):
        raise Refusal(FailureKind.OFFLINE, "the network gave a page instead of the video; it may want a log-in")


def _quiet_plugins(engine: Engine) -> None:
    """Only plugins that were named: by default yt-dlp loads those that lie in the learner's own folders."""
    folders = []
    for name in engine.plugins:
        folder = Path(name)
        folders.append(str(folder.parent if (folder / "yt_dlp_plugins").is_dir() else folder))
    yt_dlp.globals.plugin_dirs.value = folders


def _any_format(context: Mapping[str, Any]) -> list[Any]:
    return list(context["formats"])[-1:]


def _one_format(format_id: str) -> Select:
    def select(context: Mapping[str, Any]) -> list[Any]:
        return [one for one in context["formats"] if one.get("format_id") == format_id][-1:]

    return select
