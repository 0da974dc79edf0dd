"""The JSON files of roadmap.sh that the learner has, in both forms: the drawing of 2021 to 2024 ('mockup') and the
editor's (nodes and edges). Its texts may not be handed on, so the path says where it came from and under which terms.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from studydesk.content.sketches.values import number, table, text, things
from studydesk.domain.sketch import Sketch, SketchLink, SketchTopic, one_line

LICENCE: Final = "roadmap.sh: for your own use; do not hand it on"
_TILES: Final = frozenset({"topic", "subtopic"})
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
_ORDER = re.compile(r"^\d{1,4}-")
_NEAR: Final = 400.0


def is_roadmap(data: object) -> bool:
    """Whether this is one of the two forms."""
    root = table(data)
    if "mockup" in root:
        return True
    nodes = things(root.get("nodes"))
    return any(text(node.get("type")) in _TILES and isinstance(node.get("data"), dict) for node in nodes)


def read_roadmap(data: object, name: str) -> Sketch:
    """The sketch of a roadmap."""
    root = table(data)
    topics, left_out = _of_mockup(root) if "mockup" in root else _of_nodes(root)
    slug = text(root.get("slug")).strip().casefold() or name.strip().casefold()
    title = one_line(_title(root)) or one_line(name.replace("-", " ").title()) or "Roadmap"
    source = f"https://roadmap.sh/{slug}" if _SLUG.fullmatch(slug) else "https://roadmap.sh"
    facts = {"source_title": f"roadmap.sh: {title}"}
    return Sketch("roadmap", title, topics, source=source, licence=LICENCE, left_out=left_out, facts=facts)


def _title(root: Mapping[str, object]) -> str:
    title = root.get("title")
    if isinstance(title, dict):
        return text(title.get("page")) or text(title.get("card"))
    for node in things(root.get("nodes")):
        if not isinstance(title, str) and node.get("type") == "title":
            return text(table(node.get("data")).get("label"))
    return text(title)


# The editor's form


def _of_nodes(root: Mapping[str, object]) -> tuple[tuple[SketchTopic, ...], tuple[tuple[str, str], ...]]:
    nodes = {text(node.get("id")): node for node in things(root.get("nodes"))}
    tiles = {key: node for key, node in nodes.items() if _kind(node) in _TILES and _label(node)}
    needs: dict[str, list[str]] = {}
    for edge in things(root.get("edges")):
        before, after = text(edge.get("source")), text(edge.get("target"))
        if before in tiles and after in tiles:
            if tiles[before].get("type") == "subtopic" and tiles[after].get("type") == "topic":
                before, after = after, before  # drawn from the branch to the stem: the stem comes first
            needs.setdefault(after, []).append(before)
    for key, node in tiles.items():
        if node.get("type") == "subtopic" and key not in needs and (stem := _stem_of(node, tiles)):
            needs[key] = [stem]
    topics = [_tile(key, node, needs.get(key, ())) for key, node in tiles.items()]
    other = sorted({_kind(node) for node in nodes.values() if _kind(node) not in _TILES})
    empty = sum(_kind(node) in _TILES and not _label(node) for node in nodes.values())
    left_out = [("drawing", kind) for kind in other if kind] + ([("card.empty", str(empty))] if empty else [])
    return tuple(topics), tuple(left_out)


def _kind(node: Mapping[str, object]) -> str:
    return text(node.get("type"))


def _label(node: Mapping[str, object]) -> str:
    return one_line(text(table(node.get("data")).get("label")))


def _place(node: Mapping[str, object]) -> tuple[float, float] | None:
    at = table(node.get("position"))
    x, y = number(at.get("x")), number(at.get("y"))
    return None if x is None or y is None else (x, y)


def _stem_of(node: Mapping[str, object], tiles: Mapping[str, Mapping[str, object]]) -> str:
    """The nearest topic of a branch that no line leads to."""
    here = _place(node)
    if here is None:
        return ""
    best, found = _NEAR, ""
    for key, other in tiles.items():
        there = _place(other)
        if other.get("type") == "topic" and there is not None:
            far = abs(there[0] - here[0]) / 2 + abs(there[1] - here[1])
            if far < best:
                best, found = far, key
    return found


def _tile(key: str, node: Mapping[str, object], needs: Sequence[str]) -> SketchTopic:
    data = table(node.get("data"))
    links = [SketchLink(text(one.get("label") or one.get("title")), text(one.get("url"), 2_000))
             for one in things(data.get("links") or data.get("resources"))]  # fmt: skip
    words = text(data.get("description")) or text(data.get("content"))
    return SketchTopic(key, _label(node), words, links=tuple(links), needs=tuple(needs), place=_place(node))


# The older drawing


def _of_mockup(root: Mapping[str, object]) -> tuple[tuple[SketchTopic, ...], tuple[tuple[str, str], ...]]:
    """Groups named '100-internet' are topics, '100-internet:what-is-http' what belongs to them."""
    controls = table(table(table(root.get("mockup")).get("controls")))
    found: dict[str, SketchTopic] = {}
    order: list[tuple[int, str]] = []
    for control in things(controls.get("control")):
        name = text(table(control.get("properties")).get("controlName"), 300)
        words = _words_of(control)
        if not name or name.startswith("ext_link") or not words or name in found:
            continue
        stem = name.rpartition(":")[0]
        x, y = number(control.get("x")), number(control.get("y"))
        place = None if x is None or y is None else (x, y)
        found[name] = SketchTopic(name, words, needs=(stem,) if stem else (), place=place)
        if not stem and (rank := _ORDER.match(name)) is not None:
            order.append((int(rank[0][:-1]), name))
    before = ""
    for _, name in sorted(order):
        if before:
            one = found[name]
            found[name] = SketchTopic(name, one.title, needs=(before,), place=one.place)
        before = name
    return tuple(found.values()), ()


def _words_of(control: Mapping[str, object]) -> str:
    """The longest label within a group."""
    children = things(table(table(control.get("children")).get("controls")).get("control"))
    texts = [one_line(text(table(child.get("properties")).get("text")).replace("%20", " ")) for child in children]
    return max(texts, key=len, default="")
