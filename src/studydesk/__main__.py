"""Starts StudyDesk: the window, or with a verb the command line, which never loads Qt."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from studydesk.paths import PROBE_SWITCH


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program with the process's arguments (or these) and returns its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [PROBE_SWITCH]:
        from studydesk.bridge import probe

        return probe.main()
    if not given:  # the usual start needs no parser
        from studydesk.app import run_gui

        return run_gui()
    from studydesk import cli

    options = cli.parse(given)
    if options.verb is not None:
        return cli.run(options)
    from studydesk.app import run_gui

    return run_gui(
        profile=options.profile,
        quit_after_start=options.quit_after_start,
        screenshot=options.screenshot,
        measure_start=options.measure_start,
    )


if __name__ == "__main__":
    sys.exit(main())
