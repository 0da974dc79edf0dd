"""Draws tiles: pure functions of painter, model, region, zoom and style, used by screen, overview and export alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from studydesk.domain.map_geometry import Rect
from studydesk.domain.path import Origin, Topic, TopicId, TopicStatus
from studydesk.ui.map import wording
from studydesk.ui.map.glyphs import paint_ring, paint_status
from studydesk.ui.map.model import Level, MapModel, level_at
from studydesk.ui.map.style import TEXT_PX, TITLE_PX, MapStyle
from studydesk.ui.theme.tokens import RADIUS
from studydesk.ui.topic.words import status_word

if TYPE_CHECKING:
    from studydesk.ui.map.paint_lens import Look

PAD = 16.0
RING = 44.0


def paint_tiles(painter: QPainter, model: MapModel, region: Rect, zoom: float, style: MapStyle) -> None:
    """All tiles that touch ``region`` (map units) at the level of detail of ``zoom``."""
    visible = model.tile_index.within(region)
    level = level_at(zoom)
    is_plain = model.showing.lens == "progress"
    if level is Level.FAR and is_plain:
        _paint_far(painter, model, visible, zoom, style)
    elif is_plain and not model.memory:
        for topic_id in visible:
            toned = model.showing.is_toned(topic_id)
            paint_tile(painter, model.topics[topic_id], model.rect(topic_id), zoom, style, toned=toned)
            _paint_disk(painter, model, topic_id, level, style)
    else:
        _paint_memory(painter, model, visible, zoom, style)


def _paint_memory(painter: QPainter, model: MapModel, visible: Iterable[TopicId], zoom: float, style: MapStyle) -> None:
    """Tiles with bars of recall, or through another lens than that of progress."""
    from studydesk.ui.map import paint_lens  # not for the first picture: the memory is read after it

    level, is_plain = level_at(zoom), model.showing.lens == "progress"
    if level is Level.FAR:
        paint_lens.paint_far_lens(painter, model, visible, zoom, style)
        return
    for topic_id in visible:
        toned, topic, rect = model.showing.is_toned(topic_id), model.topics[topic_id], model.rect(topic_id)
        look = None if is_plain else paint_lens.look_of(model, topic, style)
        paint_tile(painter, topic, rect, zoom, style, toned=toned, look=look)
        memory = model.memory.get(topic_id)
        if memory is not None:
            height = 6.0 if level is Level.MID else 4.0
            paint_lens.paint_recall(painter, rect, memory, style, toned=toned, height=height)
        _paint_disk(painter, model, topic_id, level, style)


def _paint_disk(painter: QPainter, model: MapModel, topic_id: TopicId, level: Level, style: MapStyle) -> None:
    videos, here = model.on_disk.get(topic_id, (0, 0))
    if here:
        paint_on_disk(painter, model.rect(topic_id), here / videos, style, large=level is Level.MID)


def paint_on_disk(painter: QPainter, rect: Rect, share: float, style: MapStyle, *, large: bool = False) -> None:
    """A dot in the corner: full when all videos are on the disk, a ring with its lower half full when some are."""
    radius = 8.0 if large else 5.0
    centre = QPointF(rect.right - radius - 4, rect.y + radius + 4)
    circle = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.good)
    painter.drawEllipse(circle)
    if share < 1:
        painter.setBrush(style.sheet)
        inner = circle.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawChord(inner, 0, 180 * 16)


def paint_tile(
    painter: QPainter,
    topic: Topic,
    rect: Rect,
    zoom: float,
    style: MapStyle,
    *,
    toned: bool = False,
    look: Look | None = None,
) -> None:
    """One tile with its words, as a lens shows it."""
    level = level_at(zoom)
    fill, note = (None, None) if look is None else look
    _paint_card(painter, topic, rect, style, toned, fill)
    if level is Level.CLOSE:
        _paint_close(painter, topic, rect, style, toned, note)
    elif level is Level.FULL:
        _paint_full(painter, topic, rect, style, toned, note)
    elif level is Level.COMPACT:
        _paint_compact(painter, topic, rect, zoom, style, toned, note)
    else:
        _paint_mid(painter, topic, rect, zoom, style, toned, with_bar=look is None)


def _paint_card(painter: QPainter, topic: Topic, rect: Rect, style: MapStyle, toned: bool, fill: QColor | None) -> None:
    painter.setPen(style.border(topic.status, toned))
    usual = style.toned if toned or topic.status is TopicStatus.SKIPPED else style.sheet
    painter.setBrush(usual if fill is None or toned else fill)
    painter.drawRoundedRect(QRectF(rect.x, rect.y, rect.width, rect.height), RADIUS, RADIUS)


def _text_ink(topic: Topic, style: MapStyle, toned: bool) -> QColor:
    return style.ink_soft if toned or topic.status is TopicStatus.SKIPPED else style.ink


def _lines(
    painter: QPainter, lines: Iterable[str], x: float, y: float, px: int, style: MapStyle, *, strong: bool = False
) -> float:
    """Draws lines from ``y`` (top) downwards; gives the y below the last."""
    metrics = style.metrics(px, strong)
    height = round(px * 1.25)
    for line in lines:
        style.draw(painter, x, y + (height + metrics.capHeight()) / 2, line, px, strong)
        y += height
    return y


def _paint_full(painter: QPainter, topic: Topic, rect: Rect, style: MapStyle, toned: bool, note: str | None) -> None:
    room = rect.width - 2 * PAD - RING - 12
    painter.setPen(_text_ink(topic, style, toned))
    title, px = _title(topic, TITLE_PX, room, style)
    _lines(painter, title, rect.x + PAD, rect.y + PAD - 3, px, style, strong=True)
    if topic.progress.lessons_total:
        ring = QRectF(rect.right - PAD - RING, rect.y + PAD - 2, RING, RING)
        paint_ring(painter, ring, topic, style, toned=toned, text_px=12)
    if topic.origin is Origin.OWN:
        _paint_own(painter, rect, style)
    _paint_foot(painter, topic, rect, TEXT_PX, style, toned, note=note)


def _paint_own(painter: QPainter, rect: Rect, style: MapStyle) -> None:
    """A learner's own topic wears a folded corner beside the words 'added by you' in its name and tip."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.edge)
    corner = [QPointF(rect.x + 1, rect.y + 18), QPointF(rect.x + 1, rect.y + 6), QPointF(rect.x + 6, rect.y + 1)]
    painter.drawPolygon([*corner, QPointF(rect.x + 18, rect.y + 1)])


