"""What the cards of "Containerization" say, as far as it can be tried without Docker and a cluster."""

import base64
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "containerization" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}


def test_secret_base64() -> None:
    card = CARDS["secret-base64"]
    value = re.search(r"password: (\S+)", card["code"])
    assert value is not None
    assert card["back"].startswith(f"`{base64.b64decode(value[1]).decode()}`")


@pytest.mark.skipif(shutil.which("sh") is None, reason="no POSIX shell is installed")
def test_exit_137() -> None:
    script = "sh -c 'kill -9 $$'; echo $?"
    run = subprocess.run(["sh", "-c", script], check=True, capture_output=True, text=True, timeout=20)
    assert run.stdout.strip() == "137"
    assert "137" in CARDS["exit-137"]["front"]


def test_startup_time() -> None:
    card = CARDS["startup-time"]
    threshold, period = (int(number) for number in re.findall(r"(?:Threshold|Seconds): (\d+)", card["code"]))
    assert f"{threshold * period} seconds" in card["back"]
