"""A window whose downloads are played: workers say what a test lets them say, in time that the test lets pass."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from tests.services.queue_rig import FakeNetwork, FakePort, SimTime, World
from tests.support.desks import Bench

from studydesk.media.protocol import Engine
from studydesk.services.library import ProbeAnswer
from studydesk.services.queue_ports import QueuePorts


class Played(World):
    """The queue of a window in a played world."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.time = SimTime()
        self.bench = Bench(application, folder, clock=self.time.clock)
        self.port = FakePort(self.time)
        self.network = FakeNetwork()
        self.store = self.bench.store
        self.library = self.bench.profile.media
        self.free = 10**12
        self.plays: bool | None = None
        self.notices = []
        self.told = []
        self.ports = QueuePorts(
            workers=self.port,
            call_later=self.time.call_later,
            run=self.run,
            probe=lambda _file, answered: self.time.call_later(
                3, lambda: answered(ProbeAnswer(self.plays, "no picture"))
            ),
            engine=lambda _context: Engine(),
            local=lambda at: at,
            network=self.network,
            free_bytes=lambda _folder: self.free,
        )
        self.bench.desk.downloads.use_ports(self.ports)
        self.queue = self.bench.desk.downloads.queue
        self.listen()

    def start(self) -> None:
        self.bench.desk.downloads.start()
        self.time.advance(10)
