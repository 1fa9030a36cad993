"""A part holds its parts, and the figures of them all, each once."""

from appraisal.appraise.trace.part import Part
from appraisal.appraise.trace.written import Written

ONE, TWO = Written(("a.yaml",), 1, 1, 1), Written(("b.yaml",), 2, 2, 2)


def test_a_part_lists_itself_and_all_below_and_each_figure_once() -> None:
    ash = Part("council", "ash", "Ash", None, "written", written=(ONE,))
    elm = Part("council", "elm", "Elm", None, "written", written=(TWO,))
    both = Part("body", "", "Both", None, "sum", (ash, elm))
    whole = Part("option", "o", "O", None, "ratio", (both, ash))
    assert [part.id for part in whole.every()] == ["o", "", "ash", "elm", "ash"]
    assert whole.figures() == (ONE, TWO)
