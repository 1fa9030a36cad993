"""The paper sheet for swings."""

from msgspec.structs import replace

from appraisal.appraise import Stages
from appraisal.documents.blocks import Block, Numbered, Table, texts
from appraisal.documents.pack.swings import swings_sheet
from appraisal.model.published import published
from tests.treeshire import treeshire

MADE = swings_sheet(Stages(published(treeshire())))


def tables(blocks: tuple[Block, ...]) -> dict[str, Table]:
    return {block.caption: block for block in blocks if isinstance(block, Table)}


def test_criteria_stand_under_their_headings_and_one_alone_under_its_own() -> None:
    assert {caption: len(table.rows) for caption, table in tables(MADE).items()} == {
        "Criteria": 1,
        "Within ‘The right size’": 2,
        "Within ‘Money’": 2,
        "Within ‘Working together’": 3,
        "Within ‘Close to people’": 2,
    }


def test_each_step_is_described_by_the_worst_and_the_best_of_todays_options() -> None:
    name, worst, best, points = tables(MADE)["Within ‘Money’"].rows[1]
    assert name == "Cost of change: the sum of the one-off costs"
    assert worst == "£34m (£23.8m to £51m), as under ‘Three councils’."
    assert best == "£0, as under ‘Carry on as today’."
    assert points == ""


def test_it_says_how_in_four_steps_and_that_answers_are_private() -> None:
    assert len([block for block in MADE if isinstance(block, Numbered)]) == 4
    assert any(text.startswith("What you write is private.") for text in texts(MADE))


def test_where_options_are_alike_there_is_nothing_to_weigh() -> None:
    one = replace(treeshire(), options={"continue": treeshire().options["continue"]})
    assert list(texts(swings_sheet(Stages(published(one)))))[1] == (
        "Today’s options differ on no criterion, so there is nothing to weigh."
    )
