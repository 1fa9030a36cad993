"""The paper on how: hosts and legal forms, what is known, steps, and readiness to fill in."""

from msgspec.structs import replace

from appraisal.documents.blocks import Block, Gap, Items, Table, texts
from appraisal.documents.pack.delivery import delivery_paper
from appraisal.model import UNKNOWN
from appraisal.model.candidates import CandidateCosts
from appraisal.model.options import Step
from tests.datasets import dataset
from tests.readiness import READY
from tests.treeshire import treeshire


def tables(blocks: tuple[Block, ...]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def test_each_agreement_has_its_host_its_legal_form_and_its_first_year() -> None:
    hosts = tables(delivery_paper(treeshire()))[0]
    rows = {row[0]: row[1:] for row in hosts.rows}
    assert rows["One climate unit"] == (
        "Treeshire",
        "Joint committee",
        "2027",
        "0.5 of each member and 1 more of the host",
        "A joint committee",
    )
    assert rows["One skills hub"][0] == "Treeshire, or Oakport"


def test_what_is_known_and_what_is_not_is_counted() -> None:
    dataset = treeshire()
    assert list(texts(delivery_paper(dataset)))[1].startswith("8 agreements, with 48 of 48")
    bare = dataset.candidates["legal-team"].model_copy(
        update={"host": (), "legal_form": None, "costs": CandidateCosts(), "capacity": None}
    )
    made = delivery_paper(replace(dataset, candidates={**dataset.candidates, "legal-team": bare}))
    (counts,) = [block for block in made if isinstance(block, Items)]
    assert counts.texts == (
        "Could host it: not known for 1 of 8.",
        "Legal form: not known for 1 of 8.",
        "Set-up: not known for 1 of 8.",
        "Running: not known for 1 of 8.",
        "Full-time posts: not known for 1 of 8.",
    )
    row = next(row for row in tables(made)[1].rows if row[0] == "One legal team")
    assert row[1:] == ("not known", "not known", "not known", "not known", "known", "not known")
    assert bare.costs.set_up == UNKNOWN


def test_readiness_against_the_success_factors_is_left_to_the_room() -> None:
    made = delivery_paper(treeshire())
    assert [row[0] for row in tables(made)[-1].rows] == ["Leading together", "Working at pace"]
    assert [block.text for block in made if isinstance(block, Gap)] == [
        "[To be written: how ready councils are on each factor, in the room]"
    ]


def test_what_is_known_of_readiness_is_filled_in_and_the_rest_has_room() -> None:
    made = delivery_paper(dataset(READY))
    assert tables(made)[-1].rows == (
        ("Pace\nKeep it up.", "Ash", "In place (1 May 2024): It led.", ""),
        ("Pace", "Birch", "Not yet (2025): It left.", ""),
        ("Pace", "City and Dale", "", ""),
        ("Trust", "Ash and Dale", "In part (no date): It joined.", ""),
        ("Trust", "Birch and City", "", ""),
    )


def test_nothing_is_asked_for_where_all_is_known() -> None:
    known = READY.split("  birch:")[0]
    made = delivery_paper(dataset(known))
    assert [block for block in made if isinstance(block, Gap)] == []
    assert [row[1] for row in tables(made)[-1].rows] == ["Ash", "Ash"]


def test_steps_of_options_that_keep_todays_councils_are_listed() -> None:
    dataset = treeshire()
    steps = (
        Step(id="plan", name="Write a plan", months=3, council="ash"),
        Step(id="vote", name="Vote on it", months=0, after=("plan",)),
    )
    closer = dataset.options["closer"].model_copy(update={"steps": steps})
    options = {**dataset.options, "closer": closer}
    made = {t.caption: t for t in tables(delivery_paper(replace(dataset, options=options)))}
    assert made["Steps of ‘Closer working’"].rows == (
        ("Write a plan", "3 months", "", "Ash"),
        ("Vote on it", "a date to reach", "After ‘Write a plan’.", ""),
    )


def test_where_nothing_is_recorded_it_says_so() -> None:
    bare = replace(treeshire(), candidates={}, success_factors={})
    assert list(texts(delivery_paper(bare)))[1:] == [
        "No agreement that councils could make is recorded.",
        "Steps",
        "No option that keeps today’s councils has steps recorded.",
        "Readiness against the success factors",
        "No success factors are recorded.",
    ]
