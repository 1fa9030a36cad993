"""Before publication each thing that is not ready is named at its place, few of each kind."""

from pathlib import Path

import pytest

from appraisal.appraise.gate import FEW, RULES, hurdles
from appraisal.appraise.notices import AT_THE_GATE
from appraisal.appraise.performance import perform
from appraisal.load import load
from appraisal.load.notices import CHECKS
from tests.workspaces import Files, cases, workspace

READY: Files = {
    "appraisal.yaml": (
        "title: T\ndate: 2026-01-01\npublisher: The councils\ncontact: The office\nlicence: OGL\n"
        "accessibility: {contact: C, enforcement_body: E, tested: 2026-01-01, how_tested: H}\n"
    ),
    "councils/ash.yaml": "{name: Ash, tier: unitary}\n",
    "options/stay.yaml": "name: Stay\nfamily: continue\nscores: {cost: {score: 4, by: A panel}}\n",
}


def told(folder: Path, *layers: Files) -> list[str]:
    """What stands in the way, as `file:line id what`."""
    dataset = load(workspace(folder, READY, *layers))
    found = hurdles(dataset, perform(dataset).matrix)
    return [f"{one.file}:{one.line} {one.kind} {one.what}" for one in found]


def test_what_is_ready_is_ready_though_it_is_still_a_draft(tmp_path: Path) -> None:
    assert told(tmp_path) == []
    published = {"appraisal.yaml": f"{READY['appraisal.yaml']}status: published\n"}
    assert told(tmp_path, published) == []


STAY = "name: Stay\nfamily: continue\n"
SETTLED = "name,latitude,longitude,council,map,source\nAshby,53,-1.5,ash,yes,census\n"


@pytest.mark.parametrize(
    ("files", "said"),
    cases(
        {
            "a file in progress": (
                {"councils/ash.yaml": "name: Ash\nin_progress: true\ntier: unitary\n"},
                "councils/ash.yaml:2 in-progress This file is still in progress.",
            ),
            "words of a draft": (
                {"councils/ash.yaml": "name: Ash\ntier: unitary\nnote: The lead is TBC.\n"},
                "councils/ash.yaml:3 draft-text 'TBC' stands in this text.",
            ),
            "a gap": (
                {"options/stay.yaml": STAY},
                (
                    "options/stay.yaml:1 first-screen-gap 100% of the value of this option in the "
                    "first screen rests on what nobody knows: Cost."
                ),
            ),
            "a judgement by nobody": (
                {"options/stay.yaml": f"{STAY}scores:\n  cost: {{score: 4}}\n"},
                (
                    "options/stay.yaml:4 judgement-by-nobody 1 score does not say whose judgement "
                    "it is, the first of them here."
                ),
            ),
            "a source without an address": (
                {"sources.yaml": "census: {title: Census, date: unknown}\n"},
                "sources.yaml:1 source-without-address The source 'census' has no address.",
            ),
            "a map without attribution": (
                {
                    "councils/settlements.csv": SETTLED,
                    "sources.yaml": 'census: {title: Census, url: "https://example.org/"}\n',
                },
                (
                    "sources.yaml:1 map-without-attribution Places on the maps are from the source "
                    "'census', which has no attribution."
                ),
            ),
            "private answers": (
                {"workshops/a.yaml": "title: A\nanswers:\n  ash: {barriers: [Time]}\n"},
                (
                    "workshops/a.yaml:3 private-answers The answers of a council are private. No "
                    "page shows them; this file does."
                ),
            ),
            "answers that are to be published later": (
                {
                    "workshops/a.yaml": (
                        "title: A\nanswers: {ash: {barriers: [Time], published: 2026-01-02}}\n"
                    )
                },
                (
                    "workshops/a.yaml:2 private-answers The answers of a council are private. No "
                    "page shows them; this file does."
                ),
            ),
            "a panel's scores": (
                {"workshops/a.yaml": "title: A\nscores: {stay: {cost: {score: 4}}}\n"},
                (
                    "workshops/a.yaml:2 private-answers The panel's scores are private. No page "
                    "shows them; this file does."
                ),
            ),
        }
    ),
)
def test_each_thing_that_is_not_ready_is_named_once(
    files: Files, said: str, tmp_path: Path
) -> None:
    assert told(tmp_path, files) == [said]


def test_what_every_site_needs_is_asked_for_at_the_settings(tmp_path: Path) -> None:
    found = told(tmp_path, {"appraisal.yaml": "title: T\ndate: 2026-01-01\n"})
    assert [one.split()[:2] for one in found] == [
        ["appraisal.yaml:1", rule]
        for rule in ("no-accessibility-statement", "no-contact", "no-licence", "no-publisher")
    ]


@pytest.mark.parametrize(
    ("text", "is_draft"),
    [
        ("TODO", True),
        ("Lorem ipsum dolor", True),
        ("xxx", True),
        ("Cost: ???", True),
        ("This is to be written", True),
        ("[insert name]", True),
        ("Cost tbc", True),
        ("(To be confirmed.)", True),
        ("Todmorden", False),
        ("The date is to be confirmed by ministers.", False),
        ("What would it cost?", False),
        ("Superbowl XX", False),
    ],
)
def test_words_of_a_draft_are_told_from_others(text: str, is_draft: bool, tmp_path: Path) -> None:
    files = {"councils/ash.yaml": f'name: Ash\ntier: unitary\nnote: "{text}"\n'}
    assert bool(told(tmp_path, files)) == is_draft


def test_answers_that_a_council_let_be_published_are_no_hurdle(tmp_path: Path) -> None:
    answers = "{ash: {barriers: [Time], published: 2026-01-01}}"
    assert told(tmp_path, {"workshops/a.yaml": f"title: A\nanswers: {answers}\n"}) == []


def test_beyond_a_few_of_a_kind_the_others_are_counted(tmp_path: Path) -> None:
    notes = "".join(f"- TBC {n}\n" for n in range(13))
    found = told(tmp_path, {"appraisal.yaml": f"{READY['appraisal.yaml']}notes:\n{notes}"})
    assert len(found) == FEW + 1
    assert found[-1].endswith("draft-text And 3 more like this, of which the first is here.")


def test_what_is_accepted_with_its_reason_is_no_hurdle(tmp_path: Path) -> None:
    accepted = "accepted: [{warning: private-answers, why: They stay on our own disk.}]\n"
    answers = "title: A\nanswers: {ash: {barriers: [Time]}}\n"
    settings = {"appraisal.yaml": f"{READY['appraisal.yaml']}{accepted}"}
    assert told(tmp_path, settings, {"workshops/a.yaml": answers}) == []


def test_the_ids_that_can_be_accepted_are_those_of_the_rules() -> None:
    assert RULES.keys() - CHECKS.keys() == AT_THE_GATE
