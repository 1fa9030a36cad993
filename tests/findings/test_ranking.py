"""Sentences that state findings are true of what they are given, at every edge."""

import pytest

from appraisal.appraise.matrix import Ranking
from appraisal.findings import comparisons
from appraisal.findings import ranking as findings
from tests.findings.rankings import (
    ALL_TIED,
    CLEAR,
    CLOSE,
    LABELS,
    NAMES,
    NEAR_ALL,
    NONE,
    ONE,
    TWO_TIED,
    UNKNOWN,
    ranking,
    with_failed,
)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (CLEAR, "First under ‘P’: Alpha with 80 (75 to 85), about 30 points ahead of Beta."),
        (NEAR_ALL, "First under ‘P’: Alpha with 60 (30 to 90), less than a point ahead of Beta."),
        (TWO_TIED, "First under ‘P’, sharing the place: Alpha and Beta, at 60 each."),
        (ALL_TIED, "Both ranked options are worth the same under ‘P’: 50."),
        (UNKNOWN, findings.NO_EVIDENCE),
        (ONE, "There is one option, so nothing to compare it with: Alpha, worth 63 (51 to 71)."),
        (NONE, "There are no options to compare yet."),
        (
            with_failed(CLEAR, "a", "b"),
            "One option misses no threshold: Gamma, worth 20 (10 to 30).",
        ),
        (with_failed(ONE, "a"), "Every option misses a threshold, so none is ranked."),
    ],
)
def test_who_comes_first(found: Ranking, sentence: str) -> None:
    assert findings.first_place(found, LABELS, "P") == sentence


def test_two_that_share_the_second_place_are_both_named() -> None:
    found = ranking(a=(80, 80, 80), b=(50, 50, 50), n=(50, 50, 50))
    assert findings.first_place(found, LABELS, "P").endswith("ahead of Beta and Two councils, N.")


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (CLEAR, "Its range lies wholly above that of every other ranked option."),
        (CLOSE, "Its range overlaps with Beta."),
        (
            NEAR_ALL,
            ("Its range overlaps those of both other options."),
        ),
        (TWO_TIED, "Their ranges lie wholly above that of every other ranked option."),
        (ALL_TIED, ""),
        (UNKNOWN, ""),
        (ONE, ""),
        (NONE, ""),
    ],
)
def test_how_safely_the_first_comes_first(found: Ranking, sentence: str) -> None:
    assert findings.how_safe(found, LABELS) == sentence


@pytest.mark.parametrize(
    ("found", "title"),
    [
        (CLEAR, "Alpha first, clear of the rest"),
        (CLOSE, "Alpha first, but 1 of 2 other ranges overlaps"),
        (NEAR_ALL, "Alpha first, but every other range overlaps"),
        (TWO_TIED, "Alpha and Beta first together, clear of the rest"),
        (ALL_TIED, "No option stands out"),
        (UNKNOWN, "No evidence says which option comes first"),
        (ONE, "Only one option is ranked: Alpha"),
        (NONE, "No option is ranked"),
    ],
)
def test_the_title_of_the_ranking(found: Ranking, title: str) -> None:
    assert findings.ranking_title(found, LABELS) == title


FAMILIES = {"a": "unitary", "b": "non-structural", "c": "continue", "n": "unitary"}


@pytest.mark.parametrize(
    ("firsts", "sentence"),
    [
        ({"p": ("a",), "q": ("n",)}, "A unitary option comes first under both perspectives."),
        (
            {"p": ("a",), "q": ("a",), "r": ("n",)},
            "A unitary option comes first under all 3 perspectives.",
        ),
        (
            {"p": ("a",), "q": ("b",), "r": ("n",)},
            (
                "A unitary option comes first under 2 of the 3 perspectives (‘Money first’ and "
                "‘Services first’) and a non-structural option under 1 (‘Local voice first’)."
            ),
        ),
        (
            {"p": ("a", "b"), "q": ("a",)},
            (
                "A unitary option comes first under 1 of the 2 perspectives (‘Local voice first’) "
                "and options of different families share the first place under ‘Money first’."
            ),
        ),
        (
            {"p": ("a", "b")},
            (
                "A non-structural option and a unitary option share the first place under "
                "‘Money first’, the only perspective recorded."
            ),
        ),
        (
            {"p": ("c",)},
            "Continuing as today comes first under ‘Money first’, the only perspective recorded.",
        ),
        (
            {"p": (), "q": ()},
            "No perspective puts an option first on today's evidence, so no family comes first.",
        ),
    ],
)
def test_which_families_come_first(firsts: findings.Firsts, sentence: str) -> None:
    assert findings.families_first(firsts, FAMILIES, NAMES) == sentence


