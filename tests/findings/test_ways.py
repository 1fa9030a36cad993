"""What is said of ways of counting is true of a lead, a tie, one model, and of nothing to count."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.ways.counted import REST, Ways
from appraisal.appraise.ways.tallies import Tally
from appraisal.appraise.ways.turning import Turn, turning
from appraisal.findings.ways import (
    ALTERNATIVES,
    CHOICES,
    all_alike,
    alternative_name,
    as_headline,
    averaged,
    choice_name,
    counted_first,
    how_counted,
    how_told,
    matters_most,
    named_ways,
    never_first,
    of_hundred,
    often_of,
    on_no_value,
    only_model,
    pairs_of_changes,
    pairs_untold,
    reason,
    share_of_ways,
    single_changes,
    single_untold,
    stays,
    turn_sentence,
    unchanged,
)
from tests.datasets import dataset
from tests.findings.cases_of_ways import DISPUTED, FIGURES
from tests.made_up_ways import (
    ALONE,
    ALWAYS,
    FIXED,
    LEVEL,
    LOOSE,
    NAMES,
    SPLIT,
    TOGETHER,
    named,
    unknown,
    ways,
)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            Tally(5184, {"a": 1850, "b": 2368, "c": 6}, 960),
            (
                "Beta comes first in 2,368 of 5,184 ways of counting, Alpha in 1,850; in 960 the "
                "first are too close to tell"
            ),
        ),
        (
            Tally(16, {"a": 4, "b": 8, "c": 4}, 0),
            "Beta comes first in 8 of 16 ways of counting, Alpha and Gamma in 4 each",
        ),
        (
            Tally(16, {"a": 8, "b": 8, "c": 0}, 0),
            "Alpha and Beta each come first in 8 of 16 ways of counting",
        ),
        (
            Tally(16, {"a": 8, "b": 0, "c": 0}, 8),
            "Alpha comes first in 8 of 16 ways of counting; in 8 the first are too close to tell",
        ),
        (Tally(16, {"a": 16, "b": 0, "c": 0}, 0), "Alpha comes first in all 16 ways of counting"),
        (
            Tally(1728, {"a": 0, "b": 0}, 1728),
            "In none of the 1,728 ways of counting can the first be told",
        ),
        (
            Tally(1, {"a": 0, "b": 1, "c": 0}, 0),
            "Beta comes first in the only way of counting",
        ),
        (
            Tally(1, {"a": 0, "b": 0}, 1),
            "In the only way of counting the first can't be told",
        ),
    ],
)
def test_who_is_first_in_how_many_ways_is_said_as_it_is(found: Tally, said: str) -> None:
    assert counted_first(found, NAMES) == said


def test_more_than_five_models_are_counted_and_not_named() -> None:
    names = {f"m{n}": f"Model {n}" for n in range(7)}
    found = Tally(12, {i: 2 if i != "m0" else 0 for i in names}, 0)
    assert counted_first(found, names) == "6 models each come first in 2 of 12 ways of counting"


def test_one_model_has_nothing_to_be_counted_against() -> None:
    assert only_model(named(ALONE)) == (
        "Alpha is the only model that is ranked, so it comes first in every way of counting."
    )


def test_how_many_ways_there_are_follows_from_the_choices() -> None:
    assert how_counted(named(SPLIT)) == (
        "Any appraisal makes choices about how to count: here 3 that could fairly be made "
        "otherwise, and 16 ways to combine them. In each, 1,000 tries of weights and scores at "
        "random say which model comes first most often."
    )


def test_models_that_are_never_first_are_named() -> None:
    assert never_first(named(SPLIT)) == "Never first most often: Gamma."
    assert never_first(named(LOOSE)) == (
        "Clearly first in no way, but in some too close to the first to tell: Beta."
    )
    assert never_first(named(ALONE)) == ""


def test_how_far_draws_may_be_out_is_said_and_when_a_model_is_therefore_first() -> None:
    assert how_told(named(SPLIT)) == (
        "In 1,000 tries a share of first places may be out by up to 1.6 percentage points. A model "
        "counts as first where it is ahead by more than such an accident (three standard errors of "
        "the difference); any other way is too close to tell, and counts for nobody."
    )


def test_ways_that_all_come_to_the_same_are_told_as_such() -> None:
    alike = [all_alike(made) for made in (SPLIT, TOGETHER, LEVEL, ALWAYS, ALONE)]
    assert alike == [False, False, True, True, True]
    assert stays(named(LEVEL)) == (
        "That stays so however these choices are made, alone or together: ‘How values are put "
        "together’ and ‘Figures from parties to the dispute’."
    )


def test_choices_that_change_nothing_stand_in_one_line() -> None:
    assert unchanged(named(SPLIT)) == "‘Figures from parties to the dispute’ changes nothing here."
    assert unchanged(named(LEVEL)) == (
        "‘How values are put together’ and ‘Figures from parties to the dispute’ change nothing "
        "here."
    )
    assert unchanged(named(TOGETHER)) == ""


def test_what_matters_most_is_said_with_its_part_of_the_difference() -> None:
    said = matters_most(named(SPLIT))
    assert said == "‘How values are put together’ matters most: 85 of 100"
    assert matters_most(named(TOGETHER)) == (
        "‘How values are put together’ and ‘Figures from parties to the dispute’ matter most: "
        "50 of 100 each"
    )


@pytest.mark.parametrize(
    ("share", "said"),
    [(0.354, "35 of 100"), (0.004, "less than 1 of 100"), (1.0, "100 of 100"), (0.0, "0 of 100")],
)
def test_a_part_of_the_difference_is_said_in_hundredths(share: float, said: str) -> None:
    assert of_hundred(share) == said


@pytest.mark.parametrize(
    ("often", "said"), [(0, "0%"), (1, "<1%"), (500, "50%"), (999, ">99%"), (1000, "100%")]
)
def test_a_share_of_ways_is_nought_or_all_only_where_it_is(often: int, said: str) -> None:
    assert share_of_ways(often, 1000) == said
    assert often_of(2368, 5184) == "2,368 of 5,184"


def told(made: Ways) -> list[str]:
    found, turns = named(made), turning(made)
    another, untold = turns.to_another, turns.untold
    return [
        as_headline(found, turns),
        single_changes(turns),
        pairs_of_changes(turns),
        *(turn_sentence(found, turn) for turn in (*another.single, *another.pairs)),
        single_untold(turns),
        pairs_untold(turns),
        *(turn_sentence(found, turn) for turn in (*untold.single, *untold.pairs)),
    ]


def test_what_turns_the_first_place_is_said_change_by_change() -> None:
    assert told(SPLIT) == [
        "As the headline counts, first most often: Alpha.",
        (
            "With all else as the headline has it, 1 choice made otherwise puts another model "
            "clearly first:"
        ),
        "No two further choices do so together of which neither does so by itself.",
        "How values are put together: ‘Multiplied’. Then first: Beta.",
        "1 choice made otherwise leaves it too close to tell which model comes first:",
        "",
        (
            "What an unknown counts as: ‘The low end of the scale’. Then too close to tell: "
            "Alpha and Beta."
        ),
    ]


def test_two_changes_that_only_together_leave_it_untold_are_one_sentence() -> None:
    assert told(LOOSE)[3:] == [
        "",
        ("1 pair of further choices leaves that too close to tell where neither does by itself:"),
        (
            "How values are put together: ‘Multiplied’; and Figures from parties "
            "to the dispute: ‘Set aside’. Then too close to tell: "
            "Alpha and Beta."
        ),
    ]


def test_two_changes_that_only_do_so_together_are_one_sentence() -> None:
    assert told(TOGETHER) == [
        "As the headline counts, first most often: Alpha.",
        "No single choice, made otherwise, puts another model clearly first.",
        "1 pair of further choices does so together where neither does so by itself:",
        (
            "How values are put together: ‘Multiplied’; and Figures from parties "
            "to the dispute: ‘Set aside’. Then first: Beta."
        ),
        "",
        "",
    ]


def test_a_first_place_that_is_too_close_to_tell_is_not_said_to_be_somebodys() -> None:
    assert told(LEVEL)[0] == (
        "As the headline counts, too close to tell which is first most often: Alpha, Beta and "
        "Gamma."
    )


def test_each_choice_of_the_registry_and_each_alternative_has_its_words() -> None:
    assert list(CHOICES) == list(FIXED)
    assert set(ALTERNATIVES) == {a for own in FIXED.values() for a in own}


def test_contested_figures_are_named_by_what_they_are() -> None:
    found = named(DISPUTED, contested_rest=FIGURES)
    assert choice_name(found, REST) == "6 other figures on which sources disagree"
    assert reason(found, REST) == (
        "They are taken at the same end together: Ash: Debt; Birch: Debt; Cedar: Debt; Derby: "
        "Debt; Elm: Debt; and 1 more."
    )
    assert reason(named(DISPUTED, contested_rest=FIGURES[:2]), REST) == (
        "They are taken at the same end together: Ash: Debt and Birch: Debt."
    )
    assert alternative_name(REST, "low") == "The lowest that one says"


def test_contested_figures_that_no_value_rests_on_are_named() -> None:
    assert on_no_value(named(SPLIT)) == ""
    assert on_no_value(replace(named(SPLIT), on_no_value=FIGURES[:1])) == (
        "Sources disagree on 1 figure that no ranked option's value rests on, so no choice is "
        "about it: ‘Ash: Debt’."
    )
    assert on_no_value(replace(named(SPLIT), on_no_value=FIGURES)) == (
        "Sources disagree on 6 figures that no ranked option's value rests on, so no choice is "
        "about them: ‘Ash: Debt’; ‘Birch: Debt’; ‘Cedar: Debt’; ‘Derby: Debt’; ‘Elm: Debt’; and 1 "
        "more."
    )
    spare = SHARED.replace(
        "gain: 15}", "gain: 15, spare: [{value: 1, source: s}, {value: 2, source: t}]}"
    )
    found = named_ways(appraise(dataset(spare)))
    assert found is not None
    assert found.on_no_value == ("bob: Spare",)


SHARED = """
sources: {s: {title: S}, t: {title: T}}
settings: {simulation: {samples: 10, ways: 10}}
facts: {yearly-saving: [{value: 10, source: s}, {value: 30, source: t}]}
measures: {gain: {name: Gain, unit: £ thousand, add_up: sum}}
criteria:
  - {id: g, name: Gain, measured: {measure: gain, take: option, curve: [[0, 0], [40, 100]]}}
