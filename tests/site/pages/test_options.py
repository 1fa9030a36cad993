"""The index of the options: by family, with what stands, and who has said what."""

import pytest

from appraisal.site.pages import options
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words

AREA = """
    councils: {ash: {tier: unitary, name: Ash Council}, birch: {tier: unitary}}
    criteria: [{id: voice, judged: {0: none, 100: all}}]
    sources: {s: {title: Minutes}}
    options:
      stay:
        family: continue
        positions: [{who: ash, position: Was against., date: 2020, source: s}]
      left:
        family: unitary
        councils: {a: {name: A, covers: [ash]}, b: {name: B, covers: [birch]}}
        positions:
          - {who: ash, position: Voted for it., date: 2025-11, source: s}
          - {who: a-union, position: Asked for talks., source: s}
      right:
        family: unitary
        councils: {c: {name: C, covers: [birch]}, d: {name: D, covers: [ash]}}
      one: {family: unitary, councils: {all: {name: All, covers: [ash, birch]}}}
"""


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
