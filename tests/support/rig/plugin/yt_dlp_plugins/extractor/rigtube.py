"""Reads the pages of the download rig as yt-dlp reads YouTube's: same formats, same fields, same words when refused.

The words follow yt_dlp/extractor/youtube/_video.py of yt-dlp 2026.10 (Unlicense).
"""

import re
import time

from yt_dlp.extractor.common import InfoExtractor
from yt_dlp.extractor.youtube import YoutubeIE
from yt_dlp.utils import ExtractorError, mimetype2ext, parse_codecs, remove_end, unified_strdate

_HOST = r"http://127\.0\.0\.1:\d+"
_FAULTS = r"(?:/~[^/]*)?"
_CHUNK_BYTES = 10 << 20


class RigTubeIE(InfoExtractor):
    """One video."""

    IE_NAME = "rigtube"
    _VALID_URL = rf"(?P<base>{_HOST}){_FAULTS}/watch\?(?:[^#]*&)?v=(?P<id>[^&#]+)"

    def _real_extract(self, url):
        base, video_id = self._match_valid_url(url).group("base", "id")
        video_id = _unquoted(video_id)
        in_list = re.search(r"[?&]list=([^&#]+)", url)
        if in_list and self._yes_playlist(in_list[1], video_id):
            return self.url_result(f"{base}/playlist?list={in_list[1]}", RigTubeListIE, in_list[1])
        webpage = self._download_webpage(url, video_id)
        player = self._search_json(r"var rigPlayerResponse\s*=", webpage, "player response", video_id)
        _read_heavy(self._search_json(r"var rigInitialData\s*=", webpage, "initial data", video_id, default={}))
        details, streaming = player["videoDetails"], player["streamingData"]
        formats = [*map(_format, streaming["formats"]), *map(_hls_format, streaming["hls"])]
        if streaming["licensed"] and not self.get_param("allow_unplayable_formats"):
            self.report_drm(video_id)
        if not formats:
            self._refuse(player)
        else:
            formats.append(_storyboard(base))
        if "waitSeconds" in streaming:
            for one in formats:
                one["available_at"] = int(time.time() + streaming["waitSeconds"])
        _say_language(player, formats)
        channel = details.get("channelId")
        published = (player["microformat"] or {}).get("publishDate")
        live = details["liveStatus"]
        return {
            "id": video_id,
            "title": details["title"],
            "formats": formats,
            "duration": int(details["lengthSeconds"]) if not live else None,
            "description": details.get("shortDescription"),
            "channel": details.get("author"),
            "uploader": details.get("author"),
            "channel_id": channel,
            "channel_url": channel and f"{base}/channel/{channel}",
            "license": details.get("license"),
            "upload_date": unified_strdate(published),
            "view_count": int(details.get("viewCount") or 0) or None,
            "categories": [player["microformat"]["category"]] if player["microformat"] else None,
            "webpage_url": f"{base}/watch?v={_quoted(video_id)}",
            "live_status": live or "not_live",
            "availability": "public",
            "age_limit": 0,
            "chapters": [
                {"start_time": one["start"], "end_time": one["end"], "title": one["title"]}
                for one in player.get("chapters") or []
            ],
            "thumbnails": player.get("thumbnails") or [],
            "subtitles": _tracks(player, "manual"),
            "automatic_captions": _tracks(player, "automatic"),
        }

    def _refuse(self, player):
        """As `YoutubeIE._real_extract` does where there are no formats."""
        told = player["playabilityStatus"]
        reason, subreason = told["reason"], told["subreason"]
        if subreason:
            if subreason.startswith("The uploader has not made this video available in your country"):
                self.raise_geo_restricted(subreason, ["DE", "FR"], metadata_available=True)
            if subreason != reason:
                reason += f". {subreason}"
        if not reason:
            return
        if "sign in" in reason.lower():
            hint = YoutubeIE(self._downloader)._youtube_login_hint
            reason = remove_end(reason, "This helps protect our community. Learn more")
            reason = f"{remove_end(reason.strip(), '.')}. {hint}"
        elif told["status"] == "CAPTCHA":
            reason += ". YouTube is requiring a captcha challenge before playback"
        elif "This content isn't available, try again later" in reason:
            reason = (
                f"{remove_end(reason.strip(), '.')}. The current session has been rate-limited by YouTube "
                "for up to an hour. It is recommended to use `-t sleep` to add a delay between video requests "
                "to avoid exceeding the rate limit. For more information, refer to  "
                "https://github.com/yt-dlp/yt-dlp/wiki/Extractors#this-content-isnt-available-try-again-later"
            )
        self.raise_no_formats(reason, expected=True)


