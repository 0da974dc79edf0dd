"""What went wrong, told from what yt-dlp raises: tables of its messages and of HTTP statuses. Does not import it.

The messages are those of yt-dlp 2026.10 and of YouTube's pages as it passes them on.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from studydesk.domain.downloads import FailureKind

K = FailureKind
MOST_TEXT: Final = 600
"""Characters of a failure's text that are passed on."""
MOST_WAIT_S: Final = 24 * 3600.0

_DISK_FULL: Final = frozenset(code for code in (errno.ENOSPC, getattr(errno, "EDQUOT", None)) if code is not None)
_FOLDER: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOTDIR, errno.EIO})
_OFFLINE: Final = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})

MESSAGES: Final[Sequence[tuple[FailureKind, str]]] = (
    (K.UNSUPPORTED, r"unsupported url|is not a valid url|no suitable extractor|file:// urls are disabled"),
    # What a page says, the narrower before the wider: "Video unavailable" begins most of them.
    (K.BOT_WALL, r"not a (ro)?bot|confirm you.re human|unusual traffic|captcha"),
    (K.LIMITED, r"too many requests|HTTP Error 429|rate.?limited|(content|video) isn.t available, try again later"),
    (K.DRM, r"\bDRM\b"),
    (
        K.MEMBERS,
        r"members.only|join this channel|music premium|requires payment|\brent(al)?\b|purchase|confirm your age"
        r"|age.restricted|inappropriate for some users|registered users|log.?in required|sign in to|premium|subscribers"
        r"|only available for paid|requires? (a )?login|account credentials",
    ),
    (K.PRIVATE, r"private video|video is private|video is not public"),
    (
        K.BLOCKED,
        r"(in|from) your (country|region|location)|geo.?restrict|blocked it (in|on)|not made this video available",
    ),
    (
        K.LIVE,
        r"live event will begin|premieres? (in|will)|not currently live|live stream is offline|is upcoming"
        r"|stream has not (yet )?started|live event has ended",
    ),
    (
        K.REMOVED,
        r"video (is )?unavailable|video (is )?not available|has been (removed|deleted|terminated)|no longer available"
        r"|does not exist|copyright (grounds|claim)|recording is not available|video (was )?removed|violat\w+ youtube",
    ),
    (K.NO_FORMAT, r"requested format is not available|no video formats found|only images are available"),
    # What the network says.
    (
        K.OFFLINE,
        r"failed to resolve|getaddrinfo|name or service not known|name resolution|nodename nor servname"
        r"|network is (unreachable|down)|no route to host|errno 1100[14]|host is unreachable",
    ),
    (
        K.SERVER,
        r"timed? ?out|connection (was )?(reset|refused|aborted|broken|closed)|remote end closed|incompleteread"
        r"|bytes read|more expected|content too short|eof occurred|certificate|ssl|proxy|broken pipe"
        r"|did not get any data|giving up after \d+ (fragment )?retries|file is empty|winerror 100",
    ),
    # What the engine says of itself.
    (
        K.ENGINE,
        r"unable to (extract|parse|decode)|failed to (extract|parse)|please report this issue|signature|n.?challenge"
        r"|confirm you are on the latest version|cannot (identify|decode)|no player|unable to find",
    ),
)
"""The first that is found in the text (whatever the case) decides."""

_MEDIA_STATUS: Final = {403: K.EXPIRED, 404: K.EXPIRED, 410: K.EXPIRED, 401: K.EXPIRED, 416: K.SERVER}
"""While a stream is downloaded its address may be too old: the page is read again."""
_PAGE_STATUS: Final = {404: K.REMOVED, 410: K.REMOVED, 401: K.MEMBERS, 402: K.MEMBERS, 451: K.BLOCKED}
_ANY_STATUS: Final = {429: K.LIMITED, 408: K.SERVER, 425: K.SERVER, 451: K.BLOCKED}

_MESSAGES: Final = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in MESSAGES)
_PREFIX: Final = re.compile(r"^(?:ERROR:\s*)?\[[^\]\s]{1,60}\] (?:\S{1,200}: )?")
"""``[youtube] dQw4w9WgXcQ: ``, in which an id might hold any word."""
_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
_NOISE: Final = re.compile(
    r"^\s*ERROR:\s*|;? ?please report this issue on .*|\.? Use --list-formats.*"
    r"|\.? Use --cookies.*|\.? See +https?://\S+.*",
    re.IGNORECASE | re.DOTALL,
)


