"""What a workshop's file would say is worked out without private answers, and only adds."""

import datetime
from dataclasses import replace

import yaml

from appraisal.commands.workshop.preparing import Given, prepared
from appraisal.model.workshops import Workshop
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
