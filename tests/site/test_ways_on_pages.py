"""Who is first under the ways of counting, once on every page that tells who leads."""

import re
from collections.abc import Callable, Iterator

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.findings.in_ways import first_in_ways
from appraisal.findings.names import model_names
from appraisal.site.drawing import Page, draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages import agreement, compare, evidence, explore, robustness, sources
from tests.datasets import dataset
from tests.findings.cases_of_given_weights import VARIED

PAGES = {
    page.__name__.rpartition(".")[2]: page.pages
    for page in (agreement, compare, evidence, explore, robustness)
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_tells_who_leads_says_once_that_it_hangs_on_the_way_of_counting(
    name: str,
) -> None:
    made = appraise(dataset(VARIED))
    said = first_in_ways(made.lead.in_ways, model_names(made.dataset))
    assert said
    assert page_of(made, PAGES[name]).count(said) == 1


def page_of(made: Appraisal, pages: Callable[[Appraisal], Iterator[Page]]) -> str:
    """The text of a page, without the tags that link words of it to the glossary."""
    every = [*pages(made), *sources.pages(made)]
    drawn = draw(every, environment({}), shared_content(made, every))
    return re.sub("<[^>]*>", "", drawn[every[0].path].decode())
