"""Draws what lies under the tiles: bands and headings of sections, the quiet lines, the route in hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from studydesk.domain.edge_routing import EdgePath
from studydesk.domain.map_geometry import ROW_GAP, SECTION_GAP, Heading, Rect
from studydesk.domain.path import TopicId, TopicStatus
from studydesk.ui.map import wording
from studydesk.ui.map.model import Level, MapModel, level_at
from studydesk.ui.map.style import TEXT_PX, MapStyle

LINE_WIDTH = 1.5
ROUTE_WIDTH = 3.0
_ARROW_LENGTH = 8.0
_ARROW_HALF = 4.5
_ROUND = 26.0
"""How far from a bend the route begins to curve."""
_OVERHANG = 12.0
"""How far letters and strokes may reach beyond the rectangle that they are laid out in."""


def paint_bands(painter: QPainter, model: MapModel, region: Rect, zoom: float, style: MapStyle) -> None:
    """The sections' bands and headings that touch ``region``."""
    for heading in model.headings:
        band = heading.band
        if not band.intersects(region):
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.band)
        painter.drawRoundedRect(QRectF(band.x, band.y, band.width, band.height), 16, 16)
        column = Rect(heading.rect.x, band.y, heading.rect.width, band.height).grown(_OVERHANG)
        if level_at(zoom) is not Level.FAR and column.intersects(region):
            _paint_heading(painter, model, heading, zoom, style)


def _paint_heading(painter: QPainter, model: MapModel, heading: Heading, zoom: float, style: MapStyle) -> None:
    level = level_at(zoom)
    px = {Level.MID: 36, Level.COMPACT: 26}.get(level, 20)
    rect = heading.rect
    painter.setPen(style.ink)
    y = rect.y + 8
    for line in style.fitted(heading.title, px, rect.width, 3, strong=True):
        style.draw(painter, rect.x, y + px * 0.85, line, px, True)
        y += px * 1.2
    done = sum(model.topics[topic_id].status is TopicStatus.DONE for topic_id in heading.topic_ids)
    small = {Level.MID: 24, Level.COMPACT: 18}.get(level, TEXT_PX)
    lines = style.fitted(wording.section_text(done, len(heading.topic_ids)), small, rect.width, 2)
    if y + small * 1.3 * len(lines) > rect.bottom + 4:
        return
    painter.setPen(style.ink_soft)
    for line in lines:
        style.draw(painter, rect.x, y + 6 + small * 0.85, line, small)
        y += small * 1.3


def paint_far_titles(painter: QPainter, model: MapModel, region: Rect, zoom: float, style: MapStyle) -> None:
    """Far out the sections' titles stand between the rows, as near to the size of reading as the room allows."""
    room = (SECTION_GAP + ROW_GAP) * zoom
    size = min(14.0, room * 0.78)
    if size < 8.0:
        return
    px = max(1, round(size / zoom))
    painter.setPen(style.ink)
    for heading in model.headings:
        if heading.band.intersects(region):
            text = style.fitted(heading.title, px, heading.band.width, strong=True)[0]
            style.draw(painter, heading.rect.x, heading.rect.y - px * 0.35, text, px, True)


class EdgeLines:
    """The lines of a model in the form that Qt draws fastest, made once per model, bundle by bundle."""

    def __init__(self, bundles: Mapping[TopicId, Sequence[EdgePath]]) -> None:
        self.lines = {source: bundle_pieces(bundle) for source, bundle in bundles.items()}
        self.heads = {source: [_head(edge.points) for edge in bundle] for source, bundle in bundles.items()}


