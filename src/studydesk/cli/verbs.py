"""What each verb does. Every function takes the session and the parsed options and returns the exit status."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Final

from studydesk.cli.parser import DONE, FOUND
from studydesk.cli.session import Session, run_program
from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.paths import Profile, curriculum_folder, platform_data_folder
from studydesk.services.backup import BackupInfo, find_backup, list_backups
from studydesk.services.doctor import Finding, State, examine, has_problem
from studydesk.services.settings import ProfileSettings
from studydesk.settings import SETTINGS, Scope, Setting, Value, allowed, find_setting, parse_value


def doctor(session: Session, options: argparse.Namespace) -> int:
    """Prints all findings; 1 when one is a problem."""
    findings: list[Finding] = []
    media_folder = chosen_ffmpeg = ""
    try:
        profile = session.profile()
        device = session.device_settings()
        media_folder, chosen_ffmpeg = device.text("media_folder"), device.text("ffmpeg_path")
    except EnvironmentFault as fault:
        findings.append(
            Finding("settings", "Data folder", State.PROBLEM, fault.message, f"{fault.kept} {fault.next_step}")
        )
        profile = Profile(platform_data_folder() / "profile")
    with session.out.progress("Looking") as progress:
        findings += examine(
            profile,
            session.now(),
            run_program,
            full=options.full,
            media_folder=media_folder,
            chosen_ffmpeg=chosen_ffmpeg,
            progress=progress,
        )
    rows = [
        {"id": row.id, "title": row.title, "state": row.state.value, "found": row.found, "mend": row.mend}
        for row in findings
    ]
    value = {"ok": not has_problem(findings), "findings": rows}
    session.out.result(value, *(line for row in findings for line in _finding_lines(row)))
    return FOUND if has_problem(findings) else DONE


def _finding_lines(row: Finding) -> list[str]:
    lines = [f"{row.state.value:<8} {row.title}: {row.found}"]
    return [*lines, f"         -> {row.mend}"] if row.mend else lines


def path_check(session: Session, options: argparse.Namespace) -> int:
    """Prints every fault of a pack, and advice; 1 when there is a fault, or with --strict any advice."""
    from studydesk.services.packs import review
    from studydesk.services.remote import fault_json

    _must_exist(options)
    result, advice = review(options.source, words=options.words, against=options.against)
    rows, hints = [fault_json(fault) for fault in result.faults], [fault_json(fault) for fault in advice]
    is_good = not rows and not (options.strict and hints)
    lines = [str(row["text"]) for row in rows] + [f"advice: {row['text']}" for row in hints]
    last = f"{len(rows)} to mend." if rows else "No faults."
    if hints:
        last = f"{last} Advice: {len(hints)}."
    session.out.result({"ok": is_good, "faults": rows, "advice": hints}, *lines, last)
    return DONE if is_good else FOUND


def path_stats(session: Session, options: argparse.Namespace) -> int:
    """Prints what a pack holds, by topic and in all."""
    from studydesk.services.packs import figures

    if options.source is None:
        options.source = curriculum_folder() / "backend"
    _must_exist(options)
    value = figures(options.source)
    topics = value["topics"]
    rows = [_record(row) for row in topics] if isinstance(topics, list) else []
    total = _record(value["totals"])
    lines = [_stats_line(row) for row in rows]
    session.out.result(value, *lines, _stats_line({**total, "id": "total"}))
    return DONE


def _stats_line(row: Mapping[str, object]) -> str:
    kinds = ", ".join(f"{count} {kind}" for kind, count in _record(row["cards_by_kind"]).items())
    return (
        f"{row['id']}: overview {row['overview_words']} words; goals {row['goals']}; "
        f"practice {row['practice']} ({row['practice_minutes']} min); questions {row['questions']}; "
        f"links {row['links']}; "
        f"cards {row['cards']} ({kinds}; sources read {row['sources_read']}, not read {row['sources_not_read']}); "
        f"hours official {row['hours_official']}, added {row['hours_added']}, only about known {row['hours_about']}"
    )


def _must_exist(options: argparse.Namespace) -> None:
    if not options.source.exists():
        raise UserError("path.missing", f"{options.source} is not there.", next_step="Check the name.")


def path_add(session: Session, options: argparse.Namespace) -> int:
    """Installs a pack; 1, with its faults named, when it has some."""
    _must_exist(options)
    result = _record(session.write("path.add", {"source": str(options.source)}))
    if result.get("installed"):
        session.out.result(result, f"Installed {result.get('title')} ({result.get('id')} {result.get('version')}).")
        return DONE
    listed = result.get("faults")
    faults = [_record(fault) for fault in listed] if isinstance(listed, list) else []
    lines = [str(fault.get("text")) for fault in faults]
    session.out.result(result, *lines, f"Not installed: {len(faults)} to mend.")
    return FOUND


def path_list(session: Session, options: argparse.Namespace) -> int:
    """Prints the installed paths."""
    del options
    from studydesk.services.paths import installed_paths

    with session.reading() as store:
        paths = installed_paths(store) if store is not None else []
    value = [
        {"id": info.key, "title": info.title, "version": info.version, "language": info.language} for info in paths
    ]
    lines = [f"{info.key}  {info.version}  {info.title}" for info in paths]
    session.out.result(value, *(lines or ["No path is installed yet; the first start of the window installs one."]))
    return DONE


def path_remove(session: Session, options: argparse.Namespace) -> int:
    """Removes an installed path."""
    result = _record(session.write("path.remove", {"id": options.id}))
    session.out.result(result, f"Removed {result.get('title')}. Adding it again brings your progress back.")
    return DONE


def backup(session: Session, options: argparse.Namespace) -> int:
    """Makes a backup; works while a window is open."""
    from studydesk.services.backup_bundle import backup_to

    profile = session.profile()
    with session.out.progress("Backing up") as progress:
        folder = options.to or profile.backups
        made = backup_to(profile, folder, session.now(), media=options.media, progress=progress)
    session.out.result(_backup_json(made), f"Backed up to {made.file}.")
    return DONE


def backups(session: Session, options: argparse.Namespace) -> int:
    """Lists the backups."""
    del options
    found = list_backups(session.profile().backups)
    lines = [
        f"{info.file.name}  {info.taken_at:%Y-%m-%d %H:%M} UTC  {info.size_bytes / 1e6:.1f} MB  {info.reason}"
        for info in found
    ]
    session.out.result([_backup_json(info) for info in found], *(lines or ["There are no backups yet."]))
    return DONE


def _backup_json(info: BackupInfo) -> dict[str, object]:
    return {
        "file": str(info.file),
        "taken_at": info.taken_at.isoformat(),
        "reason": info.reason,
        "size_bytes": info.size_bytes,
    }


def backup_look(session: Session, options: argparse.Namespace) -> int:
    """Shows what a backup holds; 1 when something would be lost by going back to it."""
    from studydesk.cli import transfer

    return transfer.backup_look(session, options)


def export(session: Session, options: argparse.Namespace) -> int:
    """Writes the whole profile as open files."""
    from studydesk.cli import transfer

    return transfer.export(session, options)


def path_export(session: Session, options: argparse.Namespace) -> int:
    """Hands a path on."""
    from studydesk.cli import transfer

    return transfer.path_export(session, options)


def notes_import(session: Session, options: argparse.Namespace) -> int:
    """Brings notes in; 1 when something could not be carried over."""
    from studydesk.cli import transfer

    return transfer.notes_import(session, options)


def notes_mirror(session: Session, options: argparse.Namespace) -> int:
    """Brings notes and their folder into step; 1 when something is to be looked at."""
    from studydesk.cli import mirror

    return mirror.notes_mirror(session, options)


def sync(session: Session, options: argparse.Namespace) -> int:
    """Exchanges with the other computers; 1 when something is to be looked at."""
    from studydesk.cli.sync import sync_now

    return sync_now(session, options)


def notes_export(session: Session, options: argparse.Namespace) -> int:
    """Writes all notes as Markdown files."""
    from studydesk.cli import transfer

    return transfer.notes_export(session, options)


def restore(session: Session, options: argparse.Namespace) -> int:
    """Restores a backup while no window is open; what it replaces is kept."""
    from studydesk.services.backup_bundle import restore_any

    profile, guard = session.closed_profile()
    with guard, session.out.progress("Restoring") as progress:
        source = find_backup(profile, options.file)
        kept = restore_any(profile, source, session.now(), progress=progress)
    lines = [f"Restored {source}."]
    if kept is not None:
        lines.append(f"What was there before is kept: 'studydesk restore {kept.file.name}' brings it back.")
    session.out.result({"restored": str(source), "kept": _backup_json(kept) if kept else None}, *lines)
    return DONE


def cards_import(session: Session, options: argparse.Namespace) -> int:
    """Brings cards in; 1 when something could not be carried over as it was."""
    from studydesk.cli import cards

    return cards.import_cards(session, options)


def cards_export(session: Session, options: argparse.Namespace) -> int:
    """Writes cards for Anki or as text."""
    from studydesk.cli import cards

    return cards.export_cards(session, options)


def check(session: Session, options: argparse.Namespace) -> int:
    """Checks the database thoroughly; 1 when something is wrong with it."""
    del options
    from studydesk.storage.backup import problems_of

    profile = session.profile()
    with session.out.progress("Checking"):
        problems = problems_of(profile.database, full=True)
    lines = problems or ["The database is sound."]
    if problems:
        lines = [
            *lines,
            "Open the newest good backup: 'studydesk backups' lists them, 'studydesk restore' puts one back.",
        ]
    session.out.result({"ok": not problems, "problems": problems}, *lines)
    return FOUND if problems else DONE


def move(session: Session, options: argparse.Namespace) -> int:
    """Moves the data folder."""
    from studydesk.services.relocate import move_profile

    profile, guard = session.closed_profile()
    with guard, session.out.progress("Moving") as progress:
        moved = move_profile(profile, options.target, progress)
    session.out.result({"folder": str(moved.folder)}, f"Your data is now in {moved.folder}.")
    return DONE


def download(session: Session, options: argparse.Namespace) -> int:
    """Fetches videos; 1 when not all of them could be had."""
    from studydesk.cli.download import download as fetch

    return fetch(session, options)


def library_check(session: Session, options: argparse.Namespace) -> int:
    """Compares the videos on the disk with what is known of them; 1 when one is not as it should be."""
    from studydesk.cli.library import check as check_library

    return check_library(session, options)


def engine_status(session: Session, options: argparse.Namespace) -> int:
    """Says which video engine is in use."""
    from studydesk.cli import engine

    return engine.status(session, options)


def engine_update(session: Session, options: argparse.Namespace) -> int:
    """Brings the video engine up to date."""
    from studydesk.cli import engine

    return engine.update(session, options)


def engine_install(session: Session, options: argparse.Namespace) -> int:
    """Installs a video engine from files."""
    from studydesk.cli import engine

    return engine.install(session, options)


def engine_built_in(session: Session, options: argparse.Namespace) -> int:
    """Takes the program's own video engine."""
    from studydesk.cli import engine

    return engine.built_in(session, options)


