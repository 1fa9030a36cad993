"""Whether who is first changes with what scores without evidence count as."""

import dataclasses
from collections.abc import Mapping

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.findings.no_evidence import without_evidence
from tests.datasets import dataset
from tests.made_up_ways import ways

AREA = """
    settings: {simulation: {samples: 20}}
    sources: {t: {title: T}}
    criteria:
      - {id: x, judged: {0: Bad, 100: Good}}
      - {id: y, judged: {0: Bad, 100: Good}}
    options:
      a: {name: Alpha, scores: {x: {score: 90, source: t}}}
      b: {name: Beta, scores: {x: {score: 50, source: t}, y: {score: 70, source: t}}}
"""
"""Nobody knows what Alpha is worth on y."""

ALPHA, BETA, LEVEL = {"a": 0.9, "b": 0.1}, {"a": 0.1, "b": 0.9}, {"a": 0.5, "b": 0.5}


def first(**under: Mapping[str, float]) -> Appraisal:
    """An area in which the shares hang on what an unknown counts as alone."""
    made = appraise(dataset(AREA))
    return dataclasses.replace(
        made, ways=ways(("unknowns",), lambda way: under.get(way["unknowns"], ALPHA))
    )


def test_a_first_place_that_stays_is_said_to_stay() -> None:
    assert without_evidence(first()) == (
        "1 of 4 scores rests on no evidence from here. Count it at the low end, the middle or the "
        "high end of the scale instead. With all else as the headline has it, Alpha is still "
        "first most often."
    )


@pytest.mark.parametrize(
    ("under", "parts"),
    [
        ({"low": BETA}, "at the middle and the high end, Alpha; at the low end, Beta"),
        (
            {"high": LEVEL},
            "at the middle and the low end, Alpha; at the high end, too close to tell",
        ),
    ],
)
def test_where_it_turns_each_end_of_the_scale_is_told(
    under: dict[str, Mapping[str, float]], parts: str
) -> None:
    assert without_evidence(first(**under)) == (
        "1 of 4 scores rests on no evidence from here. Which model is then first most often hangs "
        f"on where on the scale it is counted: {parts}. As the headline counts: Alpha."
    )


def test_a_headline_that_is_too_close_to_tell_is_not_said_to_stay() -> None:
    said = without_evidence(first(reference=LEVEL))
    assert said.endswith(
        "counted: at the middle, the low end and the high end, Alpha. As the headline counts: too "
        "close to tell."
    )


def test_where_nothing_can_be_told_that_is_said_once() -> None:
    level = dict.fromkeys(("reference", "middle", "low", "high"), LEVEL)
    assert without_evidence(first(**level)) == (
        "1 of 4 scores rests on no evidence from here. Wherever on the scale it is counted, it is "
        "too close to tell which model is first most often."
    )


def test_with_evidence_for_all_scores_none_could_be_left_out() -> None:
    known = AREA.replace("{x: {score: 90, source: t}}", "{x: {score: 90}, y: {score: 10}}")
    assert without_evidence(appraise(dataset(known))) == (
        "Every score rests on some evidence, so none could be left out for want of it."
    )


@pytest.mark.parametrize(
    "text", ["{}", "options: {a: {}}", AREA.replace("name: Beta,", "name: Beta, model: a,")]
)
def test_where_no_two_models_compete_nothing_is_said(text: str) -> None:
    made = appraise(dataset(text))
    assert without_evidence(dataclasses.replace(made, ways=None)) == without_evidence(made) == ""
