"""The page that asks trade-off questions, before anybody has answered one."""

import dataclasses
import functools
import json
import re
from typing import Any

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.model.published import published
from appraisal.site.pages.tradeoffs import pages
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words
from tests.treeshire import WHAT, treeshire

PATH = f"workshops/{WHAT}/tradeoffs.html"
ASKS = "workshops: {talk: {title: A talk, questions: [{id: q, ask: Why?}]}}\n"
TWO = """
criteria: [{id: a, judged: {0: x, 100: y}}, {id: b, judged: {0: x, 100: y}}]
options: {one: {scores: {a: {score: 1}}}, two: {scores: {b: {score: 2}}}}
"""


@functools.cache
def area() -> Appraisal:
    return appraise(published(treeshire()))


def data(html: str) -> dict[str, Any]:
    found = re.search(r'id="asked-data">(.*?)</script>', html, flags=re.S)
    assert found is not None
    held: dict[str, Any] = json.loads(found[1])
    return held


def test_a_workshop_that_has_questions_has_a_page_and_one_without_has_none() -> None:
    assert list(drawn(area(), pages)) == [PATH]


def test_without_javascript_the_page_says_what_it_is_for_and_who_has_the_sheets() -> None:
    said = words(drawn(area(), pages)[PATH])
    assert "These questions need JavaScript." in said
    assert "They find out which of two steps a council values more." in said
    assert "The facilitator has sheets" in said


def test_what_councils_answered_in_private_is_not_on_the_page() -> None:
    assert "SECRET" not in drawn(area(), pages)[PATH]
    assert data(drawn(area(), pages)[PATH]) == data(drawn(appraise(treeshire()), pages)[PATH])


def test_the_councils_of_the_workshop_answer() -> None:
    found = data(drawn(area(), pages)[PATH])
    assert [council["name"] for council in found["councils"]][:3] == ["Ash", "Birch", "Cedar"]
    assert (found["workshop"], found["file"]) == (WHAT, f"{WHAT}-tradeoffs.yaml")


@pytest.mark.parametrize("edge", EDGES)
def test_nothing_is_asked_where_nothing_can_be_weighed(edge: str) -> None:
    area = appraised(EDGES[edge] + "\n" + ASKS)
    html = drawn(area, pages)["workshops/talk/tradeoffs.html"]
    assert "There is nothing to ask" in words(html)
    assert "<script" not in html.partition("<main")[2].partition("</main>")[0]
    assert faults(html) == []


def test_a_name_can_not_break_out_of_the_data() -> None:
    html = drawn(appraised(TWO + ASKS.replace("A talk", "</script><b>")), pages)
    assert "</script><b>" not in html["workshops/talk/tradeoffs.html"]


def test_every_council_may_answer_where_a_workshop_names_none() -> None:
    named = area().dataset.workshops[WHAT].model_copy(update={"councils": ()})
    dataset = replace(area().dataset, workshops={WHAT: named})
    found = data(drawn(dataclasses.replace(area(), dataset=dataset), pages)[PATH])
    assert len(found["councils"]) == 9
