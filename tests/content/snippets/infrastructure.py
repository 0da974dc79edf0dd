"""What the cards of "Infrastructure" print, as far as it needs no server."""

import subprocess
import sys
import tomllib
from pathlib import Path

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "infrastructure" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}


def check_printed(card_id: str) -> None:
    command = [sys.executable, "-c", CARDS[card_id]["code"]]
    run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=20)
    assert CARDS[card_id]["back"].startswith(f"`{run.stdout.strip()}`")


def test_subnets() -> None:
    check_printed("subnets")


def test_series_availability() -> None:
    check_printed("series-availability")


def test_free_available() -> None:
    card = CARDS["free-available"]
    total, used, free, _, cache, available = (int(field) for field in card["code"].splitlines()[1].split()[1:])
    assert total == used + free + cache
    assert f"{available:,} MB" in card["back"]
