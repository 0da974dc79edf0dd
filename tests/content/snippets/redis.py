"""What the cards of "Redis" say, as far as it can be tried without a server."""

import binascii
import re
import subprocess
import sys
import tomllib
from pathlib import Path

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "redis" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}


def slot(key: str) -> int:
    """The hash slot of a key: a CRC16 of it, or of the part in its first braces (Redis Cluster specification)."""
    tag = re.search(r"\{([^}]+)\}", key)
    return binascii.crc_hqx((tag[1] if tag else key).encode(), 0) % 16384


def test_lost_update() -> None:
    card = CARDS["lost-update"]
    run = subprocess.run([sys.executable, "-c", card["code"]], check=True, capture_output=True, text=True, timeout=20)
    assert card["back"].startswith(f"`{run.stdout.strip()}`")


def test_round_trips() -> None:
    card = CARDS["round-trips"]
    commands, trip_ms = (float(number) for number in re.findall(r"[\d.]*\d", card["front"]))
    assert card["back"].startswith(f"{commands * trip_ms:.0f} ms")


def test_hash_tag() -> None:
    """Three nodes that share the slots evenly do not even keep the first two keys together."""
    assert slot("123456789") == 0x31C3  # the example in the specification
    first, second = (line.split()[1::2] for line in CARDS["hash-tag"]["code"].strip().splitlines())
    assert len({slot(key) * 3 // 16384 for key in first}) == 2
    assert len({slot(key) for key in second}) == 1
