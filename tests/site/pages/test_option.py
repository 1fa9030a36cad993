"""The option page says what changes, from the facts alone, at every edge."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.model import Reading
from appraisal.site.option_changes import (
    council_changes,
    function_moves,
    partner_changes,
    partnership_changes,
    resident_changes,
    staff_changes,
    stands_sentence,
)
from appraisal.site.option_money import claim_rows, flow_rows, money_rows, years_words
from appraisal.site.pages import option
from tests.datasets import dataset
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_the_place_is_said_with_the_value_and_its_range(thin: Appraisal) -> None:
    said = option.place(thin, "split")
    assert said == "First of 3 under ‘Equal weights’, worth 60 (50 to 70) of 100."


def test_an_option_without_evidence_has_no_place(thin: Appraisal) -> None:
    said = option.place(thin, "hubs")
    assert said == "No evidence is recorded for this option, so its place says nothing."


def test_a_shared_place_is_said_to_be_shared() -> None:
    found = appraised(THIN.replace("score: 60, low: 50, high: 70", "score: 20, low: 10, high: 30"))
    said = option.place(found, "now")
    assert said == "Shares second place of 3 under ‘Equal weights’, worth 20 (10 to 30) of 100."


def test_an_option_that_misses_a_threshold_is_not_ranked() -> None:
    found = appraised(THIN.replace("100: y}}", "100: y}, must: {at_least: 50}}"))
    assert option.place(found, "now") == (
        "Shown and not ranked, because it misses a threshold. It is worth 20 (10 to 30)."
    )


def test_the_only_option_is_not_ranked_against_any() -> None:
    found = appraised(
        "criteria: [{id: a, judged: {0: x, 100: y}}]\noptions: {o: {scores: {a: {score: 50}}}}"
    )
    assert option.place(found, "o") == (
        "The only option ranked under ‘Equal weights’, worth 50 (30 to 70) of 100."
    )


def test_without_criteria_nothing_is_valued() -> None:
    found = appraised("options: {o: {}, p: {}}")
    assert option.place(found, "o") == "No criteria are recorded, so nothing is valued yet."
    assert option.rests_on(found, "o") == ""
    assert option.evidence_rows(found, "o") == ()


TWO_VIEWS = """
criteria:
  - {id: a, judged: {0: x, 100: y}}
  - {id: b, judged: {0: x, 100: y}}
perspectives: {one: {name: One, weights: {a: 1, b: 0}}, two: {name: Two, weights: {a: 0, b: 1}}}
options:
  p: {scores: {a: {score: 80}, b: {score: 20}}}
  q: {scores: {a: {score: 20}, b: {score: 80}}}
