"""Numbering definitions of a Word file: real numbers that go on when somebody adds a paragraph."""

from collections.abc import Sequence
from typing import Any

from appraisal.documents.numbering import LETTERED, Level
from appraisal.documents.sizes import INDENT
from appraisal.documents.word_parts import element

_TWENTIETHS = 20
"""Word's unit of indents, to the point."""


def define(paper: Any, schemes: Sequence[dict[int, Level]]) -> list[int]:
    """Add schemes to a file's numbering; the number by which each is called in a paragraph."""
    return [_added(paper, [_level(at, each) for at, each in scheme.items()]) for scheme in schemes]


def define_bullets(paper: Any) -> int:
    """Add a list with bullets, and say by which number it is called."""
    return _added(paper, [_made("•", "bullet", 1, 0, "tab", (INDENT, INDENT))])


def numbered(line: Any, number: int, level: int) -> None:
    """Put a paragraph on a level of a numbering; 0 takes it out of that of its style."""
    form = line._p.get_or_add_pPr().get_or_add_numPr()
    form.get_or_add_ilvl().val = level
    form.get_or_add_numId().val = number


def has_numbers(style: Any) -> bool:
    """Whether a style, or one that it is based on, brings bullets or numbers of its own."""
    while style is not None:
        form = style.element.pPr
        if form is not None and form.numPr is not None:
            return True
        style = style.base_style
    return False


def _level(at: int, level: Level) -> Any:
    if level.of_headings:
        return _made(level.pattern, level.count, level.start, at, "space", (0, 0))
    lettered = level.count in LETTERED
    left = (3 if lettered else 2) * INDENT
    hanging = INDENT if lettered else 2 * INDENT
    return _made(level.pattern, level.count, level.start, at, "tab", (left, hanging))


def _made(
    pattern: str, count: str, start: int, at: int, after: str, indent: tuple[float, float]
) -> Any:
    """A level, whose text is so far from the left, and its number so much less."""
    level = element("w:lvl", {"ilvl": str(at)})
    for tag, value in (
        ("w:start", str(start)),
        ("w:numFmt", count),
        ("w:suff", after),
        ("w:lvlText", pattern),
        ("w:lvlJc", "left"),
    ):
        level.append(element(tag, {"val": value}))
    form = element("w:pPr", {})
    left, hanging = (str(round(each * _TWENTIETHS)) for each in indent)
    if after == "tab":
        tabs = element("w:tabs", {})
        tabs.append(element("w:tab", {"val": "num", "pos": left}))
        form.append(tabs)
    form.append(element("w:ind", {"left": left, "hanging": hanging}))
    level.append(form)
    return level


def _added(paper: Any, levels: list[Any]) -> int:
    """Add a scheme of these levels, and a numbering of it."""
    from docx.oxml.ns import qn

    numbering = _numbering(paper)
    abstracts = numbering.findall(qn("w:abstractNum"))
    taken = [int(each.get(qn("w:abstractNumId"))) for each in abstracts]
    number = max(taken, default=-1) + 1
    abstract = element("w:abstractNum", {"abstractNumId": str(number)})
    # Word takes schemes with the same mark for the same list.
    abstract.append(element("w:nsid", {"val": f"{0x2A5C0000 + number:08X}"}))
    abstract.append(element("w:multiLevelType", {"val": "multilevel"}))
    for level in levels:
        abstract.append(level)
    numbering.insert(numbering.index(abstracts[-1]) + 1 if abstracts else 0, abstract)
    return int(numbering.add_num(number).numId)


def _numbering(paper: Any) -> Any:
    """The root of a file's numbering, which is made where there is none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    try:
        return paper.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        root = element("w:numbering", {})
        place = PackURI("/word/numbering.xml")
        part = NumberingPart(place, CONTENT_TYPE.WML_NUMBERING, root, paper.part.package)
        paper.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return root
