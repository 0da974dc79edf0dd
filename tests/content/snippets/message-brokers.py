"""What the cards of "Message Brokers" say, as far as it can be tried without a broker."""

import contextlib
import io
import re
import tomllib
from pathlib import Path

FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "message-brokers" / "cards.toml"
CARDS = {card["id"]: card for card in tomllib.loads(FILE.read_text(encoding="utf-8"))["cards"]}


def printed(card: str) -> str:
    """What the card's code prints."""
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        exec(CARDS[card]["code"], {})
    return text.getvalue().rstrip("\n")


def binding(pattern: str) -> re.Pattern[str]:
    """The keys that a topic exchange matches: * is one word, # any number of words."""
    words = {"*": r"\.[^.]+", "#": r"(\.[^.]+)*"}
    return re.compile("".join(words.get(word, r"\." + re.escape(word)) for word in pattern.split(".")))


def test_idempotent_consumer() -> None:
    assert CARDS["idempotent-consumer"]["back"].startswith(f"`{printed('idempotent-consumer')}`")


def test_more_partitions() -> None:
    before, after = printed("more-partitions").split()
    assert before != after
    assert CARDS["more-partitions"]["back"].startswith(f"`{before} {after}`")


def test_topic_patterns() -> None:
    card = CARDS["topic-patterns"]
    bindings = [line.split() for line in card["code"].strip().splitlines()[1:]]
    queues = [queue for queue, pattern in bindings if binding(pattern).fullmatch(".loan.returned.late")]
    assert card["back"].startswith(" and ".join(queues) + ".")


def test_consumer_lag() -> None:
    card = CARDS["consumer-lag"]
    rows = [[int(field) for field in line.split()[2:5]] for line in card["code"].strip().splitlines()[1:]]
    assert all(end - current == lag for current, end, lag in rows)
    assert card["back"].startswith(f"{sum(row[2] for row in rows):,}.")
