"""The list of workshops has each of them, the earliest first and examples last."""

from appraisal.appraise import appraise
from appraisal.site.pages.workshops import content, pages
from tests.datasets import dataset

AREA = """
    workshops:
      later: {title: Later, date: 2025-05-01, record: {decided: [{what: Yes.}]}}
      made-up: {title: Made up, date: 2019-01-01, example: true}
      sooner: {title: Sooner, date: 2025-04-01}
      undated: {title: Undated}
"""


def test_the_earliest_stands_first_and_an_example_last() -> None:
    found = content(appraise(dataset(AREA)))
    assert [(row.title, row.path) for row in found.rows] == [
        ("Sooner", "workshops/sooner.html"),
        ("Later", "workshops/later.html"),
        ("Undated", "workshops/undated.html"),
        ("Made up", "workshops/made-up.html"),
    ]
    assert found.finding == "3 workshops are recorded. One more is an example."


def test_an_area_without_workshops_has_the_page_too() -> None:
    empty = appraise(dataset())
    assert [page.path for page in pages(empty)] == ["workshops/index.html"]
    assert content(empty).rows == ()
