"""Where councils agree, in sentences that hold in every edge case."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.stages import Stages
from appraisal.findings.where_we_agree import (
    behind,
    headline,
    loss_words,
    nearest_turns,
    parted_finding,
    rank_range,
    turn_words,
)
from tests.appraise.workshop.areas import area
from tests.findings.cases_of_where_we_agree import ANSWERED
from tests.treeshire import WHAT, treeshire

HEADLINES = {
    "one": "ash could live with 3 of 3 options",
    "no limits": "Both councils that gave weights put Stay first.",
    "no limits and one": "The only council that gave weights put Stay first.",
    "refused": "No council that answered could live with any of the options.",
    "all refuse": (
        "There is no option that both councils that answered could live with."
        " Fewest refuse ‘Stay’, ‘Share’ and ‘Merge’: 1 of 2."
    ),
    "all refuse all": "ash could live with 0 of 3 options",
    "many accepted": "Both councils that answered could live with 5 of 5 options.",
    "nothing ranked": (
        "Nobody refuses ‘Gap’, though nobody can tell for every council whether it could live"
        " with it."
    ),
    "no options": "There is no option that both councils that answered could live with.",
}


@pytest.mark.parametrize("case", HEADLINES)
def test_the_headline_says_what_all_could_live_with_and_never_what_is_best(case: str) -> None:
    text, more = ANSWERED[case]
    made = area(text, **more)
    assert headline(made, Stages(made).together["w"]) == HEADLINES[case]


def told(case: str) -> list[str]:
    text, more = ANSWERED[case]
    made = area(text, **more)
    return list(behind(made, Stages(made).together["w"]))


def test_without_weights_nothing_is_said_of_an_order() -> None:
    assert told("posts") == [
        "No council has said what weighs how much for it, so nothing is known of its order.",
        "ash and box have given no weights.",
    ]


def test_a_set_of_trade_offs_is_kept_as_a_set() -> None:
    assert told("split")[-1] == (
        "cob has set steps against each other: one model stands above another only where it does"
        " for every weighting that fits."
    )
    assert told("contradicted")[1:] == [
        "What ash set against each other fits no weights, so nothing is known of its order.",
        "box has given no weights.",
    ]


def test_what_is_possible_for_all_and_alone_for_some_is_told_apart() -> None:
    assert told("first alone for one")[1] == (
        "There are no two models that both councils that gave weights put the same way and can"
        " tell apart."
    )


def test_what_nobody_can_tell_is_said_council_by_council() -> None:
    assert told("nothing ranked")[1] == (
        "Nobody can tell whether box could live with ‘Gap’: a figure is not known."
    )


def test_treeshire_agrees_on_two_pairs_and_on_no_first_place() -> None:
    found = Stages(treeshire()).together[WHAT]
    assert headline(treeshire(), found) == (
        "All 9 councils that answered could live with ‘Carry on as today’"
        " and a package of 3 agreements."
    )
    first, pairs = behind(treeshire(), found)
    assert first == (
        "No model comes first for all 9 councils that gave weights. First, or not told apart from"
        " the first: Pooled services for 5 and One council for 5."
    )
    assert pairs == (
        "All 9 councils that gave weights put Closer working above Carry on as today and Pooled"
        " services above Carry on as today."
    )


def test_a_rank_is_a_range_where_models_cannot_be_told_apart() -> None:
    order = Stages(treeshire()).together[WHAT].orders["cedar"]
    assert [rank_range(order, model) for model in ("one", "pooled", "three")] == [
        "1st to 2nd",
        "1st to 2nd",
        "6th",
    ]
    assert loss_words(order, "pooled") == "1.8"


def test_a_loss_over_many_weights_is_a_range() -> None:
    order = Stages(treeshire()).together[WHAT].orders["cedar"]
    place = replace(order.places["pooled"], loss=0.04, most_loss=12.3)
    assert loss_words(replace(order, places={"pooled": place}), "pooled") == "0 to 12.3"


def test_what_parts_two_councils_is_one_weight_and_how_far() -> None:
    found = Stages(treeshire()).together[WHAT]
    assert parted_finding(found) == (
        "Councils put 2 different models first; for any two that differ one weight alone would"
        " turn that"
    )
    assert turn_words(treeshire(), found.partings[0]) == (
        "The weight of ‘Partnerships kept’ alone, by 1.7 points more for Cedar"
    )
    model, turn = nearest_turns(found)["ash"]
    assert (model, turn.leaf) == ("one", "saving")
    assert [round(turn.today, 4), round(turn.then, 4)] == [0.1341, 0.238]
