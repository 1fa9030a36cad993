"""The index of the options: by family, with what stands, and who has said what."""

import pytest

from appraisal.site.pages import options
from tests.areas import POSITIONS as AREA
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words


def test_the_index_says_who_said_what_and_who_is_silent() -> None:
    page = drawn(appraised(AREA), options.pages)["options/index.html"]
    assert "Voted for it." in page
    assert "no published position was found" in page
    assert 'href="../compare/left/right.html"' in page


def test_the_options_stand_by_family_with_what_stands_under_each() -> None:
    content = options.content(appraised(AREA))
    assert [(family, [(r.id, r.stands) for r in rows]) for family, rows in content.families] == [
        ("continue", [("stay", "Today’s 2 councils")]),
        (
            "unitary",
            [
                ("left", "2 unitary councils"),
                ("one", "1 unitary council"),
                ("right", "2 unitary councils"),
            ],
        ),
    ]


def test_an_empty_index_says_so() -> None:
    page = drawn(appraised(""), options.pages)["options/index.html"]
    assert "No options are recorded yet." in words(page)


@pytest.mark.parametrize("edge", EDGES)
def test_the_index_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), options.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