def _paint_foot(
    painter: QPainter,
    topic: Topic,
    rect: Rect,
    px: int,
    style: MapStyle,
    toned: bool,
    pad: float = PAD,
    *,
    with_hours: bool = True,
    note: str | None = None,
    instead: str | None = None,
) -> None:
    """The lowest line: mark and word of the state, hours left (or what the lens says) at the right. ``instead``: where
    there is no other room for what the lens says it takes the place of the word."""
    middle = rect.bottom - pad - px * 0.35
    mark = px * 1.15
    colour = style.ink_soft if toned else style.status_colour(topic.status)
    paint_status(painter, QRectF(rect.x + pad, middle - mark / 2, mark, mark), topic.status, colour, style)
    left = rect.x + pad + mark + px * 0.5
    metrics = style.metrics(px)
    baseline = middle + metrics.capHeight() / 2
    room = rect.right - pad - left
    word = style.fitted(instead or status_word(topic.status), px, room, strong=True)[0]
    painter.setPen(colour)
    style.draw(painter, left, baseline, word, px, True)
    room -= style.metrics(px, True).horizontalAdvance(word) + px
    hours = (wording.time_left(topic) if note is None else note) if with_hours else ""
    # Hours that do not fit are left out (the tip has them): half a number tells nothing.
    if hours and metrics.horizontalAdvance(hours) <= room:
        painter.setPen(style.ink_soft)
        style.draw(painter, rect.right - pad - metrics.horizontalAdvance(hours), baseline, hours, px)


