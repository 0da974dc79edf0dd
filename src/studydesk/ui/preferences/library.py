"""The section about videos on the disk: where they are, moving them, what takes room, and bringing videos in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton, QWidget

from studydesk.bridge.runner import JobHandle, Lane
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.library import Found, Match
from studydesk.jobs import JobContext
from studydesk.services import bring_in, library, library_move
from studydesk.services.bring_in_run import BringIn
from studydesk.ui.desk import Desk
from studydesk.ui.preferences.bring_in import BringInDialog
from studydesk.ui.preferences.section import Section
from studydesk.ui.preferences.storage import StorageView
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.parts import button, label, selectable
from studydesk.ui.words import size_words

_STEPS = 1000
_WAIT_MS = 200


class LibrarySection(Section):
    """Looks at the folder beside the window; one long work at a time, which can be cancelled."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        self._handle: JobHandle | None = None
        self._plan: library_move.Move | None = None
        self._sizes: list[int] = []
        self._bringing: BringIn | None = None
        self._add_place()
        self._add_storage()
        self._add_bring_in()

    # Building

    def _flow(self, words: str) -> FlowLayout:
        holder = QWidget(self)
        holder.setAccessibleName(words)
        self._holder = holder
        return FlowLayout(holder, gap=self.desk.theme.px(8))

    def _button(self, flow: FlowLayout, text: str, work: object) -> QPushButton:
        made = button(text, "", self, small=True)
        made.clicked.connect(work)
        flow.addWidget(made)
        return made

    def _add_place(self) -> None:
        block = self.block(self.tr("Videos folder place move library missing size"), key="library.place")
        block.addWidget(label(self.tr("Where your videos are"), "", self))
        self.place = selectable(label("", "label-strong", self, wrap=True))
        self.state = label("", "label", self, wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.bar.hide()
        for widget in (self.place, self.state, self.bar):
            block.addWidget(widget)
        flow = self._flow("")
        self.open_button = self._button(flow, self.tr("Open the folder"), self._on_open)
        self.open_button.setAccessibleName(self.tr("Open the folder with videos"))
        self.move_button = self._button(flow, self.tr("Move the videos…"), self._on_move)
        self.point_button = self._button(flow, self.tr("They are elsewhere…"), self._on_point)
        self.point_button.setAccessibleName(self.tr("Say where the videos are now"))
        self.cancel_button = self._button(flow, self.tr("Cancel"), self._on_cancel)
        self.cancel_button.hide()
        block.addWidget(self._holder)
        self.rows[-1].focus = self.move_button

    def _add_storage(self) -> None:
        block = self.block(self.tr("Storage room size delete keep topic course free up"), key="library.storage")
        block.addWidget(label(self.tr("What takes room"), "", self))
        self.storage = StorageView(self.desk, self)
        block.addWidget(self.storage)
        self.rows[-1].focus = self.storage.tree

    def _add_bring_in(self) -> None:
        block = self.block(self.tr("Bring in import videos match files folder"), key="library.bring_in")
        block.addWidget(label(self.tr("Bring in videos that you have already"), "", self))
        text = self.tr(
            "Looks through a folder and guesses which course each file is: by the id in its name, by its title, by "
            "its length. You see the guesses first."
        )
        block.addWidget(label(text, "label", self, wrap=True))
        flow = self._flow("")
        self.bring_button = self._button(flow, self.tr("Choose a folder…"), self._on_bring)
        self.bring_button.setAccessibleName(self.tr("Choose a folder with videos to bring in"))
        block.addWidget(self._holder)
        self.rows[-1].focus = self.bring_button

    # What it shows

    def refresh(self) -> None:
        """Looks at the folder again."""
        super().refresh()
        self.place.setText(str(self.desk.downloads.library))
        self.storage.refresh()
        if self._handle is None and self._bringing is None:
            self._look()

    def _look(self) -> None:
        folder, files = self.desk.downloads.library, library.files(self.desk.store)
        self._sizes = [file.size_bytes for file in files if not file.trashed]

        def job(_context: JobContext) -> library.Look:
            return library.look(files, folder)

        handle = self.desk.runner.start(job)
        handle.finished.connect(self._on_looked)
        handle.failed.connect(self.desk.errors.report)

    def _on_looked(self, look: library.Look) -> None:
        if self._handle is not None or self._bringing is not None:
            return
        if not look.is_there:
            self.state.setText(
                self.tr(
                    "The folder is not there. If it is on a drive that can be unplugged, plug it in; if it was moved, "
                    "say where it is now. Your progress and transcripts are safe."
                )
            )
            return
        size = f", {size_words(sum(self._sizes))}" if self._sizes else ""
        parts = [self.tr("%n video(s)", "", len(self._sizes)) + size]
        if look.missing:
            parts.append(self.tr("%n missing", "", len(look.missing)))
        if look.changed:
            parts.append(self.tr("%n changed", "", len(look.changed)))
        if look.left_over_bytes:
            parts.append(self.tr("{size} of unfinished downloads").format(size=size_words(look.left_over_bytes)))
        self.state.setText(" · ".join(parts))

    # The folder

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.downloads.library)))

    def _on_point(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where are your videos?"))
        if chosen:
            self.desk.device.set("media_folder", chosen)
            self.refresh()

    def _on_move(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose where the videos shall be"))
        if chosen:
            self.move_to(Path(chosen))

    def move_to(self, target: Path) -> None:
        """Copies, compares, switches, then deletes; downloads rest meanwhile."""
        if self._handle is not None:
            return
        downloads = self.desk.downloads
        downloads.rest()
        if downloads.is_started and downloads.queue.is_busy:  # a video is just being put in its place
            QTimer.singleShot(_WAIT_MS, self, lambda: self.move_to(target))
            return
        try:
            move = library_move.plan_move(library.files(self.desk.store), downloads.library, target)
        except StudyDeskError as error:
            downloads.go_on()
            self.desk.errors.report(error)
            return
        self._begin(self.desk.runner.start(lambda context: library_move.copy_library(context, move), Lane.NETWORK))
        assert self._handle is not None
        self._plan = move
        self._handle.finished.connect(self._on_copied)
        self._handle.failed.connect(self._on_not_moved)
        self._handle.cancelled.connect(self._on_not_moved)

    def _on_copied(self, _nothing: object) -> None:
        self._end()
        move = self._plan
        assert move is not None
        try:
            self.desk.device.set("media_folder", str(move.target))
        except StudyDeskError as error:
            self.desk.errors.report(error)
        self.desk.downloads.go_on()
        handle = self.desk.runner.start(lambda context: library_move.delete_old(context, move), Lane.NETWORK)
        handle.finished.connect(self._on_deleted)
        handle.failed.connect(self.desk.errors.report)
        self.refresh()

    def _on_deleted(self, stayed: list[str]) -> None:
        folder = self.desk.downloads.library
        sentence = self.tr("Your videos are now in {folder}.").format(folder=folder)
        if stayed:
            sentence += " " + self.tr("%n old file(s) could not be deleted.", "", len(stayed))
        self.desk.notices.say(sentence, "warn" if stayed else "good")

    def _on_not_moved(self, error: Exception | None = None) -> None:
        self._end()
        self.desk.downloads.go_on()
        if error is not None:
            self.desk.errors.report(error)
        else:
            self.desk.notices.say(self.tr("Not moved: your videos are where they were."))
        self.refresh()

    # Work that takes a while

    def _begin(self, handle: JobHandle) -> None:
        self._handle = handle
        handle.progressed.connect(self._on_progress)
        self._show_busy(True)

    def _on_progress(self, done: int, total: int, text: str) -> None:
        self.bar.setRange(0, _STEPS if total else 0)
        if total:
            self.bar.setValue(done * _STEPS // total)
        self.state.setText(text)

    def _end(self) -> None:
        self._handle = None
        self._show_busy(False)

    def _show_busy(self, busy: bool) -> None:
        self.bar.setRange(0, 0)
        self.bar.setVisible(busy)
        self.cancel_button.setVisible(busy)
        for one in (self.move_button, self.point_button, self.bring_button):
            one.setEnabled(not busy)

    def _on_cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
        if self._bringing is not None:
            self._bringing.cancel()

    # Bringing in

    def _on_bring(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder with videos"))
        if chosen:
            self.scan(Path(chosen))

    def scan(self, folder: Path) -> None:
        """Looks for videos, then shows the guesses."""
        self._begin(self.desk.runner.start(lambda context: bring_in.find_videos(context, folder), Lane.NETWORK))
        assert self._handle is not None
        self._handle.finished.connect(self._on_found)
        self._handle.failed.connect(self._on_not_found)
        self._handle.cancelled.connect(self._on_not_found)

    def _on_not_found(self, error: Exception | None = None) -> None:
        self._end()
        if error is not None:
            self.desk.errors.report(error)
        self._look()

    def _on_found(self, found: list[Found]) -> None:
        self._end()
        self._look()
        if not found:
            self.desk.notices.say(self.tr("There are no videos in this folder."))
            return
        dialog = BringInDialog(self.desk, bring_in.guesses(self.desk.store, found), self)
        dialog.chosen.connect(self._take_in)
        dialog.open()

    def _take_in(self, matches: list[Match], move: bool) -> None:
        downloads = self.desk.downloads
        run = BringIn(self.desk.store, downloads.library, downloads.runs, downloads.probe, move=move)
        self._bringing = run
        self._show_busy(True)
        try:
            run.start(matches, self._on_progress, self._on_brought)
        except StudyDeskError as error:
            self._on_brought(0, [])
            self.desk.errors.report(error)

    def _on_brought(self, taken: int, refused: list[str]) -> None:
        self._bringing = None
        self._show_busy(False)
        sentence = self.tr("%n video(s) brought in.", "", taken)
        if refused:
            sentence += " " + self.tr("%n could not be:", "", len(refused)) + " " + " ".join(refused[:3])
        self.desk.notices.say(sentence, "warn" if refused else "good")
        self.refresh()
