"""The page on what councils could agree."""

import dataclasses
import re

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.site.pages import packages
from tests.appraise.packages.made_up import AREA
from tests.candidates import AGREED
from tests.findings.cases_of_packages import AREAS
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words
from tests.talks import TALKS, alone, swaps, without_gains


def page(area: Appraisal) -> str:
    return drawn(area, packages.pages)["packages.html"]


def heading(html: str) -> str:
    return html.partition("<h1>")[2].partition("</h1>")[0]


def test_the_finding_is_the_heading_and_the_picture_comes_before_the_table() -> None:
    html = page(appraised(TALKS))
    assert heading(html) == (
        "The package that gains most has 3 agreements, adds 8 points of 100 and would cost "
        "£425,000 once and £20,000 a year"
    )
    places = [html.index(part) for part in ("<h1>", 'id="front-title"', 'id="steps-table"')]
    assert places == sorted(places)


def test_every_part_of_the_question_is_answered() -> None:
    said = words(page(appraised(TALKS)))
    for answer in (
        "From losing 4 points at a saving of £120,000 to gaining 8 points at a cost of £505,000",
        "no more gain up to £505,000",
        "The limits: at most £20,000 a year to run",
        "Above £65,000 the next step is £505,000",
        "1 Desk 2.00 £5,000 £5,000 2.00 kept absorbed Open",
        "Core: 3",
        "Never: 3",
        "Equal weights (example)",
        "A refusal by Ash or Birch costs most.",
        "Ash at least 3 £212,500 £10,000 £318,800 £15,000 £212,500 £10,000 4.00",
        "Whether enough would join ‘Hub’",
        "In no package, because nobody knows what it would cost",
    ):
        assert answer in said


def test_each_candidate_leads_to_its_entry_in_the_register() -> None:
    html = page(appraised(TALKS))
    for candidate in ("hub", "desk", "dear", "sale", "same", "team"):
        assert f'href="candidates.html#{candidate}"' in html
    assert 'href="no-regrets.html"' in html
    assert 'href="where-next.html"' in html


def test_marks_never_stand_for_a_word_alone() -> None:
    html = page(appraised(TALKS))
    marks = re.findall(r'<svg ([^>]*)><use href="#fate-', html)
    told = [mark for mark in marks if mark.startswith('role="img" aria-label="in ')]
    assert len(told) + marks.count('class="fate-mark" aria-hidden="true"') == len(marks)
    assert told
    said = words(html)
    assert "in all that gain most" in said
    assert "in some of those, as good" in said


@pytest.mark.parametrize(
    "text",
    [
        AREA,
        AGREED,
        THIN,
        alone(),
        alone(cost=0),
        alone(lift="score: -2"),
        alone(saving=9, lift="score: 0"),
        swaps(),
        without_gains(),
        *AREAS.values(),
        *EDGES.values(),
    ],
)
def test_every_area_has_a_page_with_one_heading_and_nothing_that_leaked(text: str) -> None:
    html = page(appraised(text))
    assert html.count("<h1") == 1
    assert faults(html) == []
    assert heading(html)


def test_of_more_candidates_than_can_be_gone_through_no_share_is_made_up() -> None:
    area = appraised(TALKS)
    assert area.packages is not None
    html = page(
        dataclasses.replace(area, packages=replace(area.packages, in_best=None, feasible=None))
    )
    assert faults(html) == []
    said = words(html)
    assert "The package that gains most has 3 agreements" in said
    assert "too many to go through" in said
    assert "Core:" not in said


def test_without_a_feasible_package_the_limits_are_said() -> None:
    area = appraised(TALKS)
    assert area.packages is not None
    none = replace(area.packages, best=None, feasible=0, fronts={"equal": ()})
    said = words(page(dataclasses.replace(area, packages=none)))
    assert "No package of agreements keeps to the limits" in said
    assert "0 of them can be agreed" in said


def test_what_people_typed_is_escaped() -> None:
    html = page(appraised(TALKS.replace("name: Hub", "name: <Hub>")))
    assert "<Hub>" not in html
    assert "&lt;Hub&gt;" in html
