"""A graph on the page: its question, its answer, the picture or the table, and what one can do with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studydesk.ui.desk import Desk
from studydesk.ui.widgets.graphs.data import GraphData, table_of
from studydesk.ui.widgets.graphs.graph import Graph
from studydesk.ui.widgets.parts import button, label


class GraphCard(QFrame):
    """Holds one graph. ``name`` tells it from the others and names its files."""

    chosen = Signal(int)
    """The index of a place that was clicked."""

    def __init__(self, desk: Desk, name: str, graph: Graph, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.name = name
        self.graph = graph
        self.setProperty("surface", "card")
        self._build()
        graph.chosen.connect(self.chosen)

    def _build(self) -> None:
        theme = self.desk.theme
        self._column = column = QVBoxLayout(self)
        theme.space(column, 6, (20, 16, 20, 16))
        head = QHBoxLayout()
        theme.space(head, 8)
        self.question = label("", "title", self, wrap=True)
        head.addWidget(self.question, 1)
        self.table_button = button(self.tr("Table"), "quiet", self, small=True)
        self.table_button.setCheckable(True)
        self.table_button.toggled.connect(self.show_table)
        self.save_button = button(self.tr("Save…"), "quiet", self, small=True)
        self.save_button.clicked.connect(self.ask_file)
        for one in (self.table_button, self.save_button):
            head.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.answer = label("", "soft", self, wrap=True)
        column.addWidget(self.answer)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.graph)
        column.addWidget(self.stack, 1)
        self.table: QTableWidget | None = None

    def show_data(self, data: GraphData) -> None:
        """Shows something else, in the graph and in the table."""
        self.question.setText(data.question)
        self.answer.setText(data.answer)
        self.table_button.setAccessibleName(self.tr("Values as a table: {question}").format(question=data.question))
        self.save_button.setAccessibleName(self.tr("Save: {question}").format(question=data.question))
        self.graph.show_data(data)
        if self.table is not None:
            self._fill()

    @property
    def shows_table(self) -> bool:
        """Whether the values are shown as a table."""
        return self.stack.currentWidget() is self.table and self.table is not None

    def show_table(self, on: bool) -> None:
        """The values as a table, or the graph."""
        self.table_button.setChecked(on)
        if on and self.table is None:
            self.table = self._make_table()
            self.stack.addWidget(self.table)
        if on:
            self._fill()
        target: QWidget = self.table if on and self.table is not None else self.graph
        shown = self.stack.currentWidget()
        had_focus = shown is not None and shown.hasFocus()
        self.stack.setCurrentWidget(target)
        if had_focus:
            target.setFocus()

    def _make_table(self) -> QTableWidget:
        table = _ValueTable(self.desk, self.stack)
        table.cellActivated.connect(lambda row, _column: self.chosen.emit(row))
        return table

    def _fill(self) -> None:
        data, table = self.graph.data, self.table
        if data is None or table is None:
            return
        heads, rows = table_of(data)
        table.setAccessibleName(data.question)
        table.setColumnCount(len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(at, column, item)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    # What one can do

    def copy(self) -> None:
        """Copies the table, parted by tabs."""
        if self.graph.data is None:
            return
        heads, rows = table_of(self.graph.data)
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in [heads, *rows]))
        self.desk.notices.say(self.tr("The values are copied."), "good")

    def ask_file(self) -> None:
        """Asks for a file and writes the graph into it."""
        if self.graph.data is None:
            return
        kinds = {
            self.tr("Picture (*.png)"): ".png",
            self.tr("Drawing (*.svg)"): ".svg",
            self.tr("Numbers (*.csv)"): ".csv",
        }
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or QDir.homePath()
        chosen, kind = QFileDialog.getSaveFileName(
            self, self.graph.data.question, str(Path(folder) / f"studydesk-{self.name}.png"), ";;".join(kinds)
        )
        if chosen:
            file = Path(chosen)
            if file.suffix.lower() not in kinds.values():
                file = file.with_name(file.name + kinds.get(kind, ".png"))
            self.save_to(file)

    def save_to(self, file: Path) -> None:
        """Writes the graph, and says where it is or what went wrong."""
        from studydesk.ui.statistics.export import ExportFailedError, export_graph

        try:
            export_graph(self.graph, file)
        except ExportFailedError as error:
            text = self.tr("The graph could not be saved to {file}: {reason}. Choose another folder and try again.")
            self.desk.notices.say(text.format(file=file, reason=error), "bad")
        else:
            self.desk.notices.say(self.tr("The graph is saved: {file}").format(file=file), "good")


class _ValueTable(QTableWidget):
    """As high as some rows; it scrolls within."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)

    def sizeHint(self) -> QSize:
        return QSize(self._desk.theme.px(420), self._desk.theme.px(220))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._desk.theme.px(240), self._desk.theme.px(160))
