"""The rig: a server on this computer whose answers are faulty in exactly the way their address says."""

from __future__ import annotations

import itertools
import re
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from tests.support.rig import faults, fixtures, texts, tube
from tests.support.rig.pace import FreePace, Pace
from tests.support.rig.pages import PAGES
from tests.support.rig.replies import (
    BLOCK,
    Body,
    Changed,
    Computed,
    OnDisk,
    Plain,
    Reply,
    content,
    digest,
    missing,
    page,
)

PATIENCE_S: Final = 40.0
"""After which a test that waits for a request fails."""
_KINDS: Final = {
    ".mp4": "video/mp4",
    ".m4a": "audio/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip",
    ".json3": "application/json",
    ".jpg": "image/jpeg",
    ".m3u8": "application/vnd.apple.mpegurl",
    ".mpd": "application/dash+xml",
    ".ts": "video/mp2t",
    ".m4s": "video/iso.segment",
}
_PREFIX: Final = re.compile(r"/~([^/]*)(/.*)")
_RANGE: Final = re.compile(r"bytes=(\d*)-(\d*)")
_OWN_FAULTS: Final = ("/watch", "/playlist")
"""There ``?fault=`` is for the streams, not for the page."""


@dataclass
class Seen:
    """A request. ``span`` is its Range ('' without); ``given`` counts the bytes of the body that were sent."""

    path: str
    span: str
    at_s: float
    method: str
    headers: Mapping[str, str]
    given: int = 0
    status: int = 0


@dataclass(frozen=True)
class _Address:
    whole: str
    faults: list[list[str]]
    path: str
    query: dict[str, str] = field(default_factory=dict)


