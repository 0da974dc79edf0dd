"""The verbs that bring cards in and take them out: packages of Anki, and tables as text."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.cli.parser import DONE, FOUND
from studydesk.domain.errors import UserError

if TYPE_CHECKING:
    from studydesk.cli.session import Session
    from studydesk.domain.anki import Remark
    from studydesk.domain.path import Topic, TopicId
    from studydesk.storage.store import Store


def import_cards(session: Session, options: argparse.Namespace) -> int:
    """Brings cards in while no window is open; 1 when something could not be carried over as it was."""
    from studydesk.services.anki_open import SUFFIXES
    from studydesk.services.backup import backup_before_change

    if not options.source.is_file():
        raise UserError("file.missing", f"{options.source} is not there.", next_step="Check the name.")
    with session.closed_store() as (profile, store):
        if profile.database.exists():
            backup_before_change(profile, session.now())
        if options.source.suffix.casefold() in SUFFIXES:
            counts, remarks = _import_package(session, store, options)
        else:
            counts, remarks = _import_table(session, store, options)
    lines = [f"{one.code}: {one.about}".rstrip(": ") for one in remarks]
    lines.append(", ".join(f"{name.replace('_', ' ')} {count}" for name, count in counts.items()) + ".")
    value = {
        **counts,
        "remarks": [{"code": one.code, "about": one.about, "count": one.count} for one in remarks],
    }
    session.out.result(value, *lines)
    return FOUND if remarks else DONE


def _import_package(
    session: Session, store: Store, options: argparse.Namespace
) -> tuple[dict[str, int], tuple[Remark, ...]]:
    from studydesk.domain.anki import Choices, Target, Wanted
    from studydesk.services import anki_import, anki_open
    from studydesk.services.review import study_settings

    topics, scratch = _topics(store), store.file.parent / ".anki-in"
    with session.out.progress("Bringing in") as progress:
        inside = anki_open.look(store, options.source, scratch, topics, progress=progress)
        targets = {deck.id: deck.target for deck in inside.decks}
        if options.topic:
            target = Target(Wanted.TOPIC, _topic(topics, options.topic))
            targets = dict.fromkeys(targets, target)
        report = anki_import.bring_in(
            store, options.source, Choices(targets, not options.no_schedule), scratch=scratch,
            settings=study_settings(store, session.zone()), now=session.now(), progress=progress,
        )  # fmt: skip
    names = ("notes_new", "notes_updated", "notes_same", "cards_new", "cards_updated", "reviews_new", "media_new")
    return {name: getattr(report, name) for name in names}, report.remarks


def _import_table(
    session: Session, store: Store, options: argparse.Namespace
) -> tuple[dict[str, int], tuple[Remark, ...]]:
    from studydesk.services import text_in

    table = text_in.read_file(options.source)
    topic_id = _topic(_topics(store), options.topic) if options.topic else None
    plan = text_in.Plan(table.roles, topic_id=topic_id, is_html=table.is_html)
    with session.out.progress("Bringing in") as progress:
        report = text_in.bring_in(store, table, plan, now=session.now(), progress=progress)
    return {"rows": len(table.rows), "cards_new": report.new}, report.remarks


def export_cards(session: Session, options: argparse.Namespace) -> int:
    """Writes cards for Anki or as text; works while a window is open."""
    from studydesk.services import anki_export, text_out
    from studydesk.services.review import study_settings

    target: Path = options.target
    with session.reading() as store, session.out.progress("Writing") as progress:
        if store is None:
            raise UserError("profile.empty", "There is no data yet.", next_step="Start the window once.")
        settings = study_settings(store, session.zone())
        chosen = _found(store, options.search, session, settings) if options.search else None
        if target.suffix.casefold() in (".txt", ".csv", ".tsv"):
            separator = "comma" if target.suffix.casefold() == ".csv" else "tab"
            counts = {"notes": text_out.take_out(store, target, chosen, separator=separator, progress=progress)}
        else:
            wish = anki_export.Wish(chosen, not options.no_schedule, not options.no_media, options.by_topic)
            written = anki_export.take_out(
                store, target, wish, scratch=target.parent / f".{target.name}.tmp", settings=settings,
                now=session.now(), progress=progress,
            )  # fmt: skip
            counts = {name: getattr(written, name) for name in ("notes", "cards", "answers", "media")}
    words = ", ".join(f"{name} {count}" for name, count in counts.items())
    session.out.result({"file": str(target), **counts}, f"Written to {target}: {words}.")
    return DONE


def _found(store: Store, query: str, session: Session, settings: object) -> tuple[int, ...]:
    from studydesk.domain.card_rows import Order
    from studydesk.domain.study import StudySettings
    from studydesk.services.card_search import find_cards

    assert isinstance(settings, StudySettings)
    return tuple(find_cards(store, query, now=session.now(), settings=settings, order=Order()))


def _topics(store: Store) -> list[Topic]:
    from studydesk.services.paths import installed_paths, topics

    return [topic for info in installed_paths(store) for topic in topics(store, info.id)]


def _topic(topics: list[Topic], wanted: str) -> TopicId:
    for topic in topics:
        if wanted in (topic.key, topic.key.rpartition("/")[2]) or wanted.casefold() == topic.title.casefold():
            return topic.id
    raise UserError("topic.unknown", f"There is no topic '{wanted}'.", next_step="Use its title.")
