"""Advice on a pack without faults, with the lines of its files."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain, islice
from pathlib import Path

from studydesk.content.pack.advice import advise, changed_ids, misspelt
from studydesk.content.pack.files import PackFiles
from studydesk.content.pack.limits import MAX_FAULTS
from studydesk.content.pack.locate import LineMap
from studydesk.content.pack.reader import open_files
from studydesk.content.pack.report import RefusedError, Report
from studydesk.content.pack.text import read_toml
from studydesk.domain.pack import Fault, Pack


def advise_on(
    path: Path, pack: Pack, *, words: Collection[str] | None = None, against: Pack | None = None
) -> tuple[Fault, ...]:
    """Advice on the pack that was read from ``path``, ``MAX_FAULTS`` pieces at most. Any thread.

    ``words``: a list of known words in small letters, for the spelling; ``against``: an earlier version.
    """
    spelling = misspelt(pack, words) if words is not None else iter(())
    ids = changed_ids(against, pack) if against is not None else iter(())
    try:
        with open_files(path) as files:
            return tuple(islice(chain(ids, advise(pack, _Lines(files)), spelling), MAX_FAULTS))
    except (RefusedError, OSError):  # it went away since it was read
        return ()


class _Lines:
    """Lines of list entries; a file is read again only when a line in it is asked for."""

    def __init__(self, files: PackFiles) -> None:
        self._files = files
        self._maps: dict[str, LineMap] = {}

    def __call__(self, name: str, table: str, number: int) -> int:
        if name not in self._maps:
            file = read_toml(self._files, name, Report())
            self._maps[name] = file.lines if file is not None else LineMap()
        return self._maps[name].line((table, number))
