"""Why a threshold is missed; the steps of a value are held in tests/site/test_opened_values.py."""

import json

import pytest

from appraisal.data.as_json import as_json
from appraisal.data.results import results
from appraisal.findings.value_steps import shown_and_not_ranked, thresholds_missed
from appraisal.site.pages.explore import pages
from tests.site.drawn_pages import appraised, drawn, words

NO_RANGE = "It has no range of its own."
AREA = """
    settings: {simulation: {samples: 10}}
    measures: {m: {name: M, unit: UNIT, add_up: sum}}
    criteria:
      - id: c
        name: Size
        measured: {measure: m, take: option, curve: [[0, 0], [900, 100]]}
        must: {MUST}
    options: {a: {name: Alpha, facts: {m: FIGURE}}}
"""


def area(unit: str, must: str, figure: str) -> str:
    return AREA.replace("UNIT", unit).replace("MUST", must).replace("FIGURE", figure)


@pytest.mark.parametrize(
    ("unit", "must", "figure", "sentence"),
    [
        ("tiers", "at_most: 1", "2", "Size: 2 tiers, above the threshold of 1."),
        ("tiers", "at_least: 2", "1", "Size: 1 tier, below the threshold of 2."),
        ("tiers", "at_most: 0", "3", "Size: 3 tiers, above the threshold of 0."),
        (
            "£ million",
            "at_most: 20",
            "30",
            "Size: £30 million, above the threshold of £20 million.",
        ),
        ("'%'", "at_least: 50", "20", "Size: 20%, below the threshold of 50%."),
        (
            "tiers",
            "at_least: 200",
            "199.9",
            "Size: 200 tiers, below the threshold of 200 by less than is shown.",
        ),
    ],
)
def test_a_threshold_missed_says_on_which_side(
    unit: str, must: str, figure: str, sentence: str
) -> None:
    assert thresholds_missed(appraised(area(unit, must, figure)), "a") == (sentence,)


def test_every_reader_of_a_threshold_has_the_same_sentence() -> None:
    made = appraised(area("tiers", "at_most: 1", "2"))
    (said,) = shown_and_not_ranked(made, "a")
    assert said == (
        "Shown and not ranked: Alpha. Size: 2 tiers, above the threshold of 1. It is 1 tier off. "
        f"{NO_RANGE}"
    )
    written = json.loads(as_json(results(made)))["options"][0]["fails"]
    assert written == ["c: 2 tiers, above the threshold of 1"]


def test_a_ratio_is_a_number_of_its_own() -> None:
    ratio = """
        settings: {simulation: {samples: 10}}
        measures: {m: {name: M, add_up: sum}}
        criteria:
          - id: c
            measured: {measure: m, take: ratio, curve: [[1, 0], [9, 100]]}
            must: {at_most: 2}
        councils: {x: {tier: unitary, facts: {m: 10}}, y: {tier: unitary, facts: {m: 30}}}
        options: {a: {}}
    """
    assert thresholds_missed(appraised(ratio), "a") == (
        "C: 3 to 1, above the threshold of 2 to 1.",
    )


# --- Where every option misses a threshold -------------------------------------------------------

BETA = "{x: {score: 30, low: 20, high: 40}, y: {score: 90, low: 90, high: 90}}"
NONE_RANKED = f"""
    criteria:
      - {{id: x, name: Ex, judged: {{0: Bad, 100: Good}}, must: {{at_least: 50}}}}
      - {{id: y, name: Why, judged: {{0: Bad, 100: Good}}, must: {{at_most: 80}}}}
    options:
      a: {{name: Alpha, scores: {{x: {{score: 45, low: 25, high: 65}}, y: {{score: 60}}}}}}
      b: {{name: Beta, scores: {BETA}}}
"""
REACHES = "Its own range, 25 to 65, reaches the threshold."
SHORT = "Its own range, 20 to 40, does not reach the threshold."
NEAR = [
    f"Shown and not ranked: Alpha. Ex: 45, below the threshold of 50. It is 5 off. {REACHES}",
    f"Shown and not ranked: Beta. Ex: 30, below the threshold of 50. It is 20 off. {SHORT}",
    f"Shown and not ranked: Beta. Why: 90, above the threshold of 80. It is 10 off. {NO_RANGE}",
]


def test_where_none_is_ranked_it_is_said_how_near_each_comes_to_each_threshold_it_misses() -> None:
    found = appraised(NONE_RANKED)
    assert not found.lead.first
    assert [on for option in "ab" for on in shown_and_not_ranked(found, option)] == NEAR


def test_the_list_of_options_says_so_where_none_is_ranked() -> None:
    said = words(drawn(appraised(NONE_RANKED), pages)["explore.html"])
    assert all(near in said for near in NEAR)


def test_where_some_option_is_ranked_that_is_not_said() -> None:
    ranked = NONE_RANKED + "      c: {name: Gamma, scores: {x: {score: 70}, y: {score: 60}}}\n"
    (said,) = shown_and_not_ranked(appraised(ranked), "a")
    assert said == "Shown and not ranked: Alpha. Ex: 45, below the threshold of 50."


@pytest.mark.parametrize(
    ("unit", "figure", "near"),
    [
        (
            "£ million",
            "{value: 30, source: s}",
            "It is £10 million off. It has no range of its own.",
        ),
        ('"%"', "{value: 30, source: s}", "It has no range of its own."),
    ],
)
def test_how_far_off_is_said_in_the_unit_of_the_figure(unit: str, figure: str, near: str) -> None:
    """A difference of percentages is none of their own unit."""
    text = AREA.replace("UNIT", unit).replace("MUST", "at_most: 20").replace("FIGURE", figure)
    text += "    sources: {s: {title: S}}\n"
    (said,) = shown_and_not_ranked(appraised(text), "a")
    assert said.partition("20 million. ")[2] == near or said.partition("20%. ")[2] == near