def _paint_compact(
    painter: QPainter, topic: Topic, rect: Rect, zoom: float, style: MapStyle, toned: bool, note: str | None
) -> None:
    """Between reading and overview: larger type over the whole width, the ring small at the foot."""
    px, foot = (19, 15) if zoom >= 0.65 else (23, 18) if zoom >= 0.54 else (26, 21)
    pad = 14.0
    painter.setPen(_text_ink(topic, style, toned))
    title, title_px = _title(topic, px, rect.width - 2 * pad, style)
    below = _lines(painter, title, rect.x + pad, rect.y + 10, title_px, style, strong=True)
    line = round(foot * 1.25)
    hours = style.fitted(wording.time_left(topic) if note is None else note, foot, rect.width - 2 * pad)[0]
    has_room = below + 2 * line <= rect.bottom - pad + 4
    if has_room:
        painter.setPen(style.ink_soft)
        _lines(painter, [hours], rect.x + pad, rect.bottom - pad - 2 * line - 1, foot, style)
    instead = note if note and not has_room else None
    _paint_foot(painter, topic, rect, foot, style, toned, pad, with_hours=False, instead=instead)
    if topic.progress.lessons_done:
        size = foot * 1.5
        ring = QRectF(rect.right - pad - size, rect.bottom - pad - foot * 0.35 - size / 2, size, size)
        paint_ring(painter, ring, topic, style, toned=toned, text_px=0)


def _title(topic: Topic, px: int, room: float, style: MapStyle) -> tuple[tuple[str, ...], int]:
    """The title in two lines, in somewhat smaller type where it would be cut otherwise; and that type size."""
    for smaller in (px, round(px * 0.88), round(px * 0.78)):
        lines = style.fitted(topic.title, smaller, room, 2, strong=True)
        if not lines[-1].endswith("…"):
            return lines, smaller
    return style.fitted(topic.title, px, room, 2, strong=True), px


def _paint_mid(
    painter: QPainter, topic: Topic, rect: Rect, zoom: float, style: MapStyle, toned: bool, *, with_bar: bool
) -> None:
    """The title as large as it goes, and how far one is as a bar at the foot."""
    px = 32 if zoom >= 0.34 else 40
    painter.setPen(_text_ink(topic, style, toned))
    title, title_px = _title(topic, px, rect.width - 24, style)
    _lines(painter, title, rect.x + 12, rect.y + 6, title_px, style, strong=True)
    colour = style.ink_soft if toned else style.status_colour(topic.status)
    if px == 32:
        mark = QRectF(rect.right - 36, rect.bottom - 34, 24, 24)
        paint_status(painter, mark, topic.status, colour, style)
    if with_bar and topic.progress.fraction > 0:
        bar = QRectF(rect.x + 12, rect.bottom - 18, rect.width - 64, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.line)
        painter.drawRoundedRect(bar, 3, 3)
        bar.setWidth(max(6.0, bar.width() * topic.progress.fraction))
        painter.setBrush(colour)
        painter.drawRoundedRect(bar, 3, 3)


def _paint_close(painter: QPainter, topic: Topic, rect: Rect, style: MapStyle, toned: bool, note: str | None) -> None:
    """Close up: the courses stand inside, in smaller type."""
    pad, px = 12.0, 8
    ring = 26.0
    painter.setPen(_text_ink(topic, style, toned))
    title = style.fitted(topic.title, 12, rect.width - 2 * pad - ring - 8, 1, strong=True)
    y = _lines(painter, title, rect.x + pad, rect.y + pad - 2, 12, style, strong=True)
    painter.setPen(style.ink_soft)
    y = _lines(painter, [wording.lessons_text(topic)], rect.x + pad, y, px, style) + 4
    if topic.progress.lessons_total:
        box = QRectF(rect.right - pad - ring, rect.y + pad - 2, ring, ring)
        paint_ring(painter, box, topic, style, toned=toned, text_px=7)
    _paint_courses(painter, topic, Rect(rect.x + pad, y, rect.width - 2 * pad, rect.bottom - 26 - y), px, style)
    _paint_foot(painter, topic, rect, px, style, toned, pad, note=note)


