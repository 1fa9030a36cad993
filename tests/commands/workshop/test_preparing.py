"""What a workshop's file would say is worked out without private answers, and only adds."""

import datetime

import pytest
import yaml
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.workshop.proposals import Purpose
from appraisal.commands.workshop.preparing import Given, prepared
from appraisal.model.workshops import Workshop
from appraisal.site import SECTIONS
from tests.datasets import dataset
from tests.treeshire import WHAT, treeshire


def test_a_new_file_has_its_keys_in_the_order_of_a_workshops_file() -> None:
    given = Given("how", "Ours?", datetime.date(2026, 4, 1), ("ash",))
    found = prepared(treeshire(), "next", given, 2, b"")
    text = found.files["workshops/next.yaml"].decode()
    assert text.startswith("# Proposed by `appraisal workshop prepare` from the results.")
    data = yaml.safe_load(text)
    assert list(data) == ["title", "purpose", "date", "councils", "agenda", "questions"]
    assert data["title"] == "Ours?"
    assert [entry["id"] for entry in data["questions"]] == [
        "host-joint-committee",
        "factor-lead",
        "change-our-minds",
    ]
    assert data["questions"][0]["page"] == "candidates.html"
    assert len(found.rest) == 17


def test_a_file_without_questions_or_agenda_gets_both() -> None:
    area = treeshire()
    bare = replace(area, workshops={"bare": Workshop(title="Bare")})
    raw = b"title: Bare # ours\n"
    found = prepared(bare, "bare", Given("why"), 1, raw)
    text = found.files["workshops/bare.yaml"]
    assert text.startswith(raw)
    assert list(yaml.safe_load(text)) == ["title", "purpose", "agenda", "questions"]


def test_the_page_of_every_question_is_one_of_the_site() -> None:
    """A criterion below another stands on the page of the top one."""
    area = treeshire()
    entries = prepared(area, "next", Given(), 40, b"").entries
    named = {entry["page"] for entry in entries if "page" in entry}
    assert "criteria/working.html#one-voice" in named
    appraisal = appraise(area)
    there = {page.path for section in SECTIONS for page in section(appraisal)}
    assert {page.partition("#")[0] for page in named} - there == set()


def test_a_run_sheet_that_is_there_is_left_alone() -> None:
    raw = b""
    found = prepared(treeshire(), WHAT, Given(), 1, raw)
    assert found.agenda == ()
    assert found.set == {}


def test_what_councils_answered_plays_no_part() -> None:
    area = treeshire()
    silent = {i: w.model_copy(update={"answers": {}}) for i, w in area.workshops.items()}
    without = prepared(replace(area, workshops=silent), "next", Given(), 12, b"")
    assert prepared(area, "next", Given(), 12, b"") == without


def test_an_empty_workspace_asks_the_closing_question_alone() -> None:
    found = prepared(dataset("{}"), "next", Given(), 12, b"")
    assert [entry["id"] for entry in found.entries] == ["change-our-minds"]
    assert [item["minutes"] for item in found.agenda] == [10, 15]


LONG = "a" * 100
ODD = f"""
    settings: {{simulation: {{samples: 50, ways: 20, packages: 20}}, reference_option: {LONG}}}
    councils: {{{LONG}: {{tier: unitary, name: {"A long name " * 20}}}}}
    criteria: [{{id: {LONG}, judged: {{0: Bad, 100: Good}}}}]
    candidates:
      {LONG}:
        {{name: L, kind: company, level: share, members: [{LONG}], lifts: {{{LONG}: {{score: 5}}}},
         costs: {{set_up: {{value: 1, source: s}}, running: {{value: 1, source: s}}}}}}
    options:
      {LONG}: {{family: continue, scores: {{{LONG}: {{score: 40, date: 2020}}}}}}
      b: {{scores: {{{LONG}: {{score: 45}}}}}}
"""


@pytest.mark.parametrize("purpose", ["why", "what", "how", None])
@pytest.mark.parametrize("text", [ODD, "councils: {c: {tier: unitary}}", "{}"])
def test_a_small_or_odd_workspace_is_prepared_once(text: str, purpose: Purpose | None) -> None:
    area = dataset(text)
    found = prepared(area, "next", Given(purpose), 12, b"")
    raw = found.files["workshops/next.yaml"]
    made = Workshop.model_validate(yaml.safe_load(raw), strict=False)
    again = replace(area, workshops={"next": made})
    assert prepared(again, "next", Given(purpose), 12, raw).files == {}
    assert all(len(entry["id"]) <= 100 for entry in found.entries)
