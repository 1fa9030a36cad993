"""Each file leads to the page that shows what it holds."""

import pytest

from appraisal.model.files import COLLECTIONS, LISTS, ONE_A_FILE
from appraisal.site.file_pages import page_of


@pytest.mark.parametrize(
    ("file", "page"),
    [
        ("councils/ash.yaml", "councils/ash.html"),
        ("options/now.yaml", "options/now.html"),
        ("workshops/first.yaml", "workshops/first.html"),
        ("councils/partners.yaml", "partnerships.html"),
        ("councils/settlements.csv", "place.html"),
        ("facts.yaml", "evidence/assumptions.html"),
        ("criteria/criteria.yaml", "method.html"),
    ],
)
def test_a_file_leads_to_its_page(file: str, page: str) -> None:
    assert page_of(file) == page


def test_every_file_that_can_be_written_has_a_page() -> None:
    files = [*COLLECTIONS, *LISTS, *(f"{folder}/x.yaml" for folder in ONE_A_FILE)]
    assert all(page_of(file).endswith(".html") for file in files)


def test_a_file_that_no_page_shows_is_refused() -> None:
    with pytest.raises(KeyError):
        page_of("notes/x.yaml")
