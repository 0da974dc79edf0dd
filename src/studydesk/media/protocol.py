"""What the program and a worker process say to each other: one JSON object a line, over the standard streams.

The program sends orders, the worker answers with events that carry the order's ``id``. The first event is ``ready``;
every order ends with exactly one of ``info``, ``listing``, ``done``, ``failed``, ``cancelled``. When its standard input
closes, the worker ends within 2 s, whatever it does. Unknown keys are ignored, so that either side may be newer.

An order is worked on at a time; those that come meanwhile wait their turn, except `Cancel`. After a `Cancelled` or
`Failed` that interrupted a read from a silent server the process ends by itself with the status `ENDS_AFTER_ANSWER`:
that is no crash, the answer had been given.
"""

from __future__ import annotations

import functools
import json
import math
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from typing import Any, ClassVar, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from studydesk.domain.downloads import FailureKind

MOST_LINE_BYTES = 32 * 1024 * 1024
"""A longer line is a fault of the worker and ends it."""

ENDS_AFTER_ANSWER: Final = 3
"""Exit status of a worker that had to leave a blocked read behind, after it had answered the order."""
_INTEGERS: Final = range(-(2**63), 2**63)
"""What SQLite can hold."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What the worker is to run with. ``folder`` holds engines that were installed later ('' for the built-in only)."""

    folder: str = ""
    ffmpeg: str = ""
    """Path of the program, '' for none."""
    ffmpeg_full: bool = False
    """False: it can only copy streams (the bundled muxer), so HLS and embedding are out."""
    javascript: str = ""
    """Path of deno, '' for none."""
    plugins: tuple[str, ...] = ()
    """Folders with yt-dlp plugins; none in the program itself, tests name theirs."""


@dataclass(frozen=True, slots=True)
class Network:
    """How the worker may use the network."""

    limit_bps: int | None = None
    timeout_s: float = 20.0
    trickle_bps: int = 20_000
    """Slower than this for ``trickle_s`` and the transfer is broken off as FailureKind.SERVER, to begin anew."""
    trickle_s: float = 60.0
    cookies: str = ""
    """A cookies file that the learner picked, '' for none."""
    sponsors: str = ""
    """Address of a SponsorBlock server that is asked which parts of a video are advertising, '' for none."""


@dataclass(frozen=True, slots=True)
class Order:
    """Base of what the program asks for; ``kind`` is the JSON key ``order``."""

    kind: ClassVar[str] = ""
    id: int


@dataclass(frozen=True, slots=True)
class Start(Order):
    """The first order: what to run with. Answered by `Ready` or `Failed`."""

    kind: ClassVar[str] = "start"
    engine: Engine = field(default_factory=Engine)


@dataclass(frozen=True, slots=True)
class Inspect(Order):
    """Read a video's page: sizes, chapters, captions. Answered by `Info`."""

    kind: ClassVar[str] = "inspect"
    url: str = ""
    network: Network = field(default_factory=Network)


@dataclass(frozen=True, slots=True)
class ListVideos(Order):
    """Read a playlist (or the one video) behind an address, without touching each video. Answered by `Listing`."""

    kind: ClassVar[str] = "list"
    url: str = ""
    network: Network = field(default_factory=Network)
    most: int = 5000


@dataclass(frozen=True, slots=True)
class Fetch(Order):
    """Download a video into ``folder`` under names that begin with ``stem``. Answered by `Progress`... and `Done`.

    ``format`` is that of the first try ('' at the first): what is resumed must be the same. ``captions`` are languages
    besides the original. ``stem`` must satisfy `media.names.is_stem`; what is left of a download is dropped with
    `media.names.discard`. ``captions_only`` brings captions and picture but no video, for those that failed before.
    """

    kind: ClassVar[str] = "fetch"
    url: str = ""
    folder: str = ""
    stem: str = ""
    height: int = 480
    format: str = ""
    captions: tuple[str, ...] = ()
    captions_only: bool = False
    network: Network = field(default_factory=Network)


