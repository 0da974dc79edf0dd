"""What is taken out of a video: a time stamp, the frame, the words said before it; for notes and cards alike.

Pure but for ``keep_frame``. How a capture is written into a note can be changed (settings ``capture_template`` and
``capture_frame_template``): ``{time}``, ``{link}``, ``{words}``, ``{lesson}``, ``{course}``, ``{picture}``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from studydesk.domain.cards import Draft, ItemKind, Medium, Source
from studydesk.domain.cues import Cue
from studydesk.domain.moments import clock_text, moment_link

if TYPE_CHECKING:
    from studydesk.services.watching import Watchable
    from studydesk.storage.store import Store

WORDS_MS: Final = 15_000
MOST_WORDS: Final = 1_500
"""Letters of what was said that a capture holds at most."""
TEMPLATE: Final = "[{time}]({link}) "
"""What N writes, unless the learner changed it."""
FRAME_TEMPLATE: Final = "[{time}]({link})\n\n![{time}]({picture})\n\n"
"""What S writes, unless the learner changed it."""
WORDS_TEMPLATE: Final = "> {words} [{time}]({link})\n\n"
"""How words of the transcript are written into a note."""

_NAMES = re.compile(r"\{(time|link|words|lesson|course|picture)\}")
_END = re.compile(r"[.!?…。！？]['\"”’)\]]*(?=\s)")
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~=$])")
_YOUTUBE: Final = "youtube:"


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
        return moment_link(self.what.video_key, self.at_ms // 1000 * 1000)


def words_before(cues: Sequence[Cue], at_ms: int, within_ms: int = WORDS_MS) -> str:
    """What was said in the time before (and at) an instant, as one line. Of a cue that began earlier, sentences that
    were over by then are left out. ``cues`` are in order of time."""
    begin = at_ms - within_ms
    said = [cue for cue in cues if cue.start_ms <= at_ms and cue.end_ms > begin]
    text = " ".join(cue.text.strip() for cue in said)
    if said and said[0].start_ms < begin:
        letters = max(1, len(said[0].text.strip()))
        gone = letters * (begin - said[0].start_ms) // max(1, said[0].end_ms - said[0].start_ms)
        over = [found.end() for found in _END.finditer(text) if found.end() <= min(gone, letters)]
        text = text[over[-1] :] if over else text
    return text[-MOST_WORDS:].strip()


def capture(what: Watchable, at_ms: int, cues: Sequence[Cue] = (), picture: str = "") -> Capture:
    """Takes a moment."""
    return Capture(what, max(0, at_ms), words_before(cues, at_ms), picture)


def text_of(taken: Capture, template: str = TEMPLATE) -> str:
    """How it is written into a note, Markdown. Names in braces that mean nothing stay as they are."""
    course = taken.what.course
    values = {
        "time": clock_text(taken.at_ms),
        "link": taken.link,
        "words": plain_markdown(taken.words),
        "lesson": plain_markdown(taken.what.title),
        "course": plain_markdown(course.title if course is not None else ""),
        "picture": taken.picture,
    }
    return _NAMES.sub(lambda found: values[found[1]], template)


def plain_markdown(text: str) -> str:
    """Words as Markdown that shows them and nothing else."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def source_of(taken: Capture) -> Source:
    """The moment as the source of a card."""
    key = taken.what.video_key
    video_id = key.removeprefix(_YOUTUBE) if key.startswith(_YOUTUBE) else None
    return Source(taken.what.title, taken.what.page_url, video_id, taken.at_ms)


def draft_of(taken: Capture) -> Draft:
    """A card from this moment: the frame and the words filled in, topic and source set; the question is the learner's
    to write."""
    back = [plain_markdown(taken.words)] if taken.words else []
    if taken.picture:
        back.append(f"![{clock_text(taken.at_ms)}]({taken.picture})")
    back.append(f"[{clock_text(taken.at_ms)}]({taken.link})")
    fields = {"front": "", "back": "\n\n".join(back)}
    return Draft(ItemKind.BASIC, fields, taken.what.topic_id, source=source_of(taken))


def key_of_source(source: Source) -> str | None:
    """The key of the video that a card's source names; None for a source that is no video."""
    if source.video_id:
        return f"{_YOUTUBE}{source.video_id}"
    return f"url:{source.url}" if source.url and source.at_ms is not None else None


def keep_frame(store: Store, data: bytes) -> Medium:
    """Keeps an encoded frame (WebP or PNG, by its first bytes) among the profile's pictures. GUI thread. Raises
    as ``services.media.add_medium``."""
    from studydesk.services import media

    suffix = ".png" if data.startswith(b"\x89PNG") else ".webp"
    return media.add_medium(store, media.media_folder(store), data, suffix)
