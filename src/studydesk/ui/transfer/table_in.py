"""Bringing a table of cards in: a file or a pasted text, its columns, and what would become of each row."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from studydesk.domain.cards import ItemKind, clean_tags
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.table_in import SEPARATORS, Role, Table, read
from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.transfer.anki_words import remark_lines
from studydesk.ui.transfer.sheet import Sheet, ask_file
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.services.text_in import Plan, TableReport
    from studydesk.storage.store import Store
    from studydesk.ui.desk import Desk
    from studydesk.ui.transfer.sheet import Progress

SHOWN_ROWS = 50
SHOWN_COLUMNS = 12
_PAUSE_MS = 300
_SEPARATORS = {
    "tab": QT_TRANSLATE_NOOP("TableIn", "Tab"),
    "comma": QT_TRANSLATE_NOOP("TableIn", "Comma"),
    "semicolon": QT_TRANSLATE_NOOP("TableIn", "Semicolon"),
    "pipe": QT_TRANSLATE_NOOP("TableIn", "Upright line"),
    "colon": QT_TRANSLATE_NOOP("TableIn", "Colon"),
    "dash": QT_TRANSLATE_NOOP("TableIn", "Dash between spaces"),
    "markdown": QT_TRANSLATE_NOOP("TableIn", "Markdown table"),
}
_ROLES = {
    Role.FRONT: QT_TRANSLATE_NOOP("TableIn", "Question"),
    Role.BACK: QT_TRANSLATE_NOOP("TableIn", "Answer"),
    Role.TAGS: QT_TRANSLATE_NOOP("TableIn", "Tags"),
    Role.IGNORE: QT_TRANSLATE_NOOP("TableIn", "Not used"),
}
_KINDS = {
    ItemKind.BASIC: QT_TRANSLATE_NOOP("TableIn", "Question and answer"),
    ItemKind.REVERSED: QT_TRANSLATE_NOOP("TableIn", "Both ways"),
    ItemKind.CLOZE: QT_TRANSLATE_NOOP("TableIn", "Gaps in a text"),
    ItemKind.TYPE_IN: QT_TRANSLATE_NOOP("TableIn", "Type the answer"),
}
_STATES = {
    "": QT_TRANSLATE_NOOP("TableIn", "new"),
    "row.empty": QT_TRANSLATE_NOOP("TableIn", "no question"),
    "row.same": QT_TRANSLATE_NOOP("TableIn", "you have it"),
    "row.twice": QT_TRANSLATE_NOOP("TableIn", "there twice"),
    "row.no_cards": QT_TRANSLATE_NOOP("TableIn", "no card"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("TableIn", text)


class TableInDialog(Sheet):
    """Nothing is written before the learner has seen the rows."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._window = parent
        self._raw = ""
        self._encoding = "utf-8"
        self.table = Table((), "tab")
        self.name_it(
            self.tr("Bring a table of cards in"),
            self.tr("One card a line: CSV, a Markdown table, text with tabs, or what Quizlet gives to copy."),
            self.tr("Add the cards"),
        )
        self.do_button.clicked.connect(self.bring_in)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._on_pasted)
        self.column.addLayout(self._source())
        self.column.addLayout(self._choices())
        self.grid = self._grid()
        self.column.addWidget(self.grid, 3)
        self.said = label("", "soft", self, wrap=True)
        self.column.addWidget(self.said)
        self.column.addLayout(self._more())
        self._understand()
        self.take_size(800, 680)
        if self.height() < desk.theme.px(600):  # large letters in a small window: the rows come first
            self.text.hide()
            self.paste.setMaximumHeight(desk.theme.px(40))
        self.paste.setFocus()

    # Building

    def _source(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.file_choice = button(self.tr("Choose a file…"), "", self)
        self.file_choice.clicked.connect(self._on_file)
        self.paste = QPlainTextEdit(self)
        self.paste.setPlaceholderText(self.tr("… or paste the text here"))
        self.paste.setAccessibleName(self.tr("Text to take cards from"))
        self.paste.setTabChangesFocus(True)
        self.paste.setMaximumHeight(self.desk.theme.px(76))
        self.paste.textChanged.connect(self._later.start)
        row.addWidget(self.file_choice, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.paste, 1)
        return row

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.separator = self._combo(
            self.tr("What separates the columns"),
            [(self.tr("Separator: guess"), ""), *((_tr(_SEPARATORS[name]), name) for name in SEPARATORS)],
        )
        self.kind = self._combo(self.tr("Kind of card"), [(_tr(words), kind) for kind, words in _KINDS.items()])
        self.topic = self._combo(
            self.tr("Topic"),
            [(self.tr("No topic"), None), *((topic.title, topic.id) for topic in self.desk.paths.topics)],
        )
        self.separator.currentIndexChanged.connect(self._understand)
        self.kind.currentIndexChanged.connect(self._show_rows)
        for box in (self.separator, self.kind, self.topic):
            row.addWidget(box, 1)
        return row

    def _combo(self, name: str, rows: list[tuple[str, object]]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.setMaxVisibleItems(16)
        for words, value in rows:
            box.addItem(words, value)
        return box

    def _grid(self) -> QTableWidget:
        grid = QTableWidget(self)
        grid.setAccessibleName(self.tr("The first rows, with what each column is"))
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        grid.verticalHeader().hide()
        grid.setWordWrap(False)
        grid.setTabKeyNavigation(False)
        grid.horizontalHeader().setStretchLastSection(True)
        return grid

    def _more(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.desk.theme.space(row, 12)
        self.names = QCheckBox(self.tr("First row names the columns"), self)
        self.names.clicked.connect(lambda: self._understand(keep_names=True))
        self.html = QCheckBox(self.tr("Is HTML"), self)
        self.html.clicked.connect(self._show_rows)
        self.again = QCheckBox(self.tr("Also what you have"), self)
        self.again.clicked.connect(self._show_rows)
        self.tags = QLineEdit(self)
        self.tags.setPlaceholderText(self.tr("Tags for all"))
        self.tags.setAccessibleName(self.tr("Tags for all cards"))
        for widget in (self.names, self.html, self.again):
            row.addWidget(widget)
        row.addWidget(self.tags, 1)
        return row

    # Reading

    def _on_file(self) -> None:
        kinds = self.tr("Tables (*.csv *.tsv *.txt *.md);;All files (*)")
        file = ask_file(self, self.tr("Choose a file with a table"), kinds)
        if file is not None:
            self.look_at(file)

    def look_at(self, file: Path) -> None:
        """Takes the text of a file."""
        from studydesk.domain.table_in import decoded
        from studydesk.services.text_in import read_file

        try:
            self._encoding = read_file(file).encoding
            self._raw = decoded(file.read_bytes())[0]
        except StudyDeskError as error:
            self.desk.errors.report(error)
            return
        self.paste.blockSignals(True)
        self.paste.setPlainText(self.tr("From {file} ({encoding})").format(file=file.name, encoding=self._encoding))
        self.paste.blockSignals(False)
        self._understand()

    def _on_pasted(self) -> None:
        self._raw, self._encoding = self.paste.toPlainText(), "utf-8"
        self._understand()

    def _understand(self, *_args: object, keep_names: bool = False) -> None:
        wish = self.names.isChecked() if keep_names else None
        chosen = self.separator.currentData() or ""
        self.table = read(self._raw, separator=chosen, encoding=self._encoding, has_names=wish)
        self.names.setChecked(bool(self.table.names))
        self.html.setChecked(self.table.is_html)
        self._show_columns()
        self._show_rows()

    # Showing

    def _show_columns(self) -> None:
        columns = min(self.table.columns, SHOWN_COLUMNS)
        self.grid.clear()
        self.grid.setColumnCount(columns + 1)
        self.grid.setRowCount(min(len(self.table.rows), SHOWN_ROWS) + 1)
        heads = [name.strip() for name in self.table.names]
        heads += [self.tr("Column {n}").format(n=at + 1) for at in range(len(heads), columns)]
        self.grid.setHorizontalHeaderLabels([*heads[:columns], self.tr("Becomes")])
        self.roles: list[QComboBox] = []
        for at in range(columns):
            box = self._combo(
                self.tr("What column {n} is").format(n=at + 1), [(_tr(words), role) for role, words in _ROLES.items()]
            )
            box.setCurrentIndex(list(_ROLES).index(self.table.roles[at]))
            box.currentIndexChanged.connect(self._show_rows)
            self.grid.setCellWidget(0, at, box)
            self.grid.setColumnWidth(at, self.desk.theme.px(200 if columns < 4 else 140))
            self.roles.append(box)
        self.grid.setRowHeight(0, self.desk.theme.px(46))
        self.grid.setVisible(bool(columns))

    def plan(self) -> Plan:
        """What the learner chose."""
        from studydesk.services.text_in import Plan

        roles = [box.currentData() for box in self.roles]
        roles += [Role.IGNORE] * (self.table.columns - len(roles))
        tags = clean_tags(self.tags.text().split())
        return Plan(
            tuple(roles),
            self.kind.currentData(),
            self.topic.currentData(),
            tags,
            self.html.isChecked(),
            self.again.isChecked(),
        )

    def _show_rows(self, *_args: object) -> None:
        from studydesk.services.text_in import look

        states = look(self.desk.store, self.table, self.plan(), SHOWN_ROWS)
        for place, (row, state) in enumerate(zip(self.table.rows, states, strict=False), start=1):
            cells = [*row[:SHOWN_COLUMNS], *[""] * (self.grid.columnCount() - 1 - len(row))]
            for at, cell in enumerate([*cells, _tr(_STATES[state.code])]):
                self.grid.setItem(place, at, QTableWidgetItem(" ".join(cell.split())[:300]))
        new = sum(not state.code for state in states)
        self.do_button.setEnabled(bool(self.table.rows))
        if not self.table.rows:
            self.said.setText("")
            return
        said = self.tr("%n row(s).", "", len(self.table.rows))
        if new < len(states):
            said += " " + self.tr("Of the first {n}, {new} are new.").format(n=len(states), new=new)
        if self.table.cut:
            said += " " + self.tr("What comes after row 200,000 is left out.")
        self.said.setText(said)

    # Doing it

    def bring_in(self) -> None:
        """Adds the rows that are new, as one step."""
        desk, table, plan, now = self.desk, self.table, self.plan(), self.desk.clock()
        reports: list[TableReport] = []

        def work(store: Store, progress: Progress) -> None:
            from studydesk.services.text_in import bring_in

            reports.append(bring_in(store, table, plan, now=now, progress=progress))

        def done() -> None:
            report = reports[-1]
            said = self_words.format(n=report.new)
            if report.remarks:
                lines = [line for line in remark_lines(report.remarks) if not line.startswith(" ")]
                said += " " + "; ".join(lines) + "."
            desk.notices.say(said, "good", undo=bool(report.new))

        self_words = self.tr("Added: {n} card(s).")
        words = self.tr("Adding cards…")
        self.accept()
        desk.long_writes.run(words, work, done)


def open_dialog(desk: Desk, window: QWidget, file: Path | None = None) -> None:
    """Shows the dialog, with a file if there is one."""
    dialog = TableInDialog(desk, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    if file is not None:
        dialog.look_at(file)