def _paint_courses(painter: QPainter, topic: Topic, box: Rect, px: int, style: MapStyle) -> None:
    step = round(px * 1.5)
    room = max(1, int((box.height + 2) // step))
    courses = list(topic.course_titles)
    shown = courses if len(courses) <= room else courses[: room - 1]
    lines = [style.fitted(title, px, box.width - 9)[0] for title in shown]
    if len(shown) < len(courses):
        lines.append(wording.more_courses(len(courses) - len(shown)))
    metrics = style.metrics(px)
    for number, line in enumerate(lines):
        middle = box.y + step * (number + 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.edge)
        if number < len(shown):
            painter.drawEllipse(QPointF(box.x + 2, middle), 1.5, 1.5)
        painter.setPen(style.ink_soft)
        style.draw(painter, box.x + 9, middle + metrics.capHeight() / 2, line, px)


def _paint_far(painter: QPainter, model: MapModel, visible: Iterable[TopicId], zoom: float, style: MapStyle) -> None:
    """No words: a block per topic, filled as far as one is; outline, fill and a stroke tell the states apart.

    Only fills, no pens and no antialiasing: 2,000 blocks take a third of the time.
    """
    blocks = _far_blocks(model, visible, zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, rects in (
        (style.edge, blocks.outlined),
        (style.sheet, blocks.open),
        (style.sunk, blocks.skipped),
        (style.line, blocks.toned_outlined),
        (style.toned, blocks.toned),
        (style.accent, blocks.learning),
        (style.accent_wash, blocks.learning_left),
        (style.good, blocks.done),
        (style.edge, blocks.strokes),
    ):
        if rects:
            painter.setBrush(colour)
            painter.drawRects(rects)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


@dataclass(slots=True)
class _FarBlocks:
    """Rectangles by what they are filled with, in the order of painting."""

    outlined: list[QRectF] = field(default_factory=list)
    open: list[QRectF] = field(default_factory=list)
    skipped: list[QRectF] = field(default_factory=list)
    toned_outlined: list[QRectF] = field(default_factory=list)
    toned: list[QRectF] = field(default_factory=list)
    learning: list[QRectF] = field(default_factory=list)
    learning_left: list[QRectF] = field(default_factory=list)
    done: list[QRectF] = field(default_factory=list)
    strokes: list[QRectF] = field(default_factory=list)


def _far_blocks(model: MapModel, visible: Iterable[TopicId], zoom: float) -> _FarBlocks:
    blocks = _FarBlocks()
    thin = min(1.0 / zoom, 16.0)
    showing, topics, tiles = model.showing, model.topics, model.layout.tiles
    any_toned = bool(showing.route or showing.held_back)
    for topic_id in visible:
        topic, rect = topics[topic_id], tiles[topic_id]
        x, y, width, height = rect.x, rect.y, rect.width, rect.height
        status = topic.status  # compared, not looked up: hashing an Enum is slow
        inside = QRectF(x + thin, y + thin, width - 2 * thin, height - 2 * thin)
        if any_toned and showing.is_toned(topic_id):
            blocks.toned_outlined.append(QRectF(x, y, width, height))
            blocks.toned.append(inside)
        elif status is TopicStatus.DONE:
            blocks.done.append(QRectF(x, y, width, height))
        elif status is TopicStatus.LEARNING:
            blocks.learning.append(QRectF(x, y, width, height))
            share = topic.progress.fraction
            inside.setLeft(inside.left() + inside.width() * share)
            blocks.learning_left.append(inside)
        else:
            blocks.outlined.append(QRectF(x, y, width, height))
            (blocks.skipped if status is TopicStatus.SKIPPED else blocks.open).append(inside)
        if status is TopicStatus.SKIPPED:
            blocks.strokes.append(QRectF(x + width * 0.2, y + height / 2 - thin, width * 0.6, thin * 2))
    return blocks