"""


def test_a_place_that_depends_on_the_perspective_names_the_ends() -> None:
    assert option.places(appraised(TWO_VIEWS), "p") == (
        "Under the 2 perspectives its place runs from first (under ‘One’) to second (under ‘Two’)."
    )


def test_a_place_that_does_not_depend_on_the_perspective_says_so() -> None:
    found = appraised(TWO_VIEWS.replace("b: {score: 20}", "b: {score: 90}"))
    assert option.places(found, "p") == "Under the 2 perspectives it is always first."


def test_one_perspective_has_nothing_to_run_between(thin: Appraisal) -> None:
    assert option.places(thin, "now") == ""


@pytest.mark.parametrize(
    ("which", "said"),
    [
        (
            "now",
            "100% on judgement or assumption that no council has agreed",
        ),
        (
            "hubs",
            "100% on no evidence at all, where the middle of the scale stands in",
        ),
    ],
)
def test_what_a_value_rests_on(thin: Appraisal, which: str, said: str) -> None:
    assert option.rests_on(thin, which) == f"The weight behind its value rests {said}."


def test_contributions_add_up_to_the_value(thin: Appraisal) -> None:
    rows = option.contributions(thin, "split")
    assert [(row.weight, row.points, row.gaps) for row in rows] == [("100%", "60", "")]
    assert option.contributions(thin, "hubs")[0].gaps == "no evidence"


def test_no_criterion_is_both_highest_and_lowest() -> None:
    leaves = [
        leaf for row in option.contributions(appraised(TWO_VIEWS), "p") for leaf in row.leaves
    ]
    assert [leaf.criterion for leaf in option.highest(leaves)] == ["a"]
    assert [leaf.criterion for leaf in option.lowest(leaves)] == ["b"]
    assert option.highest(leaves[:1]) == ()


def test_what_stands_is_one_headline(thin: Appraisal) -> None:
    assert stands_sentence(thin, "split") == "2 unitary councils would stand"
    assert stands_sentence(thin, "hubs") == "Today’s 4 councils stay"
    assert stands_sentence(appraised("options: {o: {}}"), "o") == "No councils recorded"


MOVED = "Of 3 functions, 2 move: 2 to bodies for more residents. 1 stays where it is."


def test_residents_learn_of_tiers_councillors_and_distance(thin: Appraisal) -> None:
    assert resident_changes(thin, "split") == (
        (
            "One council for every address, as city has today; elsewhere a district and the "
            "county share the work today."
        ),
        "How many residents each councillor stands for under this option is not known.",
        MOVED,
    )


def test_residents_learn_that_nothing_moves(thin: Appraisal) -> None:
    said = resident_changes(thin, "now")
    assert said == (
        "Every address keeps the councils that it has today.",
        "One councillor for about 2,000 residents, as today.",
        "All 3 functions stay where they are decided today.",
    )


def test_staff_learn_whose_employer_ends(thin: Appraisal) -> None:
    assert staff_changes(thin, "split") == (
        "4 employers would end, and their staff move to others.",
        "Divided between several new employers: the staff of ash and The Shire.",
    )
    assert staff_changes(thin, "hubs") == (
        "Every council stays an employer.",
        "New shared arrangements for staff: Hub.",
    )


def test_councils_learn_who_ends_and_who_is_split(thin: Appraisal) -> None:
    assert council_changes(thin, "split")[:2] == (
        "All 4 councils would end, and 2 take their place.",
        "Split between new councils: ash.",
    )
    assert council_changes(thin, "now") == ("All 4 councils stay.",)


def test_partners_learn_how_many_councils_there_are(thin: Appraisal) -> None:
    assert partner_changes(thin, "split") == (
        "2 councils to deal with across the area, against 4 today.",
    )
    assert partner_changes(thin, "now") == ("The same 4 councils to deal with as today.",)


def test_partnerships_are_counted_before_and_after(thin: Appraisal) -> None:
    found = partnership_changes(thin, "hubs")
    assert (found.before, found.after) == (2, 3)
    assert [(row.label, row.bodies) for row in found.fated] == [
        ("Kept", (("Board", ""), ("Depot", ""))),
        ("Started", (("Hub", "ash and birch"),)),
    ]


def test_a_partnership_that_ends_says_what_its_record_does() -> None:
    text = """
        councils: {ash: {tier: unitary}, birch: {tier: unitary}}
        partnerships:
          desk: {name: Desk, kind: company, level: share, members: [ash], note: Nothing was found.}
          mute: {name: Mute, kind: company, level: share, members: [ash, birch]}
        options: {o: {partnerships: {end: [desk, mute]}}}
    """
    (ended,) = partnership_changes(appraised(text), "o").fated
    assert ended.bodies == (("Desk", "Nothing was found."), ("Mute", ""))


def test_functions_that_move_together_are_one_row(thin: Appraisal) -> None:
    found = function_moves(thin, "split")
    assert [(m.functions, m.source, m.target, m.before, m.after, m.way) for m in found] == [
        (("Bins",), "Districts", "Unitary councils", "150,000", "203,100", "further"),
        (("Care",), "The county", "Unitary councils", "200,000", "203,100", "further"),
    ]


MONEY = """
options:
 o:
  money:
  - {name: Move, kind: cost, amount: 500, from: 2026, to: 2027}
  - {name: Buy less, kind: saving, amount: unknown, from: 2028, cashable: false}
  claims:
  - name: Saving
    unit: £ million
    amount: [{value: 167, source: a}, {value: 44, source: b}]
    baseline: today
    horizon: six years
