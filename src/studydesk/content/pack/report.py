"""Collecting faults: all of one run, bounded, each with its file and line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from studydesk.content.pack.limits import MAX_FAULTS, MAX_FAULTY_KEYS, MAX_HINTS
from studydesk.domain.pack import Fault

_SHOWN_LENGTH = 60
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def shown(value: object) -> str:
    """A value from a pack as it may stand in a message: one line, printable, at most some 60 characters."""
    text = _CONTROLS.sub("?", str(value)[: _SHOWN_LENGTH * 2])
    return text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"


class RefusedError(Exception):
    """The pack as a whole cannot be read; carries the one fault that says why. Never leaves this package."""

    def __init__(self, code: str, message: str, fix: str, *, file: str = "") -> None:
        super().__init__(message)
        self.fault = Fault(file, 0, code, message, fix)


class Report:
    """Gathers the faults of one run; after ``MAX_FAULTS`` it only notes that there are more."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._dropped = False
        self._hints = 0
        self._faulty_keys = 0

    def add(self, file: str, line: int, code: str, message: str, fix: str) -> None:
        """Notes one fault; ``line`` 0 where none can be named."""
        file = _CONTROLS.sub("?", file)
        if len(self._faults) < MAX_FAULTS:
            self._faults.append(Fault(file, line, code, message, fix))
        else:
            self._dropped = True

    def count_faulty(self, keys: int) -> None:
        """Notes that so many keys stand where there are faults; with too many, the rest is left unread."""
        self._faulty_keys += keys
        self._dropped = self._dropped or self._faulty_keys > MAX_FAULTY_KEYS

    def __len__(self) -> int:
        return len(self._faults)

    @property
    def is_full(self) -> bool:
        """Whether no further fault will be listed: a reader may stop then."""
        return self._dropped

    def did_you_mean(self, word: str, known: Iterable[str]) -> str:
        """The known word nearest to this one, or an empty text. Bounded in number, for it is slow."""
        self._hints += 1
        if self._hints > MAX_HINTS or len(word) > 2 * _SHOWN_LENGTH:
            return ""
        near = difflib.get_close_matches(word.casefold(), list(known), n=1, cutoff=0.6)
        return near[0] if near else ""

    def faults(self) -> tuple[Fault, ...]:
        """All faults, by file and line; a last one tells how many more there are."""
        ordered = sorted(self._faults, key=lambda fault: (fault.file, fault.line, fault.code, fault.message))
        if self._dropped:
            more = f"There may be more faults than the {len(ordered)} listed here: not everything was checked."
            ordered.append(Fault("", 0, "pack.more_faults", more, "Mend these first, then check again."))
        return tuple(ordered)

    def __bool__(self) -> bool:
        return bool(self._faults)
