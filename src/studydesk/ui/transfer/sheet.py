"""What the dialogs of 'In and out' share: their frame, choosing a file or folder, and work beside the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from studydesk.ui.widgets.parts import button, label

if TYPE_CHECKING:
    from studydesk.jobs import JobContext
    from studydesk.storage.store import Store
    from studydesk.ui.desk import Desk

Result = TypeVar("Result")
Progress = Callable[[int, int], None]

_WIDE, _HIGH = 720, 560


class Sheet(QDialog):
    """A heading, a sentence, whatever a subclass puts into ``column``, and two buttons."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        theme = desk.theme
        outer = QVBoxLayout(self)
        theme.space(outer, 12, (24, 20, 24, 20))
        self.head = label("", "title", self, wrap=True)
        outer.addWidget(self.head)
        self.text = label("", "soft", self, wrap=True)
        outer.addWidget(self.text)
        self.column = QVBoxLayout()
        theme.space(self.column, 8)
        outer.addLayout(self.column, 1)
        row = QHBoxLayout()
        theme.space(row, 8)
        row.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"), "", self)
        self.cancel_button.clicked.connect(self.reject)
        self.do_button: QPushButton = button("", "primary", self)
        self.do_button.setDefault(True)
        row.addWidget(self.cancel_button)
        row.addWidget(self.do_button)
        outer.addLayout(row)

    def name_it(self, title: str, text: str, do_it: str) -> None:
        """The heading, the sentence under it, and the word on the button."""
        self.setWindowTitle(title)
        self.head.setText(title)
        self.text.setText(text)
        self.do_button.setText(do_it)

    def take_size(self, wide: int = _WIDE, high: int = _HIGH) -> None:
        """As large as it needs to be, within the window."""
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.size()
        px = self.desk.theme.px
        self.resize(min(px(wide), room.width() - px(32)), min(px(high), room.height() - px(32)))

    def list_of_lines(self, name: str) -> QPlainTextEdit:
        """A field that shows lines to be read and copied."""
        made = QPlainTextEdit(self)
        made.setReadOnly(True)
        made.setProperty("kind", "code")
        made.setTabChangesFocus(True)
        made.setAccessibleName(name)
        return made

    def source_buttons(self, on_folder: Callable[[], object], on_file: Callable[[], object]) -> QHBoxLayout:
        """'A folder' and 'A file', with the keyboard on the first."""
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.folder_button = button(self.tr("Choose a folder…"), "", self)
        self.folder_button.clicked.connect(on_folder)
        self.file_button = button(self.tr("Choose a file…"), "", self)
        self.file_button.clicked.connect(on_file)
        row.addWidget(self.folder_button)
        row.addWidget(self.file_button)
        row.addStretch(1)
        return row


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """A folder that is there; None for none."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def ask_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """A file that is there; None for none."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None


def ask_new(parent: QWidget, title: str, name: str, kinds: str, ending: str, *also: str) -> Path | None:
    """A name for a new file or folder; the ending is put behind it where neither it nor one of ``also`` is there."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    if not chosen:
        return None
    return Path(chosen if chosen.casefold().endswith((ending, *also)) else chosen + ending)


def work_beside(
    desk: Desk,
    words: str,
    work: Callable[[Store, Progress], Result],
    done: Callable[[Result], object],
    owner: QWidget | None = None,
) -> None:
    """Does ``work`` in a job with a store that can only read, behind a bar with a Cancel; ``done`` gets its result. A
    fault is reported. ``owner``: the dialog that waits for it; once that is closed nothing is done any more."""

    def job(context: JobContext) -> Result:
        from studydesk.services.reading import read_beside

        return read_beside(desk.store.file, desk.clock, lambda store: work(store, context.progress))

    run_job(desk, words, job, done, owner)


def run_job(
    desk: Desk,
    words: str,
    job: Callable[[JobContext], Result],
    done: Callable[[Result], object],
    owner: QWidget | None = None,
) -> None:
    """The same for a job that needs no store."""
    from studydesk.ui.work_bar import WorkBar

    handle = desk.runner.start(job)
    bar = WorkBar(desk.theme, words, handle)
    if owner is not None:
        owner.setEnabled(False)

    def end(after: Callable[[], object] | None) -> None:
        if shiboken6.isValid(bar):  # it goes with the window that was at the front
            bar.go()
        gone = owner is not None and not shiboken6.isValid(owner)
        if owner is not None and not gone:
            owner.setEnabled(True)
        if after is not None and not gone:
            after()

    handle.finished.connect(lambda value: end(partial(done, value)))
    handle.failed.connect(lambda error: end(partial(desk.errors.report, error)))
    handle.cancelled.connect(lambda: end(None))


def offer_to_open(desk: Desk, sentence: str, place: Path, word: str) -> None:
    """Says what was written, with a button that shows it in the file manager."""
    folder = place if place.is_dir() else place.parent
    url = QUrl.fromLocalFile(str(folder))
    desk.notices.offer(sentence, word, lambda: QDesktopServices.openUrl(url), "good")
