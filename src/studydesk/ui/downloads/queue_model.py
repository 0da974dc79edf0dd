"""The queue as a list model: reads all rows once, and afterwards only those that changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from studydesk.domain.changes import Changes
from studydesk.domain.downloads import Download, DownloadId, DownloadState
from studydesk.services import downloads
from studydesk.services.download_wishes import states
from studydesk.ui.downloads.words import part_done, row_words

if TYPE_CHECKING:
    from studydesk.ui.desk import Desk

Index = QModelIndex | QPersistentModelIndex
WORDS = int(Qt.ItemDataRole.UserRole) + 1
PART = WORDS + 1
STATE = WORDS + 2
_MIME = "application/x-studydesk-downloads"
_MOST_SINGLY = 60
"""More changed rows than this are read anew with all others."""
_NOWHERE = QModelIndex()


def _place(row: Download) -> tuple[bool, float, int]:
    return (not row.is_open, row.position, row.id)


class QueueModel(QAbstractListModel):
    """Rows in the order of the queue, those that are over below. GUI thread."""

    counted = Signal()
    """Rows came, went, or are in another state."""

    move_wanted = Signal(object, object)
    """(ids, before): rows were dropped before this id, or at the end with None."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[Download] = []
        self._places: list[tuple[bool, float, int]] = []
        self._by_id: dict[int, Download] = {}
        self._ids_of_videos: dict[int, int] = {}
        desk.hub.changed.connect(self._on_changed)
        desk.downloads.progressed.connect(self._on_progress)
        self.load()

    # Reading

    def load(self) -> None:
        """Reads all rows."""
        self.beginResetModel()
        self._rows = downloads.queue(self._desk.store)
        self._places = [_place(row) for row in self._rows]
        self._by_id = {row.id: row for row in self._rows}
        self._ids_of_videos = {row.video_id: row.id for row in self._rows}
        self.endResetModel()
        self.counted.emit()

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if changes.everything:
            self.load()
            return
        touched = {int(one) for one in changes.rows.get("download", frozenset())}
        videos = changes.rows.get("video", frozenset())
        touched |= {self._ids_of_videos[one] for one in videos if one in self._ids_of_videos}
        if len(touched) > _MOST_SINGLY:
            self.load()
        elif touched:
            self._read(touched)

    def _read(self, touched: set[int]) -> None:
        ids = frozenset(DownloadId(one) for one in touched)
        found = {row.id: row for row in states(self._desk.store, ids)}
        for one in sorted(touched):
            row, before = found.get(DownloadId(one)), self._by_id.get(one)
            if row is None and before is not None:
                self._take_out(before)
            elif row is not None and before is None:
                self._put_in(row)
            elif row is not None and before is not None:
                self._replace(before, row)
        self.counted.emit()

    def _take_out(self, row: Download) -> None:
        at = bisect_left(self._places, _place(row))
        self.beginRemoveRows(_NOWHERE, at, at)
        del self._rows[at], self._places[at], self._by_id[row.id]
        self._ids_of_videos.pop(row.video_id, None)
        self.endRemoveRows()

    def _put_in(self, row: Download) -> None:
        at = bisect_left(self._places, _place(row))
        self.beginInsertRows(_NOWHERE, at, at)
        self._insert(at, row)
        self.endInsertRows()

    def _insert(self, at: int, row: Download) -> None:
        self._rows.insert(at, row)
        self._places.insert(at, _place(row))
        self._by_id[row.id] = row
        self._ids_of_videos[row.video_id] = row.id

    def _replace(self, before: Download, row: Download) -> None:
        old = bisect_left(self._places, _place(before))
        new = bisect_left(self._places, _place(row))
        if new in (old, old + 1):
            self._rows[old], self._places[old], self._by_id[row.id] = row, _place(row), row
            self.dataChanged.emit(self.index(old), self.index(old))
            return
        self.beginMoveRows(_NOWHERE, old, old, _NOWHERE, new)
        del self._rows[old], self._places[old]
        self._insert(new - 1 if new > old else new, row)
        self.endMoveRows()
        at = bisect_left(self._places, _place(row))
        self.dataChanged.emit(self.index(at), self.index(at))

    def _on_progress(self, download_id: int) -> None:
        row = self._by_id.get(download_id)
        if row is not None:
            index = self.index_of(row.id)
            self.dataChanged.emit(index, index, [WORDS, PART])

    # What views ask

    @property
    def rows(self) -> Sequence[Download]:
        """All downloads, as shown."""
        return self._rows

    def row_of(self, download_id: int) -> Download | None:
        """A download by its id."""
        return self._by_id.get(download_id)

    def index_of(self, download_id: int) -> QModelIndex:
        """Where a download stands; invalid when it is gone."""
        row = self._by_id.get(download_id)
        return self.index(bisect_left(self._places, _place(row))) if row is not None else QModelIndex()

    def download_at(self, index: Index) -> Download | None:
        """The download of a row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: as in Qt
        row = self.download_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == STATE:
            return row.state
        if role == PART:
            return part_done(row, self._desk.downloads.progress(row.id))
        if role == WORDS:
            return row_words(row, self._desk.downloads.progress(row.id))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            told = row_words(row, self._desk.downloads.progress(row.id))
            return "\n".join(filter(None, (row.title, told, row.failure_text)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag
        row = self.download_at(index)
        if row is None:
            return flags.ItemIsDropEnabled
        usual = flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemNeverHasChildren
        return usual | flags.ItemIsDragEnabled if row.is_open else usual

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = [str(self._rows[index.row()].id) for index in sorted(indexes, key=lambda index: index.row())]
        data = QMimeData()
        data.setData(_MIME, QByteArray(",".join(ids).encode()))
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, _parent: Index) -> bool:
        """Asks for the move. False: the view is not to take the rows out by itself."""
        told = bytes(data.data(_MIME).data()).decode()
        ids = [DownloadId(int(one)) for one in told.split(",") if one.isdigit()]
        below = [one for one in self._rows[row if row >= 0 else len(self._rows) :] if one.is_open]
        before = next((one.id for one in below if one.id not in ids), None)
        if ids:
            self.move_wanted.emit(ids, before)
        return False

    def open_rows(self) -> list[Download]:
        """Those that are not over."""
        return [row for row in self._rows if row.is_open]

    def of_states(self, *wanted: DownloadState) -> list[DownloadId]:
        """The ids of those in some states."""
        return [row.id for row in self._rows if row.state in wanted]
