"""Pages in YouTube's shape: what a video's page says, by the kind that its id names. Read by the plugin ``rigtube``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from tests.support.rig import faults, texts
from tests.support.rig.replies import Reply, page

Info = dict[str, Any]
"""JSON."""
LIAR_S: Final = 600
DESCRIPTION: Final = "What a queue is good for.\n\n0:00 What a queue is\n0:04 Taking from it\nhttps://example.org/notes"


@dataclass(frozen=True)
class Request:
    """What a page may need: the server's address, the query, fresh tokens, and sizes of media files."""

    base: str
    query: Mapping[str, str]
    token: Callable[[], int]
    size: Callable[[str], int | None]


@dataclass(frozen=True)
class Stream:
    """A format: YouTube's number, its file, its MIME type with codecs, and height (0 for sound)."""

    itag: str
    file: str
    mime: str
    height: int = 0
    language: str = ""


_AVC: Final = 'video/mp4; codecs="avc1.4d401f"'
STREAMS: Final = {
    one.itag: one
    for one in (
        Stream("18", "18.mp4", 'video/mp4; codecs="avc1.42001E, mp4a.40.2"', 360),
        Stream("134", "134.mp4", _AVC, 240),
        Stream("135", "135.mp4", _AVC, 480),
        Stream("136", "136.mp4", _AVC, 720),
        Stream("140", "140.m4a", 'audio/mp4; codecs="mp4a.40.2"'),
        Stream("140-de", "140.m4a", 'audio/mp4; codecs="mp4a.40.2"', language="de"),
        Stream("247", "247.webm", 'video/webm; codecs="vp9"', 720),
        Stream("251", "251.webm", 'audio/webm; codecs="opus"'),
        Stream("398", "398.mp4", 'video/mp4; codecs="av01.0.05M.08"', 720),
        Stream("399", "398.mp4", 'video/mp4; codecs="av01.0.08M.08"', 1080),
    )
}
HLS: Final = {"93": 360, "94": 480, "95": 720}
_WIDTHS: Final = {240: 426, 360: 640, 480: 854, 720: 1280, 1080: 1920}
_ALL: Final = ("18", "134", "135", "136", "140", "247", "251", "398", "399")


@dataclass(frozen=True)
class Kind:
    """How a video differs from a normal one."""

    streams: tuple[str, ...] = _ALL
    hls: tuple[str, ...] = ("95",)
    status: str = "OK"
    reason: str = ""
    subreason: str = ""
    bare: bool = False
    manual_captions: bool = True
    sizes: str = "exact"
    """``exact``, ``approx`` or ``none``."""
    duration_s: int = texts.DURATION_S
    live: str = ""
    drm: bool = False
    page_status: int = 200


def _refused(reason: str, subreason: str = "", status: str = "UNPLAYABLE", live: str = "") -> Kind:
    return Kind(streams=(), hls=(), status=status, reason=reason, subreason=subreason, live=live)


_GUIDELINES: Final = "This video may be inappropriate for some users."
KINDS: Final[Mapping[str, Kind]] = {
    "normal": Kind(),
    "single": Kind(streams=("18",), hls=()),
    "split": Kind(streams=_ALL[1:], hls=()),
    "hls": Kind(streams=(), hls=tuple(HLS)),
    "av1": Kind(streams=("398", "399", "140"), hls=()),
    "silent": Kind(streams=("134", "135", "136"), hls=()),
    "dubbed": Kind(streams=("135", "140-de", "140"), hls=()),
    "sizeless": Kind(sizes="none"),
    "approx": Kind(sizes="approx"),
    "bare": Kind(bare=True),
    "auto": Kind(manual_captions=False),
    "liar": Kind(duration_s=LIAR_S),
    "big": Kind(streams=("18",), hls=(), bare=True),
    "title": Kind(),
    "expiring": Kind(),
    "heavy": Kind(),
    "waiting": Kind(),
    "private": _refused("Private video", "Sign in if you've been granted access to this video", "LOGIN_REQUIRED"),
    "removed": _refused("Video unavailable", "This video has been removed by the uploader", "ERROR"),
    "terminated": _refused(
        "Video unavailable",
        "This video is no longer available because the YouTube account associated with this video has been terminated.",
        "ERROR",
    ),
    "geo": _refused("Video unavailable", "The uploader has not made this video available in your country"),
    "age": _refused("Sign in to confirm your age", _GUIDELINES, "LOGIN_REQUIRED"),
    "members": _refused(
        "Join this channel to get access to members-only content like this video, and other exclusive perks."
    ),
    "bot": _refused(
        "Sign in to confirm you\u2019re not a bot", "This helps protect our community. Learn more", "LOGIN_REQUIRED"
    ),
    "limited": _refused("This content isn't available, try again later."),
    "captcha": _refused("Video unavailable", status="CAPTCHA"),
    "upcoming": _refused("This live event will begin in 3 hours.", status="LIVE_STREAM_OFFLINE", live="is_upcoming"),
    "premiere": _refused("Premieres in 5 hours", status="LIVE_STREAM_OFFLINE", live="is_upcoming"),
    "live": Kind(streams=(), hls=tuple(HLS), bare=True, live="is_live"),
    "processing": Kind(hls=(), live="post_live"),
    "drm": Kind(drm=True, hls=()),
    "noformats": Kind(streams=(), hls=()),
    "code404": Kind(page_status=404),
    "code429": Kind(page_status=429),
    "code500": Kind(page_status=500),
}
_ID: Final = re.compile(r"(?P<kind>[a-z0-9]+)(?:-(?P<rest>[^~]*))?(?:~(?P<fault>.*))?", re.DOTALL)


