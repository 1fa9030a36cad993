"""The papers of workshops print on the sheets they say; Nu and axe find nothing in them."""

import pathlib
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import BrowserContext

from appraisal.documents.blocks import Document, Heading, Paragraph, Table
from appraisal.documents.html import as_html
from appraisal.documents.paging import paged
from tests.browser.axe import faults
from tests.browser.site import NEW
from tests.browser.test_nu import complaints, nu
from tests.documents.papers import PAPER, pack_of

pytestmark = pytest.mark.slow

__all__ = ["nu"]

PURPOSES = {"why": "ambition", "what": "candidates", "how": "delivery"}
SITE = "https://options.example.org/a-folder-with-a-long-name/workshops/what-together.html"
LONG = "Councils could share what they buy, and say together what they need. " * 7


def papers() -> Iterator[tuple[str, Document]]:
    """Every paper of one pack, what differs in the others, and papers that are full to the end."""
    yield from pack_of("what").items()
    yield from ((name, pack_of(purpose)[name]) for purpose, name in PURPOSES.items())
    yield "ash", pack_of("why")["pre-read-ash"]
    yield "blocks", PAPER
    rows = tuple((f"Row {n}", LONG[: 40 + 37 * (n % 9)], "£1,234") for n in range(200))
    table = Table("Long", ("What", "How", "Cost"), rows, (1, 3, 1), (2,))
    yield "rows", paged(Document("Rows", (Heading("Rows", 1), table), "Rows"))
    text = tuple(Paragraph(LONG[: 20 + 53 * (n % 9)]) for n in range(150))
    yield "text", paged(Document("Text", (Heading("Text", 1), *text), "Text"))
    full = Document("Text", (Heading("Text", 1), *text), LONG[:120], "Example", site=SITE)
    yield "sited", paged(full)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[pathlib.Path, Document]:
    """Every paper as a file."""
    folder, found = tmp_path_factory.mktemp("packs"), {}
    for name, document in papers():
        file = folder / f"{name}.html"
        file.write_text(as_html(document, ("../../w.html", "Back to it")), encoding="utf-8")
        found[file] = document
    return found


class Seen(NamedTuple):
    """How a paper came out: the sheets it prints on, its width on a phone, what axe finds wrong.

    Axe is asked of one paper of each kind.
    """

    sheets: int
    wide: int
    faults: list[str]


@pytest.fixture(scope="module")
def seen(shared: BrowserContext, written: dict[pathlib.Path, Document]) -> dict[str, Seen]:
    """Name → how each paper came out, opened once."""
    kinds = ("run-sheet", "pre-read-elm", "evidence-committee-voice", "swings", "candidates")
    asked = {*kinds, *PURPOSES.values(), "blocks", "sited"}
    tab, found = shared.new_page(), {}
    for file in written:
        tab.set_viewport_size(NEW)
        tab.goto(file.as_uri())
        wrong = faults(tab, "light") if file.stem in asked else []
        printed = tab.pdf(prefer_css_page_size=True)
        tab.set_viewport_size({"width": 360, "height": 740})
        wide = tab.evaluate("document.documentElement.scrollWidth")
        found[file.name] = Seen(len(re.findall(rb"/Type\s*/Page\b", printed)), wide, wrong)
    tab.close()
    return found


def test_a_pack_prints_on_the_sheets_it_says(
    seen: dict[str, Seen], written: dict[pathlib.Path, Document]
) -> None:
    said = {file.name: len(document.pages) for file, document in written.items()}
    assert {name: one.sheets for name, one in seen.items()} == said


def test_axe_finds_nothing_wrong_with_a_paper(seen: dict[str, Seen]) -> None:
    assert {name: one.faults for name, one in seen.items() if one.faults} == {}


def test_nu_finds_nothing_wrong_with_a_paper(
    nu: list[str], written: dict[pathlib.Path, Document]
) -> None:
    assert complaints(nu, written) == []


def test_a_paper_fits_a_phone(seen: dict[str, Seen]) -> None:
    assert {name: one.wide for name, one in seen.items() if one.wide != 360} == {}
