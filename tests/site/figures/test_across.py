"""Children beside each other."""

import pytest

from tests.site.figures.boards import laid, texts

CSS = "div, p { font-size: 10px; line-height: 2; margin: 0 } p { white-space: nowrap } "


def places(css: str, html: str = "<div><p>a</p><p>b</p><p>c</p></div>") -> list[tuple[int, int]]:
    return [(x, y) for _, x, y in texts(laid(html, CSS + css, 300))]


@pytest.mark.parametrize(
    ("columns", "across"),
    [
        ("1fr 1fr 1fr", [0, 100, 200]), ("100px minmax(0, 1fr) 50px", [0, 100, 250]),
        ("repeat(3, 1fr)", [0, 100, 200]), ("repeat(auto-fit, minmax(90px, 1fr))", [0, 100, 200]),
        ("minmax(9px, 40px) 2fr 1fr", [0, 40, 213]), ("auto 1fr 1fr", [0, 6, 153]),
    ],
)  # fmt: skip
def test_columns_are_as_wide_as_they_say(columns: str, across: list[int]) -> None:
    found = places(f"div {{ display: grid; grid-template-columns: {columns} }}")
    assert [x for x, _ in found] == across


def test_a_grid_goes_on_in_the_next_row() -> None:
    found = places("div { display: grid; grid-template-columns: 1fr 1fr; gap: 5px 10px }")
    assert found == [(0, 14), (155, 14), (0, 38)]


def test_a_child_stands_where_its_style_puts_it() -> None:
    css = "div { display: grid; grid-template: 30px 40px / 100px 100px } p + p { grid-column: 2 }"
    assert places(css, "<div><p>a</p><p>b</p></div>") == [(0, 14), (100, 14)]
    assert places(f"{css} p {{ grid-row: 2 }}", "<div><p>a</p><p>b</p></div>") == [
        (0, 44),
        (100, 44),
    ]


def test_a_row_that_says_so_ends_at_both_sides() -> None:
    found = places(
        "div { display: flex; justify-content: space-between }", "<div><p>a</p><p>b</p></div>"
    )
    assert [x for x, _ in found] == [0, round(300 - 5.56)]


def test_a_child_that_may_grow_takes_what_is_left() -> None:
    css = "div { display: flex } p { flex: 1 1 0 }"
    assert [x for x, _ in places(css)] == [0, 100, 200]


def test_a_row_that_is_full_goes_on_below() -> None:
    css = "div { display: flex; flex-wrap: wrap; gap: 10px } p { width: 140px; flex: none }"
    assert places(css) == [(0, 14), (150, 14), (0, 44)]


def test_words_of_a_row_stand_alone() -> None:
    css = "div { display: flex; gap: 4px }"
    assert places(css, '<div><svg width="12" height="12"></svg> two councils</div>') == [(16, 14)]


def test_children_of_other_heights_have_their_middles_in_line() -> None:
    css = "div { display: flex; align-items: center } p + p { padding: 20px 0 }"
    assert [y for _, y in places(css, "<div><p>a</p><p>b</p></div>")] == [34, 34]
