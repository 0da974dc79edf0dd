"""The code on the cards of "Caching" does what the answers say."""

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

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "caching" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}
CURL = shutil.which("curl")


def check_answer(card_id: str) -> None:
    """Python prints one line when it runs the card's code, and the answer begins with it."""
    card = CARDS[card_id]
    run = subprocess.run([sys.executable, "-c", card["code"]], check=True, capture_output=True, text=True, timeout=20)
    (line,) = run.stdout.splitlines()
    assert card["back"].startswith(f"`{line}`")


def test_average_time() -> None:
    check_answer("average-time")


def test_late_reader() -> None:
    check_answer("late-reader")


def test_forgotten_key_part() -> None:
    check_answer("forgotten-key-part")


def test_shared_object() -> None:
    check_answer("shared-object")


def test_lru_order() -> None:
    check_answer("lru-order")


def test_age_left() -> None:
    card = CARDS["age-left"]
    lifetime, age = (int(number) for number in re.findall(r"(?:max-age=|Age: )(\d+)", card["code"]))
    assert card["back"].startswith(f"{lifetime - age} seconds")


class Tagged(BaseHTTPRequestHandler):
    """Answers 304 to whoever has the version "abc"."""

    seen: list[int]

    def do_GET(self) -> None:
        code = 304 if self.headers["If-None-Match"] == '"abc"' else 200
        self.seen.append(code)
        self.send_response(code)
        self.end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Keeps the output of the tests clean."""


@pytest.fixture
def tagged() -> Iterator[tuple[int, list[int]]]:
    """A server on a free port of this computer; its port and the status codes that it has sent."""
    seen: list[int] = []
    server = HTTPServer(("127.0.0.1", 0), type("Own", (Tagged,), {"seen": seen}))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port, seen
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.skipif(CURL is None or shutil.which("sh") is None, reason="curl or a POSIX shell is not installed")
def test_curl_etag(tagged: tuple[int, list[int]]) -> None:
    port, seen = tagged
    commands = [CARDS["curl-etag"]["answer"], *CARDS["curl-etag"]["accept"]]
    for command in commands:
        here = command.replace("localhost:8000", f"127.0.0.1:{port}") + " --silent --noproxy '*'"
        subprocess.run(["sh", "-c", here], check=True, stdout=subprocess.DEVNULL, timeout=20)
    assert seen == [304] * len(commands)
