"""Reads the pages of tests/media/lane.py: a page is the information itself, or an error with the words to raise."""

from yt_dlp.extractor.common import InfoExtractor
from yt_dlp.utils import ExtractorError, UserNotLive


class LaneIE(InfoExtractor):
    _VALID_URL = r"http://127\.0\.0\.1:\d+/page/(?P<id>[^/?#]+)"

    def _real_extract(self, url):
        page_id = self._match_id(url)
        info = self._download_json(url, page_id)
        print("this must not reach the program")
        if info.get("error"):
            raise ExtractorError(info["error"], expected=info.get("expected", True))
        if info.get("not_live"):
            raise UserNotLive
        if info.get("bug"):
            return info["nothing"]["there"]
        return {"id": page_id, "title": page_id, **info}
