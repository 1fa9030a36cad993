"""Links of a Word file: addresses that lead there, in the file's own style for them."""

from collections.abc import Sequence
from typing import Any

from appraisal.documents.blocks import pieces
from appraisal.documents.drawing import INK
from appraisal.load.word_files import LINK


def written(line: Any, text: str, links: Sequence[str] = ()) -> Any:
    """Write a text at the end of a paragraph, its addresses as links."""
    for piece, leads in pieces(text, links):
        if leads:
            _add_link(line, piece)
        else:
            line.add_run(piece)
    return line


def runs_of(line: Any) -> list[Any]:
    """All that is written in a paragraph, links with it."""
    return [*line.runs, *(run for link in line.hyperlinks for run in link.runs)]


def _add_link(line: Any, address: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(
        qn("r:id"), line.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    )
    run = line.add_run(address)
    run.style = link_style(line.part.package.main_document_part.document.styles)
    link.append(run._r)
    line._p.append(link)


def link_style(styles: Any) -> Any:
    """The file's style of links; one that has none gets ours, in our ink and underlined."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import RGBColor

    if LINK not in styles:
        font = styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER, builtin=True).font
        font.underline = True
        font.color.rgb = RGBColor.from_string(INK.removeprefix("#"))
    return styles[LINK]
