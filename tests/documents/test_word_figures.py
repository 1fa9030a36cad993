"""Charts stand in Word as SVG with pixels beside it, drawings as pixels; both with their words."""

import io
import zipfile

import docx
from PIL import Image

from appraisal.documents.blocks import Figure
from appraisal.documents.word_figures import put_picture
from tests.documents.papers import CHART, PICTURE


def put(figure: Figure) -> dict[str, bytes]:
    """The parts of a file with a figure."""
    word = docx.Document()
    put_picture(word.add_paragraph().add_run(), figure, 360)
    held = io.BytesIO()
    word.save(held)
    with zipfile.ZipFile(held) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def test_a_chart_is_svg_with_pixels_for_programs_that_draw_none() -> None:
    parts = put(Figure("Who pays", CHART, "Ash pays."))
    assert parts["word/media/chart1.svg"].decode() == CHART.text
    assert Image.open(io.BytesIO(parts["word/media/image1.png"])).size == (1920, 600)
    text = parts["word/document.xml"].decode()
    links = parts["word/_rels/document.xml.rels"].decode()
    (name,) = (each.partition('"')[0] for each in text.split('svgBlip xmlns:asvg="')[1:])
    assert name == "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    svg = text.partition("svgBlip")[2].partition('r:embed="')[2].partition('"')[0]
    assert f'Id="{svg}"' in links
    assert 'PartName="/word/media/chart1.svg" ContentType="image/svg+xml"' in (
        parts["[Content_Types].xml"].decode()
    )


def test_a_drawing_is_pixels() -> None:
    parts = put(Figure("A line", PICTURE, "It goes up."))
    assert [name for name in parts if "media" in name] == ["word/media/image1.png"]


def test_both_have_a_title_and_say_what_they_show() -> None:
    for drawing in (CHART, PICTURE):
        text = put(Figure("A & B", drawing, "C < D"))["word/document.xml"].decode()
        assert 'descr="C &lt; D" title="A &amp; B"' in text
