"""What every piece of the example's evidence is held to, whatever it says.

Its numbers stand in tests/example/snapshot.md, and facts that were once wrong in
tests/example/facts.md. A failure here is about the files of the evidence, not about code.
"""

import math
import re
from pathlib import Path

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.notices import KINDS, notices
from appraisal.appraise.safety.without_parties import without_parties
from appraisal.area.councils import area_total, figure
from appraisal.area.geography import contiguous
from appraisal.model import (
    ASSUMPTION,
    Dataset,
    Fact,
    Figure,
    Programme,
    figures_in,
    is_contested,
    read_fact,
)

ROOT = Path(__file__).parents[2]
YAML = sorted(
    path
    for folder in (".", "councils", "criteria", "options", "workshops")
    for path in (ROOT / folder).glob("*.yaml")
    if not path.name.startswith(".")
)


@pytest.fixture(scope="module")
def made(derbyshire: Appraisal) -> Dataset:
    return derbyshire.dataset


def test_every_warning_is_mended_or_accepted_with_a_reason(
    made: Dataset, derbyshire: Appraisal
) -> None:
    shown = notices(made, derbyshire.matrix).shown
    assert not shown, "\n".join(map(str, shown))
    assert {entry.warning for entry in made.settings.accepted} <= KINDS
    assert all(entry.where and len(entry.why) > 20 for entry in made.settings.accepted)


# --- Councils ----------------------------------------------------------------------------------


def test_the_parts_of_a_council_add_up_to_it(made: Dataset) -> None:
    added = {i for i, measure in made.measures.items() if measure.add_up == "sum"}
    for i, council in made.councils.items():
        for measure in added & council.facts.keys() if council.parts else ():
            parts = [read_fact(part.facts[measure]) for part in council.parts.values()]
            whole = read_fact(council.facts[measure])
            if whole is not None and None not in parts:
                total = math.fsum(part.value for part in parts if part)
                assert total == pytest.approx(whole.value, rel=1e-4), (i, measure)


@pytest.mark.parametrize("measure", ["population", "debt"])
def test_every_resident_and_every_pound_of_debt_is_counted_once(
    made: Dataset, derbyshire: Appraisal, measure: str
) -> None:
    before = area_total(made, derbyshire.today, measure)
    for i, stand in derbyshire.stands.items():
        after = area_total(made, stand, measure)
        assert (before is None) == (after is None), i
        assert after is None or before is None or after.value == pytest.approx(before.value), i


def test_both_published_bases_of_debt_stand_with_the_measure_that_takes_one(
    made: Dataset, derbyshire: Appraisal
) -> None:
    """Pounds a head between north and south, by the borrowing of 2023 and the plan of 2025."""
    note = made.measures["debt"].note or ""
    plan = {side: read_fact(made.facts[f"two-council-debt-{side}"]) for side in ("north", "south")}
    for line in ("north-south-a", "north-south-b"):
        north, south = sorted(derbyshire.stands[line], key=lambda council: council.id)
        people = [figure(made, council, "population") for council in (north, south)]
        owed = [figure(made, council, "debt") for council in (north, south)]
        for of_north, of_south in (owed, [plan["north"], plan["south"]]):
            assert of_north
            assert of_south
            assert people[0]
            assert people[1]
            gap = of_south.value / people[1].value - of_north.value / people[0].value
            assert f"£{round(abs(gap) * 1e6)} " in note, line


def test_every_new_council_is_in_one_piece(made: Dataset, derbyshire: Appraisal) -> None:
    found = {i: contiguous(made, stand) for i, stand in derbyshire.stands.items()}
    assert [i for i, whole in found.items() if whole is not True] == []


# --- Money -------------------------------------------------------------------------------------


def test_no_reprint_vouches_for_what_a_party_says_that_new_councils_cost_and_save(
    made: Dataset,
) -> None:
    left = [
        (i, flow.name)
        for i, option in without_parties(made).options.items()
        for flow in option.money
        if option.family == "unitary" and read_fact(flow.amount) is not None
    ]
    assert left == []


TWO_COUNCILS = tuple(f"north-south-{line}" for line in ("a", "a1", "b", "b1"))


