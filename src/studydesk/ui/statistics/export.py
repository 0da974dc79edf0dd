"""A graph as a file: PNG at twice the size, SVG, or its numbers as CSV. Always on light paper; whole or not at all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from studydesk.ui.widgets.graphs.data import csv_of
from studydesk.ui.widgets.graphs.graph import Graph, Look, paper_look

_WIDTH = 900
_MARGIN = 24
_HEAD = 56
ENDINGS = ("png", "svg", "csv")


class ExportFailedError(Exception):
    """The file could not be written; the text is the system's reason. What was there before is untouched."""


def export_graph(graph: Graph, file: Path) -> None:
    """Writes it; the ending of ``file`` decides the format. Raises ExportFailedError, ValueError for another ending."""
    kind = file.suffix.lower().lstrip(".")
    if kind not in ENDINGS or graph.data is None:
        raise ValueError(kind)
    target = QSaveFile(str(file))
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        raise ExportFailedError(target.errorString())
    if kind == "csv":
        done = target.write(b"\xef\xbb\xbf" + csv_of(graph.data).encode("utf-8")) >= 0
    else:
        done = (_write_png if kind == "png" else _write_svg)(graph, target)
    if not done or not target.commit():
        reason = target.errorString()
        target.cancelWriting()
        raise ExportFailedError(reason)


def paint_page(painter: QPainter, graph: Graph, look: Look) -> None:
    """Question, answer and graph on paper."""
    assert graph.data is not None
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = page_size(graph, look)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), look.colour("sheet"))
    title = look.font
    painter.setFont(title)
    painter.setPen(look.colour("ink"))
    line = QRectF(_MARGIN, _MARGIN - 8, _WIDTH - 2 * _MARGIN, 22)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, graph.data.question)
    painter.setPen(look.colour("ink_soft"))
    painter.drawText(
        line.translated(0, 22), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, graph.data.answer
    )
    painter.translate(_MARGIN, _MARGIN + _HEAD)
    current, graph.current = graph.current, -1
    graph.draw(painter, QRectF(0, 0, _WIDTH - 2 * _MARGIN, graph.drawn_height(look)), look)
    graph.current = current


def page_size(graph: Graph, look: Look) -> QSize:
    """Of the drawing with its words, px."""
    return QSize(_WIDTH, graph.drawn_height(look) + 2 * _MARGIN + _HEAD)


def _write_png(graph: Graph, target: QSaveFile) -> bool:
    look = paper_look()
    image = QImage(page_size(graph, look) * 2, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(2.0, 2.0)
    paint_page(painter, graph, look)
    painter.end()
    return QImageWriter(target, QByteArray(b"png")).write(image)


def _write_svg(graph: Graph, target: QSaveFile) -> bool:
    look = paper_look()
    size = page_size(graph, look)
    generator = QSvgGenerator()
    generator.setOutputDevice(target)
    generator.setTitle(graph.data.question if graph.data is not None else "")
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    painter = QPainter(generator)
    paint_page(painter, graph, look)
    return painter.end()
