"""Whether perspectives agree, whose they are, how their weights were given: every edge case."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.agreement import Agreement, Pair
from appraisal.appraise.lead import lead
from appraisal.findings.agreement import (
    agreement_finding,
    agreement_words,
    alike_title,
    divide,
    holder,
    how_given,
    unknown_places,
    weights_title,
)
from appraisal.model import Perspective
from tests.datasets import dataset
from tests.findings.made_up import MOOT, named_safety, ranking, robust

UNRANKED, _ = MOOT["none ranked"]
FOUND = named_safety(ranking(a=60, b=50), robust({"a": 1, "b": 0}))
SAME = Agreement(1.0, (Pair("equal", "money", 1.0, 1.0, None, ()),))
APART = Agreement(0.0, (Pair("equal", "money", -1.0, -1.0, ("a", "b"), ()),))


def test_agreement_on_one_option_is_said() -> None:
    assert (
        agreement_finding(FOUND, SAME) == "Both sets of priorities agree on the first place: Alpha."
    )


def test_agreement_of_many_on_a_shared_first_place_is_said() -> None:
    tied = {
        "equal": ranking(a=50, b=50, c=10),
        "money": ranking(a=10, b=50, c=50),
        "more": ranking(a=50, b=10, c=50),
    }
    shared = replace(FOUND, leads={i: lead(found) for i, found in tied.items()})
    assert agreement_finding(shared, SAME) == (
        "Every two sets of priorities have a first place in common, though no option is first "
        "under all 3 sets of priorities."
    )


def test_who_is_first_under_all_but_not_alone_is_said() -> None:
    held = {"equal": ranking(a=50, b=50), "money": ranking(a=60, b=50)}
    shared = replace(FOUND, leads={i: lead(found) for i, found in held.items()})
    assert agreement_finding(shared, SAME) == (
        "Both sets of priorities put Alpha first, though not alone under ‘Equal’."
    )


def test_the_only_option_ranked_has_nobody_to_agree_on() -> None:
    alone = lead(ranking(a=50))
    only = replace(FOUND, lead=alone, leads={"equal": alone, "money": alone})
    assert agreement_finding(only, SAME) == (
        "Alpha is the only option ranked, so there is nothing to agree on."
    )


def test_perspectives_that_split_are_told_apart() -> None:
    split = replace(
        FOUND, leads={"equal": lead(ranking(a=60, b=50)), "money": lead(ranking(a=50, b=60))}
    )
    assert agreement_finding(split, APART) == (
        "2 different options come first: Alpha under ‘Equal’; Beta under ‘Money’."
    )


def test_one_perspective_cannot_agree() -> None:
    alone = replace(FOUND, leads={"equal": FOUND.lead}, perspectives={"equal": "Equal"})
    assert agreement_finding(alone, Agreement(None, ())) == (
        "Only one set of priorities is more than an example, ‘Equal’, so nothing can be said about "
        "agreement."
    )


def test_examples_are_not_counted() -> None:
    one = replace(FOUND, examples=frozenset({"money"}))
    assert agreement_finding(one, Agreement(None, ())).startswith("Only one set of priorities")
    none = replace(FOUND, examples=frozenset({"equal", "money"}))
    assert agreement_finding(none, Agreement(None, ())) == (
        "No set of priorities that anybody holds is recorded, so nothing can be said about "
        "agreement."
    )


def test_where_none_is_ranked_the_reason_is_said() -> None:
    nothing = named_safety(ranking(_a=60), None)
    assert "none is ranked" in agreement_finding(nothing, Agreement(None, ()))


@pytest.mark.parametrize(
    ("rho", "expected"),
    [
        (1.0, "All sets of priorities rank the options in the same order"),
        (0.4, "‘Equal’ and ‘Money’ agree least"),
        (-0.4, "‘Equal’ and ‘Money’ pull in different directions"),
        (None, "No two rankings can be compared"),
    ],
)
def test_the_title_says_which_two_agree_least(rho: float | None, expected: str) -> None:
    pairs = (Pair("equal", "money", rho, rho, None, ()),)
    assert alike_title(Agreement(0.5, pairs), FOUND) == expected


CRITERIA = """
    criteria:
      - {id: x, name: Ex, judged: {0: Bad, 100: Good}}
      - {id: y, name: Why, judged: {0: Bad, 100: Good}}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{}", "There are no criteria to weigh"),
        (CRITERIA, "The weights under ‘Equal weights’"),
        (
            CRITERIA + "    perspectives: {p: {weights: {x: 3, y: 1}}, q: {weights: {x: 1, y: 9}}}",
            "Ex has from 10% to 75% of the weight",
        ),
        (
            CRITERIA + "    perspectives: {p: {weights: {x: 1}}, q: {weights: {x: 2}}}",
            "All sets of priorities give the top criteria the same weights",
        ),
    ],
)
def test_the_title_of_the_weights_names_what_differs_most(text: str, expected: str) -> None:
    made = appraise(dataset(text))
    top = {node.id: node.label for node in made.dataset.criteria}
    assert weights_title(top, tuple(made.weights.values())) == expected


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"weights": {"x": 1.0}}, "Points, shared out among criteria"),
        ({"swing": {"x": 1.0}}, "Swing weighting"),
        ({"rank": ("x",)}, "An order of importance"),
        ({"pairwise": (("x", "y", 2.0),)}, "Comparisons, two criteria at a time"),
        ({"combine": ("p",)}, "The mean of other sets of priorities"),
        ({}, "Nothing given: all alike"),
    ],
)
def test_every_way_to_give_weights_is_told(given: dict[str, object], said: str) -> None:
    assert how_given(Perspective.model_validate(given)) == said


