"""Why nothing is fetched although something is queued, and the lock on the folder in which downloads grow."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.domain.download_rules import HOLDS, Hold, HoldReason, QueueOptions, closes_in, opens_in
from studydesk.domain.downloads import Download, DownloadState, FailureKind
from studydesk.domain.errors import EnvironmentFault
from studydesk.domain.library import INCOMING
from studydesk.paths import Profile
from studydesk.services.library import require_library
from studydesk.services.profile import COMMAND, ProfileGuard
from studydesk.services.queue_ports import QueuePorts
from studydesk.storage import downloads as rows

if TYPE_CHECKING:
    from studydesk.storage.store import Store

_MS = timedelta(milliseconds=1)


class Holds:
    """The reasons of the whole queue. They are kept with the time until which they hold, and looked at then."""

    def __init__(self, store: Store, ports: QueuePorts) -> None:
        self._store = store
        self._ports = ports
        self._present: dict[HoldReason, Hold] = {}
        self._guard: ProfileGuard | None = None

    def add(self, reason: HoldReason, until_ms: int, text: str) -> None:
        """The queue is to wait."""
        before = self._present.get(reason)
        if before is None or (before.until_ms or 0) < until_ms:
            self._present[reason] = Hold(reason, until_ms, text)

    def drop(self, *reasons: HoldReason) -> None:
        """These reasons are gone; without any: all are."""
        for reason in reasons or tuple(self._present):
            self._present.pop(reason, None)

    def restore(self) -> None:
        """A pause that a server asked for outlasts a restart."""
        for row in rows.read_of_states(self._store, (DownloadState.WAITING,)):
            if row.failure in (FailureKind.LIMITED, FailureKind.BOT_WALL) and row.wait_until_at_ms is not None:
                self.add(HOLDS[row.failure], row.wait_until_at_ms, row.failure_text)

    def take_folder(self, library: Path) -> bool:
        """Whether this program, and no other, may work in the library's incoming folder. Raises EnvironmentFault."""
        if self._guard is None:
            self._guard = ProfileGuard.take(Profile(library / INCOMING), COMMAND)
        return self._guard is not None

    def release_folder(self) -> None:
        """Other programs may download into the library."""
        if self._guard is not None:
            self._guard.release()
            self._guard = None

    def present(self) -> Hold | None:
        """A reason that holds until a time to come."""
        now = self._store.now_ms()
        for reason, hold in list(self._present.items()):
            if hold.until_ms is not None and hold.until_ms > now:
                return hold
            del self._present[reason]
        return None

    def why_not(self, options: QueueOptions, library: Path, first: Download | None) -> Hold | None:
        """Why the queue may not fetch ``first`` now; None when it may."""
        wait = opens_in(options.hours, self._ports.local(self._store.clock()))
        if wait > timedelta():
            return Hold(HoldReason.HOURS, self._store.now_ms() + int(wait / _MS))
        return self._of_network(options) or self.present() or self._of_folder(options, library, first)

    def closes_in_ms(self, options: QueueOptions) -> int | None:
        """When the hours of the day end."""
        closes = closes_in(options.hours, self._ports.local(self._store.clock()))
        return None if closes is None else int(closes / _MS) + 1

    def _of_network(self, options: QueueOptions) -> Hold | None:
        network = self._ports.network
        if network.is_online() is False:
            return Hold(HoldReason.OFFLINE)
        if options.only_network and (name := network.network_name()) is not None and name != options.only_network:
            return Hold(HoldReason.NETWORK, text=name)
        return Hold(HoldReason.METERED) if options.not_metered and network.is_metered() else None

    def _of_folder(self, options: QueueOptions, library: Path, first: Download | None) -> Hold | None:
        """Looks at the library's folder, takes it for this program, and looks at the room in it."""
        if first is None:
            return None
        try:
            require_library(library, self._store)
            if not self.take_folder(library):
                return Hold(HoldReason.ELSEWHERE)
            free = self._ports.free_bytes(library)
        except EnvironmentFault as fault:
            reason = HoldReason.DISK_FULL if fault.code == "disk.full" else HoldReason.FOLDER
            return Hold(reason, text=fault.sentences())
        wanted = max(0, (first.total_bytes or 0) - first.done_bytes)
        return Hold(HoldReason.DISK_FULL) if free < options.least_free_bytes + wanted else None
