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
    """Far out: a block a topic in the colour of what the lens shows, filled as far as it goes. Two rectangles at most
    for each, painted colour by colour, as without a lens."""
    thin = min(1.0 / zoom, 16.0)
    showing, tiles = model.showing, model.layout.tiles
    any_toned, is_disk = bool(showing.route or showing.held_back), showing.lens == "disk"
    blocks: dict[int, list[QRectF]] = {}
    left: list[QRectF] = []
    for topic_id in visible:
        rect = tiles[topic_id]
        x, y, width, height = rect.x, rect.y, rect.width, rect.height
        if any_toned and showing.is_toned(topic_id):
            share, step = 1.0, _TONED
        elif is_disk:
            videos, here = model.on_disk.get(topic_id, (0, 0))
            share, step = (here / videos, _DISK) if here else (0.0, _EDGE)
        else:
            memory = model.memory.get(topic_id)
            share, step = (0.0, _EDGE) if memory is None else _share_of(memory)
        blocks.setdefault(step, []).append(QRectF(x, y, width, height))
        if share < 1.0:
            from_left = max(thin, width * share)
            left.append(QRectF(x + from_left, y + thin, max(0.0, width - from_left - thin), height - 2 * thin))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    for step, rects in blocks.items():
        painter.setBrush(_far_colour(step, style))
        painter.drawRects(rects)
    if left:
        painter.setBrush(style.sheet)
        painter.drawRects(left)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


_EDGE, _DISK, _TONED = -1, -2, -3
"""Beside the steps of recall: nothing known, on the disk, standing back."""
_FAR_STEPS = 20


def _share_of(memory: TopicMemory) -> tuple[float, int]:
    """How far a block is filled, and the step of its colour."""
    recall, seen, cards = memory
    if recall is None or not cards:
        return 0.0, _EDGE
    return recall * seen / cards, round(recall * _FAR_STEPS)


def _far_colour(step: int, style: MapStyle) -> QColor:
    if step >= 0:
        return style.recall(step / _FAR_STEPS)
    return {_EDGE: style.edge, _DISK: style.good, _TONED: style.toned}[step]


def spoken_bar() -> str:
    """What the bar means, for the legend."""
    return QCoreApplication.translate("Map", "Recall of its cards (frame: cards learned)")
