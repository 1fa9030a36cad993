"""Tables that are charts."""

from tests.site.figures.boards import drawn, laid, texts

CSS = """table { font-size: 10px; line-height: 2; width: 100% } th, td { padding: 0 }
.number { text-align: right } svg { display: block; width: 100%; height: 18px }"""
TWO = """<table><caption>Said</caption><thead><tr><th>Option</th>
<th class="number">Value</th></tr></thead>
<tbody><tr><th>One council</th><td class="number">63</td></tr></tbody></table>"""


def test_heads_and_cells_stand_in_the_same_columns() -> None:
    found = texts(laid(TWO, CSS, 300))
    assert [text for text, _, _ in found] == ["Option", "Value", "One council", "63"]
    assert found[0][1] == found[2][1] == 0
    assert found[1][1] == found[3][1] == 300


def test_rows_stand_under_each_other() -> None:
    assert [y for _, _, y in texts(laid(TWO, CSS, 300))] == [14, 14, 34, 34]


def test_what_is_drawn_gets_what_the_words_leave() -> None:
    html = '<table><tr><th>AA</th><td><svg><rect width="100%" height="9"/></svg></td></tr></table>'
    assert f'<rect width="{300 - 14.44:g}" height="9"/>' in drawn(laid(html, CSS, 300))


def test_a_table_of_its_own_width_is_as_wide_as_its_words() -> None:
    found = laid(TWO, f"{CSS} table {{ width: auto }}", 300)
    assert found.wide < 120


def test_words_are_broken_where_there_is_too_little_room() -> None:
    html = (
        "<table><tr><td>Partnerships that cross a border</td><td>more words here</td></tr></table>"
    )
    found = texts(laid(html, CSS, 120))
    assert len(found) > 2
    assert max(x for _, x, _ in found) < 120


def test_a_cell_over_several_columns_takes_them_all() -> None:
    first = '<tr><td colspan="2">Told apart from all others</td></tr>'
    html = f"<table>{first}<tr><td>a</td><td>b</td></tr></table>"
    assert texts(laid(html, CSS, 300))[0][0] == "Told apart from all others"


def test_a_shade_fills_its_cell_to_the_height_of_the_row() -> None:
    html = '<table><tr><td class="heat">1</td><td>a<br>b</td></tr></table>'
    found = drawn(laid(html, f"{CSS} .heat {{ background: #aeb3b8 }}", 300))
    assert 'height="40" fill="#aeb3b8"' in found


def test_what_stands_below_stands_at_the_foot_of_its_row() -> None:
    html = '<table><tr><td class="low">1</td><td>a<br>b</td></tr></table>'
    found = texts(laid(html, f"{CSS} .low {{ vertical-align: bottom }}", 300))
    assert found[0] == ("1", 0, 34)


def test_a_head_that_stands_upright_is_as_wide_as_a_line() -> None:
    css = f"{CSS} table {{ width: auto }} "
    css += "th a { display: inline-block; writing-mode: vertical-rl }"
    html = "<table><tr><th>x</th><th><a>Continue as today</a></th></tr></table>"
    found = laid(html, css, 300)
    assert found.wide < 40
    assert "rotate(-90)" in drawn(found)


def test_a_table_without_rows_draws_nothing() -> None:
    assert laid("<table></table>", CSS).parts == []


def test_a_span_that_is_no_number_is_of_one_column() -> None:
    html = '<table><tr><td colspan="all">a</td><td colspan="0">b</td></tr></table>'
    assert [text for text, _, _ in texts(laid(html, CSS))] == ["a", "b"]


def test_a_column_has_room_for_the_frame_of_a_tag_in_it() -> None:
    css = f"{CSS} .gap {{ display: inline-block; padding: 0 6px; border: 1px solid #000 }}"
    strip = '<td><svg><rect width="100%" height="9"/></svg></td>'
    html = f'<table><tr>{strip}<td><span class="gap">not known</span></td></tr></table>'
    found = drawn(laid(html, f"{css} td {{ white-space: nowrap }}", 300))
    # The bar ends where the frame begins: 7 pixels before its words.
    assert '<rect width="240.42" height="9"/></g><rect x="240.42"' in found
    assert '<text x="247.42"' in found
