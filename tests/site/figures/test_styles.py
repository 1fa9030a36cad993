"""What stylesheets say of an element."""

import pytest

from appraisal.site.figures.styles import Style
from tests.site.figures.boards import first, inked


def style(html: str, css: str = "", said: str = "") -> Style:
    """The style of the innermost first element of some HTML."""
    ink = inked(css, {"1": (("left", said),)} if said else {})
    element = first(html)
    found = ink.style(element, ink.sheet.root)
    while (inner := next(element.elements(), None)) is not None:
        element, found = inner, ink.style(inner, found)
    return found


def test_the_heavier_rule_holds_and_of_two_alike_the_later() -> None:
    css = "p.a { fill: #111 } .a { fill: #222 } .b { stroke: #333 } .a { stroke: #444 }"
    found = style('<p class="a b">x</p>', css)
    assert (found.own["fill"], found.own["stroke"]) == ("#111", "#444")


def test_an_attribute_gives_way_to_a_rule() -> None:
    assert style('<rect fill="#111" stroke="#222"/>', "rect { fill: #333 }").own["fill"] == "#333"
    assert style('<rect fill="#111"/>').own["fill"] == "#111"


def test_elements_alike_but_for_an_attribute_are_told_apart() -> None:
    ink = inked()
    one, other = first('<g><rect fill="#111"/><rect fill="#222"/></g>').elements()
    above = ink.sheet.root
    assert [ink.style(each, above).own["fill"] for each in (one, other)] == ["#111", "#222"]


def test_colours_and_letters_are_inherited_and_margins_are_not() -> None:
    found = style("<p><span>x</span></p>", "p { color: #123; font-size: 2em; margin: 1rem }")
    assert (found.all["color"], found.em, found.side("margin-left")) == ("#123", 38.0, 0.0)


def test_a_variable_holds_in_what_stands_within() -> None:
    css = ":root { --own: #000 } .blue { --own: #00f } path { stroke: var(--own) }"
    assert style('<g class="blue"><path/></g>', css).own["stroke"] == "#00f"
    assert style("<g><path/></g>", css.replace(":root", "html")).own["stroke"] == "#000"


def test_a_style_attribute_holds_over_rules() -> None:
    assert style('<p data-s="1">x</p>', "p { left: 1px }", "25%").own["left"] == "25%"


@pytest.mark.parametrize(
    ("css", "kind"),
    [
        ("p { display: none }", "unseen"), ("p { clip-path: inset(50%) }", "unseen"),
        ("p { position: absolute }", "placed"), ("p { display: inline }", "line"), ("", "block"),
    ],
)  # fmt: skip
def test_an_element_takes_part_in_one_way(css: str, kind: str) -> None:
    assert style("<p>x</p>", css).kind == kind


def test_a_link_is_as_the_words_around_it() -> None:
    assert style("<p><a>x</a></p>", "p { color: #123 } a { color: #00f }").all["color"] == "#123"


def test_what_inherits_is_as_what_stands_around_it() -> None:
    css = "p { color: #123 } b { color: #00f } p b { color: inherit }"
    assert style("<p><b>x</b></p>", css).all["color"] == "#123"


def test_a_border_is_as_thick_as_it_says_on_each_side() -> None:
    found = style("<p>x</p>", "p { border: 2px solid #123; border-left: 0; border-width: 1px 3px }")
    assert [found.side(f"border-{side}-width") for side in ("top", "right", "left")] == [1, 3, 3]
    assert found.own["border-top-color"] == "#123"


def test_text_before_an_element_is_its_own() -> None:
    assert style("<p>x</p>", 'p::before { content: "50" / "" }').before == "50"


def test_the_same_row_twice_is_looked_up_once() -> None:
    ink = inked("li { fill: #111 } li:last-child { fill: #222 }")
    above = ink.sheet.root
    one, two, three = first("<ul><li>1</li><li>2</li><li>3</li></ul>").elements()
    assert ink.style(one, above) is ink.style(two, above)
    assert ink.style(three, above).own["fill"] == "#222"


def test_elements_written_alike_are_told_apart_by_what_they_stand_in() -> None:
    ink = inked("b:first-child { fill: #111 } .a > b { fill: #222 }")
    one, other = first('<p><i class="a"><b>x</b></i><i><b>x</b></i></p>').elements()
    found = []
    for outer in (one, other):
        inner = next(outer.elements())
        found.append(ink.style(inner, ink.style(outer, ink.sheet.root)).own["fill"])
    assert found == ["#222", "#111"]


def test_what_follows_a_variable_holds_over_it() -> None:
    css = "p { --own: #111; fill: #000; stroke: var(--own); fill: #222 } p { stroke: #333 }"
    found = style("<p>x</p>", css)
    assert (found.own["fill"], found.own["stroke"]) == ("#222", "#333")
    found = style("<p>x</p>", "p { --own: #111; fill: var(--own); fill: #222 }")
    assert found.own["fill"] == "#222"


def test_margins_and_borders_are_those_that_the_stylesheet_says() -> None:
    found = style("<p>x</p>", "p { margin: 1px 25% 3px 4px; border-top: 2px solid #123 }")
    assert found.around(200.0) == (4.0, 1.0, 50.0, 3.0)
    assert found.around(100.0) == (4.0, 1.0, 25.0, 3.0)
    assert found.bordered() == (("top", 2.0, "#123"),)


def test_the_page_itself_is_no_element_of_a_chart() -> None:
    css = ":root { fill: #111 } :root p { fill: #222 }"
    assert inked(css).sheet.root.own["fill"] == "#111"
    assert "fill" not in style("<p>x</p>", css).own
