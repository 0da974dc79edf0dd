"""The command line: everything about a profile that needs no window. Runs without Qt installed."""

from studydesk.cli.parser import parse
from studydesk.cli.runner import run

__all__ = ["parse", "run"]
