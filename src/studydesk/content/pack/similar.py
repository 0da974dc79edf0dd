"""Which cards of a path ask the same. Pure.

The measure is the weighted Jaccard index of the words of two questions: the weight of the words they share over the
weight of all words of both, a word weighing ln(1 + cards / cards with it), so that 'what does' counts little. 1 is the
same words. In the shipped path, whose 827 cards were read one by one, different questions without code reach 0.59 at
most, so ``ALIKE`` stands at 0.75. Code cards share their question ('What does this print?') and count as the same only
if their code is equal too.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from studydesk.domain.pack import PackCard

ALIKE = 0.75
_MOST_SHARING = 100
"""So many cards with the same rare word are compared with each other; keeps a hostile pack quick."""

_WORD = re.compile(r"\w+(?:[-./:+#]\w+)*")
_GAP = re.compile(r"\{\{c\d+::(.*?)(?:::.*?)?\}\}", re.DOTALL)


def question_words(card: PackCard) -> frozenset[str]:
    """The words of what a card asks; of a cloze text all words, since another gap may ask another thing."""
    return frozenset(_WORD.findall(_GAP.sub(r"\1", card.text or card.front).casefold()))


def alike_pairs(cards: Sequence[PackCard]) -> Iterator[tuple[int, int]]:
    """Places of cards that ask the same: the later one first, then the first one like it."""
    sets = [question_words(card) for card in cards]
    seen_in = Counter(word for words in sets for word in words)
    weight = {word: math.log(1 + len(sets) / count) for word, count in seen_in.items()}
    sharing: dict[str, list[int]] = {}
    for place, words in enumerate(sets):
        rare = list(_rarest(words, weight))
        near = sorted({other for word in rare for other in sharing.get(word, ())})
        same = (other for other in near if _asks_same(cards, sets, weight, place, other))
        if (found := next(same, None)) is not None:
            yield place, found
        for word in rare:
            others = sharing.setdefault(word, [])
            if len(others) < _MOST_SHARING:
                others.append(place)


def _rarest(words: Iterable[str], weight: dict[str, float]) -> Iterator[str]:
    """So many of the rarest words that two sets alike must have one of them in common."""
    ordered = sorted(words, key=lambda word: (-weight[word], word))
    spare = (1 - ALIKE) * sum(weight[word] for word in ordered)
    for word in ordered:
        yield word
        spare -= weight[word]
        if spare < 0:
            return


def _asks_same(
    cards: Sequence[PackCard], sets: Sequence[frozenset[str]], weight: dict[str, float], one: int, other: int
) -> bool:
    if cards[one].code.split() != cards[other].code.split():
        return False
    shared = sum(weight[word] for word in sets[one] & sets[other])
    every = sum(weight[word] for word in sets[one] | sets[other])
    return shared >= ALIKE * every > 0
