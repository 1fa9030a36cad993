"""A council's own Word file, which a paper takes its styles, page, head and foot from."""

import copy
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from appraisal.load.word_files import DAMAGED, word_fault

_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_KEPT = {"styles", "numbering", "settings", "fontTable", "theme", "header", "footer"}
"""What a paper takes; what else a file holds is of its text, and nobody's to pass on."""

_UNSETTLED = (
    "w:attachedTemplate", "w:mailMerge", "w:documentProtection", "w:writeProtection",
    "w:footnotePr", "w:endnotePr", "w:docVars", "w:trackRevisions", "w:revisionView",
)  # fmt: skip
"""Settings that point at what a paper doesn't take, or keep people from editing it."""


class NotADocument(Exception):
    """A file that no paper can take its styles from: what it is or does, and how to mend it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(f"It {what}. {mend}")
        self.what, self.mend = what, mend


def opened(content: bytes) -> Any:
    """A .docx as an empty paper: its styles, page, head and foot. Raises NotADocument."""
    import docx

    if fault := word_fault(content):
        raise NotADocument(*fault)
    with refusing():
        paper = docx.Document(io.BytesIO(content))
        _empty(paper)
        _settle(paper)
        _read_through(paper)
        paper.save(io.BytesIO())
    return paper


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what can come of a file whose parts hold anything at all into NotADocument."""
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError
    from docx.oxml.exceptions import XmlchemyError
    from lxml.etree import LxmlError

    faults = (
        PythonDocxError, OpcError, XmlchemyError, LxmlError, zipfile.BadZipFile, zlib.error,
        struct.error, EOFError, OSError,
        KeyError, ValueError, IndexError, AttributeError, TypeError, NotImplementedError,
        RuntimeError, AssertionError,
    )  # fmt: skip
    try:
        yield
    except faults:
        raise NotADocument(*DAMAGED) from None


# --- Whether it is one --------------------------------------------------------------------------


def _read_through(paper: Any) -> None:
    """Read whatever a paper needs of it, so that a fault comes up now."""
    section = paper.sections[0]
    for width in (section.page_width, section.left_margin, section.right_margin):
        width + 0
    for style in paper.styles:
        style.name + style.style_id
    _ = [line.text for each in parts_of(section) for line in each.paragraphs]
    names = [str(part.partname) for part in paper.part.package.iter_parts()]
    if len(names) != len(set(names)):
        raise ValueError(names)


# --- What is left of it -------------------------------------------------------------------------


def _empty(paper: Any) -> None:
    """Take out the text, and all that hangs on it but for what a paper takes.

    The page is that of the first section: what comes later may be an appendix on its side.
    """
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    body = paper.element.body
    (first, *_) = body.iter(qn("w:sectPr"))
    page = copy.deepcopy(first)
    for each in page.findall(qn("w:type")):
        page.remove(each)
    for each in list(body):
        body.remove(each)
    body.append(page)
    used = {each.get(qn("r:id")) for each in page}
    for name, link in list(paper.part.rels.items()):
        kind = link.reltype.removeprefix(_LINKS)
        if kind not in _KEPT or (kind in ("header", "footer") and name not in used):
            del paper.part.rels[name]
    package = paper.part.package.rels
    for name, link in list(package.items()):
        if link.reltype != RELATIONSHIP_TYPE.OFFICE_DOCUMENT:
            del package[name]
    told = paper.core_properties._element  # made new, with what python-docx says of itself
    for each in list(told):
        told.remove(each)


def _settle(paper: Any) -> None:
    from docx.oxml.ns import qn

    settings = paper.settings.element
    for tag in _UNSETTLED:
        for each in settings.findall(qn(tag)):
            settings.remove(each)
    links = paper.part._settings_part.rels
    for name in [name for name, link in links.items() if link.is_external]:
        del links[name]


def parts_of(section: Any, kind: str = "") -> list[Any]:
    """The heads and feet that pages of a section have, or only its `header` or its `footer`."""
    shown: list[Callable[[str], str]] = ["{}".format]
    if section.different_first_page_header_footer:
        shown.append("first_page_{}".format)
    even = section._document_part.settings.odd_and_even_pages_header_footer
    if even:
        shown.append("even_page_{}".format)
    kinds = (kind,) if kind else ("header", "footer")
    return [getattr(section, name(each)) for name in shown for each in kinds]


def says_something(part: Any) -> bool:
    """Whether a head or foot holds a word, a field or a picture."""
    from docx.oxml.ns import qn

    if part.is_linked_to_previous:
        return False
    marks = (qn("w:drawing"), qn("w:pict"), qn("w:fldSimple"), qn("w:instrText"), qn("w:object"))
    root = part._element
    return any(True for _ in root.iter(*marks)) or bool("".join(_texts(root)).strip())


def _texts(root: Any) -> list[str]:
    from docx.oxml.ns import qn

    return [each.text or "" for each in root.iter(qn("w:t"))]
