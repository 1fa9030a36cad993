"""Sentences on where councils could work together next."""

import pytest

from appraisal.appraise.network.next_ties import NextSteps, NextTie
from appraisal.findings.next_steps import (
    adds_words,
    level_words,
    more_ties,
    need_words,
    next_finding,
    proposed,
    why_none,
)

COUNCILS = {"a": "Ash", "b": "Birch", "c": "Cedar", "d": "Dell"}
THEMES = {"jobs": "Jobs", "land": "Land"}


def tie(*pair: str, adds: float = 0.5, need: float = 1, by: tuple[str, ...] = ()) -> NextTie:
    one, other = pair
    return NextTie("jobs", (one, other), 0, "coordinate", need, by, adds)


FIRST = "By what it would add and how much both want it, Ash and Birch on ‘Jobs’ comes first."


def said(*ties: NextTie) -> str:
    return next_finding(NextSteps({"jobs": ties, "land": ()}, known=True), COUNCILS, THEMES)


@pytest.mark.parametrize(
    ("ties", "finding"),
    [
        (
            [],
            (
                "There is no theme on which two councils that both hold it as a priority could "
                "work together more closely."
            ),
        ),
        ([tie("a", "b")], FIRST),
        (
            [tie("a", "b"), tie("a", "c", need=0.5)],
            FIRST,
        ),
        (
            [tie("a", "b"), tie("c", "d"), tie("a", "c", adds=0.1)],
            (
                "By what they would add and how much both want them, 2 ties come first alike: "
                "Ash and Birch on ‘Jobs’; Cedar and Dell on ‘Jobs’."
            ),
        ),
        (
            [tie("a", "b"), tie("a", "c"), tie("a", "d"), tie("b", "c")],
            "By what they would add and how much both want them, 4 ties come first alike.",
        ),
    ],
)
def test_the_finding_names_the_tie_that_adds_most_where_both_want_it(
    ties: list[NextTie], finding: str
) -> None:
    assert said(*ties) == finding


def test_where_none_can_be_named_the_finding_says_why() -> None:
    none = NextSteps({}, known=False)
    assert next_finding(none, {"a": "Ash"}, THEMES) == (
        "There are no two councils that could work together."
    )
    assert next_finding(none, COUNCILS, {}).startswith("No themes are recorded")
    assert next_finding(none, COUNCILS, THEMES).startswith(
        "How joined-up the councils are today is not known"
    )


@pytest.mark.parametrize(
    ("ties", "sentence"),
    [
        ([], ""),
        ([tie("a", "b", by=("x",))], "Somebody has proposed what would make the only tie shown."),
        (
            [tie("a", "b", by=("x",))] * 2,
            "Somebody has proposed what would make both ties shown.",
        ),
        (
            [tie("a", "b", by=("x",)), tie("a", "c")],
            "Somebody has proposed what would make 1 of the 2 ties shown.",
        ),
        (
            [tie("a", "b")],
            "As far as was found, nobody has proposed what would make the only tie shown.",
        ),
        (
            [tie("a", "b")] * 2,
            "As far as was found, nobody has proposed what would make any of the ties shown.",
        ),
    ],
)
def test_it_says_how_many_somebody_has_proposed(ties: list[NextTie], sentence: str) -> None:
    assert proposed(ties) == sentence


def test_a_tie_in_words() -> None:
    assert adds_words(tie("a", "b", adds=0.0077415)) == "0.77"
    assert adds_words(tie("a", "b", adds=0.00001)) == "less than 0.01"
    assert (level_words(0), level_words(3)) == ("No partnership", "Share")
    assert need_words(tie("a", "b")) == "high"
    assert need_words(tie("a", "b", need=0.5)) == "medium"


def test_how_many_ties_follow_is_counted() -> None:
    assert (more_ties(1), more_ties(20)) == ("1 more tie", "20 more ties")


def test_a_theme_without_ties_says_why() -> None:
    assert why_none(0) == "No council records this as a high or medium priority."
    assert why_none(1) == "One council alone records this as a high or medium priority."
    assert why_none(2) == "No tie of two that hold it as a priority would add anything."