class Rig:
    """A server of its own on a free port; to be used with ``with``. All methods may be called from any thread."""

    plugin: ClassVar[Path] = Path(__file__).resolve().parent / "plugin"
    TITLES: ClassVar[Mapping[str, str]] = texts.TITLES

    def __init__(self, *, pace: Pace | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self.pace: Any = pace or FreePace()  # Any: a test knows which one it gave
        self.requests: list[Seen] = []
        self.own_faults: list[str] = []
        """What the rig itself did wrong; raised at its end."""
        self.tokens = itertools.count(1)
        self._clock = clock
        self._media: Path | None = None
        self._turns: Counter[str] = Counter()
        self._news = threading.Condition()
        self._released = threading.Event()
        self._stalled = 0
        rig = self

        class Handler(_Handler):
            owner = rig

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.owner = self
        self.port: int = self._server.server_port
        self.base = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, name="rig")

    def __enter__(self) -> Rig:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if self.own_faults and error is None:
            raise AssertionError("the rig itself failed: " + "; ".join(self.own_faults))

    def close(self) -> None:
        """Ends all answers, also those that stand still."""
        self.release()
        self.pace.end()
        self._server.shutdown()
        self._thread.join()
        self._server.hang_up()
        self._server.server_close()

    # ------------------------------------------------------------------------------------------------ addresses
    def url(self, path: str, *written: str) -> str:
        """The address of a path with faults. Raises ValueError for a fault that is not known."""
        together = ",".join(written)
        faults.parse(together)
        return f"{self.base}/~{together}{path}" if together else self.base + path

    def watch(self, video: str, **query: object) -> str:
        """The address of a video's page for the plugin."""
        return f"{self.base}/watch?{urlencode({'v': video, **query}, quote_via=quote)}"

    def playlist(self, name: str, **query: object) -> str:
        """The address of a playlist for the plugin."""
        return f"{self.base}/playlist?{urlencode({'list': name, **query}, quote_via=quote)}"

    # ------------------------------------------------------------------------------------------------ what was right
    def body(self, path: str, *, changed: bool = False) -> bytes:
        """What ``/media/...`` or ``/big?...`` gives without faults; ``changed``: what `change` puts there."""
        return content(self._right(path, changed))

    def sha256(self, path: str, *, changed: bool = False) -> str:
        """The same as SHA-256, of any size."""
        return digest(self._right(path, changed))

    def _right(self, path: str, changed: bool) -> Body:
        body = self._plain_reply(_address(path)).body
        return Changed(body) if changed else body

    # ------------------------------------------------------------------------------------------------ what happens
    def seen(self, part: str) -> list[Seen]:
        """The requests whose address holds this part, in order."""
        with self._news:
            return [one for one in self.requests if part in one.path]

    def given(self, part: str) -> int:
        """How many bytes went out for these addresses, in all answers together."""
        return sum(one.given for one in self.seen(part))

    def wait_for(self, part: str, times: int = 1, patience_s: float = PATIENCE_S) -> None:
        """Until addresses with this part were asked for so often."""
        with self._news:
            found = self._news.wait_for(lambda: len(self.seen(part)) >= times, patience_s)
            assert found, f"{part} was asked for {len(self.seen(part))} times: {[one.path for one in self.requests]}"

    def wait_given(self, part: str, size: int, patience_s: float = PATIENCE_S) -> None:
        """Until so many bytes went out for these addresses."""
        with self._news:
            assert self._news.wait_for(lambda: self.given(part) >= size, patience_s), (
                f"{self.given(part)} bytes went out"
            )

    def wait_stalled(self, times: int = 1, patience_s: float = PATIENCE_S) -> None:
        """Until so many answers have come to where they stand still."""
        with self._news:
            assert self._news.wait_for(lambda: self._stalled >= times, patience_s), f"{self._stalled} stand still"

    def release(self) -> None:
        """What stands still goes on, and nothing stands still any more."""
        self._released.set()

    @property
    def is_released(self) -> bool:
        """Whether nothing stands still any more."""
        return self._released.is_set()

    # ------------------------------------------------------------------------------------------------ inside
    def stand_still(self) -> None:
        """For the handler: waits until released."""
        with self._news:
            self._stalled += 1
            self._news.notify_all()
        self._released.wait()

    def note(self, seen: Seen) -> int:
        """For the handler: keeps the request; the how manieth of its address it is, from 0."""
        seen.at_s = self._clock()
        with self._news:
            turn = self._turns[seen.path]
            self._turns[seen.path] += 1
            self.requests.append(seen)
            self._news.notify_all()
        return turn

    def gave(self, seen: Seen, size: int) -> None:
        """For the handler: so many bytes more went out."""
        with self._news:
            seen.given += size
            self._news.notify_all()

    def reply(self, whole: str, turn: int) -> Reply:
        """For the handler: the answer to an address."""
        try:
            address = _address(whole)
            reply = self._plain_reply(address)
            faults.apply(address.faults, reply, faults.Asked(turn, self._media_body))
        except Exception as error:  # a test that asks for nonsense shall hear of it
            self.own_faults.append(f"{whole}: {type(error).__name__}: {error}")
            reply = page("")
            reply.replace(500, "<html><title>The rig does not understand this address</title></html>")
        return reply

    def _plain_reply(self, address: _Address) -> Reply:
        path, query = address.path, address.query
        if path.startswith("/media/"):
            return self._file(path.removeprefix("/media/"))
        if path == "/big":
            size = int(query["size"])
            return Reply(Computed(size, query.get("seed", "")), "video/mp4").named(address.whole)
        if path.startswith("/page/") and path.removeprefix("/page/") in PAGES:
            return page(PAGES[path.removeprefix("/page/")](query))
        if path in tube.PAGES:
            return tube.PAGES[path](tube.Request(self.base, query, lambda: next(self.tokens), self._size))
        return missing(path)

    def _file(self, name: str) -> Reply:
        try:
            body = self._media_body(name)
        except FileNotFoundError:
            return missing(name)
        return Reply(body, _KINDS.get(Path(name).suffix, "application/octet-stream")).named(name)

    def _media_body(self, name: str) -> Body:
        if name in texts.FILES:
            return Plain(texts.FILES[name]())
        if self._media is None:
            self._media = fixtures.media()
        file = self._media / name
        if ".." in Path(name).parts or not file.is_file():
            raise FileNotFoundError(name)
        return OnDisk(file)

    def _size(self, name: str) -> int | None:
        """Bytes of a file in ``/media/``, None if there is none."""
        try:
            return self._media_body(name).size
        except (FileNotFoundError, fixtures.NoFfmpeg):
            return None


