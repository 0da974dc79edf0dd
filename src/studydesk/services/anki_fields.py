"""An item as a note of Anki: which note type it has there, and its fields in HTML. Pure."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from studydesk.domain import cloze
from studydesk.domain.anki import IMAGE_OCCLUSION, NoteType
from studydesk.domain.cards import ItemKind, TextFormat
from studydesk.domain.media_names import names_in, references, spellings
from studydesk.domain.occlusion import Area, Hide, Shape, read_occlusion
from studydesk.services import card_marks as marks
from studydesk.services.anki_notes import NoteShape, made_of, shape_of
from studydesk.services.markdown import HtmlStyle, to_html

_STYLE: Final = HtmlStyle(
    "inherit", "gray", "royalblue", "whitesmoke", "lightgray", "green", "darkorange", "khaki", "monospace", 20
)
"""Names that every browser knows: Anki's own colours stay in force around them."""

_BACK: Final = "{{FrontSide}}\n\n<hr id=answer>\n\n{{%s}}"
_FIRST_ID: Final = 1_704_067_200_000


def _own(number: int, name: str, fields: Sequence[str], *sides: tuple[str, str], is_cloze: bool = False) -> NoteType:
    made = tuple((f"Card {place + 1}", front, back) for place, (front, back) in enumerate(sides))
    stock = IMAGE_OCCLUSION if number == 6 else 0
    return NoteType(_FIRST_ID + number, f"StudyDesk {name}", is_cloze, tuple(fields), made, "", stock)


_MASKS: Final = (
    "{{#Header}}<div>{{Header}}</div>{{/Header}}<div style='display: none'>{{cloze:Occlusion}}</div>"
    "<div id='err'></div><div id='image-occlusion-container'>{{Image}}<canvas id='image-occlusion-canvas'></canvas>"
    "</div><script>try { anki.imageOcclusion.setup(); } catch (exc) {}</script>"
)

OWN: Final[Mapping[ItemKind, NoteType]] = {
    ItemKind.BASIC: _own(1, "Basic", ("Front", "Back"), ("{{Front}}", _BACK % "Back")),
    ItemKind.REVERSED: _own(
        2, "Both ways", ("Front", "Back"), ("{{Front}}", _BACK % "Back"), ("{{Back}}", _BACK % "Front")
    ),
    ItemKind.CLOZE: _own(
        3, "Cloze", ("Text", "Back Extra"), ("{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}"), is_cloze=True
    ),
    ItemKind.TYPE_IN: _own(
        4, "Type the answer", ("Front", "Answer", "Also right", "Back"),
        (
            "{{Front}}\n\n{{type:Answer}}",
            "{{Front}}\n\n<hr id=answer>\n\n{{type:Answer}}\n\n{{Also right}}\n\n{{Back}}",
        ),
    ),
    ItemKind.CODE: _own(5, "Code", ("Front", "Back"), ("{{Front}}", _BACK % "Back")),
    ItemKind.OCCLUSION: _own(
        6, "Hidden areas", ("Occlusion", "Image", "Header", "Back Extra", "Comments"),
        (_MASKS, _MASKS + "{{#Back Extra}}<div>{{Back Extra}}</div>{{/Back Extra}}"), is_cloze=True,
    ),
}  # fmt: skip
"""The note types of the learner's own items, each with an id that never changes."""


def template_types(rows: Iterable[Sequence[str]]) -> dict[str, NoteType]:
    """The note types of imported items, by the uid of their template: from ``storage.anki_out.templates``."""
    found: dict[str, NoteType] = {}
    for number, uid, name, kind, fields, sides, css, source in rows:
        try:
            theirs = json.loads(source).get("anki", {})
            pairs = tuple((one["name"], one["front"], one["back"]) for one in json.loads(sides))
            names = tuple(json.loads(fields))
        except (ValueError, TypeError, KeyError, AttributeError):
            continue
        type_id = theirs.get("id") or _FIRST_ID + 1_000 + int(number)
        found[uid] = NoteType(type_id, name, kind == "cloze", names, pairs, css, theirs.get("stock", 0))
    return found


def shapes(types: Mapping[str, NoteType]) -> dict[str, NoteShape]:
    """How notes of each of these types became items."""
    return {uid: shape_of(one) for uid, one in types.items()}


