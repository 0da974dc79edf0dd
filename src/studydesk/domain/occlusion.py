"""The hidden areas of a picture: how they are kept in an item's field ``areas``, and which cards they make.

The field is JSON: ``{"hide": "one" or "all", "areas": [{"n": 1, "shape": "rect", "points": [[x, y], ...]}]}``. Points
are parts of the picture's width and height, 0 to 1. A rectangle and an ellipse have two (opposite corners), a polygon
three or more. Areas with the same ``n`` are hidden together on one card.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

MOST_AREAS: Final = 500
MOST_POINTS: Final = 500
_HIGHEST_NUMBER: Final = 500


class Shape(Enum):
    """The shapes of areas."""

    RECTANGLE = "rect"
    ELLIPSE = "ellipse"
    POLYGON = "polygon"


class Hide(Enum):
    """What is hidden while one area is asked: that one alone, or all."""

    ONE = "one"
    ALL = "all"


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """One hidden area; ``number`` counts from 1 and is the card's ordinal plus one."""

    number: int
    shape: Shape
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Occlusion:
    """All areas of a picture, and what is hidden."""

    hide: Hide = Hide.ONE
    areas: tuple[Area, ...] = ()

    def ordinals(self) -> tuple[int, ...]:
        """The ordinals of the cards that the areas make, ascending."""
        return tuple(sorted({area.number - 1 for area in self.areas}))


def read_occlusion(text: str) -> Occlusion:
    """What the field says; areas that cannot be understood are left out, never an error."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return Occlusion()
    if not isinstance(data, dict):
        return Occlusion()
    hide = Hide.ALL if data.get("hide") == Hide.ALL.value else Hide.ONE
    rows = data.get("areas")
    listed = rows[:MOST_AREAS] if isinstance(rows, list) else []
    return Occlusion(hide, tuple(area for row in listed if (area := _area(row)) is not None))


def write_occlusion(occlusion: Occlusion) -> str:
    """The field's text; ``read_occlusion`` gives the same again, points to five places."""
    rows = [
        {"n": area.number, "shape": area.shape.value, "points": [[round(x, 5), round(y, 5)] for x, y in area.points]}
        for area in occlusion.areas
    ]
    return json.dumps({"hide": occlusion.hide.value, "areas": rows}, separators=(",", ":"))


def _area(row: Any) -> Area | None:  # Any: whatever JSON holds
    if not isinstance(row, dict) or row.get("shape") not in {shape.value for shape in Shape}:
        return None
    number, shape, points = row.get("n"), Shape(row["shape"]), _points(row.get("points"))
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= _HIGHEST_NUMBER:
        return None
    enough = len(points) >= 3 if shape is Shape.POLYGON else len(points) == 2
    return Area(number, shape, points) if enough else None


def _points(rows: Any) -> tuple[Point, ...]:
    if not isinstance(rows, list) or len(rows) > MOST_POINTS:
        return ()
    found: list[Point] = []
    for row in rows:
        if not (isinstance(row, list) and len(row) == 2 and all(map(_is_number, row))):
            return ()
        found.append((min(max(float(row[0]), 0.0), 1.0), min(max(float(row[1]), 0.0), 1.0)))
    return tuple(found)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e6 and math.isfinite(value)


def next_number(areas: Iterable[Area]) -> int:
    """The number for a new area of its own."""
    return max((area.number for area in areas), default=0) + 1
