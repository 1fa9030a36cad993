"""What is said of packages: limits, lumps, why each candidate is in or out, refusals, unknowns."""

from typing import Any

import pytest
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.packages.bounds import Bound
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.finding_out import Question
from appraisal.appraise.packages.folded import folded
from appraisal.appraise.packages.leaving import Leaving
from appraisal.findings.packages import (
    cost_words,
    councils_words,
    find_out_words,
    gain_words,
    leaving_words,
    limits_words,
    lump_sentences,
    lump_words,
    over_words,
    question_words,
    reason_words,
    refusal_words,
    standing_name,
    step_words,
    unknown_money_words,
    why_none,
    why_words,
)
from appraisal.model.candidates import PackageSettings
from tests.appraise.packages.made_up import area, found
from tests.datasets import dataset
from tests.findings.cases_of_packages import (
    NEW_COUNCILS,
    NO_CANDIDATES,
    NO_PRICES,
    NO_REFERENCE,
    ONLY_MONEY,
    TOO_MANY,
)
from tests.talks import TALKS, swaps


def with_reason(name: str, **changed: Any) -> Packages:
    """The packages of the made-up area, of which something else is to be said of a candidate."""
    reason = replace(found().reasons[name], **changed)
    return replace(found(), reasons={**found().reasons, name: reason})


def with_leaving(**left: Leaving) -> Packages:
    return replace(found(), leaving=left)


def test_a_cost_below_nought_is_a_saving_and_nought_is_none() -> None:
    assert [cost_words(x) for x in (312.5, -5410, 0, 0.0004)] == [
        "a cost of £312,500",
        "a saving of £5.4m",
        "no cost",
        "no cost",
    ]


def test_points_are_said_to_a_hundredth_and_what_is_less_as_such() -> None:
    assert [gain_words(x) for x in (0.876, 1, 0, 0.0004)] == [
        "0.88 points",
        "1 point",
        "0 points",
        "less than 0.01 points",
    ]


def test_limits_are_said_in_one_line_and_so_is_that_there_are_none() -> None:
    assert limits_words(area().settings.packages) == (
        "at most £260,000 to set up, at most £60,000 a year to run "
        "and at most 3 posts of any one council"
    )
    assert limits_words(PackageSettings(capacity=1)) == "at most 1 post of any one council"
    assert limits_words(PackageSettings()) == "no limit"


def test_limits_that_are_broken_name_the_councils_that_would_give_too_many_posts() -> None:
    broken = (Bound("running", None, 60.0), Bound("posts", "c", 1.5), Bound("posts", "n", 1.5))
    assert over_words(area(), broken[:1]) == "more than £60,000 a year to run"
    assert over_words(area(), broken) == (
        "more than £60,000 a year to run and more than 1.5 posts of c or n"
    )


def test_many_councils_are_counted_where_they_are_all() -> None:
    councils = tuple(area().councils)
    assert councils_words(area(), councils) == "all 5 councils"
    assert councils_words(area(), councils[:4]) == "c, n, s and shire"


def test_the_widest_gaps_between_efficient_packages_are_named() -> None:
    assert lump_sentences(folded(found().front), most=2) == (
        (
            "After a saving of £30,000 the next step is a saving of £5,000, which gains 1.02 "
            "points more."
        ),
        "Above £40,000 the next step is £70,000, which gains 0.98 points more.",
    )
    assert lump_words(-4000, 753, 0.06) == (
        "After a saving of £4m the next step is a cost of £753,000, which gains 0.06 points more."
    )
    assert lump_sentences(folded(found().front[:1])) == ()


def test_nothing_is_said_of_a_gap_that_its_words_would_not_show() -> None:
    one, other = found().front[-1], replace(found().front[-1], cost=75.0000001, gain=30.0)
    assert lump_sentences(folded((one, other))) == ()


def test_a_step_says_what_its_packages_hold_in_common_by_choice_and_as_they_like() -> None:
    step = folded(found().front)[3]
    assert step_words(area(), step) == "‘Permits’ and ‘Drive’"
    free = replace(step, optional=("g-useless",))
    assert step_words(area(), free) == "‘Permits’ and ‘Drive’, with or without ‘Useless’"
    choice = replace(step, common=("b-permits",), either=(("a-hub", "i-door"), ("h-team",)))
    assert step_words(area(), choice) == "‘Permits’, with one of these: ‘Hub’ and ‘Door’ or ‘Team’"
    bare = replace(step, common=(), either=((), ("h-team",)))
    assert step_words(area(), bare) == "none of these or ‘Team’"
    assert step_words(area(), replace(step, common=())) == "none of them"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "b-permits",
            (
                "The package that gains most holds it in about 9 in 10 tries of weights and "
                "scores. It is in the package that gains most. It adds up to 19.47 points, "
                "at a cost of £50,000. It is needed for ‘Desk’."
            ),
        ),
        (
            "f-drive",
            (
                "The package that gains most holds it in about 6 in 10 tries of weights and "
                "scores. It is not in the package that gains most. It can’t be beside "
                "‘Hub’, which the package that gains most holds."
            ),
        ),
        (
            "g-useless",
            (
                "The package that gains most holds it in no try of weights and scores. It adds "
                "nothing to any package, at a cost of £20,000."
            ),
        ),
        (
            "h-team",
            (
                "The package that gains most holds it in fewer than 1 in 10 tries of weights and "
                "scores. It adds up to 6.81 points, at a cost of £55,000, but beside "
                "the package that gains most it would take more than £260,000 to set up and more "
                "than 3 posts of c."
            ),
        ),
    ],
)
def test_each_candidate_has_its_reason(name: str, said: str) -> None:
    assert reason_words(area(), found(), name) == said


