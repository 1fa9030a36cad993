"""The finding on what could be agreed, in every edge case."""

import dataclasses

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.packages.asks import Paid
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.folded import folded
from appraisal.appraise.packages.totals import Together
from appraisal.findings.package_sums import taken_words
from appraisal.findings.what_could_be_agreed import (
    asked_words,
    basis,
    best_words,
    capacity_words,
    counted_to,
    front_finding,
    held_for_sure,
    held_words,
    lifts_words,
    limits,
    lump_mark,
    mark_words,
    opening,
    own_themes_words,
    paid_words,
    points_cell,
    posts_words,
    roughly,
    standing,
    title,
    unpriced_words,
)
from tests.datasets import dataset
from tests.findings.cases_of_packages import (
    NEW_COUNCILS,
    NO_CANDIDATES,
    NO_PRICES,
    NO_REFERENCE,
    ONLY_MONEY,
    TOO_MANY,
)
from tests.talks import TALKS, alone, swaps, without_gains

BEST = (
    "The package that gains most has 3 agreements, adds 8 points of 100 and would cost £425,000 "
    "once and £20,000 a year"
)
ONLY = "The one agreement looked at adds 2 points of 100 and would cost"
LEVEL = "Several packages gain most and cost the same: each adds 2 points of 100"
WITHIN = "No package of agreements within the limits gains anything as the criteria are weighed"
NOTHING = "No package of these agreements gains anything as the criteria are weighed"
LIMITS = "packages: {running: 20, capacity: 3}"
NOT_VALUED = "What councils could agree can’t be valued yet"


THEMES = (
    "Jobs 5 points. Lost if it alone stays out, assumed scores aside. "
    "Themes overlap: don’t add these up."
)


def of(text: str = TALKS) -> Appraisal:
    return appraise(dataset(text))


def packages(area: Appraisal) -> Packages:
    assert area.packages is not None
    return area.packages


def changed(area: Appraisal, found: Packages) -> Appraisal:
    return dataclasses.replace(area, packages=found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TALKS, BEST),
        (alone(), f"{ONLY} £5,000 once"),
        (alone(cost=0), f"{ONLY} nothing"),
        (swaps(), LEVEL),
        (without_gains(), WITHIN),
        (without_gains().replace(LIMITS, ""), NOTHING),
        (alone().replace("running: 20", "set_up: 4"), WITHIN),
        (NO_CANDIDATES, "No agreement that councils could make is recorded"),
        (NO_REFERENCE, NOT_VALUED),
        (NEW_COUNCILS, NOT_VALUED),
        (NO_PRICES, NOT_VALUED),
        (ONLY_MONEY, NOT_VALUED),
        (TOO_MANY, NOT_VALUED),
    ],
)
def test_the_title_is_true_whatever_can_be_agreed(text: str, said: str) -> None:
    assert title(of(text)) == said


def test_the_title_says_so_where_no_package_is_feasible() -> None:
    area = of()
    assert title(changed(area, replace(packages(area), best=None))) == (
        "No package of agreements keeps to the limits"
    )


def test_the_opening_names_the_core_and_says_what_best_means() -> None:
    assert opening(of()) == (
        "‘Dear’, ‘Desk’ and ‘Hub’ are in nearly every package that gains most. The package that "
        "gains most within the limits was looked for again and again, with other weights and "
        "other scores."
    )


def test_what_is_level_is_not_said_to_be_in_hardly_any_best_package() -> None:
    """Of two that are as good as each other draws always take the same."""
    assert opening(of(swaps())).startswith(
        "No agreement is in every package that gains most, as these are as good as each other at "
        "the same net cost: ‘Bench’ or ‘Desk’. The package that gains most"
    )


def test_who_holds_an_agreement_is_said_of_the_most_perspectives() -> None:
    area = of().dataset
    assert held_words(area, {"hub": ("best", "some"), "desk": ("none", "either")}) == (
        "In every package that gains most, under 1 of 2 sets of priorities: ‘Hub’."
    )
    assert held_words(area, {"hub": ("best", "best"), "desk": ("best", "none")}) == (
        "In every package that gains most, under every set of priorities: ‘Hub’."
    )
    assert held_words(area, {"hub": ("some",)}).startswith("No agreement is in every package")


def test_one_post_is_one() -> None:
    area = of(TALKS.replace("capacity: 3}", "capacity: 1}"))
    said = capacity_words(area.dataset, ())
    assert said == "No council is asked for more than 1 post, which is the limit."


