"""What a lens adds to a tile: its ground, a word at its foot, and the bar of recall. Pure functions of the model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from studydesk.domain.map_geometry import Rect
from studydesk.domain.path import Topic, TopicId
from studydesk.ui.map import lens_words
from studydesk.ui.map.model import MapModel
from studydesk.ui.map.style import MapStyle

if TYPE_CHECKING:
    from studydesk.domain.forecast import TopicMemory

_HEIGHT = 4.0
_INSET = 12.0
_FROM_BELOW = 8.5


class Look(NamedTuple):
    """How a lens shows a tile: ``fill`` None for the usual ground, ``note`` None for the usual word at the foot."""

    fill: QColor | None = None
    note: str | None = None


def look_of(model: MapModel, topic: Topic, style: MapStyle) -> Look:
    """The look of a tile through a lens other than that of progress."""
    if model.showing.lens == "disk":
        videos, here = model.on_disk.get(topic.id, (0, 0))
        return Look(style.disk_wash(here / videos) if here else None, lens_words.disk_note(videos, here))
    memory = model.memory.get(topic.id)
    note = lens_words.short(memory, topic)
    if memory is None or memory.recall is None:
        return Look(None, note)
    return Look(style.recall_wash(memory.recall), note)


def paint_recall(
    painter: QPainter, rect: Rect, memory: TopicMemory, style: MapStyle, *, toned: bool = False, height: float = _HEIGHT
) -> None:
    """A bar at the foot of a tile: its whole length is all cards of the topic, the frame within it those that were
    learned, and what is filled of that those that would be remembered."""
    left, width = rect.x + _INSET, rect.width - 2 * _INSET
    top = rect.bottom - _FROM_BELOW + (_HEIGHT - height) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.line)
    painter.drawRect(QRectF(left, top + height / 2 - 0.5, width, 1.0))
    covered = width * memory.coverage
    if covered <= 0:
        return
    painter.drawRoundedRect(QRectF(left, top, max(3.0, covered), height), 2, 2)
    painter.setBrush(style.ink_soft if toned else style.recall(memory.recall or 0.0))
    painter.drawRoundedRect(QRectF(left, top, max(3.0, width * memory.known), height), 2, 2)


def paint_far_lens(
    painter: QPainter, model: MapModel, visible: Iterable[TopicId], zoom: float, style: MapStyle
) -> None:
    """Far out: a block a topic, in the colour of what the lens shows, filled as far as it goes."""
    thin = min(1.0 / zoom, 16.0)
    outlined: list[QRectF] = []
    grounds: list[QRectF] = []
    filled: dict[int, tuple[QColor, list[QRectF]]] = {}
    for topic_id in visible:
        rect = model.layout.tiles[topic_id]
        share, colour = _far_share(model, topic_id, style)
        outlined.append(QRectF(rect.x, rect.y, rect.width, rect.height))
        inside = QRectF(rect.x + thin, rect.y + thin, rect.width - 2 * thin, rect.height - 2 * thin)
        grounds.append(QRectF(inside))
        if share > 0:
            inside.setWidth(max(thin, inside.width() * share))
            number = colour.rgb()
            if number not in filled:
                filled[number] = (colour, [])
            filled[number][1].append(inside)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    for brush, rects in ((style.edge, outlined), (style.sheet, grounds), *filled.values()):
        if rects:
            painter.setBrush(brush)
            painter.drawRects(rects)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _far_share(model: MapModel, topic_id: TopicId, style: MapStyle) -> tuple[float, QColor]:
    if model.showing.is_toned(topic_id):
        return 1.0, style.toned
    if model.showing.lens == "disk":
        videos, here = model.on_disk.get(topic_id, (0, 0))
        return (here / videos if videos else 0.0), style.good
    memory = model.memory.get(topic_id)
    if memory is None or memory.recall is None:
        return 0.0, style.sheet
    return memory.known, style.recall(memory.recall)


def spoken_bar() -> str:
    """What the bar means, for the legend."""
    return QCoreApplication.translate("Map", "Recall of its cards (frame: cards learned)")
