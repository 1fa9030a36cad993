"""Evidence: what rests on what, who says so, and what is missing."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages import sources
from appraisal.site.pages.evidence import NeutralRow, content, pages, without_parties
from tests.areas import MIXED
from tests.datasets import dataset
from tests.site.drawn_pages import drawn, words


@pytest.fixture(scope="module")
def mixed() -> Appraisal:
    return appraise(dataset(MIXED))


def test_a_contested_figure_shows_every_source(mixed: Appraisal) -> None:
    (figure,) = content(mixed).contested
    assert (figure.owner, figure.what) == ("a", "Saving")
    assert figure.figures == (("£20 million", ("s",), ""), ("£60 million", ("t",), ""))


@pytest.mark.parametrize(("other", "rows"), [("60, source: s", 0), ("61, source: s", 1)])
def test_figures_that_agree_are_not_listed_as_contested(other: str, rows: int) -> None:
    """One source twice with one figure is no disagreement; with two figures it is."""
    agreed = MIXED.replace("{value: 20, source: s}", f"{{value: {other}}}")
    assert len(content(appraise(dataset(agreed))).contested) == rows


def test_a_contested_figure_says_who_paid() -> None:
    paid = MIXED.replace("t: {title: A rival}", "t: {title: A rival, paid_for_by: The rival}")
    made = appraise(dataset(paid))
    assert [whose for *_, whose in content(made).contested[0].figures] == [
        "",
        "Paid for by The rival.",
    ]
    page = words(drawn(made, pages)["evidence.html"])
    assert "£60 million ( A rival no date ) Paid for by The rival." in page


def test_a_link_to_a_source_on_this_page_leads_to_the_page_of_sources(mixed: Appraisal) -> None:
    """The sources stood here once. Without a script one lands beside the link to their page."""
    page = drawn(mixed, pages)["evidence.html"]
    register = drawn(mixed, sources.pages)["sources.html"]
    anchors = re.findall(r'id="(source-[^"]*)"', page)
    assert anchors == ["source-s", "source-t"]
    assert sorted(re.findall(r'id="(source-[^"]*)"', register)) == anchors
    after = page[page.index('id="source-t"') :]
    assert page.index('href="sources.html"') < page.index('id="source-s"')
    assert "location.replace(`sources.html${location.hash}`)" in after


def test_an_option_of_which_nothing_is_known_has_no_points() -> None:
    """It has no overall value, so no points of one rest on anything."""
    text = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {blank: {}}"
    (row,) = content(appraise(dataset(text))).rows
    assert [(part.kind, part.share, part.points) for part in row.parts if part.share] == [
        ("gap", "100%", "")
    ]


def test_shares_of_an_option_stand_with_their_points(mixed: Appraisal) -> None:
    """40% measured, 30% assumed at 70 points, 10% contested and 20% a gap; nothing else is said."""
    (row,) = content(mixed).rows
    assert [(part.kind, part.share, part.points) for part in row.parts] == [
        ("definition", "", ""),
        ("measured", "40%", "20.0"),
        ("judged", "", ""),
        ("contested", "10%", "4.0"),
        ("assumption", "30%", "21.0"),
        ("reference", "", ""),
        ("gap", "20%", "10.0"),
    ]


def test_each_mark_of_the_grid_is_named_and_leads_to_its_value(mixed: Appraisal) -> None:
    page = drawn(mixed, pages)["evidence.html"]
    assert '<a href="criteria/size.html#a" aria-label="Measured">' in page
    assert '<a href="criteria/voice.html#a" aria-label="No evidence">' in page
    used = set(re.findall(r'<use href="#(kind-[a-z]+)"', page))
    assert used == {"kind-measured", "kind-contested", "kind-assumption", "kind-gap"}
    assert used <= set(re.findall(r'<symbol id="(kind-[a-z]+)"', page))


def test_checks_that_found_something_stand_open_before_those_that_did_not(
    mixed: Appraisal,
) -> None:
    made = content(mixed)
    assert made.failed
    assert made.passed
    page = drawn(mixed, pages)["evidence.html"]
    fold = page.index(f"<summary>{len(made.passed)} check")
    places = [page.index(f'id="check-{check.id}"') for check in (*made.failed, *made.passed)]
    assert places == sorted(places)
    assert places[len(made.failed) - 1] < fold < places[len(made.failed)]


PARTIES = """
    settings: {simulation: {samples: 10}}
    sources: {p: {title: P, party: north}, s: {title: S}}
    criteria: [{id: x, judged: {0: Bad, 100: Good}, must: {at_least: 40}}]
    options:
      a: {name: Alpha, scores: {x: {score: 90, low: 85, high: 95, why: w, source: p}}}
      b: {name: Beta, scores: {x: {score: 60, low: 55, high: 65, why: w, source: s}}}
      c: {name: Gamma, scores: {x: {score: 30, low: 30, high: 30, why: w, source: s}}}
