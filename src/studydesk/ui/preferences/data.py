"""The section about the learner's data: where it is, how large, backups, restoring, moving."""

from __future__ import annotations

import functools
import shutil
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QWidget

from studydesk.bridge.runner import Lane
from studydesk.domain.errors import StudyDeskError
from studydesk.jobs import JobContext
from studydesk.paths import Profile
from studydesk.services import backup
from studydesk.services.backup import BackupInfo
from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.desk import Desk
from studydesk.ui.preferences.card_care import CardCare
from studydesk.ui.preferences.index_care import IndexCare
from studydesk.ui.preferences.section import Section
from studydesk.ui.widgets.ask import AskOnce
from studydesk.ui.widgets.parts import button, label, selectable
from studydesk.ui.words import size_words
from studydesk.ui.work_window import Progress

_REASONS = {
    "daily": QT_TRANSLATE_NOOP("Backups", "made by itself"),
    "asked": QT_TRANSLATE_NOOP("Backups", "made by you"),
    "before-change": QT_TRANSLATE_NOOP("Backups", "before a large change"),
    "before-restore": QT_TRANSLATE_NOOP("Backups", "before going back"),
    "before-migration": QT_TRANSLATE_NOOP("Backups", "before an update"),
    "damaged": QT_TRANSLATE_NOOP("Backups", "damaged file, put aside"),
}


def reason_words(reason: str) -> str:
    """Why a backup was made."""
    return QCoreApplication.translate("Backups", _REASONS.get(reason, reason))


def time_words(instant: datetime) -> str:
    """An instant in the learner's own time, short."""
    local = QDateTime.fromMSecsSinceEpoch(int(instant.timestamp() * 1000))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def folder_size(folder: Path, context: JobContext) -> int:
    """Bytes of all files below a folder."""
    total = 0
    for file in folder.rglob("*"):
        context.raise_if_cancelled()
        if file.is_file() and not file.is_symlink():
            total += file.stat().st_size
    return total


