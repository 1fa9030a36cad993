"""The page of corrections is there where something was corrected, and so is a line on that page."""

import pathlib

import pytest
from click.testing import CliRunner

from appraisal.appraise import appraise
from appraisal.cli import main
from appraisal.problems import ProblemsFound
from appraisal.site import render
from appraisal.site.pages.corrections import pages
from tests.datasets import dataset
from tests.site.drawn_pages import words
from tests.workspaces import workspace

MADE = """
criteria: [{id: voice, judged: {0: none, 100: all}}]
councils: {ash: {tier: unitary}}
options: {stay: {name: Stay, family: continue}}
settings:
  simulation: {samples: 10}
  corrections:
    - {date: 2026-11-30, what: The count was one too <high>., page: options/stay.html}
    - {date: 2026-12-01, what: A name was wrong., page: index.html}
"""


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    made = render(appraise(dataset(MADE)))
    return {path: body.decode() for path, body in made.items() if path.endswith(".html")}


def test_the_page_lists_all_of_them_the_latest_first(site: dict[str, str]) -> None:
    said = words(site["corrections.html"])
    assert (
        "2 corrections have been made to these pages, the last on 1 December 2026 "
        "What was wrong on a page once people had read it, and what was mended." in said
    )
    assert "1 December 2026 " in said
    assert said.index("A name was wrong.") < said.index("The count was one too <high>.")


def test_a_page_says_below_its_headline_that_it_was_corrected(site: dict[str, str]) -> None:
    html = site["options/stay.html"]
    below = html[html.index("</h1>") :]
    assert below.startswith(
        '</h1>\n<div class="corrected"><p><a href="../corrections.html#correction-1">'
        "Corrected on 30 November 2026</a>: The count was one too &lt;high&gt;.</p></div>"
    )
    assert 'id="correction-1"' in site["corrections.html"]
    assert 'href="options/stay.html">Stay' in site["corrections.html"]


def test_no_other_page_says_so(site: dict[str, str]) -> None:
    named = {path for path, html in site.items() if 'class="corrected"' in html}
    assert named == {"index.html", "options/stay.html"}


def test_the_menu_leads_there(site: dict[str, str]) -> None:
    assert '<a href="corrections.html">What was corrected?</a>' in site["evidence.html"]


def test_where_nothing_was_corrected_there_is_no_such_page() -> None:
    assert list(pages(appraise(dataset("{}")))) == []


def test_a_correction_of_a_page_that_there_is_not_stops_the_build() -> None:
    wrong = dataset(MADE.replace("options/stay.html", "options/go.html"))
    with pytest.raises(ProblemsFound, match=r"The site has no page 'options/go.html'"):
        render(appraise(wrong))


def test_the_check_names_the_line_of_a_correction_without_a_page(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path)
    settings = folder / "appraisal.yaml"
    wrong = "corrections:\n  - {date: 2026-12-01, what: A name was wrong., page: gone.html}\n"
    settings.write_text(settings.read_text(encoding="utf-8") + wrong, encoding="utf-8")
    line = settings.read_text(encoding="utf-8").count("\n")
    done = CliRunner().invoke(main, ["check", str(folder)])
    assert done.exit_code == 1
    assert f"appraisal.yaml:{line}:" in done.output
    assert "The site has no page 'gone.html'." in done.output
