"""Walks every place of the program: names, focus and keys; two strange languages; nothing cut at 200 %."""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QRadioButton, QTextEdit, QWidget
from tests.support import pseudo
from tests.support.desks import Bench
from tests.support.walking import INTERACTIVE, PLACES, is_cut, shown, shown_texts, visible_parts

from studydesk.domain.study_day import date_of
from studydesk.ui.language import use_language
from studydesk.ui.preferences.about import PARTS
from studydesk.ui.topic.quiz import in_line

PLACE_NAMES = tuple(PLACES)


def _name(widget: QWidget) -> str:
    words = widget.accessibleName() or (getattr(widget, "text", None) or str)()
    return f"{type(widget).__name__} {widget.objectName()!r} {words!r}"


@pytest.mark.parametrize("place", PLACE_NAMES)
def test_at_200_percent_nothing_is_cut_and_all_can_be_named_and_reached(bench: Bench, place: str) -> None:
    bench.device.set("scale", 200)
    faults = []
    with shown(bench, place, (1366, 768)) as root:
        assert root.window().width() <= 1366
        reachable = _tab_chain(root)
        for widget in visible_parts(root):
            if is_cut(widget):
                faults.append(f"cut: {_name(widget)}")
            if not isinstance(widget, INTERACTIVE) or isinstance(widget, QLabel):
                continue
            text = getattr(widget, "text", str)
            if not widget.accessibleName() and not (callable(text) and str(text()).strip()):
                faults.append(f"no name: {_name(widget)}")
            if widget.isEnabled() and not _can_have_focus(widget, reachable):
                faults.append(f"no focus: {_name(widget)}")
    assert faults == []


def _tab_chain(root: QWidget) -> set[QWidget]:
    chain, at = set(), root.nextInFocusChain()
    while at is not root and at not in chain:
        chain.add(at)
        at = at.nextInFocusChain()
    return chain


def _can_have_focus(widget: QWidget, reachable: set[QWidget]) -> bool:
    if isinstance(widget, QRadioButton) or (isinstance(widget, QAbstractButton) and widget.autoExclusive()):
        return True  # arrows walk within a group
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in group.buttons())
    proxy = widget.focusProxy()
    policy = (proxy or widget).focusPolicy()
    # Read-only prose needs no stop of its own; links in it are reached as the widget allows.
    if isinstance(widget, QTextEdit) and widget.isReadOnly() and policy == Qt.FocusPolicy.NoFocus:
        return True
    return bool(policy & Qt.FocusPolicy.TabFocus) and widget in reachable


