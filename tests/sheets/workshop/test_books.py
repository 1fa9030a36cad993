"""Which workbooks a workshop has, and what none of them holds."""

import io
import zipfile

import pytest
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.area.taking_part import taking_part
from appraisal.model.published import published
from appraisal.sheets.workshop.books import books, workbooks
from appraisal.sheets.workshop.drawing import drawn
from tests.datasets import dataset
from tests.sheets.workshop.filled import area, made
from tests.treeshire import WHAT, treeshire

NINE = ["ash", "birch", "cedar", "elm", "fir", "gorse", "hazel", "oakport", "treeshire"]


def test_there_is_one_for_the_panel_and_one_a_council_and_one_an_interview() -> None:
    assert list(books(area(), WHAT)) == ["panel.xlsx", *(f"{i}.xlsx" for i in NINE)]
    of_why = [*(f"{i}.xlsx" for i in NINE), *(f"interviews/{i}.xlsx" for i in NINE)]
    assert list(books(area(), "2026-02-why")) == of_why


@pytest.mark.parametrize(("asked", "of_what", "of_why"), [(True, 19, 18), (False, 10, 9)])
def test_interviews_can_be_asked_for(asked: bool, of_what: int, of_why: int) -> None:
    assert len(books(area(), WHAT, asked)) == of_what
    assert len(books(area(), "2026-02-why", asked)) == of_why


EACH_KIND = ("panel.xlsx", "ash.xlsx", "interviews/ash.xlsx")


def test_the_same_workspace_gives_the_same_bytes() -> None:
    again = books(appraise(published(treeshire())), WHAT, interviews=True)
    for path in EACH_KIND:
        assert drawn(again[path]) == made(path)


def test_no_workbook_holds_what_anybody_has_answered() -> None:
    private = books(appraise(treeshire()), WHAT, interviews=True)
    assert private == books(area(), WHAT, interviews=True)
    for path in EACH_KIND:
        with zipfile.ZipFile(io.BytesIO(drawn(private[path]))) as parts:
            assert not [name for name in parts.namelist() if b"SECRET" in parts.read(name)]


SMALL = """
    councils: {panel: {tier: unitary, name: Panel Borough}}
    workshops: {w: {title: What?, panel: Officers}}
    criteria: [{id: voice, name: Voice, judged: {0: None, 100: All}}]
    options: {stay: {family: continue}}
"""


def test_a_council_that_is_called_panel_makes_way() -> None:
    assert [*books(appraise(dataset(SMALL)), "w")] == ["panel.xlsx", "council-panel.xlsx"]


def test_a_workspace_with_next_to_nothing_in_it_is_asked_what_it_can_be() -> None:
    bare = dataset("councils: {n: {tier: unitary}}\nworkshops: {w: {title: What?}}")
    found = books(appraise(bare), "w")
    assert [form.sheet for form in found["n.xlsx"].forms] == ["Barriers and enablers"]
    assert taking_part(bare, bare.workshops["w"]) == ("n",)


def test_very_long_names_are_taken() -> None:
    long = "A" * 300
    data = dataset(SMALL.replace("Panel Borough", long).replace("Voice", long))
    assert len(workbooks(appraise(data), "w", interviews=True)) == 3
    none = replace(data, councils={})
    assert list(books(appraise(none), "w")) == ["panel.xlsx"]


def test_a_workbook_of_an_example_says_so_first_and_on_every_page() -> None:
    workshop = treeshire().workshops[WHAT].model_copy(update={"example": True})
    made = books(appraise(replace(treeshire(), workshops={WHAT: workshop})), WHAT, interviews=True)
    for book in made.values():
        assert book.mark == "Example: nobody held this workshop."
        assert book.mark in book.lines
