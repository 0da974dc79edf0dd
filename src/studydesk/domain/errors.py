"""The two kinds of failure that are told to the learner; everything else is a bug.

An error carries a stable ``code`` (for translation in ``ui`` and for ``--json``), what happened, what was kept,
and what to do next, each one or two plain English sentences.
"""

from __future__ import annotations


class StudyDeskError(Exception):
    """Base of the failures that are reported in plain words."""

    def __init__(self, code: str, message: str, *, kept: str = "", next_step: str = "", details: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.kept = kept
        self.next_step = next_step
        self.details = details

    def sentences(self) -> str:
        """Message, what was kept and the next step as one paragraph; details stay apart."""
        return " ".join(part for part in (self.message, self.kept, self.next_step) if part)


class UserError(StudyDeskError):
    """The input is at fault: a bad pack, a wrong option, a name that is taken."""


class EnvironmentFault(StudyDeskError):
    """The surroundings are at fault: disk full, folder read-only, file locked or corrupt, offline."""
