"""The fixtures of these tests, taken in as a plugin."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.media.lane import Lane, WorkerProcess, lanes


@pytest.fixture
def lane() -> Iterator[Lane]:
    yield from lanes()


@pytest.fixture(scope="module")
def _shared() -> Iterator[list[WorkerProcess]]:
    kept: list[WorkerProcess] = []
    yield kept
    for one in kept:
        one.kill()


@pytest.fixture
def worker(_shared: list[WorkerProcess]) -> WorkerProcess:
    """A warm worker, shared by the tests that leave it well."""
    if not _shared or _shared[-1].process.poll() is not None:
        _shared.append(WorkerProcess())
    return _shared[-1]


@pytest.fixture
def own_worker() -> Iterator[WorkerProcess]:
    """A worker of this test's own."""
    one = WorkerProcess()
    yield one
    one.kill()
