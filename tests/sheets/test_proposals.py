"""What a table would change."""

import pytest

from appraisal.problems import ProblemsFound
from appraisal.sheets.proposals import Faults, Proposal, Step


def test_steps_are_taken_by_file() -> None:
    one, two, three = (Step(file, ("a",), 1, "A", ()) for file in ("x", "y", "x"))
    found = Proposal(("figure", "figures"), (one, two, three), 0).by_file()
    assert found == {"x": [one, three], "y": [two]}


def test_faults_are_told_all_at_once() -> None:
    faults = Faults("t.csv")
    faults.stop()
    faults.say((3, 2), "What.", "Mend.")
    faults.say((1, 1), "Which.", "So.")
    with pytest.raises(ProblemsFound) as found:
        faults.stop()
    assert str(found.value) == "t.csv:1:1: Which. So.\nt.csv:3:2: What. Mend."