def bundle_pieces(bundle: Sequence[EdgePath]) -> list[QLineF]:
    """The straight pieces of lines that share their way, each drawn once: drawn twice, a soft edge turns dark."""
    upright: dict[float, list[tuple[float, float]]] = {}
    level: dict[float, list[tuple[float, float]]] = {}
    for edge in bundle:
        last = len(edge.points) - 2
        for number, ((x1, y1), (x2, y2)) in enumerate(zip(edge.points, edge.points[1:], strict=False)):
            # The line stops inside the arrow head, or its square end would peep out at the point.
            cut = _ARROW_LENGTH / 2 if number == last else 0.0
            if x1 == x2:
                upright.setdefault(x1, []).append(_ordered(y1, y2 - cut if y2 > y1 else y2 + cut))
            else:
                level.setdefault(y1, []).append(_ordered(x1, x2 - cut if x2 > x1 else x2 + cut))
    pieces = [QLineF(x, a, x, b) for x, spans in upright.items() for a, b in _merged(spans)]
    return pieces + [QLineF(a, y, b, y) for y, spans in level.items() for a, b in _merged(spans)]


def _ordered(a: float, b: float) -> tuple[float, float]:
    return (a, b) if a < b else (b, a)


def _merged(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged


def _head(points: Sequence[tuple[float, float]]) -> QPolygonF:
    (x1, y1), (x, y) = points[-2], points[-1]
    dx = (x > x1) - (x < x1)
    dy = (y > y1) - (y < y1)
    back = QPointF(x - dx * _ARROW_LENGTH, y - dy * _ARROW_LENGTH)
    side = QPointF(dy * _ARROW_HALF, dx * _ARROW_HALF)
    return QPolygonF([QPointF(x, y), back + side, back - side])


def paint_edges(
    painter: QPainter, model: MapModel, lines: EdgeLines, region: Rect, zoom: float, style: MapStyle
) -> None:
    """The quiet lines that touch ``region``; none far out, where only blocks are shown."""
    level = level_at(zoom)
    if level is Level.FAR:
        return
    pieces: list[QLineF] = []
    heads: list[QPolygonF] = []
    route = model.showing.route
    for source in model.bundle_index.within(region):
        if source in route:
            quiet = [edge for edge in model.bundles[source] if edge.target not in route]
            pieces += bundle_pieces(quiet)
            heads += [_head(edge.points) for edge in quiet]
        else:
            pieces += lines.lines[source]
            heads += lines.heads[source]
    pen = QPen(style.edge, max(1.0 if route else LINE_WIDTH, 1.0 / zoom))
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    painter.setPen(pen)
    painter.drawLines(pieces)
    if level is Level.MID:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.edge)
    for head in heads:
        painter.drawPolygon(head)


def paint_route(painter: QPainter, model: MapModel, region: Rect, zoom: float, style: MapStyle) -> None:
    """The way to the topic in hand as curves, where it touches ``region``; they keep clear of every tile."""
    edges = [edge for edge in model.route_edges() if _around(edge.points).grown(_OVERHANG).intersects(region)]
    if not edges:
        return
    width = max(ROUTE_WIDTH, 1.6 / zoom)
    pen = QPen(style.accent, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    heads = []
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    for edge in edges:
        painter.drawPath(curve(edge.points))
        heads.append(_head(edge.points))
    _paint_heads(painter, heads, style.accent)


def _around(points: Sequence[tuple[float, float]]) -> Rect:
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    return Rect(left, top, right - left, bottom - top)


def _paint_heads(painter: QPainter, heads: Sequence[QPolygonF], colour: QColor) -> None:
    pen = QPen(colour, 2.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour)
    for head in heads:
        painter.drawPolygon(head)


def curve(points: Sequence[tuple[float, float]]) -> QPainterPath:
    """The right-angled way with its bends drawn as curves; a short piece between two bends becomes one swing."""
    path = QPainterPath(QPointF(*points[0]))
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_towards(here, before))
        path.quadTo(QPointF(*here), _towards(here, after))
    end = points[-1]
    path.lineTo(_towards(end, points[-2], _ARROW_LENGTH * 0.6))
    return path


def _towards(start: tuple[float, float], goal: tuple[float, float], reach: float = _ROUND) -> QPointF:
    """The point on the way from ``start`` to ``goal``, at most halfway."""
    length = abs(goal[0] - start[0]) + abs(goal[1] - start[1])
    share = min(reach, length / 2) / length if length else 0.0
    return QPointF(start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share)
