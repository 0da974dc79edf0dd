"""A small server with faults for the tests of the worker, and a worker process to talk to."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue
from typing import Any, TypeVar

from studydesk.media import protocol
from studydesk.media.protocol import Engine, Event, Order, Progress

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = (str(Path(__file__).resolve().parent / "plugins" / "lane"),)
PATIENCE_S = 50.0
PROMPT_S = 20.0
"""What is at once, even on a busy machine: less than any limit of the network in the tests."""
_Event = TypeVar("_Event", bound=Event)


@dataclasses.dataclass
class Content:
    """What an address gives. ``statuses`` are given first, one a request."""

    body: bytes
    kind: str = "video/mp4"
    etag: str = ""
    modified: str = ""
    ranges: bool = True
    cut_every: int = 0
    """The connection breaks after so many bytes, each time."""
    stall_after: int = -1
    """So many bytes, then nothing more until the test is over."""
    rate_bps: int = 0
    statuses: deque[tuple[int, dict[str, str]]] = dataclasses.field(default_factory=deque)
    status_for_good: int = 0
    stands_still: bool = False
    """Set while it is being sent: nothing more comes."""
    wrong_length: int = 0
    """Added to the announced length."""


class Lane:
    """Serves contents by path; ``seen`` are (path, Range) of the requests."""

    def __init__(self) -> None:
        self.contents: dict[str, Content] = {}
        self.seen: list[tuple[str, str]] = []
        self.cookies: list[str] = []
        self.arrived = threading.Condition()
        self.over = threading.Event()
        lane = self

        class Handler(_Handler):
            owner = lane

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.base = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    def put(self, path: str, body: bytes, **how: Any) -> str:
        """Serves the bytes at the path; the address."""
        self.contents[path] = Content(body, **how)
        return self.base + path

    def page(self, name: str, **info: Any) -> str:
        """Serves a page that the plugin reads; the address."""
        return self.put(f"/page/{name}", json.dumps(info).encode(), kind="application/json")

    def ranges_of(self, path: str) -> list[str]:
        return [span for asked, span in self.seen if asked == path]

    def wait_for(self, path: str, times: int = 1) -> None:
        """Until the path was asked for so often."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.ranges_of(path)) >= times, PATIENCE_S)

    def close(self) -> None:
        self.over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, *words: Any) -> None:
        """A client that was killed is no fault of the server's."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(*words)


class _Handler(BaseHTTPRequestHandler):
    owner: Lane
    protocol_version = "HTTP/1.1"

    def log_message(self, *words: Any) -> None:
        del words

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        span = self.headers.get("Range") or ""
        with self.owner.arrived:
            self.owner.seen.append((self.path, span))
            self.owner.cookies.append(self.headers.get("Cookie") or "")
            self.owner.arrived.notify_all()
        content = self.owner.contents.get(self.path) or self.owner.contents.get(self.path.partition("?")[0])
        if content is None:
            self._refuse(404, {})
        elif content.statuses:
            self._refuse(*content.statuses.popleft())
        elif content.status_for_good:
            self._refuse(content.status_for_good, {})
        else:
            self._give(content, span)

    def _refuse(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _give(self, content: Content, span: str) -> None:
        match = re.match(r"bytes=(\d+)-(\d*)", span) if content.ranges else None
        start = int(match[1]) if match else 0
        whole = len(content.body)
        if match and start >= whole:
            self._refuse(416, {"Content-Range": f"bytes */{whole}"})
            return
        end = min(int(match[2]) + 1, whole) if match and match[2] else whole
        self.send_response(206 if match else 200)
        if match:
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{whole}")
        for name, value in (("ETag", content.etag), ("Last-Modified", content.modified)):
            if value:
                self.send_header(name, value)
        self.send_header("Content-Type", content.kind)
        self.send_header("Content-Length", str(end - start + content.wrong_length))
        self.end_headers()
        if self.command == "HEAD":
            return
        try:
            self._send(content, content.body[start:end])
        except OSError:
            self.close_connection = True

    def _send(self, content: Content, body: bytes) -> None:
        if content.cut_every and len(body) > content.cut_every:
            body, self.close_connection = body[: content.cut_every], True
        if content.wrong_length:
            self.close_connection = True
        if 0 <= content.stall_after < len(body):
            self.wfile.write(body[: content.stall_after])
            self.owner.over.wait()
            self.close_connection = True
            return
        step = max(content.rate_bps // 20, 1) if content.rate_bps else max(len(body), 1)
        for at in range(0, len(body), step):
            if content.stands_still:
                self.owner.over.wait()
                return
            self.wfile.write(body[at : at + step])
            if content.rate_bps and self.owner.over.wait(0.05):
                return


class WorkerProcess:
    """A worker as the program starts it."""

    def __init__(self, engine: Engine | None = None, *, start: bool = True) -> None:
        self.errors: list[str] = []
        self.heard: list[Event] = []
        self._events: Queue[Event | None] = Queue()
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "studydesk", "--video-worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )
        self._threads = [threading.Thread(target=self._listen), threading.Thread(target=self._read_errors)]
        for thread in self._threads:
            thread.start()
        self._next = 0
        if start:
            self.ready = self.answer(protocol.Start(self.number(), engine or Engine(plugins=PLUGINS)), protocol.Ready)

    def number(self) -> int:
        self._next += 1
        return self._next

    def send(self, order: Order) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(protocol.encode(order))
        self.process.stdin.flush()

    def say(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def next(self) -> Event | None:
        """The next event; None at the end."""
        try:
            event = self._events.get(timeout=PATIENCE_S)
        except Empty:
            raise AssertionError(f"the worker says nothing; it said {self.heard[-5:]} {self.errors}") from None
        if event is not None:
            self.heard.append(event)
        return event

    def last(self, order: int) -> Event:
        """The event that ends the order."""
        while True:
            event = self.next()
            assert event is not None, f"the worker ended: {self.errors}"
            if event.id == order and not isinstance(event, Progress):
                return event

    def answer(self, order: Order, kind: type[_Event]) -> _Event:
        self.send(order)
        event = self.last(order.id)
        assert isinstance(event, kind), event
        return event

    def until(self, order: int, done_bytes: int) -> Progress:
        """The first progress with so many bytes."""
        while True:
            event = self.next()
            assert isinstance(event, Progress), event
            if event.id == order and event.done_bytes >= done_bytes:
                return event

    def end(self) -> int:
        """Closes its input; the exit status."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self._reap()

    def kill(self) -> None:
        self.process.kill()
        self._reap()

    def wait(self) -> int:
        return self._reap()

    def _reap(self) -> int:
        status = self.process.wait(PATIENCE_S)
        for thread in self._threads:
            thread.join()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None and not stream.closed:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue
        return status

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            event = protocol.decode_event(line)
            assert event is not None, line
            self._events.put(event)
        self._events.put(None)

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        self.errors += [line.decode("utf-8", "replace") for line in self.process.stderr]


def files(folder: Path) -> dict[str, int]:
    """Names and sizes of what lies in a folder."""
    return {one.name: one.stat().st_size for one in sorted(folder.iterdir())}


def until_grown(file: Path, size: int) -> None:
    """Until the file has so many bytes. The file system tells nobody, so this looks."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if file.is_file() and file.stat().st_size >= size:
            return
        threading.Event().wait(0.005)
    raise AssertionError(f"{file} did not grow")


def lanes() -> Iterator[Lane]:
    lane = Lane()
    yield lane
    lane.close()
