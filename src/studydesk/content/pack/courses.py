"""Courses and their lessons from checked values; what the single keys cannot say is checked here."""

from __future__ import annotations

from studydesk.content.pack import limits
from studydesk.content.pack.fields import id_problem
from studydesk.content.pack.report import shown
from studydesk.content.pack.schema import Values
from studydesk.content.pack.times import LessonLine, format_time, lesson_lines, parse_time
from studydesk.domain.pack import PackCourse, PackLesson
from studydesk.domain.path import DurationBasis

WHOLE_VIDEO = "c01"
"""Id of the one lesson of a course whose author gave no lessons; part of the format, never to change."""


def build_course(values: Values) -> PackCourse:
    """One course; faults go to the report of the values' place."""
    basis = DurationBasis(values.text("duration_basis") or DurationBasis.LISTED.value)
    duration_ms = _duration(values)
    _check_address(values)
    year = values.whole("year")
    if year is not None and values.date("published"):
        values.place.fault("course.two_dates", "Both 'published' and 'year' are given.", "Keep one of them.", "year")
    return PackCourse(
        id=values.text("id"),
        title=values.text("title"),
        video_id=values.text("youtube") or None,
        url=values.text("url"),
        duration_ms=duration_ms,
        duration_basis=basis,
        official=values.flag("official"),
        instructor=values.text("instructor"),
        published=values.date("published") or (f"{year:04}" if year is not None else ""),
        part=values.text("part"),
        lessons=_lessons(values, duration_ms, basis),
    )


def _check_address(values: Values) -> None:
    if {"youtube", "url"} <= values.given:
        message, fix = "Both 'youtube' and 'url' are given.", "Keep one of them."
        values.place.fault("course.two_addresses", message, fix, "url")
    elif not {"youtube", "url"} & values.given:
        fix = 'Add youtube = "the 11 characters" or url = "https://…".'
        values.place.fault("course.no_address", "The course has neither 'youtube' nor 'url'.", fix)


def _duration(values: Values) -> int | None:
    text = values.text("duration")
    if not text:
        if "duration_basis" in values.given and "duration" not in values.given:
            message, fix = "'duration_basis' is given without a 'duration'.", 'Add duration = "h:mm:ss".'
            values.place.fault("course.bad_duration", message, fix, "duration_basis")
        return None
    duration = parse_time(text)
    if duration is None or not 0 < duration <= limits.MAX_DURATION_MS:
        fix = 'Write hours, minutes and seconds, such as "1:02:03".'
        values.place.fault("course.bad_duration", f"'{shown(text)}' is no duration.", fix, "duration")
        return None
    return duration


def _lessons(values: Values, duration_ms: int | None, basis: DurationBasis) -> tuple[PackLesson, ...]:
    open_end = basis is DurationBasis.AT_LEAST
    end_ms = None if open_end else duration_ms
    if "lessons" not in values.given:
        return (PackLesson(WHOLE_VIDEO, values.text("title"), 0, end_ms),)
    starts = _Starts(values, duration_ms, open_end)
    for line in lesson_lines(values.text("lessons")):
        starts.add(line)
    if not starts.good and not starts.faulty:
        fix = "Add lines such as: c01  0:00:00  Introduction. Or take 'lessons' out: then the video is one lesson."
        values.place.fault("course.no_lessons", "'lessons' is empty.", fix, "lessons")
    if len(starts.good) > limits.MAX_LESSONS:
        message = f"The course has {len(starts.good):,} lessons; {limits.MAX_LESSONS:,} are the most."
        values.place.fault("list.too_long", message, "Leave some out.", "lessons")
    ends = [start for _, start in starts.good[1:]] + [end_ms]
    return tuple(
        PackLesson(line.id, line.title, start, end) for (line, start), end in zip(starts.good, ends, strict=False)
    )


class _Starts:
    """Takes the lines of one course in turn and keeps the good ones with their start in milliseconds."""

    def __init__(self, values: Values, duration_ms: int | None, open_end: bool) -> None:
        self._place = values.place
        self._duration_ms = duration_ms
        self._open_end = open_end
        self._ids: set[str] = set()
        self.good: list[tuple[LessonLine, int]] = []
        self.faulty = False

    def add(self, line: LessonLine | int) -> None:
        if isinstance(line, int):
            fix = "Write id, time and title with spaces between, such as: c01  0:00:00  Introduction"
            self._fault(line, "lesson.bad_line", "This line is no lesson.", fix)
            return
        self._check_id(line)
        start = parse_time(line.time)
        if start is None:
            fix = "Write h:mm:ss, such as 1:02:03."
            self._fault(line.offset, "lesson.bad_time", f"'{shown(line.time)}' is no time.", fix)
            return
        self._check_start(line, start)
        if len(line.title) > limits.MAX_LINE_TEXT:
            self._fault(line.offset, "text.too_long", "The lesson's title is too long.", "Shorten it.")
        self.good.append((line, start))

    def _check_id(self, line: LessonLine) -> None:
        problem = id_problem(line.id)
        if problem is not None:
            self._fault(line.offset, *problem)
        elif line.id in self._ids:
            message = f"The lesson id '{shown(line.id)}' is given twice in this course."
            self._fault(line.offset, "id.duplicate", message, "Give the new lesson an id that was never used.")
        self._ids.add(line.id)

    def _check_start(self, line: LessonLine, start: int) -> None:
        if self.good and start <= self.good[-1][1]:
            message = f"The lesson starts at {format_time(start)}, not after the one before it."
            self._fault(line.offset, "lesson.not_ascending", message, "Put the lessons in the order of their times.")
        end = self._duration_ms
        if end is not None and (start > end or (start == end and not self._open_end)):
            message = f"The lesson starts at {format_time(start)}, but the video ends at {format_time(end)}."
            self._fault(line.offset, "lesson.beyond_end", message, "Correct the time or the 'duration', or drop it.")

    def _fault(self, offset: int, code: str, message: str, fix: str) -> None:
        self.faulty = True
        first = self._place.lines.content_line((*self._place.path, "lessons"))
        self._place.report.add(self._place.file, first + offset, code, message, fix)
