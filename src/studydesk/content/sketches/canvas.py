"""JSON Canvas (version 1.0, as Obsidian writes it): cards and arrows become topics and what they need.

A card's first line is the topic's title, the rest its overview; groups become headings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from studydesk.content.sketches.values import number, table, text, things
from studydesk.domain.pack import Pack, PackTopic
from studydesk.domain.sketch import Sketch, SketchLink, SketchTopic, one_line

_KINDS = frozenset({"text", "file", "link", "group"})
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]{1,300})\]\((?P<url>https?://[^\s()]{1,2000})\)")
_WIDE, _HIGH = 320, 140


def is_canvas(data: object) -> bool:
    """Whether this is a JSON Canvas (an empty one too)."""
    root = table(data)
    nodes = root.get("nodes")
    if not isinstance(nodes, list) or not isinstance(root.get("edges", []), list):
        return False
    kinds = [one.get("type") for one in things(nodes)]
    return bool(kinds) and all(isinstance(kind, str) and kind in _KINDS for kind in kinds)


def read_canvas(data: object, name: str) -> Sketch:
    """The sketch of a canvas. Cards without words are left out and told."""
    nodes = things(table(data).get("nodes"))
    groups = [node for node in nodes if node.get("type") == "group" and one_line(text(node.get("label")))]
    left_out: list[tuple[str, str]] = []
    topics: dict[str, SketchTopic] = {}
    for node in nodes:
        if node.get("type") == "group":
            continue
        topic = _topic(node, _group_of(node, groups))
        if topic is None or topic.key in topics:
            left_out.append(("card.empty" if topic is None else "card.twice", text(node.get("id"), 80)))
        else:
            topics[topic.key] = topic
    needs: dict[str, list[str]] = {}
    for edge in things(table(data).get("edges")):
        before, after = _ends(edge)
        if before in topics and after in topics:
            needs.setdefault(after, []).append(before)
    joined = tuple(_with_needs(topic, needs.get(key, ())) for key, topic in topics.items())
    labels = tuple(one_line(text(group.get("label"))) for group in groups)
    return Sketch("canvas", one_line(name) or "Canvas", joined, labels, left_out=tuple(left_out))


def _with_needs(topic: SketchTopic, needs: Sequence[str]) -> SketchTopic:
    place, section = topic.place, topic.section
    return SketchTopic(topic.key, topic.title, topic.text, topic.goals, topic.links, tuple(needs), place, section)


def _ends(edge: Mapping[str, object]) -> tuple[str, str]:
    """(what comes first, what it leads to); an arrow only at the beginning means the other way round."""
    first, second = text(edge.get("fromNode")), text(edge.get("toNode"))
    backwards = edge.get("fromEnd") == "arrow" and edge.get("toEnd") == "none"
    return (second, first) if backwards else (first, second)


def _topic(node: Mapping[str, object], section: int | None) -> SketchTopic | None:
    key, kind = text(node.get("id"), 200), node.get("type")
    x, y = number(node.get("x")), number(node.get("y"))
    place = (x or 0.0, y or 0.0)
    body = text(node.get("text")) if kind == "text" else ""
    links = [SketchLink(found["words"], found["url"]) for found in _LINK.finditer(body)]
    if kind == "file":
        title = PurePosixPath(text(node.get("file")).replace("\\", "/")).stem
        body = f"[[{one_line(title)}]]" if title else ""
    elif kind == "link":
        title = text(node.get("url"), 2_000)
        links.append(SketchLink(title, title))
    else:
        lines = body.strip().split("\n")
        title, body = lines[0].strip("# *_\t"), "\n".join(lines[1:]).strip()
    title = one_line(re.sub(r"!?\[([^\[\]]{1,300})\]\([^()]{0,2000}\)", r"\1", title))
    if not key or not title:
        return None
    return SketchTopic(key, title, body, links=tuple(links), place=place, section=section)


def _group_of(node: Mapping[str, object], groups: Sequence[Mapping[str, object]]) -> int | None:
    """The smallest group in which the card's middle lies."""
    x, y, wide, high = (number(node.get(name)) or 0.0 for name in ("x", "y", "width", "height"))
    at = (x + wide / 2, y + high / 2)
    best: tuple[float, int] | None = None
    for index, group in enumerate(groups):
        left, top, width, height = (number(group.get(name)) or 0.0 for name in ("x", "y", "width", "height"))
        if left <= at[0] <= left + width and top <= at[1] <= top + height:
            size = (width * height, index)
            best = size if best is None else min(best, size)
    return None if best is None else best[1]


def canvas_text(pack: Pack) -> str:
    """A path as a JSON Canvas: a card for each topic at its place, an arrow from all that it needs."""
    tall = max((_height(topic) for topic in pack.topics), default=_HIGH)
    nodes: list[dict[str, object]] = [_node(topic, tall) for topic in pack.topics]
    nodes += _groups(pack, tall)
    edges = [
        {"id": f"{need}--{topic.id}", "fromNode": need, "fromSide": "bottom", "toNode": topic.id, "toSide": "top"}
        for topic in pack.topics
        for need in topic.prerequisites
    ]
    return json.dumps({"nodes": nodes, "edges": edges}, ensure_ascii=False, indent="\t") + "\n"


def _height(topic: PackTopic) -> int:
    return _HIGH + 26 * min(len(topic.courses) + len(topic.links), 20)


def _node(topic: PackTopic, tall: int) -> dict[str, object]:
    column, row = topic.position
    place = {"x": round(column * (_WIDE + 80)), "y": round(row * (tall + 80))}
    return {"id": topic.id, "type": "text", "text": _words(topic), **place, "width": _WIDE, "height": _height(topic)}


def _words(topic: PackTopic) -> str:
    lines = [f"# {topic.title}", "", topic.summary]
    links = [(course.title, video_link(course.video_id) or course.url) for course in topic.courses]
    links += [(link.title, link.url) for link in topic.links]
    if links:
        lines += ["", *(f"- [{words.replace('[', '(').replace(']', ')')}]({url})" for words, url in links)]
    return "\n".join(lines)


def video_link(video_id: str | None) -> str:
    """The address of a video of YouTube; '' for None."""
    return f"https://www.youtube.com/watch?v={video_id}" if video_id else ""


def _groups(pack: Pack, tall: int) -> list[dict[str, object]]:
    """A frame around each section."""
    made: list[dict[str, object]] = []
    ordered = sorted(pack.sections, key=lambda section: section.row)
    for index, section in enumerate(ordered):
        below = ordered[index + 1].row if index + 1 < len(ordered) else float("inf")
        inside = [topic.position for topic in pack.topics if section.row <= topic.position[1] < below]
        if inside:
            left, right = min(at[0] for at in inside), max(at[0] for at in inside)
            top, bottom = min(at[1] for at in inside), max(at[1] for at in inside)
            made.append({
                "id": f"section-{index}", "type": "group", "label": section.title,
                "x": round(left * (_WIDE + 80)) - 30, "y": round(top * (tall + 80)) - 30,
                "width": round((right - left) * (_WIDE + 80)) + _WIDE + 60,
                "height": round((bottom - top) * (tall + 80)) + tall + 60,
            })  # fmt: skip
    return made
