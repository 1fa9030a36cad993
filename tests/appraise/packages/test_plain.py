"""A package among the options, as its file would have it."""

from appraisal.appraise.packages.plain import PACKAGE, plainly, with_package, without_any
from appraisal.area.candidates import all_formed, package
from tests.appraise.packages.made_up import area


def test_a_package_is_formed_once_and_is_the_reference_option_with_its_candidates() -> None:
    held = ("a-hub", "b-permits")
    formed = all_formed(with_package(area(), held)).options[PACKAGE]
    assert formed == package(area(), held)


def test_a_package_of_none_is_worth_what_the_reference_option_is() -> None:
    # Of ten pairs of a council and a theme, the forum covers two and the board by law two.
    assert plainly(area(), (), ["voice", "reach"]) == {"voice": 45.0, "reach": 40.0}


def test_without_any_candidate_the_reference_option_is_valued_under_its_own_name() -> None:
    assert without_any(area(), "voice") == 45.0
