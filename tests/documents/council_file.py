"""A council's own Word file, made up: styles, a head with a logo, a foot, and a text to forget."""

import io
import zipfile
from collections.abc import Callable

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm, Pt, RGBColor
from PIL import Image

TOLD = "What the cabinet said of it in confidence"


def council_file() -> bytes:
    """A report of Treeshire's: A4 with wide margins, then an appendix on its side."""
    word = docx.Document()
    for name in ("List Bullet", "Caption", "Heading 3"):
        word.styles.element.remove(word.styles[name].element)
    heading = word.styles["Heading 1"]
    heading.font.name, heading.font.size = "Georgia", Pt(26)
    heading.font.color.rgb = RGBColor(0x80, 0, 0)
    word.styles["Normal"].font.name = "Georgia"
    boxed = word.styles.add_style("Note Box", WD_STYLE_TYPE.PARAGRAPH)
    boxed.font.italic = True
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(40), Mm(30)
    section.header.paragraphs[0].add_run("Treeshire Council").add_picture(logo(), Mm(20))
    section.footer.paragraphs[0].text = "treeshire.example"
    word.add_heading(TOLD, 1)
    word.add_picture(logo("#0000ff"), Mm(30))
    word.add_comment(word.add_paragraph("More of it").runs[0], TOLD, "A clerk", "AC")
    word.core_properties.author = "A clerk"
    word.core_properties.keywords = TOLD
    later = word.add_section(WD_SECTION.NEW_PAGE)
    later.orientation, later.page_width, later.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    word.add_paragraph("An appendix on its side")
    held = io.BytesIO()
    word.save(held)
    return held.getvalue()


def logo(colour: str = "#ff0000") -> io.BytesIO:
    held = io.BytesIO()
    Image.new("RGB", (20, 20), colour).save(held, "PNG")
    held.seek(0)
    return held


def rewritten(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """A file with its parts changed, or without those for which nothing comes back."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as parts, zipfile.ZipFile(held, "w") as made:
        for name in parts.namelist():
            changed = change(name, parts.read(name))
            if changed is not None:
                made.writestr(name, changed, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def bad_lists() -> bytes:
    """The same with lists that have no id: each part can be read, and no list can be drawn."""

    def without_ids(name: str, held: bytes) -> bytes:
        return held.replace(b" w:abstractNumId=", b" w:lost=") if "numbering" in name else held

    return rewritten(council_file(), without_ids)


def _of_kind(own: bytes, new: bytes) -> bytes:
    old = b"wordprocessingml.document.main+xml"
    return rewritten(
        own, lambda name, held: held.replace(old, new) if "Content_Types" in name else held
    )


def _put(own: bytes, part: str, put: bytes | None) -> bytes:
    return rewritten(own, lambda name, held: put if part in name else held)


def _large(own: bytes) -> bytes:
    large = io.BytesIO(own)
    with zipfile.ZipFile(large, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/media/big.png", b"\0" * 100_000_001)
    return large.getvalue()


_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
_MACROS = b"wordprocessingml.document.macroEnabled.main+xml"
_TEMPLATE = b"wordprocessingml.template.main+xml"
_SHEET = b"spreadsheetml.sheet.main+xml"

BAD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "plain text": (lambda _: b"Dear committee", "It is no Word document, though"),
    "nothing": (lambda _: b"", "It is no Word document, though"),
    "old": (lambda _: _OLD, "It is a Word file of before 2007"),
    "cut short": (lambda own: own[: len(own) // 2], "It is damaged"),
    "macros": (lambda own: _of_kind(own, _MACROS), "It holds macros."),
    "template": (lambda own: _of_kind(own, _TEMPLATE), "It is a Word template"),
    "sheet": (lambda own: _of_kind(own, _SHEET), "It is no Word document, though"),
    "large": (_large, "It unpacks to more than 100 MB."),
    "no text": (lambda own: _put(own, "document.xml", None), "It is damaged"),
    "no XML": (lambda own: _put(own, "styles.xml", b"<a"), "It is damaged"),
    "other XML": (lambda own: _put(own, "styles.xml", b"<a/>"), "It is damaged"),
    "no styles": (lambda own: _put(own, "styles.xml", None), "It is damaged"),
    "bad lists": (lambda _: bad_lists(), "It is damaged"),
}
"""Files that are no document: how one is made of a council's, and how the sentence begins."""
