"""The Watch page with real videos: plays, captures, and goes on at the same second."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.support.desks import NOW, Bench
from tests.support.watch_samples import Sample, bring, courses

from studydesk.domain.cards import Draft, ItemKind, Source
from studydesk.domain.moments import Moment
from studydesk.domain.study import StudyChoice, StudyKind
from studydesk.services import cards, notes, watching
from studydesk.services.card_text import Side
from studydesk.ui.watch.excerpt import ExcerptWindow
from studydesk.ui.watch.own_words import OwnWordsDialog
from studydesk.ui.watch.page import WatchPage


def shown(bench: Bench, qtbot: QtBot, moment: Moment | None = None) -> WatchPage:
    bench.window.resize(1280, 800)
    bench.window.show()
    page = bench.window.show_page("watch")
    assert isinstance(page, WatchPage)
    if moment is not None:
        page.show_argument(moment)
        qtbot.waitUntil(lambda: not page.player.picture().isNull(), timeout=10_000)
    qtbot.waitUntil(lambda: not page.cues.is_loading)
    return page


def at(sample: Sample, ms: int) -> Moment:
    return Moment(sample.key, ms, sample.course.lessons[0].id)


def pause(page: WatchPage, qtbot: QtBot) -> None:
    page.player.pause()
    qtbot.waitUntil(lambda: not page.player.is_playing)


@pytest.fixture
def sample(bench: Bench) -> Sample:
    return bring(bench)


def test_it_plays_is_captured_and_goes_on_at_the_same_second_after_a_restart(
    bench: Bench, sample: Sample, qtbot: QtBot, qapp: QApplication
) -> None:
    page = shown(bench, qtbot, at(sample, 2_000))
    qtbot.waitUntil(lambda: page.player.position_ms > 2_400, timeout=10_000)
    qtbot.waitUntil(lambda: page.view.caption != "")
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_N)
    assert not page.player.is_playing
    assert page.side.tab == "note"
    note = page.side.note.editor
    assert note is not None
    assert note.edit.toPlainText().startswith("[0:02](sd://video/")
    place = page.player.position_ms
    assert watching.stretches(bench.store, sample.key)[0][0] == 2_000
    bench.close()
    again = Bench(qapp, bench.profile.folder)
    try:
        page = shown(again, qtbot)
        assert page.what is not None
        assert abs(page.player.position_ms - place) < 60
        assert not page.player.is_playing
        page.play()
        assert page.player.position_ms == max(0, place - 3_000)
        pause(page, qtbot)
    finally:
        again.close()


def test_leaving_the_note_lets_the_video_go_on(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    page = shown(bench, qtbot, at(sample, 1_000))
    bench.desk.commands.run("watch.note")
    assert not page.player.is_playing
    assert page.side.note.has_keyboard()
    assert page.go_back()
    assert page.player.is_playing
    bench.desk.commands.run("watch.note_playing")
    assert page.player.is_playing
    assert page.side.note.editor is not None
    assert page.side.note.editor.edit.toPlainText().count("sd://video/") == 2
    pause(page, qtbot)


def test_pictures_and_words_go_into_the_note(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    page = shown(bench, qtbot, at(sample, 3_100))
    pause(page, qtbot)
    bench.desk.commands.run("watch.keep_frame")
    qtbot.waitUntil(lambda: page.side.note.editor is not None and ".webp)" in page.side.note.editor.edit.toPlainText())
    bench.desk.commands.run("watch.words_to_note")
    (row,) = notes.notes(bench.store, notes.NoteFilter(video_key=sample.key))
    found = notes.note(bench.store, row.id)
    assert found is not None
    assert page.cues.cues[3].text[:-1] in found.body
    assert (found.lesson_key, found.title) == (sample.course.lessons[0].key, sample.course.lessons[0].title)


def test_a_card_begins_with_frame_words_and_moment(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    page = shown(bench, qtbot, at(sample, 4_000))
    drafts: list[Draft] = []
    bench.desk.notices.card_drafted.connect(drafts.append)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: bool(drafts))
    assert not page.player.is_playing
    draft = drafts[0]
    assert draft.source.video_id == sample.course.video_id
    assert draft.topic_id == sample.course.topic_id
    assert page.cues.cues[3].text in draft.fields["back"].replace("\\", "")
    assert ".webp)" in draft.fields["back"]
    assert bench.window._editor is not None
    bench.window._editor.close()


def test_the_transcript_follows_is_searched_and_leads_to_the_second(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    page = shown(bench, qtbot, at(sample, 500))
    pause(page, qtbot)
    pane, found = page.side.transcript, list[list[int]]()
    assert pane.view.played == 0  # also where it stood still when the words came
    page.side.hits_changed.connect(found.append)
    page.go_to(5_200)
    assert pane.view.played == 5
    pane.line.setText("STATUS")
    qtbot.waitUntil(lambda: bool(pane.hits))
    assert found[-1] == [line * 1000 for line in pane.hits]
    assert list(page.transport.bar.hits) == found[-1]
    pane.go_to_hit(1)
    following = next((line for line in pane.hits if line > 5), pane.hits[0])
    assert page.recorder.at_ms == page.player.position_ms == min(following * 1000, 7_960)
    assert pane.copy()
    assert QGuiApplication.clipboard().text() == f"[0:{following:02d}] {page.cues.cues[following].text}"
    pane.second.setCurrentIndex(1)
    pane.second.activated.emit(1)
    qtbot.waitUntil(lambda: bool(page.cues.reading.beside))
    assert page.cues.text_at(2_100).split("\n")[1].startswith("auf Deutsch")


def test_keys_walk_the_transcript_without_the_player_noticing(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    page = shown(bench, qtbot, at(sample, 500))
    pause(page, qtbot)
    view = page.side.transcript.view
    view.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert list(view.chosen()) == [37, 38]
    assert "0:38" in view.accessibleDescription()
    words = page.side.transcript.chosen_words()
    assert words is not None
    assert words[1] == 37_000


def test_a_video_without_captions_offers_to_load_some(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    sample = bring(bench, cues=0)
    page = shown(bench, qtbot, at(sample, 500))
    pause(page, qtbot)
    pane = page.side.transcript
    assert pane.stack.currentIndex() == 1
    assert pane.load_button.isVisible()
    file = tmp_path / "talk.de.srt"
    file.write_text("1\n00:00:01,000 --> 00:00:02,000\nGuten Tag\n", encoding="utf-8")
    with qtbot.waitSignal(page.cues.taken):
        pane.take_file(file)
    qtbot.waitUntil(lambda: len(page.cues.cues) == 1)
    assert page.cues.text_at(1_500) == "Guten Tag"
    assert pane.stack.currentIndex() == 0


PRETENDING = """
import sys
from studydesk.domain.cues import Cue
from studydesk.services import speech

