"""Where a course or lesson is found on the web, and how to get there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from studydesk.domain.path import Course, Lesson

Opener = Callable[[QUrl], object]
"""Opens an address in the browser; tests hand in one that writes it down."""


def open_in_browser(url: QUrl) -> bool:
    """The system's browser; only for web addresses."""
    return url.scheme() in ("https", "http") and QDesktopServices.openUrl(url)


def course_url(course: Course) -> QUrl:
    """The course's page; empty when it has none."""
    return QUrl(f"https://www.youtube.com/watch?v={course.video_id}") if course.video_id else QUrl(course.url)


def lesson_url(course: Course, lesson: Lesson) -> QUrl:
    """The course's video at the second where the lesson begins."""
    seconds = lesson.start_ms // 1000
    url = course_url(course)
    return QUrl(f"{url.toString()}&t={seconds}s") if course.video_id and seconds else url
