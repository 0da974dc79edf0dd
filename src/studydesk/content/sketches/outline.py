"""Outlines: OPML and Markdown headings and lists, in and out. Both become one tree of words first.

Two levels make topics with a checklist; where there is a third one, the first becomes the headings of the map.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from studydesk.content.sketches.canvas import video_link
from studydesk.domain.errors import UserError
from studydesk.domain.pack import Pack, PackTopic
from studydesk.domain.sketch import Sketch, SketchLink, SketchTopic, one_line

MOST_NODES: Final = 20_000
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_LINK = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]\n]{1,300})\]\((?P<url>https?://[^\s()]{1,2000})\)|(?P<bare>https?://[^\s<>()]+)"
)
_AROUND = re.compile(r"[*_`]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(slots=True)
class Node:
    """A line of an outline with what stands below it."""

    words: str
    level: int = 0
    text: list[str] = field(default_factory=list)
    links: list[SketchLink] = field(default_factory=list)
    below: list[Node] = field(default_factory=list)


def read_opml(source: str, name: str) -> Sketch:
    """The sketch of an OPML file, of any version. Raises UserError ``sketch.damaged``, ``sketch.refused``."""
    if "<!entity" in source.casefold():
        raise _refused("sketch.refused", "This OPML file declares entities, which no outline needs.")
    try:
        root = ElementTree.fromstring(_CONTROL.sub("", source).encode("utf-8", "replace"))
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError) as error:
        raise _refused("sketch.damaged", "This OPML file is damaged.", str(error)) from error
    body = root.find("body")
    if body is None:
        raise _refused("sketch.damaged", "This file is no OPML: it has no body.")
    top = Node("")
    waiting: list[tuple[ElementTree.Element, Node]] = [(body, top)]
    count = 0
    while waiting:
        element, node = waiting.pop()
        for child in element:
            if child.tag != "outline" or count >= MOST_NODES:
                continue
            count += 1
            made = _opml_node(child)
            node.below.append(made)
            waiting.append((child, made))
    title = one_line((root.findtext("head/title") or "").strip()) or one_line(name)
    return _sketch("opml", title, top)


def _opml_node(element: ElementTree.Element) -> Node:
    node = Node(one_line(_plain(element.get("text") or element.get("title") or "")))
    note = (element.get("_note") or element.get("description") or "").strip()
    if note:
        node.text.append(note)
    for key in ("url", "htmlUrl", "xmlUrl"):
        if url := element.get(key):
            node.links.append(SketchLink(node.words, url))
    node.links += links_in(f"{element.get('text') or ''}\n{note}")
    return node


def read_markdown(source: str, name: str) -> Sketch:
    """The sketch of a Markdown outline: headings, and lists below them."""
    top = Node("", 0)
    chain = [top]
    fence, count = "", 0
    for line in _without_front(source).split("\n"):
        marks = _FENCE.match(line)
        if marks is not None or fence:
            if marks is not None:
                fence = "" if fence and marks[1].startswith(fence) else fence or marks[1]
            chain[-1].text.append(line)
            continue
        made = _markdown_node(line, chain)
        if made is None or count >= MOST_NODES:
            chain[-1].text.append(line)
            continue
        count += 1
        while chain[-1].level >= made.level:
            chain.pop()
        chain[-1].below.append(made)
        chain.append(made)
    for node in walk(top):
        node.links += links_in("\n".join(node.text))
    head = top.below[0] if len(top.below) == 1 and top.below[0].level == 1 and top.below[0].below else None
    if head is None:
        return _sketch("markdown", one_line(name), top)
    return _sketch("markdown", head.words, head)


def _markdown_node(line: str, chain: list[Node]) -> Node | None:
    if (heading := _HEADING.match(line)) is not None and heading[2]:
        return Node(one_line(_plain(heading[2])), len(heading[1]), links=links_in(heading[2]))
    item = _ITEM.match(line)
    if item is None or not item[2].strip():
        return None
    depth = len(item[1].expandtabs(4))
    return Node(one_line(_plain(item[2])), 100 + depth, links=links_in(item[2]))


def _without_front(source: str) -> str:
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    found = re.match(r"---\n(?:.{0,500}\n){0,200}?---\n", text)
    return text[found.end() :] if found is not None else text


def links_in(text: str) -> list[SketchLink]:
    """The web addresses of a text."""
    found = list(_LINK.finditer(text[:200_000]))
    return [SketchLink(_plain(one["words"] or one["bare"]), one["url"] or one["bare"].rstrip(".,;:")) for one in found]


def _plain(text: str) -> str:
    words = re.sub(r"!?\[([^\[\]]{0,300})\]\([^()]{0,2000}\)", r"\1", text)
    words = re.sub(r"<[^<>]{1,300}>", "", words)
    return _AROUND.sub("", re.sub(r"\[\[([^\[\]|]{1,300})(?:\|([^\[\]]{1,300}))?\]\]", _shown, words)).strip()


def _shown(found: re.Match[str]) -> str:
    return found[2] or found[1]


def walk(node: Node) -> Iterator[Node]:
    """The nodes below, in order, without recursion."""
    waiting = list(reversed(node.below))
    while waiting:
        one = waiting.pop()
        yield one
        waiting += reversed(one.below)


def _sketch(kind: str, title: str, top: Node) -> Sketch:
    sections: list[str] = []
    topics: list[SketchTopic] = []
    deep = any(third.below for first in top.below for third in first.below) or _has_heads(top)
    for node in top.below:
        if deep and node.below:
            if not node.words:
                continue
            sections.append(node.words)
            topics += [_topic(one, len(topics) + at, len(sections) - 1) for at, one in enumerate(node.below)]
        else:
            topics.append(_topic(node, len(topics), None))
    named = tuple(topic for topic in topics if topic.title)
    empty = len(topics) - len(named)
    left_out = (("line.empty", str(empty)),) if empty else ()
    words = "\n".join(top.text).strip()
    return Sketch(kind, title or "Outline", named, tuple(sections), left_out=left_out, text=words[:1_000])


def _has_heads(top: Node) -> bool:
    """Headings over headings: those above are headings of the map whatever is below the others."""
    return any(0 < below.level < 100 for node in top.below for below in node.below)


def _topic(node: Node, number: int, section: int | None) -> SketchTopic:
    goals: list[str] = []
    links = list(node.links)
    text = list(node.text)
    for child in walk(node):
        links += child.links
        if child.words and not (child.links and child.words in {link.title for link in child.links}):
            goals.append(child.words)
        if child.text and any(line.strip() for line in child.text):
            text += ["", f"**{child.words}**", "", *child.text]
    body = "\n".join(text).strip()
    return SketchTopic(str(number), node.words, body, tuple(goals), tuple(links), section=section)


def _refused(code: str, message: str, details: str = "") -> UserError:
    return UserError(
        code, message, kept="Nothing was changed.", next_step="Save it anew from the program that it came from.",
        details=details,
    )  # fmt: skip


# Out


def _by_section(pack: Pack) -> Iterator[tuple[str, list[PackTopic]]]:
    """(heading, its topics); topics above all headings first, under ''."""
    rows = sorted(pack.sections, key=lambda section: section.row)
    starts = [("", -1), *((section.title, section.row) for section in rows)]
    for index, (title, row) in enumerate(starts):
        below = starts[index + 1][1] if index + 1 < len(starts) else float("inf")
        inside = [topic for topic in pack.topics if row <= topic.position[1] < below]
        if inside:
            yield title, inside


def markdown_text(pack: Pack) -> str:
    """A path as a Markdown outline: sections, topics, their checklists and links."""
    lines = [f"# {pack.title}", "", pack.summary, ""]
    for section, topics in _by_section(pack):
        if section:
            lines += [f"## {section}", ""]
        for topic in topics:
            lines += [f"{'###' if section else '##'} {topic.title}", "", topic.summary, ""]
            lines += [f"- [ ] {goal.text}" for goal in topic.goals]
            lines += [f"- [{_words(title)}]({url})" for title, url in links_of(topic)]
            lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _words(title: str) -> str:
    return title.replace("[", "(").replace("]", ")")


def links_of(topic: PackTopic) -> list[tuple[str, str]]:
    """(title, address) of the courses and links of a topic."""
    found = [(course.title, video_link(course.video_id) or course.url) for course in topic.courses]
    return found + [(link.title, link.url) for link in topic.links]


def opml_text(pack: Pack) -> str:
    """A path as OPML 2.0."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">']
    lines += [f"  <head><title>{quoteattr(pack.title)[1:-1]}</title></head>", "  <body>"]
    for section, topics in _by_section(pack):
        indent = "    "
        if section:
            lines.append(f"{indent}<outline text={_attribute(section)}>")
            indent += "  "
        for topic in topics:
            lines += _opml_topic(topic, indent)
        if section:
            lines.append("    </outline>")
    return "\n".join([*lines, "  </body>", "</opml>"]) + "\n"


def _attribute(text: str) -> str:
    return quoteattr(_CONTROL.sub("", text))


def _opml_topic(topic: PackTopic, indent: str) -> list[str]:
    lines = [f"{indent}<outline text={_attribute(topic.title)} _note={_attribute(topic.summary)}>"]
    lines += [f"{indent}  <outline text={_attribute(goal.text)}/>" for goal in topic.goals]
    for title, url in links_of(topic):
        lines.append(f'{indent}  <outline type="link" text={_attribute(title)} url={_attribute(url)}/>')
    return [*lines, f"{indent}</outline>"]
