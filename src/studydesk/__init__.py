"""StudyDesk: an offline desk for learning back end development."""

__version__ = "0.1.0"

PROBE_SWITCH = "--probe-qt"
"""Asks the program (in a process of its own) what Qt can do; the packaged program has no Python to ask."""
