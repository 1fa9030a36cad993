"""The principles page: who meets how many, said rightly at every edge."""

import pytest

from appraisal.site.pages import principles
from tests.datasets import dataset
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words


def finding(options: str) -> str:
    return principles.finding(dataset("principles: {p: {name: P}, q: {name: Q}}\n" + options))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            "",
            "No options are recorded, so nothing can be held against the principles yet.",
        ),
        ("options: {a: {}}", "No option has been looked at against the principles yet."),
        (
            "options: {a: {principles: {p: {met: partly}}}}",
            "No option meets any of the 2 principles fully.",
        ),
        (
            "options: {a: {principles: {p: {met: fully}}}, b: {}}",
            "No option meets both principles fully. a meets the most fully: 1 of 2.",
        ),
        (
            "options: {a: {principles: {p: {met: fully}}}, b: {principles: {q: {met: fully}}}}",
            "No option meets both principles fully. a and b meet the most fully: 1 of 2.",
        ),
        (
            (
                "options: {a: {principles: {p: {met: fully}, q: {met: not}}}, "
                "b: {principles: {p: {met: partly}, q: {met: partly}}}}"
            ),
            (
                "No option meets both principles fully. a meets the most fully: 1 of 2. "
                "b meets every principle at least partly."
            ),
        ),
        (
            "options: {a: {principles: {p: {met: fully}, q: {met: fully}}}}",
            "a meets both principles fully.",
        ),
    ],
)
def test_the_finding_names_who_meets_most(options: str, said: str) -> None:
    assert finding(options) == said


def test_without_principles_the_finding_says_so() -> None:
    assert principles.finding(dataset("")) == "No principles are recorded."


def test_words_stand_beside_every_symbol() -> None:
    met = "{principles: {p: {met: partly, why: So.}}}"
    found = appraised(f"principles: {{p: {{name: P}}}}\noptions: {{a: {met}, b: {{}}}}")
    page = drawn(found, principles.pages)["principles.html"]
    assert "Partly met" in words(page)
    assert "not looked at" in words(page)
    assert "Met: 1 partly. 1 option not looked at." in words(page)
    assert faults(page) == []


def test_success_factors_alone_make_a_page() -> None:
    found = drawn(appraised("success_factors: {f: {name: Pace}}"), principles.pages)
    assert "Pace." in words(found["principles.html"])


def test_without_either_there_is_no_page() -> None:
    assert drawn(appraised(""), principles.pages) == {}


@pytest.mark.parametrize("text", [THIN, *EDGES.values()])
def test_a_page_is_whole_whatever_is_missing(text: str) -> None:
    pages = drawn(appraised(text), principles.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
