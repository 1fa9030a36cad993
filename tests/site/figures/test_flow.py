"""Blocks under each other, and where their stylesheet puts them."""

import re

from appraisal.site.figures.parts import covered, stood
from appraisal.site.figures.styles import Sheet
from appraisal.site.figures.vector import Ink
from tests.site.figures.boards import drawn, laid, texts

CSS = "div, p { font-size: 10px; line-height: 2 } .in { position: relative; height: 100px }"


def test_blocks_stand_under_each_other_and_the_larger_margin_holds() -> None:
    found = laid("<div><p>a</p><p>b</p></div>", f"{CSS} p {{ margin: 10px 0 30px }}")
    assert [y for _, _, y in texts(found)] == [14 + 10, 14 + 10 + 20 + 30]


def test_padding_and_borders_take_room() -> None:
    css = f"{CSS} p {{ padding: 5px 7px; border: 1px solid #123 }}"
    found = laid("<div><p>a</p></div>", css)
    assert texts(found) == [("a", 8, 20)]
    assert found.high == 20 + 10 + 2
    assert drawn(found).count("<rect") == 4


def test_a_ground_is_painted_and_white_keeps_lines_off_words() -> None:
    assert '<rect x="0" y="0" width="400" height="20" fill="#f3f2f1"/>' in drawn(
        laid("<p>a</p>", f"{CSS} p {{ background: #f3f2f1 }}")
    )
    assert 'fill="#fff"' in drawn(laid("<p>a</p>", f"{CSS} p {{ background: #fff }}"))
    assert "<rect" not in drawn(laid("<p>a</p>", f"{CSS} p {{ background: none }}"))


def test_the_ground_of_words_in_a_line_ends_where_they_do() -> None:
    html = '<div class="in"><span><b>AA</b></span></div>'
    css = f"{CSS} span {{ position: absolute; right: 25% }} b {{ background: #fff }}"
    [ground] = re.findall("<rect[^>]*>", drawn(laid(html, css)))
    assert ground == '<rect x="285.56" y="1" width="14.44" height="20" fill="#fff"/>'


def test_a_label_stands_at_its_share_of_what_is_around_it() -> None:
    css = f"{CSS} span {{ position: absolute; left: 25%; top: 50%; white-space: nowrap }}"
    assert texts(laid('<div class="in"><span>a</span></div>', css)) == [("a", 100, 64)]


def test_a_label_is_moved_by_a_part_of_its_own_size() -> None:
    css = f"{CSS} span {{ position: absolute; left: 100px; transform: translate(-50%, -50%) }}"
    [(_, x, y)] = texts(laid('<div class="in"><span>AA</span></div>', css))
    assert (x, y) == (round(100 - 13.34 / 2), 4)


def test_a_label_on_the_far_side_ends_there() -> None:
    css = f"{CSS} span {{ position: absolute; right: calc(100% + 8px); bottom: 0 }}"
    [(_, x, y)] = texts(laid('<div class="in"><span>AA</span></div>', css))
    assert (x, y) == (round(-8 - 13.34), 94)


def test_a_label_stands_in_the_nearest_place_that_asks_for_it() -> None:
    css = f"{CSS} li {{ display: block }} span {{ position: absolute; top: 50% }}"
    assert texts(laid('<div class="in"><ul><li><span>a</span></li></ul></div>', css))[0][2] == 64


def test_a_drawing_is_as_high_as_what_it_fills() -> None:
    css = f"{CSS} svg {{ display: block; width: 100%; height: 100% }}"
    found = laid('<div class="in"><svg><line y2="100%" x2="50%"/></svg></div>', css)
    assert '<line x2="200" y2="100"/>' in drawn(found)


def test_a_share_of_a_width_is_taken_once() -> None:
    css = (
        f"{CSS} svg {{ position: absolute; left: 100px; width: calc(100% - 100px); height: 20px }}"
    )
    found = laid('<div class="in"><svg><rect width="50%" height="20"/></svg></div>', css)
    assert '<rect width="150" height="20"/>' in drawn(found)


def test_what_is_written_alike_is_laid_out_once_where_it_is_told_the_same() -> None:
    css = f"{CSS} .wide p {{ padding-left: 40px }} p:last-child {{ color: #a00 }}"
    found = laid('<div><div class="wide"><p>a</p><p>a</p></div><p>a</p><p>a</p></div>', css)
    assert [x for _, x, _ in texts(found)] == [40, 40, 0, 0]
    assert drawn(found).count("#a00") == 2


def test_what_refers_to_its_page_is_laid_out_as_its_page_says() -> None:
    sheet = Sheet((CSS,))
    html = '<p data-s="1">a</p>'
    one, other = (Ink(sheet, {"1": (("padding-left", said),)}, {}.get) for said in ("10px", "30px"))
    found = [texts(laid(f"<div>{html}</div>", ink=ink)) for ink in (one, other)]
    assert [text[0][1] for text in found] == [10, 30]


def test_what_floats_has_the_next_beside_it() -> None:
    css = f"{CSS} b {{ float: left; width: 80px }}"
    css += "svg { display: block; width: calc(100% - 80px); height: 18px }"
    found = laid('<div><b>63</b><svg><rect width="100%" height="9"/></svg></div>', css)
    assert '<rect width="320" height="9"/>' in drawn(found)
    assert covered(stood(found.parts))[2] == 400


def test_upright_words_are_turned() -> None:
    found = laid("<p>Vision</p>", f"{CSS} p {{ writing-mode: vertical-rl }}")
    assert "rotate(-90)" in drawn(found)
    assert found.high > found.wide


def test_what_is_hidden_takes_no_room() -> None:
    assert laid('<div><p hidden>a</p><p class="no-print">b</p></div>', CSS).high == 0
