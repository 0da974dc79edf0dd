"""A path as another program has it: topics with a few words and links, before it is a pack. Pure.

Whatever it came from (a drawing, an outline, a list), it becomes a path in the same way: ids from titles, places on the
map without overlaps, loops of arrows opened.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import Final

from studydesk.domain.layout import layered_positions
from studydesk.domain.links import video_id_of, web_link
from studydesk.domain.pack import LinkKind, Pack, PackCourse, PackGoal, PackLesson, PackLink, PackOrigin, PackSection
from studydesk.domain.pack import PackTopic as Tile
from studydesk.domain.path import DurationBasis

MOST_TOPICS: Final = 2_000
_TITLE: Final = 300
_SUMMARY: Final = 1_000
_MOST_GOALS: Final = 50
_MOST_LINKS: Final = 50
_MOST_COURSES: Final = 200
_MOST_NEEDS: Final = 50
_OVERVIEW: Final = 100_000
_WIDEST: Final = 5
_HALF_CARD: Final = 120.0
"""In the units of drawings, whose cards are some 250 wide."""
_DEVICES = re.compile(r"con|prn|aux|nul|com[1-9]|lpt[1-9]")


@dataclass(frozen=True, slots=True)
class SketchLink:
    """An address with its words."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class SketchTopic:
    """One topic. ``key`` is unique in the sketch; ``needs`` are keys; ``place`` in the drawing's own units, None where
    it has none; ``section``: index of its heading, None without."""

    key: str
    title: str
    text: str = ""
    goals: tuple[str, ...] = ()
    links: tuple[SketchLink, ...] = ()
    needs: tuple[str, ...] = ()
    place: tuple[float, float] | None = None
    section: int | None = None


@dataclass(frozen=True, slots=True)
class Sketch:
    """A whole path. ``kind``: 'roadmap', 'canvas', 'opml', 'markdown'; ``left_out``: what could not be carried over, as
    (code, what); ``source`` the page that it came from."""

    kind: str
    title: str
    topics: tuple[SketchTopic, ...]
    sections: tuple[str, ...] = ()
    source: str = ""
    licence: str = ""
    left_out: tuple[tuple[str, str], ...] = ()
    text: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


def slug(text: str, taken: set[str], fallback: str = "topic") -> str:
    """An id made of a title, none of ``taken``, which it joins."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")[:50].strip("-") or fallback
    if _DEVICES.fullmatch(name):
        name = f"{name}-{fallback}"
    wanted, number = name, 1
    while wanted in taken:
        number += 1
        wanted = f"{name}-{number}"
    taken.add(wanted)
    return wanted


def one_line(text: str, most: int = _TITLE) -> str:
    """A text as it can stand on one line of a pack."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    clean = "".join(sign if sign.isprintable() or sign.isspace() else " " for sign in whole)
    return " ".join(clean.split())[:most].strip()


def sketch_pack(sketch: Sketch, title: str = "") -> Pack:
    """The path that a sketch makes. The id comes from kind, source and title, so that the same file brought in again
    updates the path instead of doubling it."""
    name = one_line(title or sketch.title) or "Path"
    taken: set[str] = set()
    topics = sketch.topics[:MOST_TOPICS]
    ids = {topic.key: slug(topic.title, taken) for topic in topics}
    needs = _without_loops({topic.key: _known(topic, ids) for topic in topics})
    places, sections = _places(sketch, topics, needs)
    made = [_topic(topic, ids, needs[topic.key], places[topic.key], sketch) for topic in topics]
    made.sort(key=lambda one: (one.position[1], one.position[0], one.id))
    mark = hashlib.sha256(f"{sketch.kind}\n{sketch.source}\n{sketch.title}".encode()).hexdigest()[:6]
    return Pack(
        id=f"{slug(name, set(), 'path')[:40].strip('-')}-{mark}", version="1", title=name,
        summary=one_line(sketch.text, _SUMMARY) or name, language="en",
        licence=sketch.licence or "Unknown: ask its author before you hand it on.",
        origin=PackOrigin(title=sketch.facts.get("source_title", ""), url=_url(sketch.source)),
        sections=sections, topics=tuple(made),
    )  # fmt: skip


def _url(text: str) -> str:
    return (web_link(text) or "") if text else ""


def _known(topic: SketchTopic, ids: Mapping[str, str]) -> list[str]:
    return [need for need in dict.fromkeys(topic.needs) if need in ids and need != topic.key][:_MOST_NEEDS]


def _without_loops(needs: dict[str, list[str]]) -> dict[str, list[str]]:
    """The same without the arrows that close a loop, found by a walk in the order given."""
    state: dict[str, int] = {}
    kept: dict[str, list[str]] = {key: [] for key in needs}
    for first in reversed(needs):  # from the end: what is dropped then leads upwards
        stack: list[tuple[str, int]] = [(first, 0)] if first not in state else []
        while stack:
            key, at = stack.pop()
            state[key] = 1
            if at == len(needs[key]):
                state[key] = 2
                continue
            stack.append((key, at + 1))
            need = needs[key][at]
            if state.get(need) == 1:
                continue  # this arrow would close a loop
            kept[key].append(need)
            if need not in state:
                stack.append((need, 0))
    return kept


def _topic(
    topic: SketchTopic, ids: Mapping[str, str], needs: Sequence[str], place: tuple[float, float], sketch: Sketch
) -> Tile:
    title = one_line(topic.title) or "Topic"
    videos, pages = _links(topic.links)
    overview = topic.text.strip() or title
    if sketch.source:
        overview = f"{overview}\n\n[{one_line(sketch.facts.get('source_title', '')) or 'Source'}]({sketch.source})"
    goals = [one_line(goal) for goal in topic.goals]
    once = dict.fromkeys(goal for goal in goals if goal)
    return Tile(
        id=ids[topic.key], title=title, summary=_first_sentence(topic.text) or title,
        prerequisites=tuple(ids[need] for need in needs), see_also=(), position=place,
        overview_markdown=_clean(overview)[:_OVERVIEW] + "\n", courses=videos, links=pages,
        goals=tuple(PackGoal(f"g{at:02d}", goal) for at, goal in enumerate(list(once)[:_MOST_GOALS], 1)),
    )  # fmt: skip


