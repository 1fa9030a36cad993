"""Whether the bytes of a file are a Word document that a paper can take its styles from."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from xml.etree import ElementTree
from xml.parsers import expat

Fault = tuple[str, str]
"""What a file is or does that no document may, without its subject; and how to mend it."""

LARGEST, MOST_PARTS = 100_000_000, 5_000
"""The bytes that a file may unpack to, and the parts that it may have."""

_OLD = b"\xd0\xcf\x11\xe0"
"""How a file of Word's before 2007 begins, and one with a password."""
_KINDS, _TEXT = "[Content_Types].xml", "word/document.xml"
_STYLES = "word/styles.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_PACKED = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_OF_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_READ = ("styles", "numbering", "settings", "header", "footer")
"""The links that lead to what a paper takes."""

NUMBERED, LEAD, NOTE, GAP = "Numbered Paragraph", "Lead Text", "Note Box", "To Be Written"
CELLS, SOURCE, CAPTION, BULLETS = "Table Text", "Source Note", "Caption", "List Bullet"
HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
LINK, TABLE = "Hyperlink", "Table Grid"
"""What the styles of a paper are called: a council that has one in its file draws with its own."""

_PARAGRAPHS = (NUMBERED, LEAD, NOTE, GAP, CELLS, SOURCE, BULLETS)
TAKEN: Mapping[str, str] = MappingProxyType(
    {
        # Word writes the names of its own with a small letter in the file.
        **dict.fromkeys((name.lower() for name in (*HEADINGS, CAPTION)), "paragraph"),
        **dict.fromkeys(_PARAGRAPHS, "paragraph"),
        LINK: "character",
        TABLE: "table",
    }
)
"""The styles that a paper takes where a file has them, by their names there, and their kinds."""

_NOT_WORD = (
    "is no Word document, though its name says so",
    "Open it in Word and save it as a Word document (.docx).",
)
_BEFORE_2007 = (
    "is a Word file of before 2007 (.doc), or has a password",
    "Save it as .docx, without a password.",
)
_LARGE = (
    f"unpacks to more than {LARGEST // 1_000_000} MB",
    "Take pictures out of it, and save it again.",
)
_MACROS = ("holds macros", "Save it in Word as a document without macros (.docx).")
_TEMPLATE = ("is a Word template (.dotx)", "Open it in Word and save it as a document (.docx).")
_NO_PAGE = (
    "says nothing of its page: its size and its margins",
    "Open it in Word, set the margins of the page, and save it again as .docx.",
)
DAMAGED = (
    "is damaged, so that it can't be read",
    "Open it in Word and save it again as .docx.",
)


def word_fault(content: bytes) -> Fault | None:
    """What is wrong with a Word document, as far as its parts tell; None where nothing is.

    How much it would unpack to is looked at before anything is unpacked.
    """
    if content.startswith(_OLD):
        return _BEFORE_2007
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return _fault_of(parts)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        return DAMAGED if content.startswith(b"PK") else _NOT_WORD


def _fault_of(parts: zipfile.ZipFile) -> Fault | None:
    held = parts.infolist()
    if len(held) > MOST_PARTS or sum(part.file_size for part in held) > LARGEST:
        return _LARGE
    names = {part.filename for part in held}
    kinds = parts.read(_KINDS) if _KINDS in names else b""
    if any(name.lower().endswith("vbaproject.bin") for name in names) or b"macroEnabled" in kinds:
        return _MACROS
    if b"wordprocessingml.template.main+xml" in kinds:
        return _TEMPLATE
    if b"wordprocessingml.document.main+xml" not in kinds:
        return _NOT_WORD
    if _TEXT not in names or not all(_is_whole(name, parts.read(name)) for name in sorted(names)):
        return DAMAGED
    return _fault_within(parts, names)