def test_whoever_holds_a_perspective_is_named() -> None:
    area = dataset("councils: {north: {name: North Council, tier: unitary}}")
    assert holder(area, "p", Perspective(held_by="north")) == "North Council"
    assert holder(area, "p", Perspective(held_by="government")) == "Government"
    assert holder(area, "p", Perspective()) == "Not recorded"
    assert holder(area, "equal", Perspective()) == (
        "Nobody: used because no set of priorities is recorded"
    )


@pytest.mark.parametrize(
    ("w", "expected"),
    [
        (1.0, "exactly the same order"),
        (0.95, "almost the same order"),
        (0.7, "much the same order"),
        (0.56, "an order that is only partly the same"),
        (0.3, "rather different orders"),
        (0.0, "very different orders"),
    ],
)
def test_kendalls_w_is_said_in_words(w: float, expected: str) -> None:
    assert agreement_words(w).startswith(f"The sets of priorities rank the options in {expected} (")


def test_no_w_is_said() -> None:
    assert agreement_words(None).startswith("Rankings can't be compared")


PARTED = Pair(
    "equal", "money", 0.1, 0.1, ("a", "b"), (("cost", 3.0), ("voice", 2.0), ("local", 1.0))
)
AGREED = Pair("equal", "other", 1.0, 1.0, None, ())


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ((AGREED,), "No two sets of priorities part over the first place."),
        (
            (PARTED,),
            (
                "The two sets of priorities put different options highest, most of all over "
                "‘Cost’ and "
                "‘Voice’."
            ),
        ),
        (
            (PARTED, AGREED, AGREED),
            (
                "1 of 3 pairs of sets of priorities puts different options highest, most of all "
                "over "
                "‘Cost’ and ‘Voice’."
            ),
        ),
        (
            (replace(PARTED, causes=()),),
            "The two sets of priorities put different options highest.",
        ),
    ],
)
def test_divide_names_the_criteria_that_cause_it(pairs: tuple[Pair, ...], expected: str) -> None:
    assert divide(FOUND, Agreement(0.5, pairs)) == expected


def test_one_perspective_cannot_divide() -> None:
    found = replace(FOUND, leads={"equal": FOUND.lead})
    assert divide(found, Agreement(None, ())).startswith("Fewer than two sets of priorities")


def test_unranked_options_cannot_divide() -> None:
    assert divide(UNRANKED, Agreement(None, ())) == (
        "No option is ranked, so priorities can't be compared."
    )


UNKNOWN = replace(ranking(a=60, b=50), unknown=frozenset("a"))


def test_places_that_gaps_give_say_nothing_of_agreement() -> None:
    rankings = {"equal": UNKNOWN, "money": ranking(a=60, b=50)}
    assert unknown_places(rankings, FOUND.options) == (
        "Nothing is known of Alpha, so its place in these rankings says nothing."
    )
    assert unknown_places({"money": ranking(a=60, b=50)}, FOUND.options) == ""


def test_nobody_agrees_or_parts_over_what_nothing_is_known_of() -> None:
    guessed = replace(FOUND, leads={i: lead(UNKNOWN) for i in ("equal", "money")})
    said = (
        "Nothing is known of what some set of priorities puts highest, so whether they part over "
        "the first place can't be told."
    )
    assert divide(guessed, SAME) == divide(guessed, APART) == said
    assert agreement_finding(guessed, SAME).startswith("No set of priorities puts an option first")