def test_the_opening_says_so_where_none_is_core_and_where_none_is_in_any() -> None:
    area = of()
    found = packages(area)
    some = replace(found, in_best=dict.fromkeys(found.prices, 0.5))
    assert opening(changed(area, some)).startswith(
        "No agreement is in nearly every package that gains most, and 6 are in some. The package"
    )
    none = replace(found, in_best=dict.fromkeys(found.prices, 0.05))
    assert opening(changed(area, none)).startswith(
        "None of these agreements is in the package that gains most more than now and then. The"
    )


def test_where_nobody_counted_the_opening_names_the_package_that_gains_most() -> None:
    area = of()
    many = replace(packages(area), in_best=None, feasible=None)
    assert opening(changed(area, many)).startswith(
        "Under ‘Equal weights’ this is ‘Dear’, ‘Desk’ and ‘Hub’. It adds 8 points of 100"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            without_gains(),
            "Under ‘Equal weights’ no package within the limits gains more than agreeing nothing.",
        ),
        (
            without_gains().replace(LIMITS, ""),
            "Under ‘Equal weights’ nothing gains more than agreeing nothing.",
        ),
        (
            alone().replace("running: 20", "set_up: 4"),
            "Under ‘Equal weights’ no package within the limits gains more than agreeing nothing.",
        ),
        (
            without_gains().replace("score: -4", "score: 0"),
            (
                "Under ‘Equal weights’ the cheapest of those that lose nothing is ‘Sale’, which "
                "would save £30,000 a year."
            ),
        ),
        (NO_CANDIDATES, "No agreement that councils could make is recorded here."),
    ],
)
def test_the_opening_says_why_where_nothing_is_gained(text: str, said: str) -> None:
    assert opening(of(text)) == said


def test_without_a_feasible_package_the_opening_says_the_limits() -> None:
    area = of()
    none = replace(packages(area), best=None, feasible=0)
    assert opening(changed(area, none)) == (
        "6 agreements make 64 packages. All were looked at, and 0 of them can be agreed. The "
        "limits: at most £20,000 a year to run and at most 3 posts of any one council."
    )


def test_standing_goes_by_draws_the_most_often_first() -> None:
    found = replace(packages(of()), in_best=dict(zip("abc", (0.95, 0.2, 1.0), strict=True)))
    found = replace(found, prices=dict.fromkeys("abc", found.prices["hub"]))
    assert (standing(found, "core"), standing(found, "borderline")) == (("c", "a"), ("b",))


def test_what_another_would_do_as_well_is_not_held_for_sure() -> None:
    assert held_for_sure(packages(of(swaps()))) == ()
    assert held_for_sure(packages(of())) == ("dear", "desk", "hub")


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        (Together(20, 10, 30, 0), "cost £20,000 once and £10,000 a year, and save £30,000 a year"),
        (Together(20, 0, 0, 0), "cost £20,000 once"),
        (Together(0, 0, 30, 0), "save £30,000 a year"),
        (Together(0, 0, 0, 0), "cost nothing"),
    ],
)
def test_what_is_taken_leaves_out_what_is_nought(taken: Together, said: str) -> None:
    assert taken_words(taken) == said


def test_the_best_package_says_what_it_gains_and_what_is_as_good() -> None:
    area = of()
    found = packages(area)
    assert found.best is not None
    assert best_words(area, found, found.best) == (
        "Under ‘Equal weights’ this is ‘Dear’, ‘Desk’ and ‘Hub’. It adds 8 points of 100 to "
        "benefit, the value without money, and would cost £425,000 once and £20,000 a year. "
        "With or without ‘Same’ it is as good, at the same net cost."
    )
    level = of(swaps())
    assert packages(level).best is not None
    said = best_words(level, packages(level), packages(level).best)
    assert said.endswith("As good at the same net cost: ‘Bench’ or ‘Desk’.")
    assert basis(area, found, found.best) == (
        "All of that gain rests on what is assumed of how agreements would change scores.",
        (
            "No set of priorities that anybody holds is recorded. ‘Equal weights’ stands in: it "
            "is an "
            "example."
        ),
    )


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (None, ""),
        (0.0, "None of that gain rests on"),
        (0.66, "Of that gain 66% rests on"),
        (1.0, "All of that gain rests on"),
        (1.2, "All of that gain rests on"),
        (-0.1, "What is assumed of how its agreements would change scores lowers"),
    ],
)
def test_how_much_rests_on_lifts_is_said(share: float | None, said: str) -> None:
    best = packages(of()).best
    assert best is not None
    assert lifts_words(replace(best, from_lifts=share)).startswith(said)