@pytest.fixture(scope="module")
def pseudo_language(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo.make(tmp_path_factory.mktemp("language"))


@pytest.fixture
def pseudo_bench(bench: Bench, pseudo_language: Path, qapp: QApplication) -> Iterator[Bench]:
    translator = QTranslator()
    assert translator.load(str(pseudo_language))
    qapp.installTranslator(translator)
    yield bench
    qapp.removeTranslator(translator)


def _data(bench: Bench) -> list[str]:
    """Words that are the learner's or the path's, not the program's."""
    words = [str(bench.profile.folder), str(bench.profile.media), "StudyDesk", "Python", "Qt", "%", "GitHub", "YouTube"]
    words.append(platform.node())
    words.append(" · ".join(f"{name} ({licence})" for name, licence in PARTS))
    lengths = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    words += [QLocale().standaloneDayName(day, length) for length in lengths for day in range(1, 8)]
    today = date_of(bench.desk.study.today())
    words.append(QLocale().toString(QDate(today.year, today.month, today.day), QLocale.FormatType.LongFormat))
    for info in bench.desk.paths.paths:
        words += [info.title, info.summary, info.licence, info.version]
    for topic in bench.desk.paths.topics:
        words += [topic.title, topic.summary, *topic.course_titles]
    detail = bench.desk.paths.detail(bench.desk.paths.topics[1].id)
    words += [goal.text for goal in detail.goals]
    for course in detail.courses:
        words += [course.title, course.instructor, course.published, *(lesson.title for lesson in course.lessons)]
    words += [row[0] for row in bench.store.read_tuples("SELECT value FROM item, json_each(item.fields)")]
    for row in bench.store.read_tuples("SELECT DISTINCT source_title, source_url FROM item"):
        words += row
    for row in bench.store.read_tuples("SELECT DISTINCT tags FROM item"):
        words += row[0].split()
    words += _of_practice(bench) + _of_videos(bench)
    return [word for word in words if word]


def _of_videos(bench: Bench) -> list[str]:
    """What is said in them, what they are made of, their lessons; languages are named by the system."""
    read = bench.store.read_tuples
    words = ["TCP and UDP", "h264", *(row[0] for row in read("SELECT DISTINCT text FROM cue"))]
    words += [row[0] for row in read("SELECT video_codec FROM video_file UNION SELECT audio_codec FROM video_file")]
    words += [row[0] for row in read("SELECT title FROM lesson WHERE course_id IN (SELECT min(id) FROM course)")]
    words += [row[0] for row in read("SELECT l.title FROM lesson l JOIN lesson_mark m ON m.key = l.key")]
    return [*words, *(QLocale.languageToString(QLocale(code).language()) for code in ("en", "de"))]


def _of_practice(bench: Bench) -> list[str]:
    """Of exercises, questions and links; questions also as they are shown, with code in them."""
    read = bench.store.read_tuples
    words = [row[0] for row in read("SELECT title FROM practice UNION SELECT title FROM web_link")]
    words += [row[0] for row in read("SELECT text FROM goal")]
    words += [row[0] for row in read("SELECT url FROM web_link UNION SELECT text FROM web_link")]
    words += [", ".join(json.loads(row[0])) for row in read("SELECT needs FROM practice")]
    asked = [row[0] for row in read("SELECT text FROM question")]
    for row in read("SELECT options FROM question"):
        asked += [text for one in json.loads(row[0]) for text in (one["text"], one["reason"])]
    return [*words, *asked, *map(in_line, asked)]


@pytest.mark.parametrize("place", PLACE_NAMES)
def test_a_language_40_percent_longer_is_whole_and_not_cut(pseudo_bench: Bench, place: str) -> None:
    with shown(pseudo_bench, place, (1366, 768)) as root:
        parts = list(visible_parts(root))
        texts = {(type(widget).__name__, text) for widget in (root, *parts) for text in shown_texts(widget)}
        data = sorted(_data(pseudo_bench), key=len, reverse=True)
        assert {f"{kind}: {text}" for kind, text in texts if not _is_spoken(text, data)} == set()
        assert [_name(widget) for widget in parts if is_cut(widget)] == []


def _is_spoken(text: str, data: list[str]) -> bool:
    """Whether a text is translated, but for what is the learner's or the path's."""
    for word in data:
        if pseudo.OPEN in text:
            return True
        if word in text:
            text = _without(text, word)
    return pseudo.OPEN in text or not any(letter.isalpha() for letter in _without_keys(text))


def _without(text: str, word: str) -> str:
    """Without a word; a short one only where it stands alone: some cards ask for a single letter."""
    if len(word) > 3:
        return text.replace(word, "")
    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "", text) if word in text else text


_KEY_NAMES = re.compile(
    r"\b(Ctrl|Shift|Alt|Meta|Esc|Home|End|Return|Enter|Space|Left|Right|Up|Down|Tab|Del|Menu|PgUp|PgDown|F\d+)\b"
)


def _without_keys(text: str) -> str:
    """Without names of keys, which are the same in every language."""
    text = _KEY_NAMES.sub("", text).replace("+", " ")
    return "".join(part for part in text.split() if len(part) > 1)


@pytest.mark.parametrize("place", PLACE_NAMES)
def test_every_place_can_be_read_from_right_to_left(bench: Bench, qapp: QApplication, place: str) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        with shown(bench, place) as root:
            assert root.layoutDirection() is Qt.LayoutDirection.RightToLeft
            image = root.grab().toImage()
            assert not image.isNull()
            if root is bench.window:
                assert bench.window.rail.geometry().left() > bench.window.stack.geometry().left()
            assert [_name(widget) for widget in visible_parts(root) if is_cut(widget)] == []
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_plurals_are_real_words_in_english(qapp: QApplication) -> None:
    use_language(qapp, "en")
    words = [qapp.translate("PathModel", "%n lesson(s) marked as done", "", number) for number in (1, 2)]
    assert words == ["1 lesson marked as done", "2 lessons marked as done"]
