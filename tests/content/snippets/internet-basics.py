"""The code on the cards of "Internet Basics" does what their answers say."""

import subprocess
import sys
import tomllib
from http.cookies import SimpleCookie
from pathlib import Path

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "internet-basics" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}


def printed(card_id: str) -> list[str]:
    """The lines that the Python code of a card prints."""
    command = [sys.executable, "-c", CARDS[card_id]["code"]]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=20).stdout.splitlines()


def check_answer(card_id: str, lines: list[str]) -> None:
    """The code prints exactly these lines, and the answer names each of them."""
    assert printed(card_id) == lines
    assert all(f"`{line}`" in CARDS[card_id]["back"] for line in lines)


def test_cidr_size() -> None:
    check_answer("cidr-size", ["256 192.168.1.255", "False"])


def test_refused_class() -> None:
    check_answer("refused-class", ["ConnectionRefusedError"])


def test_url_parts() -> None:
    check_answer("url-parts", ["api.example.org | 8443 | /books/7 | full=1"])


def test_cookie_lifetime() -> None:
    morsel = SimpleCookie(CARDS["cookie-lifetime"]["code"].removeprefix("Set-Cookie: "))["sid"]
    assert morsel["max-age"] == ""
    assert morsel["expires"] == ""


def test_mx_order() -> None:
    records = [line.split() for line in CARDS["mx-order"]["code"].splitlines()]
    first = min(records, key=lambda record: int(record[3]))
    assert CARDS["mx-order"]["back"].startswith(f"To {first[4].rstrip('.')}:")


def test_ttl_counts_down() -> None:
    seconds = [int(line.split()[1]) for line in CARDS["ttl-counts-down"]["code"].splitlines()]
    assert seconds[0] - seconds[1] == 60
    assert f"for {seconds[1]} seconds" in CARDS["ttl-counts-down"]["back"]
