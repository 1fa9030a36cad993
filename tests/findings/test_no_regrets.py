"""Sentences on what survives whatever is decided."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.futures_alike import Alike
from appraisal.appraise.futures_of_bodies import BodyFutures
from appraisal.findings import no_regrets as say
from appraisal.model import Dataset
from tests.appraise.test_futures_of_bodies import AREA, futures
from tests.datasets import dataset

BLANK = (
    "      blank: {name: Blank, kind: company, level: share, members: [n, s]}",
    (
        "      blank: {name: Blank, kind: company, level: share, members: [n, s], costs: *fair, "
        "saving: unknown}"
    ),
)
CLASS = "packages: {reference: {company: {saving: {value: 50, source: s}}}}"
STANDS_IN = AREA.replace(
    "      structures: {councils", f"      {CLASS}\n      structures: {{councils"
).replace(*BLANK)
"""What nobody knows of Blank is known of companies elsewhere."""


def only(*candidates: str, text: str = AREA) -> Dataset:
    area = dataset(text)
    kept = {i: area.candidates[i].model_copy(update={"excludes": ()}) for i in candidates}
    written = {i: option for i, option in area.options.items() if not option.candidates}
    return replace(area, candidates=kept, options=written)


def reason(candidate: str, text: str = AREA) -> str:
    area = dataset(text)
    return say.reason(area, futures(area), candidate)


@pytest.mark.parametrize(
    ("candidates", "said"),
    [
        (
            (),
            (
                "No agreement that councils could make is recorded, so nothing can be said of "
                "what could start now."
            ),
        ),
        (
            ("fair",),
            (
                "The one agreement on record that councils could make can start now and lose no "
                "money, whatever is decided: Fair."
            ),
        ),
        (
            ("dear",),
            (
                "Of the one agreement on record nobody can say that it loses no money, whatever is "
                "decided: Dear."
            ),
        ),
        (
            ("dear", "late"),
            ("None of the 2 agreements can be said to lose no money, whatever is decided."),
        ),
        (
            ("dear", "fair", "late"),
            (
                "Of 3 agreements that councils could make, 1 can start now and lose no money, "
                "whatever is decided: Fair."
            ),
        ),
    ],
)
def test_the_finding_names_what_can_start_now(candidates: tuple[str, ...], said: str) -> None:
    area = only(*candidates)
    assert say.finding(area, futures(area)) == said


def test_more_than_three_that_can_start_now_are_counted() -> None:
    area = only("fair")
    fair = area.candidates["fair"]
    four = {f"f{n}": fair for n in range(4)}
    all_safe = replace(area, candidates=four)
    assert say.finding(all_safe, futures(all_safe)) == (
        "All 4 agreements that councils could make can start now and lose no money, whatever is "
        "decided."
    )
    some = replace(area, candidates={**four, "dear": only("dear").candidates["dear"]})
    assert say.finding(some, futures(some)) == (
        "Of 5 agreements that councils could make, 4 can start now and lose no money, whatever is "
        "decided."
    )


def test_without_an_option_there_is_no_future() -> None:
    area = replace(only("fair"), options={})
    assert say.finding(area, futures(area)).startswith("There is no option")


def test_what_rests_on_elsewhere_is_open_and_says_which_sum_nobody_knows() -> None:
    assert reason("blank", STANDS_IN) == (
        "By then it would have saved £40,000 more than it had cost. That is as far as such "
        "agreements elsewhere tell: nobody knows what it saves a year."
    )


def test_posts_that_nobody_prices_leave_it_open() -> None:
    posts = AREA.replace("{name: Fair,", "{name: Fair, capacity: {each: 1},").replace(
        "running: {value: 10, source: s}}, saving: *saves",
        "running: {value: 0, source: s}}, saving: *saves",
    )
    assert reason("fair", posts) == (
        "By then it would have saved £20,000 more than it had cost. It asks for posts that nobody "
        "has priced."
    )


def test_a_range_whose_bad_end_loses_money_leaves_it_open() -> None:
    text = AREA.replace("{set_up: {value: 40,", "{set_up: {value: 40, low: 30, high: 45,")
    assert reason("fair", text) == (
        "By then it would have cost no more than it had saved. At the bad ends of ranges it would "
        "have cost £5,000 more than it had saved."
    )


def test_what_makes_a_score_worse_says_so_beside_that_it_could_start() -> None:
    text = AREA.replace("{name: Fair,", "{name: Fair, lifts: {voice: {score: -3}},").replace(
        "    options:\n",
        "    criteria: [{id: voice, name: Voice, judged: {0: Bad, 100: Good}}]\n    options:\n",
    )
    assert reason("fair", text) == (
        "By then it would have cost no more than it had saved. That is of money: it would make "
        "scores worse on Voice."
    )


def test_the_futures_are_named_and_none_is_likelier() -> None:
    area = dataset(AREA)
    assert say.framing(area, futures(area)) == (
        "The futures are 6 options and 10 groupings of the area’s councils within the bounds. "
        "New councils would take over on 1 April 2028. "
        "Nothing here says how likely any of them is."
    )


@pytest.mark.parametrize(
    ("vesting", "said"),
    [
        ("{vesting: 2028}", "New councils would take over in 2028."),
        ("{vesting: 2028-04}", "New councils would take over in April 2028."),
        (
            "{vesting: unknown}",
            (
                "No day is recorded on which new councils would take over, so nothing is counted "
                "as overtaken."
            ),
        ),
    ],
)
def test_the_day_is_as_exact_as_it_is_known(vesting: str, said: str) -> None:
    area = dataset(AREA.replace("{vesting: 2028-04-01}", vesting))
    assert said in say.framing(area, futures(area))


def test_an_area_that_nobody_would_reorganise_says_so() -> None:
    area = only("fair")
    stay = replace(area, options={"stay": area.options["stay"]})
    assert "The futures are 1 option and 10 groupings" in say.framing(stay, futures(stay))
    assert "No option makes new councils." in say.framing(stay, futures(stay))


def test_groupings_that_are_not_listed_are_no_futures() -> None:
    area = dataset(AREA)
    found = futures(area)
    unlisted = {i: replace(body, structures=None) for i, body in found.bodies.items()}
    said = say.framing(area, replace(found, bodies=unlisted))
    assert "The futures are 6 options. Groupings of councils are too many to list" in said


def test_counts_have_the_worst_first() -> None:
    assert say.counts_words({"kept": 1, "overtaken": 1200}) == "1,200 overtaken, 1 kept"
    assert say.counts_words({}) == "No groupings"
    assert say.counts_words(None) == ""


@pytest.mark.parametrize(
    ("candidate", "said"),
    [
        ("fair", "By then it would have cost no more than it had saved."),
        ("blank", "What it would have cost and saved by then is not known."),
    ],
)
def test_every_answer_has_its_reason(candidate: str, said: str) -> None:
    assert reason(candidate) == said


@pytest.mark.parametrize(
    ("candidate", "net", "groupings"),
    [
        ("late", "Begins 2028", "4 absorbed, 6 re-formed"),
        ("dear", "−£10,000", "10 overtaken"),
        ("abroad", "−£70,000", "6 overtaken, 4 kept"),
    ],
)
def test_what_is_later_or_overtaken_has_its_reason_in_its_row(
    candidate: str, net: str, groupings: str
) -> None:
    area = dataset(AREA)
    found = futures(area)
    assert reason(candidate) == ""
    assert say.net_words(area, found, candidate) == net
    assert say.counts_words(found.bodies[candidate].structures) == groupings


def test_what_has_saved_more_by_then_says_how_much() -> None:
    text = AREA.replace("{set_up: {value: 40,", "{set_up: {value: 15,")
    assert reason("fair", text) == "By then it would have saved £25,000 more than it had cost."


def test_what_an_option_leaves_no_room_for_says_which() -> None:
    text = AREA.replace("candidates: [dear]", "name: Agreed, candidates: [firm]")
    assert reason("fair", text) == "It would end, or have no room, under Agreed."


def test_a_day_that_nobody_knows_is_the_reason() -> None:
    text = AREA.replace("{vesting: 2028-04-01}", "{vesting: unknown}")
    assert reason("fair", text) == "On which day new councils take over is not known."


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        ("late", "It needs something that begins later: Late."),
        ("dear", "It needs what would be lost: Dear."),
        ("late, dear", "It needs what would be lost: Dear."),
    ],
)
def test_what_needs_another_names_it(needs: str, said: str) -> None:
    assert reason("fair", AREA.replace("{name: Fair,", f"{{name: Fair, needs: [{needs}],")) == said


def test_what_goes_on_everywhere_says_so() -> None:
    text = AREA.replace("[1, 4]}", "[1, 4], together: [n, s], apart: [n, c, d]}")
    area = dataset(text)
    stay = replace(area, options={i: area.options[i] for i in ("stay", "two")})
    assert say.reason(stay, futures(stay), "twin") == "It goes on in every future."


def test_groupings_that_nobody_listed_leave_it_open() -> None:
    area = dataset(AREA)
    found = futures(area)
    open_ = replace(
        found,
        bodies={**found.bodies, "dear": BodyFutures({"stay": "kept"}, {}, None, -10.0)},
        start_now={**found.start_now, "dear": "open"},
        alone={**found.alone, "dear": "open"},
    )
    assert say.reason(area, open_, "dear") == (
        "By then it would have cost £10,000 more than it had saved, and it is not known in which "
        "groupings it would go on."
    )


def test_sums_in_words() -> None:
    area = dataset(AREA)
    found = futures(area)
    assert [say.net_words(area, found, i) for i in ("dear", "fair", "late", "blank")] == [
        "−£10,000",
        "£0",
        "Begins 2028",
        "",
    ]


def test_a_column_has_the_names_of_models_and_options() -> None:
    area = dataset(
        AREA.replace("settings:", "settings:\n      models: {pair: {name: Two councils}}", 1)
        .replace("        family: unitary\n        councils: {old", "        family: unitary\n"
                 "        model: pair\n        councils: {old")
    )  # fmt: skip
    column = Alike("unitary", ("one", "two"), whole=False, fates={})
    assert say.column_words(area, column) == "one and Two councils"
    assert say.column_words(area, replace(column, whole=True)) == "All 2 options"
    assert say.column_words(area, Alike("unitary", ("one",), whole=True, fates={})) == "one"


def test_partnerships_at_work_are_told_by_the_worst_that_becomes_of_them() -> None:
    found = futures(dataset(AREA))
    worst = say.at_worst(found, ["above", "below", "cities", "nobody", "outside"])
    assert worst == {
        "ended": ("below", "cities"),
        "absorbed": ("above",),
        "re-formed": ("outside",),
        "kept": ("nobody",),
    }
    assert say.at_work_finding(worst) == (
        "Of 5 partnerships at work today, 1 goes on in every future."
    )
    assert say.at_work_finding({}) == "No partnerships are at work today."
    assert say.at_work_finding({"kept": ("nobody",)}) == (
        "The only partnership at work today goes on in every future."
    )
    assert say.at_work_finding({"ended": ("below",)}) == (
        "Of 1 partnership at work today, none go on in every future."
    )
    assert say.at_worst_title("ended", 2) == "Ended at worst: 2"


def test_bodies_have_their_names() -> None:
    labels = say.body_labels(dataset(AREA))
    assert (labels["above"], labels["dear"]) == ("Above", "Dear")
