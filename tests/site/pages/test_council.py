"""The council page says what each option means for one council."""

import re

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.council_futures import areas_words, fate_rows, future_rows, service_groups
from appraisal.site.pages import council
from tests.datasets import dataset
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_a_split_council_learns_how_large_a_part_of_each_it_is(thin: Appraisal) -> None:
    split = {row.option: row for row in future_rows(thin, "ash")}["split"]
    assert split.outcome == "splits"
    assert [(w.name, w.here, w.others, w.residents, w.share) for w in split.within] == [
        ("New North", "North Ash", "birch", "175,000", "43%"),
        ("New South", "South Ash", "city", "225,000", "11%"),
    ]


def test_a_council_that_joins_another_learns_with_whom(thin: Appraisal) -> None:
    split = {row.option: row for row in future_rows(thin, "city")}["split"]
    assert split.outcome == "joins"
    assert [(w.here, w.others, w.share) for w in split.within] == [("", "South Ash", "89%")]


def test_several_parts_of_a_council_stand_together() -> None:
    data = dataset(
        "councils: {birch: {tier: unitary}, ash: {tier: unitary, "
        "parts: {ash-n: {name: North and West}, ash-s: {name: South}, ash-e: {name: East}}}}"
    )
    said = areas_words(data, ("ash-n", "ash-s", "birch"))
    assert said == "parts of ash (North and West; South) and birch"
    assert areas_words(data, ("ash-n", "ash-s", "ash-e", "birch")) == "ash and birch"
    assert areas_words(data, ("birch", "ash-n")) == "birch and North and West"


def test_the_shares_of_a_county_are_those_of_its_districts(thin: Appraisal) -> None:
    split = {row.option: row for row in future_rows(thin, "shire")}["split"]
    assert [w.share for w in split.within] == ["100%", "11%"]


def test_todays_councils_stay_where_an_option_names_none(thin: Appraisal) -> None:
    assert {row.option: row.outcome for row in future_rows(thin, "ash")} == {
        "now": "stays",
        "hubs": "stays",
        "split": "splits",
    }


ALONE = """
councils: {x: {tier: unitary, facts: {population: 10}}}
options: {u: {family: unitary, councils: {n: {name: New, covers: [x]}}}}
"""


def test_a_council_alone_in_a_new_one_is_alone() -> None:
    row = future_rows(appraised(ALONE), "x")[0]
    assert (row.outcome, row.within[0].share) == ("alone", "100%")


def test_the_finding_counts_what_options_make_of_it(thin: Appraisal) -> None:
    assert council.finding(thin, "ash") == (
        "Under 2 of the 3 options it stays as it is. "
        "Under 1 its area is split between new councils."
    )


def test_the_finding_of_a_single_option() -> None:
    assert council.finding(appraised(ALONE), "x") == (
        "Under the only option recorded, it carries on alone, with the same area, as a new council."
    )


def test_the_finding_where_all_options_agree() -> None:
    found = appraised("councils: {x: {tier: unitary}}\noptions: {a: {}, b: {}}")
    assert council.finding(found, "x") == "Under both options it stays as it is."


def test_the_finding_without_options() -> None:
    assert council.finding(appraised("councils: {x: {tier: unitary}}"), "x") == (
        "No options are recorded, so nothing can be said yet about this council’s future."
    )


def test_its_partnerships_are_counted_by_fate(thin: Appraisal) -> None:
    rows = {row.option: row for row in fate_rows(thin, "ash")}
    assert rows["split"].counts == (0, 0, 2, 0, 0, 0)
    assert rows["hubs"].names == (("Hub", "started"),)


def test_functions_are_folded_by_who_decides_here(thin: Appraisal) -> None:
    found = service_groups(thin, "ash")
    assert [(g.functions, g.now, g.answers) for g in found] == [
        (("Bins",), "ash", (("New North and New South", ("split",)),)),
        (("Care",), "The Shire", (("New North and New South", ("split",)),)),
        (("Play areas",), "Neighbourhood", ()),
    ]


COMPANY = """
councils:
  ash: {tier: unitary}
  birch: {tier: unitary}
  cedar: {tier: unitary}
partnerships:
  company: {name: The Company, kind: company, level: share, members: [ash, birch]}
functions:
  checks: {name: Checks, level: unitary, by: company, note: Two share a company.}
options:
  now: {family: continue}
  parted: {family: unitary, councils: {n: {name: New, covers: [ash]}, o: {name: Old,
    covers: [birch, cedar]}}}
  joined: {family: unitary, councils: {all: {name: All, covers: [ash, birch, cedar]}}}
"""


def test_a_council_does_what_it_decides_through_its_company() -> None:
    (group,) = service_groups(appraised(COMPANY), "ash")
    assert group.now == "ash, through ‘The Company’"
    assert dict(group.answers) == {
        "New; ‘The Company’ would have to be agreed anew": ("parted",),
        "All": ("joined",),
    }
    assert group.notes == (("Checks", "Two share a company."),)


