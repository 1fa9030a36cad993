"""The lead and its safety in sentences, where options are lines of models."""

import pytest

from appraisal.appraise.lead import lead
from appraisal.appraise.matrix import Ranking
from appraisal.findings import safety
from appraisal.findings.lead import how_safe, ranking_title
from appraisal.findings.named_safety import NamedSafety
from tests.findings import made_up
from tests.findings.rankings import LABELS, ranking

OWN_LINE = {"a": "two", "b": "two", "c": "c", "d": "d"}


@pytest.mark.parametrize(
    ("found", "title", "safe"),
    [
        (
            ranking(a=(80, 70, 90), b=(79, 69, 89), c=(60, 50, 65)),
            "Alpha first, clear of other models",
            "Its range lies wholly above that of every ranked option of another model.",
        ),
        (
            ranking(a=(80, 70, 90), b=(79, 69, 89), c=(60, 50, 69.5)),
            "Alpha first, but by less than a point",
            (
                "Its range lies above that of every ranked option of another model by less than a "
                "point."
            ),
        ),
        (
            ranking(a=(80, 70, 90), b=(79, 69, 89), c=(60, 50, 75)),
            "Alpha first, but the range of the other model overlaps",
            (
                "Its range overlaps that of the one option of another model, so ranges alone can't "
                "tell them apart."
            ),
        ),
        (
            ranking(a=(80, 70, 90), b=(79, 69, 89), c=(60, 50, 75), d=(60, 50, 75)),
            "Alpha first, but every range of another model overlaps",
            (
                "Its range overlaps those of both options of other models, so ranges alone can't "
                "tell them apart."
            ),
        ),
        (
            ranking(a=(80, 70, 90), b=(79, 69, 89), c=(60, 50, 75), d=(40, 30, 50)),
            "Alpha first, but 1 of 2 ranges of other models overlaps",
            "Its range overlaps with Gamma, so ranges alone can't tell them apart.",
        ),
        (
            ranking(a=(80, 70, 90), b=(79, 69, 89), c=(80, 70, 90)),
            "Alpha and Gamma first together",
            "",
        ),
    ],
)
def test_a_range_is_held_against_those_of_other_models(
    found: Ranking, title: str, safe: str
) -> None:
    led = lead(found, models={i: OWN_LINE[i] for i in found.order})
    labels = {**LABELS, "d": "Delta"}
    assert (ranking_title(led, labels), how_safe(led, labels)) == (title, safe)


def of_models(first: float) -> NamedSafety:
    """Alpha and Beta are lines of one model, which is first in this share of draws."""
    shares = {"a": 0.0, "b": first, "c": 1 - first}
    drawn = made_up.simulated(
        shares,
        models={"two": (first, 1 - first), "c": (1 - first, first)},
        models_winning={"two": {"c": first}, "c": {"two": 1 - first}},
        winning={"a": {"b": 0, "c": 0}, "b": {"a": 1, "c": first}, "c": {"a": 1, "b": 1 - first}},
    )
    return made_up.named_safety(
        made_up.ranking(a=60, b=59, c=40),
        made_up.robust(shares, simulated=drawn),
        models={"two": "Two councils", "c": "Gamma"},
        model_of={"a": "two", "b": "two", "c": "c"},
    )


@pytest.mark.parametrize(
    ("share", "end"),
    [
        (0.9, "and its model, Two councils, in about 9 in 10 tries"),
        (0.3, "but its model, Two councils, only in about 3 in 10 tries"),
        (0.0, "but its model, Two councils, in no try"),
    ],
)
def test_how_often_the_first_is_first_is_told_of_its_model(share: float, end: str) -> None:
    assert safety.finding(of_models(share)) == (
        f"Alpha comes first under ‘Equal’, {end} when weights and scores vary together."
    )


def test_what_puts_nobody_else_first_is_told_of_models() -> None:
    found = of_models(1.0)
    assert safety.how_safe(found).endswith(
        "Two councils comes first in all; no other model ever does."
    )
    assert safety.weights_finding(found) == (
        "No weight, moved by itself as far as it goes, would put another model first."
    )
    assert safety.shift_sentence(None, found, "equal") == (
        "Under ‘Equal’, no change of weights would put another model first."
    )


def test_who_is_ahead_in_draws_is_told_of_models() -> None:
    assert safety.ahead(of_models(0.9)) == (
        "Its model is ahead of each other model in at least 9 in 10 tries."
    )
    assert safety.ahead(of_models(1.0)) == "Its model is ahead of each other model in every try."
    assert safety.overtaken(of_models(0.9)) == ""
    assert (
        safety.overtaken(of_models(0.2)) == "Gamma is ahead of Two councils in about 8 in 10 tries."
    )