def _is_whole(name: str, content: bytes) -> bool:
    """Whether a part that is XML can be read; Word's own have no DOCTYPE, which may blow up."""
    if not name.endswith((".xml", ".rels")):
        return True
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError):
        return False
    return True


def _refuse(*_: object) -> None:
    raise ValueError("a DOCTYPE")


# --- Whether it has what a paper takes ----------------------------------------------------------


def _fault_within(parts: zipfile.ZipFile, names: set[str]) -> Fault | None:
    """What is wrong with parts of a document each of which can be read."""
    links = [link for name in sorted(names) for link in _links(parts, name)]
    kinds = _kinds(_tree(parts, _KINDS))
    if (f"{_OFFICE}officeDocument", _TEXT) not in links or not all(
        target in names and _is_typed(kinds, link, target) for link, target in links
    ):
        return DAMAGED
    text = _tree(parts, _TEXT)
    body = text.find(f"{_W}body")
    if text.tag != f"{_W}document" or body is None:
        return DAMAGED
    if not _has_page(body):
        return _NO_PAGE
    if _STYLES not in names:
        return None
    styles = _tree(parts, _STYLES)
    return _fault_of_styles(styles) if styles.tag == f"{_W}styles" else DAMAGED


def _tree(parts: zipfile.ZipFile, name: str) -> ElementTree.Element:
    """A part that `_is_whole` has read: it has no DOCTYPE, so that nothing in it grows."""
    return ElementTree.fromstring(parts.read(name))  # noqa: S314


def _has_page(body: ElementTree.Element) -> bool:
    """Whether the first section of a text says how wide its page is, and its margins."""
    section = body.find(f".//{_W}sectPr")
    if section is None:
        return False
    size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    needed = ((size, "w"), (margins, "left"), (margins, "right"))
    return all(each is not None and each.get(f"{_W}{key}") for each, key in needed)


def _kinds(listed: ElementTree.Element) -> Mapping[str, str]:
    """What parts are: by their names, or by how these end, such as `.png`."""
    named = (
        (each.get("PartName", "")[1:].lower(), each) for each in listed.iter(f"{_PACKED}Override")
    )
    ending = (
        (f".{each.get('Extension', '').lower()}", each) for each in listed.iter(f"{_PACKED}Default")
    )
    return {name: each.get("ContentType", "") for name, each in (*ending, *named)}


def _is_typed(kinds: Mapping[str, str], link: str, target: str) -> bool:
    """Whether a part says what it is, and what a paper takes is of the kind that links say."""
    kind = kinds.get(target.lower()) or kinds.get(posixpath.splitext(target)[1].lower())
    told = link.removeprefix(_OFFICE)
    return kind == f"{_OF_WORD}{told}+xml" if told in _READ else bool(kind)


def _links(parts: zipfile.ZipFile, name: str) -> Iterator[tuple[str, str]]:
    """What the parts that a list of links names are, and where they stand; none of other parts.

    Those outside of the file are left out, and `NULL`, which Word writes for a picture it lost.
    """
    if not name.endswith(".rels"):
        return
    base = posixpath.dirname(posixpath.dirname(name))
    for link in _tree(parts, name).iter(_LINK):
        target = link.get("Target", "")
        if link.get("TargetMode") != "External" and posixpath.basename(target) != "NULL":
            yield link.get("Type", ""), posixpath.normpath(posixpath.join("/", base, target))[1:]


def _fault_of_styles(styles: ElementTree.Element) -> Fault | None:
    """A style by the name of one that a paper takes, which is of another kind."""
    for style in styles.iter(f"{_W}style"):
        named = style.find(f"{_W}name")
        name = "" if named is None else named.get(f"{_W}val", "")
        kind = style.get(f"{_W}type", "paragraph")
        if kind != TAKEN.get(name, kind):
            return (
                f"has a style named '{name}' that is no {TAKEN[name]} style",
                f"Rename that style in Word, or make it a {TAKEN[name]} style, and save it again.",
            )
    return None
