"""What a record brings is shown before it is written: what was decided, the scores, what moves."""

import pathlib

from appraisal.commands.workshop.record_text import lines, written
from appraisal.commands.workshop.recording import recorded
from appraisal.load import load
from tests.commands.workshop.held import AGREED, area
from tests.treeshire import WHAT


def shown(folder: pathlib.Path, workshop: str = WHAT) -> list[str]:
    dataset = load(folder)
    return list(lines(dataset, recorded(folder, dataset, workshop)))


def test_all_of_it_is_shown(tmp_path: pathlib.Path) -> None:
    said = shown(area(tmp_path, AGREED))
    assert said[:9] == [
        "What should the councils of Treeshire work on together?",
        "\nDecided",
        "  - The committee is worked up. By Ash and Cedar.",
        "\nAgreed",
        (
            "  - How far would closer working let the area speak with one voice? "
            "Agreed: 46 (35 to 55). It would speak on roads."
        ),
        "  - Would your council join a joint committee? Agreed: would join.",
        "",
        (
            "The criterion 'Pride' needs a place in the tree: write it into criteria/criteria.yaml "
            "yourself."
        ),
        "options/closer.yaml",
    ]
    assert said[9:16] == [
        "  one-voice: 38 (25 to 50) becomes 46 (35 to 55) (Closer working: 0.5 points more in all)",
        "options/one.yaml",
        "  local-say: 25 (10 to 40) becomes 35 (15 to 40) (One council: 1 point more in all)",
        "options/three-desks.yaml: the option 'Three desks', thought of in the room",
        "councils/candidates.yaml: the candidate 'One website', thought of in the room",
        "  To leave one out, take it out of `added:` in the workshop's file first.",
        "",
    ]
    assert said[-1] == f"The workspace as it is now is kept first, as history/before-{WHAT}."


def test_a_score_without_a_reason_and_one_that_stays_say_so(tmp_path: pathlib.Path) -> None:
    scores = (
        "scores:\n  one: {local-say: {score: 25, low: 10, high: 40}, "
        "resilience: {score: 60, why: Seen.}}\n  pooled: {local-say: {score: 30, why: New.}}\n"
    )
    said = shown(area(tmp_path, scores))
    assert "  local-say: 25 (10 to 40) stays, now by this workshop (One council: no change)" in said
    assert "    It has no reason yet. Write `why:`, or readers will ask." in said
    assert (
        "  resilience: 80 (65 to 90) becomes 60 (40 to 80) (One council: 3 points less in all)"
        in said
    )
    assert any("  local-say: no score becomes 30 (10 to 50)" in line for line in said)


def test_what_was_judged_since_stays_and_is_told(tmp_path: pathlib.Path) -> None:
    folder = area(tmp_path, AGREED)
    file = folder / "options" / "one.yaml"
    text = file.read_text(encoding="utf-8").replace("2025-12-01", "2026-03-15")
    file.write_text(text, encoding="utf-8")
    assert (
        "options/one.yaml: the score on local-say was judged since the workshop, and stays."
        in shown(folder)
    )


def test_a_workshop_of_which_nothing_came_says_so(tmp_path: pathlib.Path) -> None:
    assert shown(area(tmp_path)) == [
        "What should the councils of Treeshire work on together?",
        "Nothing has been recorded of this workshop yet.",
        (
            f"Write into workshops/{WHAT}.yaml, below `record:`, what was agreed, decided and left "
            "open, and what happens next. Or collect the file of the room's page."
        ),
    ]


def test_where_no_score_was_agreed_that_is_said(tmp_path: pathlib.Path) -> None:
    record = "record:\n  decided:\n  - {what: We meet again.}\n"
    said = shown(area(tmp_path, record))
    assert said[-1] == "It agreed no score, so nothing changes in the options."


def test_it_says_how_much_was_written(tmp_path: pathlib.Path) -> None:
    folder = area(tmp_path, AGREED)
    assert written(recorded(folder, load(folder), WHAT)) == (
        "Written to 5 files. Fill in what the new ones lack. See it with: appraisal build"
    )
