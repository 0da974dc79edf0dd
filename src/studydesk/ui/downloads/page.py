"""The page of downloads: the queue, what it waits for, links to paste, and the room on the disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studydesk.domain.download_rules import HoldReason
from studydesk.domain.downloads import DownloadState, about_bytes
from studydesk.domain.links import web_link
from studydesk.jobs import JobContext
from studydesk.services.library import free_bytes
from studydesk.ui.desk import Desk
from studydesk.ui.downloads.actions import DownloadActions
from studydesk.ui.downloads.ask import DownloadDialog
from studydesk.ui.downloads.commands import CHOSEN
from studydesk.ui.downloads.queue_model import QueueModel
from studydesk.ui.downloads.queue_view import QueueView
from studydesk.ui.downloads.words import hold_words
from studydesk.ui.pages import Page, PageState
from studydesk.ui.painted import Soon
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.words import size_words

_LOOK_MS = 5000
_FOLDER_REASONS = (HoldReason.FOLDER, HoldReason.DISK_FULL)


class DownloadsPage(Page):
    """Everything that is queued, under way or over."""

    page_id = "downloads"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._free: int | None = None
        self.model = QueueModel(desk)
        self.model.setParent(self)
        self.view = QueueView(self.model, desk.theme, self)
        self._build()
        self.actions_ = DownloadActions(self)
        self._tools()
        self._refresh_later = Soon(self._refresh, self)
        self._connect()
        self._refresh()

    # Building

    def _build(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        theme.space(column, 12, (32, 24, 32, 16))
        head = QHBoxLayout()
        theme.space(head, 24)
        head.addWidget(label(self.tr("Downloads"), "display", self))
        head.addLayout(self._link_row(), 1)
        column.addLayout(head)
        column.addWidget(self._make_banner())
        self.summary = label("", "soft", self, wrap=True)
        column.addWidget(self.summary)
        self.tools = QWidget(self)
        self._flow = FlowLayout(self.tools, gap=theme.px(4))
        column.addWidget(self.tools)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self._make_empty())
        column.addWidget(self.stack, 1)
        column.addLayout(self._foot())

    def _link_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Paste a link: a video or a playlist"))
        self.line.setAccessibleName(self.tr("Link of a video or a playlist"))
        self.line.setClearButtonEnabled(True)
        self.line.returnPressed.connect(self.ask_link)
        self.line.textChanged.connect(self._on_line)
        self.add_button = button(self.tr("Download…"), "primary", self)
        self.add_button.setAccessibleName(self.tr("Download what is behind the link"))
        self.add_button.clicked.connect(self.ask_link)
        row.addWidget(self.line, 1)
        row.addWidget(self.add_button)
        return row

    def _make_banner(self) -> QFrame:
        theme = self.desk.theme
        self.banner = QFrame(self)
        self.banner.setProperty("surface", "wash")
        column = QVBoxLayout(self.banner)
        theme.space(column, 8, (16, 12, 16, 12))
        self.hold_label = label("", "", self.banner, wrap=True)
        column.addWidget(self.hold_label)
        row = QHBoxLayout()
        theme.space(row, 8)
        self.go_on_button = button(self.tr("Try now"), "", self.banner, small=True)
        self.go_on_button.clicked.connect(self.try_now)
        self.folder_button = button(self.tr("The videos are elsewhere…"), "", self.banner, small=True)
        self.folder_button.clicked.connect(self.choose_folder)
        self.settings_button = button(self.tr("Settings of downloads"), "", self.banner, small=True)
        self.settings_button.clicked.connect(lambda: self.desk.notices.ask_for("settings", "videos"))
        for one in (self.go_on_button, self.folder_button, self.settings_button):
            row.addWidget(one)
        row.addStretch(1)
        column.addLayout(row)
        self.banner.hide()
        return self.banner

    def _make_empty(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        self.desk.theme.space(column, 12)
        column.addStretch(1)
        column.addWidget(label(self.tr("Nothing is being downloaded."), "title", holder, wrap=True))
        text = self.tr(
            "Videos on the disk play without a network. Open a topic on the map and choose Download there, or paste "
            "a link above. What is queued goes on by itself after a lost network, sleep or a restart."
        )
        column.addWidget(label(text, "soft", holder, wrap=True))
        row = QHBoxLayout()
        self.map_button = button(self.tr("Go to the map"), "", holder)
        self.map_button.clicked.connect(lambda: self.desk.commands.run("page.map"))
        row.addWidget(self.map_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        return holder

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.desk.theme.space(row, 8)
        self.disk = label("", "label", self, wrap=True)
        row.addWidget(self.disk, 1)
        self.more_button = button(self.tr("Storage and video engine"), "quiet", self, small=True)
        self.more_button.clicked.connect(lambda: self.desk.notices.ask_for("settings", "library"))
        row.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _tools(self) -> None:
        """A button for each command, with its word."""
        commands = self.desk.commands
        for name in (*(row.id for row in CHOSEN), "downloads.pause_all", "downloads.resume_all"):
            one = QToolButton(self.tools)
            one.setDefaultAction(commands.action(name))
            one.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            one.setAccessibleName(commands.title(name))
            one.setObjectName(f"{name}.button")
            self._flow.addWidget(one)
        self.desk.theme.follow(self.tools, self._size_icons)

    def _size_icons(self) -> None:
        side = self.desk.theme.px(18)
        for one in self.tools.findChildren(QToolButton):
            one.setIconSize(QSize(side, side))

    def _connect(self) -> None:
        desk = self.desk
        self.model.counted.connect(self._refresh_later.ask)
        self.model.move_wanted.connect(self.actions_.move)
        self.view.selectionModel().selectionChanged.connect(lambda *_: desk.commands.refresh())
        self.view.customContextMenuRequested.connect(self.actions_.show_menu)
        desk.downloads.changed.connect(self._refresh_later.ask)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._measure)

    # What it shows

    def _refresh(self) -> None:
        rows = self.model.rows
        self.stack.setCurrentIndex(0 if rows else 1)
        self.tools.setVisible(bool(rows))
        hold = self.desk.downloads.hold
        self.banner.setVisible(hold is not None)
        if hold is not None:
            text = hold_words(hold)
            self.hold_label.setText(f"{text} {hold.text}" if hold.reason in _FOLDER_REASONS and hold.text else text)
            self.go_on_button.setVisible(hold.reason not in (HoldReason.HOURS, HoldReason.NETWORK, HoldReason.METERED))
            self.folder_button.setVisible(hold.reason is HoldReason.FOLDER)
        self._tell_sum()
        self._measure()
        self.desk.commands.refresh()

    def _tell_sum(self) -> None:
        to_go = self.model.open_rows()
        paused = sum(row.state is DownloadState.PAUSED for row in to_go)
        over = len(self.model.rows) - len(to_go)
        parts = [self.tr("%n to go", "", len(to_go))] if to_go else []
        parts += [self.tr("%n paused", "", paused)] if paused else []
        parts += [self.tr("%n over", "", over)] if over else []
        self.summary.setText(" · ".join(parts))
        self.summary.setVisible(bool(parts))

    def _to_come(self) -> int:
        sizes = (
            max(0, (row.total_bytes or about_bytes(row.duration_ms, row.height) or 0) - row.done_bytes)
            for row in self.model.open_rows()
        )
        return sum(sizes)

    def _measure(self) -> None:
        """Asks for the free room beside the window: a disk of the network may take its time."""
        if not self.isVisible():
            return
        folder = self.desk.downloads.library

        def ask(_context: JobContext) -> int:
            return free_bytes(folder)

        handle = self.desk.runner.start(ask)
        handle.finished.connect(self._on_measured)
        handle.failed.connect(self._on_not_measured)

    def _on_measured(self, free: int) -> None:
        self._free = free
        to_come = self._to_come()
        told = {"folder": str(self.desk.downloads.library), "free": size_words(free)}
        if to_come:
            words = self.tr("{free} free on the disk, about {rest} after these downloads · {folder}")
            self.disk.setText(words.format(rest=size_words(max(0, free - to_come)), **told))
        else:
            self.disk.setText(self.tr("{free} free on the disk · {folder}").format(**told))

    def _on_not_measured(self, _error: Exception) -> None:
        words = self.tr("The folder for videos cannot be read: {folder}")
        self.disk.setText(words.format(folder=self.desk.downloads.library))

    # What the learner does

    def focus_link(self) -> None:
        """Puts the keyboard into the field for links."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _on_line(self, _text: str) -> None:
        self.state_changed.emit()

    def ask_link(self) -> None:
        """Shows what is behind the pasted link, to choose from."""
        link = web_link(self.line.text())
        if link is None:
            self.desk.notices.say(self.tr("Paste the whole link of a video or a playlist; it begins with https://"))
            self.focus_link()
            return
        dialog = DownloadDialog.of_link(self.desk, link, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self.line.clear)
        dialog.open()

    def try_now(self) -> None:
        """Waits no longer."""
        self.desk.downloads.queue.go_on()

    def choose_folder(self) -> None:
        """Says where the videos are now."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where are your videos?"))
        if chosen:
            self.desk.device.set("media_folder", str(Path(chosen)))

    # Page

    def save_state(self) -> PageState:
        """A half-typed link, the scroll position and the row in hand."""
        current = self.model.download_at(self.view.currentIndex())
        return {
            "link": self.line.text(),
            "scroll": self.view.verticalScrollBar().value(),
            "current": current.id if current is not None else None,
        }

    def restore_state(self, state: PageState) -> None:
        """As saved."""
        self.line.setText(str(state.get("link", "")))
        current, scroll = state.get("current"), state.get("scroll", 0)
        if isinstance(current, int):
            self.view.setCurrentIndex(self.model.index_of(current))
        if isinstance(scroll, int):
            QTimer.singleShot(0, self, lambda: self.view.verticalScrollBar().setValue(scroll))

    def go_back(self) -> bool:
        """Empties the field for links first, then lets the selection go."""
        if self.line.hasFocus() and self.line.text():
            self.line.clear()
        elif self.view.selected_ids():
            self.view.clearSelection()
        else:
            return False
        return True

    def shown(self) -> None:
        """Looks at the disk from now on."""
        self._refresh()
        self._timer.start()

    def focus_first(self) -> None:
        """The list, or the field for links while there is nothing."""
        target = self.view if self.model.rows else self.line
        target.setFocus(Qt.FocusReason.OtherFocusReason)
