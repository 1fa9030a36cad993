"""Builds the sites once for all browser tests: Derbyshire, the smallest, and one that changed.

Beside them stand the pages of the workshops of Treeshire, with all that councils answered.
"""

import contextlib
import functools
import http.server
import pathlib
import threading
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from itertools import chain
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from appraisal.commands.publish import publish
from appraisal.load import load
from appraisal.model.published import published as as_published
from appraisal.site import render
from tests.browser.shapes import telling
from tests.browser.site import (
    CHANGED,
    COMPLAINTS,
    EVERY_PAGE,
    IN_TURN,
    LAST,
    OF_WORKSHOPS,
    ONE_OPTION,
    OPEN,
    WORKSHOPS,
    Dress,
    Findings,
    Look,
    OnlyTab,
    Sheet,
    abreast,
    complaints,
    drawn_alone,
    forgetful,
    listen,
    open_one,
    pages_of,
    sample,
    tabs,
)
from tests.conftest import ARGUMENTS
from tests.treeshire import treeshire
from tests.workspaces import workspace

# How long a page takes says what else the machine does: no test fails by the clock.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def public_treeshire() -> Appraisal:
    """Treeshire, as a public build sees it."""
    return appraise(as_published(treeshire()))


@pytest.fixture(scope="session")
def sheets(
    derbyshire: Appraisal,
    derbyshire_site: pathlib.Path,
    published: pathlib.Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Sheet, ...]:
    """Every page of every site, and the pages of answered workshops."""
    made = {
        "minimal": appraise(load(workspace(tmp_path_factory.mktemp("minimal")))),
        "one-option": appraise(load(workspace(tmp_path_factory.mktemp("one"), ONE_OPTION))),
        "changed": appraise(load(workspace(tmp_path_factory.mktemp("changed"), CHANGED))),
    }
    found = pages_of("derbyshire", derbyshire, derbyshire_site)
    for site, appraisal in made.items():
        folder = publish(render(appraisal), published / site).parent
        found += pages_of(site, appraisal, folder)
    found += drawn_alone(WORKSHOPS, appraise(treeshire()), OF_WORKSHOPS, published / WORKSHOPS)
    return tuple(sample(found))


