"""Whether the database is sound. Both checks open the file by themselves, read-only, and may run in any thread."""

from __future__ import annotations

from pathlib import Path

from studydesk.storage.backup import problems_of, verify


def quick_check(file: Path) -> None:
    """The check after each start, in a job after the first paint (some 0.2 s with 200,000 reviews).

    Raises EnvironmentFault ``database.corrupt`` (or why the file cannot be read).
    """
    verify(file)


def full_check(file: Path) -> list[str]:
    """The check on demand, indexes and references included: one line for each problem, none for a sound file.

    Raises EnvironmentFault when the file cannot be read at all.
    """
    return problems_of(file, full=True)
