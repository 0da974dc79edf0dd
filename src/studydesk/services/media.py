"""Pictures and sounds of cards: added, found, and looked after. GUI thread.

``folder`` is the profile's folder of them, ``media_folder(store)``. Files are named by their contents, so nothing is
kept twice and nothing can be overwritten.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.domain.cards import ItemId, Medium
from studydesk.domain.errors import UserError
from studydesk.domain.media_names import OWN_NAME, names_in
from studydesk.storage import media as rows
from studydesk.storage.items import fields_of

if TYPE_CHECKING:
    from studydesk.storage.store import Store

MOST_BYTES: Final = 100 * 1024 * 1024
"""The largest file that a card can hold."""

KINDS: Final[Mapping[str, str]] = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
    ".bmp": "image/bmp",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".m4a": "audio/mp4",
    ".flac": "audio/flac",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
}
"""What can be added, by the ending of its name."""


@dataclass(frozen=True, slots=True)
class MediaCheck:
    """What a look at all media found.

    ``unused``: no item speaks of them; ``missing``: known, but the file is gone or of another size; ``unknown``: names
    in items for which there is nothing; ``strays``: files in the folder that nothing knows.
    """

    unused: tuple[Medium, ...]
    missing: tuple[Medium, ...]
    unknown: tuple[tuple[ItemId, str], ...]
    strays: tuple[str, ...]


def media_folder(store: Store) -> Path:
    """Where the profile keeps them; not in the folder of videos, which can lie elsewhere and is looked after there."""
    return store.file.parent / "card-media"


def add_medium(store: Store, folder: Path, data: bytes, suffix: str) -> Medium:
    """Keeps a picture or sound; ``suffix`` as ``.png``. Fields speak of it by its ``file_name``. Not undone: what no
    item speaks of is found by ``check``.

    Raises UserError ``media.kind``, ``media.empty``, ``media.large``; EnvironmentFault ``disk.full`` and the like.
    """
    ending = suffix.casefold()
    if ending not in KINDS:
        raise UserError(
            "media.kind",
            f"Files that end in '{suffix}' cannot be shown on a card.",
            next_step="Choose a picture or sound.",
        )
    if not data:
        raise UserError("media.empty", "This file is empty.")
    if len(data) > MOST_BYTES:
        raise UserError("media.large", "This file is larger than 100 MB.", next_step="Choose a smaller one.")
    with store.write("Add picture", undoable=False) as tx:
        return rows.write_medium(tx, folder, data, KINDS[ending], ending)


def media_of(store: Store, item_id: ItemId) -> dict[str, Medium]:
    """The media of an item by the name under which it speaks of them."""
    return rows.read_media_of(store, item_id)


def find_medium(store: Store, item_id: ItemId | None, reference: str) -> Medium | None:
    """What a reference in an item's text means, plain or percent-encoded; None: show that it is missing."""
    return rows.find_medium(store, item_id, reference)


def check(store: Store, folder: Path) -> MediaCheck:
    """Looks at all media and all items. Works with a read-only store in a job; reads sizes, not contents."""
    known = rows.read_all_media(store)
    sizes = dict(_files(folder))
    names = {medium.file_name for medium in known}
    return MediaCheck(
        unused=tuple(rows.read_unused(store)),
        missing=tuple(medium for medium in known if sizes.get(medium.file_name) != medium.size_bytes),
        unknown=tuple(_unknown(store)),
        strays=tuple(sorted(name for name in sizes if name not in names)),
    )


def _files(folder: Path) -> Iterator[tuple[str, int]]:
    with contextlib.suppress(OSError):
        for file in folder.iterdir():
            with contextlib.suppress(OSError):
                if file.is_file():
                    yield file.name, file.stat().st_size


def _unknown(store: Store) -> Iterator[tuple[ItemId, str]]:
    """Names in items that lead nowhere; one way of writing that leads somewhere is enough."""
    found = store.read_tuples(
        "SELECT id, fields FROM item WHERE NOT shelved AND (instr(fields, '](') OR instr(fields, '<') OR"
        " instr(fields, '[sound:'))"
    )
    for item_id, fields in found:
        for name in names_in(fields_of(fields).values()):
            if rows.find_medium(store, item_id, name) is None:
                yield item_id, name


def verify(folder: Path, medium: Medium) -> bool:
    """Whether the file holds what its name says. Reads it whole; for jobs."""
    found = OWN_NAME.fullmatch(medium.file_name)
    try:
        with (folder / medium.file_name).open("rb") as stream:
            return found is not None and hashlib.file_digest(stream, "sha256").hexdigest() == found["hash"]
    except OSError:
        return False


def remove_unused(store: Store, folder: Path) -> int:
    """Deletes the media of which no item speaks, files too; how many. Cannot be undone: ask before."""
    unused = rows.read_unused(store)
    with store.write("Remove unused pictures", undoable=False) as tx:
        rows.delete_media(tx, [medium.id for medium in unused])
    for medium in unused:
        with contextlib.suppress(OSError):
            (folder / medium.file_name).unlink(missing_ok=True)
    return len(unused)
