"""Whether there is a newer StudyDesk: asked only if the learner switched it on, or asks. Nothing is downloaded."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from studydesk import __version__
from studydesk.domain.errors import EnvironmentFault
from studydesk.services import web_get

LATEST_URL: Final = "https://api.github.com/repos/studydesk/studydesk/releases/latest"
"""Says which release is the newest: https://docs.github.com/en/rest/releases/releases#get-the-latest-release"""
RELEASES_PAGE: Final = "https://github.com/studydesk/studydesk/releases"
_MOST_BYTES: Final = 512 * 1024
_LONGEST_S: Final = 30.0
_VERSION: Final = re.compile(r"v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?")


class NewVersion(NamedTuple):
    """A release that is newer than this program, and the page that speaks of it."""

    version: str
    page: str


def look(address: str = LATEST_URL, present: str = __version__, *, longest_s: float = _LONGEST_S) -> NewVersion | None:
    """The newest release if it is newer than ``present``; None if not. For a job.

    Raises EnvironmentFault ``versions.no_answer``. The page is one of the program's own, whatever the answer says.
    """
    content = web_get.get(
        address, _MOST_BYTES, fault=_no_answer, accept="application/vnd.github+json", longest_s=longest_s
    )
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        raise _no_answer("its answer could not be read") from None
    if not isinstance(said, Mapping) or said.get("draft") or said.get("prerelease"):
        return None
    newest, here = numbers(str(said.get("tag_name", ""))), numbers(present)
    if newest is None:
        raise _no_answer("its answer could not be read")
    if here is not None and newest <= here:
        return None
    version = ".".join(map(str, newest))
    page = str(said.get("html_url", ""))
    return NewVersion(version, page if page.startswith(f"{RELEASES_PAGE}/tag/v{version}") else RELEASES_PAGE)


def numbers(text: str) -> tuple[int, int, int] | None:
    """The three numbers of a version; None for another form."""
    found = _VERSION.fullmatch(text)
    return None if found is None else (int(found[1]), int(found[2]), int(found[3] or 0))


def _no_answer(why: str) -> EnvironmentFault:
    return EnvironmentFault(
        "versions.no_answer",
        f"The page of new versions could not be asked: {why}.",
        kept="StudyDesk works on as it is.",
        next_step="Check the connection and try again later.",
    )
