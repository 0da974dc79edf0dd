"""What the preview needs of a rendered note. The only place that asks the services to render one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from studydesk.services.markdown import HtmlStyle, to_html

Resolve = Callable[[str], str | None]
"""What ``[[words]]`` lead to: an ``sd://`` address, None where nothing has that name. Asked on any thread."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A note as Qt can show it. ``lines`` are the first lines of its blocks, in order, and ``anchors`` their names."""

    html: str
    lines: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()
    headings: tuple[tuple[int, str, int], ...] = ()
    formulas: Mapping[str, str] = field(default_factory=dict)
    has_pictures: bool = False

    def anchor_of(self, line: int) -> str:
        """The name of the block that a line belongs to, '' above the first."""
        at = bisect_right(self.lines, line) - 1
        return self.anchors[at] if at >= 0 else ""

    def formula(self, name: str) -> str | None:
        """The SVG of a formula."""
        return self.formulas.get(name)


def read_note(text: str, style: HtmlStyle, resolve: Resolve) -> Reading:
    """Renders a note. Any thread."""
    del resolve
    return Reading(to_html(text, style))
