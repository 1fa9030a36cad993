"""Whether the bytes of a file are a Word document that a paper can take its styles from."""

import io
import zipfile
import zlib
from xml.parsers import expat

Fault = tuple[str, str]
"""What a file is or does that no document may, without its subject; and how to mend it."""

LARGEST, MOST_PARTS = 100_000_000, 5_000
"""The bytes that a file may unpack to, and the parts that it may have."""

_OLD = b"\xd0\xcf\x11\xe0"
"""How a file of Word's before 2007 begins, and one with a password."""
_KINDS, _TEXT = "[Content_Types].xml", "word/document.xml"

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
    whole = _TEXT in names and all(_is_whole(name, parts.read(name)) for name in sorted(names))
    return None if whole else DAMAGED


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
