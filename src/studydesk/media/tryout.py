"""Tries an engine in a fresh worker: loads it and reads a page of this computer. Any thread but the window's."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from studydesk.media import protocol
from studydesk.media.protocol import Engine, Event, Failed, Info, Inspect, Network, Order, Ready, Start

_PAGE = b"""<!doctype html><title>A page of StudyDesk's own</title>
<video><source src="/clip.mp4" type="video/mp4"></video>"""
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0


def try_engine(folder: Path, command: Sequence[str], seconds: float = 60.0) -> str:
    """Why the engine in ``folder`` cannot be used; '' when it can. ``command`` starts a worker."""
    with _own_page() as address:
        start = Start(1, engine=Engine(folder=str(folder)))
        try:
            ready, answer = _ask(command, [start, Inspect(2, url=address, network=Network(timeout_s=10))], seconds)
        except (OSError, subprocess.SubprocessError) as error:
            return f"it could not be started ({error})"
    if isinstance(ready, Ready) and ready.built_in:
        return ready.notes[0] if ready.notes else "it was not loaded"
    if isinstance(ready, Failed):
        return ready.text
    if not isinstance(answer, Info):
        return answer.text if isinstance(answer, Failed) else "it gave no answer in time"
    return "" if answer.facts.title else "it could not read a simple page"


def _ask(command: Sequence[str], orders: Sequence[Order], seconds: float) -> tuple[Event | None, Event | None]:
    """The last events of both orders; None for those that did not come in time."""
    with subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        limit = threading.Timer(seconds, process.kill)
        limit.start()
        ended: dict[int, Event] = {}
        try:
            for order in orders:
                process.stdin.write(protocol.encode(order))
                process.stdin.flush()
                while order.id not in ended and (line := process.stdout.readline(protocol.MOST_LINE_BYTES)):
                    event = protocol.decode_event(line)
                    if event is not None and not isinstance(event, protocol.Progress):
                        ended[event.id] = event
        except OSError:  # it died: what has come is the answer
            pass
        finally:
            with contextlib.suppress(OSError):
                process.stdin.close()
            process.kill()
            limit.cancel()
    return ended.get(orders[0].id), ended.get(orders[1].id)


class _Page(BaseHTTPRequestHandler):
    """Gives the same page for every address."""

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(_PAGE)))
        self.end_headers()
        if with_body:
            self.wfile.write(_PAGE)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base names it so
        del format, args


@contextlib.contextmanager
def _own_page() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Page)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/page"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
