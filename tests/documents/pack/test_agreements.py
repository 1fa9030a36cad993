"""The paper on what councils could agree: frontier, no-regret list and cards."""

from msgspec.structs import replace

from appraisal.appraise import Stages
from appraisal.documents.blocks import Figure, Heading, Table, texts
from appraisal.documents.drawing import Label, Mark
from appraisal.documents.pack.agreements import agreements_paper
from appraisal.model.published import published
from tests.treeshire import treeshire

MADE = agreements_paper(Stages(published(treeshire())))


def test_the_frontier_is_drawn_with_a_mark_a_step_and_one_for_nothing_agreed() -> None:
    (figure,) = [block for block in MADE if isinstance(block, Figure)]
    marks = [shape for shape in figure.drawing.shapes if isinstance(shape, Mark)]
    assert [mark.ring for mark in marks] == [False, False, False, True]
    labels = [shape.text for shape in figure.drawing.shapes if isinstance(shape, Label)]
    assert "nothing agreed" in labels
    assert "+ One skills hub" in labels
    assert figure.alt.endswith("The table below has every step.")
    assert figure.title == "Gain in points of benefit against cost in the years to 2034"


def test_each_step_stands_in_the_table_with_all_that_comes_in_and_falls_out() -> None:
    table = next(b for b in MADE if isinstance(b, Table) and b.caption.startswith("The efficient"))
    assert table.rows == (
        ("+ Joint procurement, One legal team and One northern depot", "a saving of £1.8m",
         "£450,000", "£90,000", "5.00"),
        ("+ One skills hub", "a saving of £1.5m", "£570,000", "£150,000", "6.41"),
        ("+ A joint committee, in place of One skills hub", "a saving of £1.1m",
         "£490,000", "£170,000", "6.89"),
    )  # fmt: skip


def test_what_could_start_now_is_said_of_each() -> None:
    table = next(b for b in MADE if isinstance(b, Table) and b.caption.startswith("Each agree"))
    assert {row[0]: row[1] for row in table.rows}["Joint procurement"] == "Open"
    assert len(table.rows) == 8


def test_each_agreement_has_a_card() -> None:
    names = [block.text for block in MADE if isinstance(block, Heading) and block.level == 3]
    assert names == [candidate.name for candidate in treeshire().candidates.values()]


def test_where_none_is_recorded_or_none_can_be_valued_it_says_so() -> None:
    plain = {i: own for i, own in treeshire().options.items() if not own.candidates}
    none = Stages(published(replace(treeshire(), candidates={}, options=plain)))
    assert list(texts(agreements_paper(none)))[1] == (
        "No agreement that councils could make is recorded."
    )
    settings = treeshire().settings.model_copy(update={"reference_option": None})
    unvalued = Stages(published(replace(treeshire(), settings=settings)))
    assert not [block for block in agreements_paper(unvalued) if isinstance(block, Figure)]
