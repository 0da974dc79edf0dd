"""Starts StudyDesk: the window, or with a verb the command line, which never loads Qt."""

from __future__ import annotations

import gc
import os
import sys

from studydesk import HEAR_SWITCH, PROBE_SWITCH, RECKON_SWITCH, SELF_TEST_SWITCH, VIDEO_PROBE_SWITCH, WORKER_SWITCH

TYPE_CHECKING = False  # of the module typing, which Qt loads in any case: what Qt needs is not to be counted as ours
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

PLAIN_STARTS: tuple[list[str], ...] = ([], ["--measure-start"])
"""Arguments that need no parser."""


BROUGHT_IN = (".apkg", ".colpkg", ".studypath")
"""What the system hands to the program when such a file is opened with it."""


def _probe_qt(_rest: Sequence[str]) -> int:
    from studydesk.bridge import probe

    return probe.main()


def _probe_video(rest: Sequence[str]) -> int:
    from pathlib import Path

    from studydesk.bridge import video_probe

    return video_probe.main(Path(rest[0]))


def _work(_rest: Sequence[str]) -> int:
    from studydesk.media import worker

    return worker.main()


def _reckon(_rest: Sequence[str]) -> int:
    from studydesk.domain.clock import system_clock
    from studydesk.services import reckoning

    if sys.platform != "win32":
        os.nice(10)  # the window comes first
    return reckoning.main(system_clock, sys.stdin, sys.stdout)


def _hear(_rest: Sequence[str]) -> int:
    from studydesk.services import speech

    if sys.platform != "win32":
        os.nice(10)
    return speech.main(sys.stdin, sys.stdout)


def _self_test(_rest: Sequence[str]) -> int:
    from studydesk import self_test

    return self_test.main()


CHILDREN: dict[str, Callable[[Sequence[str]], int]] = {
    PROBE_SWITCH: _probe_qt,
    VIDEO_PROBE_SWITCH: _probe_video,
    WORKER_SWITCH: _work,
    RECKON_SWITCH: _reckon,
    HEAR_SWITCH: _hear,
    SELF_TEST_SWITCH: _self_test,
}
"""What this program is as a child process of itself: the packaged program has no Python to start instead."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program with the process's arguments (or these) and returns its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    child = CHILDREN.get(given[0]) if given else None
    if child is not None:
        return child(given[1:])
    if len(given) == 1 and given[0].lower().endswith(BROUGHT_IN):
        from pathlib import Path

        return _open_window(opened=Path(given[0]).absolute())
    if given in PLAIN_STARTS:
        return _open_window(measure_start=bool(given))
    from studydesk import cli

    options = cli.parse(given)
    if options.verb is not None:
        return cli.run(options)
    return _open_window(
        profile=options.profile,
        quit_after_start=options.quit_after_start,
        screenshot=options.screenshot,
        measure_start=options.measure_start,
    )


def _open_window(**options: Any) -> int:  # Any: the options of run_gui, in whose module they are typed
    gc.disable()  # a start makes much that stays: looking for rubbish in it takes 20 ms; the first picture ends this
    from studydesk.ui.qt import load_qt

    qt = load_qt()
    from studydesk.app import run_gui

    return run_gui(qt, **options)


if __name__ == "__main__":
    sys.exit(main())