"""


def test_the_whole_ranking_without_the_parties_stands_beside_todays() -> None:
    """Alpha's only score comes from a party: without it anything from 0 to 100, counted as 50."""
    assert without_parties(appraise(dataset(PARTIES))) == (
        NeutralRow("b", 1, "60 (55 to 65)", 2),
        NeutralRow("a", 2, "no evidence", 1),
        NeutralRow("c", None, "30", None),
    )


def test_a_party_whose_source_is_not_in_use_makes_no_other_ranking() -> None:
    unused = PARTIES.replace("source: p}", "source: s}")
    assert without_parties(appraise(dataset(unused))) == ()
    assert without_parties(appraise(dataset(PARTIES.replace(", party: north", "")))) == ()


def test_the_evidence_page_folds_the_ranking_without_the_parties() -> None:
    made = appraise(dataset(PARTIES))
    found = list(pages(made))
    site = draw(found, environment({}), shared_content(made, found))
    page = site["evidence.html"].decode()
    fold = page.split("The whole ranking without those figures")[1].split("</details>")[0]
    assert [fold.index(name) for name in ("Beta", "Alpha", "Gamma")] == sorted(
        fold.index(name) for name in ("Alpha", "Beta", "Gamma")
    )
    assert "not ranked" in fold
    assert "no evidence" in fold


def test_a_contested_fact_that_is_shared_stands_once_with_what_uses_it() -> None:
    page = content(
        appraise(
            dataset("""
            sources: {s: {title: S}, t: {title: T}}
            facts: {team-fee: [{value: 100, source: s}, {value: 300, source: t}]}
            options:
              a: {money: [{name: Team, kind: cost, amount: {use: team-fee}, from: 2026}]}
              b: {money: [{name: Desk, kind: cost, amount: {use: team-fee}, from: 2026}]}
            """)
        )
    )
    (row,) = page.contested
    assert (row.owner, row.what) == ("Facts", "Team fee")
    assert row.figures == (("£100,000", ("s",), ""), ("£300,000", ("t",), ""))
    assert row.used == ("a: Money: Team", "b: Money: Desk")


TOGETHER = """
    settings: {date: 2026-11-22, simulation: {samples: 10}}
    workshops: {first: {title: The first workshop}}
    criteria:
      - {id: x, name: Ex, judged: {0: Bad, 100: Good}}
      - id: top
        criteria:
          - {id: y, name: Why, judged: {0: Bad, 100: Good}}
          - {id: z, name: Zed, judged: {0: Bad, 100: Good}}
    options:
      a: {family: unitary, scores: {x: {score: 0, by: first}, y: {score: 90}, z: {score: 5}}}
      b: {scores: {x: {score: 50, by: first}, y: {score: 50}, z: {score: 5}}}
      c: {scores: {x: {score: 100, by: The panel}, y: {score: 10}, z: {score: 5}}}
"""


def test_each_criterion_stands_with_what_it_goes_with_and_a_pair_once() -> None:
    rows = content(appraise(dataset(TOGETHER))).correlations
    assert [(row.branch, row.label, row.unitary, row.others) for row in rows] == [
        ("x", "Ex", "−0.87", "Why (−1)"),
        ("top", "Why", "0.87", ""),
        ("top", "Zed", "", ""),
    ]


def test_whose_judgements_count_is_listed_the_busiest_hand_first() -> None:
    page = content(appraise(dataset(TOGETHER)))
    assert page.hands == (("The first workshop", 2), ("The panel", 1))
    assert page.whose_judgements.startswith("9 scores are judged: 3 say whose judgement")


def test_where_nothing_can_be_compared_there_is_no_table(mixed: Appraisal) -> None:
    assert content(mixed).correlations == ()
    assert "Too few options" in content(mixed).on_one_axis
