"""Why the highest is not called first: others can't be told apart from it, or nothing is known."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.lead import Lead, lead
from appraisal.appraise.matrix import Ranking
from appraisal.findings.lead import first_place, first_word, how_safe, place, ranking_title
from appraisal.findings.untold import why_level, why_untold
from tests.findings.made_up import robust
from tests.findings.rankings import ALL_TIED, CLEAR, LABELS, NEAR_ALL, ranking

SHARED = ranking(a=(80, 80, 80), b=(50, 50, 50), c=(50, 50, 50))


def without(found: Ranking, unknown: str) -> Ranking:
    """A ranking in which nothing is known of these options."""
    return replace(found, unknown=frozenset(unknown))


def drawn(found: Ranking, *groups: tuple[str, ...]) -> Lead:
    """The lead with draws that leave these groups; without any, all are told apart."""
    each = groups or tuple((i,) for i in found.order)
    return lead(found, robust(dict.fromkeys(found.order, 0.5), groups=each))


@pytest.mark.parametrize(
    ("unknown", "groups", "why"),
    [
        ("", [("a", "b"), ("c",)], "but not to be told apart from Beta"),
        ("b", [], "but nothing is known of Beta"),
        ("bc", [], "but nothing is known of Beta and Gamma"),
        ("a", [], "but nothing is known of it"),
        ("ac", [], "but nothing is known of Alpha and Gamma"),
        (
            "c",
            [("a", "b"), ("c",)],
            "but not to be told apart from Beta, and nothing is known of Gamma",
        ),
    ],
)
def test_why_the_highest_is_not_called_first(
    unknown: str, groups: list[tuple[str, ...]], why: str
) -> None:
    assert why_untold(drawn(without(CLEAR, unknown), *groups), LABELS) == why


def test_two_that_share_the_highest_value_without_evidence_are_them() -> None:
    both = without(ranking(a=(50, 0, 100), b=(50, 0, 100), c=(20, 10, 30)), "ab")
    assert why_untold(drawn(both), LABELS) == "but nothing is known of them"


def test_without_draws_others_are_within_a_point() -> None:
    found = lead(without(NEAR_ALL, "c"))
    assert why_untold(found, LABELS) == "but within a point of Beta, and nothing is known of Gamma"


def test_what_is_level_with_a_first_that_nothing_is_known_of_says_so() -> None:
    assert why_level(drawn(without(CLEAR, "a")), LABELS) == "but nothing is known of Alpha"
    level = drawn(CLEAR, ("a", "b"), ("c",))
    assert why_level(level, LABELS) == "but not to be told apart from Alpha"


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            without(CLEAR, "a"),
            (
                "Highest under ‘P’, but nothing is known of it: Alpha with no evidence and so "
                "counted as 50; next Beta with 50."
            ),
        ),
        (
            without(CLEAR, "c"),
            (
                "Highest under ‘P’, but nothing is known of Gamma: Alpha with 80 (75 to 85), about "
                "30 points ahead of Beta."
            ),
        ),
        (
            without(SHARED, "c"),
            (
                "Highest under ‘P’, but nothing is known of Gamma: Alpha with 80, about 30 points "
                "ahead of Beta."
            ),
        ),
        (
            without(ALL_TIED, "b"),
            "Highest under ‘P’, but nothing is known of Beta: Alpha and Beta, at 50 each.",
        ),
    ],
)
def test_the_lead_says_what_nothing_is_known_of(found: Ranking, sentence: str) -> None:
    assert first_place(drawn(found), LABELS, "P") == sentence


def test_the_title_calls_nobody_first_while_nothing_is_known_of_another() -> None:
    title = "Nothing is known of Beta, so no option can be called first"
    assert ranking_title(drawn(without(CLEAR, "b")), LABELS) == title
    assert first_word(drawn(without(CLEAR, "b"))) == "highest"


def test_the_range_of_a_gap_is_not_held_against_others() -> None:
    assert how_safe(drawn(without(CLEAR, "a")), LABELS) == ""


def test_a_place_behind_what_nothing_is_known_of_is_said_to_be_no_more() -> None:
    found = without(CLEAR, "a")
    assert place(drawn(found), found, "b", LABELS, "P") == (
        "Second of 3 under ‘P’, but nothing is known of Alpha, worth 50 (40 to 60) of 100."
    )
