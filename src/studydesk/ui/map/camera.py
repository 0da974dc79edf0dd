"""Where the map is looked at from: centre and zoom, and the short flight from one view to another. No widgets."""

from __future__ import annotations

from typing import NamedTuple

from studydesk.domain.map_geometry import Rect

MIN_ZOOM = 0.05
MAX_ZOOM = 3.0
FIT_AT_MOST = 1.0
"""A small map is not blown up when it is fitted."""
READABLE = 0.5
"""The first look at a map is not smaller than this; the rest is a scroll away."""


class View(NamedTuple):
    """What is looked at: the map point in the middle, and pixels per map unit at a scale of 100 %."""

    x: float
    y: float
    zoom: float

    def towards(self, other: View, share: float) -> View:
        """The view ``share`` (0 to 1) of the way; zoom goes in equal factors, which looks even to the eye."""
        return View(
            self.x + (other.x - self.x) * share,
            self.y + (other.y - self.y) * share,
            self.zoom * (other.zoom / self.zoom) ** share,
        )


def clamped(view: View, bounds: Rect) -> View:
    """The view with its middle on the map and its zoom within limits (a vast map may be seen smaller)."""
    x = min(max(view.x, bounds.x), bounds.right)
    y = min(max(view.y, bounds.y), bounds.bottom)
    lowest = min(MIN_ZOOM, 400.0 / max(bounds.width, bounds.height))
    return View(x, y, min(max(view.zoom, lowest), MAX_ZOOM))


def settled(view: View, bounds: Rect, width: float, height: float, margin: float = 64.0) -> View:
    """The view moved so that at most ``margin`` pixels beyond the map's border are empty.

    Along a side on which the whole map has room, it stands in the middle.
    """

    def moved(centre: float, low: float, high: float, half: float) -> float:
        low, high = low - margin / view.zoom, high + margin / view.zoom
        if high - low <= 2 * half:
            return (low + high) / 2
        return min(max(centre, low + half), high - half)

    return View(
        moved(view.x, bounds.x, bounds.right, width / view.zoom / 2),
        moved(view.y, bounds.y, bounds.bottom, height / view.zoom / 2),
        view.zoom,
    )


def fitted(bounds: Rect, width: float, height: float, at_most: float = FIT_AT_MOST) -> View:
    """The view that shows all of ``bounds`` in a window of this size (pixels at 100 % scale)."""
    zoom = min(width / bounds.width, height / bounds.height, at_most)
    return View(bounds.cx, bounds.cy, zoom)


def first_look(bounds: Rect, width: float, height: float) -> View:
    """All of the map where that can be read; else its whole width, or at least readable type, from the top."""
    whole = fitted(bounds, width, height)
    if whole.zoom >= READABLE:
        return whole
    zoom = min(max(width / bounds.width, READABLE), FIT_AT_MOST)
    x = bounds.cx if bounds.width * zoom <= width else bounds.x + width / zoom / 2
    return View(x, bounds.y + min(bounds.height, height / zoom) / 2, zoom)


def zoomed_at(view: View, factor: float, dx: float, dy: float, bounds: Rect) -> View:
    """Zooms so that the map point ``dx``, ``dy`` pixels (at 100 % scale) off the middle stays where it is."""
    zoom = clamped(View(view.x, view.y, view.zoom * factor), bounds).zoom
    return clamped(View(view.x + dx / view.zoom - dx / zoom, view.y + dy / view.zoom - dy / zoom, zoom), bounds)


def showing_rect(view: View, rect: Rect, width: float, height: float, margin: float = 32.0) -> View:
    """The view moved just so far that ``rect`` is in sight; unchanged when it is."""

    def moved(centre: float, low: float, high: float, half: float) -> float:
        if high - low > 2 * half:
            return (low + high) / 2
        return min(max(centre, high - half), low + half)

    half_width = max(1.0, width / view.zoom / 2 - margin)
    half_height = max(1.0, height / view.zoom / 2 - margin)
    return View(
        moved(view.x, rect.x, rect.right, half_width), moved(view.y, rect.y, rect.bottom, half_height), view.zoom
    )
