"""Every language that ships is whole: no text is missing, and none lost what is filled in, its key or its number."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from tests.support.desks import Bench
from tests.support.walking import PLACES, is_cut, shown, visible_parts

from studydesk.paths import resource
from studydesk.settings import find_setting
from studydesk.ui.language import SOURCE_LANGUAGE, translation_file, use_language

FILES = {
    file.stem.removeprefix("studydesk_"): file
    for file in sorted(resource("translations").glob("studydesk_*.ts"))
    if file.stem != f"studydesk_{SOURCE_LANGUAGE}"
}
_FILLED = re.compile(r"\{[^}]*\}|%L?\d|\(\*\.[^)]*\)|https?://\S*")
_TAG = re.compile(r"</?[a-z]+[^>]*>")
_MNEMONIC = re.compile(r"&(?=\w)")
_ENDS = ("…", ":", " ")


class Text(NamedTuple):
    """A text and its translations; ``is_counted``: one for each form of number."""

    context: str
    source: str
    given: list[str]
    is_counted: bool
    is_unfinished: bool


def texts(file: Path) -> Iterator[Text]:
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            is_counted = message.get("numerus") == "yes"
            given = forms if is_counted else [translation.text or ""]
            yield Text(name, message.findtext("source") or "", given, is_counted, "type" in translation.attrib)


def faults(text: Text) -> list[str]:
    """What is wrong with the translation of a text."""
    if text.is_unfinished or not all(text.given) or (text.is_counted and len(text.given) < 2):
        return ["not translated"]
    found = []
    for given in text.given:
        found += [
            f"lost or gained {what}"
            for what, pattern in (("{…}", _FILLED), ("a tag", _TAG), ("&", _MNEMONIC))
            if text.context != "Error" and Counter(pattern.findall(given)) != Counter(pattern.findall(text.source))
        ]
        found += [f"its end {end!r}" for end in _ENDS if given.endswith(end) != text.source.endswith(end)]
        if given.startswith(" ") != text.source.startswith(" "):
            found.append("its beginning")
        if "  " in given:
            found.append("two spaces")
    # The first form may say "one" in a word of its own.
    if ("%n" in text.source) != ("%n" in text.given[-1]):
        found.append("lost or gained %n")
    return found


@pytest.mark.parametrize("language", FILES)
def test_a_language_is_whole(language: str) -> None:
    """After changing a text run ``resources/translations/update.py`` and translate what it names."""
    wrong = {(text.context, text.source): said for text in texts(FILES[language]) if (said := faults(text))}
    assert wrong == {}


@pytest.mark.parametrize("language", FILES)
def test_a_language_can_be_chosen_and_is_compiled(language: str) -> None:
    assert language in [choice.value for choice in find_setting("language").choices]
    assert translation_file(language).stat().st_size > 1000


def test_a_check_that_finds_nothing_would_be_worth_nothing() -> None:
    def said(source: str, *given: str, is_counted: bool = False) -> list[str]:
        return faults(Text("X", source, list(given), is_counted, is_unfinished=False))

    assert said("{n} of {all}", "{n} von {alle}") == ["lost or gained {…}"]
    assert said("&Title", "Titel") == ["lost or gained &"]
    assert said("%n card(s)", "%n Karte", "Karten", is_counted=True) == ["lost or gained %n"]
    assert said("Open…", "Öffnen") == ["its end '…'"]
    assert said("<b>One</b>", "<i>Eins</i>") == ["lost or gained a tag"]
    assert said("Open", "") == ["not translated"]
    assert said("One", "Eins") == []


@pytest.mark.parametrize("language", FILES)
def test_dates_and_numbers_follow_the_language_that_was_chosen(qapp: QApplication, language: str) -> None:
    try:
        assert use_language(qapp, language) == language
        assert QLocale().name().split("_")[0] == language
    finally:
        use_language(qapp, SOURCE_LANGUAGE)


@pytest.mark.parametrize("place", ["today", "review", "settings"])
@pytest.mark.parametrize("language", FILES)
def test_nothing_is_cut_in_a_language(bench: Bench, qapp: QApplication, language: str, place: str) -> None:
    """A few places here; the walk shows all of them in a language that is 40 % longer."""
    assert place in PLACES
    use_language(qapp, language)
    try:
        with shown(bench, place, (1366, 768)) as root:
            assert [f"{widget!r}" for widget in visible_parts(root) if is_cut(widget)] == []
    finally:
        use_language(qapp, SOURCE_LANGUAGE)
