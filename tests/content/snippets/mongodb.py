"""What the cards of "MongoDB" say, as far as it can be tried without a server."""

import subprocess
import sys
import tomllib
from pathlib import Path

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "mongodb" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}


def test_objectid_time() -> None:
    card = CARDS["objectid-time"]
    command = [sys.executable, "-c", card["code"]]
    run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=20)
    assert card["back"].startswith(f"`{run.stdout.strip()}`")


def test_group_sum() -> None:
    rows = [(7, 3), (7, 4), (8, 5)]
    assert all(f"`{{m: {m}, d: {d}}}`" in CARDS["group-sum"]["front"] for m, d in rows)
    groups = {member: [d for m, d in rows if m == member] for member, _ in rows}
    found = [f"{{_id: {m}, days: {sum(days)}, n: {len(days)}}}" for m, days in groups.items() if len(days) > 1]
    assert CARDS["group-sum"]["back"].startswith(f"`[{', '.join(found)}]`")
