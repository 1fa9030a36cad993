"""The run sheet: clock times, and what to do when the agenda says nothing of it."""

import pytest
from msgspec.structs import replace

from appraisal.documents.blocks import Block, Gap, Heading, Paragraph, Table, texts
from appraisal.documents.pack.run_sheet import clock, run_sheet
from appraisal.model import Dataset
from appraisal.model.workshops import AgendaItem, Question
from tests.treeshire import WHAT, treeshire


def tables(blocks: tuple[Block, ...]) -> dict[str, Table]:
    return {block.caption: block for block in blocks if isinstance(block, Table)}


def changed(**keys: object) -> Dataset:
    dataset = treeshire()
    held = dataset.workshops[WHAT].model_copy(update=keys)
    return replace(dataset, workshops={**dataset.workshops, WHAT: held})


def test_times_are_as_on_a_clock() -> None:
    assert [clock(at) for at in (0, 45, 570, 1439, 1440)] == [
        "0:00",
        "0:45",
        "9:30",
        "23:59",
        "0:00",
    ]


def test_each_item_starts_where_the_one_before_ends() -> None:
    glance = tables(run_sheet(treeshire(), WHAT, 570))["The workshop at a glance"]
    assert [row[1:3] for row in glance.rows] == [
        ("9:30", "15"),
        ("9:45", "30"),
        ("10:15", "30"),
        ("10:45", "40"),
        ("11:25", "15"),
    ]


def test_it_says_how_long_all_takes() -> None:
    found = [block.text for block in run_sheet(treeshire(), WHAT) if isinstance(block, Paragraph)]
    assert found[0] == "5 items in 130 minutes, from 0:00 to 2:10."
    assert found[1].endswith(
        "Finance officers of three invented councils; A policy officer of a fourth."
    )


def test_an_item_has_all_that_a_facilitator_needs() -> None:
    item = tables(run_sheet(treeshire(), WHAT))["0:15 to 0:45, 30 minutes"]
    assert item.rows == (
        ("Aim", "A score with its range."),
        ("Method", "A blind round, then reasons from the lowest and the highest, then talk."),
        ("Write down", "The score, its range and the reason."),
        ("Decision rule", "All can live with the range."),
        ("If the room is stuck", "Leave it open, and write down what would settle it."),
        (
            "Questions",
            (
                "How far would closer working let the area speak with one voice? "
                "(see the paper ‘evidence-committee-voice’)"
            ),
        ),
    )


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        (Question(id="a", ask="A?"), "Nobody objects. Else it stays open."),
        (
            Question(id="a", ask="A?", criterion="saving"),
            "Nothing is decided: each council keeps its own priorities.",
        ),
        (
            Question(id="a", ask="A?", candidate="legal-team"),
            "Each council speaks for itself. What nobody refuses goes on the list.",
        ),
        (
            Question(id="a", ask="A?", criterion="one-voice", option="closer"),
            "All can live with the value and its range. Else it stays open.",
        ),
    ],
)
def test_what_an_agenda_leaves_out_is_what_is_usual(question: Question, rule: str) -> None:
    item = AgendaItem(title="Item", minutes=10, questions=("a",))
    made = tables(run_sheet(changed(agenda=(item,), questions=(question,)), WHAT))
    rows = dict(made["0:00 to 0:10, 10 minutes"].rows)
    assert rows["Decision rule"] == rule
    assert rows["If the room is stuck"].startswith("Leave it open.")


def test_what_nobody_can_guess_is_marked_as_a_gap() -> None:
    item = AgendaItem(title="Item", minutes=1, if_stuck="Go on.")
    made = tables(run_sheet(changed(agenda=(item,), questions=()), WHAT))
    assert dict(made["0:00 to 0:01, 1 minute"].rows) == {
        "Aim": "[To be written: the aim]",
        "Method": "[To be written: the method]",
        "Write down": "[To be written: what to write down]",
        "Decision rule": "[To be written: how it is decided]",
        "If the room is stuck": "Go on.",
    }


def test_a_break_has_its_time_and_no_more() -> None:
    item = AgendaItem(title="Break", minutes=10)
    made = run_sheet(changed(agenda=(item,), questions=()), WHAT)
    assert Paragraph("0:00 to 0:10, 10 minutes") in made


def test_without_an_agenda_it_says_so_and_what_to_write() -> None:
    made = run_sheet(changed(agenda=(), questions=(), date=None, panel=(), councils=()), WHAT)
    assert [block for block in made if isinstance(block, Gap)]
    assert "No agenda is written yet." in texts(made)
    names_nobody = "No date is set. The workshop names no council, so this is for Ash,"
    assert any(text.startswith(names_nobody) for text in texts(made))


@pytest.mark.parametrize("agenda", [treeshire().workshops[WHAT].agenda, ()])
def test_it_always_ends_with_what_would_change_our_minds(agenda: tuple[AgendaItem, ...]) -> None:
    made = run_sheet(changed(agenda=agenda), WHAT)
    assert "What would we need to see to change our minds?" in texts(made)
    assert len(tables(made)["What we would need to see"].rows) == 9


def test_there_is_room_to_write_down_what_was_agreed_on_each_question() -> None:
    made = run_sheet(treeshire(), WHAT)
    asked = [each.ask for each in treeshire().workshops[WHAT].questions]
    assert [row[0] for row in tables(made)["Questions"].rows] == asked
    assert Heading("Record as you go") in made


def test_what_is_recorded_stands_in_the_order_of_the_room() -> None:
    asked = tuple(Question(id=i, ask=f"{i}?") for i in ("none", "late", "early"))
    agenda = (
        AgendaItem(title="First", minutes=5, questions=("early",)),
        AgendaItem(title="Second", minutes=5, questions=("late",)),
    )
    found = tables(run_sheet(changed(agenda=agenda, questions=asked), WHAT))["Questions"]
    assert [row[0] for row in found.rows] == ["early?", "late?", "none?"]
