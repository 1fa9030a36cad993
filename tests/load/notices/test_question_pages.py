"""Questions of workshops that name a page which the site does not have."""

import pytest

from appraisal.load.notices.question_pages import no_such_pages
from tests.datasets import dataset
from tests.treeshire import treeshire

AREA = """
    councils: {{a: {{tier: unitary, name: A}}}}
    criteria: [{{id: x, criteria: [{{id: y, judged: {{0: A, 100: B}}}}]}}]
    options: {{o: {{scores: {{y: {{score: 1}}}}}}, p: {{scores: {{y: {{score: 2}}}}}}}}
    themes: {{t: {{name: T}}}}
    workshops:
      w: {{title: W, questions: [{{id: q, ask: Why?}}, {{id: r, ask: So?, page: "{page}"}}]}}
"""


def told(page: str) -> list[str]:
    found = no_such_pages(dataset(AREA.format(page=page)))
    return [f"{one.file} {'/'.join(map(str, one.path))}: {one.what} {one.mend}" for one in found]


PLAIN = "Write an address as the site has it, such as candidates.html."


@pytest.mark.parametrize(
    ("page", "mend"),
    [
        ("candidate.html", "Did you mean 'candidates.html'?"),
        ("criteria/y.html", "Did you mean 'criteria/x.html'?"),
        ("options/q.html", "Did you mean 'options/p.html'?"),
        ("./index.html", "Did you mean 'index.html'?"),
        ("Robustness", "Did you mean 'robustness.html'?"),
        ("https://a.uk", PLAIN),
    ],
)
def test_a_page_that_there_is_not_is_told(page: str, mend: str) -> None:
    said = f"workshops/w.yaml questions/1/page: The site has no page '{page}'. "
    assert told(page) == [said + mend]


@pytest.mark.parametrize(
    "page",
    [
        "index.html",
        "criteria/x.html#y",
        "options/o.html",
        "briefs/p.html",
        "compare/o/p.html",
        "councils/a.html",
        "councils/index.html",
        "themes/t.html",
        "workshops/w.html",
        "workshop.html",  # where the page on workshops stood before
    ],
)
def test_a_page_that_there_is_is_not_queried(page: str) -> None:
    assert told(page) == []


def test_all_pages_of_the_made_up_area_are_there() -> None:
    assert list(no_such_pages(treeshire())) == []