def outside_folds(page: str) -> str:
    services = page[page.index('id="services"') : page.index('id="facts"')]
    return words(re.sub(r"<details>.*?</details>", "", services, flags=re.S))


def test_what_comes_through_a_partnership_is_answered_without_opening_anything() -> None:
    more = COMPANY.replace("  checks:", "  bins: {name: Bins, level: unitary}\n  checks:")
    pages = drawn(appraised(more), council.pages)
    said = outside_folds(pages["councils/ash.html"])
    assert "Checks Today: ash, through ‘The Company’." in said
    assert "New; ‘The Company’ would have to be agreed anew: under parted" in said
    assert "As today under every other option. Two share a company. All other functions" in said
    assert "Bins" not in said
    assert "Through a partnership" not in outside_folds(pages["councils/cedar.html"])


def test_what_a_joint_body_decides_comes_through_a_partnership() -> None:
    joint = COMPANY.replace("level: unitary, by", "level: joint, by")
    said = outside_folds(drawn(appraised(joint), council.pages)["councils/cedar.html"])
    assert "Checks Today: The Company. All: under joined As today under every other option." in said


def test_no_option_is_said_to_stay_as_today_where_none_does() -> None:
    text = COMPANY.replace("  now: {family: continue}\n", "")
    (group,) = service_groups(appraised(text), "ash")
    assert not group.as_today


def test_a_council_outside_the_company_does_it_alone() -> None:
    (group,) = service_groups(appraised(COMPANY), "cedar")
    assert (group.now, dict(group.answers)) == ("cedar", {"Old": ("parted",), "All": ("joined",)})


def test_a_new_council_of_an_old_name_is_told_apart() -> None:
    text = THIN.replace("name: New North, covers: [ash-n, birch]", "name: city, covers: [birch]")
    found = service_groups(appraised(text.replace("[ash-s, city]", "[ash, city]")), "birch")
    assert found[0].answers == (("city (new council)", ("split",)),)


def test_a_gap_is_what_others_have_and_this_council_lacks() -> None:
    data = dataset(
        "councils: {x: {tier: unitary, facts: {staff: unknown, area: 5}}, "
        "y: {tier: unitary, facts: {debt: 3}}}"
    )
    rows, gaps = council.facts_of(data, "x")
    assert [row.name for row in rows] == ["Area"]
    assert gaps == ("Debt", "Staff")


PROGRAMME = """
sources: {s: {title: A source}}
programmes:
  p:
    name: Change
    council: x
    summary: Does things.
    costs: [{name: One, amount: 51322}, {name: Two, amount: 39574.5}]
    total: {value: TOTAL, source: s}
    source: s
"""


@pytest.mark.parametrize(
    ("total", "said"),
    [
        ("90896.5", "The lines add up to £90,896.50, the published total."),
        ("91000", "The lines add up to £90,896.50; the published total is £91,000."),
    ],
)
def test_a_programmes_costs_are_added_up_and_checked(total: str, said: str) -> None:
    programme = dataset(PROGRAMME.replace("TOTAL", total)).programmes["p"]
    assert council.costs_check(programme) == said


def test_costs_without_a_total_say_so() -> None:
    text = PROGRAMME.replace("    total: {value: TOTAL, source: s}\n", "")
    assert council.costs_check(dataset(text).programmes["p"]) == (
        "The lines add up to £90,896.50. No total was found."
    )


def test_costs_that_are_not_all_known_are_not_added_up() -> None:
    programme = dataset(PROGRAMME.replace("39574.5", "unknown").replace("TOTAL", "1")).programmes[
        "p"
    ]
    assert council.costs_check(programme) == "Not every line is known, so they can't be added up."
    assert council.costs_sum(programme) == ""


def test_neighbours_written_on_either_side_count(thin: Appraisal) -> None:
    assert council.neighbours(thin.dataset, "ash") == (("birch", ""),)
    assert council.neighbours(thin.dataset, "birch") == (("ash", ""),)


def test_a_theme_without_a_published_priority_is_left_blank(thin: Appraisal) -> None:
    found = council.priorities(thin.dataset, thin.dataset.councils["ash"])
    assert found == (("tourism", "Tourism", "high"), ("climate", "Climate", ""))


def test_programmes_from_elsewhere_stand_on_the_index() -> None:
    text = PROGRAMME.replace("council: x", "outside: Far Council").replace("TOTAL", "90896.5")
    page = drawn(appraised(text), council.pages)["councils/index.html"]
    assert "Change: Far Council" in words(page)


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), council.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}


def test_the_thin_pages_are_whole(thin: Appraisal) -> None:
    pages = drawn(thin, council.pages)
    assert len(pages) == 5
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