def savings_in(made: Dataset, option: str) -> list[Figure]:
    """What an option saves year by year and, last, once settled, each as one figure."""
    flows = [flow for flow in made.options[option].money if flow.kind == "saving"]
    assert not any(is_contested(flow.amount) for flow in flows)
    return [figure for flow in flows for figure in figures_in(flow.amount)]


def rests_on(amount: Fact, source: str) -> bool:
    return any(source in figure.source for figure in figures_in(amount))


def test_the_savings_of_new_councils_come_to_the_sums_that_their_model_published(
    made: Dataset,
) -> None:
    """£ thousand over six years, by the county council's model."""
    assert math.fsum(saved.value for saved in savings_in(made, "one-unitary")) == 144000
    for line in TWO_COUNCILS:
        assert math.fsum(saved.value for saved in savings_in(made, line)) == 44000


def test_one_council_and_two_stand_on_the_footing_of_one_model(made: Dataset) -> None:
    for option in ("one-unitary", *TWO_COUNCILS):
        for saved in savings_in(made, option):
            parties = {made.sources[i].party for i in saved.source if i != ASSUMPTION}
            assert parties == {"derbyshire"}


def test_one_rule_makes_the_range_of_one_council_and_of_two(made: Dataset) -> None:
    """From half to all of what the model says; in the first years the high end rises evenly."""
    for option in ("one-unitary", *TWO_COUNCILS):
        *_, settled = found = savings_in(made, option)
        assert settled.high == settled.value
        for year, saved in enumerate(found, start=1):
            assert saved.low == pytest.approx(saved.value / 2)
            assert saved.high == pytest.approx(settled.value * year / 6, abs=10)


def test_a_claim_on_another_footing_stands_beside_and_on_no_scale(made: Dataset) -> None:
    """Nothing that option B1 spends or saves rests on Derby's claim, which stands with its kind."""
    line = made.options["north-south-b1"]
    by_derby = [claim for claim in line.claims if rests_on(claim.amount, "derby-2025-12")]
    assert [(claim.promises, claim.basis) for claim in by_derby] == [("saving", "not-said")]
    assert not any(rests_on(flow.amount, "derby-2025-12") for flow in line.money)


def test_no_saving_of_new_councils_goes_beyond_what_somebody_published(made: Dataset) -> None:
    tops = [
        found.high
        for option in made.options.values()
        for flow in option.money
        if flow.kind == "saving" and (found := read_fact(flow.amount))
    ]
    assert max(tops) == 45100


def test_a_published_maximum_is_not_taken_for_the_value(made: Dataset) -> None:
    most = read_fact(made.facts["two-council-one-off-by-plan"])
    cost = read_fact(made.facts["two-council-transition"])
    assert most
    assert cost
    assert cost.value * 2 < most.value * 1000


def test_the_one_off_cost_of_two_councils_has_the_ends_of_one_councils_and_half_way_to_the_plan(
    made: Dataset,
) -> None:
    """£ million over both years; no rate is made of plans that were kept or passed elsewhere."""
    cost = read_fact(made.facts["two-council-transition"])
    (leaf,) = (each for each in made.leaves() if each.id == "transition-cost")
    elsewhere = leaf.where_unknown["unitary"]
    assert cost
    assert (2 * cost.low, 2 * cost.high) == (elsewhere.low, elsewhere.high)
    assert 2 * cost.value == (elsewhere.low + 25000) / 2
    assert cost.evidence == "assumption"


def test_hosting_of_which_nobody_knows_that_it_is_paid_is_charged_once_and_owned_up_to(
    made: Dataset,
) -> None:
    """To the option that settles it, as a cost a year; of the option itself no money is written."""
    board = made.options["strengthened-leadership-board"]
    price = read_fact(made.candidates["board-clerk"].costs.running)
    assert price
    assert [read_fact(f.amount) for f in board.money if f.kind == "cost" and not f.to].count(
        price
    ) == 1
    assert made.options_as_written["strengthened-leadership-board"].money == ()
    (hosting,) = (claim for claim in board.claims if claim.promises == "running")
    assert "because whether the proposal was agreed was not found" in (hosting.note or "")


