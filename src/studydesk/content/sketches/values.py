"""Taking values out of foreign JSON: whatever is of another type is as if it were not there."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

MOST_THINGS: Final = 20_000


def table(value: object) -> Mapping[str, object]:
    """An object, else an empty one."""
    return value if isinstance(value, dict) else {}


def things(value: object) -> Sequence[Mapping[str, object]]:
    """The objects of a list, at most 20,000."""
    return [one for one in value[:MOST_THINGS] if isinstance(one, dict)] if isinstance(value, list) else []


def text(value: object, most: int = 100_000) -> str:
    """A text, else an empty one; numbers are written out."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return value[:most] if isinstance(value, str) else ""


def number(value: object) -> float | None:
    """A finite number."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        found = float(value)
    except OverflowError:
        return None
    return found if math.isfinite(found) and abs(found) < 1e9 else None