@dataclass(frozen=True, slots=True)
class Cancel(Order):
    """Stop the order with this id; what has arrived stays in place. Answered by that order's `Cancelled`."""

    kind: ClassVar[str] = "cancel"


@dataclass(frozen=True, slots=True)
class Quality:
    """One of the sizes offered: lines, bytes (None where unknown), whether the bytes are only about right."""

    height: int
    format: str
    size_bytes: int | None
    about: bool
    video_codec: str = ""
    audio_codec: str = ""
    merges: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A titled range of the video; ``end_ms`` None where it is not known.

    ``kind`` is '' for chapters of the video's own, and SponsorBlock's category for what its volunteers marked.
    """

    start_ms: int
    end_ms: int | None
    title: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class VideoFacts:
    """What a video's page tells. ``captions`` are (language, 'manual' | 'automatic', is the original) triples."""

    url: str
    title: str
    id: str = ""
    channel: str = ""
    channel_url: str = ""
    licence: str = ""
    description: str = ""
    published: str = ""
    duration_ms: int | None = None
    language: str = ""
    chapters: tuple[Chapter, ...] = ()
    captions: tuple[tuple[str, str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class CaptionFile:
    """A caption file that arrived beside the video."""

    path: str
    language: str
    kind: str
    original: bool


@dataclass(frozen=True, slots=True)
class Event:
    """Base of what the worker tells; ``kind`` is the JSON key ``event``."""

    kind: ClassVar[str] = ""
    id: int


@dataclass(frozen=True, slots=True)
class Ready(Event):
    """The engine is loaded; ``notes`` say in plain words what was passed over (a damaged newer engine, no ffmpeg)."""

    kind: ClassVar[str] = "ready"
    engine: str = ""
    scripts: str = ""
    built_in: bool = True
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Info(Event):
    """The answer to `Inspect`."""

    kind: ClassVar[str] = "info"
    facts: VideoFacts = field(default_factory=lambda: VideoFacts("", ""))
    qualities: tuple[Quality, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One video of a list."""

    url: str
    title: str
    id: str = ""
    duration_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Listing(Event):
    """The answer to `ListVideos`; ``is_list`` False for a single video."""

    kind: ClassVar[str] = "listing"
    title: str = ""
    is_list: bool = False
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress(Event):
    """At most ten times a second. ``stage``: 'reading', 'video', 'audio', 'captions', 'merging'."""

    kind: ClassVar[str] = "progress"
    stage: str = ""
    done_bytes: int = 0
    total_bytes: int | None = None
    speed_bps: float | None = None
    left_ms: int | None = None
    format: str = ""


@dataclass(frozen=True, slots=True)
class Done(Event):
    """The video lies at ``path``, not verified yet ('' when only captions were asked for).

    ``announced_bytes`` is the sum of the streams' lengths as the servers gave them; a file that was put together of two
    is a little larger or smaller. ``caption_failures`` are texts such as ``de: HTTP Error 429``, for a later try.
    """

    kind: ClassVar[str] = "done"
    path: str = ""
    size_bytes: int = 0
    announced_bytes: int | None = None
    quality: Quality = field(default_factory=lambda: Quality(0, "", None, True))
    facts: VideoFacts = field(default_factory=lambda: VideoFacts("", ""))
    captions: tuple[CaptionFile, ...] = ()
    caption_failures: tuple[str, ...] = ()
    thumbnail: str = ""
    """Path of a JPEG or PNG, '' for none."""


@dataclass(frozen=True, slots=True)
class Failed(Event):
    """The order failed; ``text`` is what the engine said, ``retry_after_s`` what the server asked for, or None."""

    kind: ClassVar[str] = "failed"
    failure: FailureKind = FailureKind.UNKNOWN
    text: str = ""
    retry_after_s: float | None = None


@dataclass(frozen=True, slots=True)
class Cancelled(Event):
    """The order was cancelled; what had arrived is still there."""

    kind: ClassVar[str] = "cancelled"


ORDERS: tuple[type[Order], ...] = (Start, Inspect, ListVideos, Fetch, Cancel)
EVENTS: tuple[type[Event], ...] = (Ready, Info, Listing, Progress, Done, Failed, Cancelled)

_Message = TypeVar("_Message", bound=Order | Event)


def encode(message: Order | Event) -> bytes:
    """The message as one line of ASCII with its end; any thread. Half characters in texts survive."""
    key = "order" if isinstance(message, Order) else "event"
    return json.dumps({key: message.kind, **_plain(message)}, separators=(",", ":")).encode("ascii") + b"\n"


def decode_order(line: bytes) -> Order | None:
    """The order in a line; None for rubbish, an unknown kind, a missing id or a value of the wrong type."""
    return _decoded(line, "order", _ORDERS)


def decode_event(line: bytes) -> Event | None:
    """The event in a line; None for rubbish, an unknown kind, a missing id or a value of the wrong type."""
    return _decoded(line, "event", _EVENTS)


class _Wrong(ValueError):
    """A value that its field does not take."""


def _plain(value: Any) -> Any:  # Any: whatever a message's field may hold becomes whatever JSON may hold
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if hasattr(value, "__dataclass_fields__"):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    return value


def _decoded(line: bytes, key: str, kinds: Mapping[str, type[_Message]]) -> _Message | None:
    if len(line) > MOST_LINE_BYTES:
        return None
    try:
        said = json.loads(line)
        kind = said.get(key) if isinstance(said, dict) else None
        cls = kinds.get(kind) if isinstance(kind, str) else None
        return None if cls is None else cls(**_fields(cls, said))
    except (ValueError, TypeError, OverflowError, RecursionError):  # TypeError: a field without a default is missing
        return None


@functools.cache
def _readers(cls: type) -> Mapping[str, Callable[[Any], Any]]:
    """How each field of a dataclass is read."""
    hints = get_type_hints(cls)
    return {one.name: _reader(hints[one.name]) for one in fields(cls)}


def _fields(cls: type, said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: read(said[name]) for name, read in _readers(cls).items() if name in said}


def _reader(hint: Any) -> Callable[[Any], Any]:
    """The function that turns a JSON value into one of the type; it raises `_Wrong` or TypeError."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = _reader(next(part for part in get_args(hint) if part is not type(None)))
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    if hint is FailureKind:
        return _failure_kind
    if hasattr(hint, "__dataclass_fields__"):
        return lambda value: _object(hint, value)
    return functools.partial(_simple, hint)


def _tuple_reader(parts: tuple[Any, ...]) -> Callable[[Any], Any]:
    readers = [_reader(part) for part in parts if part is not Ellipsis]

    def read(value: Any) -> Any:
        if not isinstance(value, list) or (Ellipsis not in parts and len(value) != len(readers)):
            raise _Wrong
        chosen = readers * len(value) if Ellipsis in parts else readers
        return tuple(one(part) for one, part in zip(chosen, value, strict=True))

    return read


def _failure_kind(value: Any) -> FailureKind:
    """A newer worker may know kinds that this program does not."""
    try:
        return FailureKind(value)
    except ValueError:
        return FailureKind.UNKNOWN


def _object(cls: Any, value: Any) -> Any:
    if not isinstance(value, dict):
        raise _Wrong
    return cls(**_fields(cls, value))


def _simple(cls: type, value: Any) -> Any:
    if cls is float and type(value) is int:
        value = float(value)
    if type(value) is not cls:  # exactly: True is an int elsewhere
        raise _Wrong
    if isinstance(value, int) and cls is int and value not in _INTEGERS:
        raise _Wrong
    if isinstance(value, float) and not math.isfinite(value):
        raise _Wrong
    return value


_ORDERS: Final = {cls.kind: cls for cls in ORDERS}
_EVENTS: Final = {cls.kind: cls for cls in EVENTS}