def test_the_limits_are_said_with_how_many_packages_keep_to_them() -> None:
    area = of()
    found = packages(area)
    kept = "The limits: at most £20,000 a year to run and at most 3 posts of any one council."
    assert limits(area) == (
        f"6 agreements make 64 packages. All were looked at, and 32 of them can be agreed. {kept}"
    )
    unbound = changed(area, replace(found, bounds=()))
    assert limits(unbound).endswith(
        "The others break what agreements need or exclude. No limit is set."
    )
    free = changed(area, replace(found, bounds=(), feasible=64))
    assert limits(free) == (
        "6 agreements make 64 packages. All were looked at, and any of them can be agreed."
    )
    many = changed(area, replace(found, feasible=None))
    assert limits(many).startswith("6 agreements make 64 packages, too many to go through.")


def test_what_has_no_price_is_named() -> None:
    area = of()
    assert unpriced_words(area.dataset, packages(area)) == (
        "In no package, because nobody knows what it would cost and nothing stands in for that: "
        "‘Blank’."
    )
    assert unpriced_words(area.dataset, replace(packages(area), unpriced=())) == ""


def test_the_last_year_counted_is_said() -> None:
    assert counted_to(of().dataset) == "2029"


def test_the_picture_is_said_from_end_to_end() -> None:
    steps = folded(packages(of()).front)
    assert front_finding(steps) == (
        "From losing 4 points at a saving of £120,000 to gaining 8 points at a cost of £505,000"
    )
    assert front_finding(folded(packages(of(alone(cost=0))).front)) == (
        "One package beats all others, gaining 2 points at no cost"
    )
    assert front_finding(folded(packages(of(alone())).front)) == (
        "From gaining nothing at no cost to gaining 2 points at a cost of £5,000"
    )
    assert lump_mark(505) == "no more gain up to £505,000"


@pytest.mark.parametrize(
    ("joins", "leaves", "said"),
    [
        (("hub",), (), "+ Hub"),
        (("hub", "desk"), (), "+ Hub and Desk"),
        (("hub", "desk", "dear"), (), "+ Hub and 2 more"),
        (("hub",), ("desk",), "+ Hub, in place of Desk"),
        ((), ("desk",), "without Desk"),
        ((), (), "nothing agreed"),
    ],
)
def test_a_mark_is_named_by_what_comes_in_there(
    joins: tuple[str, ...], leaves: tuple[str, ...], said: str
) -> None:
    assert mark_words(of().dataset, joins, leaves) == said


def test_points_in_tables_have_two_decimals_and_are_never_a_false_nought() -> None:
    assert [points_cell(x) for x in (8, 0.7, -0.414, 0.004, 0)] == [
        "8.00",
        "0.70",
        "−0.41",
        "<0.01",
        "0.00",
    ]
    assert [points_cell(x, 3) for x in (0.4628, 0.0004, 4)] == ["0.463", "<0.001", "4.000"]


def test_what_a_council_pays_is_rounded_to_hundreds_but_never_to_nothing() -> None:
    assert [roughly(x) for x in (13.8837, 0.02, 0)] == ["£13,900", "£20", "£0"]
    assert paid_words(Paid(16.2, 13.88, 2, 0)) == (
        "£16,200 once",
        "£13,900 a year",
        "saves £2,000 a year",
    )
    assert paid_words(Paid(0, 0, 0, 0)) == ("nothing",)


def test_posts_are_said_as_far_as_they_are_known() -> None:
    ask = packages(of()).asks["ash"]
    assert posts_words(ask) == "at least 3"
    assert posts_words(replace(ask, posts_known=True)) == "3"
    assert posts_words(replace(ask, posts=None)) == "not said"


def test_whether_anybody_lends_more_than_it_can_is_said_as_far_as_it_is_known() -> None:
    area = of()
    asks = packages(area).asks.values()
    assert capacity_words(area.dataset, asks).endswith("Of the others nobody knows.")
    known = [replace(ask, posts_known=True) for ask in asks]
    assert capacity_words(area.dataset, known) == (
        "No council is asked for more than 3 posts, which is the limit."
    )
    free = of(TALKS.replace(", capacity: 3", "")).dataset
    assert capacity_words(free, known).startswith("No limit on posts is set here")


def test_what_a_council_would_lose_on_its_own_themes() -> None:
    area = of()
    asks = packages(area).asks
    some = replace(asks["ash"], own_themes={"jobs": 5.0})
    assert own_themes_words(area.dataset, some) == THEMES
    assert own_themes_words(area.dataset, asks["birch"]) == "It has published no priority."
    nothing = replace(asks["ash"], own_themes={"jobs": 0.0})
    assert own_themes_words(area.dataset, nothing).startswith("Nothing that would be lost")


def test_a_council_reads_whether_it_is_asked() -> None:
    area = of()
    found = packages(area)
    assert asked_words(area, found, "ash") == (
        "The package that gains most under ‘Equal weights’ asks Ash to join 3 agreements."
    )
    assert asked_words(area, replace(found, asks={}), "ash") == (
        "The package that gains most under ‘Equal weights’ asks Ash to join nothing."
    )