@dataclass(frozen=True)
class _Asked:
    """A video that is asked for: its id taken apart, and where its media lie."""

    id: str
    kind: Kind
    name: str
    rest: str
    fault: str
    request: Request
    token: int

    def argument(self, name: str, default: str = "") -> str:
        """From the query, else from the id if it is a number there."""
        return self.request.query.get(name) or (self.rest if self.rest.isdigit() else default)

    def media(self, file: str, part: str, **query: str) -> str:
        """The address of a media file with the faults for this part of a video."""
        said = [self.request.query.get(part, "")]
        if part in ("video", "audio"):
            said = [self.fault, self.request.query.get("fault", ""), *said]
        written = [one for one in said if one]
        if self.name == "expiring" and part in ("video", "audio"):
            written.append(f"expire:{self.request.query.get('uses', '2')}")
            query["token"] = str(self.token)
        for one in written:
            faults.parse(one)
        marks = "&".join(f"{key}={quote(value)}" for key, value in {**query, "v": self.id}.items())
        prefix = f"/~{quote(','.join(written), safe=':,')}" if written else ""
        return f"{self.request.base}{prefix}{file}{'&' if '?' in file else '?'}{marks}"


def watch(request: Request) -> Reply:
    """The page of a video."""
    video = request.query["v"]
    match = _ID.fullmatch(video)
    if match is None or match["kind"] not in KINDS:
        raise ValueError(f"the rig has no video {video!r}")
    asked = _Asked(
        video, KINDS[match["kind"]], match["kind"], match["rest"] or "", match["fault"] or "", request, request.token()
    )
    reply = page(_page("rigPlayerResponse", _player(asked), _padding(asked)))
    if asked.kind.page_status != 200:
        reply.replace(asked.kind.page_status, f"<html><title>{asked.kind.page_status}</title></html>")
    return reply


def _page(name: str, told: Info, padding: str = "") -> str:
    return f"<!DOCTYPE html><html><body><script>var {name} = {json.dumps(told)};</script>{padding}</body></html>"


