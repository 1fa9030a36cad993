"""The warnings that stand beside the Problems of a workspace, whatever becomes of those."""

import pathlib

from appraisal.appraise.notices import notices_so_far
from appraisal.load import read
from appraisal.load.notices import ALONE, CHECKS
from tests.load.seven import Change, said_of, typed

RATE = typed("appraisal.yaml", "rate: 3.5", "rate: 0.035")


def beside(folder: pathlib.Path, *changes: Change) -> list[str]:
    """The ids of the warnings that are shown of the seven councils where there are problems."""
    said_of(folder, *changes)
    found = read(folder)
    assert found.problems
    return [notice.kind for notice in notices_so_far(found)]


def test_beside_problems_stands_what_holds_however_they_are_mended(tmp_path: pathlib.Path) -> None:
    score = typed("options/as-today.yaml", "score: 70", "score: 170")
    undated = typed("sources.yaml", ", date: 2025-11", "")
    assert beside(tmp_path, score, RATE, undated) == ["rate-as-fraction", "source-without-date"]


def test_a_source_is_not_unused_because_what_names_it_can_not_be_read(
    tmp_path: pathlib.Path,
) -> None:
    assert beside(tmp_path, typed("councils/alder.yaml", "tier: district", "tier: districts")) == []


def test_what_is_accepted_is_not_shown_beside_problems_either(tmp_path: pathlib.Path) -> None:
    score = typed("options/as-today.yaml", "score: 70", "score: 170")
    accepted = "\naccepted: [{warning: rate-as-fraction, why: A test.}]\ndate: 2026-03-12"
    assert (
        beside(tmp_path, score, RATE, typed("appraisal.yaml", "\ndate: 2026-03-12", accepted)) == []
    )


def test_a_wrong_appraisal_yaml_hides_them_for_it_says_what_is_accepted(
    tmp_path: pathlib.Path,
) -> None:
    undated = typed("sources.yaml", ", date: 2025-11", "")
    assert beside(tmp_path, undated, typed("appraisal.yaml", "years: 10", "years: ten")) == []


def test_those_shown_beside_problems_are_all_of_the_registry() -> None:
    assert CHECKS.keys() >= ALONE
