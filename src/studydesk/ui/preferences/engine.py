"""The section about the video engine: which is in use, a newer one from the index or a file, and the way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton, QWidget

from studydesk.domain.errors import StudyDeskError
from studydesk.ui.desk import Desk
from studydesk.ui.preferences.section import Section
from studydesk.ui.topic.flow import FlowLayout
from studydesk.ui.widgets.ask import AskOnce
from studydesk.ui.widgets.parts import button, label


class EngineSection(Section):
    """Looks nothing up and installs nothing by itself."""

    def __init__(self, desk: Desk, section_id: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, section_id, title, parent)
        block = self.block(self.tr("Video engine update yt-dlp version index file built-in previous"), key="engine.use")
        block.addWidget(label(self.tr("What reads the pages of videos"), "", self))
        text = self.tr(
            "Sites of videos change; a newer engine mends what stopped working. It is checked and tried before it is "
            "used, and the one before is kept. Releases younger than two days wait, unless you want them now."
        )
        block.addWidget(label(text, "label", self, wrap=True))
        self.state = label("", "label-strong", self, wrap=True)
        self.news = label("", "label", self, wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("How far it is"))
        for widget in (self.state, self.news, self.bar):
            block.addWidget(widget)
        block.addWidget(self._buttons())
        self.rows[-1].focus = self.check_button
        self._is_following = False
        self._show_engine()

    def _buttons(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=self.desk.theme.px(8))
        self.check_button = self._button(flow, self.tr("Look for a newer one"), self._check)
        self.update_button = self._button(flow, self.tr("Install it"), self._update)
        self.now_button = self._button(flow, self.tr("Install it now already"), self._update_young)
        self.file_button = self._button(flow, self.tr("From a file…"), self._on_file)
        self.file_button.setAccessibleName(self.tr("Install a video engine from a file"))
        self.previous_button = self._button(flow, self.tr("Use the one before"), self._previous)
        self.built_in_button = self._button(flow, self.tr("Use the built-in one"), self._built_in)
        self.cancel_button = self._button(flow, self.tr("Cancel"), self._cancel)
        return holder

    def _button(self, flow: FlowLayout, text: str, work: object) -> QPushButton:
        made = button(text, "", self, small=True)
        made.clicked.connect(work)
        flow.addWidget(made)
        return made

    # What it shows

    def refresh(self) -> None:
        """Looks which engine is in use."""
        super().refresh()
        engine = self.desk.downloads.engine
        if not self._is_following:
            self._is_following = True
            engine.changed.connect(self._show_engine)
            engine.failed.connect(self._on_failed)
            engine.read()
        self._show_engine()

    def _show_engine(self) -> None:
        engine = self.desk.downloads.engine if self._is_following else None
        status = engine.status if engine is not None else None
        found = engine.found if engine is not None else None
        busy = engine is not None and engine.is_busy
        if status is None:
            self.state.setText(self.tr("Being looked at…"))
        else:
            words = self.tr("{version}, built in") if status.built_in else self.tr("{version}, installed later")
            self.state.setText(words.format(version=status.version))
        self.news.setText(self._news())
        self.news.setVisible(bool(self.news.text()))
        self.bar.setVisible(busy)
        if engine is not None:
            self.bar.setRange(0, max(0, engine.total))
            self.bar.setValue(engine.done)
        self.check_button.setVisible(not busy and found is None)
        self.update_button.setVisible(not busy and found is not None and found.release is not None)
        self.now_button.setVisible(not busy and found is not None and found.too_young is not None)
        self.file_button.setVisible(not busy)
        self.previous_button.setVisible(not busy and status is not None and bool(status.previous))
        self.built_in_button.setVisible(not busy and status is not None and not status.built_in)
        self.cancel_button.setVisible(busy)

    def _news(self) -> str:
        engine = self.desk.downloads.engine if self._is_following else None
        if engine is None or engine.is_busy:
            return ""
        if engine.found is not None:
            if engine.found.release is not None:
                return self.tr("Newer: {version}.").format(version=engine.found.release.version)
            if engine.found.too_young is not None:
                words = self.tr("{version} is out, but younger than two days.")
                return words.format(version=engine.found.too_young.version)
            return self.tr("This is the newest.")
        if engine.status is not None and engine.status.problem:
            words = self.tr("The one that was installed later is not used: {problem}")
            return words.format(problem=engine.status.problem)
        return ""

    # What the learner does

    def _check(self) -> None:
        self.desk.downloads.engine.check(self.desk.clock())

    def _update(self) -> None:
        engine = self.desk.downloads.engine
        if engine.found is not None and engine.found.release is not None:
            engine.update(engine.found.release)

    def _update_young(self) -> None:
        engine = self.desk.downloads.engine
        if engine.found is not None and engine.found.too_young is not None:
            engine.update(engine.found.too_young)

    def _previous(self) -> None:
        self.desk.downloads.engine.use_previous()

    def _built_in(self) -> None:
        self.desk.downloads.engine.use_built_in()

    def _cancel(self) -> None:
        self.desk.downloads.engine.cancel()

    def _on_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Choose the files of a video engine"), "", self.tr("Wheels (*.whl)")
        )
        if chosen:
            self.install_from([Path(one) for one in chosen])

    def install_from(self, files: list[Path]) -> None:
        """Shows what the files are, with their hashes, and installs them when the learner agrees."""
        from studydesk.services.engine import describe_file

        try:
            wheels = [describe_file(file) for file in files]
        except StudyDeskError as error:
            self.desk.errors.report(error)
            return
        told = "\n".join(f"{wheel.package} {wheel.version}\nSHA-256 {wheel.sha256}" for wheel in wheels)
        text = self.tr("It will run on this computer. Install it only if you trust where it came from.")
        dialog = AskOnce(
            self.desk.theme,
            self.tr("Install this video engine?"),
            f"{text}\n\n{told}",
            self.tr("Install"),
            self,
            danger=False,
        )
        dialog.accepted.connect(lambda: self.desk.downloads.engine.install(files))
        dialog.open()

    def _on_failed(self, error: Exception) -> None:
        self.desk.errors.report(error)
