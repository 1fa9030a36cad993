"""What the front page says."""

import dataclasses

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.lead import InWays, Lead
from appraisal.appraise.safety.items import Item
from appraisal.appraise.ways.finding_out import ItemRow
from appraisal.findings.by_definition import by_definition
from appraisal.findings.front_page import (
    agreed_now,
    ahead_in_brief,
    behind,
    chart_described,
    defined,
    equality_effects,
    headline,
    not_known,
    often_first,
    row_said,
    who_could_tell,
)
from appraisal.findings.names import option_names
from tests.candidates import AGREED
from tests.datasets import dataset
from tests.findings.cases_of_front import HALF_KNOWN, LINE, ONE_COUNCIL, WITH_LINES
from tests.findings.cases_of_models import FIVE_MODELS
from tests.site.drawn_pages import appraised
from tests.site.leading import ALL_FIFTY, CLEAR, NEAR_TIE, ONE, UNKNOWN, UNRANKED, made


def counted(**models: int) -> Appraisal:
    """Three options that are first in so many of a hundred ways of counting."""
    found = appraised(CLEAR)
    ways = InWays(100, 50, models, {}, 100 - sum(models.values()), 0)
    return dataclasses.replace(found, lead=replace(found.lead, in_ways=ways))


@pytest.mark.parametrize(
    ("models", "said"),
    [
        ({"ann": 100, "bob": 0, "cat": 0}, "Ann would come first in every way of counting"),
        (
            {"ann": 49, "bob": 27, "cat": 0},
            "Ann would come first in about 5 in 10 ways of counting, Bob in about 3 in 10",
        ),
        ({"ann": 60, "bob": 0, "cat": 0}, "Ann would come first in about 6 in 10 ways of counting"),
        (
            {"ann": 40, "bob": 40, "cat": 1},
            "Ann and Bob would each come first in about 4 in 10 ways of counting",
        ),
        (
            {"cat": 17, "ann": 0, "bob": 0},
            (
                "In about 8 in 10 ways of counting, nobody can be called first; Cat would come "
                "first in about 2 in 10"
            ),
        ),
        (
            {"ann": 10, "bob": 10, "cat": 0},
            "In about 8 in 10 ways of counting, nobody can be called first",
        ),
        (
            {"ann": 0, "bob": 0, "cat": 0},
            "Whichever way we count, which comes first can't be told",
        ),
    ],
)
def test_the_headline_says_in_what_share_of_the_ways_a_model_comes_first(
    models: dict[str, int], said: str
) -> None:
    assert headline(counted(**models)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{}", "There are no options to compare yet"),
        (ONE, "Only one option is ranked: Ann"),
        (UNKNOWN, "No evidence says which option comes first"),
        (UNRANKED, "No option is ranked"),
    ],
)
def test_where_nothing_is_counted_the_headline_says_why(text: str, said: str) -> None:
    assert headline(appraised(text)) == said


def test_where_all_are_worth_the_same_none_is_named_first() -> None:
    assert headline(appraised(ALL_FIFTY)) == (
        "Whichever way we count, which comes first can't be told"
    )


@pytest.fixture(scope="module")
def one_council() -> Appraisal:
    return appraise(dataset(ONE_COUNCIL))


def test_a_lead_that_is_mostly_there_by_definition_is_called_so(one_council: Appraisal) -> None:
    ways = InWays(100, 50, {"one": 55, "two": 10, "today": 0}, {}, 35, 0)
    led = dataclasses.replace(one_council, lead=replace(one_council.lead, in_ways=ways))
    assert headline(led) == (
        "One would come first in about 6 in 10 ways of counting, but all of that lead is true by "
        "definition"
    )
    assert one_council.definition
    half = replace(one_council.definition, part=0.6 * one_council.definition.lead)
    assert headline(dataclasses.replace(led, definition=half)).endswith(
        "but most of that lead is true by definition"
    )
    less = replace(one_council.definition, part=0.4 * one_council.definition.lead)
    assert headline(dataclasses.replace(led, definition=less)).endswith(
        "ways of counting, Two councils in about 1 in 10"
    )


def test_another_models_lead_is_not_what_is_true_by_definition(one_council: Appraisal) -> None:
    ways = InWays(100, 50, {"two": 55, "one": 10, "today": 0}, {}, 35, 0)
    led = dataclasses.replace(one_council, lead=replace(one_council.lead, in_ways=ways))
    assert headline(led) == (
        "Two councils would come first in about 6 in 10 ways of counting, One in about 1 in 10"
    )
    assert behind(led) == ""


