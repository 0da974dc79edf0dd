"""Finding among 100,000 cards, beside Anki's own package finding in the same cards in the same run."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import UTC
from time import perf_counter

from tests.bench.runner import Bench, percentile

ROUNDS = 9

QUERIES = (
    ("a rare word", "{rare}"),
    ("a word of one card in thirty", "{medium}"),
    ("a tag", "tag:t042"),
    ("a property", "prop:s>30"),
)
BESIDES = (
    ("a word of nine cards in ten", "{common}"),
    ("what is due", "is:due"),
    ("answered in a week", "rated:7"),
)
"""Without a wish: what finds most of the cards, in our order of ids; Anki's list has none."""


@functools.cache
def _words() -> dict[str, str]:
    """A rare, a medium and a common word of the cards."""
    from collections import Counter

    from tests.bench.big_cards import big_store

    counted: Counter[str] = Counter()
    for (plain,) in big_store().read_tuples("SELECT plain FROM item_text WHERE id % 20 = 0"):
        counted.update({word for word in plain.split() if len(word) >= 4 and word.isalpha()})
    by_count = sorted(counted.items(), key=lambda pair: (pair[1], pair[0]))
    cards = 5_000
    medium = next(word for word, count in by_count if count >= cards / 30)
    rare = next(word for word, count in by_count if count >= 5)
    return {"rare": rare, "medium": medium, "common": by_count[-1][0]}


def _median_ms(find: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        began = perf_counter()
        find()
        taken.append((perf_counter() - began) * 1_000)
    return percentile(taken, 50)


@functools.cache
def _ours(query: str) -> float:
    from tests.bench.big_cards import big_store

    from studydesk.domain.card_rows import Order
    from studydesk.domain.clock import system_clock
    from studydesk.services import card_search
    from studydesk.services.review import study_settings

    store = big_store()
    settings = study_settings(store, UTC)
    filled = query.format(**_words())
    return _median_ms(
        lambda: card_search.find_cards(store, filled, now=system_clock(), settings=settings, order=Order())
    )


@functools.cache
def _ankis(query: str) -> float:
    from tests.bench.big_cards import big_anki

    collection = big_anki()
    filled = query.format(**_words())
    return _median_ms(lambda: collection.find_cards(filled))


def _rows_ms() -> float:
    """Median of reading what the table shows of one screen."""
    from tests.bench.big_cards import big_store

    from studydesk.domain.cards import CardId
    from studydesk.domain.clock import system_clock
    from studydesk.services import card_search
    from studydesk.services.review import study_settings

    store = big_store()
    settings = study_settings(store, UTC)
    starts = iter(range(10_000, 90_000, 64))

    def read() -> None:
        first = next(starts)
        ids = [CardId(one) for one in range(first, first + 64)]
        card_search.rows(store, ids, now=system_clock(), settings=settings)

    return _median_ms(read)


def _share(query: str) -> float:
    return _ours(query) / _ankis(query)


def _three(title: str, query: str, budget: float | None = 1.0) -> tuple[Bench, ...]:
    return (
        Bench(f"find {title}, median", None, "ms", functools.partial(_ours, query)),
        Bench(f"  Anki: {title}, median", None, "ms", functools.partial(_ankis, query)),
        Bench(f"find {title}, of Anki's time", budget, "x", functools.partial(_share, query)),
    )


BENCHES = (
    *(bench for title, query in QUERIES for bench in _three(title, query)),
    *(bench for title, query in BESIDES for bench in _three(title, query, None)),
    Bench("read what 64 rows of the table show, median", 8, "ms", _rows_ms),
)
