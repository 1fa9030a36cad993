"""The one-page briefs: what a meeting has to know of an option, and nothing that is not known."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.findings.option_value import place, place_in_ways
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.option_digest import opened_leaves
from appraisal.site.pages.brief import (
    Content,
    Published,
    RiskRow,
    affected,
    content,
    made,
    pages,
    unknowns,
)
from tests.datasets import dataset
from tests.site.drawn_pages import THIN, appraised

AREA = """
    settings:
      perspective: even
      question: What now?
      notes: [Read this first., And this.]
    sources:
      s: {title: A study, publisher: Studio, date: "2025"}
      t: {title: A note, publisher: Notary, date: "2024"}
    councils:
      shire: {tier: county}
      north: {tier: district, within: shire, facts: {population: 30}}
      south:
        tier: district
        within: shire
        facts: {population: 60}
        parts:
          south-east: {name: South-east, facts: {population: 20}}
          south-west: {name: South-west, facts: {population: 40}}
      city: {tier: unitary, facts: {population: 70}}
    partnerships:
      board: {name: Board, kind: officer-group, members: [north, south], level: inform}
    criteria:
      - id: quality
        name: Quality
        criteria:
          - {id: care, name: Care, judged: {0: Bad, 100: Good}}
          - {id: speed, name: Speed, judged: {0: Bad, 100: Good}}
      - {id: cost, name: Cost, judged: {0: Dear, 100: Cheap}}
    perspectives:
      even: {name: Even}
      cheap: {name: Cheap, weights: {quality: 0, cost: 100}}
    options:
      stay: {family: continue, scores: {cost: {score: 80}}}
      team:
        summary: They share a team.
        partnerships:
          deepen: {board: share}
          end: []
          start:
            crew: {name: Crew, kind: shared-service, members: [north, city], level: share}
        scores:
          care: {score: 70, low: 60, high: 90, why: Because., source: [s]}
          speed: {score: 20, low: 10, high: 30, source: [s]}
          cost: {score: 40, low: 30, high: 50, source: [s]}
        risks:
          - {name: Small, likelihood: 1, impact: 1}
          - {name: Grave, likelihood: 5, impact: 4, response: Watch it.}
          - {name: Middling, likelihood: 3, impact: 3}
          - {name: Tiny, likelihood: 1, impact: 2}
        claims:
          - name: Saving
            unit: £ million
            amount: {value: 44, source: s}
            baseline: Today
            horizon: Six years
          - name: Fee
            unit: £ million
            amount: {value: 3, source: t}
            baseline: Today
            horizon: Once
          - name: Dearer
            unit: £ million
            amount: {value: 2, source: s}
            baseline: Today
            horizon: Once
          - {name: People, unit: people, amount: 9, baseline: None, horizon: Now}
          - {name: Price, unit: £ million, amount: unknown, baseline: Today, horizon: Once}
      two:
        family: unitary
        councils:
          upper: {name: Upper, covers: [north, south-east]}
          lower: {name: Lower, covers: [south-west, city]}
      alone:
        family: unitary
        councils:
          shire-new: {name: New Shire, covers: [north, south]}
          city-new: {name: New City, covers: [city]}
"""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(AREA))


def content_of(appraisal: Appraisal, option: str) -> Content:
    return content(appraisal, option, appraisal.dataset.options[option])


def drawn(appraisal: Appraisal, option: str) -> str:
    made = [page for page in pages(appraisal) if page.path == f"briefs/{option}.html"]
    site = draw(made, environment({}), shared_content(appraisal, made))
    return site[f"briefs/{option}.html"].decode()


def test_every_option_has_a_brief(area: Appraisal) -> None:
    assert [page.path for page in pages(area)] == [f"briefs/{i}.html" for i in area.dataset.options]


def test_each_new_council_is_told_with_its_people_and_what_it_is_made_of(area: Appraisal) -> None:
    assert made(area, "two") == {
        "upper": "Upper (50 people): north (60%) and South-east (40%).",
        "lower": "Lower (110 people): city (64%) and South-west (36%).",
    }
    assert made(area, "alone") == {
        "shire-new": "New Shire (90 people): north (33%) and south (67%).",
        "city-new": "New City (70 people): the area of city, alone.",
    }
    assert made(area, "team") == {}


def test_councils_of_which_the_same_can_be_said_stand_in_one_line(area: Appraisal) -> None:
    assert list(affected(area, "team")) == [
        "city: Crew started.",
        "north: Board deepened; Crew started.",
        "south: Board deepened.",
    ]
    assert list(affected(area, "stay")) == []
    assert list(affected(area, "two")) == []


def test_a_council_that_no_new_one_takes_over_is_told() -> None:
    appraisal = appraise(
        dataset(
            """
    councils: {ash: {tier: unitary}, elm: {tier: unitary}}
    options: {new: {family: unitary, councils: {grove: {name: Grove, covers: [ash]}}}}
