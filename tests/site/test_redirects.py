"""A page's address outlives its design: what was published once leads somewhere for good."""

import pathlib
import re
from collections.abc import Iterator, Mapping

import pytest

from appraisal.appraise import Appraisal
from appraisal.model.addresses import REDIRECTS
from appraisal.site import render
from appraisal.site.drawing import DrawnPage, Page, Site, check_paths, draw, environment
from appraisal.site.layout import Shared, shared_content
from appraisal.site.navigation import KINDS
from appraisal.site.pages import evidence, option
from appraisal.site.redirects import Content, stubs
from tests.site.drawn_pages import appraised, words
from tests.site.template_types import Reader, Words, hints

TODAY = [kind.address for kind in KINDS]
PUBLISHED = (pathlib.Path(__file__).parent / "addresses.txt").read_text(encoding="utf-8").split()
MOVED = {"papers/trust.html": "evidence.html", "ways/…/sheet.html": "options/….html"}
"""Redirects made up for these tests."""


def unlawful(redirects: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with redirects: each leads from where no page can be to a kind of page."""
    # No name is 'index': load/reserved.py keeps it for the pages that list all others.
    could_be = [re.escape(address).replace("…", r"(?!index\.)[a-z0-9-]+") for address in TODAY]
    for old, new in redirects.items():
        if any(re.fullmatch(pattern, old.replace("…", "a-name")) for pattern in could_be):
            yield f"{old} can be the address of a page of today"
        if new not in TODAY:
            yield f"{new} is no page's address today"
        if old.count("…") != new.count("…"):
            yield f"{old} has other names than {new}"
        if not re.fullmatch(r"([a-z0-9-]+/|…/)*([a-z0-9-]+|…)\.html", old):
            yield f"{old} is no address in the site's folder"


def test_an_address_that_was_ever_published_is_a_page_or_leads_to_one() -> None:
    """The file may only grow: a page that moves keeps its line, and enters the redirects."""
    assert [address for address in PUBLISHED if address not in {*TODAY, *REDIRECTS}] == []


def test_every_address_of_today_is_kept_among_those_published() -> None:
    assert sorted({*TODAY} - {*PUBLISHED}) == []
    assert sorted(set(PUBLISHED)) == PUBLISHED


def test_redirects_lead_from_where_no_page_is_to_one_that_is_there() -> None:
    assert list(unlawful(REDIRECTS)) == []
    assert list(unlawful(MOVED)) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("evidence.html", "method.html", "evidence.html can be the address of a page of today"),
        ("options/all.html", "compare.html", "options/all.html can be the address of a page of"),
        ("options/index.html", "compare.html", "options/index.html can be the address of a page"),
        ("councils/….html", "options/….html", "councils/….html can be the address of a page of"),
        ("old.html", "trust.html", "trust.html is no page's address today"),
        ("old.html", "evidence.html#gaps", "evidence.html#gaps is no page's address today"),
        ("old.html#gaps", "evidence.html", "old.html#gaps is no address in the site's folder"),
        ("../old.html", "evidence.html", "../old.html is no address in the site's folder"),
        ("other.html", "options/….html", "other.html has other names than options/….html"),
    ],
)
def test_the_law_of_redirects_sees_what_breaks_it(old: str, new: str, fault: str) -> None:
    (found,) = unlawful({old: new})
    assert found.startswith(fault)


# --- the stubs ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraised()


@pytest.fixture(scope="module")
def pages(area: Appraisal) -> list[Page]:
    return [*evidence.pages(area), *option.pages(area)]


@pytest.fixture(scope="module")
def drawn(area: Appraisal, pages: list[Page]) -> Site:
    made = stubs(MOVED, pages)
    return draw(made, environment({}), shared_content(area, [*pages, *made]))


def test_every_page_of_a_kind_that_moved_leaves_a_stub(pages: list[Page]) -> None:
    assert [(stub.path, stub.content.target) for stub in stubs(MOVED, pages)] == [
        ("papers/trust.html", "evidence.html"),
        ("ways/hubs/sheet.html", "options/hubs.html"),
        ("ways/now/sheet.html", "options/now.html"),
        ("ways/split/sheet.html", "options/split.html"),
    ]


def test_a_workspace_without_the_page_has_no_stub_for_it() -> None:
    bare = list(evidence.pages(appraised("criteria: []")))
    made = stubs({"ties.html": "partnerships.html", "trust.html": "evidence.html"}, bare)
    assert [stub.path for stub in made] == ["trust.html"]


def test_nothing_leads_to_an_address_that_no_kind_of_page_has(pages: list[Page]) -> None:
    with pytest.raises(KeyError, match="trust"):
        stubs({"evidence.html": "trust.html"}, pages)


def test_a_stub_never_takes_the_place_of_a_page(pages: list[Page]) -> None:
    made = stubs({"options/now.html": "evidence.html"}, pages)
    with pytest.raises(ValueError, match=r"one path: options/now\.html"):
        check_paths(page.path for page in (*pages, *made))


def test_a_stub_leads_on_at_once_by_a_path_that_works_in_any_folder(drawn: Site) -> None:
    page = drawn["papers/trust.html"].decode()
    assert '<meta http-equiv="refresh" content="0; url=../evidence.html">' in page
    assert '<link rel="canonical" href="../evidence.html">' in page
    assert '<a href="../evidence.html">Can this be trusted?</a>' in page
    assert 'url=../../options/now.html">' in drawn["ways/now/sheet.html"].decode()


def test_a_stub_says_in_words_that_the_page_has_moved(drawn: Site) -> None:
    page = drawn["papers/trust.html"].decode()
    assert "This page has moved It is now here: Can this be trusted?" in words(page)
    assert "<title>Moved: Can this be trusted? – " in page


def test_a_stub_runs_nothing(drawn: Site) -> None:
    page = drawn["papers/trust.html"].decode()
    assert "script-src 'none'" in page
    assert "<script" not in page


def test_a_stub_is_in_no_navigation_and_marks_none(
    area: Appraisal, pages: list[Page], drawn: Site
) -> None:
    made = stubs(MOVED, pages)
    assert shared_content(area, made).nav == ()
    assert "aria-current" not in drawn["papers/trust.html"].decode()


def test_a_stub_names_only_what_it_is_given() -> None:
    given = {
        **hints(Shared),
        **hints(Content),
        "page": DrawnPage,
        "root": str,
        "words": Words("words."),
    }
    reader = Reader(environment({}), given)
    reader.page("redirect.html")
    assert (reader.faults, reader.named >= hints(Content).keys()) == ([], True)


def test_the_site_has_the_stubs_of_the_redirects(
    area: Appraisal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("appraisal.site.REDIRECTS", MOVED)
    site = render(area)
    assert b"This page has moved" in site["papers/trust.html"]
    assert b"papers/trust.html" not in site["search.html"] + site["index.html"]
