"""Who leads is told in one set of sentences, true of the lead at every edge."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.lead import Lead, lead
from appraisal.appraise.matrix import Ranking
from appraisal.findings.lead import (
    close_calls,
    comes_first,
    families_first,
    first_place,
    first_word,
    firsts_divide,
    how_safe,
    moves_most,
    place,
    places,
    priorities_title,
    ranking_title,
)
from appraisal.findings.ranking import NO_EVIDENCE
from tests.findings.made_up import robust
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

Firsts = dict[str, tuple[str, ...]]


def told(found: Ranking, *groups: tuple[str, ...]) -> Lead:
    """The lead with draws that leave these groups; without any, all are told apart."""
    each = groups or tuple((i,) for i in found.order)
    return lead(found, robust(dict.fromkeys(found.order, 0.5), groups=each))


def leading(firsts: Firsts) -> dict[str, Lead]:
    """Leads in which these options, level with each other, are far ahead of all others."""
    at = {True: (90, 85, 95), False: (10, 5, 15)}
    return {
        p: lead(ranking(**{i: at[i in first] for i in LABELS} if first else {}))
        for p, first in firsts.items()
    }


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (CLEAR, "First under ‘P’: Alpha with 80 (75 to 85), about 30 points ahead of Beta."),
        (NEAR_ALL, "First under ‘P’: Alpha with 60 (30 to 90), less than a point ahead of Beta."),
        (TWO_TIED, "First under ‘P’, sharing the place: Alpha and Beta, at 60 each."),
        (ALL_TIED, "Both ranked options are worth the same under ‘P’: 50."),
        (UNKNOWN, NO_EVIDENCE),
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
    assert first_place(told(found), LABELS, "P") == sentence


@pytest.mark.parametrize(
    ("unknown", "sentence"),
    [
        ("b", "Alpha with 80; next Beta with no evidence and so counted as 50."),
        ("a", "Alpha with no evidence and so counted as 50; next Beta with 50."),
    ],
)
def test_nobody_is_ahead_by_what_gaps_count_as(unknown: str, sentence: str) -> None:
    found = replace(ranking(a=(80, 80, 80), b=(50, 50, 50)), unknown=frozenset(unknown))
    assert first_place(told(found), LABELS, "P").endswith(sentence)


def test_two_that_share_the_second_place_are_both_named() -> None:
    found = ranking(a=(80, 80, 80), b=(50, 50, 50), n=(50, 50, 50))
    assert first_place(told(found), LABELS, "P").endswith("ahead of Beta and Two councils, N.")


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
    assert how_safe(told(found), LABELS) == sentence


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
    assert ranking_title(told(found), LABELS) == title


FAMILIES = {"a": "unitary", "b": "non-structural", "c": "continue", "n": "unitary"}


@pytest.mark.parametrize(
    ("firsts", "sentence"),
    [
        ({"p": ("a",), "q": ("n",)}, "A unitary option comes first under both sets of priorities."),
        (
            {"p": ("a",), "q": ("a",), "r": ("n",)},
            "A unitary option comes first under all 3 sets of priorities.",
        ),
        (
            {"p": ("a",), "q": ("b",), "r": ("n",)},
            (
                "A unitary option comes first under 2 of the 3 sets of priorities (‘Money first’ "
                "and ‘Services first’) and a non-structural option under 1 (‘Local voice first’)."
            ),
        ),
        (
            {"p": ("a", "b"), "q": ("a",)},
            (
                "A unitary option comes first under 1 of the 2 sets of priorities (‘Local voice "
                "first’) and options of different families share the first place under ‘Money "
                "first’."
            ),
        ),
        (
            {"p": ("a", "b")},
            (
                "A non-structural option and a unitary option share the first place under "
                "‘Money first’, the only set of priorities that is no example."
            ),
        ),
        (
            {"p": ("c",)},
            (
                "Continuing as today comes first under ‘Money first’, the only set of priorities "
                "that is no example."
            ),
        ),
        (
            {"p": (), "q": ()},
            (
                "No set of priorities puts an option first on today's evidence, so no family comes "
                "first."
            ),
        ),
    ],
)
def test_which_families_come_first(firsts: Firsts, sentence: str) -> None:
    assert families_first(leading(firsts), FAMILIES, NAMES) == sentence


@pytest.mark.parametrize(
    ("firsts", "title", "sentence"),
    [
        (
            {"p": ("a",), "q": ("b",), "r": ("a",)},
            "Alpha first under 2 of 3 sets of priorities",
            (
                "2 different options come first: Alpha under ‘Money first’ and ‘Services first’; "
                "Beta under ‘Local voice first’."
            ),
        ),
        (
            {"p": ("a", "b"), "q": ("a",), "r": ("a",)},
            "Alpha first under 2 of 3 sets of priorities",
            (
                "2 different options come first or share the first place: Alpha under ‘Money "
                "first’, ‘Local voice first’ and ‘Services first’; Beta under ‘Money first’."
            ),
        ),
        (
            {"p": ("a",), "q": ("b",)},
            "Every set of priorities that is no example puts a different option first",
            (
                "2 different options come first: Alpha under ‘Money first’; Beta under "
                "‘Local voice first’."
            ),
        ),
        (
            {"p": ()},
            "No set of priorities puts an option first",
            "No set of priorities puts an option first, so priorities can't be compared.",
        ),
    ],
)
def test_where_priorities_divide(firsts: Firsts, title: str, sentence: str) -> None:
    assert priorities_title(leading(firsts), LABELS, NAMES) == title
    assert firsts_divide(leading(firsts), LABELS, NAMES) == sentence


@pytest.mark.parametrize(
    ("firsts", "title"),
    [
        (
            {"p": ("a",), "q": ("a",)},
            "Alpha first under every set of priorities that is no example",
        ),
        (
            {"p": ("a",)},
            "‘Money first’ puts Alpha highest",
        ),
    ],
)
def test_the_title_says_where_one_option_is_first_under_all(firsts: Firsts, title: str) -> None:
    assert priorities_title(leading(firsts), LABELS, NAMES) == title


@pytest.mark.parametrize(
    ("ranks", "sentence"),
    [
        (
            {"p": {"a": 1, "b": 2, "c": 3}, "q": {"a": 3, "b": 2, "c": 1}},
            (
                "The place that depends most on the set of priorities is that of Alpha: first "
                "under ‘Money first’, third under ‘Local voice first’. As far, too: Gamma."
            ),
        ),
        (
            {"p": {"a": 1, "b": 2}, "q": {"a": 1, "b": 2}},
            "Every option keeps its place under all sets of priorities.",
        ),
        *((few, "") for few in ({"p": {"a": 1}}, {"p": {}}, {})),
    ],
)
def test_whose_place_depends_most_on_the_perspective(
    ranks: dict[str, dict[str, int]], sentence: str
) -> None:
    rankings = {
        p: ranking(**{i: (90 - 10 * n,) * 3 for i, n in r.items()}) for p, r in ranks.items()
    }
    leads = {p: lead(found) for p, found in rankings.items()}
    assert moves_most(rankings, leads, LABELS, NAMES) == sentence


# --- What can't be told apart -----------------------------------------------------------------


def test_an_option_that_cannot_be_told_apart_is_not_called_first() -> None:
    found = told(CLOSE, ("a", "b"), ("c",))
    assert first_place(found, LABELS, "P") == (
        "Highest under ‘P’, but not to be told apart from Beta: Alpha with 60 (50 to 70), "
        "about 5 points ahead of Beta."
    )
    assert ranking_title(found, LABELS) == "2 options lead and can't be told apart"
    assert place(found, CLOSE, "a", LABELS, "P") == (
        "Highest of 3 under ‘P’, but not to be told apart from Beta, worth 60 (50 to 70) of 100."
    )
    assert place(found, CLOSE, "b", LABELS, "P") == (
        "Second of 3 under ‘P’, but not to be told apart from Alpha, worth 55 (40 to 65) of 100."
    )
    assert (
        place(found, CLOSE, "c", LABELS, "P") == "Third of 3 under ‘P’, worth 20 (10 to 30) of 100."
    )
    assert (first_word(found), comes_first(found), comes_first(found, would=True)) == (
        "highest",
        "has the highest value",
        "have the highest value",
    )


def test_two_that_tie_and_a_third_not_told_apart_from_them_are_not_called_first() -> None:
    found = told(TWO_TIED, ("a", "b", "c"))
    assert first_place(found, LABELS, "P") == (
        "Highest under ‘P’, but not to be told apart from Gamma: Alpha and Beta, at 60 each."
    )
    assert place(found, TWO_TIED, "b", LABELS, "P") == (
        "Shares the highest value of 3 under ‘P’, but not to be told apart from Gamma, "
        "worth 60 (55 to 65) of 100."
    )
    assert comes_first(found) == "share the highest value"


def test_two_that_tie_and_stand_apart_from_the_rest_share_the_first_place() -> None:
    found = told(TWO_TIED)
    assert place(found, TWO_TIED, "a", LABELS, "P") == (
        "Shares first place of 3 under ‘P’, worth 60 (50 to 70) of 100."
    )
    assert comes_first(found) == "share the first place"


def test_without_draws_a_lead_of_less_than_a_point_is_not_called_first() -> None:
    assert first_place(lead(NEAR_ALL), LABELS, "P") == (
        "Highest under ‘P’, but within a point of Beta: Alpha with 60 (30 to 90), less than a "
        "point ahead of Beta."
    )
    assert how_safe(lead(NEAR_ALL), LABELS) == (
        "Its range overlaps those of both other options, so ranges alone can't tell them apart."
    )


def test_a_tie_of_all_under_every_perspective_names_nobody_alone() -> None:
    leads = leading({"p": ("a", "b"), "q": ("a", "b")})
    assert (
        priorities_title(leads, LABELS, NAMES) == "No set of priorities puts one option alone first"
    )


def test_where_one_perspective_is_close_no_option_is_first_under_every_perspective() -> None:
    leads = {"p": told(CLOSE, ("a", "b"), ("c",)), "q": lead(CLEAR)}
    assert priorities_title(leads, LABELS, NAMES) == "Alpha first under 1 of 2 sets of priorities"
    assert firsts_divide(leads, LABELS, NAMES) == (
        "Alpha comes first under ‘Local voice first’, no option clearly under the other."
    )
    assert list(close_calls(leads, LABELS, NAMES)) == [
        "Under ‘Money first’ Alpha and Beta can't be told apart."
    ]
    assert families_first(leads, FAMILIES, NAMES) == (
        "A unitary option comes first under 1 of the 2 sets of priorities (‘Local voice first’) "
        "and options of different families can't be told apart under ‘Money first’."
    )


def test_a_family_comes_first_if_all_that_cannot_be_told_apart_are_of_it() -> None:
    unitary = dict.fromkeys(FAMILIES, "unitary")
    assert families_first({"p": told(CLOSE, ("a", "b"), ("c",))}, unitary, NAMES) == (
        "A unitary option comes first under ‘Money first’, the only set of priorities that is "
        "no example."
    )
    assert families_first({"p": told(CLOSE, ("a", "b"), ("c",))}, FAMILIES, NAMES) == (
        "No set of priorities puts an option first on today's evidence, so no family comes first."
    )


def test_a_place_under_several_perspectives_is_first_only_where_it_may_be_called_so() -> None:
    rankings = {"p": CLOSE, "q": CLEAR}
    close = {"p": told(CLOSE, ("a", "b"), ("c",)), "q": lead(CLEAR)}
    clear = {"p": told(CLOSE), "q": lead(CLEAR)}
    every = "Under the 2 sets of priorities it is always"
    assert places("a", rankings, close, NAMES) == f"{every} highest."
    assert places("a", rankings, clear, NAMES) == f"{every} first."
    assert places("b", rankings, close, NAMES) == f"{every} second."
    assert places("a", {"p": CLOSE}, close, NAMES) == ""


def test_a_place_that_moves_runs_from_the_best_to_the_worst() -> None:
    last = ranking(a=(20, 10, 30), b=(50, 40, 60), c=(80, 75, 85))
    rankings = {"p": CLEAR, "q": last}
    leads = {i: told(found) for i, found in rankings.items()}
    assert places("a", rankings, leads, NAMES) == (
        "Under the 2 sets of priorities its place runs from first (under ‘Money first’) to third "
        "(under ‘Local voice first’)."
    )


def test_a_first_that_draws_tell_apart_is_called_first_though_ranges_overlap() -> None:
    assert told(CLOSE).overlapping == ("b",)
    assert first_word(told(CLOSE)) == "first"


def test_only_what_is_level_with_the_first_is_a_close_call() -> None:
    leads = {"p": lead(CLEAR), "q": lead(NEAR_ALL), "r": lead(ALL_TIED)}
    (only,) = close_calls(leads, LABELS, NAMES)
    assert only == ("Under ‘Local voice first’ Alpha and Beta can't be told apart.")
    nothing = {"p": lead(UNKNOWN), "q": lead(NONE), "r": lead(ONE)}
    assert not [*close_calls(nothing, LABELS, NAMES)]


def test_where_one_option_is_ranked_perspectives_agree_on_nothing() -> None:
    rankings, leads = {"p": ONE, "q": ONE}, {"p": lead(ONE), "q": lead(ONE)}
    assert priorities_title(leads, LABELS, NAMES) == "Only one option is ranked: Alpha"
    assert families_first(leads, {"a": "unitary"}, NAMES) == (
        "With one option ranked, there are no families to compare."
    )
    assert moves_most(rankings, leads, LABELS, NAMES) == ""
    assert places("a", rankings, leads, NAMES) == ""
