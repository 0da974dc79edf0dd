"""What the cards of "Continual Learning" print."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "continual-learning" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}
NAME = {f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
ENVIRONMENT = os.environ | NAME | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}

needs_shell = pytest.mark.skipif(shutil.which("sh") is None, reason="no POSIX shell is installed")


def check_printed(card_id: str, command: list[str], folder: Path) -> None:
    """The card's answer begins with what its code prints."""
    call = [*command, CARDS[card_id]["code"]]
    run = subprocess.run(call, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True, text=True, timeout=20)
    assert CARDS[card_id]["back"].startswith(f"`{run.stdout.strip()}`")


def test_semver_sort(tmp_path: Path) -> None:
    check_printed("semver-sort", [sys.executable, "-c"], tmp_path)


@needs_shell
def test_bisect_first_bad(tmp_path: Path) -> None:
    check_printed("bisect-first-bad", ["sh", "-e", "-c"], tmp_path)
