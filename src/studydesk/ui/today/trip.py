"""Pack for a trip: hours and gigabytes in, a list out, and the downloads begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget
from shiboken6 import isValid

from studydesk.bridge.runner import Lane
from studydesk.domain.errors import StudyDeskError
from studydesk.services.trip import SETTING, TripPlan, plan_trip
from studydesk.ui.transfer.sheet import Sheet
from studydesk.ui.widgets.parts import label, spin_box
from studydesk.ui.words import size_words, time_words

if TYPE_CHECKING:
    from studydesk.jobs import JobContext
    from studydesk.ui.desk import Desk

_GB = 1_000_000_000
_USUAL_HOURS, _MOST_HOURS = 8, 500
_USUAL_GB, _MOST_GB = 5, 2_000
_LATER_MS = 250


class TripDialog(Sheet):
    """GUI thread; the list is made by a job whenever a number changes."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.setObjectName("tripDialog")
        self.plan: TripPlan | None = None
        self._edition = 0
        text = self.tr(
            "Takes the next lessons of your plan, with their captions, until the hours are full. A video that does not "
            "fit is left out. When everything is here it is opened once: then you are ready for flight mode."
        )
        self.name_it(self.tr("Pack for a trip"), text, self.tr("Download"))
        self._later = QTimer(self, interval=_LATER_MS, singleShot=True)
        self._later.timeout.connect(self.make)
        self.column.addLayout(self._numbers())
        self.sum = label(self.tr("Choosing what fits…"), "label", self, wrap=True)
        self.column.addWidget(self.sum)
        self.list: QPlainTextEdit = self.list_of_lines(self.tr("What is taken"))
        self.column.addWidget(self.list, 1)
        self.do_button.setEnabled(False)
        self.do_button.clicked.connect(self.pack)
        self.take_size()
        self.hours.setFocus(Qt.FocusReason.OtherFocusReason)
        self.make()

    def _numbers(self) -> QHBoxLayout:
        row, theme = QHBoxLayout(), self.desk.theme
        theme.space(row, 8)
        self.hours = spin_box(theme, 1, _MOST_HOURS, _USUAL_HOURS, self.tr("Hours of lessons"), self)
        self.hours.setSuffix(self.tr(" hours"))
        self.gigabytes = spin_box(theme, 0, _MOST_GB, self._usual_room(), self.tr("Gigabytes at the most"), self)
        self.gigabytes.setSuffix(self.tr(" GB"))
        for one in (self.hours, self.gigabytes):
            one.valueChanged.connect(self._later.start)
            row.addWidget(one)
        row.addStretch(1)
        return row

    def _usual_room(self) -> int:
        from studydesk.services.library import free_bytes

        try:
            free = free_bytes(self.desk.downloads.library)
        except StudyDeskError:
            return _USUAL_GB
        spare = self.desk.device.number("disk_spare") * 1_000_000
        return max(0, min(_USUAL_GB, (free - spare) // _GB))

    def make(self) -> None:
        """Chooses anew, beside the window."""
        from studydesk.services.reading import read_beside

        desk, topics = self.desk, self.desk.paths.topics
        self._edition += 1
        edition, hours, most = self._edition, self.hours.value(), self.gigabytes.value() * _GB
        height = int(desk.settings.text("video_height"))
        now, settings, file = desk.study.now(), desk.study.settings(), desk.store.file

        def work(_context: JobContext) -> TripPlan:
            return read_beside(
                file,
                desk.clock,
                lambda store: plan_trip(
                    store, topics, hours=hours, most_bytes=most, height=height, now=now, settings=settings
                ),
            )

        handle = desk.runner.start(work, Lane.READING)
        handle.finished.connect(lambda plan: self._on_made(plan, edition))
        handle.failed.connect(desk.errors.report)

    def _on_made(self, plan: TripPlan, edition: int) -> None:
        if not isValid(self) or edition != self._edition:
            return
        self.plan = plan
        self.sum.setText(self._sentence(plan))
        self.list.setPlainText("\n".join(self._lines(plan)))
        self.do_button.setEnabled(bool(plan.videos))
        self.do_button.setText(self.tr("Download") if plan.wishes else self.tr("Check that all of it opens"))

    def _sentence(self, plan: TripPlan) -> str:
        if not plan.lessons:
            return self.tr("Nothing fits: give it more space, or there is no open lesson with a video.")
        parts = [
            self.tr("%n lesson(s), {time}", "", len(plan.lessons)).format(time=time_words(plan.trip.length_ms)),
            self.tr("about {size} to download").format(size=size_words(plan.trip.bytes))
            if plan.wishes
            else self.tr("all of it is on the disk"),
        ]
        if plan.guessed:
            parts.append(self.tr("the size of %n video(s) is a guess", "", plan.guessed))
        if plan.cards:
            parts.append(self.tr("%n card(s) come due within a week", "", plan.cards))
        return " · ".join(parts)

    def _lines(self, plan: TripPlan) -> list[str]:
        wanted = {wish.key for wish in plan.wishes}
        lines, course = [], ""
        for one in plan.lessons:
            if one.course_title != course:
                course = one.course_title
                state = self.tr("to download") if one.video_key in wanted else self.tr("on the disk")
                lines.append(f"{course} ({state})")
            time = time_words(one.lesson.duration_ms) if one.lesson.duration_ms else "?"
            lines.append(f"    {one.lesson.title} · {time}")
        if plan.left_out:
            lines += ["", self.tr("Does not fit:"), *(f"    {title}" for title in plan.left_out)]
        return lines

    def pack(self) -> None:
        """Remembers what is taken, and asks for the downloads."""
        from studydesk.ui.downloads.ask import DownloadDialog

        desk, plan, parent = self.desk, self.plan, self.parentWidget()
        if plan is None or not plan.videos or parent is None:
            return
        if not plan.wishes:
            desk.settings.set(SETTING, plan.packed.to_record())
            self.accept()
            return
        dialog = DownloadDialog(desk, self.tr("For the trip"), plan.wishes, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: desk.settings.set(SETTING, plan.packed.to_record()))
        self.accept()
        dialog.open()
