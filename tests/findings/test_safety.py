"""Sentences about safety are right in every edge case."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.safety.robustness import ShiftRow, StabilityRow
from appraisal.findings.finding_out import ToFindOut
from appraisal.findings.named_safety import NamedSafety
from appraisal.findings.safety import (
    ahead,
    finding,
    how_safe,
    next_step,
    overtaken,
    separability,
    shift_sentence,
    to_settle,
    weight_sentences,
    weights_finding,
)
from tests.findings.made_up import (
    ALONE,
    CLEAR,
    CLOSE,
    MOOT,
    first_seldom,
    named_safety,
    ranking,
    robust,
    simulated,
    with_robust,
)

ALL_TIED = named_safety(
    ranking(a=50, b=50, c=50),
    robust(dict.fromkeys("abc", 1 / 3), groups=(("a", "b", "c"),)),
)
UNRANKED, _ = MOOT["none ranked"]


# --- Where nothing can be said ----------------------------------------------------------------


@pytest.mark.parametrize("why", MOOT)
def test_where_nothing_can_be_said_the_page_says_why_and_all_else_is_silent(why: str) -> None:
    found, expected = MOOT[why]
    assert finding(found) == expected
    assert how_safe(found) == separability(found) == ""
    assert weights_finding(found) == ""


# --- The finding ------------------------------------------------------------------------------


def test_a_clear_lead_is_said_with_how_often_it_holds() -> None:
    assert finding(CLEAR) == (
        "Alpha comes first under ‘Equal’, and in about 7 in 10 tries when weights and scores vary "
        "together."
    )


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0.3, ", but only in about 3 in 10 tries when"), (0, ", but in no try when")],
)
def test_a_lead_that_seldom_holds_is_said_with_a_but(share: float, expected: str) -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": share, "b": 1 - share}))
    assert expected in finding(found)


def test_options_that_cannot_be_told_apart_are_said_together_with_what_would_settle_it() -> None:
    found = replace(CLOSE, to_find_out=(ToFindOut("‘Cost’ for Alpha", "40 to 60", 0.3, 0.01),))
    assert finding(found) == "Alpha and Beta can't be told apart on today's evidence."
    assert to_settle(found) == (
        "Finding out more about ‘Cost’ for Alpha is likeliest to settle it."
    )
    assert to_settle(replace(CLEAR, to_find_out=found.to_find_out)) == ""


def test_where_nothing_would_settle_it_that_is_said() -> None:
    assert to_settle(CLOSE) == "Nothing that could be found out changes which model comes first."


def test_a_group_that_is_not_first_does_not_hide_the_first() -> None:
    found = with_robust(CLEAR, groups=(("a",), ("b", "c")))
    assert finding(found).startswith("Alpha comes first under ‘Equal’")


def test_two_that_share_the_first_place_and_stand_apart_in_draws_are_said_to_share_it() -> None:
    found = named_safety(ranking(a=50, b=50, c=40), robust({"a": 0.7, "b": 0.2, "c": 0.1}))
    assert finding(found).startswith("Alpha and Beta share the first place under ‘Equal’.")


def test_a_tie_of_all_names_them_all() -> None:
    assert finding(ALL_TIED).startswith("Alpha, Beta and Gamma can't all be told apart on")


def test_a_tie_of_many_is_counted() -> None:
    many = dict.fromkeys("abcdef", 1 / 6)
    found = named_safety(
        ranking(**dict.fromkeys("abcdef", 50.0)), robust(many, groups=(tuple(many),))
    )
    assert finding(found).startswith(
        "None of the 6 ranked options can be told apart from all the others on today's evidence"
    )


# --- How safe ---------------------------------------------------------------------------------


def test_how_safe_says_how_often_the_first_is_first_and_who_is_next() -> None:
    assert how_safe(CLEAR) == (
        "In 1,000 tries at random, Alpha comes first in about 7 in 10 (66%); next is Beta, in "
        "about 3 in 10 (30%)."
    )


def test_how_safe_says_where_another_is_first_more_often() -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.3, "b": 0.7}))
    assert how_safe(found).endswith(
        "about 3 in 10 (30%); Beta does so more often, in about 7 in 10 (70%)."
    )


def test_how_safe_says_where_another_is_first_as_often_as_far_as_draws_tell() -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.4995, "b": 0.5005}))
    assert how_safe(found).endswith(
        "about 5 in 10 (50%); Beta does so about as often, in about 5 in 10 (50%)."
    )


def test_how_safe_says_that_two_shares_are_rounded_where_they_do_not_add_up() -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.665, "b": 0.335}))
    assert how_safe(found).endswith(
        "about 7 in 10 (67%); next is Beta, in about 3 in 10 (34%). Both shares are rounded, so "
        "they do not add up to 100%."
    )


def test_how_safe_names_all_that_are_first_more_often_and_counts_many() -> None:
    found = named_safety(ranking(a=60, b=50, c=40), robust({"a": 0.2, "b": 0.35, "c": 0.45}))
    assert how_safe(found).endswith(
        "about 2 in 10 (20%); Gamma does so more often, in about 5 in 10 (45%), and so does Beta, "
        "in about 4 in 10 (35%)."
    )
    many = first_seldom(0.15)
    assert how_safe(many).endswith("; 6 others do so more often, the most in about 2 in 10 (15%).")
    assert how_safe(first_seldom(0.1)).endswith(
        "; 6 others do so about as often, the most in about 1 in 10 (10%)."
    )


def test_how_safe_says_where_no_other_is_ever_first() -> None:
    found = named_safety(ranking(a=60, b=50), robust({"a": 1, "b": 0}))
    assert how_safe(found).endswith("Alpha comes first in all; no other option ever does.")


def test_how_safe_names_all_that_share_the_first_place() -> None:
    assert how_safe(ALL_TIED).endswith(
        "Alpha comes first in about 3 in 10 (33%), Beta comes first in about 3 in 10 (33%) and "
        "Gamma comes first in about 3 in 10 (33%)."
    )


def test_an_option_ahead_of_the_first_in_most_draws_is_named() -> None:
    drawn = simulated({"a": 0.3, "b": 0.7}, winning={"a": {"b": 0.3}, "b": {"a": 0.7}})
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.3, "b": 0.7}, simulated=drawn))
    assert overtaken(found) == "Beta is ahead of Alpha in about 7 in 10 tries."


def test_nobody_is_named_where_nobody_is_ahead_of_the_first() -> None:
    assert overtaken(CLEAR) == overtaken(ALONE) == overtaken(UNRANKED) == ""


# --- What can't be told apart -----------------------------------------------------------------


def test_no_groups_is_said() -> None:
    assert (
        separability(CLEAR) == "No two options are too close to be told apart on today's evidence."
    )


def test_several_groups_are_each_named() -> None:
    four = {"a": 0.5, "b": 0.5, "c": 0.0, "d": 0.0}
    found = named_safety(
        ranking(a=60, b=60, c=9, d=9), robust(four, groups=(("a", "b"), ("c", "d")))
    )
    assert separability(found) == (
        "Alpha and Beta can't be told apart on today's evidence. "
        "Gamma and Delta can't be told apart."
    )


def test_of_three_each_can_not_be_told_from_one_at_least() -> None:
    draws = {"a": 0.4, "b": 0.4, "c": 0.2, "d": 0.0}
    found = named_safety(
        ranking(a=60, b=60, c=60, d=9), robust(draws, groups=(("a", "b", "c"), ("d",)))
    )
    assert separability(found) == (
        "Alpha, Beta and Gamma can't all be told apart on today's evidence."
    )


def test_the_first_says_in_how_many_draws_it_is_ahead_of_each_other() -> None:
    drawn = simulated({"a": 0.7, "b": 0.3}, winning={"a": {"b": 0.81}, "b": {"a": 0.19}})
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.7, "b": 0.3}, simulated=drawn))
    assert ahead(found) == "It is ahead of each other option in at least 8 in 10 tries."


def test_a_first_that_is_hardly_ahead_says_nothing_of_it() -> None:
    drawn = simulated({"a": 0.5, "b": 0.5}, winning={"a": {"b": 0.55}, "b": {"a": 0.45}})
    found = named_safety(ranking(a=60, b=50), robust({"a": 0.5, "b": 0.5}, simulated=drawn))
    assert ahead(found) == ahead(ALL_TIED) == ahead(ALONE) == ""


def test_one_group_of_all_is_said() -> None:
    assert separability(ALL_TIED) == (
        "None of the 3 ranked options stands apart from the rest on today's evidence."
    )


def test_names_with_commas_are_parted_by_semicolons() -> None:
    names = {"a": "Two, A", "b": "Two, B", "c": "Two, C"}
    found = replace(ALL_TIED, options=names)
    assert finding(found).startswith("Two, A; Two, B; and Two, C can't all be told apart")


# --- Weights ----------------------------------------------------------------------------------

RISE = StabilityRow("cost", 0.17, 0.0, 0.39, None, "b")
BOTH = StabilityRow("local", 0.5, 0.4, 0.9, "c", "b")


def test_a_weight_that_has_to_rise_says_how_far() -> None:
    assert list(weight_sentences(RISE, CLEAR)) == [
        "‘Cost’ would have to weigh more than 39% instead of 17% for Beta to come first."
    ]


def test_a_weight_inside_a_criterion_says_within_which_and_both_ways() -> None:
    assert list(weight_sentences(BOTH, CLEAR)) == [
        (
            "Within ‘Voice’, ‘Local’ would have to weigh more than 90% instead of 50% for Beta to "
            "come first."
        ),
        (
            "Within ‘Voice’, ‘Local’ would have to weigh less than 40% instead of 50% for Gamma to "
            "come first."
        ),
    ]


def test_no_rival_anywhere_is_said() -> None:
    found = with_robust(CLEAR, stability=(StabilityRow("cost", 0.5, 0, 1, None, None),))
    assert weights_finding(found) == (
        "No weight, moved by itself as far as it goes, would put another option first."
    )


def test_of_several_weights_the_nearest_is_told() -> None:
    found = with_robust(CLEAR, stability=(RISE, BOTH))
    assert weights_finding(found) == (
        "2 weights could each change who comes first by themselves. Within ‘Voice’, ‘Local’ would "
        "have to weigh less than 40% instead of 50% for Gamma to come first."
    )


def test_one_weight_is_told_alone() -> None:
    found = with_robust(CLEAR, stability=(RISE,))
    assert weights_finding(found).startswith("One weight alone could change who comes first.")


def test_the_smallest_joint_change_is_a_plain_sentence() -> None:
    row = ShiftRow("equal", "a", "b", 0.065, (("voice", -0.04), ("cost", -0.025), ("local", 0.065)))
    assert shift_sentence(row, CLEAR, "equal") == (
        "Under ‘Equal’, 6.5 points from ‘Voice’ (4) and ‘Cost’ (2.5) to ‘Local’ bring Beta level "
        "with Alpha."
    )


def test_a_perspective_that_nothing_can_move_says_so() -> None:
    assert shift_sentence(None, CLEAR, "money") == (
        "Under ‘Money’, no change of weights would put another option first."
    )


def test_a_first_place_that_is_shared_needs_no_move() -> None:
    tied = named_safety(ranking(a=60, b=60, c=60), robust({"a": 0.4, "b": 0.3, "c": 0.3}))
    assert shift_sentence(ShiftRow("equal", "c", "b", 0.0, ()), tied, "equal") == (
        "Under ‘Equal’, Alpha, Beta and Gamma share the first place already."
    )


def test_a_weight_that_parts_a_tie_says_that_the_least_move_would() -> None:
    above = StabilityRow("cost", 0.5, 0.0, 0.5, None, "b")
    assert list(weight_sentences(above, CLEAR)) == [
        "Any more weight on ‘Cost’ than its 50% today would put Beta ahead."
    ]
    below = StabilityRow("local", 0.5, 0.5, 1.0, "c", None)
    assert list(weight_sentences(below, CLEAR)) == [
        "Within ‘Voice’, any less weight on ‘Local’ than its 50% today would put Gamma ahead."
    ]


def test_options_that_no_draw_parts_share_the_first_place_in_a_sentence() -> None:
    always = {i: {j: 1.0 for j in "ab" if j != i} for i in "ab"}
    drawn = simulated({"a": 0.5, "b": 0.5}, level=always)
    tied = named_safety(ranking(a=60, b=60), robust({}, simulated=drawn))
    assert how_safe(tied).endswith(
        "In 1,000 tries at random, Alpha and Beta share the first place in all."
    )
    apart = named_safety(ranking(a=60, b=60), robust({"a": 0.5, "b": 0.5}))
    assert "Alpha comes first in about 5 in 10 (50%) and Beta comes first" in how_safe(apart)


@pytest.mark.parametrize(
    ("error", "things"),
    [
        (0.0, "cost"),
        (0.01, "cost or voice"),
        (0.02, "cost, voice or local"),
        (0.1, "one of 4 things, such as cost,"),
    ],
)
def test_what_the_draws_cannot_tell_from_the_likeliest_is_named_with_it(
    error: float, things: str
) -> None:
    rows = (("cost", 0.3), ("voice", 0.29), ("local", 0.27), ("roads", 0.2))
    found = replace(
        CLOSE, to_find_out=tuple(ToFindOut(i, "40 to 60", chance, error) for i, chance in rows)
    )
    assert next_step(found) == f"finding out more about {things} is likeliest to settle it"


NEVER = "Nothing is known of Beta, so it can't be told apart from any other."


def unknown_second(*groups: tuple[str, ...], first: str = "abc") -> NamedSafety:
    """Nothing is known of Beta; draws leave the others in these groups."""
    held = dict.fromkeys(first, 0.3)
    found = replace(ranking(a=60, b=50, c=40), unknown=frozenset("b"))
    drawn = simulated(held)
    made = robust(held, simulated=drawn, groups=groups, unknown=frozenset("b"))
    return named_safety(found, made)


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        (
            (("a",), ("c",)),
            "No two that something is known of are too close to be told apart on today's evidence.",
        ),
        ((("a", "c"),), "Alpha and Gamma can't be told apart on today's evidence."),
        ((("a",),), ""),
    ],
)
def test_what_nothing_is_known_of_is_told_apart_from_none(
    groups: tuple[tuple[str, ...], ...], said: str
) -> None:
    assert separability(unknown_second(*groups)) == f"{said} {NEVER}".strip()


def test_no_first_is_ahead_of_or_overtaken_by_what_nothing_is_known_of() -> None:
    found = unknown_second(("a",), ("c",))
    assert ahead(found) == ""
    assert found.robust is not None
    often = {i: {j: 0.1 for j in "abc" if j != i} for i in "abc"} | {"b": {"a": 0.9, "c": 0.9}}
    drawn = replace(found.robust.simulated, winning=often)
    assert overtaken(replace(found, robust=replace(found.robust, simulated=drawn))) == ""


def test_nothing_is_said_about_the_safety_of_a_first_that_nothing_is_known_of() -> None:
    found = replace(ranking(a=60, b=50, c=40), unknown=frozenset("a"))
    guessed = named_safety(found, robust(dict.fromkeys("abc", 0.3), unknown=frozenset("a")))
    said = (
        "Nothing is known of Alpha: what gaps count as, and no evidence, puts it highest under "
        "‘Equal’. So nothing can be said about how safe that is."
    )
    assert (finding(guessed), how_safe(guessed), weights_finding(guessed)) == (said, "", "")
    to_find_out = (ToFindOut("‘Cost’ for Alpha", "no score", 0.3, 0.001),)
    assert (to_settle(guessed), to_settle(replace(guessed, to_find_out=to_find_out))) == (
        "",
        "Finding out more about ‘Cost’ for Alpha is likeliest to settle it.",
    )
