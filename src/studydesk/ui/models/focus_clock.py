"""The timer of study and rest: runs while one goes from page to page, and says when a spell is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from studydesk.domain.focus import FocusTimer, Phase, Spell
from studydesk.domain.moments import clock_text

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

_MINUTE_MS: Final = 60_000
_SECOND_MS: Final = 1_000


class FocusClock(QObject):
    """GUI thread. Its lengths are read from the settings whenever a spell begins from nothing."""

    told = Signal(str)
    """What stands in the status line; empty while it does not run."""

    def __init__(self, desk: Desk, parent: QObject, elapsed: Callable[[], int] | None = None) -> None:
        """``elapsed``: ms by a clock that never goes back; None: the computer's."""
        super().__init__(parent)
        self._desk = desk
        clock = QElapsedTimer()
        clock.start()
        self._elapsed = elapsed or clock.elapsed
        self._timer = self._new()
        self._phase = Phase.IDLE
        self._ticks = QTimer(self, interval=_SECOND_MS)
        self._ticks.timeout.connect(self.look)

    def _new(self) -> FocusTimer:
        number = self._desk.settings.number
        return FocusTimer(number("focus_minutes") * _MINUTE_MS, number("rest_minutes") * _MINUTE_MS)

    @property
    def spell(self) -> Spell:
        """What it is time for now."""
        return self._timer.at(self._elapsed())

    def press(self) -> None:
        """Begins; a second time pauses; a third goes on."""
        spell = self.spell
        if spell.phase is Phase.FOCUS and not spell.is_paused:
            self._timer.pause(self._elapsed())
        else:
            if spell.phase is Phase.IDLE and not spell.done:
                self._timer = self._new()
            self._timer.start(self._elapsed())
            self._phase = Phase.FOCUS
        self._ticks.start()
        self.look()

    def stop(self) -> None:
        """Ends it; nothing is said, and nothing is counted either: study is counted where it is done."""
        self._timer.stop()
        self._phase = Phase.IDLE
        self._ticks.stop()
        self.told.emit("")

    def look(self) -> None:
        """Says what is left, and once when a spell is over."""
        spell, before = self.spell, self._phase
        self._phase = spell.phase
        if before is Phase.FOCUS and spell.phase is not Phase.FOCUS:
            rest = self._desk.settings.number("rest_minutes")
            words = self.tr("%n minute(s) of study are over. Time for a rest.", "", self._timer.focus_ms // _MINUTE_MS)
            self._desk.notices.say(words if rest else words.split(". ")[0] + ".", "good")
        elif before is Phase.REST and spell.phase is Phase.IDLE:
            self._desk.notices.offer(self.tr("The rest is over."), self.tr("Study on"), self.press)
        if spell.phase is Phase.IDLE or spell.is_paused:
            self._ticks.stop()
        self.told.emit(self._words(spell))

    def _words(self, spell: Spell) -> str:
        if spell.phase is Phase.IDLE:
            return ""
        time = clock_text(spell.left_ms)
        if spell.is_paused:
            return self.tr("Timer stands at {time}").format(time=time)
        name = self.tr("Study: {time}") if spell.phase is Phase.FOCUS else self.tr("Rest: {time}")
        return name.format(time=time)
