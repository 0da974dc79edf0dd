"""The transcript beside the video: follows, is searched, leads to the second, goes into notes and cards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from studydesk.domain.moments import clock_text
from studydesk.services.transcripts import language_of_name
from studydesk.ui.watch.cue_view import CueView
from studydesk.ui.widgets.parts import button, icon_button, label

if TYPE_CHECKING:
    from studydesk.services.watching import Transcript
    from studydesk.ui.desk import Desk
    from studydesk.ui.models.cues_model import CuesModel

_SEARCH_MS = 60


def language_name(code: str) -> str:
    """The name of a language, the code where nobody knows it."""
    language = QLocale(code).language()
    return code if language is QLocale.Language.C else QLocale.languageToString(language)


class TranscriptPane(QWidget):
    """Shows what a ``CuesModel`` holds."""

    seek_asked = Signal(int)
    """Play from this instant (ms)."""

    hits_changed = Signal(object)
    """The instants (ms) that the search found, for the seek bar: a list."""

    def __init__(self, desk: Desk, cues: CuesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cues = cues
        self._at_ms = 0
        self._follows = True
        self._hits: list[int] = []
        self.stack = QStackedWidget(self)
        self.view = CueView(desk.theme, self)
        self._build()
        self._search = QTimer(self, interval=_SEARCH_MS, singleShot=True)
        self._search.timeout.connect(self._find)
        cues.loaded.connect(self._on_loaded)
        self.view.picked.connect(self._on_picked)
        self.view.moved_away.connect(lambda: self.set_follows(False))
        self._on_loaded()

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        reading = QWidget(self.stack)
        inner = QVBoxLayout(reading)
        self._desk.theme.space(inner, 8, (8, 8, 8, 8))
        inner.addLayout(self._search_row(reading))
        inner.addWidget(self._languages(reading))
        inner.addWidget(self.view, 1)
        inner.addLayout(self._action_row(reading))
        self.stack.addWidget(reading)
        self.stack.addWidget(self._nothing())

    def _search_row(self, parent: QWidget) -> QHBoxLayout:
        theme, row = self._desk.theme, QHBoxLayout()
        theme.space(row, 4)
        self.line = QLineEdit(parent)
        self.line.setPlaceholderText(self.tr("Find in the transcript"))
        self.line.setAccessibleName(self.tr("Find in the transcript"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._search_soon)
        self.line.returnPressed.connect(self._on_return)
        self.count = label("", "small", parent)
        self.up = icon_button(theme, "chevron-up", self.tr("Place found before"), parent)
        self.up.clicked.connect(lambda: self.go_to_hit(-1))
        self.down = icon_button(theme, "chevron-down", self.tr("Next place found"), parent)
        self.down.clicked.connect(lambda: self.go_to_hit(1))
        self.follow_button = icon_button(theme, "locate", self.tr("Follow the video"), parent)
        self.follow_button.setCheckable(True)
        self.follow_button.setChecked(True)
        self.follow_button.clicked.connect(self.set_follows)
        row.addWidget(self.line, 1)
        for part in (self.count, self.up, self.down, self.follow_button):
            row.addWidget(part)
        return row

    def _languages(self, parent: QWidget) -> QWidget:
        self.languages = QWidget(parent)
        row = QHBoxLayout(self.languages)
        self._desk.theme.space(row, 8)
        self.first = QComboBox(self.languages)
        self.first.setAccessibleName(self.tr("Language of the transcript"))
        self.second = QComboBox(self.languages)
        self.second.setAccessibleName(self.tr("Second language beside it"))
        for box in (self.first, self.second):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(self._on_language)
            row.addWidget(box, 1)
        return self.languages

    def _action_row(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        self._desk.theme.space(row, 4)
        commands = self._desk.commands
        self.copy_button = button(self.tr("Copy"), "quiet", parent, small=True)
        self.note_button = button(self.tr("To note"), "quiet", parent, small=True)
        self.card_button = button(self.tr("To card"), "quiet", parent, small=True)
        for made, command in (
            (self.copy_button, "watch.copy_words"),
            (self.note_button, "watch.words_to_note"),
            (self.card_button, "watch.words_to_card"),
        ):
            made.setToolTip(commands.help(command))
            made.clicked.connect(lambda _checked=False, name=command: commands.run(name))
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _nothing(self) -> QWidget:
        page = QWidget(self.stack)
        column = QVBoxLayout(page)
        self._desk.theme.space(column, 12, (16, 24, 16, 16))
        self.words = label("", "soft", page, wrap=True)
        self.load_button = button(self.tr("Load captions …"), "primary", page)
        self.load_button.clicked.connect(self._on_load)
        self.speech_button = button(self.tr("Make captions"), "", page)
        self.speech_button.setToolTip(self._desk.commands.help("watch.hear_captions"))
        self.hearing = label("", "label", page, wrap=True)
        self.hearing.hide()
        column.addWidget(self.words)
        column.addWidget(self.load_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.speech_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.hearing)
        column.addStretch(1)
        return page

    # What it shows

    def _on_loaded(self) -> None:
        reading = self._cues.reading
        has_cues = bool(reading.cues)
        if self._cues.is_loading and not has_cues:
            self.words.setText(self.tr("The transcript is being read."))
        else:
            self.words.setText(
                self.tr("This video has no captions, so there is nothing to read along.")
                if self._cues.video_key
                else self.tr("The transcript of a video stands here while you watch it.")
            )
        can_load = bool(self._cues.video_key) and not self._cues.is_loading
        self.load_button.setVisible(can_load)
        self.speech_button.setVisible(can_load)
        self.stack.setCurrentIndex(0 if has_cues else 1)
        self.view.show_reading(reading)
        self._show_languages()
        self._find()
        self.set_follows(True)
        self.set_position(self._at_ms)

    def _show_languages(self) -> None:
        reading = self._cues.reading
        self.languages.setVisible(len(reading.transcripts) > 1)
        with QSignalBlocker(self.first), QSignalBlocker(self.second):
            self.first.clear()
            self.second.clear()
            self.second.addItem(self.tr("No second language"), None)
            for one in reading.transcripts:
                self.first.addItem(self._name_of(one), one.id)
                if one != reading.first:
                    self.second.addItem(self._name_of(one), one.id)
            if reading.first is not None:
                self.first.setCurrentIndex(self.first.findData(reading.first.id))
            self.second.setCurrentIndex(max(0, self.second.findData(reading.second.id)) if reading.second else 0)

    def _name_of(self, one: Transcript) -> str:
        name = language_name(one.language)
        return self.tr("{language} (automatic)").format(language=name) if one.kind == "automatic" else name

    def _on_language(self) -> None:
        first = self.first.currentData()
        second = self.second.currentData()
        self._cues.choose(first, second if second != first else None)

    def set_position(self, at_ms: int) -> None:
        """Where the video is."""
        self._at_ms = at_ms
        if self.isVisible():
            self.view.set_played(self._cues.reading.index_at(at_ms), follow=self._follows)

    def showEvent(self, event: QShowEvent) -> None:
        """It did not follow while it was hidden."""
        super().showEvent(event)
        self.set_position(self._at_ms)

    def set_follows(self, follows: bool) -> None:
        """Whether it scrolls with the video."""
        self._follows = follows
        self.follow_button.setChecked(follows)
        if follows and self.view.played >= 0:
            self.view.show_line(self.view.played)

    @property
    def follows(self) -> bool:
        """Whether it scrolls with the video."""
        return self._follows

    # Searching

    def begin_search(self) -> None:
        """Puts the keyboard into the search line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _search_soon(self, _text: str) -> None:
        self._search.start()

    def _on_return(self) -> None:
        self._search.stop()
        self._find()
        self.go_to_hit(1)

    def _find(self) -> None:
        self._hits = self._cues.reading.hits(self.line.text())
        self.view.show_hits(self._hits)
        is_searching = bool(self.line.text().strip())
        self.count.setText(QLocale().toString(len(self._hits)) if is_searching else "")
        self.count.setAccessibleName(self.tr("%n place(s) found", "", len(self._hits)))
        for part in (self.up, self.down):
            part.setEnabled(bool(self._hits))
        starts = self._cues.reading.starts
        self.hits_changed.emit([starts[at] for at in self._hits])

    @property
    def hits(self) -> list[int]:
        """The lines that the search found."""
        return self._hits

    def go_to_hit(self, step: int) -> None:
        """The next (1) or previous (-1) place found, round and round; plays from there."""
        if not self._hits:
            return
        chosen = self.view.chosen()
        at = chosen.start if chosen else self.view.played
        if step > 0:
            line = next((hit for hit in self._hits if hit > at), self._hits[0])
        else:
            line = next((hit for hit in reversed(self._hits) if hit < at), self._hits[-1])
        self.view.choose(line)
        self._on_picked(line)

    def _on_picked(self, line: int) -> None:
        self.set_follows(True)
        self.seek_asked.emit(self._cues.reading.starts[line])

    # Words

    def chosen_words(self) -> tuple[str, int] | None:
        """The words in hand and their instant: the chosen lines, else the one that is said; None for none."""
        reading, lines = self._cues.reading, self.view.chosen()
        if not lines and self.view.played >= 0:
            lines = range(self.view.played, self.view.played + 1)
        if not lines or not reading.cues:
            return None
        return " ".join(reading.cues[at].text for at in lines), reading.starts[lines.start]

    def copy(self) -> bool:
        """Puts the words in hand with their times on the clipboard, a line each; whether there were any."""
        reading, lines = self._cues.reading, self.view.chosen()
        if not lines and self.view.played >= 0:
            lines = range(self.view.played, self.view.played + 1)
        if not lines or not reading.cues:
            return False
        made = [f"[{clock_text(reading.starts[at])}] {reading.cues[at].text}" for at in lines]
        QGuiApplication.clipboard().setText("\n".join(made))
        return True

    # Captions of the learner's

    def show_hearing(self, words: str) -> None:
        """How far a speech model is, '' while none is at work."""
        self.hearing.setText(words)
        self.hearing.setVisible(bool(words))
        self.speech_button.setText(self.tr("Stop") if words else self.tr("Make captions"))

    def _on_load(self, _checked: bool = False) -> None:
        self.ask_file()

    def ask_file(self) -> None:
        """Asks for a caption file and takes it in."""
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Captions of this video"), "", self.tr("Captions") + " (*.vtt *.srt *.sbv)"
        )
        if name:
            self.take_file(Path(name))

    def take_file(self, file: Path) -> None:
        """Takes in a caption file; its name may tell the language."""
        self._cues.take_file(file, language_of_name(file) or "und")
