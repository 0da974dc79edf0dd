"""What a machine can say about the quality of a path that has no faults. Pure; each piece of advice is a ``Fault``."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from studydesk.content.pack.similar import alike_pairs, question_words
from studydesk.domain.pack import CardKind, Fault, Pack, PackCard, PackTopic

MOST_ANSWER_WORDS = 40
MOST_FRONT_WORDS = 45
FEWEST_CARDS = 40
_MOST_UNKNOWN = 100
_CODE = re.compile(r"```.*?```|`[^`]*`|https?://\S+", re.DOTALL)
_PLAIN = re.compile(r"(?<![\w/.@:\\-])[a-z]{4,}(?![\w/@:\\(=-]|\.\w)")
_GAP = re.compile(r"\{\{c\d+::(.*?)(?:::.*?)?\}\}", re.DOTALL)

LineOf = Callable[[str, str, int], int]
"""The line of a file where the so manieth entry of a list stands: ``("topics/x/cards.toml", "cards", 3)``."""


def advise(pack: Pack, line_of: LineOf) -> Iterator[Fault]:
    """Everything but spelling and ids."""
    places = [(topic, number, card) for topic in pack.topics for number, card in enumerate(topic.cards)]
    for topic in pack.topics:
        yield from _on_topic(topic)
    for topic, number, card in places:
        file = cards_file(topic)
        for code, message, fix in _on_card(card):
            yield Fault(file, line_of(file, "cards", number), code, f"Card '{card.id}': {message}", fix)
    for later, first in alike_pairs([card for _, _, card in places]):
        topic, number, card = places[later]
        other = f"{places[first][0].id}/{places[first][2].id}"
        message = f"Card '{card.id}': it asks the same as '{other}'."
        file = cards_file(topic)
        yield Fault(file, line_of(file, "cards", number), "card.alike", message, "Drop one, or ask another thing.")


def cards_file(topic: PackTopic) -> str:
    """Where a topic's cards stand in a pack."""
    return f"topics/{topic.id}/cards.toml"


def _on_topic(topic: PackTopic) -> Iterator[Fault]:
    if len(topic.cards) < FEWEST_CARDS:
        message = f"The topic has {len(topic.cards)} cards."
        yield Fault(cards_file(topic), 0, "cards.few", message, f"{FEWEST_CARDS} or more cover a topic.")
    kinds = {card.kind for card in topic.cards}
    missing = [kind.value for kind in CardKind if kind not in kinds]
    if topic.cards and missing:
        message = f"No card is of the kind {', '.join(missing)}."
        yield Fault(cards_file(topic), 0, "cards.kinds", message, "Ask some things in these ways too.")


def _on_card(card: PackCard) -> Iterator[tuple[str, str, str]]:
    front, answer = card.text or card.front, card.answer or card.back
    if (count := words_of(answer)) > MOST_ANSWER_WORDS:
        yield (
            "card.long_answer",
            f"the answer has {count} words.",
            f"{MOST_ANSWER_WORDS} are enough; or make two cards.",
        )
    if (count := words_of(front)) > MOST_FRONT_WORDS:
        yield "card.long_front", f"the question has {count} words.", f"Ask it in {MOST_FRONT_WORDS} or fewer."
    if card.source is None:
        yield "card.no_source", "it names no source.", "Add source = { title = ..., read = true }."
    if _is_given_away(card, answer):
        yield "card.given_away", "the question contains the answer.", "Ask so that it must be remembered."


def _is_given_away(card: PackCard, answer: str) -> bool:
    plain = " ".join(answer.strip("` \n").rstrip(".").casefold().split())
    if card.kind in (CardKind.CLOZE, CardKind.CODE) or len(plain) < 4:
        return False
    asked = " ".join(card.front.casefold().split())
    return re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", asked) is not None


def words_of(text: str) -> int:
    """Words, code apart."""
    return len(_CODE.sub(" ", _GAP.sub(r"\1", text)).split())


def misspelt(pack: Pack, known: Collection[str]) -> Iterator[Fault]:
    """Words in small letters that the list does not hold, each once; code, names and addresses are left out."""
    seen: set[str] = set()
    for topic in pack.topics:
        for file, text in _texts(topic):
            for word in _PLAIN.findall(_CODE.sub(" ", _GAP.sub(r"\1", text))):
                if word in known or word in seen:
                    continue
                seen.add(word)
                yield Fault(file, 0, "spelling", f"'{word}' is not in the word list.", "Correct it, or add it there.")
                if len(seen) >= _MOST_UNKNOWN:
                    return


def _texts(topic: PackTopic) -> Iterator[tuple[str, str]]:
    folder = f"topics/{topic.id}"
    yield f"{folder}/overview.md", topic.overview_markdown
    for goal in topic.goals:
        yield f"{folder}/goals.toml", goal.text
    for exercise in topic.practice:
        yield f"{folder}/practice.toml", f"{exercise.text}\n{exercise.done_when}"
    for question in topic.questions:
        yield f"{folder}/checks.toml", "\n".join([question.question, *(one.reason for one in question.options)])
    for card in topic.cards:
        yield f"{folder}/cards.toml", f"{card.text or card.front}\n{card.back}"


def changed_ids(old: Pack, new: Pack) -> Iterator[Fault]:
    """Ids of an earlier version that are gone without an alias, or now stand for something else."""
    present, before = _ids(new), _ids(old)
    for name in before:
        if name not in present and name not in new.aliases and not _parent_moved(name, new):
            message = f"'{name}' of version {old.version} is gone."
            yield Fault("path.toml", 0, "id.gone", message, "Keep the id, or name its successor in [aliases].")
    for name, card in before.items():
        other = present.get(name)
        if card is not None and other is not None and not question_words(card) & question_words(other):
            message = f"The card '{name}' asks another thing than in version {old.version}."
            file = f"topics/{name.split('/')[0]}/cards.toml"
            yield Fault(file, 0, "id.reused", message, "Give the new card an id of its own.")


def _parent_moved(name: str, new: Pack) -> bool:
    parts = name.split("/")
    return any("/".join(parts[:count]) in new.aliases for count in range(1, len(parts)))


def _ids(pack: Pack) -> dict[str, PackCard | None]:
    found: dict[str, PackCard | None] = {}
    for topic in pack.topics:
        found[topic.id] = None
        for course in topic.courses:
            found[f"{topic.id}/{course.id}"] = None
            found |= {f"{topic.id}/{course.id}/{lesson.id}": None for lesson in course.lessons}
        for kind, rows in (("goal", topic.goals), ("practice", topic.practice), ("question", topic.questions)):
            found |= {f"{topic.id}/{kind}:{row.id}": None for row in rows}
        found |= {f"{topic.id}/link:{row.id}": None for row in topic.links}
        found |= {f"{topic.id}/card:{card.id}": card for card in topic.cards}
    return found
