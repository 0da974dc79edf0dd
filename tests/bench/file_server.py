"""Serves one large file on this computer, in a process of its own so that it takes no time of what is measured.

``python -m tests.bench.file_server FOLDER`` prints its port and serves the folder's files, with ranges, until its
standard input closes.
"""

from __future__ import annotations

import os
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folder = Path()

    def log_message(self, *words: object) -> None:
        del words

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        file = self.folder / os.path.basename(self.path.partition("?")[0])
        if not file.is_file():
            self.send_error(404)
            return
        size = file.stat().st_size
        span = re.match(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        start = int(span[1]) if span else 0
        end = int(span[2]) + 1 if span and span[2] else size
        self.send_response(206 if span else 200)
        if span:
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{size}")
        self.send_header("Content-Type", "text/html" if file.suffix == ".html" else "video/mp4")
        self.send_header("Content-Length", str(end - start))
        self.end_headers()
        if self.command == "GET":
            with file.open("rb") as stream:
                self._send(stream.fileno(), start, end - start)

    def _send(self, stream: int, at: int, left: int) -> None:
        try:
            while left > 0:
                sent = os.sendfile(self.connection.fileno(), stream, at, min(left, 1 << 20))
                at, left = at + sent, left - sent
        except OSError:
            self.close_connection = True


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *words: object) -> None:
        """A client that was killed is no fault."""
        del words


def main(folder: Path) -> None:
    _Handler.folder = folder
    server = _Server(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