def test_cuts_by_2030_are_no_gap_of_any_year(made: Dataset) -> None:
    gaps = {i: [gap.year for gap in council.budget_gaps] for i, council in made.councils.items()}
    assert gaps["derbyshire"] == [2026]
    assert gaps["chesterfield"] == [2024]


def test_no_note_says_that_nothing_stands_in_for_what_is_unknown(made: Dataset) -> None:
    notes = [flow.note or "" for option in made.options.values() for flow in option.money]
    assert [note for note in notes if "None is assumed" in note] == []


# --- Scores ------------------------------------------------------------------------------------


def test_no_reason_for_identity_repeats_the_polls_that_public_support_counts(
    made: Dataset,
) -> None:
    reasons = {i: option.scores["identity"].why or "" for i, option in made.options.items()}
    polls = re.compile("poll|survey|consultation|replies|[0-9]%")
    assert [i for i, why in reasons.items() if polls.search(why)] == []


# --- Partnerships, programmes, perspectives ------------------------------------------------------


def test_every_partnership_has_a_source(made: Dataset) -> None:
    assert [i for i, body in made.partnerships.items() if not body.source] == []


def test_no_partnership_that_has_ended_is_at_work(made: Dataset, derbyshire: Appraisal) -> None:
    ended = {i for i, body in made.partnerships.items() if body.status == "ended"}
    assert derbyshire.partnerships.keys() & ended == set()


def adds_up(programme: Programme) -> bool:
    """Whether the lines of a programme's budget make its total, where all of them are known."""
    lines = [line.amount for line in programme.costs]
    known = [amount.value for amount in lines if isinstance(amount, Figure)]
    if not known or len(known) < len(lines) or not isinstance(programme.total, Figure):
        return True
    return math.isclose(math.fsum(known), programme.total.value)


def test_a_programmes_budget_adds_up_line_by_line(made: Dataset) -> None:
    assert [i for i, programme in made.programmes.items() if not adds_up(programme)] == []


def test_no_perspective_is_held_by_a_council_that_published_none(made: Dataset) -> None:
    for i, perspective in made.perspectives.items():
        assert perspective.source, i
        assert perspective.held_by == "nobody" or ASSUMPTION not in perspective.source, i


# --- Options -----------------------------------------------------------------------------------


def test_every_judged_score_says_why_by_whom_and_when_with_a_source_and_a_range(
    made: Dataset,
) -> None:
    judged = {leaf.id for leaf in made.leaves() if leaf.judged}
    for i, option in made.options.items():
        assert option.scores.keys() == judged, i
        for criterion, score in option.scores.items():
            assert score.why, (i, criterion)
            assert score.source, (i, criterion)
            assert score.by, (i, criterion)
            assert score.date, (i, criterion)
            assert score.score is None or None not in (score.low, score.high), (i, criterion)


def test_every_option_says_which_principles_it_meets_and_why(made: Dataset) -> None:
    for i, option in made.options.items():
        assert option.principles.keys() == made.principles.keys(), i
        assert all(principle.why for principle in option.principles.values()), i


# --- Sources, and what must not be there ---------------------------------------------------------


def test_every_source_has_a_publisher_and_a_date(made: Dataset) -> None:
    lacking = [i for i, source in made.sources.items() if not (source.publisher and source.date)]
    assert lacking == []


# People named in the original documents: offices and councils are named here, and no person.
NAMED = ("Wilson", "Lewis", "Crapper", "Stirling", "Sanderson", "Willis", "Gardner")
MACHINE = re.compile(r"(?<![\w/.])(/(work|tmp|root|home|usr|var)/|file://|[A-Z]:\\)")


def test_no_file_names_a_person_of_the_original_documents_or_a_place_on_a_machine() -> None:
    person = re.compile(rf"\b({'|'.join(NAMED)})\b", re.IGNORECASE)
    found = [
        f"{path.relative_to(ROOT).as_posix()}: {hit[0]}"
        for path in YAML
        for wanted in (person, MACHINE)
        for hit in wanted.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
