"""Web links as learners paste them."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_VIDEO_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_HOSTS = frozenset({"youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "www.youtube-nocookie.com"})
_FIRST_PARTS = frozenset({"embed", "shorts", "live", "v"})


def web_link(text: str) -> str | None:
    """The link with its scheme (``https`` if it has none), None for what is no web address."""
    link = text.strip()
    if link and "://" not in link and not link.startswith(("javascript:", "data:", "mailto:")):
        link = f"https://{link}"
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "." not in host or re.search(r"[\s\x00-\x1f]", link):
        return None
    return link


def video_id_of(link: str) -> str | None:
    """The 11 characters of the YouTube video that a web link leads to, None for any other link."""
    parts = urlsplit(link)
    host, path = (parts.hostname or "").lower(), [part for part in parts.path.split("/") if part]
    found = ""
    if host == "youtu.be" and path:
        found = path[0]
    elif host in _HOSTS and path[:1] == ["watch"]:
        found = parse_qs(parts.query).get("v", [""])[0]
    elif host in _HOSTS and len(path) > 1 and path[0] in _FIRST_PARTS:
        found = path[1]
    return found if _VIDEO_ID.fullmatch(found) else None
