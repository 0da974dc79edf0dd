"""What is taken out of a video: a time stamp, the frame, the words said before it; for notes and cards alike.

Pure but for ``keep_frame`` and ``card_of``. The learner can change how a capture is written (setting
``capture_template``): ``{time}``, ``{link}``, ``{words}``, ``{lesson}``, ``{course}``, ``{picture}``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studydesk.domain.cards import Draft, Medium
from studydesk.domain.cues import Cue

if TYPE_CHECKING:
    from studydesk.services.watching import Watchable
    from studydesk.storage.store import Store

WORDS_MS: Final = 15_000
TEMPLATE: Final = "[{time}]({link}) "
"""What N writes, unless the learner changed it."""


@dataclass(frozen=True, slots=True)
class Capture:
    """A moment that was taken: ``words`` is what was said in the 15 seconds before, ``picture`` the frame's file name
    in the profile ('' for none)."""

    what: Watchable
    at_ms: int
    words: str = ""
    picture: str = ""

    @property
    def link(self) -> str:
        """The address that plays this moment."""
        raise NotImplementedError


def words_before(cues: Sequence[Cue], at_ms: int, within_ms: int = WORDS_MS) -> str:
    """What was said in the time before (and at) an instant, as one line, from the beginning of a sentence if one
    begins in it."""
    raise NotImplementedError


def capture(what: Watchable, at_ms: int, cues: Sequence[Cue] = (), picture: str = "") -> Capture:
    """Takes a moment."""
    raise NotImplementedError


def text_of(taken: Capture, template: str = TEMPLATE) -> str:
    """How it is written into a note, Markdown."""
    raise NotImplementedError


def draft_of(taken: Capture) -> Draft:
    """A card from this moment: the frame and the words filled in, topic and source set."""
    raise NotImplementedError


def keep_frame(store: Store, data: bytes) -> Medium:
    """Keeps an encoded frame (WebP or PNG, by its first bytes) among the profile's pictures. GUI thread."""
    raise NotImplementedError
