"""Shows a side of a card. Serves pictures of the profile, plays its sounds, and loads nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QDesktopServices, QImage, QImageReader, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from studydesk.domain.media_names import OWN_NAME
from studydesk.domain.moments import moment_of
from studydesk.domain.occlusion import Area, Shape
from studydesk.services import card_text, media
from studydesk.services.card_text import CardWords, Cover, CoveredPicture, Shown, Side
from studydesk.services.markdown import HtmlStyle, style_sheet
from studydesk.ui.theme.theme import CODE_FAMILY, ThemeManager

if TYPE_CHECKING:
    from studydesk.domain.cards import CardView
    from studydesk.domain.typed import Comparison
    from studydesk.ui.desk import Desk

_MOST_KEPT = 8
_MOST_AHEAD = 4


def card_words() -> CardWords:
    """The program's words on a card."""

    return CardWords(
        missing=QCoreApplication.translate("CardText", "Missing: {name}"),
        sound=QCoreApplication.translate("CardText", "Play sound"),
        longer=QCoreApplication.translate("CardText", "The text is longer; all of it is in the editor."),
        typed=QCoreApplication.translate("CardText", "You typed"),
        right=QCoreApplication.translate("CardText", "Right answer"),
        correct=QCoreApplication.translate("CardText", "Right"),
        also=QCoreApplication.translate("CardText", "Also right"),
        empty=QCoreApplication.translate("CardText", "This side is empty."),
    )


def html_style(themes: ThemeManager, body: float = 15) -> HtmlStyle:
    """What safe HTML needs of the theme; ``body`` is the size of the text in px at 100 %."""
    theme = themes.theme
    return HtmlStyle(
        ink=theme.ink,
        ink_soft=theme.ink_soft,
        accent=theme.accent,
        sunk=theme.sunk,
        line=theme.line,
        good=theme.good,
        warn=theme.warn,
        mark=theme.accent_wash,
        mono_family=CODE_FAMILY,
        body_px=themes.px(body),
    )


