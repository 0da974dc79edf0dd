"""What the cards of "Firebase" print, as far as it needs no emulator."""

import subprocess
import sys
import tomllib
from pathlib import Path

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "firebase" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}


def check_printed(card_id: str) -> None:
    command = [sys.executable, "-c", CARDS[card_id]["code"]]
    run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=20)
    assert CARDS[card_id]["back"].startswith(f"`{run.stdout.strip()}`")


def test_decode_token() -> None:
    check_printed("decode-token")


def test_read_cost() -> None:
    check_printed("read-cost")
