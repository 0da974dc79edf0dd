"""The code on the cards of "APIs" does what the answers say."""

import json
import re
import shutil
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "apis" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}
NODE = shutil.which("node")
CURL = shutil.which("curl")


def check_answer(card_id: str, command: list[str], line: str) -> None:
    """The command prints this one line when it runs the card's code, and the answer begins with it."""
    run = subprocess.run([*command, CARDS[card_id]["code"]], check=True, capture_output=True, text=True, timeout=20)
    assert run.stdout.splitlines() == [line]
    assert CARDS[card_id]["back"].startswith(f"`{line}`")


def test_put_and_post_twice() -> None:
    check_answer("put-and-post-twice", [sys.executable, "-c"], "3")


def test_paging_by_key() -> None:
    check_answer("paging-by-key", [sys.executable, "-c"], "[40] [30, 40]")


@pytest.mark.skipif(NODE is None, reason="node is not installed")
def test_fetch_404() -> None:
    check_answer("fetch-404", [NODE or "node", "-e"], "resolved false")


def test_problem_reading() -> None:
    problem = json.loads(CARDS["problem-reading"]["code"])
    assert set(problem) <= {"type", "title", "status", "detail", "instance"}


def test_openapi_reading() -> None:
    code = CARDS["openapi-reading"]["code"]
    assert re.search(r"^ +/books:\n +get:", code, re.MULTILINE)
    assert "in: query" in code
    assert "required" not in code


class Recorder(BaseHTTPRequestHandler):
    """Answers each POST and remembers its Content-Type."""

    seen: list[str | None]

    def do_POST(self) -> None:
        self.seen.append(self.headers["Content-Type"])
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Keeps the output of the tests clean."""


@pytest.fixture
def recorder() -> Iterator[tuple[int, list[str | None]]]:
    """A server on a free port of this computer; its port and what it has seen."""
    seen: list[str | None] = []
    server = HTTPServer(("127.0.0.1", 0), type("Own", (Recorder,), {"seen": seen}))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port, seen
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.skipif(CURL is None or shutil.which("sh") is None, reason="curl or a POSIX shell is not installed")
def test_curl_form_by_default(recorder: tuple[int, list[str | None]]) -> None:
    port, seen = recorder
    card = CARDS["curl-form-by-default"]
    repair = re.findall("`([^`]*)`", card["back"])[0]
    for options in ("", f" {repair}"):
        command = card["code"].strip().replace(":8000", f":{port}") + f" --silent --noproxy '*'{options}"
        subprocess.run(["sh", "-c", command], check=True, timeout=20)
    assert seen == ["application/x-www-form-urlencoded", "application/json"]
