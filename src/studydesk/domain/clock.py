"""Time as an argument: the port that everything which needs 'now' receives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present instant, aware, exactly ``datetime.timezone.utc``."""


def system_clock() -> datetime:
    """The computer's clock. Only the composition roots (``app``, ``cli``) pass it on."""
    return datetime.now(UTC)


def to_ms(instant: datetime) -> int:
    """Milliseconds since 1970-01-01T00:00:00Z, the form in which instants are stored."""
    return int(instant.timestamp() * 1000)