def _address(whole: str) -> _Address:
    match = _PREFIX.fullmatch(whole)
    written, rest = (unquote(match[1]), match[2]) if match else ("", whole)
    parts = urlsplit(rest)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    if "fault" in query and parts.path not in _OWN_FAULTS:
        written = f"{written},{query['fault']}"
    return _Address(whole, faults.parse(written), unquote(parts.path), query)


class _Server(ThreadingHTTPServer):
    """Knows its connections, so that it can end them: a client may keep one open for ever."""

    daemon_threads = False  # all are waited for in `server_close`
    request_queue_size = 64
    owner: Rig

    def __init__(self, *arguments: Any) -> None:
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        super().__init__(*arguments)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        with self._guard:
            for one in self._open:
                try:
                    one.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no fault of the rig's."""
        del request, client_address
        error = sys.exception()
        if not isinstance(error, OSError):
            self.owner.own_faults.append(repr(error))


class _Handler(BaseHTTPRequestHandler):
    owner: Rig
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *words: Any) -> None:
        """The requests are kept in `Rig.requests`."""

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        seen = Seen(self.path, headers.get("range", ""), 0.0, self.command, headers)
        began = self.owner.pace.now()  # before anybody knows of the request, and moves the clock
        reply = self.owner.reply(self.path, self.owner.note(seen))
        if reply.mute:
            self.owner.stand_still()
        if reply.reset:
            self.close_connection = True
            return
        start, end = self._head(reply, seen)
        if self.command == "HEAD" or start >= end:
            return
        try:
            self._send(reply, start, end, seen, began)
        except OSError:
            self.close_connection = True

    def _head(self, reply: Reply, seen: Seen) -> tuple[int, int]:
        """Sends status and headers; what of the body is to follow."""
        whole = reply.body.size
        span = _span(seen.span, whole) if reply.ranges and reply.status == 200 else None
        start, end = span or (0, whole)
        announced = end - start + reply.lie
        status = reply.status if span is None else 206
        if span is not None and start >= end:
            status, announced = 416, 0
        seen.status = status
        self.send_response(status)
        if span is not None:
            told = f"{start}-{end - 1}" if status == 206 else "*"
            self.send_header("Content-Range", f"bytes {told}/{whole + reply.lie}")
        offered = {
            "Accept-Ranges": "bytes" if reply.ranges else "",
            "ETag": reply.etag,
            "Last-Modified": reply.modified,
        }
        for name, value in {**offered, **reply.headers, "Content-Type": reply.kind}.items():
            if value:
                self.send_header(name, value)
        self.send_header("Content-Length", str(max(announced, 0)))
        self.end_headers()
        return (0, 0) if status == 416 else (start, min(end, start + max(announced, 0)))

    def _send(self, reply: Reply, start: int, end: int, seen: Seen, began: float) -> None:
        stop = end if reply.drops_after is None else min(end, start + reply.drops_after)
        if reply.ends_at is not None:
            stop = max(min(stop, reply.ends_at), start)
        if stop < end or reply.lie:
            self.close_connection = True
        pause = None if reply.stalls_after is None or self.owner.is_released else start + reply.stalls_after
        if pause is not None and pause < stop:
            self._pass(reply, (start, pause), seen, began)
            self.owner.stand_still()
            start, began = pause, self.owner.pace.now()
        self._pass(reply, (start, stop), seen, began)

    def _pass(self, reply: Reply, part: tuple[int, int], seen: Seen, began: float) -> None:
        pace, sent = self.owner.pace, 0
        step = BLOCK if reply.rate is None else max(min(reply.rate // 10, BLOCK), 1)
        for block in reply.body.blocks(*part):
            for at in range(0, len(block), step):
                piece = block[at : at + step]
                sent += len(piece)
                if reply.rate is not None and not pace.until(began + sent / reply.rate):
                    raise ConnectionAbortedError
                self.wfile.write(piece)
                self.owner.gave(seen, len(piece))


def _span(said: str, whole: int) -> tuple[int, int] | None:
    """Start and end of a Range; None without one, or with several. Empty when it cannot be satisfied."""
    match = _RANGE.fullmatch(said.replace(" ", ""))
    if match is None or not any(match.groups()):
        return None
    if not match[1]:
        return max(whole - int(match[2]), 0), whole
    start = int(match[1])
    end = min(int(match[2]) + 1, whole) if match[2] else whole
    return (start, end) if start < end else (whole, whole)
