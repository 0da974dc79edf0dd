"""What the tests of the worker share: a lane of faults, a worker, and what to ask of it."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path
from typing import Any

from tests.media.lane import Lane, WorkerProcess

from studydesk.media.protocol import (
    Fetch,
    Network,
)

BODY = random.Random(1).randbytes(1_500_000)


QUICK = Network(timeout_s=2.0)


def stream(lane: Lane, path: str, body: bytes, format_id: str, **more: Any) -> dict[str, Any]:
    """A format whose address gives these bytes."""
    how = {
        key: more.pop(key) for key in list(more) if key in ("etag", "cut_every", "ranges", "stall_after", "rate_bps")
    }
    url = lane.put(path, body, **how)
    base = {"format_id": format_id, "url": url, "ext": "mp4", "vcodec": "avc1.4d401f", "acodec": "mp4a.40.2"}
    return {**base, "height": 360, "filesize": len(body), **more}


def fetch(worker: WorkerProcess, url: str, folder: Path, **more: Any) -> Fetch:
    return Fetch(worker.number(), url=url, folder=str(folder), **{"stem": "v1", "network": QUICK, **more})


def digest(file: str | Path) -> str:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()