class RigTubeListIE(InfoExtractor):
    """A playlist."""

    IE_NAME = "rigtube:tab"
    _VALID_URL = rf"(?P<base>{_HOST}){_FAULTS}/playlist\?(?:[^#]*&)?list=(?P<id>[^&#]+)"

    def _real_extract(self, url):
        base, list_id = self._match_valid_url(url).group("base", "id")
        webpage = self._download_webpage(url, list_id)
        told = self._search_json(r"var rigInitialData\s*=", webpage, "initial data", list_id)
        if told["alert"]:
            raise ExtractorError(f"YouTube said: {told['alert']}", expected=True)
        entries = (
            self.url_result(
                f"{base}/watch?v={_quoted(one['videoId'])}",
                RigTubeIE,
                one["videoId"],
                one["title"],
                duration=one.get("lengthSeconds"),
                channel=told["author"],
            )
            for one in told["videos"]
        )
        return self.playlist_result(
            entries, list_id, told["title"], channel=told["author"], uploader=told["author"], webpage_url=url
        )


def _quoted(text):
    from urllib.parse import quote

    return quote(text, safe="")


def _unquoted(text):
    from urllib.parse import unquote_plus

    return unquote_plus(text)


def _format(one):
    size = one.get("contentLength")
    rate = one.get("bitrate")
    track = one.get("audioTrack") or {}
    told = {
        "format_id": one["itag"],
        "url": one["url"],
        "ext": mimetype2ext(one["mimeType"].partition(";")[0]),
        **parse_codecs(re.search(r'codecs="([^"]+)"', one["mimeType"])[1]),
        "filesize": int(size) if size else None,
        "filesize_approx": rate * 12 // 8 if rate else None,
        "tbr": rate / 1000 if rate else None,
        "width": one.get("width"),
        "height": one.get("height"),
        "fps": one.get("fps"),
        "format_note": one.get("qualityLabel") or "medium",
        "quality": {None: 2}.get(one.get("height"), (one.get("height") or 0) // 120),
        "source_preference": -1,
        "has_drm": one["drm"],
        "downloader_options": {"http_chunk_size": _CHUNK_BYTES},
    }
    if track:
        told["language"] = track["id"].partition(".")[0]
        told["language_preference"] = 10 if track["audioIsDefault"] else -1
    if "none" in (told.get("acodec"), told.get("vcodec")):
        told["container"] = f"{told['ext']}_dash"
    return told


def _hls_format(one):
    return {
        "format_id": one["itag"],
        "url": one["url"],
        "manifest_url": one["url"],
        "protocol": "m3u8_native",
        "ext": "mp4",
        "vcodec": "avc1.4D401F",
        "acodec": "mp4a.40.2",
        "width": one["width"],
        "height": one["height"],
        "fps": one["fps"],
        "quality": one["height"] // 120,
        "source_preference": -1,
    }


def _storyboard(base):
    return {
        "format_id": "sb0",
        "format_note": "storyboard",
        "ext": "mhtml",
        "protocol": "mhtml",
        "acodec": "none",
        "vcodec": "none",
        "url": f"{base}/media/thumbnail.jpg",
        "width": 48,
        "height": 27,
        "fragments": [{"url": f"{base}/media/thumbnail.jpg", "duration": 12.0}],
    }


def _tracks(player, kind):
    found = (player.get("captions") or {}).get(kind) or {}
    return {
        language: [{**one, "name": language, "impersonate": True} for one in files] for language, files in found.items()
    }


def _say_language(player, formats):
    """YouTube's extractor learns the spoken language from the automatic captions."""
    if "en-orig" in ((player.get("captions") or {}).get("automatic") or {}):
        for one in formats:
            if one.get("acodec") != "none" and not one.get("language"):
                one["language"] = "en"


def _read_heavy(data):
    """Goes through all of a large page, as reading YouTube's does."""
    count, waiting = 0, [data]
    while waiting:
        one = waiting.pop()
        count += 1
        if isinstance(one, dict):
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
    return count
