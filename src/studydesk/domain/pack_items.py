"""A pack's card as an item: its fields, and what an update may change of one that the learner has edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from studydesk.domain.cards import ItemKind, Source, clean_tags
from studydesk.domain.pack import CardKind, PackCard

_KINDS = {
    CardKind.BASIC: ItemKind.BASIC,
    CardKind.REVERSED: ItemKind.REVERSED,
    CardKind.CLOZE: ItemKind.CLOZE,
    CardKind.TYPE_IN: ItemKind.TYPE_IN,
    CardKind.CODE: ItemKind.CODE,
}


@dataclass(frozen=True, slots=True)
class Content:
    """What of an item both its author and the learner can change."""

    kind: ItemKind
    fields: Mapping[str, str]
    tags: tuple[str, ...] = ()
    source: Source = field(default_factory=Source)
    topic_key: str = ""


def content_of(card: PackCard, topic_key: str) -> Content:
    """The item that a pack's card makes."""
    fields = {
        CardKind.BASIC: {"front": card.front, "back": card.back},
        CardKind.REVERSED: {"front": card.front, "back": card.back},
        CardKind.CLOZE: {"text": card.text, "back": card.back},
        CardKind.TYPE_IN: {
            "front": card.front, "answer": card.answer, "accept": "\n".join(card.accept), "back": card.back,
        },
        CardKind.CODE: {"front": card.front, "code": card.code, "language": card.language, "back": card.back},
    }[card.kind]  # fmt: skip
    source = Source()
    if card.source is not None:
        title = ", ".join(part for part in (card.source.title, card.source.section) if part)
        source = Source(title, card.source.url)
    return Content(_KINDS[card.kind], fields, clean_tags(card.tags), source, topic_key)


def updated(mine: Content, before: Content, now: Content) -> Content:
    """What the learner has after an update: the author's words where the learner left them alone, else the learner's.

    An item whose kind changed is the author's if the learner edited no field of it; else it keeps kind and fields.
    """
    edited = (mine.kind, dict(mine.fields)) != (before.kind, dict(before.fields))
    if now.kind is not mine.kind:
        kind, fields = (mine.kind, dict(mine.fields)) if edited else (now.kind, dict(now.fields))
    else:
        kind, fields = mine.kind, _merged(mine.fields, before.fields, now.fields)
    dropped = {tag.casefold() for tag in before.tags}
    own_tags = tuple(tag for tag in mine.tags if tag.casefold() not in dropped)
    theirs = {tag.casefold() for tag in mine.tags}
    removed = {tag.casefold() for tag in before.tags if tag.casefold() not in theirs}
    return Content(
        kind,
        fields,
        clean_tags((*(tag for tag in now.tags if tag.casefold() not in removed), *own_tags)),
        now.source if mine.source == before.source else mine.source,
        now.topic_key if mine.topic_key == before.topic_key else mine.topic_key,
    )


def _merged(mine: Mapping[str, str], before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    merged = {
        name: text if mine.get(name, "") == before.get(name, "") else mine.get(name, "") for name, text in now.items()
    }
    return merged | {name: text for name, text in mine.items() if name not in now and text != before.get(name, "")}