class Refusal(Exception):
    """An order that cannot be done, for a reason of our own finding."""

    def __init__(self, kind: FailureKind, text: str) -> None:
        super().__init__(text)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an exception means; ``text`` for the learner's eyes, ``retry_after_s`` as the server asked."""

    kind: FailureKind
    text: str
    retry_after_s: float | None = None


def verdict(error: BaseException, *, media: bool, now_s: float) -> Verdict:
    """What an exception means. ``media``: it came while a stream was downloaded, not while a page was read.

    ``now_s`` is Unix time, against which a Retry-After date is read.
    """
    if isinstance(error, Refusal):
        return Verdict(error.kind, shown(str(error)))
    chain = list(causes(error))
    text = shown(str(error) or type(error).__name__)
    return Verdict(_kind(chain, str(error), media), text, _retry_after(chain, now_s))


def causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and what led to it, nearest first; yt-dlp keeps it in several places."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting and len(seen) < 30:
        one = waiting.pop(0)
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        kept = getattr(one, "exc_info", None)
        waiting += [kept[1] if isinstance(kept, tuple) and len(kept) > 1 else None, getattr(one, "cause", None)]
        waiting += [one.__cause__, one.__context__, *one.args[:2]]


def shown(text: str) -> str:
    """A message without colours and without yt-dlp's advice for its own command line."""
    return _NOISE.sub("", _COLOUR.sub("", text)).strip()[:MOST_TEXT] or text.strip()[:MOST_TEXT]


def of_text(text: str) -> FailureKind | None:
    """The kind by the message alone."""
    said = _PREFIX.sub("", text)
    return next((kind for kind, pattern in _MESSAGES if pattern.search(said)), None)


def of_os_error(error: OSError) -> FailureKind | None:
    """The kind of an error of the file system or the network, None for others."""
    if error.errno in _DISK_FULL or getattr(error, "winerror", None) in (39, 112):
        return K.DISK_FULL
    if error.errno in _OFFLINE:
        return K.OFFLINE
    return K.FOLDER if error.errno in _FOLDER and error.filename is not None else None


def _kind(chain: Sequence[BaseException], text: str, media: bool) -> FailureKind:
    for one in chain:
        kind = of_os_error(one) if isinstance(one, OSError) else None
        if kind is not None:
            return kind
    if re.search(r"no space left|disk quota|not enough space", text, re.IGNORECASE):
        return K.DISK_FULL
    if re.search(r"temporarily unavailable|used by another process|winerror 3[23]\b", text, re.IGNORECASE):
        return K.SERVER  # another worker has the file for a moment more
    if re.search(r"unable to (open for writing|create directory|write|rename)|read-only file system", text):
        return K.FOLDER
    said = of_text(text)
    status = next((code for code in map(_status, chain) if code), None)
    by_status = _of_status(status, media) if status else None
    if media and by_status is not None:
        return by_status
    if said is not None and said is not K.ENGINE:
        return said
    return by_status or said or _by_type(chain)


def _status(error: BaseException) -> int:
    status = getattr(error, "status", None)
    return status if isinstance(status, int) and 100 <= status < 600 else 0


def _of_status(status: int, media: bool) -> FailureKind | None:
    if status >= 500:
        return K.SERVER
    return _ANY_STATUS.get(status) or (_MEDIA_STATUS if media else _PAGE_STATUS).get(status)


def _by_type(chain: Sequence[BaseException]) -> FailureKind:
    """An exception that is neither yt-dlp's own nor the system's is a fault in how a page was read."""
    names = {cls.__name__ for one in chain for cls in type(one).__mro__}
    if "TransportError" in names or "TimeoutError" in names or "ConnectionError" in names:
        return K.SERVER
    ours = any(isinstance(one, LookupError | TypeError | AttributeError | AssertionError) for one in chain)
    return K.ENGINE if ours else K.UNKNOWN


def _retry_after(chain: Sequence[BaseException], now_s: float) -> float | None:
    for one in chain:
        headers = getattr(getattr(one, "response", None), "headers", None)
        said = headers.get("Retry-After") if headers is not None else None
        if isinstance(said, str):
            return seconds_of(said, now_s)
    return None


def seconds_of(said: str, now_s: float) -> float | None:
    """A Retry-After header, seconds or a date (RFC 9110, 10.2.3), in seconds from now; None for rubbish."""
    if re.fullmatch(r"\s*\d{1,9}\s*", said, re.ASCII):
        return min(float(said), MOST_WAIT_S)
    from email.utils import parsedate_to_datetime

    try:
        return min(max(parsedate_to_datetime(said).timestamp() - now_s, 0.0), MOST_WAIT_S)
    except (ValueError, TypeError, OverflowError):
        return None
