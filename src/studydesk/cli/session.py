"""What a verb works with: the profile, its store, and the choice between writing here and asking the open window."""

from __future__ import annotations

import contextlib
import secrets
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from studydesk.cli.output import Output
from studydesk.domain.clock import system_clock
from studydesk.domain.errors import EnvironmentFault
from studydesk.paths import Profile, platform_data_folder, program_folder, resolve_profile
from studydesk.services.doctor import ProgramResult
from studydesk.services.profile import COMMAND, ProfileGuard, result_of, take_or_hand_over
from studydesk.services.remote import Desk, message_for, run
from studydesk.services.settings import DeviceSettings, ProfileSettings

if TYPE_CHECKING:
    from studydesk.storage.store import Store


class Session:
    """One run of the command line."""

    def __init__(self, profile_option: Path | None, out: Output) -> None:
        self._option = profile_option
        self.out = out

    def now(self) -> datetime:
        """The present instant."""
        return system_clock()

    def profile(self) -> Profile:
        """The profile to work on. Raises EnvironmentFault ``profile.missing``."""
        return resolve_profile(self._option, program=program_folder(), data=platform_data_folder)

    def device_settings(self) -> DeviceSettings:
        """The settings of this computer."""
        return DeviceSettings(self.profile().device_settings, self.now())

    @contextlib.contextmanager
    def reading(self) -> Iterator[Store | None]:
        """The profile's store, for reading only, also while a window has it open; None when there is none yet."""
        database = self.profile().database
        if not database.exists():
            yield None
            return
        with contextlib.closing(_open_store(database, read_only=True)) as store:
            yield store

    def write(self, verb: str, arguments: Mapping[str, object]) -> object:
        """Runs a verb of ``services.remote``, here or in the window that has the profile, and returns its result."""
        profile = self.profile()
        taken = take_or_hand_over(profile, message_for(verb, arguments))
        if not isinstance(taken, ProfileGuard):
            return result_of(taken)
        with taken, contextlib.closing(_open_store(profile.database, read_only=False)) as store:
            return run(self._desk(profile, store), verb, arguments)

    @contextlib.contextmanager
    def working(self, verb: str, arguments: Mapping[str, object]) -> Iterator[tuple[object, Store | None]]:
        """The result of a verb, and the store if it is this command that goes on with it; None if a window does."""
        profile = self.profile()
        taken = take_or_hand_over(profile, message_for(verb, arguments))
        if not isinstance(taken, ProfileGuard):
            yield result_of(taken), None
            return
        with taken, contextlib.closing(_open_store(profile.database, read_only=False)) as store:
            yield run(self._desk(profile, store), verb, arguments), store

    def _desk(self, profile: Profile, store: Store) -> Desk:
        return Desk(profile, store, ProfileSettings(store), self.device_settings(), system_clock)

    def closed_profile(self) -> tuple[Profile, ProfileGuard]:
        """The profile with its guard, for work on whole files. Raises EnvironmentFault ``profile.open``."""
        profile = self.profile()
        guard = ProfileGuard.take(profile, COMMAND)
        if guard is None:
            raise EnvironmentFault(
                "profile.open",
                "StudyDesk is open with this profile.",
                kept="Nothing was changed.",
                next_step="Close it and try again, or do it in the window, under Settings, Data.",
            )
        return profile, guard

    @contextlib.contextmanager
    def closed_store(self) -> Iterator[tuple[Profile, Store]]:
        """The profile with its store, for long writes while no window is open. Raises EnvironmentFault
        ``profile.open``."""
        profile, guard = self.closed_profile()
        with guard, contextlib.closing(_open_store(profile.database, read_only=False)) as store:
            yield profile, store

    def zone(self) -> tzinfo:
        """The zone of this computer, as it is now."""
        zone = self.now().astimezone().tzinfo
        assert zone is not None
        return zone


def _open_store(database: Path, *, read_only: bool) -> Store:
    from studydesk.storage.store import Store

    return Store.open(database, clock=system_clock, random=Random(secrets.randbits(64)), read_only=read_only)


def run_program(command: Sequence[str], seconds: float) -> ProgramResult:
    """Runs a child process without a shell or input and waits for it at most so long. Never raises."""
    try:
        ended = subprocess.run(
            list(command),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError) as error:
        return ProgramResult(None, "", str(error))
    return ProgramResult(ended.returncode, ended.stdout, ended.stderr)
