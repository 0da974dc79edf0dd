"""The window before a download: what it takes in each quality, what stays free, captions, and once the terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from studydesk.domain.downloads import HEIGHTS, FailureKind, Wish, about_bytes
from studydesk.domain.errors import StudyDeskError
from studydesk.services import downloads
from studydesk.services.library import files, free_bytes
from studydesk.ui.downloads.destination import Destination, Placement
from studydesk.ui.downloads.words import failure_words, height_words
from studydesk.ui.widgets.parts import button, label
from studydesk.ui.words import size_words

if TYPE_CHECKING:
    from studydesk.media.protocol import Entry, Info, Listing, Quality
    from studydesk.services.questions import Asked
    from studydesk.ui.desk import Desk

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_WIDE = 520


def languages_of(text: str) -> tuple[str, ...] | None:
    """The languages in a text such as ``de, pt-BR``; None when one of them is none."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    return tuple(parts) if all(_LANGUAGE.fullmatch(part) for part in parts) else None


class DownloadDialog(QDialog):
    """Asks before anything is queued. `open` it; what was chosen is queued when it is accepted."""

    def __init__(self, desk: Desk, heading: str, wishes: Sequence[Wish], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: Asked | None = None
        self._entries: tuple[Entry, ...] = ()
        self._sizes: dict[int, tuple[int, bool]] = {}
        self._present = {file.video_key for file in files(desk.store) if not file.trashed}
        self.wishes: list[Wish] = []
        self.setObjectName("downloadDialog")
        self._build(heading)
        self._take(wishes)
        if len(wishes) == 1:
            self._inspect(wishes[0].key)

    @classmethod
    def of_link(cls, desk: Desk, url: str, parent: QWidget) -> DownloadDialog:
        """Reads first what is behind a link: one video, or a playlist."""
        made = cls(desk, url, (), parent)
        made._read(url)
        return made

    # Building

    def _build(self, heading: str) -> None:
        theme = self._desk.theme
        self.setWindowTitle(self.tr("Download"))
        column = QVBoxLayout(self)
        theme.space(column, 12, (24, 20, 24, 20))
        self.head = label(heading, "title", self, wrap=True)
        self.count = label("", "soft", self, wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Reading the page"))
        self.bar.hide()
        self.quality = QComboBox(self)
        self.quality.setAccessibleName(self.tr("Quality"))
        self.quality.currentIndexChanged.connect(self._on_quality)
        self.captions = self._captions()
        self.sum = label("", "label", self, wrap=True)
        self.problem = label("", "warn", self, wrap=True)
        self.problem.hide()
        self.destination = Destination(self._desk, self)
        self.destination.hide()
        self.terms = self._terms()
        for top in (self.head, self.count, self.bar):
            column.addWidget(top)
        self._add_field(column, self.tr("Quality"), self.quality)
        self._add_field(column, self.tr("Captions besides the original"), self.captions)
        for widget in (self.sum, self.problem, self.destination, self.terms):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(self._buttons())
        theme.follow(self, self._fit)

    def _add_field(self, column: QVBoxLayout, name: str, field: QWidget) -> None:
        words = label(name, "label-strong", self)
        words.setBuddy(field)
        column.addWidget(words)
        column.addWidget(field)

    def _captions(self) -> QLineEdit:
        line = QLineEdit(self._desk.settings.text("video_captions"), self)
        line.setPlaceholderText(self.tr("None; or a language such as de"))
        line.setAccessibleName(self.tr("Captions besides the original"))
        line.textChanged.connect(lambda _text: self._show_sum())
        return line

    def _terms(self) -> QFrame:
        theme = self._desk.theme
        frame = QFrame(self)
        frame.setProperty("surface", "wash")
        column = QVBoxLayout(frame)
        theme.space(column, 4, (16, 12, 16, 12))
        column.addWidget(label(self.tr("Before your first download"), "label-strong", frame, wrap=True))
        text = self.tr(
            "YouTube's terms allow you to watch videos on its site and in its apps, and to download them only where "
            "YouTube or the owner of the video permits that. StudyDesk does not know what the owners permitted: "
            "whether you may download a video is for you to judge. Keep what you download to yourself, for your own "
            "study, and support the people who made it. This is said only once."
        )
        column.addWidget(label(text, "label", frame, wrap=True))
        frame.setVisible(not self._desk.settings.flag("video_terms_read"))
        return frame

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.theme.space(row, 8)
        row.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"), "", self)
        self.cancel_button.clicked.connect(self.reject)
        self.do_button = button(self.tr("Download"), "primary", self)
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self._on_accept)
        row.addWidget(self.cancel_button)
        row.addWidget(self.do_button)
        return row

    # Reading pages

    def _read(self, url: str) -> None:
        self._busy(True)
        self.count.setText(self.tr("Reading what is behind this link…"))
        self._asked = self._desk.downloads.queue.list_videos(url, self._on_listing, self._on_failure)

    def _on_listing(self, listing: Listing) -> None:
        self._busy(False)
        self._entries = listing.entries
        wishes = []
        for entry in listing.entries:
            try:
                wish = downloads.wish_of_link(entry.url, title=entry.title)
            except StudyDeskError:
                continue
            wishes.append(replace(wish, duration_ms=entry.duration_ms))
        self.head.setText(listing.title or (wishes[0].title if wishes else "") or self.head.text())
        self.destination.offer(is_list=listing.is_list)
        self.destination.setVisible(bool(wishes))
        self._take(wishes)
        if len(wishes) == 1:
            self._inspect(wishes[0].key)

    def _inspect(self, key: str) -> None:
        self._busy(True)
        self._asked = self._desk.downloads.queue.inspect(key, self._on_info, self._on_failure)

    def _on_info(self, info: Info) -> None:
        self._busy(False)
        self._sizes = {height: _size_at(info.qualities, height) for height in HEIGHTS if info.qualities}
        if self.wishes and info.facts.title and not self.wishes[0].title:
            self.wishes[0] = replace(self.wishes[0], title=info.facts.title, duration_ms=info.facts.duration_ms)
            self.head.setText(info.facts.title)
        offered = sorted({language for language, kind, _ in info.facts.captions if kind == "manual"})
        if offered:
            self.captions.setToolTip(self.tr("Offered: {languages}").format(languages=", ".join(offered)))
        self._fill_qualities()

    def _on_failure(self, kind: FailureKind, _text: str) -> None:
        self._busy(False)
        sentence = self.tr("The page could not be read now: {why}.").format(why=failure_words(kind))
        if self.wishes:
            sentence += " " + self.tr("The sizes are about right only.")
        else:
            self.count.setText("")
        self.problem.setText(sentence)
        self.problem.show()
        self._fit_soon()

    def _busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self._fit_soon()

    # What it takes

    def _take(self, wishes: Sequence[Wish]) -> None:
        there = [wish for wish in wishes if wish.key in self._present]
        self.wishes = [wish for wish in wishes if wish.key not in self._present]
        words = [self.tr("%n video(s)", "", len(self.wishes))] if wishes else []
        if there:
            words.append(self.tr("%n on the disk already", "", len(there)))
        self.count.setText(" · ".join(words))
        self._fill_qualities()

    def _fill_qualities(self) -> None:
        chosen = self.quality.currentData() or int(self._desk.settings.text("video_height"))
        self.quality.blockSignals(True)
        self.quality.clear()
        for height in HEIGHTS:
            size, about, _ = self._size(height)
            words = height_words(height)
            if size:
                told = self.tr("about {size}") if about else self.tr("{size}", "a size in bytes")
                words = f"{words} · {told.format(size=size_words(size))}"
            self.quality.addItem(words, height)
        self.quality.setCurrentIndex(HEIGHTS.index(chosen))
        self.quality.blockSignals(False)
        self._show_sum()

    def _size(self, height: int) -> tuple[int, bool, int]:
        """Bytes, whether they are only about right, and of how many videos nothing is known."""
        if height in self._sizes:
            size, about = self._sizes[height]
            if size:
                return size, about, 0
        sizes = [about_bytes(wish.duration_ms, height) for wish in self.wishes]
        return sum(size or 0 for size in sizes), True, sizes.count(None)

    def _on_quality(self, _index: int) -> None:
        self._show_sum()

    def _show_sum(self) -> None:
        size, _, unknown = self._size(self.quality.currentData() or HEIGHTS[0])
        try:
            free = free_bytes(self._desk.downloads.library)
        except StudyDeskError as error:
            self.sum.setText(error.sentences())
            free = None
        if free is not None:
            self.sum.setText(self._sum_words(size, unknown, free))
        captions = languages_of(self.captions.text())
        self.do_button.setEnabled(bool(self.wishes) and captions is not None)
        self._fit_soon()

    def _sum_words(self, size: int, unknown: int, free: int) -> str:
        spare = self._desk.device.number("disk_spare") * 1_000_000
        told = {"free": size_words(free), "size": size_words(size), "rest": size_words(max(0, free - size))}
        if not size:
            words = self.tr("{free} are free on the disk.").format(**told)
        elif size > free - spare:
            words = self.tr(
                "This does not fit: it takes about {size}, and {free} are free on the disk. What does not fit waits "
                "in the queue until there is room."
            ).format(**told)
        else:
            words = self.tr("It takes about {size} of the {free} that are free on the disk; {rest} stay free.")
            words = words.format(**told)
        if unknown:
            words += " " + self.tr("The size of %n video(s) is not known yet.", "", unknown)
        return words

    # Accepting

    def _on_accept(self) -> None:
        captions = languages_of(self.captions.text())
        if not self.wishes or captions is None:
            return
        height = int(self.quality.currentData())
        wishes = [replace(wish, height=height, captions=captions) for wish in self.wishes]
        desk = self._desk
        try:
            placement = self.destination.chosen() if self.destination.isVisibleTo(self) else Placement()
            self.destination.put(placement, self.head.text(), self._entries)
            taken = downloads.enqueue(desk.store, wishes)
            if not desk.settings.flag("video_terms_read"):
                desk.settings.set("video_terms_read", True)
        except StudyDeskError as error:
            desk.errors.report(error)
            return
        self.accept()
        desk.notices.say(self.tr("%n download(s) in the queue", "", len(taken)), "good")

    def done(self, result: int) -> None:
        """Stops asking."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
        super().done(result)

    # Size

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        around = self.parentWidget()
        room = around.window().width() if around is not None else 10_000
        self.setMinimumWidth(min(self._desk.theme.px(_WIDE), room - self._desk.theme.px(48)))
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            layout.activate()
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _size_at(qualities: Sequence[Quality], height: int) -> tuple[int, bool]:
    """Size of what would be fetched at most so high: the highest that fits, else the lowest there is."""
    fitting = [one for one in qualities if one.height <= height]
    best = max(fitting, key=lambda one: one.height) if fitting else min(qualities, key=lambda one: one.height)
    return best.size_bytes or 0, best.about
