"""Keeps where the window was and what each page showed, over restarts and kills."""

from __future__ import annotations

import binascii
import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.services.settings import DeviceSettings
from studydesk.ui.pages import PageState

SAVE_GAP_MS = 2000
"""After a change the state is written this much later at the latest, and not more often."""

_KEY = "window"
_log = logging.getLogger(__name__)


class WindowState(QObject):
    """The record behind the device setting ``window``: geometry, page in hand, one state for each page."""

    def __init__(self, device: DeviceSettings, collect: Callable[[], dict[str, Any]], parent: QObject) -> None:
        """``collect`` gives the whole record when it is time to save; it must hold plain JSON values."""
        super().__init__(parent)
        self._device = device
        self._collect = collect
        self.record: dict[str, Any] = device.record(_KEY)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_GAP_MS)
        self._timer.timeout.connect(self.save)

    def touch(self) -> None:
        """Something worth keeping changed: it will be saved within SAVE_GAP_MS."""
        if not self._timer.isActive():
            self._timer.start()

    def save(self) -> None:
        """Saves now. A disk that is full costs only this state, so the log has it and the learner is left alone."""
        self.record = {**self.record, **self._collect()}
        self._timer.stop()  # after collecting: a page may say that it changed while it is asked
        try:
            self._device.set(_KEY, self.record)
        except StudyDeskError as error:
            _log.info("the window's state was not saved: %s", error)

    def page(self, page_id: str) -> PageState:
        """What the page gave last; empty for a page that was never shown."""
        pages = self.record.get("pages")
        state = pages.get(page_id) if isinstance(pages, dict) else None
        return dict(state) if isinstance(state, dict) else {}

    def last_page(self, known: tuple[str, ...], otherwise: str) -> str:
        """The page that was in hand, if it still exists."""
        page = self.record.get("page")
        return page if isinstance(page, str) and page in known else otherwise

    def first_of_day(self, day: int) -> bool:
        """Whether the window was last open on another of the learner's days; False for the very first start."""
        return isinstance(self.record.get("day"), int) and self.record["day"] != day

    def restore_geometry(self, window: QWidget) -> bool:
        """Puts the window where it was; False when nothing usable is kept. Qt keeps it on a screen that exists."""
        text = self.record.get("geometry")
        if not isinstance(text, str):
            return False
        try:
            return window.restoreGeometry(QByteArray(binascii.a2b_base64(text)))
        except (binascii.Error, ValueError):
            return False


def geometry_text(window: QWidget) -> str:
    """Place and size of a window as text for the record."""
    return binascii.b2a_base64(window.saveGeometry().data(), newline=False).decode("ascii")
