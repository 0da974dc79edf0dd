"""The filters at the side of the Search page, and the searches that are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.find_query import FindKind
from studydesk.services import searches
from studydesk.ui.models.finds import PLURALS
from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_ID = int(Qt.ItemDataRole.UserRole)


class Filters(QScrollArea):
    """Kinds, topic, watched; and kept searches below."""

    changed = Signal()
    picked = Signal(str)
    """A kept search was chosen: its text."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        column = QVBoxLayout(body)
        desk.theme.space(column, 8, (0, 0, 12, 0))
        column.addWidget(label(self.tr("Show"), "heading", body))
        self.boxes: dict[FindKind, QCheckBox] = {}
        for kind in FindKind:
            box = QCheckBox(QCoreApplication.translate("Box", PLURALS[kind]), body)
            box.setChecked(True)
            box.toggled.connect(self.changed)
            self.boxes[kind] = box
            column.addWidget(box)
        column.addSpacing(desk.theme.px(8))
        column.addWidget(label(self.tr("Topic"), "heading", body))
        self.topic = QComboBox(body)
        self.topic.setAccessibleName(self.tr("Only of this topic"))
        self.topic.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.topic.setMinimumContentsLength(14)
        column.addWidget(self.topic)
        self.watched = QCheckBox(self.tr("Only what I have watched"), body)
        self.watched.setToolTip(self.tr("Of lessons and transcripts, only what you have played."))
        self.watched.toggled.connect(self.changed)
        column.addWidget(self.watched)
        column.addSpacing(desk.theme.px(8))
        column.addWidget(label(self.tr("Kept searches"), "heading", body))
        self._add_kept(column, body)
        column.addStretch(1)
        self.setWidget(body)
        self.fill_topics()
        self.topic.currentIndexChanged.connect(self.changed)
        self.fill_kept()

    def _add_kept(self, column: QVBoxLayout, body: QWidget) -> None:
        self.none = label(
            self.tr("None yet. Keep a search to come back to it with one click."), "label", body, wrap=True
        )
        column.addWidget(self.none)
        self.kept = QListWidget(body)
        self.kept.setAccessibleName(self.tr("Kept searches"))
        self.kept.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.kept.setToolTip(self.tr("Enter searches again, F2 renames."))
        self.kept.itemActivated.connect(self._on_picked)
        self.kept.itemClicked.connect(self._on_picked)
        self.kept.itemChanged.connect(self._on_renamed)
        self._desk.theme.follow(self.kept, lambda: self.kept.setFixedHeight(self._desk.theme.px(150)))
        column.addWidget(self.kept)
        row = QHBoxLayout()
        self._desk.theme.space(row, 8)
        self.keep_button = button(self.tr("Keep"), "", body, small=True)
        self.keep_button.setAccessibleName(self.tr("Keep this search"))
        self.forget_button = button(self.tr("Forget"), "", body, small=True)
        self.forget_button.setAccessibleName(self.tr("Forget the chosen search"))
        row.addWidget(self.keep_button)
        row.addWidget(self.forget_button)
        row.addStretch(1)
        column.addLayout(row)

    # What is chosen

    @property
    def kinds(self) -> tuple[FindKind, ...]:
        """The kinds that are ticked."""
        return tuple(kind for kind, box in self.boxes.items() if box.isChecked())

    @property
    def are_set(self) -> bool:
        """Whether anything is left out."""
        return len(self.kinds) < len(self.boxes) or self.watched.isChecked() or self.topic.currentIndex() > 0

    def words(self) -> str:
        """The filters as one would type them."""
        parts = []
        if len(self.kinds) < len(self.boxes):
            parts.append("in:" + ",".join(kind.value for kind in self.kinds))
        if self.topic.currentIndex() > 0:
            parts.append(f'topic:"{self.topic.currentText()}"')
        if self.watched.isChecked():
            parts.append("is:watched")
        return " ".join(parts)

    def topic_words(self) -> str:
        """The topic as one would type it; '' for all."""
        return f' topic:"{self.topic.currentText()}"' if self.topic.currentIndex() > 0 else ""

    def reset(self) -> None:
        """Everything is shown."""
        with QSignalBlocker(self):
            for box in self.boxes.values():
                box.setChecked(True)
            self.watched.setChecked(False)
            self.topic.setCurrentIndex(0)
        self.changed.emit()

    def fill_topics(self) -> None:
        """The topics of the path in hand."""
        held = self.topic.currentText()
        with QSignalBlocker(self.topic):
            self.topic.clear()
            self.topic.addItem(self.tr("All topics"))
            self.topic.addItems(sorted({topic.title.replace('"', "") for topic in self._desk.paths.topics}))
            self.topic.setCurrentIndex(max(0, self.topic.findText(held)))

    # Kept searches

    def fill_kept(self) -> None:
        """As they are stored."""
        with QSignalBlocker(self.kept):
            self.kept.clear()
            for one in searches.kept_searches(self._desk.store):
                item = QListWidgetItem(one.name, self.kept)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setData(_ID, (one.id, one.query))
                item.setToolTip(one.query)
        has_any = self.kept.count() > 0
        self.kept.setVisible(has_any)
        self.none.setVisible(not has_any)
        self.forget_button.setVisible(has_any)

    @property
    def chosen_id(self) -> int | None:
        """The kept search in hand."""
        item = self.kept.currentItem()
        return None if item is None else int(item.data(_ID)[0])

    def _on_picked(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(_ID)[1])

    def _on_renamed(self, item: QListWidgetItem) -> None:
        if item.text().strip():
            searches.rename_search(self._desk.store, item.data(_ID)[0], item.text())
        else:
            self.fill_kept()
