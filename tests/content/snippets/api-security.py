"""The code on the cards of "API security" does what the answers say."""

import re
import secrets
import subprocess
import sys
import tomllib
from pathlib import Path

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "api-security" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}


def printed(card_id: str) -> list[str]:
    """The lines that Python prints when it runs the card's code."""
    code = CARDS[card_id]["code"]
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=20)
    return run.stdout.splitlines()


def check_answer(card_id: str) -> None:
    """Python prints one line, and the answer begins with it."""
    (line,) = printed(card_id)
    assert CARDS[card_id]["back"].startswith(f"`{line}`")


def test_owner_in_query() -> None:
    check_answer("owner-in-query")


def test_allow_list() -> None:
    check_answer("allow-list")


def test_same_password() -> None:
    check_answer("same-password")


def test_fixed_window() -> None:
    check_answer("fixed-window")


def test_path_traversal() -> None:
    assert re.findall("`([^`]*)`", CARDS["path-traversal"]["back"]) == printed("path-traversal")


def test_log_injection() -> None:
    lines = printed("log-injection")
    assert CARDS["log-injection"]["back"].startswith(f"{len(lines)}: ")
    assert f"`{lines[1]}`" in CARDS["log-injection"]["back"]


def test_token_urlsafe() -> None:
    assert CARDS["token-urlsafe"]["answer"] == "secrets.token_urlsafe()"
    assert len(secrets.token_urlsafe()) >= 32
