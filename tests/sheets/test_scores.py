"""Scores as a table, and a judgement with some of its cells changed."""

from pathlib import Path
from typing import Any

import pytest

from appraisal.sheets.cells import Cell
from appraisal.sheets.scores import new_judgement, scores_table
from tests.sheets.shire import asked_of


def test_every_option_has_a_row_for_each_judged_criterion(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    rows = {e.key: e.cells for e in scores_table(asked.dataset, asked.written).entries}
    assert set(rows) == {("stay", "voice"), ("join", "voice")}
    stay = rows["stay", "voice"]
    assert (stay["score"], stay["low"], stay["high"]) == (60, 40, None)
    assert (stay["why"], stay["source"]) == ("People say so.", "assumption")
    assert (stay["at_0"], stay["at_100"]) == ("None has one.", "All have one.")
    assert rows["join", "voice"]["score"] == "unknown"


@pytest.mark.parametrize(
    ("old", "cells", "expected"),
    [
        ({"score": 60, "why": "x"}, {"score": 70}, {"score": 70, "why": "x"}),
        ({"score": 60, "why": "x"}, {"high": 80}, {"score": 60, "high": 80, "why": "x"}),
        ({"score": 60}, {"score": "remove"}, None),
        ("unknown", {"score": 5, "source": "s"}, {"score": 5, "source": "s"}),
        ("unknown", {"why": "x"}, {"score": "unknown", "why": "x"}),
        (None, {"score": "unknown"}, "unknown"),
    ],
)
def test_only_what_changes_changes(old: Any, cells: dict[str, Cell], expected: Any) -> None:
    assert new_judgement(old, cells) == expected