@pytest.mark.parametrize(
    ("perspectives", "made_up", "sentence"),
    [
        (6, 0, ""),
        (6, 1, "1 of the 6 was made up to illustrate: nobody holds it."),
        (6, 4, "4 of the 6 were made up to illustrate: nobody holds them."),
        (2, 2, "All of them were made up to illustrate: nobody holds them."),
        (1, 1, "It was made up to illustrate: nobody holds it."),
    ],
)
def test_how_many_perspectives_nobody_holds(perspectives: int, made_up: int, sentence: str) -> None:
    assert findings.invented(perspectives, made_up) == sentence


@pytest.mark.parametrize(
    ("firsts", "title", "sentence"),
    [
        (
            {"p": ("a",), "q": ("a",)},
            "Alpha first under every perspective",
            "Every perspective puts the same option first: Alpha.",
        ),
        (
            {"p": ("a",), "q": ("b",), "r": ("a",)},
            "Alpha first under 2 of 3 perspectives",
            (
                "2 different options come first: Alpha under ‘Money first’ and ‘Services first’; "
                "Beta under ‘Local voice first’."
            ),
        ),
        (
            {"p": ("a",), "q": ("b",)},
            "Every perspective puts a different option first",
            (
                "2 different options come first: Alpha under ‘Money first’; Beta under "
                "‘Local voice first’."
            ),
        ),
        (
            {"p": ("a",)},
            "One perspective is recorded; it puts Alpha highest",
            "Only one perspective is recorded, so priorities can't be compared.",
        ),
        (
            {"p": ()},
            "No perspective puts an option first",
            "No perspective puts an option first, so priorities can't be compared.",
        ),
    ],
)
def test_where_priorities_divide(firsts: findings.Firsts, title: str, sentence: str) -> None:
    assert findings.priorities_title(firsts, LABELS) == title
    assert findings.firsts_divide(firsts, LABELS, NAMES) == sentence


def test_nobody_is_first_where_nothing_is_known() -> None:
    assert findings.first_places({"p": UNKNOWN, "q": CLEAR}) == {"p": (), "q": ("a",)}


@pytest.mark.parametrize(
    ("ranks", "sentence"),
    [
        (
            {"p": {"a": 1, "b": 2, "c": 3}, "q": {"a": 3, "b": 2, "c": 1}},
            (
                "The place that depends most on the perspective is that of Alpha: first under "
                "‘Money first’, third under ‘Local voice first’. As far, too: Gamma."
            ),
        ),
        (
            {"p": {"a": 1, "b": 2}, "q": {"a": 1, "b": 2}},
            "Every option keeps its place under all perspectives.",
        ),
        ({"p": {"a": 1}}, ""),
        ({"p": {}}, ""),
        ({}, ""),
    ],
)
def test_whose_place_depends_most_on_the_perspective(
    ranks: dict[str, dict[str, int]], sentence: str
) -> None:
    assert findings.moves_most(ranks, LABELS, NAMES) == sentence


@pytest.mark.parametrize(
    ("rank", "word"), [(1, "first"), (9, "ninth"), (10, "10th"), (11, "11th"), (22, "22nd")]
)
def test_ranks_in_words(rank: int, word: str) -> None:
    assert findings.ordinal(rank) == word