def test_nothing_is_said_of_a_lead_that_the_headline_does_not_tell(one_council: Appraisal) -> None:
    ways = InWays(100, 50, {"one": 55, "two": 10, "today": 0}, {}, 35, 0)
    told = replace(one_council.lead, in_ways=ways)
    assert behind(dataclasses.replace(one_council, lead=told)) != ""
    guess = replace(told, without_evidence=("two",))
    assert behind(dataclasses.replace(one_council, lead=guess)) == ""


def test_the_points_that_are_there_by_definition_are_counted(one_council: Appraisal) -> None:
    found = one_council.definition
    assert found
    assert defined(found) == (
        "All of the lead of 10 points comes from 1 criterion that a single council meets by "
        "definition."
    )
    part = replace(found, lead=5.0, part=1.0)
    assert defined(part) == (
        "Of the lead of 5 points, 1 comes from 1 criterion that a single council meets by "
        "definition."
    )
    assert defined(replace(found, part=0.0)) == ""


def test_a_copy_of_a_line_changes_only_what_counts_options() -> None:
    lines = (("b", "Beta", "64"), ("c", "Gamma", "60"), ("z", "Gamma again", "60"))
    b, c, copy = (
        LINE.replace("ID", i).replace("NAME", name).replace("GOOD", good) for i, name, good in lines
    )
    before, after = (
        (headline(found), by_definition(found.definition, option_names(found)))
        for more in ("", copy)
        for found in [appraise(dataset(WITH_LINES + b + c + more))]
    )
    assert "and One 3rd among the models." in before[1]
    assert before == after


def led(text: str) -> Lead:
    return appraise(dataset(text)).leads["p"]


def test_how_far_ahead_the_highest_is_stands_in_whole_points() -> None:
    assert ahead_in_brief(led(CLEAR)) == "45"
    assert ahead_in_brief(led(made({"ann": (70, 50), "bob": (50, 69)}))) == "too close"
    exact = "".join(
        f"  {i}: {{scores: {{x: {{score: {s}, low: {s}, high: {s}}}}}}}\n"
        for i, s in (("a", 50.4), ("b", 50))
    )
    near = "settings: {perspective: p}\nperspectives: {p: {weights: {x: 1}}}\n"
    near += "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions:\n"
    assert ahead_in_brief(led(near + exact)) == "under 1"
    assert ahead_in_brief(led(ONE)) == "none"


def test_what_can_be_agreed_names_what_loses_nothing_and_what_is_nearly_always_best() -> None:
    now, core = agreed_now(appraise(dataset(AGREED)))
    assert now == ("None of the 4 agreements can be said to lose no money, whatever is decided.")
    assert core == "Nearly every package that gains most holds ‘Skills hub’ and ‘Permits team’."


def test_without_agreements_that_is_said() -> None:
    assert agreed_now(appraised("{}")) == (
        (
            "No agreement that councils could make is recorded, so nothing can be said of what "
            "could start now."
        ),
    )


def test_what_is_not_known_stands_with_who_could_find_it_out() -> None:
    open_score = FIVE_MODELS.replace("score: 65, low: 65", "score: 65, low: 0")
    first, second, *_ = not_known(appraise(dataset(open_score))).rows
    assert (first.what, first.who) == ("‘Why’ for a", "a workshop")
    assert (second.what, second.who) == ("‘Ex’ for b", "who holds the figure")


