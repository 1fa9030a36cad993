"""One thing more, as text."""

import datetime
from pathlib import Path

from appraisal.edit.additions import (
    Body,
    Document,
    added_council_text,
    added_option_text,
    candidate_entry,
    file_of,
    partnership_entry,
    perspective_entry,
    source_entry,
)
from appraisal.edit.naming import Named
from appraisal.load import load
from tests.commands.line import LINE
from tests.workspaces import workspace

TEAM = Body("A team: two", "company", "share", ("ash", "birch"), "2027")


def test_each_kind_has_its_file() -> None:
    assert file_of("council", "ash") == "councils/ash.yaml"
    assert file_of("option", "two") == "options/two.yaml"
    assert file_of("source", "x") == "sources.yaml"


def test_a_partnership_says_who_how_and_since_when() -> None:
    assert partnership_entry("team", TEAM) == (
        'team:\n  name: "A team: two"\n  kind: company\n  level: share\n  members: [ash, birch]\n'
        "  since: 2027\n  # themes: [the ids of themes.yaml that it works on]\n"
        "  # source: where this is from, an id of sources.yaml\n"
    )


def test_a_candidate_has_gaps_for_what_it_costs_and_saves() -> None:
    text = candidate_entry("team", Body("Team", "company", "share", ()))
    assert text.startswith(
        "team:\n  name: Team\n  kind: company\n  level: share\n"
        "  # members: [the ids of the councils in it]\n  # from: the first year it could run\n"
    )
    assert "  costs: {set_up: unknown, running: unknown}\n  saving: unknown\n" in text


def test_a_source_without_a_date_has_an_unknown_one() -> None:
    assert source_entry("book", Document("The book")) == (
        "book:\n  title: The book\n  # publisher: who published it\n  date: unknown\n"
        "  # url: the address where it can be read\n"
    )
    given = Document("The book", "A, B", "2024-02", "https://example.org/", "press")
    assert source_entry("book", given) == (
        'book:\n  title: The book\n  publisher: "A, B"\n  kind: press\n  date: 2024-02\n'
        '  url: "https://example.org/"\n'
    )


def test_a_perspective_shows_how_its_weights_would_be_written() -> None:
    assert perspective_entry("ours", "Ours", "ash", ["size", "voice"]) == (
        "ours:\n  name: Ours\n  held_by: ash\n"
        "  # What each step from 0 to 100 is worth. Until it is here, all criteria weigh alike.\n"
        "  # swing: {size: 100, voice: 100}\n"
    )


def test_a_council_has_a_gap_for_each_figure_that_its_like_have(tmp_path: Path) -> None:
    found = load(workspace(tmp_path, LINE))
    elm = Named("elm", "Elm District Council", "Elm", "district", "shire")
    assert added_council_text(elm, found) == (
        '# docs/format.md of the tool has every key, under "councils/*.yaml".\n'
        "name: Elm District Council\nshort_name: Elm\n"
        "tier: district\nwithin: shire\n"
        "# `appraisal import boundaries FILE` finds its neighbours, its tile and its code (gss).\n"
        "neighbours: []\n"
        "# A figure has a date and a source: {value: 120500, date: 2024-06-30, source: …}\n"
        "facts:\n  population: unknown\n"
    )


JUDGED = "- {id: voice, judged: {0: Bad, 100: Good}}\n"


def test_an_option_has_a_gap_for_each_judgement_and_covers_all_where_it_is_unitary(
    tmp_path: Path,
) -> None:
    found = load(workspace(tmp_path, LINE, {"criteria/criteria.yaml": JUDGED}))
    text = added_option_text("One", "unitary", found)
    assert "  new-council-1:\n    name: One\n    covers: [ash, birch, cedar, dale]\n" in text
    assert text.endswith("scores:\n  voice: unknown\n")
    assert "covers" not in added_option_text("More", "non-structural", found)


def test_a_unitary_option_states_a_cost_that_nobody_knows_where_others_state_theirs(
    tmp_path: Path,
) -> None:
    flow = "{name: X, kind: cost, amount: unknown, from: 2026, to: 2026}"
    dear = {"options/dear.yaml": f"name: Dear\nfamily: continue\nmoney: [{flow}]\n"}
    found = load(workspace(tmp_path, LINE, dear))
    assert found.settings.date == datetime.date(2026, 1, 1)
    text = added_option_text("One", "unitary", found)
    assert "kind: cost, amount: unknown, from: 2027, to: 2027}" in text