def engine_previous(session: Session, options: argparse.Namespace) -> int:
    """Takes the video engine before the present one."""
    from studydesk.cli import engine

    return engine.previous(session, options)


def settings_list(session: Session, options: argparse.Namespace) -> int:
    """Prints all settings with their values."""
    del options
    rows = _values(session, SETTINGS)
    lines = [f"{row.key} = {_shown(value)}\n    {row.help} ({allowed(row)})" for row, value in rows]
    session.out.result([_setting_json(row, value) for row, value in rows], *lines)
    return DONE


def settings_get(session: Session, options: argparse.Namespace) -> int:
    """Prints the value of one setting."""
    row, value = _values(session, (find_setting(options.key),))[0]
    session.out.result(_setting_json(row, value), _shown(value))
    return DONE


def settings_set(session: Session, options: argparse.Namespace) -> int:
    """Changes one setting, at once also in an open window."""
    row = find_setting(options.key)
    value = parse_value(row, options.value)
    result = _record(session.write("settings.set", {"key": row.key, "value": value}))
    session.out.result(result, f"{row.key} = {_shown(value)}")
    return DONE


def _values(session: Session, rows: tuple[Setting, ...]) -> list[tuple[Setting, Value]]:
    device = session.device_settings()
    with session.reading() as store:
        profile = ProfileSettings(store) if store is not None else None
        return [
            (
                row,
                device.get(row.key) if row.scope is Scope.DEVICE else profile.get(row.key) if profile else row.default,
            )
            for row in rows
        ]


def _setting_json(row: Setting, value: Value) -> dict[str, object]:
    return {
        "key": row.key,
        "value": value,
        "default": row.default,
        "scope": row.scope.value,
        "title": row.title,
        "help": row.help,
        "allowed": allowed(row),
        "unit": row.unit,
    }


def _shown(value: Value) -> str:
    import json

    return value if isinstance(value, str) else json.dumps(value)


def _record(result: object) -> Mapping[str, object]:
    """A result that came as JSON, maybe from a window of another version."""
    return result if isinstance(result, dict) else {}


BY_NAME: Final[Mapping[str, Callable[[Session, argparse.Namespace], int]]] = {
    function.__name__: function
    for function in (
        doctor,
        path_check,
        path_stats,
        path_add,
        path_export,
        path_list,
        path_remove,
        backup,
        backups,
        backup_look,
        export,
        notes_import,
        notes_export,
        notes_mirror,
        sync,
        restore,
        cards_import,
        cards_export,
        check,
        move,
        download,
        library_check,
        engine_status,
        engine_update,
        engine_install,
        engine_built_in,
        engine_previous,
        settings_list,
        settings_get,
        settings_set,
    )
}
