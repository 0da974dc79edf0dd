"""What a lens says of a topic, in the learner's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from studydesk.domain.path import Topic, TopicId

if TYPE_CHECKING:
    from studydesk.domain.forecast import TopicMemory
    from studydesk.ui.map.model import MapModel


def percent(share: float) -> str:
    """'83 %'; never 100 while anything is missing, never 0 while anything is there."""
    number = round(share * 100)
    if 0 < share < 1:
        number = min(99, max(1, number))
    return QCoreApplication.translate("Map", "{number} %").format(number=QLocale().toString(number))


def short(memory: TopicMemory | None, topic: Topic) -> str:
    """At the foot of a tile: 'recall 83 %'. A topic without learned cards is 'watched' at best."""
    if memory is not None and memory.recall is not None:
        return QCoreApplication.translate("Map", "recall {percent}").format(percent=percent(memory.recall))
    if topic.progress.lessons_done:
        return QCoreApplication.translate("Map", "watched")
    return QCoreApplication.translate("Map", "no cards yet") if memory is None else _not_learned()


def _not_learned() -> str:
    return QCoreApplication.translate("Map", "cards are new")


def full(memory: TopicMemory | None, topic: Topic) -> str:
    """'recall 83 % of 40 cards learned, of 46': for tips, outline and screen readers."""
    if memory is None or memory.recall is None:
        return short(memory, topic)
    text = QCoreApplication.translate("Map", "recall {percent}, {seen} of {cards} cards learned")
    locale = QLocale()
    return text.format(
        percent=percent(memory.recall), seen=locale.toString(memory.seen), cards=locale.toString(memory.cards)
    )


def disk_note(videos: int, here: int) -> str:
    """At the foot of a tile: '3 of 7 here'."""
    if not here:
        return QCoreApplication.translate("Map", "not here")
    return QCoreApplication.translate("Map", "{here} of {total} here").format(here=here, total=videos)


def spoken(model: MapModel, topic_id: TopicId) -> str:
    """What a screen reader and the tip add about the lens and the memory; '' where there is nothing."""
    memory = model.memory.get(topic_id)
    if memory is None and model.showing.lens not in ("memory", "later"):
        return ""
    return full(memory, model.topics[topic_id])
