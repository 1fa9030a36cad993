"""The page of weights and agreement, in every edge case."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.agreement import pages
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"
BASE = f"""
    settings: {{simulation: {{samples: 50}}}}
    criteria:
      - {{id: x, name: Ex, {LEAF}}}
      - {{id: y, name: Why, {LEAF}}}
      - {{id: z, name: Zed, {LEAF}}}
"""
OPTIONS = """
    options:
      a: {name: Alpha, scores: {x: {score: 90}, y: {score: 10}, z: {score: 50}}}
      b: {name: Beta, scores: {x: {score: 10}, y: {score: 90}, z: {score: 50}}}
"""
TWO = (
    BASE
    + OPTIONS
    + """
    perspectives:
      ex: {name: X first, weights: {x: 3, y: 1}}
      why: {name: Y first, swing: {x: 20, y: 100, z: 80}}
"""
)
INCONSISTENT = (
    BASE
    + OPTIONS
    + """
    perspectives: {p: {name: Pairs, pairwise: [[x, y, 9], [y, z, 9], [x, z, 0.1111]]}}
"""
)


def appraised(text: str) -> Appraisal:
    return appraise(dataset(text))


def drawn(text: str) -> str:
    made = appraised(text)
    found = list(pages(made))
    return draw(found, environment({}), shared_content(made, found))["agreement.html"].decode()


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        BASE,
        "options: {a: {}}",
        BASE + "    options: {a: {}}",
        BASE + "    options: {a: {}, b: {}}",
        BASE + OPTIONS,
        TWO,
        INCONSISTENT,
        TWO.replace("{id: x, name: Ex", "{id: x, must: {at_least: 95}, name: Ex"),
    ],
)
def test_the_page_is_drawn_in_every_edge_case(text: str) -> None:
    page = drawn(text)
    assert page.count("<h1>") == 1
    assert "not averaged" in page


def test_perspectives_that_part_are_told_with_the_causes() -> None:
    page = drawn(TWO)
    assert (
        "<h1>2 different options come first: Alpha under ‘X first’; Beta under ‘Y first’</h1>"
        in page
    )
    assert "Alpha is then first under ‘X first’" in page
    assert "Swing weighting" in page
    assert "Points, shared out among criteria" in page
    assert "Over what do they part?" in page


def test_what_an_example_puts_first_is_set_beside_the_headline_with_the_causes() -> None:
    page = drawn(TWO.replace("swing:", "held_by: nobody, swing:"))
    table = page[page.index('id="apart-table"') :].split("</table>")[0]
    assert "X first<br>Y first (example)" in table
    assert "Why, " in table


def test_the_lines_are_drawn_with_every_rank_and_examples_are_dashed() -> None:
    page = drawn(TWO.replace("swing:", "held_by: nobody, swing:"))
    chart = page[page.index('class="bump"') :].split("</figure>")[0]
    assert re.findall(r">(\d=?)</text>", chart) == ["1", "2", "2", "1"]
    assert chart.count('class="bump-dashed"') == 2
    assert "dashed" not in drawn(TWO).split('class="bump"')[1].split("</figure>")[0]


def test_comparisons_that_contradict_themselves_are_warned_of() -> None:
    page = drawn(INCONSISTENT)
    assert "Yes: above 0.10, they contradict one another." in page
    assert "The top level" in page
