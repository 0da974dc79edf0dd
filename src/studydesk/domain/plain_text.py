"""The words of an item without markup: what a search reads, and by which duplicates are noticed."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from studydesk.domain.cards import ItemKind, TextFormat, first_field

_CLOZE_BEGIN = re.compile(r"\{\{c\d{1,3}::", re.ASCII)
_MARKED = re.compile(r"==(?=\S)([^=\n]+?)(?<=\S)==")
_DROPPED = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/?(?:p|div|li|ul|ol|tr|td|th|table|h[1-6]|pre|blockquote))\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_SOUND = re.compile(r"\[sound:[^\]\n]*\]")
_MARKUP = re.compile(r"[<&\[{]")
_SPACES = re.compile(r"[ \t\r\f\v\u00a0]+")
_UNSEARCHED: Final[Mapping[ItemKind, frozenset[str]]] = {ItemKind.OCCLUSION: frozenset({"picture", "areas"})}


def plain(text: str, written: TextFormat) -> str:
    """The text without tags, cloze marks and emphasis, entities resolved. What looks broken stays as it is."""
    if written is TextFormat.HTML and not _MARKUP.search(text):
        return _SPACES.sub(" ", text).strip()
    if written is TextFormat.HTML:
        text = html.unescape(_TAG.sub("", _BREAK.sub("\n", _SOUND.sub("", _DROPPED.sub(" ", text)))))
    else:
        text = _MARKED.sub(r"\1", text) if "==" in text else text
        text = text.replace("**", "").replace("`", "")
    if "{{c" in text:
        text = _CLOZE_BEGIN.sub("", text).replace("}}", "").replace("::", " ")
    return _SPACES.sub(" ", text).strip()


def folded(text: str) -> str:
    """For comparing: composed, without regard to letter case; NUL and other half characters out of the way."""
    return unicodedata.normalize("NFC", text.replace("\x00", " ").casefold())


def search_text(kind: ItemKind, fields: Mapping[str, str], written: TextFormat) -> str:
    """What ``item_text`` holds of an item: all fields that are words, folded, one a line."""
    unsearched = _UNSEARCHED.get(kind, frozenset())
    return folded("\n".join(plain(text, written) for name, text in fields.items() if text and name not in unsearched))


def first_words(kind: ItemKind, fields: Mapping[str, str], written: TextFormat) -> str:
    """The first field, folded and with single spaces: two items of which it is the same are duplicates."""
    return " ".join(folded(plain(first_field(kind, fields), written)).split())


def words_for_search(kind: ItemKind, fields: Mapping[str, str], written: TextFormat) -> tuple[str, str]:
    """``search_text`` and ``first_words`` at once."""
    unsearched = _UNSEARCHED.get(kind, frozenset())
    texts = {name: plain(text, written) for name, text in fields.items() if text}
    searched = folded("\n".join(text for name, text in texts.items() if name not in unsearched))
    return searched, " ".join(folded(first_field(kind, texts)).split())


def first_sum(words: str) -> int | None:
    """The checksum of ``first_words`` that is stored to find duplicates quickly; None for nothing.

    The first 7 bytes of BLAKE2, so that it fits SQLite's integer.
    """
    if not words:
        return None
    from hashlib import blake2b

    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "big")
