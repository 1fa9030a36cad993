"""The search page holds all that its script finds, each text once."""

import json
from typing import Any

from appraisal.appraise import appraise
from appraisal.site.pages.search import pages
from tests.datasets import dataset

AREA = """
    councils: {ash: {tier: unitary, name: Ash Council, also: [ABC]}}
    functions:
      waste: {name: Waste collection, level: unitary, also: [bins, rubbish]}
      parks: {name: Parks, level: unitary}
      police: {name: Police, level: government, note: The chief constable < the commissioner.}
    criteria: [{id: voice, judged: {0: none, 100: all}}]
"""


def index() -> dict[str, Any]:
    (page,) = pages(appraise(dataset(AREA)))
    found: dict[str, Any] = json.loads(page.content.index)
    return found


def test_a_group_holds_place_name_other_names_and_text_of_each_hit() -> None:
    (councils,) = (group for group in index()["groups"] if group["path"].startswith("councils/"))
    assert councils["path"] == "councils/….html"
    assert councils["title"] == "…"
    assert councils["hits"] == [["ash", "Ash Council", "ABC", "Unitary council"]]


def test_a_text_that_stands_twice_is_kept_once_and_what_is_empty_at_the_end_is_left_out() -> None:
    found = index()
    functions = found["groups"][0]["hits"]
    assert found["texts"] == ["Who decides today: Unitary council."]
    assert functions[0] == ["parks", "Parks", "", 0]
    assert functions[2] == ["waste", "Waste collection", "bins;rubbish", 0]
    assert found["groups"][-1]["hits"] == [["criteria/voice.html", "Voice"]]


def test_nothing_that_was_typed_can_end_the_element_that_holds_the_index() -> None:
    (page,) = pages(appraise(dataset(AREA)))
    assert "<" not in page.content.index
    assert index()["groups"][0]["hits"][1][3].endswith("The chief constable < the commissioner.")


def test_the_script_is_given_the_words_that_find_nothing_and_what_it_says() -> None:
    found = index()
    assert {"the", "and", "of"} <= {*found["skipped"].split()}
    assert found["sentences"]["found.none"] == (
        "Nothing here fits “{words}”. These come nearest:"
    )