def values_of(
    kind: ItemKind,
    written: TextFormat,
    fields: Mapping[str, str],
    shape: NoteShape | None,
    as_they_came: Sequence[str] = (),
) -> tuple[NoteType, list[str]] | None:
    """The note type and the fields in its order; None for an item that has no shape any more (its template is gone).

    ``as_they_came``: the note's own fields, which are written again if nothing of the item was changed.
    """
    if shape is not None and as_they_came and made_of(shape, as_they_came, str).fields == fields:
        return shape.note_type, _fitted(list(as_they_came), shape.note_type)
    if kind is ItemKind.OCCLUSION:
        note_type = shape.note_type if shape is not None and shape.kind is kind else OWN[kind]
        return note_type, _fitted(_occlusion(fields, written), note_type)
    if shape is not None and kind is ItemKind.TEMPLATE:
        return shape.note_type, [_html(fields.get(name, ""), written) for name in shape.note_type.fields]
    if shape is not None and shape.kind is kind and shape.places and set(fields) <= {ours for ours, _ in shape.places}:
        values = [""] * len(shape.note_type.fields)
        for ours, at in shape.places:
            text = fields.get(ours, "")
            values[at] = html.escape(text, quote=False) if ours == "answer" else _field(ours, text, kind, written)
        return shape.note_type, values
    if kind not in OWN:
        return None
    return OWN[kind], _own_values(kind, fields, written)


def _fitted(values: list[str], note_type: NoteType) -> list[str]:
    wanted = len(note_type.fields)
    return (values + [""] * wanted)[:wanted]


def _own_values(kind: ItemKind, fields: Mapping[str, str], written: TextFormat) -> list[str]:
    def field(name: str) -> str:
        return _field(name, fields.get(name, ""), kind, written)

    if kind is ItemKind.CLOZE:
        return [field("text"), field("back")]
    if kind is ItemKind.TYPE_IN:
        also = html.escape(", ".join(fields.get("accept", "").split("\n")), quote=False)
        return [field("front"), html.escape(fields.get("answer", ""), quote=False), also, field("back")]
    if kind is ItemKind.CODE:
        code = fields.get("code", "")
        shown = f"<pre><code>{html.escape(code, quote=False)}</code></pre>" if code.strip() else ""
        return [field("front") + shown, field("back")]
    return [field("front"), field("back")]


def _field(name: str, text: str, kind: ItemKind, written: TextFormat) -> str:
    if kind is ItemKind.CLOZE and name == "text" and written is TextFormat.MARKDOWN:
        text = cloze.source(cloze.parse(text, marks=True))
    return _html(text, written)


def _html(text: str, written: TextFormat) -> str:
    """A field as HTML with the pictures and sounds that it names. HTML stays as it is."""
    if written is TextFormat.HTML or not text.strip():
        return text.replace("\x1f", " ")
    media: list[str] = []
    clean = marks.without_media(marks.cleaned(text), written, media.append)
    body = to_html(clean, _STYLE).strip()
    if body.count("<p>") == 1 and body.startswith("<p>") and body.endswith("</p>"):
        body = body[3:-4]
    return marks.put_in(body, _STYLE, lambda at: _medium(media[at]) if at < len(media) else "").replace("\x1f", " ")


def _medium(reference: str) -> str:
    name = next(iter(spellings(reference)), reference)
    if name.rpartition(".")[2].casefold() in ("mp3", "ogg", "oga", "opus", "wav", "m4a", "flac", "mp4", "webm"):
        return f"[sound:{name}]"
    return f'<img src="{html.escape(name)}">'


def _occlusion(fields: Mapping[str, str], written: TextFormat) -> list[str]:
    occlusion = read_occlusion(fields.get("areas", ""))
    end = ":oi=1" if occlusion.hide is Hide.ALL else ""
    masks = "<br>".join(f"{{{{c{area.number}::image-occlusion:{_area(area)}{end}}}}}" for area in occlusion.areas)
    picture = fields.get("picture", "")
    found = references(picture)
    image = f'<img src="{html.escape(found[0] if found else picture)}">' if picture else ""
    return [masks, image, _html(fields.get("header", ""), written), _html(fields.get("back", ""), written), ""]


def _area(area: Area) -> str:
    if area.shape is Shape.POLYGON:
        return "polygon:points=" + " ".join(f"{_number(x)},{_number(y)}" for x, y in area.points)
    (left, top), (right, bottom) = area.points
    wide, high = right - left, bottom - top
    if area.shape is Shape.ELLIPSE:
        return f"ellipse:left={_number(left)}:top={_number(top)}:rx={_number(wide / 2)}:ry={_number(high / 2)}"
    return f"rect:left={_number(left)}:top={_number(top)}:width={_number(wide)}:height={_number(high)}"


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".").removeprefix("0") or "0"


def media_names(values: Iterable[str]) -> list[str]:
    """The names of pictures and sounds in fields."""
    return names_in(value for value in values if "<" in value or "[sound:" in value)