"""


def test_money_that_is_not_known_is_a_gap() -> None:
    found = appraised(
        "options: {o: {money: [{name: m, kind: saving, amount: unknown, from: 2026}]}}"
    )
    rows = {row.name: (row.words, row.why) for row in money_rows(found, "o")}
    assert rows["Saving a year, less yearly costs, in the last year with a saving"] == ("", "")
    assert rows["Years to pay back"] == ("", "A cost or a saving is not known")


RIVALS = """
settings: {money: {years: 1}}
sources: {a: {title: A, party: county}, b: {title: B, party: districts}}
criteria: [{id: pay, measured: {figure: payback_years, curve: [[0, 100], [20, 0]]}}]
options:
  o:
    money:
      - {name: c, kind: cost, amount: {value: 10, source: a}, from: 2026, to: 2026}
      - {name: s, kind: saving, amount: {value: 30, source: SAVER}, from: 2026}
"""


def test_one_partys_cost_beside_anothers_saving_is_a_gap_that_says_why() -> None:
    page = words(drawn(appraised(RIVALS.replace("SAVER", "b")), option.pages)["options/o.html"])
    assert "Years to pay back not known One party gives the cost and another the saving." in page
    assert "Year of breaking even not known One party" in page
    assert page.count("One party gives the cost and another the saving.") == 3
    assert "By definition" not in page


def test_the_year_of_breaking_even_stands_on_the_page() -> None:
    page = words(drawn(appraised(RIVALS.replace("SAVER", "a")), option.pages)["options/o.html"])
    assert "Year of breaking even 2026" in page
    assert "Years to pay back 0" in page
    assert "Net present value over 1 year " in page


def test_what_never_pays_back_says_in_how_many_years() -> None:
    text = RIVALS.replace("SAVER", "a").replace("value: 30", "value: 3")
    rows = {row.name: row.words for row in money_rows(appraised(text), "o")}
    assert rows["Years to pay back"] == "Never in the 1 year counted"
    many = {r.name: r.words for r in money_rows(appraised(text.replace("s: 1}", "s: 3}")), "o")}
    assert many["Years to pay back"] == "Never in the 3 years counted"


def test_flows_say_their_years_and_claims_their_baseline() -> None:
    given = dataset(MONEY).options["o"]
    assert [(row["years"], row["cashable"]) for row in flow_rows(given)] == [
        ("2026 to 2027", True),
        ("from 2028 on", False),
    ]
    claim = claim_rows(given)[0]
    assert [line.text for line in claim["amount"]] == ["£167 million", "£44 million"]
    assert (claim["baseline"], claim["horizon"], claim["basis"]) == (
        "today",
        "six years",
        "not said",
    )


def test_a_payback_that_may_never_come_says_so() -> None:
    endless = Reading(2.0, 4.0, float("inf"), "measured")
    assert years_words(endless) == "4 (from 2; at worst never)"


def test_a_map_stands_beside_its_key(thin: Appraisal) -> None:
    page = drawn(thin, option.pages)["options/split.html"]
    assert 'role="img"' in page
    assert "North Ash and birch" in words(page)


def test_an_area_without_tiles_has_no_map_and_says_so() -> None:
    page = drawn(appraised(EDGES["no tiles"]), option.pages)["options/u.html"]
    assert 'class="hex-map"' not in page
    assert "so there is no map" in words(page)


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), option.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}


def test_an_empty_index_says_so() -> None:
    page = drawn(appraised(""), option.pages)["options/index.html"]
    assert "No options are recorded yet." in words(page)