def test_what_breaks_a_limit_by_itself_or_with_what_it_needs_says_so() -> None:
    running = (Bound("running", None, 60.0),)
    alone = with_reason("g-useless", alone=running, adds=None)
    assert why_words(area(), alone, "g-useless") == (
        "It would take more than £60,000 a year to run, which is beyond the limits."
    )
    needing = replace(with_reason("c-desk", alone=running, adds=None), best=found().front[0])
    assert why_words(area(), needing, "c-desk").endswith(
        "With all that it needs it would take more than £60,000 a year to run, which is beyond the "
        "limits."
    )
    nowhere = with_reason("g-useless", adds=None)
    assert why_words(area(), nowhere, "g-useless") == "No package within the limits can hold it."


def test_what_would_lower_a_gain_or_leave_all_level_says_so() -> None:
    lower = with_reason("g-useless", adds=-0.25, cost=-5.0)
    assert why_words(area(), lower, "g-useless") == (
        "It would lower what every package gains, by 0.25 points at least, at a saving of £5,000."
    )
    level = with_reason("g-useless", adds=0.0, cost=0.0)
    assert why_words(area(), level, "g-useless") == (
        "It adds nothing to any package, at no cost. "
        "A package costs and gains the same with it and without it."
    )
    held = with_reason("a-hub", adds=0.0)
    assert why_words(area(), held, "a-hub").endswith(
        "It adds nothing to any package, at a saving of £30,000."
    )


def test_what_helps_other_packages_alone_says_so() -> None:
    other = with_reason("g-useless", adds=0.5)
    assert why_words(area(), other, "g-useless") == (
        "It adds up to 0.5 points to some packages, at a cost of £20,000, "
        "but nothing to the one that gains most."
    )


def test_of_too_many_packages_the_front_stands_for_the_draws() -> None:
    many = replace(
        with_reason("h-team", adds=None), in_best=None, feasible=None, core_index={"h-team": 0.25}
    )
    assert reason_words(area(), many, "h-team") == (
        "Of the efficient packages about 3 in 10 hold it. It comes at a cost of £55,000. "
        "Beside the package that gains most it would take more than £260,000 to set up "
        "and more than 3 posts of c."
    )
    inside = replace(
        with_reason("a-hub", adds=None), in_best=None, feasible=None, core_index={"a-hub": 1.0}
    )
    assert reason_words(area(), inside, "a-hub") == (
        "Of the efficient packages all hold it. It comes at a saving of £30,000."
    )


def test_where_nothing_is_feasible_nothing_is_said_of_candidates_and_refusals() -> None:
    none = replace(found(), best=None, reasons={}, leaving={}, to_find_out=())
    assert reason_words(area(), none, "a-hub") == ""
    assert why_words(area(), none, "a-hub") == ""
    assert refusal_words(area(), none) == ""
    assert find_out_words(area(), none) == ()


def test_standings_have_names() -> None:
    names = [standing_name(kind) for kind in ("core", "borderline", "never", None)]
    assert names == ["core", "borderline", "never", ""]


def test_the_refusal_that_costs_most_says_what_falls_away_with_it() -> None:
    assert refusal_words(area(), found()) == (
        "A refusal by n costs most. ‘Permits’, ‘Desk’ and ‘Door’ fall away. "
        "It loses 18.69 points of its gain of 22.46 points."
    )


def test_refusals_that_cost_alike_are_said_together() -> None:
    both = with_leaving(n=Leaving(("a-hub",), 0.0, 22.5), s=Leaving(("a-hub",), 0.0, 22.5))
    assert refusal_words(area(), both) == (
        "A refusal by n or s costs most. ‘Hub’ falls away. "
        "Nothing is left of its gain of 22.5 points."
    )
    apart = with_leaving(n=Leaving(("a-hub",), 0.0, 22.5), s=Leaving(("i-door",), 0.0, 22.5))
    assert refusal_words(area(), apart) == (
        "A refusal by n or s costs most. Nothing is left of its gain of 22.5 points."
    )


