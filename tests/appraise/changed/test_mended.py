"""What a mix names and lacks comes along where it is needed, and is left out where it isn't."""

from appraisal.appraise.changed.items import pair
from appraisal.appraise.changed.mended import mended
from appraisal.appraise.changed.mixed import with_kinds
from appraisal.model import Dataset
from tests.appraise.changed.edited import edited


def mix(edit: str, *kinds: str) -> Dataset:
    return with_kinds(pair(edited(), edited(edit)), frozenset(kinds))  # type: ignore[arg-type]


def test_a_perspective_that_settings_name_comes_along_with_what_it_combines() -> None:
    assert {"mine", "yours"} <= mix("perspective", "settings").perspectives.keys()
    assert {"mine", "yours"}.isdisjoint(mix("perspective").perspectives)


def test_a_reference_option_comes_along() -> None:
    assert "newer" in mix("reference", "settings").options
    assert "newer" not in mix("reference").options


def test_a_function_that_a_criterion_is_about_comes_along() -> None:
    assert "ports" in mix("over", "curves").functions
    assert "ports" not in mix("over").functions


def test_a_measure_comes_along_with_that_by_which_it_is_weighted() -> None:
    assert "wealth" in mix("tree", "tree").measures
    assert "wealth" not in mix("tree", "weights").measures


def test_what_a_candidate_would_deliver_is_left_out_where_nobody_knows_it() -> None:
    assert mix("delivers", "partnerships").candidates["desk"].delivers == ("waste",)
    both = mix("delivers", "partnerships", "functions")
    assert both.candidates["desk"].delivers == ("waste", "tips")


def test_comparisons_that_no_longer_hang_together_are_left_out() -> None:
    pairs = mix("tree", "weights").perspectives["pairs"]
    assert pairs.pairwise == ()


def test_a_shared_fact_that_is_gone_from_the_figures_stays_what_it_was() -> None:
    flow = mix("no shared", "figures").options["two"].money[1]
    assert flow.amount.fact.value == 9000  # type: ignore[union-attr]


def test_a_whole_workspace_needs_nothing() -> None:
    held = pair(edited(), edited())
    assert mended(held, held.old).measures == held.old.measures
