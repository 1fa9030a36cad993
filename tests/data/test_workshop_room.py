"""What the browser is given to lead a workshop: questions, scales, ranking and packages."""

import dataclasses
import pathlib
import re
from typing import Any

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.workshop.version import version_of
from appraisal.data.workshop_room import room_data
from appraisal.findings.sentences import patterns
from appraisal.model.workshops import Question
from tests.areas import NEAR_AND_CALM
from tests.site.drawn_pages import appraised
from tests.treeshire import WHAT, treeshire

ROOT = pathlib.Path(__file__).parents[2]
ASKED = (
    NEAR_AND_CALM
    + """
councils: {a: {tier: unitary, name: Ayton}, b: {tier: unitary, name: Beeton}}
workshops:
  w:
    title: What now?
    agenda:
      - {title: Second, minutes: 20, method: Talk., questions: [two]}
      - {title: A break, minutes: 10}
    questions:
      - {id: one, ask: How calm?, option: go, criterion: calm}
      - {id: two, ask: What is it worth?, criterion: near}
      - {id: heading, ask: And as a whole?, criterion: place}
"""
)

MONEY = ["saving", "change-cost"]
"""The criteria of Treeshire that count money."""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(treeshire())


def test_questions_that_the_agenda_leaves_out_come_last() -> None:
    found = room_data(appraised(ASKED), "w")["agenda"]
    assert found == [
        {"title": "Second", "minutes": 20, "method": "Talk.", "questions": ["two"]},
        {"title": "Further questions", "questions": ["one", "heading"]},
    ]


def test_where_nobody_is_named_every_council_takes_part() -> None:
    assert room_data(appraised(ASKED), "w")["councils"] == [
        {"id": "a", "name": "Ayton"},
        {"id": "b", "name": "Beeton"},
    ]


def test_a_score_has_its_scale_and_points_the_two_ends_of_what_is_in_use() -> None:
    """Stay is at 80 and go at 60 on near."""
    found = room_data(appraised(ASKED), "w")["questions"]
    assert found["one"]["scale"] == [["0", "loud"], ["100", "calm"]]
    assert (found["two"]["worst"], found["two"]["best"]) == (
        "60 of 100 (go)",
        "80 of 100 (stay)",
    )


def test_a_heading_has_no_ends() -> None:
    found = room_data(appraised(ASKED), "w")["questions"]["heading"]
    assert found == {
        "id": "heading",
        "ask": "And as a whole?",
        "criterion": "place",
        "kind": "weight",
    }


def test_an_end_that_is_measured_is_a_figure(area: Appraisal) -> None:
    found = room_data(area, WHAT)["ranges"]
    assert set(found) == set(area.matrix.leaves)
    assert found["local-say"] == 56


def test_a_candidate_that_is_asked_about_says_whom_it_needs(area: Appraisal) -> None:
    found = room_data(area, WHAT)["candidates"]
    assert list(found) == ["joint-committee", "joint-procurement"]
    assert found["joint-committee"]["name"] == "A joint committee"
    assert (found["joint-committee"]["fewest"], found["joint-committee"]["hosts"]) == (
        9,
        ["treeshire"],
    )


def test_the_ranking_is_under_the_headline_alone(area: Appraisal) -> None:
    found = room_data(area, WHAT)
    assert [one["id"] for one in found["ranking"]["perspectives"]] == ["shared"]
    assert [one["id"] for one in found["packages"]["perspectives"]] == ["shared"]
    assert found["perspective"] == "An example (example)"


def test_packages_say_which_criteria_their_parts_are_of(area: Appraisal) -> None:
    found = room_data(area, WHAT)["packages"]
    assert found["leaves"] == [*MONEY, "joined", "one-voice", "local-say", "resilience"]
    assert found["notValued"] == []
    assert found["perspectives"][0]["benefit"][:2] == [0, 0]
    assert room_data(area, WHAT)["money"] == sorted(MONEY)


def asking_for(area: Appraisal, option: str, criterion: str) -> dict[str, Any]:
    """The data of a workshop that asks for one score."""
    question = Question(id="q", ask="How now?", option=option, criterion=criterion)
    own = area.dataset.workshops[WHAT].model_copy(update={"questions": (question,), "agenda": ()})
    dataset = replace(area.dataset, workshops={WHAT: own})
    return dict(room_data(dataclasses.replace(area, dataset=dataset), WHAT))


def test_a_score_of_what_packages_are_added_to_says_what_each_candidate_adds(
    area: Appraisal,
) -> None:
    """By the candidates' numbers: the front desk is number 2, the joint committee number 3."""
    found = asking_for(area, "continue", "local-say")
    assert found["questions"]["q"]["lifts"] == [[2, 6], [3, -4]]
    assert "lifts" not in asking_for(area, "closer", "local-say")["questions"]["q"]


def test_a_criterion_of_which_only_lifts_are_known_is_among_the_leaves_once_it_is_asked_about(
    area: Appraisal,
) -> None:
    found = area.packages
    assert found is not None
    valued = found.searched.valued
    parts = {leaf: own for leaf, own in valued.parts.items() if leaf != "resilience"}
    searched = replace(found.searched, valued=replace(valued, parts=parts))
    unscored = dataclasses.replace(area, packages=replace(found, searched=searched))
    assert "resilience" not in room_data(unscored, WHAT)["packages"]["leaves"]
    asked = asking_for(unscored, "continue", "resilience")["packages"]["leaves"]
    assert asked == [*MONEY, "joined", "one-voice", "local-say", "resilience"]


def test_what_is_kept_is_kept_by_workspace_workshop_and_version(area: Appraisal) -> None:
    found = room_data(area, WHAT)
    assert (found["workspace"], found["workshop"]) == (
        "How should the councils of Treeshire work together?",
        WHAT,
    )
    assert found["version"] == version_of(area.dataset, WHAT)


def test_no_answer_is_in_it(area: Appraisal) -> None:
    assert "SECRET" not in str(room_data(area, WHAT))


def test_the_browser_has_the_sentences_of_the_room(area: Appraisal) -> None:
    said = room_data(area, WHAT)["sentences"]
    assert {key for key in patterns() if key.startswith("room.")} <= said.keys()


def test_the_browser_has_what_a_verdict_is_said_with_and_of_leads_nothing_else(
    area: Appraisal,
) -> None:
    words = (ROOT / "templates" / "explore" / "words.js").read_text(encoding="utf-8")
    named = set(re.findall(r'"((?:lead|values)\.[a-z-]+)"', words))
    ranking = room_data(area, WHAT)["ranking"]
    assert ranking is not None
    given = {key for key in ranking["sentences"] if key.startswith(("lead.", "values."))}
    assert given == named | {"lead.under"}
