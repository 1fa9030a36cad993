"""Pictures in a Word file: charts as SVG, and pixels of them where a program draws none."""

import io
from typing import TYPE_CHECKING, Any

from appraisal.documents.blocks import Figure
from appraisal.documents.drawing import Drawing, Svg, as_png
from appraisal.documents.svg import as_png as chart_as_png
from appraisal.documents.word_parts import points

if TYPE_CHECKING:
    from docx.opc.part import Part

_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""Where Word looks for the SVG of a picture (Office Open XML extensions, MS-ODRAWXML 2.3)."""


def put_picture(run: Any, figure: Figure, wide: float) -> None:
    """Put a figure into a line, so wide in points, with its title and what it shows in words.

    A chart is embedded as SVG, with a PNG of the same; a drawing as PNG. Raises NoPicture.
    """
    drawn = figure.drawing
    pixels = as_png(drawn) if isinstance(drawn, Drawing) else chart_as_png(drawn)
    picture = run.add_picture(io.BytesIO(pixels), points(wide))
    picture._inline.docPr.set("descr", figure.alt)
    picture._inline.docPr.set("title", figure.title)
    if isinstance(drawn, Svg):
        _embed(run, picture, drawn)


def _embed(run: Any, picture: Any, svg: Svg) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    part = run.part
    name = part.relate_to(_svg_part(part.package, svg), RELATIONSHIP_TYPE.IMAGE)
    for side in "TBLR":  # without it, LibreOffice leaves white at the sides
        picture._inline.set(f"dist{side}", "0")
    (blip,) = picture._inline.iter(qn("a:blip"))
    blip.append(
        parse_xml(
            f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{_EXTENSION}">'
            f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{name}"/></a:ext></a:extLst>'
        )
    )


def _svg_part(package: Any, svg: Svg) -> "Part":
    from docx.opc.part import Part

    place = package.next_partname("/word/media/chart%d.svg")
    return Part(place, "image/svg+xml", svg.text.encode(), package)
