"""Packing for a trip in the real window, to the sentence that one is ready for flight mode."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from tests.services.clip import clip
from tests.services.test_trip import put
from tests.support.desks import Bench

from studydesk.services import trip
from studydesk.ui.downloads.ask import DownloadDialog
from studydesk.ui.today.trip import TripDialog
from studydesk.ui.trip_watch import TripWatch


def opened(bench: Bench, qtbot: QtBot) -> TripDialog:
    bench.window.show()
    bench.window.show_page("today")
    bench.desk.commands.run("today.trip")
    found = bench.window.findChild(TripDialog)
    assert isinstance(found, TripDialog)
    qtbot.waitUntil(lambda: found.plan is not None, timeout=10_000)
    return found


def test_hours_and_gigabytes_give_a_list_and_then_downloads(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    before = dialog.plan
    dialog.hours.setValue(2)
    dialog.gigabytes.setValue(3)
    qtbot.waitUntil(lambda: dialog.plan is not before and dialog.plan is not None, timeout=10_000)
    plan = dialog.plan
    assert plan is not None
    assert f"{len(plan.lessons)} lesson" in dialog.sum.text()
    assert plan.lessons[0].lesson.title in dialog.list.toPlainText()
    dialog.do_button.click()
    asked = bench.window.findChild(DownloadDialog)
    assert isinstance(asked, DownloadDialog)
    assert [wish.key for wish in asked.wishes] == [wish.key for wish in plan.wishes]
    assert trip.read_packed(bench.desk.settings.record(trip.SETTING)) is None, "nothing is packed before it is asked"
    asked.do_button.click()
    assert trip.read_packed(bench.desk.settings.record(trip.SETTING)) == plan.packed


def test_no_space_says_so(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    dialog.gigabytes.setValue(0)
    qtbot.waitUntil(lambda: dialog.sum.text().startswith("Nothing fits"), timeout=10_000)
    assert not dialog.do_button.isEnabled()


def test_once_all_is_here_it_is_opened_and_one_is_ready(bench: Bench, qtbot: QtBot) -> None:
    dialog = opened(bench, qtbot)
    assert dialog.plan is not None
    key = dialog.plan.wishes[0].key
    dialog.reject()
    library = bench.desk.downloads.library
    library.mkdir(parents=True, exist_ok=True)
    watch = TripWatch(bench.desk, bench.window)
    assert not watch.look(), "no trip"
    bench.desk.settings.set(trip.SETTING, trip.Packed(("a",), (key,), 1).to_record())
    assert not watch.look(), "the video is not here"
    body = clip(2, 300)
    file = put(bench.store, library, key, body)
    file.write_bytes(body[:5000])
    with qtbot.waitSignal(bench.desk.notices.offered, timeout=20_000) as offered:
        assert watch.look()
    assert offered.args[0].startswith("Not ready for flight mode, 1 thing would not open")
    assert not watch.look(), "said once"
    file.write_bytes(body)
    look_again = offered.args[3]
    with qtbot.waitSignal(bench.desk.notices.offered, timeout=30_000) as offered:
        look_again()
    assert offered.args[0].startswith("Ready for flight mode: 1 video")
    offered.args[3]()
    assert watch.packed() is None
