"""What all papers have in common."""

from msgspec.structs import replace

from appraisal.documents.blocks import Heading, Paragraph, Table
from appraisal.documents.pack.paper import LONGEST, cut, facts, paper, within
from appraisal.documents.paging import width
from appraisal.model import Dataset
from tests.documents.papers import with_purpose
from tests.treeshire import WHAT

BLOCKS = (Heading("A paper", 1), Paragraph("It says this."))


def sited(address: str | None) -> Dataset:
    """Treeshire, whose site is published there."""
    dataset = with_purpose("what")
    settings = dataset.settings.model_copy(update={"site_address": address})
    return replace(dataset, settings=settings)


def texts_of(*found: object) -> list[str]:
    return [block.text for block in found if isinstance(block, Heading | Paragraph)]


def test_it_says_on_how_many_sheets_it_prints() -> None:
    made = paper(with_purpose("what"), WHAT, "Paper", BLOCKS)
    assert texts_of(*made.blocks) == ["A paper", "Prints on 1 A4 sheet.", "It says this."]
    long = paper(with_purpose("what"), WHAT, "Paper", [*BLOCKS, *[Paragraph("word " * 400)] * 4])
    assert len(long.pages) == 3
    assert texts_of(*long.blocks)[1] == "Prints on 3 A4 sheets."


def test_an_example_is_marked_on_every_page_and_a_workshop_that_was_held_is_not() -> None:
    said = "Example: nobody held this workshop."
    assert paper(with_purpose("what", example=True), WHAT, "Paper", BLOCKS).mark == said
    assert paper(with_purpose("what"), WHAT, "Paper", BLOCKS).mark == ""


def test_what_is_in_confidence_says_so_on_every_page() -> None:
    made = paper(with_purpose("why", example=True), WHAT, "Paper", BLOCKS, in_confidence="Ash")
    assert made.mark == ("In confidence: for Ash. Example: nobody held this workshop.")


def test_a_long_name_of_whom_it_is_for_leaves_room_for_the_rest() -> None:
    made = paper(with_purpose("why"), WHAT, "Paper", BLOCKS, in_confidence="Ash with Birch " * 20)
    assert made.mark.endswith("….")
    assert width(made.mark, bold=True) + width(made.running) <= LONGEST


def test_it_is_of_the_workspaces_date_and_bears_its_own_heading() -> None:
    made = paper(with_purpose("what"), WHAT, "Paper", BLOCKS)
    assert (made.date, made.title) == ("2026-03-20", "A paper")
    assert made.running == "Paper · What should the councils of Treeshire work on together?"


def test_it_leads_to_its_workshops_page_where_the_site_is_published_and_takes_no_more_room() -> (
    None
):
    bare = paper(sited(None), WHAT, "Paper", BLOCKS)
    made = paper(sited("https://a.example/b"), WHAT, "Paper", BLOCKS)
    assert made.site == f"https://a.example/b/workshops/{WHAT}.html"
    assert (bare.site, bare.blocks) == ("", made.blocks)


def test_an_address_that_has_no_room_in_a_line_is_shortened_to_the_site_or_left_out() -> None:
    long, longer = "https://a.example/" + "b" * 78, "https://a.example/" + "b" * 200
    assert paper(sited(long), WHAT, "Paper", BLOCKS).site == f"{long}/"
    assert paper(sited(longer), WHAT, "Paper", BLOCKS).site == ""


def test_a_long_name_is_cut_and_a_short_one_stays() -> None:
    assert cut("Short", 10) == "Short"
    assert cut("A name that is much too long", 8) == "A name that is…"
    assert width(cut("w" * 500, 8)) <= 8


def test_what_has_no_room_is_left_out_and_that_is_said() -> None:
    long, short = Paragraph("word " * 600), Paragraph("A short one.")
    left_out = Paragraph("More on the site.")
    assert within(1, BLOCKS, [(long,), (short,)], left_out) == (*BLOCKS, long, short)
    kept = within(1, BLOCKS, [(long,), (long,), (short,)], left_out)
    assert kept == (*BLOCKS, long, short, left_out)


def test_room_that_is_left_is_filled_with_the_first_that_fits() -> None:
    long, short = Paragraph("word " * 4000), Paragraph("A short one.")
    assert within(1, BLOCKS, [], short, [long, short]) == (*BLOCKS, short)
    assert within(1, BLOCKS, [], short, [long]) == BLOCKS


def test_facts_of_which_nothing_is_said_are_left_out() -> None:
    made = facts("Known", [("Host", "Ash"), ("Needs", "")])
    assert made == Table("Known", ("What", "About"), (("Host", "Ash"),), (1, 3))
