"""The colours, sizes and times of the program, by role. No colour is written anywhere else.

Pure Python: the contrast test and the map's export read these tables without a window.
"""

from __future__ import annotations

from typing import NamedTuple

SIZE_SMALL = 12
SIZE_LABEL = 13
SIZE_BODY = 15
SIZE_TITLE = 18
SIZE_DISPLAY = 24
"""Type sizes in px at a scale of 100 %."""

STEP = 4
"""Spacing goes in steps of so many px."""

RADIUS = 8
"""Corner radius in px."""

MOTION_SHORT_MS = 120
MOTION_LONG_MS = 200


class Theme(NamedTuple):
    """One set of colours as ``#RRGGBB`` strings. ``name`` is 'light' or 'dark'."""

    name: str
    ground: str
    sheet: str
    sunk: str
    line: str
    ink: str
    ink_soft: str
    accent: str
    accent_wash: str
    good: str
    warn: str
    bad: str
    recall_low: str
    recall_mid: str
    recall_high: str
    on_accent: str
    accent_hover: str
    edge: str
    shadow: str

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.name == "dark"

    def colour(self, role: str) -> str:
        """The colour of a role, such as ``colour("ink_soft")``."""
        if role not in ROLES:
            raise KeyError(role)
        return str(getattr(self, role))

    def recall(self, fraction: float) -> str:
        """The colour of a recall of 0 to 1 (values outside are clamped), blended over the three stops."""
        fraction = min(1.0, max(0.0, fraction))
        if fraction < 0.5:
            return blend(self.recall_low, self.recall_mid, fraction * 2)
        return blend(self.recall_mid, self.recall_high, fraction * 2 - 1)


# The first eleven rows and recall are the design's table. `on_accent` is text on the accent, `accent_hover` the
# accent under the pointer, `edge` the border of things one can act on (3:1 against every ground), `shadow` the one
# shadow of what floats.
LIGHT = Theme(
    name="light",
    ground="#F6F4EF",
    sheet="#FFFFFF",
    sunk="#ECE9E2",
    line="#DAD5CA",
    ink="#1E2329",
    ink_soft="#59616D",
    accent="#1F5FBF",
    accent_wash="#E1EBFA",
    good="#24734A",
    warn="#9A5B00",
    bad="#B3261E",
    recall_low="#C9C3B6",
    recall_mid="#E0B25B",
    recall_high="#3E9467",
    on_accent="#FFFFFF",
    accent_hover="#174D9E",
    edge="#857F72",
    shadow="#1E2329",
)

DARK = Theme(
    name="dark",
    ground="#15171C",
    sheet="#1D2027",
    sunk="#262A33",
    line="#363C48",
    ink="#E8EAF0",
    ink_soft="#A3ACBB",
    accent="#7FB0FF",
    accent_wash="#22334F",
    good="#6CCB97",
    warn="#F0B45A",
    bad="#FF8A80",
    recall_low="#4A4F5A",
    recall_mid="#B98A3A",
    recall_high="#4FB884",
    on_accent="#15171C",
    accent_hover="#A3C7FF",
    edge="#6E7787",
    shadow="#000000",
)

ROLES: frozenset[str] = frozenset(Theme._fields) - {"name"}

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("ink", "ground"),
    ("ink", "sheet"),
    ("ink", "sunk"),
    ("ink", "accent_wash"),
    ("ink_soft", "ground"),
    ("ink_soft", "sheet"),
    ("ink_soft", "sunk"),
    ("ink_soft", "accent_wash"),
    ("accent", "ground"),
    ("accent", "sheet"),
    ("accent", "sunk"),
    ("accent", "accent_wash"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("good", "ground"),
    ("good", "sheet"),
    ("good", "sunk"),
    ("warn", "ground"),
    ("warn", "sheet"),
    ("bad", "ground"),
    ("bad", "sheet"),
    ("bad", "sunk"),
)
"""Every (text role, ground role) that the program may paint; the test demands 4.5:1 of each, in both themes."""

EDGE_PAIRS: tuple[tuple[str, str], ...] = (
    ("edge", "ground"),
    ("edge", "sheet"),
    ("edge", "sunk"),
    ("accent", "ground"),
    ("accent", "sheet"),
)
"""Borders, focus rings and marks that carry meaning: 3:1."""


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#RRGGBB``, each 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def blend(first: str, second: str, share: float) -> str:
    """The colour between two, ``share`` (0 to 1) of the way to the second."""
    mixed = (round(a + (b - a) * share) for a, b in zip(channels(first), channels(second), strict=True))
    return "#{:02X}{:02X}{:02X}".format(*mixed)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""

    def linear(channel: int) -> float:
        value = channel / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
