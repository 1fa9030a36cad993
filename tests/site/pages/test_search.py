"""The search page holds all that its script finds, each text once."""

import json
from typing import Any

from appraisal.appraise import appraise
from appraisal.site.pages.search import pages
from tests.datasets import dataset
from tests.site.test_shorthand import long

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
    for group in found["groups"]:
        group["hits"] = long(found["words"], group["hits"])
    return found | {"texts": [long(found["words"], text) for text in found["texts"]]}


def hits(path: str) -> list[str]:
    (group,) = (group for group in index()["groups"] if group["path"] == path)
    return str(group["hits"]).split("\n")


def test_a_group_holds_place_name_text_and_other_names_of_each_hit() -> None:
    assert hits("councils/….html") == ["ash\tAsh Council\tUnitary council\tABC"]


def test_a_text_that_stands_twice_is_kept_once_and_numbered() -> None:
    assert index()["texts"] == ["Who decides today: Unitary council."]
    assert hits("functions.html#function-…")[2] == "waste\tWaste collection\t#0\tbins;rubbish"


def test_what_the_name_says_and_what_is_empty_at_the_end_are_left_out() -> None:
    assert hits("functions.html#function-…")[0] == "\tParks\t#0"
    assert hits("…") == ["criteria/voice.html\tVoice"]


def test_nothing_that_was_typed_can_end_the_element_that_holds_the_index() -> None:
    (page,) = pages(appraise(dataset(AREA)))
    assert "<" not in page.content.index
    assert "The chief constable < the commissioner." in hits("functions.html#function-…")[1]


def test_the_script_is_given_the_words_that_find_nothing_and_what_it_says() -> None:
    found = index()
    assert {"the", "and", "of"} <= {*found["skipped"].split()}
    assert found["sentences"]["found.none"] == ("Nothing here fits “{words}”. These come nearest:")