class DataSection(Section):
    """Everything about the profile's folder that can be done from the window."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        self._backups: list[BackupInfo] = []
        self._is_measuring = False
        self._add_place()
        self._add_backups()
        block = self.block(self.tr("Check cards pictures sounds media mend unused missing"), key="data.cards")
        self.cards = CardCare(desk, self)
        block.addWidget(self.cards)
        self.rows[-1].focus = self.cards.look_button
        block = self.block(self.tr("Search index find rebuild anew"), key="data.index")
        self.index = IndexCare(desk, self)
        block.addWidget(self.index)
        self.rows[-1].focus = self.index.look_button

    # Where it is

    def _add_place(self) -> None:
        block = self.block(self.tr("Folder place location size move open"), key="data.place")
        block.addWidget(label(self.tr("Where your data is"), "", self))
        block.addWidget(selectable(label(str(self.desk.profile.folder), "label-strong", self, wrap=True)))
        self.size_label = label(self.tr("Size: being counted…"), "label", self, wrap=True)
        block.addWidget(self.size_label)
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.open_button = button(self.tr("Open the folder"), "", self)
        self.open_button.clicked.connect(lambda: self.desk.commands.run("data.open_folder"))
        self.move_button = button(self.tr("Move…"), "", self)
        self.move_button.setAccessibleName(self.tr("Move the data to another folder"))
        self.move_button.clicked.connect(self._on_move)
        row.addWidget(self.open_button)
        row.addWidget(self.move_button)
        row.addStretch(1)
        block.addLayout(row)
        self.rows[-1].focus = self.open_button

    def _measure(self) -> None:
        if self._is_measuring:
            return
        self._is_measuring = True
        folder = self.desk.profile.folder
        handle = self.desk.runner.start(lambda context: folder_size(folder, context), Lane.COMPUTE)
        handle.finished.connect(self._on_measured)
        # Methods, not lambdas: Qt lets go of them when the page goes before the job ends.
        handle.failed.connect(self._on_not_measured)
        handle.cancelled.connect(self._on_not_measured)

    def _on_not_measured(self, _error: object = None) -> None:
        self._on_measured(None)

    def _on_measured(self, size_bytes: int | None) -> None:
        self._is_measuring = False
        try:
            free = shutil.disk_usage(self.desk.profile.folder).free
        except OSError:
            free = None
        if size_bytes is None or free is None:
            self.size_label.setText(self.tr("The size is not known: the folder could not be read."))
        else:
            sentence = self.tr("Size: {size}. Free on that disk: {free}.")
            self.size_label.setText(sentence.format(size=size_words(size_bytes), free=size_words(free)))

    def _on_move(self) -> None:
        if self.desk.profile.pointer is None:
            self.desk.notices.say(
                self.tr(
                    "This folder was chosen when StudyDesk was started, so StudyDesk cannot move it. Close StudyDesk, "
                    "move the folder yourself, and start with its new place."
                ),
                "warn",
            )
            return
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose an empty folder"))
        if chosen:
            self.move_to(Path(chosen))

    def move_to(self, target: Path) -> None:
        """Asks, then moves; the window closes for it and opens again."""
        dialog = AskOnce(
            self.desk.theme,
            self.tr("Move your data?"),
            self.tr("Everything in {old} moves to {new}. StudyDesk closes for a moment and opens again there.").format(
                old=self.desk.profile.folder, new=target
            ),
            self.tr("Move"),
            self,
            danger=False,
        )
        dialog.accepted.connect(lambda: self.desk.notices.restart_asked.emit(functools.partial(_move, target)))
        dialog.open()

    # Backups

    def _add_backups(self) -> None:
        block = self.block(self.tr("Backup backups copy restore go back database"), key="data.backups")
        row = QHBoxLayout()
        self.desk.theme.space(row, 16)
        row.addWidget(label(self.tr("Backups"), "", self), 1)
        self.back_up_button = button(self.tr("Back up now"), "", self)
        self.back_up_button.clicked.connect(lambda: self.desk.commands.run("data.back_up"))
        row.addWidget(self.back_up_button)
        block.addLayout(row)
        block.addLayout(self._other_places())
        self.summary = label("", "label", self, wrap=True)
        block.addWidget(self.summary)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Why"), self.tr("Size")])
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setTabKeyNavigation(False)
        self.list.header().setStretchLastSection(True)
        self.list.itemSelectionChanged.connect(self._on_selected)
        self.list.itemActivated.connect(lambda _item, _column: self._on_restore())
        self.desk.theme.follow(self.list, lambda: self.list.setFixedHeight(self.desk.theme.px(210)))
        block.addWidget(self.list)
        foot = QHBoxLayout()
        self.restore_button = button(self.tr("Go back to this backup…"), "", self)
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._on_restore)
        foot.addWidget(self.restore_button)
        self.undo_restore_button = button(self.tr("Undo the last going back…"), "", self)
        self.undo_restore_button.clicked.connect(self._on_undo_restore)
        self.undo_restore_button.hide()
        foot.addWidget(self.undo_restore_button)
        foot.addStretch(1)
        block.addLayout(foot)
        self.rows[-1].focus = self.back_up_button
        self.desk.notices.said.connect(lambda *_said: self._list_backups() if self.isVisible() else None)

    def _other_places(self) -> QHBoxLayout:
        """Buttons for backups elsewhere: a stick, a synced folder, another computer."""
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        for command_id, words in (
            ("transfer.backup_to", self.tr("Back up to a folder…")),
            ("transfer.restore_file", self.tr("Go back to a file…")),
        ):
            made = button(words, "", self)
            made.setToolTip(self.desk.commands.help(command_id))
            made.clicked.connect(lambda _checked=False, command_id=command_id: self.desk.commands.run(command_id))
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _list_backups(self) -> None:
        try:
            found = backup.list_backups(self.desk.profile.backups)
        except StudyDeskError as error:
            self.summary.setText(error.sentences())
            return
        if found == self._backups and found:
            return
        self._backups = found
        self.list.clear()
        for info in found:
            item = QTreeWidgetItem([time_words(info.taken_at), reason_words(info.reason), size_words(info.size_bytes)])
            item.setToolTip(0, info.file.name)
            self.list.addTopLevelItem(item)
        for column in range(2):
            self.list.resizeColumnToContents(column)
            self.list.setColumnWidth(column, self.list.columnWidth(column) + self.desk.theme.px(16))
        self.list.setVisible(bool(found))
        self.restore_button.setVisible(bool(found))
        self.undo_restore_button.setVisible(self._newest_replaced() is not None)
        if found:
            self.summary.setText(
                self.tr("%n backup(s), the newest of {time}", "", len(found)).format(time=time_words(found[0].taken_at))
            )
        else:
            self.summary.setText(self.tr("No backup yet. One is made by itself once a day when something changed."))

    def _chosen(self) -> BackupInfo | None:
        current = self.list.currentItem()
        row = self.list.indexOfTopLevelItem(current) if current is not None and self.list.selectedItems() else -1
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _on_selected(self) -> None:
        self.restore_button.setEnabled(self._chosen() is not None)

    def _on_restore(self) -> None:
        info = self._chosen()
        if info is None:
            return
        from studydesk.ui.transfer.backups import look_at_backup

        look_at_backup(self.desk, info.file, self.window())

    def _newest_replaced(self) -> BackupInfo | None:
        """What was there before the last going back, for a month."""
        newest = next((info for info in self._backups if info.reason == backup.BEFORE_RESTORE), None)
        return newest if newest is not None and self.desk.clock() - newest.taken_at < timedelta(days=30) else None

    def _on_undo_restore(self) -> None:
        newest = self._newest_replaced()
        if newest is not None:
            from studydesk.ui.transfer.backups import look_at_backup

            look_at_backup(self.desk, newest.file, self.window())

    def refresh(self) -> None:
        """Looks again what is on the disk."""
        super().refresh()
        self._list_backups()
        self._measure()


# It runs between two windows, while the database is closed, on a thread of its own.


def _move(target: Path, profile: Profile, progress: Progress) -> tuple[Profile, str]:
    from studydesk.services.relocate import move_profile

    moved = move_profile(profile, target, progress)
    return moved, QCoreApplication.translate("Backups", "Your data is now in {folder}.").format(folder=moved.folder)
