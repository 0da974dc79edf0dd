"""What one setting is: the row of the table."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

Value = bool | int | str | dict[str, object]
"""What a setting can hold; a dict is any JSON object."""


class Scope(Enum):
    """Where a setting lives: with the learner's data (in backups too), or on this computer only."""

    PROFILE = "profile"
    DEVICE = "device"


class Section(Enum):
    """The headings of the preferences page, in order."""

    STUDY = "Study"
    CARDS = "Cards"
    WATCH = "Watch"
    LOOK = "Look"
    VIDEOS = "Videos"
    DATA = "Data"
    ADVANCED = "Advanced"


class Choice(NamedTuple):
    """One of the values that a setting can take, with the words shown for it."""

    value: str
    title: str


class Setting(NamedTuple):
    """One row of the table.

    ``minimum`` and ``maximum`` are inclusive and for whole numbers only. ``shown`` is False for what the program
    remembers by itself (a folded rail): such rows are in the command line, not on the preferences page. ``advice`` says
    below the field, while one types, what is unwise about a value (a text marked for translation, or "").
    """

    key: str
    default: Value
    scope: Scope
    section: Section
    title: str
    help: str
    minimum: int | None = None
    maximum: int | None = None
    unit: str = ""
    choices: tuple[Choice, ...] = ()
    renamed_from: tuple[str, ...] = ()
    shown: bool = True
    advice: Callable[[str], str] | None = None

    @property
    def kind(self) -> type[bool] | type[int] | type[str] | type[dict[str, object]]:
        """The type of its values, that of the default."""
        return type(self.default)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name by which Qt's lupdate finds the text
    """Marks a text for translation and returns it as it is (``context`` is for lupdate)."""
    del context
    return text
