"""Durations, states and counts in words; the one place of the topic screens that words them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from studydesk.domain.path import Course, Lesson, Topic, TopicProgress, TopicStatus

STATUS_ICONS = {
    TopicStatus.NOT_STARTED: "circle",
    TopicStatus.LEARNING: "circle-dot",
    TopicStatus.DONE: "circle-check",
    TopicStatus.SKIPPED: "circle-slash",
}
"""Shape beside the word, so that no state is told by colour alone."""

STATUS_ROLES = {
    TopicStatus.NOT_STARTED: "ink_soft",
    TopicStatus.LEARNING: "accent",
    TopicStatus.DONE: "good",
    TopicStatus.SKIPPED: "ink_soft",
}
"""Theme role of the shape."""


def status_word(status: TopicStatus) -> str:
    """The state as shown to the learner."""
    words = {
        TopicStatus.NOT_STARTED: QCoreApplication.translate("Words", "Not started"),
        TopicStatus.LEARNING: QCoreApplication.translate("Words", "Learning"),
        TopicStatus.DONE: QCoreApplication.translate("Words", "Done"),
        TopicStatus.SKIPPED: QCoreApplication.translate("Words", "Skipped"),
    }
    return words[status]


def duration(ms: int) -> str:
    """``3 h 20 min``, ``45 min``, ``50 s``; whole minutes from one minute up."""
    seconds = round(ms / 1000)
    if seconds < 60:
        return QCoreApplication.translate("Words", "{seconds}\u00a0s").format(seconds=seconds)
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return QCoreApplication.translate("Words", "{minutes}\u00a0min").format(minutes=minutes)
    if not minutes:
        return QCoreApplication.translate("Words", "{hours}\u00a0h").format(hours=hours)
    return QCoreApplication.translate("Words", "{hours}\u00a0h {minutes}\u00a0min").format(hours=hours, minutes=minutes)


def about(ms: int, exact: bool) -> str:
    """A duration, with 'about' where it is not known to the minute."""
    text = duration(ms)
    return text if exact else QCoreApplication.translate("Words", "about {duration}").format(duration=text)


def clock(ms: int) -> str:
    """A place in a video: ``4:05``, ``1:02:33``."""
    hours, rest = divmod(ms // 1000, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def day(at_ms: int) -> str:
    """The local day of an instant, as the learner's language writes it."""
    at = QDateTime.fromMSecsSinceEpoch(at_ms)
    return QLocale().toString(at.date(), QLocale.FormatType.ShortFormat)


def lessons_of(done: int, total: int) -> str:
    """``12 of 42 lessons``."""
    if total == 1:
        return QCoreApplication.translate("Words", "{done} of 1 lesson").format(done=done)
    return QCoreApplication.translate("Words", "{done} of {total} lessons").format(done=done, total=total)


def progress_sentence(progress: TopicProgress) -> str:
    """``12 of 42 lessons, about 3 h 20 min left``."""
    if not progress.lessons_total:
        return QCoreApplication.translate("Words", "No lessons yet")
    counted = lessons_of(progress.lessons_done, progress.lessons_total)
    if progress.lessons_done == progress.lessons_total:
        return QCoreApplication.translate("Words", "{counted}, all watched").format(counted=counted)
    if progress.left_ms <= 0:
        return counted
    left = about(progress.left_ms, progress.left_is_exact)
    return QCoreApplication.translate("Words", "{counted}, {left} left").format(counted=counted, left=left)


def hours_sentence(progress: TopicProgress) -> str:
    """``8 h official, 5 h added``; empty without known hours."""
    added = progress.total_ms - progress.official_total_ms
    parts = []
    if progress.official_total_ms > 0:
        official = duration(progress.official_total_ms)
        parts.append(QCoreApplication.translate("Words", "{hours} official").format(hours=official))
    if added > 0:
        parts.append(QCoreApplication.translate("Words", "{hours} added").format(hours=duration(added)))
    return QCoreApplication.translate("Words", ", ", "between two parts of a list").join(parts)


def hours_left(topic: Topic) -> str:
    """The outline's column; empty when nothing is left or known."""
    progress = topic.progress
    if progress.left_ms <= 0 or progress.lessons_done == progress.lessons_total:
        return ""
    return about(progress.left_ms, progress.left_is_exact)


def course_facts(course: Course) -> str:
    """``Ian Frost · 2021 · about 1 h 42 min``: whatever of it is known."""
    parts = [course.instructor, course.published[:4]]
    if course.duration_ms:
        parts.append(about(course.duration_ms, course.duration_basis.is_exact))
    return " · ".join(part for part in parts if part)


def lesson_facts(lesson: Lesson) -> str:
    """``1:02:33 · 8 min``; the length is left out while it is not known."""
    length = lesson.duration_ms
    return clock(lesson.start_ms) if length is None else f"{clock(lesson.start_ms)} · {duration(length)}"
