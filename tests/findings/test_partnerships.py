"""Who works with whom, in sentences."""

import pytest

from appraisal.appraise.network.fates import Fate
from appraisal.appraise.network.ties import Measures, Year
from appraisal.area.partnerships import Tie
from appraisal.findings.partnerships import (
    close_finding,
    closest_title,
    fates_words,
    had_they_not_ended,
    left_out,
    matrix_title,
    measures_caption,
    members_words,
    named_date,
    pairs_finding,
    tied_anew,
    timeline_title,
    years_words,
)
from appraisal.model import Partnership
from tests.datasets import dataset

NAMES = {"a": "a", "b": "b", "c": "c"}


def net(bodies: int, *pairs: str, councils: str = "abc") -> Measures:
    ties = tuple(Tie(p[0], p[1], 3, 3, ("x",), ()) for p in pairs)
    degree = {c: sum(c in p for p in pairs) for c in councils}
    return Measures(
        bodies=tuple(f"p{n}" for n in range(bodies)),
        ties=ties,
        density=0.0,
        degree=degree,
        strength=degree,
        betweenness={},
        constraint={},
        core={},
        clusters=(),
        cluster={},
        match=None,
        bridges=(),
        articulation=(),
        coverage={},
        empty={},
    )


TWO_COUNCILS = "1 partnership is at work. The two councils work together in at least one."


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (net(0), "No partnership is at work on the date of this appraisal."),
        (net(1, councils=""), "1 partnership is at work."),
        (net(2), "2 partnerships are at work, and none joins two councils of the area."),
        (
            net(1, "ab"),
            (
                "1 partnership is at work. "
                "Of 3 pairs of councils, 1 pair works together in at least one."
            ),
        ),
        (
            net(2, "ab", "ac", "bc"),
            "2 partnerships are at work. Every council works with every other in at least one.",
        ),
        (
            net(1, "ab", councils="ab"),
            TWO_COUNCILS,
        ),
    ],
)
def test_the_finding_counts_pairs(found: Measures, said: str) -> None:
    assert pairs_finding(found) == said


def test_close_ties_name_who_has_none() -> None:
    assert close_finding(net(1, "ab"), NAMES) == (
        "Leaving aside what all councils belong to, 1 of 3 pairs shares services, staff or money. "
        "c does not."
    )


def test_no_close_ties_say_so() -> None:
    assert close_finding(net(0), NAMES) == (
        "No two councils share a service, staff or a budget in a partnership of some of them."
    )
    assert close_finding(net(0, councils=""), {}) == ""
    assert close_finding(net(1, "ab", councils="ab"), NAMES) == (
        "The two councils share services, staff or money."
    )
    assert close_finding(net(0, councils="ab"), NAMES) == (
        "The two councils share no service, staff or budget."
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (net(0), "No councils share more than they coordinate"),
        (net(1, "ab"), "a and b share most: 1 shared arrangement"),
        (net(1, "ab", "bc"), "a and b, and b and c, share most: 1 shared arrangement each"),
        (
            net(1, "ab", "bc", "ac"),
            "3 pairs of councils share 1 shared arrangement each, and none more",
        ),
    ],
)
def test_the_drawing_is_headed_by_who_shares_most(found: Measures, said: str) -> None:
    assert closest_title(found, NAMES) == said


def year(number: int, *at_work: str) -> Year:
    return Year(number, at_work, {}, (), ())


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ((), "No partnership has a recorded date"),
        ((year(2026, "a"),), "1 partnership at work in 2026"),
        (
            (year(2024, "a"), year(2025, "a", "b")),
            "2 partnerships at work in 2025, against 1 in 2024",
        ),
        (
            (year(2024, "a"), year(2025, "a", "b", "c"), year(2026, "a", "b")),
            "2 partnerships at work in 2026, against 1 in 2024; the most, 3, in 2025",
        ),
    ],
)
def test_the_timeline_is_headed_by_its_ends_and_its_top(years: tuple[Year, ...], said: str) -> None:
    assert timeline_title(years) == said


def test_who_takes_no_part_is_named_unless_nobody_does() -> None:
    assert left_out(["a", "b"], NAMES) == "a and b"
    assert left_out(["a", "b", "c"], NAMES) == "no council takes part"


def test_what_would_become_of_them_is_said_once_for_options_that_agree() -> None:
    counts: dict[str, dict[Fate, int]] = {
        "a": {"kept": 1, "absorbed": 2},
        "b": {"kept": 1, "absorbed": 2},
        "c": {"kept": 0},
    }
    assert had_they_not_ended(counts, NAMES) == ("a and b: 1 kept and 2 absorbed.",)


def body(**given: str) -> Partnership:
    return Partnership.model_validate(
        {"name": "B", "kind": "programme", "level": "share", **given}, strict=False
    )


def test_all_councils_are_not_listed_one_by_one() -> None:
    data = dataset("councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}")
    assert members_words(data, ("c", "a", "b")) == "all 3 councils"
    assert members_words(data, ("c", "a")) == "c and a"
    assert members_words(data, ()) == ""


def test_the_matrix_says_what_its_numbers_count() -> None:
    assert matrix_title(3, "1 May 2026") == (
        "Partnerships at level share or deeper, less those that all councils belong to, 1 May "
        "2026. Each row is a council’s ties; those that work together most stand together."
    )


def test_what_two_councils_do_together_is_not_said_to_be_left_out() -> None:
    """It is their only tie, and counted (`depth` of appraise/network/ties.py)."""
    assert matrix_title(2, "1 May 2026").startswith(
        "Partnerships at level share or deeper, 1 May 2026."
    )
    assert measures_caption(2) == "Each council’s close ties: partnerships at level share or deeper"
    assert measures_caption(3).endswith(", less those that all councils belong to")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "start not known"),
        ({"since": "2024-02"}, "since 2024"),
        ({"since": "2024", "until": "2027-01"}, "2024–2027"),
        ({"since": "2024-02", "until": "2024-03"}, "2024"),
        ({"since": "2019", "last_seen": "2020-05"}, "since 2019, seen 2020"),
        ({"since": "unknown", "last_seen": "2020"}, "start not known, seen 2020"),
        ({"status": "ended"}, "ended, dates not known"),
        ({"status": "ended", "since": "2014"}, "2014–?"),
        ({"status": "ended", "until": "2016"}, "to 2016"),
        ({"status": "proposed", "since": "2027-05"}, "proposed for 2027"),
        ({"status": "proposed"}, "proposed"),
    ],
)
def test_a_bar_has_its_years_beside_it(given: dict[str, str], said: str) -> None:
    assert years_words(body(**given)) == said


def test_fates_that_nothing_has_are_not_told() -> None:
    assert fates_words({"kept": 3, "ended": 0, "started": 1}) == "3 kept and 1 started"


def test_one_pair_is_one() -> None:
    assert tied_anew(1, 1) == "1 of 1 pair tied more closely"
    assert tied_anew(1, 45) == "1 of 45 pairs tied more closely"
    assert named_date("shadow_elections", "6 May 2027") == "shadow elections, 6 May 2027"
