"""The index of the options: each with its map, its value and its partnerships."""

import pytest

from appraisal.site.pages import options
from tests.areas import POSITIONS as AREA
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words


def test_every_option_stands_with_its_value_and_what_its_value_rests_on() -> None:
    content = options.content(appraised())
    assert [
        (r.id, r.family, r.figures, [said for _, said in r.waffle.counts]) for r in content.rows
    ] == [
        ("now", "continue", "0%", ["2 kept"]),
        ("hubs", "non-structural", "0%", ["2 kept", "1 started"]),
        ("split", "unitary", "0%", ["2 re-formed"]),
    ]
    assert [r.span.value if r.span else None for r in content.rows] == [20, None, 60]
    assert all(row.map for row in content.rows)


def test_the_index_says_whether_any_option_was_left_out() -> None:
    page = words(drawn(appraised(AREA), options.pages)["options/index.html"])
    assert "4 options for local government here, none left out" in page


def test_what_has_no_evidence_is_a_gap() -> None:
    page = drawn(appraised(), options.pages)["options/index.html"]
    assert "no evidence" in words(page)
    assert page.count('class="hatched"') >= 1


def test_a_card_says_what_a_value_is_without_the_ticks_of_the_head() -> None:
    page = drawn(appraised(), options.pages)["options/index.html"]
    assert '<td class="valued" data-label="Value">' in page
    assert 'data-label="Value 0 50 100"' not in page


def test_an_empty_index_says_so() -> None:
    page = drawn(appraised(""), options.pages)["options/index.html"]
    assert "No options are recorded yet." in words(page)


@pytest.mark.parametrize("edge", EDGES)
def test_the_index_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), options.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