def test_where_no_refusal_costs_anything_that_is_said() -> None:
    assert refusal_words(area(), with_leaving(n=Leaving((), 22.5, 0.0))) == (
        "No council’s refusal by itself would cost the package that gains most any of its gain."
    )
    assert refusal_words(area(), with_leaving()) == (
        "The package that gains most asks no council to join anything, so none can refuse."
    )


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (Leaving((), 22.5, 0.0), "Without n: The rest gains as much as before."),
        (Leaving((), 22.499, 0.001), "Without n: It loses less than 0.01 points of its gain of"),
        (Leaving((), 0.001, 22.499), "Without n: It loses nearly all of its gain of 22.5 points."),
        (Leaving((), 23.5, -1.0), "Without n: The rest gains 1 point more than 22.5 points."),
        (Leaving((), -2.0, 24.5), "Without n: Nothing is left of its gain, and the rest loses 2 p"),
    ],
)
def test_what_is_left_without_a_council_is_said_whichever_way_it_goes(
    left: Leaving, said: str
) -> None:
    assert leaving_words(area(), with_leaving(n=left), "n").startswith(said)


def test_what_to_find_out_is_asked_of_those_who_know() -> None:
    assert find_out_words(area(), found(), most=2) == (
        (
            "What ‘Drive’ saves a year: the answer can change which package gains most at about 9 "
            "in 10 of the budgets looked at. Tried were £5,000 and £20,000 a year, the least and "
            "the most of such bodies elsewhere. Ask n, s or w."
        ),
        (
            "Whether enough would join ‘Permits’: the answer can change which package gains most "
            "at about 6 in 10 of the budgets looked at. Ask n."
        ),
    )


def test_a_question_that_nobody_is_named_for_ends_before_it() -> None:
    assert question_words(area(), found(), Question("d-blank", "set_up", 1.0, ())) == (
        "What ‘Blank’ costs to set up: the answer can change which package gains most at all of "
        "the budgets looked at. Tried were £40,000 and £300,000, the least and the most of such "
        "bodies elsewhere."
    )


def test_where_no_answer_changes_anything_that_is_said() -> None:
    still = replace(found(), to_find_out=(Question("a-hub", "members", 0.0, ("c",)),))
    assert find_out_words(area(), still) == (
        (
            "Nothing that is unknown changes which package gains most, "
            "at any of the budgets looked at."
        ),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (NO_CANDIDATES, "No agreement that councils could make is recorded here."),
        (NO_REFERENCE, "No reference option is named, so there is nothing to which agreements"),
        (NEW_COUNCILS, "The reference option, stay, makes new councils, so no agreements of"),
        (NO_PRICES, "What they would cost is known of none of the agreements recorded here"),
        (ONLY_MONEY, "Nothing but money carries weight, so there is no benefit for agreements"),
        (TOO_MANY, "Too many of the agreements recorded here move one figure, and not by so much"),
    ],
)
def test_why_there_are_no_packages_is_said(text: str, said: str) -> None:
    assert why_none(dataset(text)).startswith(said)


def test_what_sums_that_nobody_knows_add_or_take_is_said_once_at_most() -> None:
    """The tenths of the third leaf are none."""
    points = ({}, {"npv": 1.85}, {"npv": 1.2, "change": -1.0, "yearly": 0.04})
    rows = [replace(found().front[0], from_unknown=own) for own in points]
    assert unknown_money_words(area(), rows) == (
        "Overall values also count sums that nobody knows, as half way on the scale or as what "
        "such changes came to elsewhere: up to 1.9 points more on ‘Present value’ and up to 1 "
        "point less on ‘Change’ than with nothing agreed. That makes no package efficient, and "
        "leaves none out."
    )
    assert unknown_money_words(area(), rows[:1]) == ""
    assert unknown_money_words(area(), [replace(rows[0], from_unknown={"yearly": 0.04})]) == ""


def test_what_another_would_do_as_well_names_the_other() -> None:
    level = appraise(dataset(swaps()))
    assert level.packages is not None
    assert why_words(level.dataset, level.packages, "desk").endswith(
        "In the package that gains most ‘Bench’ would do as well, at the same net cost."
    )
    assert why_words(level.dataset, level.packages, "bench").endswith(
        "In the package that gains most ‘Desk’ would do as well, at the same net cost."
    )


def test_what_the_best_package_is_as_good_without_says_so_once() -> None:
    talks = appraise(dataset(TALKS))
    assert talks.packages is not None
    same = why_words(talks.dataset, talks.packages, "same")
    assert same.count("costs and gains the same with it and without it") == 1
    reason = replace(talks.packages.reasons["same"], adds=2.0)
    other = replace(talks.packages, reasons={"same": reason})
    assert why_words(talks.dataset, other, "same").endswith(
        "The package that gains most costs and gains the same with it and without it."
    )
