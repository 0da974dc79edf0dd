"""The code, the sums and the commands on the cards of "Software Design and Architecture" do what the answers say."""

import asyncio
import math
import os
import re
import sqlite3
import subprocess
import sys
import tomllib
import typing
from pathlib import Path
from typing import Any

import pytest

TOPIC = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "software-design-architecture"
CARDS = {card["id"]: card for card in tomllib.loads((TOPIC / "cards.toml").read_text(encoding="utf-8"))["cards"]}
NAME = {f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
ENVIRONMENT = os.environ | NAME | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}


def printed(code: str) -> list[str]:
    """The lines that Python prints when it runs the code by itself."""
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=20)
    return run.stdout.splitlines()


def check_answer(card_id: str) -> None:
    """The card's answer names, in this order and before anything else in quotes, the lines that its code prints."""
    card = CARDS[card_id]
    lines = printed(card["code"])
    assert card["back"].startswith(f"`{lines[0]}`")
    assert re.findall(r"`(.+?)`", card["back"])[: len(lines)] == lines


def numbers(text: str) -> list[float]:
    return [float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def run_git(folder: Path, *words: str) -> str:
    command = ["git", *words]
    run = subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True, text=True, timeout=20)
    return run.stdout


def test_full_diff(tmp_path: Path) -> None:
    command = re.findall(r"`git (.+?)`", CARDS["full-diff"]["front"])[0].split()
    for text in ("1\n", "2\n"):
        for name in ("fees.py", "letters.py"):
            (tmp_path / name).write_text(text)
        if text == "1\n":
            run_git(tmp_path, "init", "-q")
        run_git(tmp_path, "add", ".")
        run_git(tmp_path, "commit", "-q", "-m", "Change")
    assert "letters.py" not in run_git(tmp_path, *command)
    for answer in (CARDS["full-diff"]["answer"], *CARDS["full-diff"]["accept"]):
        words = answer.split()[1:] if answer.startswith("git") else [command[0], answer, *command[1:]]
        assert "letters.py" in run_git(tmp_path, *words)


def test_longer_than_20() -> None:
    check_answer("longer-than-20")


def test_counted_twice() -> None:
    check_answer("counted-twice")
    holder = """
class CountingShelf:
    def __init__(self):
        self.shelf, self.added = Shelf(), 0

    def add_all(self, books):
        self.added += len(books)
        self.shelf.add_all(books)
"""
    code = CARDS["counted-twice"]["code"]
    base, use = code[: code.index("class CountingShelf")], code[code.index("shelf = ") :]
    assert printed(base + holder + use) == ["2"]


def test_protocol() -> None:
    assert all(answer.split(".")[-1] == "Protocol" for answer in CARDS["protocol"]["accept"])

    @typing.runtime_checkable
    class Loans(getattr(typing, CARDS["protocol"]["answer"])):  # type: ignore[misc]
        def add(self, book: int) -> None: ...

    class Stored:
        def add(self, book: int) -> None: ...

    assert isinstance(Stored(), Loans)
    assert Loans not in Stored.__mro__


def test_imports_guard() -> None:
    check_answer("imports-guard")


def test_decorator_order() -> None:
    check_answer("decorator-order")


def test_listener_fails() -> None:
    check_answer("listener-fails")
    caught = CARDS["listener-fails"]["code"].replace(
        '        listener("returned")',
        '        try:\n            listener("returned")\n        except ConnectionError:\n            pass',
    )
    assert printed(caught) == ["Emma is back", "counted"]


def test_forty_calls() -> None:
    """With the round trips of the card on latency."""
    near, far = re.findall(r"{{c[34]::([\d.]+) ms}}", CARDS["latency-numbers"]["text"])
    before, calls, one_near, after, _, one_far = numbers(CARDS["forty-calls"]["back"])
    assert (one_near, one_far) == (float(near), float(far))
    assert (before, after) == (calls * one_near, calls * one_far / 1000)


def test_million_a_day() -> None:
    card = CARDS["million-a-day"]
    requests, seconds, exact = numbers(card["back"])
    assert (requests, seconds) == (1_000_000, 24 * 60 * 60)
    assert round(requests / seconds, 1) == exact
    assert round(requests / seconds) == int(card["answer"])


def test_in_flight() -> None:
    card = CARDS["in-flight"]
    rate, duration = numbers(card["front"])
    slow, at_once, _ = numbers(card["back"])
    assert math.isclose(rate * duration, float(card["answer"]))
    assert rate * slow == at_once


def test_three_nines() -> None:
    card = CARDS["three-nines"]
    promise, days = numbers(card["front"])
    minutes = days * 24 * 60
    assert round(minutes * (100 - promise) / 100) == int(card["answer"])
    assert f"= {minutes * 0.001:.1f}." in card["back"]
    assert f"about {minutes * 0.0001:.0f} minutes" in card["back"]


def test_slow_share() -> None:
    check_answer("slow-share")


def test_three_reminders() -> None:
    """The second cure: each of three copies claims the run of one day."""
    assert "unique row for the day" in CARDS["three-reminders"]["back"]
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE run (day TEXT PRIMARY KEY)")
    claim = "INSERT INTO run VALUES ('2026-11-23') ON CONFLICT DO NOTHING"
    assert [database.execute(claim).rowcount for _ in range(3)] == [1, 0, 0]
    database.close()


def test_growing_queue() -> None:
    arriving, done = numbers(CARDS["growing-queue"]["front"])
    each_second, each_hour = numbers(CARDS["growing-queue"]["back"])
    assert each_second == arriving - done
    assert each_hour == each_second * 60 * 60


def test_time_limit() -> None:
    scope: dict[str, Any] = {"asyncio": asyncio}

    async def wait() -> None:
        async with eval(CARDS["time-limit"]["answer"], scope):
            await asyncio.Event().wait()

    with pytest.raises(TimeoutError):
        asyncio.run(wait())


def test_nested_retries() -> None:
    check_answer("nested-retries")
    once = CARDS["nested-retries"]["code"].replace("retry(retry(retry(database)))", "retry(database)")
    assert printed(once) == ["3"]


def test_last_write_wins() -> None:
    check_answer("last-write-wins")
    start, *_ = numbers(CARDS["last-write-wins"]["front"])
    _, left = numbers(CARDS["last-write-wins"]["back"])
    assert left == start - 2