def _padding(asked: _Asked) -> str:
    """For a heavy page: as much data as YouTube's, of which the plugin reads every bit."""
    if asked.name != "heavy":
        return ""
    one = {
        "compactVideoRenderer": {
            "title": {"simpleText": "Another video"},
            "menu": {"items": [{"id": n} for n in range(20)]},
        }
    }
    piece = len(json.dumps(one)) + 2
    rows = [one] * (int(asked.argument("size", "4000000")) // piece)
    return f"<script>var rigInitialData = {json.dumps({'contents': rows})};</script>"


def _player(asked: _Asked) -> Info:
    kind = asked.kind
    title = texts.TITLES[asked.rest.split(".")[0]] if asked.name == "title" else f"A queue ({asked.id})"
    details: Info = {
        "videoId": asked.id,
        "title": title,
        "lengthSeconds": str(kind.duration_s),
        "liveStatus": kind.live,
    }
    player: Info = {
        "playabilityStatus": {"status": kind.status, "reason": kind.reason, "subreason": kind.subreason},
        "videoDetails": details,
        "microformat": {} if kind.bare else {"publishDate": "2026-02-03", "category": "Education"},
        "streamingData": {"formats": list(_formats(asked)), "hls": list(_hls(asked)), "licensed": kind.drm},
    }
    if asked.name == "waiting":
        player["streamingData"]["waitSeconds"] = float(asked.argument("seconds", "30"))
    if not kind.bare:
        details.update(author="Rig Lectures", channelId="UCrigrigrigrigrigrigrig0", shortDescription=DESCRIPTION)
        details.update(license="Creative Commons Attribution license (reuse allowed)", viewCount="1234")
        player["chapters"] = [{"start": start, "end": end, "title": name} for start, end, name in texts.CHAPTERS]
        player["captions"] = _captions(asked)
        player["thumbnails"] = [
            {"url": asked.media("/media/missing.webp", "thumbnail"), "preference": 0},
            {"url": asked.media("/media/missing.jpg", "thumbnail"), "preference": -1},
            {"url": asked.media("/media/thumbnail.jpg", "thumbnail"), "preference": -3, "width": 1280, "height": 720},
        ]
    return player


def _formats(asked: _Asked) -> Iterable[Info]:
    for name in asked.kind.streams:
        one = STREAMS[name]
        address, size = f"/media/{one.file}", asked.request.size(one.file)
        if asked.name == "big":
            size = int(asked.argument("size", "1000000"))
            address = f"/big?size={size}"
        elif one.mime.count("av01") and size is None:
            size = 50_000  # an ffmpeg without AV1: it is offered all the same, and nobody is to want it
        told: Info = {
            "itag": one.itag.partition("-")[0],
            "url": asked.media(address, "video" if one.height else "audio"),
            "mimeType": one.mime,
            "bitrate": (size or 0) * 8 // texts.DURATION_S,
            "drm": asked.kind.drm,
        }
        if asked.kind.sizes == "exact":
            told["contentLength"] = str(size or "")
        elif asked.kind.sizes == "none":
            del told["bitrate"]
        if one.height:
            told.update(height=one.height, width=_WIDTHS[one.height], fps=25, qualityLabel=f"{one.height}p")
        if asked.name == "dubbed" and not one.height:
            told["audioTrack"] = {"id": f"{one.language or 'en'}.4", "audioIsDefault": not one.language}
        yield told


def _hls(asked: _Asked) -> Iterable[Info]:
    for itag in asked.kind.hls:
        height = HLS[itag]
        address = asked.media(f"/media/hls/{height}.m3u8", "video")
        yield {"itag": itag, "url": address, "height": height, "width": _WIDTHS[height], "fps": 25}


def _captions(asked: _Asked) -> Info:
    def tracks(*files: str, **query: str) -> list[Info]:
        return [
            {"ext": file.rpartition(".")[2], "url": asked.media(f"/media/{file}", "captions", **query)}
            for file in files
        ]

    automatic = {
        "en-orig": tracks("rolling.vtt", kind="asr", lang="en"),
        "en": tracks("rolling.vtt", kind="asr", lang="en", n="2"),
        "de": tracks("rolling-de.vtt", kind="asr", lang="en", tlang="de"),
    }
    manual = {"en": tracks("en.json3", "en.srt", "en.vtt", lang="en")} if asked.kind.manual_captions else {}
    return {"manual": manual, "automatic": automatic}


LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "course": ("normal-1", "normal-2", "normal-3"),
    "mixed": ("normal-1", "private-1", "single-1", "removed-1"),
    "double": ("normal-1", "normal-2", "normal-1"),
    "empty": (),
    "long": (),
    "hidden": (),
}


def playlist(request: Request) -> Reply:
    """The page of a list."""
    name = request.query["list"]
    ids = LISTS[name]
    if name == "long":
        ids = tuple(f"normal-{number}" for number in range(1, int(request.query.get("n", "200")) + 1))
    rows: list[Info] = [{"videoId": one, "title": f"A queue ({one})", "lengthSeconds": texts.DURATION_S} for one in ids]
    for row in rows:
        if row["videoId"].startswith(("private", "removed")):
            row.update(title="[Private video]" if row["videoId"].startswith("private") else "[Deleted video]")
            del row["lengthSeconds"]
    told = {"title": f"Lectures: {name}", "author": "Rig Lectures", "videos": rows, "alert": ""}
    if name == "hidden":
        told["alert"] = "The playlist does not exist."
    return page(_page("rigInitialData", told))


PAGES: Final[Mapping[str, Callable[[Request], Reply]]] = {"/watch": watch, "/playlist": playlist}
