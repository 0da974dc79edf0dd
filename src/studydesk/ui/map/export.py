"""The whole map as a file: PNG at twice the size, SVG, or PDF. Always on light paper."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QMarginsF, QRectF, QSaveFile, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from studydesk.domain.map_geometry import COLUMN_GAP
from studydesk.ui.map.model import MapModel, Showing
from studydesk.ui.map.paint_ground import EdgeLines, paint_bands, paint_edges
from studydesk.ui.map.paint_tiles import paint_tiles
from studydesk.ui.map.style import MapStyle
from studydesk.ui.theme.theme import TEXT_FAMILY
from studydesk.ui.theme.tokens import LIGHT

_MARGIN = 24.0
_TITLE_PX = 30
_TITLE_ROOM = 76.0
_PNG_SCALE = 2.0
_PNG_PIXELS = 60_000_000
"""More would not fit into the memory of a small computer (four bytes each)."""
_POINTS = 0.75
"""Points of a PDF page per map unit."""


class ExportFormat(Enum):
    """The values are the endings of file names."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


class ExportFailedError(Exception):
    """The file could not be written; the text is the system's reason. What was there before is untouched."""


def export_map(model: MapModel, title: str, file: Path) -> None:
    """Draws the whole map at full detail, without selection or filter. The ending of ``file`` decides the format.

    The file appears whole or not at all. Raises ExportFailedError, and ValueError for another ending.
    """
    kind = ExportFormat(file.suffix.lower().lstrip("."))
    plain = replace_showing(model)
    target = QSaveFile(str(file))
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        raise ExportFailedError(target.errorString())
    writers = {ExportFormat.PNG: _write_png, ExportFormat.SVG: _write_svg, ExportFormat.PDF: _write_pdf}
    if not writers[kind](plain, title, target) or not target.commit():
        reason = target.errorString()
        target.cancelWriting()
        raise ExportFailedError(reason)


def replace_showing(model: MapModel) -> MapModel:
    """The same map through the same lens, with nothing in hand."""
    return replace(model, showing=Showing(lens=model.showing.lens))


def page_size(model: MapModel) -> tuple[float, float]:
    """Width and height of the drawing with its title and margins, in map units."""
    bounds = model.bounds
    return bounds.width + 2 * _MARGIN, bounds.height + 2 * _MARGIN + _TITLE_ROOM


def paint_page(painter: QPainter, model: MapModel, title: str) -> None:
    """Title and map on paper; the painter's origin is the upper left corner, its unit one map unit."""
    style = MapStyle(LIGHT, TEXT_FAMILY)
    width, height = page_size(model)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, height), style.ground)
    painter.setPen(style.ink)
    text = style.fitted(title, _TITLE_PX, width - 2 * (_MARGIN + COLUMN_GAP), strong=True)[0]
    style.draw(painter, _MARGIN + COLUMN_GAP, _MARGIN + 56, text, _TITLE_PX, True)
    painter.translate(_MARGIN - model.bounds.x, _MARGIN + _TITLE_ROOM - model.bounds.y)
    paint_bands(painter, model, model.bounds, 1.0, style)
    paint_edges(painter, model, EdgeLines(model.bundles), model.bounds, 1.0, style)
    paint_tiles(painter, model, model.bounds, 1.0, style)


def _write_png(model: MapModel, title: str, target: QSaveFile) -> bool:
    width, height = page_size(model)
    scale = min(_PNG_SCALE, (_PNG_PIXELS / (width * height)) ** 0.5)
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_page(painter, model, title)
    painter.end()
    image.setText("Title", title)
    return QImageWriter(target, QByteArray(b"png")).write(image)


def _write_svg(model: MapModel, title: str, target: QSaveFile) -> bool:
    width, height = page_size(model)
    generator = QSvgGenerator()
    generator.setOutputDevice(target)
    generator.setTitle(title)
    generator.setSize(QSize(round(width), round(height)))
    generator.setViewBox(QRectF(0, 0, width, height))
    generator.setResolution(96)
    painter = QPainter(generator)
    paint_page(painter, model, title)
    return painter.end()


def _write_pdf(model: MapModel, title: str, target: QSaveFile) -> bool:
    width, height = page_size(model)
    size = QPageSize(
        QSizeF(width * _POINTS, height * _POINTS), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    writer = QPdfWriter(target)
    writer.setTitle(title)
    writer.setCreator("StudyDesk")
    writer.setResolution(288)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    painter = QPainter(writer)
    factor = writer.logicalDpiX() / 72 * _POINTS
    painter.scale(factor, factor)
    paint_page(painter, model, title)
    return painter.end()
