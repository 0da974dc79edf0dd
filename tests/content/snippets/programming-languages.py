"""The Python and JavaScript on the cards of "Programming Languages" do what the answers say."""

import json
import logging
import re
import shutil
import subprocess
import sys
import tomllib
from io import StringIO
from pathlib import Path

import pytest

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "programming-languages" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}
NODE = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="node is not installed")


def check_answer(card_id: str, command: list[str], lines: list[str]) -> None:
    """The command prints these lines when it runs the card's code, and the answer names them in this order."""
    run = subprocess.run([*command, CARDS[card_id]["code"]], check=True, capture_output=True, text=True, timeout=20)
    assert run.stdout.splitlines() == lines
    assert re.findall("`([^`]*)`", CARDS[card_id]["back"])[: len(lines)] == lines


def check_node(card_id: str, lines: list[str]) -> None:
    check_answer(card_id, [NODE or "node", "-e"], lines)


def test_python_default() -> None:
    check_answer("python-default", [sys.executable, "-c"], ["['A']", "['A', 'B']"])


@needs_node
def test_js_equality() -> None:
    check_node("js-equality", ["true false false"])


@needs_node
def test_js_big_id() -> None:
    check_node("js-big-id", ["9007199254740992"])


@needs_node
def test_event_order() -> None:
    check_node("event-order", ["now", "promise", "timer"])


@needs_node
def test_await_in_foreach() -> None:
    check_node("await-in-foreach", ["done", "1", "2"])


@needs_node
def test_unhandled_rejection() -> None:
    command = [NODE or "node", "-e", "Promise.reject(new Error('lost'))"]
    run = subprocess.run(command, check=False, capture_output=True, text=True, timeout=20)
    assert run.returncode == 1
    assert "lost" in run.stderr


def test_json_broken_body() -> None:
    assert "json.JSONDecodeError" in CARDS["json-broken-body"]["back"]
    with pytest.raises(json.JSONDecodeError):
        json.loads("{'title': 1}")
    assert issubclass(json.JSONDecodeError, ValueError)


def test_log_exception() -> None:
    written = StringIO()
    logger = logging.Logger("card")
    logger.addHandler(logging.StreamHandler(written))
    try:
        raise KeyError("7")
    except KeyError:
        logger.exception("loan failed")
    assert written.getvalue().startswith("loan failed\nTraceback (most recent call last):")


def test_type_hints_runtime() -> None:
    space: dict[str, object] = {}
    exec("def lend(days: int):\n    return days\nkept = lend('7')", space)
    assert space["kept"] == "7"


def test_read_traceback() -> None:
    code = CARDS["read-traceback"]["code"]
    assert code.rstrip().splitlines()[-1] == f"KeyError: {KeyError('7')}"
