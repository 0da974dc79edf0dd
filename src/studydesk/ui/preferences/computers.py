"""The section 'Two computers': the shared folder, who else is there, and how things stand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from studydesk.domain.clock import to_ms
from studydesk.domain.errors import StudyDeskError
from studydesk.ui.desk import Desk
from studydesk.ui.models.desk_sync import DeskSync
from studydesk.ui.preferences.section import Section
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.parts import button, label


class ComputersSection(Section):
    """A folder that Syncthing, a cloud drive or a stick carries keeps the computers in step."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        self._sync: DeskSync | None = None
        block = self.block(
            self.tr("Two computers sync syncthing shared folder cloud drive stick in step merge"), key="sync_folder"
        )
        about = self.tr(
            "Choose a folder that is carried between your computers: by Syncthing, a cloud drive, or a stick. "
            "Choose it on each of them. Cards, answers, notes, marks and settings of both are united; what was "
            "changed on two at a time is kept twice. No server and no account. Videos stay where they are."
        )
        block.addWidget(label(about, "label", self, wrap=True))
        self.state = label("", "", self, wrap=True)
        block.addWidget(self.state)
        self.others = label("", "label", self, wrap=True)
        block.addWidget(self.others)
        row = FlowLayout(gap=desk.theme.px(8))
        self.choose = button(self.tr("Choose the folder…"), "", self)
        self.choose.clicked.connect(self._choose)
        self.now = button(self.tr("Bring into step now"), "", self)
        self.now.setToolTip(desk.commands.shortcut_text("transfer.sync_now"))
        self.now.clicked.connect(lambda: desk.commands.run("transfer.sync_now"))
        self.texts = button("", "", self)
        self.texts.clicked.connect(lambda: desk.commands.run("transfer.kept_texts"))
        self.leave = button(self.tr("Stop sharing"), "", self)
        self.leave.clicked.connect(self._leave)
        for one in (self.choose, self.now, self.texts, self.leave):
            row.addWidget(one)
        block.addLayout(row)
        self.rows[-1].focus = self.choose
        self._add_name()
        desk.device.on_changed(lambda key: self._show_state() if key == "sync_folder" else None)
        self._show_state()

    def _add_name(self) -> None:
        holder, line = self.row_frame(self.tr("Name of this computer"), self.tr("How your other computers call it."))
        self.name = QLineEdit(holder)
        self.name.setAccessibleName(self.tr("Name of this computer"))
        self.name.setMaxLength(60)
        self.name.setText(self.desk.device.text("computer_name"))
        self.name.editingFinished.connect(self._rename)
        line.addWidget(self.name, 1)
        block = self.block(self.tr("Name of this computer"), self.name, "computer_name")
        block.addWidget(holder)

    def _rename(self) -> None:
        try:
            self.desk.device.set("computer_name", self.name.text().strip())
        except StudyDeskError as error:
            self.desk.errors.report(error)

    def sync(self) -> DeskSync:
        """What does the work, which is the window's."""
        if self._sync is None:
            self._sync = DeskSync.of(self.desk, self)
            self._sync.finished.connect(self._show_state)
            self.name.setPlaceholderText(self._sync.name)
        return self._sync

    def refresh(self) -> None:
        """Shows how things stand; called when the page comes to the front and after changes."""
        super().refresh()
        self.sync()
        self._show_state()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder that your computers share"))
        if chosen:
            self.begin(Path(chosen))

    def begin(self, folder: Path) -> None:
        """Shares this folder from now on."""
        try:
            self.sync().share(folder)
        except StudyDeskError as error:
            self.desk.errors.report(error)
            return
        self.desk.notices.say(self.tr("This computer shares {folder} now.").format(folder=folder), "good")

    def _leave(self) -> None:
        self.sync().leave()
        self.desk.notices.say(self.tr("This computer goes its own way again. What is in the folder stays there."))

    def _show_state(self) -> None:
        from studydesk.services import sync

        folder = self.desk.device.text("sync_folder")
        shares = bool(folder)
        self.now.setEnabled(shares)
        self.leave.setVisible(shares)
        state = sync.state(self.desk.store)
        self.texts.setText(self.tr("Show %n kept text(s)…", "", state.kept_texts))
        self.texts.setVisible(bool(state.kept_texts))
        lines = [self._line(peer.name or peer.node, peer.seen_at_ms) for peer in state.peers] if shares else []
        self.others.setText("\n".join(lines))
        self.others.setVisible(bool(lines))
        self.state.setText(self._words(folder, state.to_tell))

    def _line(self, name: str, seen_at_ms: int) -> str:
        at = QLocale().toString(QDateTime.fromMSecsSinceEpoch(seen_at_ms), QLocale.FormatType.ShortFormat)
        return self.tr("{name}: last heard of {when}").format(name=name, when=at)

    def _words(self, folder: str, to_tell: int) -> str:
        if not folder:
            return self.tr("This computer shares no folder.")
        lines = [folder]
        one = self._sync
        if one is not None and one.fault is not None:
            return "\n".join([folder, one.fault.message, self.tr("It is tried again by itself.")])
        if one is not None and one.last is not None:
            lines += self._last_words(one)
        if to_tell:
            lines.append(self.tr("%n change(s) to be told", "", to_tell))
        return "\n".join(lines)

    def _last_words(self, one: DeskSync) -> list[str]:
        assert one.last is not None
        at, report, _written = one.last
        time = QLocale().toString(QDateTime.fromMSecsSinceEpoch(to_ms(at)).time(), QLocale.FormatType.ShortFormat)
        lines = [self.tr("In step since {time}").format(time=time)]
        if report.late:
            lines.append(self.tr("%n file(s) still arriving", "", len(report.late)))
        if report.newer:
            lines.append(self.tr("Another computer has a newer StudyDesk: bring this one up to date as well."))
        if report.unusable or report.refused:
            count = len(report.unusable) + report.refused
            lines.append(self.tr("%n change(s) could not be used and were left alone", "", count))
        if report.media_missing:
            lines.append(self.tr("%n picture(s) or sound(s) still on the way", "", report.media_missing))
        return lines