class Engine:
    def hear(self, file, from_ms, language):
        yield Cue(0, 900, "Hello there"), 1000

sys.exit(speech.main(sys.stdin, sys.stdout, lambda model: Engine()))
"""


def test_a_speech_model_makes_captions(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    sample = bring(bench, cues=0)
    page = shown(bench, qtbot, at(sample, 500))
    pause(page, qtbot)
    page.side.transcript.speech_button.click()  # nothing is installed for it here, or no model is chosen
    assert not page.hearing.is_hearing
    page.hearing._command, page.hearing._is_given = [sys.executable, "-c", PRETENDING], True
    bench.device.set("speech_model", str(tmp_path))
    bench.desk.commands.run("watch.hear_captions")
    assert page.hearing.is_hearing
    assert page.side.transcript.hearing.isVisible()
    qtbot.waitUntil(lambda: page.cues.text_at(500) == "Hello there", timeout=10_000)
    assert not page.hearing.is_hearing


def test_a_chapter_plays_just_its_range_and_ends_with_next(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    second = sample.course.lessons[1]
    with bench.store.write("Shorten", undoable=False) as tx:
        tx.execute("UPDATE lesson SET end_ms = 1500 WHERE id = ?", (sample.course.lessons[0].id,))
        tx.execute("UPDATE lesson SET start_ms = 1500, end_ms = 3000 WHERE id = ?", (second.id,))
    offered: list[str] = []
    bench.desk.notices.offered.connect(lambda sentence, *_rest: offered.append(sentence))
    page = shown(bench, qtbot, at(sample, 900))
    with qtbot.waitSignal(page.player.ended, timeout=10_000):
        pass
    assert page.player.position_ms == 1_500
    assert any(second.title in sentence for sentence in offered)
    page.control.next_lesson()
    assert page.what is not None
    assert page.what.lesson is not None
    assert (page.what.lesson.id, page.what.start_ms) == (second.id, 1_500)
    pause(page, qtbot)
    bench.desk.commands.run("watch.previous_chapter")
    assert page.what.lesson.id == sample.course.lessons[0].id


def test_what_is_not_on_the_disk_is_offered(bench: Bench, qtbot: QtBot) -> None:
    course = courses(bench)[0]
    page = shown(bench, qtbot)
    page.show_argument(Moment(f"youtube:{course.video_id}", course.lessons[1].start_ms + 65_000, course.lessons[1].id))
    assert page.stack.currentWidget() is page.absent
    assert page.absent.download_button.isVisible()
    assert "at" in page.absent.browser_button.text()
    bring(bench)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.view)
    pause(page, qtbot)


def test_a_file_that_is_gone_is_told_with_its_next_step(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    (bench.desk.downloads.library / f"{sample.course.video_id}.mp4").unlink()
    page = shown(bench, qtbot)
    page.show_argument(at(sample, 1_000))
    assert page.stack.currentWidget() is page.faults
    assert page.faults.code == "gone"
    assert page.faults.buttons["fetch"].isVisible()


def test_at_the_end_of_a_chapter_it_may_ask_for_own_words(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    with bench.store.write("Shorten", undoable=False) as tx:
        tx.execute("UPDATE lesson SET end_ms = 2000 WHERE id = ?", (sample.course.lessons[0].id,))
    bench.desk.settings.set("own_words", "chapter")
    page = shown(bench, qtbot, at(sample, 1_000))
    qtbot.waitUntil(lambda: page.findChild(OwnWordsDialog) is not None, timeout=10_000)
    assert not page.player.is_playing
    dialog = page.findChild(OwnWordsDialog)
    dialog.edit.setPlainText("Packets hop.")
    dialog.keep_button.click()
    (row,) = notes.notes(bench.store, notes.NoteFilter(video_key=sample.key))
    found = notes.note(bench.store, row.id)
    assert found is not None
    assert "Packets hop." in found.body
    assert "[0:02](sd://video/" in found.body


def test_v_plays_twenty_seconds_around_the_source_of_a_card(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    source = Source("Talk", "", sample.course.video_id, 4_000)
    item = cards.add_item(bench.store, Draft(ItemKind.BASIC, {"front": "f", "back": "b"}, source=source), now=NOW)
    bench.window.show()
    review = bench.window.show_page("review")
    review.begin(StudyChoice(StudyKind.CARDS, cards=tuple(cards.cards_of_item(bench.store, item))))
    review.show_answer()
    assert review.reviewing.side is Side.ANSWER
    bench.desk.commands.run("review.video")
    window = bench.window.findChild(ExcerptWindow)
    assert window is not None
    qtbot.waitUntil(lambda: not window.player.picture().isNull(), timeout=10_000)
    assert window.player.is_playing
    assert watching.last_watched(bench.store, bench.desk.downloads.library) is None
    window.watch_on()
    assert bench.window.page_is("watch")
    page = bench.window.page
    assert isinstance(page, WatchPage)
    pause(page, qtbot)


def test_questions_are_offered_before_the_first_video(bench: Bench, qtbot: QtBot) -> None:
    course = next(course for course in courses(bench) if "internet" in course.key)
    offered: list[str] = []
    bench.desk.notices.offered.connect(lambda sentence, *_rest: offered.append(sentence))
    page = shown(bench, qtbot)
    for _ in range(2):
        page.show_argument(Moment(f"youtube:{course.video_id}", 0, course.lessons[0].id))
    assert len(offered) == 1


def test_the_panel_leads_to_the_page(bench: Bench, sample: Sample, qtbot: QtBot) -> None:
    bench.window.resize(1280, 800)
    bench.window.show()
    page = bench.window.show_page("map")
    page.show_argument(sample.course.topic_id)
    block = next(one for one in page.panel.courses.blocks if one.course.id == sample.course.id)
    block.set_open(True)
    block.watch_requested.emit(sample.course.id, sample.course.lessons[2].id)
    watch = bench.window.page
    assert isinstance(watch, WatchPage)
    assert watch.what is not None
    assert watch.what.lesson is not None
    assert watch.what.lesson.id == sample.course.lessons[2].id
    qtbot.waitUntil(lambda: not watch.cues.is_loading)
    pause(watch, qtbot)
