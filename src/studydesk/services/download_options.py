"""What the learner set about downloads, as the queue takes it: the same for the window and for a command."""

from __future__ import annotations

from pathlib import Path

from studydesk.domain.download_rules import QueueOptions
from studydesk.media.protocol import Engine
from studydesk.services.settings import DeviceSettings

ANY_NETWORK = "any"


def options_of(device: DeviceSettings) -> QueueOptions:
    """The settings of this computer for its queue."""
    limit = device.number("download_limit")
    hours = device.number("download_from_hour"), device.number("download_to_hour")
    network = device.text("download_network")
    return QueueOptions(
        concurrency=device.number("downloads_at_once"),
        limit_bps=limit * 1000 if limit else None,
        hours=hours if hours[0] != hours[1] else None,
        only_network="" if network == ANY_NETWORK else network,
        not_metered=device.flag("download_not_metered"),
        least_free_bytes=device.number("disk_spare") * 1_000_000,
        cookies=device.text("cookies_file"),
        sponsors=device.flag("sponsors"),
    )


def engine_of(ffmpeg_path: str, folder: Path) -> Engine:
    """What workers are to run with: the programs that are found, newer engines in ``folder``. A job: it takes 0.1 s."""
    from studydesk.media.tools import find_tools

    return find_tools(ffmpeg_path).engine(str(folder))
