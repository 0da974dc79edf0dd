"""Kind and topic above the fields; tags and source below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.cards import Draft, ItemKind, Source, clean_tags
from studydesk.domain.path import TopicId
from studydesk.services import cards
from studydesk.ui.widgets.parts import label

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk


def kind_word(kind: ItemKind) -> str:
    """The name of a kind."""
    return {
        ItemKind.BASIC: QCoreApplication.translate("Kinds", "Question and answer"),
        ItemKind.REVERSED: QCoreApplication.translate("Kinds", "Both ways"),
        ItemKind.CLOZE: QCoreApplication.translate("Kinds", "Text with gaps"),
        ItemKind.TYPE_IN: QCoreApplication.translate("Kinds", "Type the answer"),
        ItemKind.CODE: QCoreApplication.translate("Kinds", "About code"),
        ItemKind.OCCLUSION: QCoreApplication.translate("Kinds", "Picture with hidden areas"),
        ItemKind.TEMPLATE: QCoreApplication.translate("Kinds", "As imported"),
    }[kind]


class TagCompleter(QCompleter):
    """Completes the last word of a line."""

    def pathFromIndex(self, index: object) -> str:
        done = super().pathFromIndex(index)  # type: ignore[arg-type]  # whatever index Qt hands in
        line = self.widget()
        before = line.text().rsplit(" ", 1)[0] + " " if isinstance(line, QLineEdit) and " " in line.text() else ""
        return f"{before}{done}"

    def splitPath(self, path: str) -> list[str]:
        return [path.rsplit(" ", 1)[-1]]


class Head(QWidget):
    """The choices above; ``foot`` is what stands below the fields."""

    kind_chosen = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source = Source()
        self._other_topic: TopicId | None = None
        grid = QGridLayout(self)
        desk.theme.space(grid, 8)
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName(self.tr("Kind of card"))
        for kind in ItemKind:
            if kind not in (ItemKind.TEMPLATE, ItemKind.REVERSED):
                self.kinds.addItem(kind_word(kind), kind.value)
        self.kinds.currentIndexChanged.connect(lambda _at: self._on_kind())
        self.both_ways = QCheckBox(self.tr("Also ask the other way"), self)
        self.both_ways.clicked.connect(lambda: self.kind_chosen.emit(self.kind))
        self.topics = QComboBox(self)
        self.topics.setAccessibleName(self.tr("Topic of the card"))
        self.topics.activated.connect(lambda _at: self.changed.emit())
        for combo in (self.kinds, self.topics):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12)
        for at, (text, combo) in enumerate(((self.tr("Kind"), self.kinds), (self.tr("Topic"), self.topics))):
            name = label(text, "label", self)
            name.setBuddy(combo)
            grid.addWidget(name, 0, at)
            grid.addWidget(combo, 1, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(self.both_ways, 2, 0, 1, 2)
        self.foot = self._make_foot()

    def _make_foot(self) -> QWidget:
        foot = QWidget(self)
        column = QVBoxLayout(foot)
        self._desk.theme.space(column, 4)
        self.tag_line = QLineEdit(foot)
        self.tag_line.setPlaceholderText(self.tr("Tags, with spaces between"))
        self._named(column, foot, self.tr("Tags"), self.tag_line)
        self._completer = TagCompleter(foot)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tag_line.setCompleter(self._completer)
        self.source_title = QLineEdit(foot)
        self.source_title.setPlaceholderText(self.tr("Where it comes from"))
        self.source_url = QLineEdit(foot)
        self.source_url.setPlaceholderText("https://")
        self._named(column, foot, self.tr("Source"), self.source_title)
        row = QHBoxLayout()
        self._desk.theme.space(row, 8)
        row.addWidget(self.source_url, 1)
        self.source_url.setAccessibleName(self.tr("Link of the source"))
        column.addLayout(row)
        for line in (self.tag_line, self.source_title, self.source_url):
            line.textEdited.connect(lambda _text: self.changed.emit())
        return foot

    def _named(self, column: QVBoxLayout, parent: QWidget, text: str, line: QLineEdit) -> QLabel:
        name = label(text, "label", parent)
        name.setBuddy(line)
        line.setAccessibleName(text)
        column.addWidget(name)
        column.addWidget(line)
        return name

    # What it shows

    def show_draft(self, draft: Draft, *, kind_is_fixed: bool) -> None:
        """Another item."""
        is_reversed = draft.kind is ItemKind.REVERSED
        self.both_ways.setChecked(is_reversed)
        at = self.kinds.findData((ItemKind.BASIC if is_reversed else draft.kind).value)
        if at < 0:
            self.kinds.addItem(kind_word(draft.kind), draft.kind.value)
            at = self.kinds.count() - 1
        self.kinds.setCurrentIndex(at)
        self.both_ways.setVisible(self._is_basic)
        self.kinds.setEnabled(not kind_is_fixed)
        self._fill_topics(draft.topic_id)
        self._refresh_tags()
        self.tag_line.setText(" ".join(draft.tags))
        self._source = draft.source
        self.source_title.setText(draft.source.title)
        self.source_url.setText(draft.source.url)

    def _fill_topics(self, topic_id: TopicId | None) -> None:
        self.topics.clear()
        self.topics.addItem(self.tr("No topic"), None)
        for topic in self._desk.paths.topics:
            self.topics.addItem(topic.title, int(topic.id))
        at = 0 if topic_id is None else self.topics.findData(int(topic_id))
        if at < 0 and topic_id is not None:
            self.topics.addItem(self.tr("A topic of another path"), int(topic_id))
            at = self.topics.count() - 1
        self.topics.setCurrentIndex(at)

    def _refresh_tags(self) -> None:
        from PySide6.QtCore import QStringListModel

        self._completer.setModel(QStringListModel(cards.all_tags(self._desk.store)[:20_000], self._completer))

    # What it holds

    @property
    def kind(self) -> ItemKind:
        """The kind chosen."""
        if self._is_basic and self.both_ways.isChecked():
            return ItemKind.REVERSED
        return ItemKind(self.kinds.currentData() or ItemKind.BASIC.value)

    @property
    def _is_basic(self) -> bool:
        return bool(self.kinds.currentData() == ItemKind.BASIC.value)

    def _on_kind(self) -> None:
        self.both_ways.setVisible(self._is_basic)
        self.kind_chosen.emit(self.kind)

    @property
    def topic_id(self) -> TopicId | None:
        """The topic chosen."""
        data = self.topics.currentData()
        return TopicId(data) if isinstance(data, int) else None

    def tags(self) -> tuple[str, ...]:
        """The tags typed."""
        return clean_tags(self.tag_line.text().replace(",", " ").split())

    def source(self) -> Source:
        """The source; video and second stay those of the item."""
        return Source(
            self.source_title.text().strip(), self.source_url.text().strip(), self._source.video_id, self._source.at_ms
        )
