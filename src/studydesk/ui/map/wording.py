"""The words on the map, in the learner's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from studydesk.domain.path import Origin, Topic, TopicId, TopicStatus
from studydesk.ui.map.model import Lens, MapModel
from studydesk.ui.topic.words import duration, lessons_of, status_word

_MINUTE_MS = 60_000


def lens_title(lens: Lens) -> str:
    """The name of a lens in the switch."""
    return QCoreApplication.translate("MapLens", lens.title)


def percent(topic: Topic) -> int:
    """Lessons done in whole percent: 100 only when all are done, at least 1 as soon as one is."""
    progress = topic.progress
    if not progress.lessons_done:
        return 0
    return max(1, progress.lessons_done * 100 // progress.lessons_total)


def percent_text(topic: Topic) -> str:
    """The number in the ring."""
    return QCoreApplication.translate("Map", "{number}%").format(number=percent(topic))


def short_duration(milliseconds: int) -> str:
    """A length short enough for a tile: '40 min', '2.5 h' up to ten hours, whole hours above."""
    minutes = max(1, round(milliseconds / _MINUTE_MS))
    if minutes < 60:
        return QCoreApplication.translate("Map", "{minutes} min").format(minutes=minutes)
    halves = round(minutes / 30)
    hours = QLocale().toString(halves / 2, "f", 0 if halves % 2 == 0 or minutes >= 600 else 1)
    return QCoreApplication.translate("Map", "{hours} h").format(hours=hours)


def time_left(topic: Topic) -> str:
    """'about 12 h left'; empty where nothing is left, nothing is known, or the learner is through with the topic."""
    progress = topic.progress
    if progress.left_ms <= 0 or topic.status in (TopicStatus.DONE, TopicStatus.SKIPPED):
        return ""
    time = short_duration(progress.left_ms)
    if progress.left_is_exact:
        return QCoreApplication.translate("Map", "{time} left").format(time=time)
    return QCoreApplication.translate("Map", "about {time} left").format(time=time)


def lessons_text(topic: Topic) -> str:
    """'3 of 42 lessons'."""
    progress = topic.progress
    if not progress.lessons_total:
        return QCoreApplication.translate("Map", "no lessons yet")
    return lessons_of(progress.lessons_done, progress.lessons_total)


def section_text(done: int, total: int) -> str:
    """What stands under a heading."""
    return QCoreApplication.translate("Map", "{done} of {total} done").format(done=done, total=total)


def more_courses(count: int) -> str:
    """The last line of a list of courses that is too long for its tile."""
    return QCoreApplication.translate("Map", "and {count} more").format(count=count)


def disk_text(disk: tuple[int, int] | None) -> str:
    """'3 of 7 videos on the disk'; empty while none is. ``disk`` is (videos, on the disk)."""
    if disk is None or not disk[1]:
        return ""
    return QCoreApplication.translate("Map", "{here} of {total} videos on the disk").format(here=disk[1], total=disk[0])


def memory_text(model: MapModel, topic_id: TopicId) -> str:
    """What is known of the topic's cards, for tip and screen reader; '' where nothing of it is shown."""
    if not model.memory and model.showing.lens not in ("memory", "later"):
        return ""
    from studydesk.ui.map import lens_words

    return lens_words.spoken(model, topic_id)


def accessible_name(topic: Topic, disk: tuple[int, int] | None = None, memory: str = "") -> str:
    """'Caching, learning, 3 of 42 lessons, about 2 h left'."""
    parts = [topic.title, status_word(topic.status).lower(), lessons_text(topic), time_left(topic)]
    if topic.origin is Origin.OWN:
        parts.append(QCoreApplication.translate("Map", "added by you"))
    parts += [disk_text(disk), memory]
    return QCoreApplication.translate("Map", ", ", "between parts of a spoken name").join(filter(None, parts))


def tool_tip(topic: Topic, disk: tuple[int, int] | None = None, memory: str = "") -> str:
    """What a resting pointer tells, as plain text."""
    lines = [topic.title, topic.summary, ", ".join(filter(None, (lessons_text(topic), time_left(topic))))]
    progress = topic.progress
    if topic.origin is Origin.OWN:
        lines.append(QCoreApplication.translate("Map", "Added by you"))
    elif progress.total_ms > 0:
        text = QCoreApplication.translate("Map", "{official} of {total} are in the official playlist")
        official = duration(progress.official_total_ms) if progress.official_total_ms else "0 h"
        lines.append(text.format(official=official, total=duration(progress.total_ms)))
    lines += [disk_text(disk), memory]
    return "\n".join(filter(None, lines))
