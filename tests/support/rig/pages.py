"""HTML pages of the rig. Links are relative, so that they keep the faults that stand before the path."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from typing import Final

from tests.support.rig.texts import TITLES

Query = Mapping[str, str]


def _video(query: Query) -> str:
    return _film(query.get("title", "A queue"))


def _titled(query: Query) -> str:
    return _film(TITLES[query["t"]])


def _film(title: str) -> str:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{html.escape(title)}</title></head><body>
<video controls poster="../media/thumbnail.jpg" width="640" height="360">
  <source src="../media/18.mp4" type="video/mp4">
  <source src="../media/page.webm" type="video/webm">
  <track kind="subtitles" srclang="en" label="English" src="../media/en.vtt" default>
  <track kind="subtitles" srclang="de" label="Deutsch" src="../media/de.vtt">
</video></body></html>"""


def _manifest(address: str, kind: str) -> Callable[[Query], str]:
    def text(query: Query) -> str:
        del query
        return (
            f"<!DOCTYPE html><html><head><title>A queue</title></head><body><video controls>"
            f'<source src="../media/{address}" type="{kind}"></video></body></html>'
        )

    return text


def _heavy(query: Query) -> str:
    size = int(query.get("size", "4000000"))
    line = '<div class="row"><a href="/nowhere?x=1&amp;y=2">entry</a><script>var a = {"b": [1, 2, 3]};</script></div>\n'
    return f"{_film('A heavy page')}{line * (size // len(line))}</html>"


PAGES: Final[Mapping[str, Callable[[Query], str]]] = {
    "video": _video,
    "title": _titled,
    "hls": _manifest("hls/master.m3u8", "application/x-mpegURL"),
    "dash": _manifest("dash/manifest.mpd", "application/dash+xml"),
    "heavy": _heavy,
}
"""By the word after ``/page/``."""