"""
        )
    )
    assert list(affected(appraisal, "new")) == ["elm is not placed by this option."]


def test_many_changed_partnerships_are_counted() -> None:
    bodies = "\n".join(
        f"            b{k}: {{name: B{k}, kind: programme, members: [ash, elm], level: share}}"
        for k in range(3)
    )
    appraisal = appraise(
        dataset(
            f"""
    councils: {{ash: {{tier: unitary}}, elm: {{tier: unitary}}}}
    criteria: [{{id: cost, judged: {{0: Dear, 100: Cheap}}}}]
    options:
      team:
        partnerships:
          start:
{bodies}
"""
        )
    )
    assert list(affected(appraisal, "team")) == ["Both councils: 3 partnerships started."]


def test_the_brackets_are_explained_only_where_there_are_any(area: Appraisal) -> None:
    shares = {i: content_of(area, i).shares for i in area.dataset.options}
    assert shares == {"stay": False, "team": False, "two": True, "alone": True}


def test_what_changes_tells_of_councils_and_partnerships(area: Appraisal) -> None:
    assert content_of(area, "two").changes[0] == "All 4 councils would end, and 2 take their place."
    assert "Partnerships: 1 deepened, 1 started." in content_of(area, "team").changes


def test_places_under_the_other_perspectives_stand_in_a_line(area: Appraisal) -> None:
    assert content_of(area, "team").elsewhere == "Place elsewhere: 4 under ‘Cheap’."


def test_examples_that_nobody_holds_have_no_place_on_the_sheet() -> None:
    nobodys = AREA.replace("cheap: {name: Cheap,", "cheap: {name: Cheap, held_by: nobody,")
    assert content_of(appraise(dataset(nobodys)), "team").elsewhere == ""


def test_a_place_stands_with_the_ways_of_counting_in_which_its_model_is_first(
    area: Appraisal,
) -> None:
    assert place(area, "team") == ("Fourth of 4 under ‘Even’, worth 43 (33 to 55) of 100.")
    for option in ("stay", "team"):
        told = place_in_ways(area, option)
        assert "ways of counting" in told
        assert content_of(area, option).finding == f"{place(area, option)} {told}"


def test_an_option_without_evidence_has_no_places_to_tell(area: Appraisal) -> None:
    assert content_of(area, "two").elsewhere == ""


def test_the_gravest_two_risks_are_told_and_the_rest_counted(area: Appraisal) -> None:
    found = content_of(area, "team")
    assert [risk.name for risk in found.risks] == ["Grave", "Middling"]
    assert found.risks[0] == RiskRow("Grave", "likelihood 5, impact 4", "Watch it.")
    assert found.risks[1].response == "No response recorded."
    assert "The gravest 2 of 4 risks" in drawn(area, "team")


def test_what_the_same_source_has_published_of_money_stands_together(area: Appraisal) -> None:
    found = content_of(area, "team")
    assert found.published == (
        Published(("s",), (("Saving", "£44 million"), ("Dearer", "£2 million"))),
        Published(("t",), (("Fee", "£3 million"),)),
    )
    assert found.unpublished == ("Price",)
    html = drawn(area, "team")
    assert "Saving: <strong>£44 million</strong>; Dearer: <strong>£2 million</strong> (" in html
    assert "Not known: Price." in html
    assert "People" not in html


def test_a_map_says_what_would_stand_or_who_would_work_together(area: Appraisal) -> None:
    titles = {i: content_of(area, i).map_title for i in area.dataset.options}
    assert titles == {
        "stay": "The councils of today",
        "team": "Who would work together",
        "two": "2 unitary councils would stand",
        "alone": "2 unitary councils would stand",
    }


def test_new_councils_are_named_under_their_map_with_todays_beside_it() -> None:
    made_up = appraised(THIN)
    html = drawn(made_up, "split")
    found = content_of(made_up, "split")
    assert found.affected == ()
    assert html.count('role="img" aria-labelledby="map') == 2
    for said in found.made.values():
        assert html.count(said) == 1
    assert html.count("not the legal boundary") + html.count("Each hexagon is one") == 1


def test_without_a_map_new_councils_are_named_all_the_same(area: Appraisal) -> None:
    found = content_of(area, "two")
    assert found.maps.after is None
    assert found.affected == tuple(found.made.values())
    for said in found.made.values():
        assert drawn(area, "two").count(said) == 1


def test_what_is_not_known_names_the_gaps(area: Appraisal) -> None:
    leaves = opened_leaves(content_of(area, "stay").contributions)
    assert unknowns(area, "stay", leaves)[1:] == (
        "No evidence on: Care; Speed.",
        "No costs or savings are recorded, so no sum is worked out.",
        "No decision in sources read to 1 January 2026.",
    )


def test_notes_are_left_to_the_summary(area: Appraisal) -> None:
    assert "Read this first." not in drawn(area, "stay")


def test_what_is_decided_is_not_among_what_is_not_known() -> None:
    taken = "perspective: even\n      decision: {option: two, date: 2026-01-01, source: s}"
    decided = appraised(AREA.replace("perspective: even", taken, 1))
    leaves = opened_leaves(content_of(decided, "stay").contributions)
    assert unknowns(decided, "stay", leaves)[-1].startswith("No costs or savings are recorded")
    assert "Decided since (1 January 2026)" in drawn(decided, "stay")


def test_the_strongest_and_the_weakest_are_told(area: Appraisal) -> None:
    html = drawn(area, "team")
    assert "<strong>Strongest on:</strong> Care" in html
    assert "<strong>Weakest on:</strong> Speed" in html


@pytest.mark.parametrize("criteria", ["", "criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]"])
def test_an_option_with_nothing_has_a_brief_that_says_so(criteria: str) -> None:
    appraisal = appraise(dataset(f"{criteria}\noptions: {{bare: {{}}}}"))
    html = drawn(appraisal, "bare")
    for said in (
        "No summary is recorded.",
        "No councils are recorded.",
        "<p>None recorded.</p>",
        "No published figure is recorded.",
    ):
        assert said in html
    assert "Strongest" not in html
    assert "Place elsewhere" not in html


def test_without_options_there_are_no_briefs() -> None:
    assert list(pages(appraise(dataset()))) == []