@pytest.mark.parametrize(
    ("share", "start"),
    [
        (0.531, "53% of the weight under ‘P’ rests on measured or contested evidence, on average "),
        (0.0, "0% of the weight under ‘P’"),
        (1.0, "100% of the weight under ‘P’ rests on measured or contested evidence, on average "),
        (None, "There are no scores yet"),
    ],
)
def test_how_much_rests_on_evidence(share: float | None, start: str) -> None:
    assert findings.resting_on_evidence(share, "P").startswith(start)


@pytest.mark.parametrize(
    ("share", "end"),
    [
        (0.531, "over the options. The rest rests on judgement or assumption, or on nothing."),
        (1.0, "over the options. None rests on judgement."),
    ],
)
def test_what_does_not_rest_on_evidence(share: float, end: str) -> None:
    assert findings.resting_on_evidence(share, "P").endswith(end)


@pytest.mark.parametrize(
    ("shares", "said"),
    [((0.86, 0.14), "A is ahead of B in 86%"), ((0.3, 0.7), "B is ahead of A in 70%")],
)
def test_how_often_one_is_ahead_in_draws(shares: tuple[float, float], said: str) -> None:
    assert f"{said} of draws." in comparisons.ahead_in_draws(*shares, "A", "B")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            ("Saving", 7, 13, 1.4),
            (
                "What isn't known matters most on ‘Saving’. 7 of the 13 options have no evidence "
                "on it, and each could be worth up to 1.4 points more or less than shown."
            ),
        ),
        (
            ("Saving", 1, 1, 50.0),
            (
                "What isn't known matters most on ‘Saving’. The only option has no evidence on "
                "it, and it could be worth up to 50 points more or less than shown."
            ),
        ),
        (
            ("Saving", 1, 3, 0.5),
            (
                "What isn't known matters most on ‘Saving’. 1 of the 3 options has no evidence on "
                "it, and it could be worth up to 0.5 points more or less than shown."
            ),
        ),
        (
            ("Saving", 2, 3, 0.0),
            (
                "What isn't known most is ‘Saving’, which has no weight. 2 of the 3 options have "
                "no evidence on it."
            ),
        ),
        ((None, 0, 3, 0.0), "Every option has some evidence on every criterion."),
        ((None, 0, 0, 0.0), "There are no options to compare yet."),
    ],
)
def test_the_gap_that_matters_most(
    given: tuple[str | None, int, int, float], sentence: str
) -> None:
    assert findings.biggest_gap(*given) == sentence


def test_a_missed_threshold_names_the_option_and_the_criterion() -> None:
    said = findings.missed("Alpha", "Size", "71,757 is below the threshold of 100,000")
    assert said == (
        "Shown and not ranked: Alpha. On ‘Size’, 71,757 is below the threshold of 100,000."
    )


def test_an_option_that_cannot_be_told_apart_is_not_called_first() -> None:
    assert findings.first_place(CLOSE, LABELS, "P", ("b",)) == (
        "Highest under ‘P’, but not to be told apart from Beta: Alpha with 60 (50 to 70), "
        "about 5 points ahead of Beta."
    )
    assert findings.ranking_title(CLOSE, LABELS, ("b",)) == "2 options lead and can't be told apart"


def test_a_tie_of_all_under_every_perspective_names_nobody_alone() -> None:
    firsts = {"p": ("a", "b"), "q": ("a", "b")}
    assert findings.priorities_title(firsts, LABELS) == "No perspective puts one option alone first"
    assert findings.firsts_divide(firsts, LABELS, NAMES) == (
        "Under every perspective the first place is shared: Alpha and Beta."
    )


def test_a_lead_of_less_than_a_point_is_too_close_to_call() -> None:
    rankings = {"p": CLEAR, "q": NEAR_ALL, "r": ALL_TIED}
    (said,) = findings.close_calls(rankings, LABELS, NAMES)
    assert said.startswith("Too close to call under ‘Local voice first’: Alpha and Beta stand")
    assert findings.close_calls({"p": UNKNOWN, "q": NONE, "r": ONE}, LABELS, NAMES) == ()
