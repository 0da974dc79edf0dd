"""Runs one verb: finds the profile, calls the verb's function, and turns failures into sentences and exit statuses."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TextIO

from studydesk.cli.output import Output
from studydesk.cli.parser import FAULT, INTERRUPTED, WRONG_USE
from studydesk.domain.errors import StudyDeskError, UserError


def run(options: argparse.Namespace) -> int:
    """Runs the verb that was parsed and returns the exit status. Called once, on the main thread."""
    for stream in (sys.stdout, sys.stderr):
        _never_fails_on_letters(stream)
    out = Output(sys.stdout, sys.stderr, as_json=options.json)
    try:
        status = _run(options, out)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader had enough ('studydesk path list | head')
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _never_fails_on_letters(stream: TextIO) -> None:
    """A terminal that cannot show a letter gets an escape instead of ending the program."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def _run(options: argparse.Namespace, out: Output) -> int:
    from studydesk.cli import verbs
    from studydesk.cli.session import Session

    try:
        return verbs.BY_NAME[options.verb](Session(options.profile, out), options)
    except UserError as error:
        out.error(error)
        return WRONG_USE
    except StudyDeskError as error:
        out.error(error)
        return FAULT
    except KeyboardInterrupt:
        out.complain("interrupted; nothing was left half done.")
        return INTERRUPTED
