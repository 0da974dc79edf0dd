"""Checking aliases: what earlier versions called otherwise, and what of this version it is now.

An alias leads from an id that is gone (``topic``, ``topic/course`` or ``topic/course/lesson``) to one or several things
of this version and of the same level: several where something was split. It covers all that lay below the old id.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from studydesk.content.pack.fields import ID
from studydesk.content.pack.report import shown
from studydesk.content.pack.rules import find_loops
from studydesk.content.pack.schema import Place, Problem

Aliases = Mapping[str, tuple[str, ...]]

_MOST_STEPS = 50  # along a chain of aliases, to say where it ends


def check_aliases(aliases: Aliases, known: set[str], place: Place) -> None:
    """Reports every alias that does not lead straight from what is gone to what is there (``known``)."""
    loops = find_loops(aliases)
    for loop in loops:
        _report_loop(loop, aliases, place)
    round_about = {frozenset(loop) for loop in loops}
    for old, targets in aliases.items():
        problem = _problem_of_old(old, targets, known)
        if problem is not None:
            place.fault(*problem, "aliases", old)
            continue
        if place.report.is_full:
            return
        for index, new in enumerate(targets):
            if any({old, new} <= loop for loop in round_about):
                continue
            problem = _problem_of_target(old, index, aliases, known, place)
            if problem is not None:
                place.fault(*problem, "aliases", old, index)


def _problem_of_old(old: str, targets: tuple[str, ...], known: set[str]) -> Problem | None:
    if not _is_id_path(old):
        return _not_of_one_kind(old, targets[0] if targets else "")
    if not targets:
        message = f"The alias '{shown(old)}' leads nowhere."
        return "alias.empty", message, "Take the line out: what is gone without a successor needs none."
    if old in known:
        message = f"The alias '{shown(old)}' is still an id of this path."
        fix = "Take the alias out, or rename what has this id."
        if "/" not in old:
            fix += f" If only a part moved, name the part: '{shown(old)}/a-course' = …"
        return "alias.still_used", message, fix
    return None


def _problem_of_target(old: str, index: int, aliases: Aliases, known: set[str], place: Place) -> Problem | None:
    targets = aliases[old]
    new = targets[index]
    if not _is_id_path(new) or old.count("/") != new.count("/"):
        return _not_of_one_kind(old, new)
    if new in targets[:index]:
        message = f"The alias '{shown(old)}' names '{shown(new)}' twice."
        return "alias.target_twice", message, "Keep one."
    if new in known:
        return None
    if _next(new, aliases):
        present = _written(end for target in targets for end in _ends(target, aliases, known))
        message = f"The alias '{shown(old)}' leads to '{shown(new)}', which is an old id itself."
        fix = f'Write what it is today: "{shown(old)}" = {present}' if present else "Name something of this version."
        return "alias.chain", message, fix
    alike = (name for name in known if name.count("/") == new.count("/"))
    near = place.report.did_you_mean(new, alike)
    fix = f"Did you mean '{near}'?" if near else "Name something that is in this version."
    message = f"The alias '{shown(old)}' leads to '{shown(new)}', which is not in this path."
    return "alias.unknown_target", message, fix


def _not_of_one_kind(old: str, new: str) -> Problem:
    message = f"The alias '{shown(old)}' = '{shown(new)}' does not name two things of one kind."
    return "alias.bad", message, "Write topic, topic/course or topic/course/lesson on both sides."


def _report_loop(loop: list[str], aliases: Aliases, place: Place) -> None:
    names = [*loop, loop[0]] if len(loop) <= 8 else [*loop[:4], "…", *loop[-3:], loop[0]]
    message = f"These aliases lead in a circle: {' → '.join(shown(name) for name in names)}."
    if len(loop) == 1:
        message = f"The alias '{shown(loop[0])}' leads to itself."
    index = aliases[loop[-1]].index(loop[0])
    place.fault("alias.loop", message, "Name in each what it is in this version.", "aliases", loop[-1], index)


def _next(name: str, aliases: Aliases) -> tuple[str, ...]:
    """Where the alias on this id, or on what it lay in, leads; empty without one."""
    parts = name.split("/")
    for length in range(len(parts), 0, -1):
        targets = aliases.get("/".join(parts[:length]), ())
        if targets:
            return tuple("/".join((target, *parts[length:])) for target in targets)
    return ()


def _ends(name: str, aliases: Aliases, known: set[str]) -> list[str]:
    """What of this version a chain of aliases ends at."""
    ends: list[str] = []
    seen = {name}
    pending = [name]
    while pending and len(seen) < _MOST_STEPS:
        here = pending.pop(0)
        if here in known:
            ends.append(here)
            continue
        following = [name for name in _next(here, aliases) if name not in seen]
        seen.update(following)
        pending += following
    return ends


def _written(ids: Iterable[str]) -> str:
    """Ids as they stand to the right of an alias; empty for none."""
    quoted = [f'"{name}"' for name in dict.fromkeys(ids)]
    return quoted[0] if len(quoted) == 1 else f"[{', '.join(quoted)}]" if quoted else ""


def _is_id_path(text: str) -> bool:
    parts = text.split("/")
    return len(parts) <= 3 and all(ID.fullmatch(part) for part in parts)
