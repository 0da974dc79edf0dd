"""What the cards of "GraphQL" print, as far as it can be tried without a GraphQL library."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "graphql" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}


def check_printed(card_id: str) -> None:
    command = [sys.executable, "-c", CARDS[card_id]["code"]]
    run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=20)
    assert CARDS[card_id]["back"].startswith(f"`{run.stdout.strip()}`")


def test_n_plus_one() -> None:
    check_printed("n-plus-one")


def test_loader_order() -> None:
    check_printed("loader-order")


@pytest.mark.parametrize("card_id", ["aliases", "union-fragment", "null-bubbles", "mutations-serial"])
def test_braces_are_balanced(card_id: str) -> None:
    code = CARDS[card_id]["code"]
    assert all(code.count(pair[0]) == code.count(pair[1]) for pair in ("{}", "()", "[]"))
