"""Which backups to keep: everything of the last days, then one a week, then one a month."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

KEEP_DAYS = 7
KEEP_WEEKS = 4
KEEP_MONTHS = 12


def superfluous(taken: Iterable[datetime], now: datetime) -> set[datetime]:
    """Those of the instants ``taken`` whose backups can be deleted at ``now`` (all aware).

    Kept are: everything younger than ``KEEP_DAYS`` days (and anything from the future, where a clock was set back),
    the newest of each of the ``KEEP_WEEKS`` newest weeks that have a backup, the newest of each of the ``KEEP_MONTHS``
    newest months that have one, and so always the newest of all. Weeks and months without a backup do not count: who
    was away for a year finds what was there.
    """
    instants = sorted(set(taken), reverse=True)
    keep = {instant for instant in instants if now - instant < timedelta(days=KEEP_DAYS)}
    keep |= _newest_of_each(instants, lambda instant: instant.isocalendar()[:2], KEEP_WEEKS)
    keep |= _newest_of_each(instants, lambda instant: (instant.year, instant.month), KEEP_MONTHS)
    return set(instants) - keep


def _newest_of_each(
    newest_first: list[datetime], period: Callable[[datetime], Hashable], periods: int
) -> set[datetime]:
    """The newest instant of each of the newest ``periods`` periods."""
    newest: dict[Hashable, datetime] = {}
    for instant in newest_first:
        newest.setdefault(period(instant), instant)
    return set(list(newest.values())[:periods])
