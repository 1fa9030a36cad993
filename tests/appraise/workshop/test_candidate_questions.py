"""Candidates that could go either way, hang on one council, or have to be run, are asked."""

from msgspec.structs import replace

from appraisal.appraise import Appraisal, Stages
from appraisal.appraise.workshop.candidate_questions import (
    candidates_to_settle,
    factors_to_settle,
    forms_to_settle,
    hosts_to_settle,
    posts_to_settle,
)
from appraisal.appraise.workshop.proposed import Reason
from tests.appraised_treeshire import appraised
from tests.datasets import dataset
from tests.treeshire import treeshire


def test_the_borderline_come_first_by_how_near_they_are_to_half() -> None:
    found = list(candidates_to_settle(appraised()))
    assert [one.names[0] for one in found] == [
        *("joint-committee", "data-office", "front-desk", "legal-team", "skills-hub"),
        *("joint-procurement", "north-waste-depot"),
    ]
    assert found[0].reasons[0] == Reason("borderline", ("joint-committee",), (0.51,))


def test_what_hangs_on_one_council_says_on_which_and_how() -> None:
    reasons = {one.names[0]: one.reasons[1:] for one in candidates_to_settle(appraised())}
    assert reasons["data-office"] == (
        Reason("one-host", ("data-office", "oakport")),
        Reason("one-short", ("data-office", "oakport"), (3.0,)),
    )
    assert reasons["front-desk"][0] == Reason("one-must", ("front-desk", "ash"))


def test_what_is_in_every_draw_is_asked_only_for_the_council_that_it_hangs_on() -> None:
    found = {one.names[0]: one for one in candidates_to_settle(appraised())}
    depot = found["north-waste-depot"]
    assert depot.reasons == (Reason("one-host", ("north-waste-depot", "cedar")),)
    assert depot.page == ("packages",)
    assert "climate-unit" not in found  # it is in fewer than one draw in ten


def test_what_most_could_host_is_asked_first() -> None:
    hosts = list(hosts_to_settle(appraised()))
    assert {one.candidate for one in hosts} == set(_best(appraised()))
    assert hosts[0].reasons[0] == Reason("hosts", ("joint-committee", "treeshire"))


def test_a_legal_form_that_is_open_is_asked_before_those_that_are_said() -> None:
    area = treeshire()
    open_form = area.candidates["legal-team"].model_copy(update={"legal_form": None})
    changed = Stages(replace(area, candidates={**area.candidates, "legal-team": open_form}))
    first, second, *_ = forms_to_settle(changed)
    assert first.reasons == (Reason("form-open", ("legal-team",)),)
    assert second.reasons[0].kind == "form-said"


def test_the_council_that_is_asked_for_most_posts_comes_first() -> None:
    first, *_ = posts_to_settle(appraised())
    assert (first.id, first.reasons) == ("posts-ash", (Reason("posts", ("ash",), (2.5,)),))


def test_each_thing_that_has_to_go_right_is_asked() -> None:
    assert [one.id for one in factors_to_settle(appraised())] == ["factor-lead", "factor-pace"]


def test_without_candidates_nothing_is_asked_of_them() -> None:
    empty = Stages(dataset("{}"))
    for find in (candidates_to_settle, hosts_to_settle, forms_to_settle, posts_to_settle):
        assert list(find(empty)) == []
    assert list(factors_to_settle(empty)) == []


def _best(area: Appraisal) -> tuple[str, ...]:
    found = area.packages
    assert found is not None
    assert found.best is not None
    return found.best.candidates
