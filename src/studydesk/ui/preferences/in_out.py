"""The section 'In and out': everything that can be brought in and taken out, each with its button."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from studydesk.ui.desk import Desk
from studydesk.ui.preferences.section import Section
from studydesk.ui.widgets.parts import button, label


class InOutSection(Section):
    """Two rows of buttons; each runs a command, so that the key beside it does the same."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        self._add(
            "transfer.in",
            self.tr("Bring in"),
            self.tr(
                "Cards of Anki; notes of Obsidian, Joplin or any folder of Markdown; learning paths, drawings, "
                "outlines and roadmaps. You see what is inside first, and one undo takes it back."
            ),
            self.tr("import bring in anki obsidian joplin markdown vault canvas opml roadmap deck path notes"),
            (
                ("transfer.anki_in", self.tr("Anki…")),
                ("transfer.table_in", self.tr("A table…")),
                ("transfer.notes_in", self.tr("Notes…")),
                ("transfer.path_in", self.tr("A learning path…")),
            ),
        )
        self._add(
            "transfer.out",
            self.tr("Take out"),
            self.tr(
                "Cards for Anki, notes as Markdown, a path to hand on, or everything at once as open files that "
                "need no StudyDesk to be read."
            ),
            self.tr("export take out everything markdown csv json obsidian canvas opml hand on share"),
            (
                ("transfer.anki_out", self.tr("Cards…")),
                ("transfer.notes_out", self.tr("Notes…")),
                ("transfer.path_out", self.tr("A learning path…")),
                ("transfer.everything", self.tr("Everything…")),
            ),
        )

    def _add(self, key: str, title: str, text: str, words: str, commands: tuple[tuple[str, str], ...]) -> None:
        block = self.block(f"{title} {text} {words}", key=key)
        block.addWidget(label(title, "", self))
        block.addWidget(label(text, "label", self, wrap=True))
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        registry = self.desk.commands
        first: QWidget | None = None
        for command_id, shown in commands:
            made = button(shown, "", self)
            made.setAccessibleName(registry.title(command_id))
            made.setToolTip(f"{registry.help(command_id)} ({registry.shortcut_text(command_id)})")
            made.clicked.connect(lambda _checked=False, command_id=command_id: registry.run(command_id))
            row.addWidget(made)
            first = first or made
        row.addStretch(1)
        block.addLayout(row)
        self.rows[-1].focus = first