class CardText(QTextBrowser):
    """A card as the learner reads it. ``body`` is the size of its text in px at 100 %."""

    sounds_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, body: float = 15) -> None:
        super().__init__(parent)
        self._desk = desk
        self._body = body
        self._folder = media.media_folder(desk.store)
        self._shown: tuple[CardView, Side, Comparison | None] | None = None
        self._plain = ""
        self._ahead: list[tuple[CardView, Side, HtmlStyle, Shown]] = []
        self._picture: CoveredPicture | None = None
        self._images: dict[tuple[str, int, str], QImage] = {}
        self.sounds: tuple[str, ...] = ()
        self.setProperty("kind", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(self.tr("Card"))
        self.anchorClicked.connect(self._on_link)
        desk.theme.load_reading_fonts()
        desk.theme.follow(self, self._render)

    # What it shows

    def show_card(self, view: CardView, side: Side, typed: Comparison | None = None) -> None:
        """A side of a card; the answer is scrolled to its beginning where the question is long."""
        self._plain = ""
        self._shown = (view, side, typed)
        self._render()

    def say(self, text: str) -> None:
        """A plain sentence instead of a card."""
        self._shown, self._plain, self._picture, self.sounds = None, text, None, ()
        self._render()

    def _render(self) -> None:
        style = html_style(self._desk.theme, self._body)
        font = self._desk.theme.font()
        font.setPixelSize(style.body_px)
        document = self.document()
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(style_sheet(style))
        if self._shown is None:
            self.setPlainText(self._plain)
            return
        view, side, typed = self._shown
        made = self._made(view, side, style, typed)
        self._picture, self.sounds = made.picture, made.sounds
        self.setHtml(made.html)
        document.setDocumentMargin(0)
        if side is Side.ANSWER:
            self._show_answer()
            QTimer.singleShot(0, self, self._show_answer)  # once more when the page has taken its size
        self.sounds_changed.emit()

    def prepare(self, view: CardView, side: Side) -> None:
        """Makes a side ahead of the key that will ask for it."""
        style = html_style(self._desk.theme, self._body)
        made = self._made(view, side, style)
        self._ahead = [(view, side, style, made), *self._ahead[: _MOST_AHEAD - 1]]

    def _made(self, view: CardView, side: Side, style: HtmlStyle, typed: Comparison | None = None) -> Shown:
        for one in self._ahead:
            if typed is None and one[:3] == (view, side, style) and not (one[3].missing or one[3].picture):
                return one[3]
        return card_text.shown(
            view,
            side,
            style,
            find=lambda name: media.find_medium(self._desk.store, view.item.id, name),
            words=card_words(),
            typed=typed,
        )

    def _show_answer(self) -> None:
        """Scrolls only if the answer would begin out of sight."""
        bar = self.verticalScrollBar()
        bar.setValue(0)
        if bar.maximum() > 0:
            self.scrollToAnchor(card_text.ANSWER_ANCHOR)
            bar.setValue(max(0, bar.value() - self._desk.theme.px(24)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures take the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and "<img" in self.toHtml()[:200_000]:
            self._render()

    # Pictures and sounds

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # Any: Qt takes any variant
        """A picture of the profile by its hash, nothing else: no file, no network."""
        del kind
        url = QUrl(name)
        file_name = url.path()
        if url.scheme() not in ("sd-media", "sd-picture") or OWN_NAME.fullmatch(file_name) is None:
            return None
        width = max(120, self.viewport().width() - 2)
        key = (url.toString(), width, self._desk.theme.theme.name if url.scheme() == "sd-picture" else "")
        if url.scheme() == "sd-picture":
            return self._covered(self._read(file_name, width))
        if key not in self._images:
            while len(self._images) >= _MOST_KEPT:
                self._images.pop(next(iter(self._images)))
            self._images[key] = self._read(file_name, width)
        return self._images[key]

    def _read(self, file_name: str, width: int) -> QImage:
        return read_picture(self._folder / file_name, width, max(200, self.height() or 600))

    def _covered(self, image: QImage) -> QImage:
        if self._picture is None or image.isNull():
            return image
        image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for area, cover in self._picture.areas:
            paint_area(painter, area, cover, QSize(image.width(), image.height()), self._desk.theme)
        painter.end()
        return image

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == "sd-sound":
            self.play(url.path())
        elif url.scheme() == "https":
            QDesktopServices.openUrl(url)
        elif (moment := moment_of(url.toString())) is not None:
            self._desk.notices.play_moment(moment)

    def play_all(self) -> None:
        """Plays the sounds of this side, one after the other."""
        self._player().play([self._folder / name for name in self.sounds])

    def play(self, file_name: str) -> None:
        """Plays one sound of the profile."""
        if OWN_NAME.fullmatch(file_name) is not None:
            self._player().play([self._folder / file_name])

    def _player(self) -> Any:  # Any: SoundPlayer, whose module loads QtMultimedia when there is something to play
        from studydesk.ui.widgets.sound import SoundPlayer

        found = self.findChild(SoundPlayer)
        return SoundPlayer(self) if found is None else found


def read_picture(file: Path, width: int, height: int) -> QImage:
    """A picture of a file, not larger than that; a null image if it cannot be read. Loads nothing that it names."""
    if file.suffix == ".svg" and not _is_plain_svg(file):
        return QImage()
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > width or size.height() > height * 4):
        reader.setScaledSize(size.scaled(width, height * 4, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _is_plain_svg(file: Path) -> bool:
    """An SVG that embeds other files would reach out of the profile."""
    try:
        text = file.read_bytes()[:20_000_000].lower()
    except OSError:
        return False
    return not any(part in text for part in (b"<image", b"<!entity", b'xlink:href="file', b"url(file", b"@import"))


def area_path(area: Area, size: QSize) -> QPainterPath:
    """The outline of an area on a picture of this size."""
    points = [QPointF(x * size.width(), y * size.height()) for x, y in area.points]
    path = QPainterPath()
    if area.shape is Shape.POLYGON:
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
        path.closeSubpath()
        return path
    box = QRectF(points[0], points[1]).normalized()
    if area.shape is Shape.ELLIPSE:
        path.addEllipse(box)
    else:
        path.addRoundedRect(box, 3, 3)
    return path


def paint_area(painter: QPainter, area: Area, cover: Cover, size: QSize, themes: ThemeManager) -> None:
    """Paints an area: a quiet cover, the one that is asked with a question mark, the answer as an outline."""
    path = area_path(area, size)
    theme = themes.theme
    if cover is Cover.SHOWN:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), max(2, themes.px(3))))
        painter.drawPath(path)
        return
    asked = cover is Cover.ASKED
    painter.setBrush(QColor(theme.accent if asked else theme.ink_soft))
    painter.setPen(QPen(QColor(theme.sheet), 1))
    painter.drawPath(path)
    if asked:
        font = themes.font("title", strong=True)
        painter.setFont(font)
        painter.setPen(QColor(theme.on_accent))
        painter.drawText(path.boundingRect(), Qt.AlignmentFlag.AlignCenter, "?")
