"""Options made of candidates: what these bring, by hand, and laws of what they add up to."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.appraise.performance import perform
from appraisal.area.candidates import all_formed, formed, package, resting, resting_on_reference
from appraisal.model import Dataset, Option
from tests.area.drawn_areas import COUNCILS, outcome, worth, written
from tests.candidates import AGREED
from tests.datasets import dataset, dataset_of
from tests.scored import cell

AREA = all_formed(dataset(AGREED))
BOTH, OWN = AREA.options["both"], AREA.options["own"]


def flows(option: Option) -> list[tuple[str, str, int, int | None]]:
    return [(flow.name, flow.kind, flow.from_, flow.to) for flow in option.money]


def test_an_option_starts_its_candidates_with_all_their_members() -> None:
    started = BOTH.partnerships.start
    assert list(started) == ["hub", "permits"]
    assert (started["hub"].members, started["hub"].host) == (("shire", "c"), "shire")
    assert (started["hub"].level, started["hub"].one_door) == ("share", True)
    assert started["permits"].members == ("n", "c")


def test_set_up_falls_in_the_first_year_and_the_rest_runs_from_then_on() -> None:
    assert flows(BOTH)[:3] == [
        ("Skills hub: set-up", "cost", 2027, 2027),
        ("Skills hub: running", "cost", 2027, None),
        ("Skills hub: saving", "saving", 2027, None),
    ]


def test_without_a_first_year_a_candidate_starts_in_the_year_of_the_workspace() -> None:
    assert flows(BOTH)[3:] == [
        ("Permits team: set-up", "cost", 2026, 2026),
        ("Permits team: running", "cost", 2026, None),
    ]


def test_a_cost_that_nobody_states_is_not_known_and_the_options_own_flows_come_first() -> None:
    assert flows(OWN)[0] == ("Rent", "cost", 2028, None)
    assert [flow.amount for flow in OWN.money[1:]] == ["unknown", "unknown"]
    assert cell(AREA, "own", "saving").unknown


def test_its_candidates_deliver_functions_whose_level_stays() -> None:
    found = outcome(AREA, "both").functions
    assert (found["skills"].delivered_by, found["skills"].level) == ("hub", "county")
    assert (found["permits"].delivered_by, found["permits"].level) == ("permits", "district")


def test_whom_the_option_names_to_deliver_does_and_of_two_candidates_the_first_listed() -> None:
    both = AGREED.replace("delivers: [permits]", "delivers: [permits, skills]")
    named = both.replace("candidates: [blank]", "candidates: [permits, hub]")
    found = outcome(all_formed(dataset(named)), "own").functions
    assert found["permits"].delivered_by == "forum"
    assert found["skills"].delivered_by == "permits"


def test_where_the_reference_is_today_two_candidates_join_up_half() -> None:
    """County and city at share, north and city at coordinate (see test_joined_up)."""
    assert cell(AREA, "both", "joined").value == pytest.approx(50)
    assert cell(AREA, "stay", "joined").value == pytest.approx(10)  # one county for n and s


def test_judged_scores_are_the_references_with_the_lifts_end_to_end() -> None:
    voice = cell(AREA, "both", "voice")
    assert (voice.low, voice.value, voice.high) == (33, 53, 73)  # 30 + 0 + 3, 45 + 5 + 3, 60 + 13
    assert voice.sources == ("s", "assumption", "t")
    assert (voice.evidence, voice.by, voice.why) == ("judged", "A panel", "Three voices.")


def test_lifts_end_at_a_hundred_and_a_score_without_a_range_has_its_usual_one_lifted() -> None:
    access = cell(AREA, "both", "access")
    assert (access.low, access.value, access.high) == (90, 100, 100)
    assert not access.ranged


def test_a_lift_below_nought_ends_at_nought() -> None:
    area = dataset(AGREED.replace("access: {score: 60, why: One desk.}", "access: {score: -45}"))
    access = cell(area, "both", "access")
    assert (access.low, access.value, access.high) == (0, 5, 25)


def test_a_gap_of_the_reference_stays_a_gap_whatever_lifts_it() -> None:
    assert cell(AREA, "both", "trust").evidence == "gap"
    (trust,) = (own for leaf, own in resting(AREA, BOTH).items() if leaf == "trust")
    assert trust.judgement is None
    assert [i for i, _ in trust.lifts] == ["hub"]


def test_a_score_of_its_own_rests_on_nothing_even_one_that_is_unknown() -> None:
    assert cell(AREA, "own", "voice").value == 70
    assert resting_on_reference(AREA, "own") == {"access", "trust"}
    unknown = AGREED.replace("{score: 70, low: 60, high: 80}", "unknown")
    assert cell(dataset(unknown), "own", "voice").evidence == "gap"


def test_without_a_reference_option_nothing_is_known_of_what_would_rest_on_it() -> None:
    area = dataset(AGREED.replace("reference_option: stay", "title: A test"))
    assert cell(area, "both", "voice").evidence == "gap"


def test_options_are_formed_once_however_often_it_is_asked() -> None:
    assert all_formed(AREA) == AREA
    assert dict(AREA.options_as_written) == dict(dataset(AGREED).options)
    plain = dataset("criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {}}")
    assert all_formed(plain) is plain


def test_an_option_without_candidates_is_as_it_is_written() -> None:
    assert formed(AREA, AREA.options["stay"]) is AREA.options["stay"]


def test_a_package_is_the_reference_option_with_candidates() -> None:
    found = package(dataset(AGREED), ["hub", "permits"])
    assert (found.family, found.candidates) == ("non-structural", ("hub", "permits"))
    assert found.partnerships == BOTH.partnerships
    assert found.money == BOTH.money
    assert found.scores == BOTH.scores
    assert found.functions == BOTH.functions


def test_a_package_of_nothing_is_the_reference_option() -> None:
    area = dataset(AGREED)
    assert package(area, []).scores == area.options["stay"].scores


# --- Laws ----------------------------------------------------------------------------------------

AGREEMENTS = st.fixed_dictionaries(
    {
        "name": st.just("C"),
        "kind": st.sampled_from(("company", "statutory", "programme")),
        "level": st.sampled_from(("inform", "coordinate", "share", "integrate")),
        "members": st.lists(st.sampled_from(COUNCILS), unique=True),
        "themes": st.lists(st.sampled_from(("growth", "climate")), unique=True),
        "delivers": st.lists(st.sampled_from(("bins", "care")), unique=True),
    }
)


def _with(area: dict[str, Any], agreed: dict[str, Any], listed: list[str]) -> Dataset:
    """An area whose option lists some candidates, which deliver only what there is."""
    held = {
        i: {
            **own,
            "themes": [theme for theme in own["themes"] if theme in area["themes"]],
            "delivers": [name for name in own["delivers"] if name in area["functions"]],
        }
        for i, own in agreed.items()
    }
    options = {"o": {**area["options"]["o"], "candidates": listed}}
    return all_formed(dataset_of({**area, "candidates": held, "options": options}))


@given(written(), st.dictionaries(st.sampled_from(("seven", "eight")), AGREEMENTS, min_size=1))
def test_one_more_candidate_lowers_nothing_that_counts_who_works_together(
    area: dict[str, Any], agreed: dict[str, Any]
) -> None:
    *some, last = agreed
    fewer, more = _with(area, agreed, some), _with(area, agreed, [*some, last])
    for figure in ("joined_up", "theme_reach", "partnerships_kept"):
        before, after = worth(fewer, figure), worth(more, figure)
        if before is not None:
            assert after is not None, figure
            assert after.value >= before.value - 1e-12, figure


LIFTED = """
    settings: {{reference_option: stay}}
    criteria: [{{id: x, judged: {{0: Bad, 100: Good}}}}]
    candidates:
      one: {{name: One, kind: company, level: share, lifts: {{x: {{score: {}}}}}}}
      two: {{name: Two, kind: company, level: share, lifts: {{x: {{score: {}}}}}}}
    options:
      stay: {{scores: {{x: {{score: 40}}}}}}
      a: {{candidates: [one, two]}}
      b: {{candidates: [two, one]}}
"""


@given(st.integers(-100, 100), st.integers(-100, 100))
def test_lifts_add_up_in_any_order_and_stay_on_the_scale(one: int, two: int) -> None:
    cells = perform(dataset(LIFTED.format(one, two))).matrix.cells
    a, b = cells["a", "x"], cells["b", "x"]
    assert (a.low, a.value, a.high) == (b.low, b.value, b.high)
    assert a.value == min(100, max(0, 40 + one + two))
    assert 0 <= a.low <= a.value <= a.high <= 100