def _clean(text: str) -> str:
    whole = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode("utf-8")
    return "".join(sign for sign in whole if sign in "\n\t" or ord(sign) >= 32)


def _first_sentence(text: str) -> str:
    plain = re.sub(r"!?\[([^\[\]]{0,300})\]\([^()]{0,2000}\)", r"\1", text[:4_000])
    line = next((one for one in plain.split("\n") if one.strip(" #>*-`")), "")
    sentence = re.split(r"(?<=[.!?])\s", line.strip(" #>*-`"), maxsplit=1)[0]
    return one_line(sentence, _SUMMARY)


def _links(links: Iterable[SketchLink]) -> tuple[tuple[PackCourse, ...], tuple[PackLink, ...]]:
    """Videos become courses, all else links; each address once."""
    courses: list[PackCourse] = []
    pages: list[PackLink] = []
    seen: set[str] = set()
    for link in links:
        url = web_link(link.url)
        if url is None or len(url) > 2_000 or url in seen or re.search(r'[<>"\\]', url):
            continue
        seen.add(url)
        title = one_line(link.title) or one_line(url)
        video = video_id_of(url)
        if video is not None and len(courses) < _MOST_COURSES:
            number = f"v{len(courses) + 1:02d}"
            lesson = PackLesson("c01", title, 0, None)
            basis = DurationBasis.LISTED
            courses.append(PackCourse(number, title, video, "", None, basis, False, "", "", "", (lesson,)))
        elif video is None and len(pages) < _MOST_LINKS:
            pages.append(PackLink(f"l{len(pages) + 1:02d}", title, url, LinkKind.DOCUMENTATION))
    return tuple(courses), tuple(pages)


# Places


def _places(
    sketch: Sketch, topics: Sequence[SketchTopic], needs: Mapping[str, Sequence[str]]
) -> tuple[dict[str, tuple[float, float]], tuple[PackSection, ...]]:
    if topics and all(topic.place is not None for topic in topics):
        return _drawn(sketch, topics)
    if sketch.sections:
        return _listed(sketch, topics)
    if any(needs.values()):
        return layered_positions(needs), ()
    return {topic.key: _cell(at) for at, topic in enumerate(topics)}, ()


def _cell(number: int, row: int = 0) -> tuple[float, float]:
    """To the right, and on the next row to the right again."""
    down, along = divmod(number, _WIDEST)
    return float(along), float(row + down)


def _listed(
    sketch: Sketch, topics: Sequence[SketchTopic]
) -> tuple[dict[str, tuple[float, float]], tuple[PackSection, ...]]:
    """Section by section, each with rows of its own."""
    places: dict[str, tuple[float, float]] = {}
    sections: list[PackSection] = []
    row = 0
    for index in (None, *range(len(sketch.sections))):
        here = [topic for topic in topics if topic.section == index]
        if not here:
            continue
        if index is not None and len(sections) < 200:
            sections.append(PackSection(one_line(sketch.sections[index]) or "Section", row))
        places |= {topic.key: _cell(at, row) for at, topic in enumerate(here)}
        row += (len(here) - 1) // _WIDEST + 1
    return places, tuple(sections)


def _drawn(
    sketch: Sketch, topics: Sequence[SketchTopic]
) -> tuple[dict[str, tuple[float, float]], tuple[PackSection, ...]]:
    """As in the drawing, in rows and columns: what stands side by side there does so here; nothing overlaps."""
    drawn = sorted(((topic.place or (0.0, 0.0), topic) for topic in topics), key=lambda one: (one[0][1], one[0][0]))
    high = _step(sorted({place[1] for place, _ in drawn}))
    columns = _columns(sorted({place[0] for place, _ in drawn}))
    rows: list[list[tuple[float, SketchTopic]]] = []
    top = 0.0
    for place, topic in drawn:
        if not rows or place[1] - top > high * 0.6:
            rows.append([])
            top = place[1]
        rows[-1].append((place[0], topic))
    places: dict[str, tuple[float, float]] = {}
    for row, line in enumerate(rows):
        after = -1
        for left, topic in sorted(line, key=lambda one: one[0]):
            after = max(after + 1, columns[left])
            places[topic.key] = (float(after), float(row))
    first = {topic.section: int(places[topic.key][1]) for _, topic in reversed(drawn) if topic.section is not None}
    headed = sorted((row, index) for index, row in first.items())
    made = [PackSection(one_line(sketch.sections[index]) or "Section", row) for row, index in headed]
    return places, tuple({section.row: section for section in reversed(made)}.values())[::-1][:200]


def _columns(lefts: Sequence[float]) -> dict[float, int]:
    """The column of each left edge: those less than half a card's width apart share one."""
    made: dict[float, int] = {}
    start = 0.0
    column = -1
    for left in lefts:
        if column < 0 or left - start > _HALF_CARD:
            column, start = column + 1, left
        made[left] = column
    return made


def _step(values: Sequence[float]) -> float:
    """The usual distance between neighbours; very small ones do not count."""
    gaps = [b - a for a, b in pairwise(values) if b - a > 20]
    return max(median(gaps) if gaps else 0.0, 60.0)


def renamed_topic(topic: SketchTopic, title: str) -> SketchTopic:
    """The same topic with another title."""
    return replace(topic, title=title)
