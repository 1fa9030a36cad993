"""Why a threshold is missed; the steps of a value are held in tests/site/test_opened_values.py."""

import json

import pytest

from appraisal.data.as_json import as_json
from appraisal.data.results import results
from appraisal.findings.value_steps import shown_and_not_ranked, thresholds_missed
from tests.site.drawn_pages import appraised

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
    assert shown_and_not_ranked(made, "a") == (
        "Shown and not ranked: Alpha. Size: 2 tiers, above the threshold of 1.",
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
