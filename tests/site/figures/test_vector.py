"""The SVG of a page as SVG that stands alone."""

import pytest

from appraisal.site.figures.vector import defined, picture
from tests.site.figures.boards import first, inked

CSS = """
:root { --ink: #111 }
html { --ink: #111 }
.line { stroke: var(--ink); stroke-width: 2px } .none { display: none }
.hatched { fill: url(#hatch) } text { font-size: 10px; text-anchor: middle } .here { fill: #222 }
"""
LONG = "M0 0" + "L1 1" * 50
PAGE = f"""<svg><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
<path class="line" d="M1 0V6"/></pattern><path id="outline" d="{LONG}"/>
<g id="mark"><rect class="here" width="50%" height="10"/></g>
<symbol id="sign"><circle r="3"/></symbol></defs></svg>"""


def svg(html: str) -> str:
    """What a drawing of 200 by 100 pixels becomes."""
    ink = inked(CSS, page=PAGE)
    element = first(html)
    return picture(element, ink.style(element, ink.sheet.root), 200, ink)[2].tail[1:-4]


def of(inside: str) -> str:
    return svg(f'<svg height="100">{inside}</svg>')


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<line class="line" x1="50%" x2="100%" y1="25%" y2="25%"/>',
         '<line x1="100" y1="25" x2="200" y2="25" stroke="#111" stroke-width="2"/>'),
        ('<rect width="25%" height="14"/>', '<rect width="50" height="14"/>'),
        ('<g class="line"><path d="M0 0"/></g>',
         '<g stroke="#111" stroke-width="2"><path d="M0 0"/></g>'),
        ('<svg x="50%" y="10" width="1" height="1"><circle r="5"/></svg>',
         '<g transform="translate(100 10)"><circle r="5"/></g>'),
        ('<use href="#mark" x="5" y="6"/>',
         '<g transform="translate(5 6)"><rect width="100" height="10" fill="#222"/></g>'),
        ('<use href="#sign" x="5"/>', '<g transform="translate(5 0)"><circle r="3"/></g>'),
        ('<use href="#outline"/>', '<use href="#outline"/>'),
        ('<use href="#nowhere"/>', ""),
        ('<text x="50%" y="20">63 &amp; 7</text>',
         '<text x="100" y="20" text-anchor="middle" font-size="10">63 &amp; 7</text>'),
        ('<a href="x.html"><title>said</title><circle r="5"/></a>', '<circle r="5"/>'),
        ('<circle r="5" fill="transparent"/>', ""),
        ('<circle class="none" r="5"/>', ""),
        ("<script>run()</script><foreignObject><p>x</p></foreignObject>", ""),
    ],
)  # fmt: skip
def test_an_element_becomes(inside: str, expected: str) -> None:
    assert of(inside) == expected


def test_the_edge_of_letters_is_painted_below_them() -> None:
    found = of('<text x="0" y="9" paint-order="stroke" stroke="#fff" fill="#111">A</text>')
    assert found.count("<text") == 2
    assert found.endswith('font-size="10" stroke="none">A</text>')


def test_a_pattern_is_copied_with_its_colours_and_a_long_path_once() -> None:
    ink = inked(CSS, page=PAGE)
    element = first('<svg><rect class="hatched" width="9"/><use href="#outline"/></svg>')
    _, _, part = picture(element, ink.sheet.root, 200, ink)
    assert defined(part.tail, ink) == {
        "hatch": '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<path d="M1 0V6" stroke="#111" stroke-width="2"/></pattern>',
        "outline": f'<path id="outline" d="{LONG}"/>',
    }


def test_a_shape_used_twice_is_drawn_once_unless_it_has_a_share_of_its_room() -> None:
    ink = inked(page='<svg><g id="a"><path d="M0 0"/></g><g id="b"><rect width="50%"/></g></svg>')
    element = first(
        '<svg><use href="#a"/><use href="#a"/><svg width="40"><use href="#b"/></svg>'
        '<use href="#b"/></svg>'
    )
    _, _, part = picture(element, ink.sheet.root, 200, ink)
    assert part.tail.count('d="M0 0"') == 2
    assert ('width="20"' in part.tail, 'width="100"' in part.tail) == (True, True)
    assert [name for name, _ in ink.copies] == ["a"]


def test_a_drawing_of_its_own_units_keeps_its_shape() -> None:
    ink = inked()
    element = first('<svg viewBox="0 0 100 50" width="200"><path d="M0 0"/></svg>')
    wide, high, part = picture(element, ink.style(element, ink.sheet.root), 900, ink)
    assert (wide, high) == (200, 100)
    assert part.tail == '><g transform="scale(2)"><path d="M0 0"/></g></g>'


def test_a_drawing_that_is_stretched_has_its_places_stretched_and_not_its_lines() -> None:
    found = svg(
        '<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="300" height="50">'
        '<polyline points="0,0 100,100"/><line x1="10" y1="10" x2="20" y2="20"/></svg>'
    )
    assert found == ('<polyline points="0 0 300 50"/><line x1="30" y1="5" x2="60" y2="10"/>')


def test_letters_outside_of_a_drawing_are_counted_with_it() -> None:
    ink = inked(CSS)
    element = first('<svg height="20"><text x="0" y="0">AAAA</text></svg>')
    part = picture(element, ink.style(element, ink.sheet.root), 50, ink)[2]
    assert part.left == pytest.approx(-13.34)
    assert part.top == -10


@pytest.mark.parametrize(
    "html",
    [
        '<svg viewBox="0 0 x 9" height="9"/>', '<svg viewBox="0 0 0 0" height="9"/>',
        '<svg viewBox="auto" height="9"/>', '<svg height="9"><polyline points="a b"/></svg>',
        '<svg height="9"><line x1="left" y1="1e3"/></svg>',
    ],
)  # fmt: skip
def test_what_a_template_of_somebodys_own_says_wrongly_stops_nothing(html: str) -> None:
    ink, element = inked(), first(html)
    assert picture(element, ink.sheet.root, 200, ink)[:2] == (200, 9)


def test_an_element_that_uses_itself_ends() -> None:
    page = '<svg><g id="a"><circle r="1"/><use href="#a"/></g></svg>'
    ink, element = inked(page=page), first('<svg height="9"><use href="#a"/></svg>')
    assert picture(element, ink.sheet.root, 200, ink)[2].tail.count("<circle") == 8
