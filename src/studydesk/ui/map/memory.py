"""What the page keeps over a restart, and how it takes it back. Topics go by key: row numbers differ between files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from studydesk.domain.path import TopicId, TopicStatus
from studydesk.ui.map.camera import View

if TYPE_CHECKING:
    from studydesk.ui.map.page import MapPage


class MapMemory:
    """Reads and writes the page's state as plain JSON values; whatever is unknown or broken is left out."""

    def __init__(self, page: MapPage) -> None:
        self._page = page
        self._outline: dict[str, Any] | None = None  # Any: JSON
        self._panel: dict[str, Any] | None = None

    def save(self) -> dict[str, Any]:
        """The state of the page."""
        page = self._page
        selection, shown, view = page.controller.selection, page.controller.filter, page.map.goal
        path = page.desk.paths.path
        outline = page.outline.save_state() if page.outline is not None else self._outline
        panel = page.panel.save_state() if page.panel is not None else self._panel
        return {
            "path": None if path is None else path.key,
            "view": [view.x, view.y, view.zoom] if page.map.is_placed else None,
            "current": self._key(selection.current),
            "selected": sorted(filter(None, map(self._key, selection.selected))),
            "open": self._key(page.panel.topic_id) if page.panel_is_open and page.panel is not None else None,
            "panel_width": page.panel_width,
            "outline_shown": page.shows_outline,
            "route": page.controller.shows_route,
            "overview": page.floats.wants_minimap,
            "legend": page.floats.wants_legend,
            "lens": page.controller.model.showing.lens,
            "days": page.recall.days,
            "plan": page.recall.follows_plan,
            "filter": {
                "text": shown.text,
                "statuses": sorted(status.value for status in shown.statuses),
                "longest_ms": shown.longest_ms,
                "official_only": shown.official_only,
            },
            "outline": outline,
            "panel": panel,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Takes back what ``save`` gave."""
        page = self._page
        self._outline, self._panel = _table(state.get("outline")), _table(state.get("panel"))
        page.panel_width = _whole(state.get("panel_width"))
        page.controller.set_shows_route(state.get("route") is not False)
        page.floats.set_wants(minimap=state.get("overview") is not False, legend=state.get("legend") is True)
        page.recall.restore(state.get("lens"), state.get("days"), state.get("plan"))
        self._restore_filter(_table(state.get("filter")) or {})
        path = page.desk.paths.path
        if path is not None and state.get("path") == path.key:
            self._restore_place(state)
        if state.get("outline_shown") is True:
            page.set_shows_outline(True)
        page.actions_.refresh()

    def _restore_filter(self, state: dict[str, Any]) -> None:
        shown = self._page.controller.filter
        shown.set_text(str(state.get("text") or ""))
        known = {status.value: status for status in TopicStatus}
        values = state.get("statuses")
        shown.set_statuses(known[v] for v in (values if isinstance(values, list) else ()) if v in known)
        longest = _whole(state.get("longest_ms"))
        shown.set_longest(longest or None)
        shown.set_official_only(state.get("official_only") is True)

    def _restore_place(self, state: dict[str, Any]) -> None:
        page = self._page
        ids = {topic.key: topic.id for topic in page.controller.model.topics.values()}
        view = state.get("view")
        if isinstance(view, list) and len(view) == 3 and all(isinstance(v, int | float) for v in view) and view[2] > 0:
            page.map.set_view(View(float(view[0]), float(view[1]), float(view[2])))
        selected = state.get("selected")
        chosen = [ids[key] for key in (selected if isinstance(selected, list) else ()) if key in ids]
        page.controller.selection.select(chosen, ids.get(str(state.get("current"))))
        opened = ids.get(str(state.get("open")))
        if opened is not None:
            page.open_topic(opened)
            if isinstance(view, list) and len(view) == 3:
                page.map.set_view(View(float(view[0]), float(view[1]), float(view[2])))

    def restore_outline(self) -> None:
        """Gives a new outline its open rows back."""
        if self._page.outline is not None and self._outline is not None:
            self._page.outline.restore_state(self._outline)
            self._outline = None

    def restore_panel(self) -> None:
        """Gives a new panel its memory of topics back."""
        if self._page.panel is not None and self._panel is not None:
            self._page.panel.restore_state(self._panel)
            self._panel = None

    def _key(self, topic_id: TopicId | None) -> str | None:
        topic = None if topic_id is None else self._page.controller.model.topics.get(topic_id)
        return None if topic is None else topic.key


def _table(value: object) -> dict[str, Any] | None:
    return value if isinstance(value, dict) else None


def _whole(value: object) -> int:
    return max(0, value) if isinstance(value, int) and not isinstance(value, bool) else 0
