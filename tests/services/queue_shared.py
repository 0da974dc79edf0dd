"""What the tests of the queue share."""

from __future__ import annotations

from studydesk.domain.downloads import FailureKind

K = FailureKind


MINUTE = 60_000


def mp4_cut() -> bytes:
    from tests.services.queue_rig import mp4

    return mp4()[:-5]