options: {ann: {facts: {gain: {use: yearly-saving}}}, bob: {facts: {gain: 15}}}
"""


def test_a_shared_fact_is_called_by_its_own_name_and_any_other_by_whose_it_is() -> None:
    found = named_ways(appraise(dataset(SHARED)))
    assert found is not None
    assert choice_name(found, "contested-yearly-saving") == (
        "Yearly saving, on which sources disagree"
    )
    disputed = "[{value: 10, source: s}, {value: 30, source: t}]"
    own = SHARED.replace("{use: yearly-saving}", disputed)
    single = named_ways(appraise(dataset(own)))
    assert single is not None
    names = [choice_name(single, c.id) for c in single.ways.choices if c.figures]
    assert names == ["ann: Gain, on which sources disagree"]


def test_choices_that_shares_are_averaged_over_are_named() -> None:
    found = named(ways(("tiers", "scales"), lambda _: {"a": 1.0, "b": 0.0}))
    tiers, scales = found.ways.choices
    assert averaged(found, ()) == ""
    assert averaged(found, (tiers,)) == (
        "There are more ways than this page can hold the shares of. The shares leave ‘Which "
        "councils a question is about’ open whatever is settled, as it changes them least."
    )
    assert averaged(found, (tiers, scales)).endswith(
        "‘Which councils a question is about’ and ‘How long the scales are’ open whatever is "
        "settled, as they change them least."
    )


def test_where_nothing_is_ranked_there_are_no_ways() -> None:
    assert named_ways(appraise(dataset("{}"))) is None


def test_a_first_that_nothing_is_known_of_is_told_for_want_of_evidence() -> None:
    held = named(replace(unknown(SPLIT, "a", "b"), guessed=("a", "b")))
    turns = turning(held.ways)
    assert as_headline(held, turns) == (
        "As the headline counts, no model can be told to come first most often: too little is "
        "known of Alpha."
    )
    turn = Turn((("aggregation", "geometric-mean"),), ("b",), told=False)
    assert turn_sentence(held, turn) == (
        "How values are put together: ‘Multiplied’. Then none can be told to come "
        "first, as too little is known of Beta."
    )
    assert never_first(held) == (
        "Too little is known of Alpha and Beta. A way in which what gaps count as would put "
        "one of them first counts for nobody, and stands with those too close to tell. Never first "
        "most often: Gamma."
    )