def test_what_draws_cannot_tell_apart_stands_in_the_order_of_the_files() -> None:
    found = appraised(NEAR_TIE, ways=50)
    items = [
        Item(f"{option}/{leaf}", ((option, leaf),), (False,), option, leaf)
        for option, leaf in (("cat", "y"), ("bob", "x"), ("ann", "x"), ("ann", "y"), ("cat", "x"))
    ]
    chances = ((0.035, 0.003), (0.0345, 0.003), (0.034, 0.003), (0.033, 0.003), (0.01, 0.001))
    assert found.ways
    rows = tuple(
        ItemRow(item, chance, error) for item, (chance, error) in zip(items, chances, strict=True)
    )
    ways = replace(found.ways, to_find_out=replace(found.ways.to_find_out, rows=rows))
    unknown = not_known(dataclasses.replace(found, ways=ways))
    assert [(row.what, row.share) for row in unknown.rows] == [
        ("‘Ex’ for Ann", "about 3 in 100"),
        ("‘Ex’ for Bob", "about 3 in 100"),
        ("‘Why’ for Ann", "about 3 in 100"),
    ]
    assert unknown.caption == "About equally telling, the last with 1 other"
    apart = replace(ways.to_find_out, rows=(replace(rows[0], chance=0.2), *rows[2:3], rows[4]))
    told = not_known(dataclasses.replace(found, ways=replace(ways, to_find_out=apart)))
    assert [row.what for row in told.rows] == ["‘Why’ for Cat", "‘Ex’ for Ann", "‘Ex’ for Cat"]
    assert told.caption == "The most telling first"


def test_where_nothing_is_known_nothing_is_more_telling_than_the_rest() -> None:
    assert not_known(appraised(UNKNOWN, ways=50)).rows == ()


def test_where_nothing_is_known_of_one_the_headline_names_none_first() -> None:
    found = appraised(made({"ann": (60, None), "bob": (None, None)}), ways=50)
    assert headline(found) == "Nothing is known of Bob, so no option can be called first"


def test_who_could_find_out_goes_by_what_it_is() -> None:
    data = dataset(
        """
        measures: {m: {name: M, unit: things, add_up: sum}}
        criteria:
          - {id: sum, money: true, measured: {measure: m, take: option, curve: [[0, 0], [9, 100]]}}
          - {id: size, measured: {measure: m, take: option, curve: [[0, 0], [9, 100]]}}
          - {id: voice, judged: {0: Bad, 100: Good}}
        """
    )
    said = [who_could_tell(data, Item(i, (), (), "a", i)) for i in ("sum", "size", "voice")]
    assert said == [
        "finance officers",
        "who holds the figure",
        "a workshop",
    ]
    assert who_could_tell(data, Item("f", (), (), facts=("f",))) == said[1]


ASSESSMENT = "An impact assessment would tell."
NOTED = "Equality: 1 of 2 options note effects."


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("{}", ""),
        (
            "{a: {}, b: {}}",
            f"Equality: no option says whom it helps or harms. {ASSESSMENT}",
        ),
        (
            "{a: {implications: {equalities: Some.}}, b: {}}",
            f"{NOTED} None names groups. {ASSESSMENT}",
        ),
        (
            "{a: {implications: {equalities: {text: Some., groups: [older residents]}}}, b: {}}",
            f"{NOTED} 1 names groups. {ASSESSMENT}",
        ),
    ],
)
def test_effects_on_equality_are_among_what_is_not_known(options: str, said: str) -> None:
    assert equality_effects(dataset(f"options: {options}")) == said


def test_the_chart_is_told_row_by_row() -> None:
    said = chart_described("Ann first", [("Ann", "60 (50 to 70)"), ("Bob", "no evidence")])
    assert said == "Ann first. Ann: 60 (50 to 70). Bob: no evidence."


def test_a_model_is_told_with_its_value_and_its_ways() -> None:
    assert row_said("60 (44 to 72)", "854", 1728) == "60 (44 to 72), first in 854 of 1,728 ways"
    assert row_said("28", "", 0) == "28"


def test_a_model_has_its_ways_where_there_are_several_models() -> None:
    assert often_first(InWays(2000, 50, {"a": 1728, "b": 0}, {}, 0, 0), "a") == "1,728"
    assert often_first(InWays(9, 50, {"a": 9}, {}, 0, 0), "a") == often_first(None, "a") == ""


def test_where_half_of_the_first_models_value_is_not_known_the_headline_says_so() -> None:
    ways = InWays(100, 50, {"one": 90, "two": 0}, {}, 10, 0)
    half = appraise(dataset(HALF_KNOWN))
    assert headline(dataclasses.replace(half, lead=replace(half.lead, in_ways=ways))) == (
        "One would come first in about 9 in 10 ways of counting, but half or more of its value "
        "rests on what nobody knows"
    )
    known = HALF_KNOWN.replace("{score: 90}", "{score: 90}, near: {score: 50}")
    most = appraise(dataset(known))
    assert headline(dataclasses.replace(most, lead=replace(most.lead, in_ways=ways))) == (
        "One would come first in about 9 in 10 ways of counting"
    )
