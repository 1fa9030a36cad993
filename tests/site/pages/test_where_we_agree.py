"""The page of where councils agree is drawn only where the workspace given holds answers."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.stages import Stages
from appraisal.model import Dataset
from appraisal.model.published import published
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.where_we_agree import pages
from tests.appraise.workshop.areas import area
from tests.findings.cases_of_where_we_agree import ANSWERED
from tests.site.drawn_pages import words
from tests.treeshire import WHAT, treeshire


def drawn(dataset: Dataset) -> dict[str, str]:
    stages = Stages(dataset)
    made = list(pages(stages))
    given = environment(dataset.templates, dataset.digest)
    site = draw(made, given, shared_content(stages, made))
    return {path: body.decode() for path, body in site.items()}


@pytest.fixture(scope="module")
def treeshires() -> str:
    (found,) = drawn(treeshire()).items()
    assert found[0] == f"workshops/{WHAT}/agreement.html"
    return found[1]


def test_a_public_build_has_no_such_page_of_private_answers() -> None:
    assert list(pages(Stages(published(treeshire())))) == []


def test_a_public_build_shows_of_published_answers_theirs_alone() -> None:
    workshop = treeshire().workshops[WHAT]
    answers = dict(workshop.answers)
    answers["ash"] = answers["ash"].model_copy(update={"published": workshop.date})
    one = workshop.model_copy(update={"answers": answers})
    (body,) = drawn(published(replace(treeshire(), workshops={WHAT: one}))).values()
    grid = body.partition('class="grid quiet-caption agree-grid"')[2].partition("</table>")[0]
    assert [words(row)[:3] for row in grid.split('<th scope="row">')[1:]] == ["Ash", "Cou"]
    assert "of Birch, Cedar" in body


def test_no_text_that_was_said_in_confidence_stands_there(treeshires: str) -> None:
    assert "SECRET" not in treeshires


def test_what_a_council_could_not_live_with_has_a_shape_and_words(treeshires: str) -> None:
    grid = treeshires.partition('class="grid quiet-caption agree-grid"')[2].partition("</table>")[0]
    said = words(grid)
    assert "Ash 3rd 2nd refuses 1st refuses 4th refuses 6th 5th" in said
    assert "Oakport 6th 3rd to 4th 5th 1st 3rd to 4th 2nd not Two councils, east line" in said
    assert "Could live with it 9 of 9 5 of 9 6 of 9 5 of 9 7 of 9 6 of 9" in said
    assert grid.count('class="cross"') == grid.count("<span>refuses</span>") == 16


def test_amendments_stand_under_the_option_that_they_amend(treeshires: str) -> None:
    assert (
        "Three councils 7 of 9 £667,000 of ‘Cost of change’ is met from elsewhere: Fir could then"
        " live with it, so that 8 of 9 could." in words(treeshires)
    )


@pytest.mark.parametrize("case", ANSWERED)
def test_every_edge_case_is_drawn(case: str) -> None:
    text, more = ANSWERED[case]
    (body,) = drawn(area(text, **more)).values()
    assert "<h1>" in body
