"""The names of pictures and sounds in an item's text.

Names are written plainly or percent-encoded (``a b.png``, ``a%20b.png``), in Markdown, HTML or as ``[sound:...]``; both
ways of writing lead to the same file. A name never leads out of the profile: what has a scheme or a folder is none.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote

_REFERENCES = re.compile(
    r"!\[[^\]\n]*\]\(\s*(?:<(?P<angled>[^<>\n]+)>|(?P<plain>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*))"
    r"|<(?:img|audio|video|source|object|embed)\b[^>]*?\b(?:src|data)\s*=\s*"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"']+))"
    r"|\[sound:(?P<sound>[^\]\n]+)\]",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
OWN_NAME = re.compile(r"(?P<hash>[0-9a-f]{64})(?P<suffix>\.[a-z0-9]{1,8})?", re.ASCII)
"""The names of files in the profile's media folder, by which the learner's own items speak of them."""


def spellings(reference: str) -> tuple[str, ...]:
    """The names that a reference can mean, likeliest first; empty for anything but a plain file name."""
    written = html.unescape(reference).strip()
    found = dict.fromkeys(unicodedata.normalize("NFC", name) for name in (written, unquote(written)))
    return tuple(name for name in found if is_file_name(name))


def is_file_name(name: str) -> bool:
    """Whether it is a name below one folder, on every system, and no address."""
    return (
        0 < len(name) <= 255
        and not _SCHEME.match(name)
        and name not in (".", "..")
        and not any(part in "/\\" or ord(part) < 32 for part in name)
    )


def references(text: str) -> list[str]:
    """Every reference as it is written, in order."""
    return [next(name for name in found.groups() if name is not None) for found in _REFERENCES.finditer(text)]


def names_in(texts: Iterable[str]) -> list[str]:
    """Every name that the texts may mean, each once."""
    return list(dict.fromkeys(name for text in texts for written in references(text) for name in spellings(written)))
