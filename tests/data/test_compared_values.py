"""The data behind the tick boxes of Compare."""

import json
import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.compared_values import inlined, path_of, side_by_side_data
from appraisal.resources import templates_folder
from tests.datasets import dataset

TREE = """
    settings: {reference_option: stay}
    criteria:
      - id: quality
        name: Quality
        criteria:
          - {id: care, name: Care, judged: {0: Bad, 100: Good}}
          - {id: speed, name: Speed, judged: {0: Bad, 100: Good}}
      - {id: cost, name: "Cost </script>", judged: {0: Dear, 100: Cheap}}
    options:
      stay: {family: continue, scores: {cost: {score: 80, low: 80, high: 80, source: [s]}}}
      join:
        scores:
          care: {score: 60, low: 40, high: 80, source: [s]}
          speed: {score: 20, low: 20, high: 20, source: assumption}
"""


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def test_a_branch_holds_its_leaves_and_a_leaf_its_evidence(tree: Appraisal) -> None:
    _, quality, cost = side_by_side_data(tree)["rows"]
    assert quality["cells"] == [None, [40, 30, 50]]
    assert [leaf["label"] for leaf in quality["below"]] == ["Care", "Speed"]
    care, speed = quality["below"]
    assert (care["cells"], care["kinds"]) == ([None, [60, 40, 80]], ["gap", "judged"])
    assert (speed["cells"], speed["kinds"]) == ([None, [20]], ["gap", "assumption"])
    assert (cost["cells"], cost["kinds"]) == ([[80], None], ["judged", "gap"])
    assert (care["href"], cost["href"]) == ("criteria/quality.html#care", "criteria/cost.html")


def test_a_row_has_its_share_of_the_whole(tree: Appraisal) -> None:
    overall, quality, cost = side_by_side_data(tree)["rows"]
    assert [overall["weight"], quality["weight"], cost["weight"]] == [1, 0.5, 0.5]
    assert [leaf["weight"] for leaf in quality["below"]] == [0.25, 0.25]


def test_the_overall_value_is_that_of_the_ranking(tree: Appraisal) -> None:
    ranking = tree.rankings[tree.headline]
    assert side_by_side_data(tree)["rows"][0]["cells"] == [
        [ranking.value[i], ranking.low[i], ranking.high[i]] for i in ("stay", "join")
    ]


def test_pairs_lead_to_their_pages(tree: Appraisal) -> None:
    assert side_by_side_data(tree)["pairs"] == [["stay", "join", "compare/stay/join.html"]]


def test_nothing_breaks_out_of_the_script_element(tree: Appraisal) -> None:
    text = inlined(tree)
    assert "<" not in text
    assert json.loads(text)["rows"][2]["label"] == "Cost </script>"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "options: {one: {}, two: {}}",
        "criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]\noptions: {one: {}}",
    ],
)
def test_with_nothing_to_lay_side_by_side_there_is_no_data(text: str) -> None:
    assert inlined(appraise(dataset(text))) == ""


def test_pairs_have_paths_that_cannot_meet() -> None:
    assert path_of(("a-b", "c")) != path_of(("a", "b-c"))


def test_the_browser_has_the_sentences_that_it_says_and_no_others(tree: Appraisal) -> None:
    """Each that the script names, and each that it is given."""
    script = (templates_folder() / "compare.js").read_text(encoding="utf-8")
    named = set(re.findall(r"\"([a-z]+\.[a-z.-]+)\"", script))
    found = side_by_side_data(tree)["sentences"]
    assert found["ticked.hardly-different"] == "about the same"
    assert found.keys() == named