@pytest.fixture(scope="session")
def opened(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The pages that are opened in a browser: those that show something new, or, if asked, all."""
    if EVERY_PAGE:
        return sheets
    foremost = {sheet.file for sheet in sheets if sheet.foremost}
    told = telling((sheet.file for sheet in sheets), foremost)
    return tuple(sheet for sheet in sheets if sheet.file in told)


@pytest.fixture(scope="session")
def one_of_each(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """A page of each type."""
    return tuple(sheet for sheet in sheets if sheet.foremost)


@pytest.fixture(scope="session")
def launch(chromium: str) -> Iterator[Callable[..., Browser]]:
    """Launches the Chromium found, with what more it is told.

    pytest-playwright would do so too, but has fixtures and hooks that every test is made to ask
    for, though one in twenty looks at a page: a fifth of all that a short test takes.
    """
    with sync_playwright() as playwright:
        yield lambda *more: playwright.chromium.launch(
            executable_path=chromium, args=[*ARGUMENTS, *more]
        )


@pytest.fixture(scope="session")
def browser(launch: Callable[..., Browser]) -> Iterator[Browser]:
    """The browser that tests share."""
    browser = launch()
    yield browser
    browser.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes contexts of a test's own, closed when it ends."""
    with contextlib.ExitStack() as made:
        yield lambda **settings: made.enter_context(browser.new_context(**settings))


@pytest.fixture(scope="session")
def unhurried(launch: Callable[..., Browser]) -> Iterator[Browser]:
    """A browser that runs scripts as they stand, for pages that are each looked at once.

    To optimise what a page forgets at once takes more of both processors than it gives back.
    """
    browser = launch("--js-flags=--no-opt,--no-maglev")
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def swept(
    request: pytest.FixtureRequest, unhurried: Browser, opened: tuple[Sheet, ...]
) -> dict[str, Findings]:
    """Claim → what contradicts it on any page opened, with everything on it open.

    Each is opened once, from disk, and dressed once in each way in which anybody looks at it. A
    test module that looks at all of them has a `probe`: it is given the dictionary, enters its
    claims, and returns what looks at a page, and in which dress. What has to see the foremost pages
    (or, if asked, all) as they come, with nothing opened, is a `glance` instead. Only the modules
    at work look.
    """
    found = {COMPLAINTS: Findings()}
    modules: dict[Any, None] = dict.fromkeys(
        item.module for item in request.session.items if isinstance(item, pytest.Function)
    )
    glances, probes = (
        [getattr(module, kind)(found) for module in modules if hasattr(module, kind)]
        for kind in ("glance", "probe")
    )
    dressed: defaultdict[Dress, list[Look]] = defaultdict(list)
    for dress, one in chain.from_iterable(probes):
        dressed[dress].append(one)

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        yield from open_one(tab, sheet.address)
        for one in glances if sheet.foremost or EVERY_PAGE else ():
            yield from one(tab, sheet)
        tab.evaluate(OPEN)
        for dress, looks in turns:
            if dress.wanted(sheet):
                dress.put_on(tab)
                for one in looks:
                    yield from one(tab, sheet)
        found[COMPLAINTS].add(sheet, *heard[tab])
        heard[tab].clear()

    turns = sorted(dressed.items(), key=lambda item: IN_TURN.index(item[0]))
    with tabs(unhurried, viewport=LAST, reduced_motion="reduce") as two:
        heard = {tab: listen(tab, "file:///") for tab in two}
        abreast(two, opened, look)
    return found


@pytest.fixture(scope="session")
def shared(browser: Browser) -> Iterator[BrowserContext]:
    """A context for all tests that need nothing of their own: a new one each takes a third."""
    context = browser.new_context(reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="session")
def only_tab(shared: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OnlyTab]:
    """One tab, what it asks for or complains of, and the address of a page with nothing on it."""
    nothing = tmp_path_factory.mktemp("nothing") / "nothing.html"
    nothing.write_text("<!DOCTYPE html><html lang=en><title>Nothing</title>", encoding="utf-8")
    tab = shared.new_page()
    yield tab, listen(tab, "file:///"), nothing.as_uri()
    tab.close()


@pytest.fixture
def page(only_tab: OnlyTab) -> Tab:
    """The tab as a new one would be, which would take longer than most tests: nothing is kept.

    A test that changes more of it than is put right here asks for a `new_context`.
    """
    tab, _, nothing = only_tab
    tab.goto(nothing)
    return forgetful(only_tab)


@pytest.fixture
def blank(page: Tab, only_tab: OnlyTab) -> Iterator[Tab]:
    """A tab in which nothing complains or asks the network for anything."""
    yield page
    assert complaints(only_tab) == []


@pytest.fixture
def giving(page: Tab, only_tab: OnlyTab) -> Iterator[Tab]:
    """The same for pages that give a file to download, made in the browser: it is asked for."""
    yield page
    assert complaints(only_tab, gives=True) == []


@pytest.fixture(scope="session")
def without_scripts(browser: Browser) -> Iterator[BrowserContext]:
    """A context in which no script runs, for all tests of that."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture
def unscripted(without_scripts: BrowserContext) -> Iterator[Tab]:
    """A tab in which no script runs."""
    tab = without_scripts.new_page()
    yield tab
    tab.close()


@pytest.fixture(scope="session")
def server(published: pathlib.Path) -> Iterator[str]:
    """The address of a server on this machine, with each site in a sub-folder."""
    handler = functools.partial(Quiet, directory=str(published))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()
        thread.join()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without telling the terminal of each."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass
