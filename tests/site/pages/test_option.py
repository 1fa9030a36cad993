"""The option page says what changes, from the facts alone, at every edge."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site import render
from appraisal.site.pages import option
from tests.cash import CASH
from tests.datasets import dataset
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


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
    assert page.count("One party gives the cost and another the saving.") == 2
    assert "By definition" not in page


def test_the_year_of_breaking_even_stands_on_the_page() -> None:
    page = words(drawn(appraised(RIVALS.replace("SAVER", "a")), option.pages)["options/o.html"])
    assert "Year of breaking even 2026" in page
    assert "Years to pay back 0" in page
    assert "Net present value over 1 year " in page


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


def test_what_a_gap_counts_as_is_no_figure_of_its_criterion() -> None:
    text = """
    criteria:
      - {id: x, name: Ex, judged: {0: Bad, 100: Good}}
      - {id: y, name: Why, judged: {0: Bad, 100: Good}}
    options: {o: {scores: {x: {score: 90, low: 80, high: 95}}}}
    """
    page = words(drawn(appraised(text), option.pages)["options/o.html"])
    assert "They add up to 70 of 100." in page
    assert "Ex 45 of 50 Judged Why No evidence" in page
    assert "50 (0 to 100)" not in page


def test_what_is_delivered_for_those_who_decide_is_said_with_its_one_door() -> None:
    page = words(
        drawn(
            appraised("""
                councils: {ash: {tier: unitary}, birch: {tier: unitary}}
                functions: {bins: {name: Bins, level: unitary}}
                options:
                  o:
                    functions: {bins: {level: unitary, delivered_by: hub}}
                    partnerships:
                      start:
                        hub:
                          {name: Hub, kind: company, level: share, members: [ash, birch],
                           one_door: true}
            """),
            option.pages,
        )["options/o.html"]
    )
    assert "Bins is delivered through Hub." in page
    assert "Hub (ash and birch; one front door)" in page


def test_what_moves_the_money_stands_on_the_page() -> None:
    area = appraise(dataset(CASH))
    found = drawn(area, option.pages)
    known = words(found["options/known.html"])
    assert "‘Fewer posts’ moves its net present value most" in known
    assert "Savings would have to fall by 35% before nothing is saved over 4 years." in known
    assert 'href="../compare/cash.html"' in found["options/known.html"]


def test_the_name_and_the_place_head_the_page() -> None:
    page = words(drawn(appraised(), option.pages)["options/split.html"])
    assert "split: highest of 3 under ‘Equal weights’, but nothing is known of hubs" in page


def test_lines_of_a_model_refer_to_the_first_for_what_is_the_same() -> None:
    text = """
    settings: {models: {two: {name: Two}}}
    options:
      a: {name: Line A, family: unitary, model: two, IMPLIED}
      b: {name: Line B, family: unitary, model: two, IMPLIED}
    """.replace("IMPLIED", "implications: {financial: It costs nothing.}")
    pages = drawn(appraised(text), option.pages)
    assert "It costs nothing." in words(pages["options/a.html"])
    assert "It costs nothing." not in words(pages["options/b.html"])
    assert "The same as for Line A" in words(pages["options/b.html"]).replace("\xa0", " ")


def test_steps_stand_in_a_line_that_leads_to_the_road_map() -> None:
    text = "options: {a: {steps: [{id: s, name: Take the vote, months: 2}]}}"
    page = drawn(appraised(text), option.pages)["options/a.html"]
    assert '<a href="../road-map.html#a">2 months of steps, to ' in page
    assert "Take the vote" not in page


def test_what_is_folded_on_a_screen_is_printed() -> None:
    page = drawn(appraise(dataset(CASH)), option.pages)["options/known.html"]
    folds = re.findall("<details[^>]*>", page.split("<main")[1])
    assert folds
    assert not any("no-print" in fold for fold in folds)
    style = render(appraise(dataset(CASH)))["site.css"].decode()
    assert "main details::details-content{content-visibility: visible;" in style


def test_an_option_without_costs_of_its_own_says_where_the_budget_gaps_are() -> None:
    page = drawn(appraise(dataset(CASH)), option.pages)["options/stay.html"]
    assert "No costs or savings of its own are recorded. That does not make it free." in words(page)
    assert 'href="../compare/who-pays.html#budget-gaps"' in page
    without = drawn(appraised("options: {o: {}}"), option.pages)["options/o.html"]
    assert "That does not make it free." not in words(without)


def test_risks_are_counted_and_lead_to_their_matrix() -> None:
    risks = "[{name: Late, likelihood: 2, impact: 3}, {name: Dear, likelihood: 4, impact: 3}]"
    found = appraised(f"options: {{ann: {{family: unitary, risks: {risks}}}, bob: {{}}}}")
    pages = drawn(found, option.pages)
    said = "2 on record, the gravest ‘Dear’ (likelihood 4, impact 3)."
    assert said in words(pages["options/ann.html"])
    assert 'href="../risks.html#option-ann"' in pages["options/ann.html"]
    assert 'id="risks"' not in pages["options/bob.html"]


def test_every_option_that_the_operating_model_tells_of_leads_to_its_row() -> None:
    said = "operating_model: {front-line: {text: One team.}}"
    options = f"options: {{stay: {{family: continue}}, one: {{{said}}}, mute: {{}}}}"
    found = drawn(appraised(options), option.pages)
    leads = {i: f"operating-model.html#{i}" in found[f"options/{i}.html"] for i in ("stay", "one")}
    assert leads == {"stay": True, "one": True}
    assert 'id="operating-model"' not in found["options/mute.html"]
