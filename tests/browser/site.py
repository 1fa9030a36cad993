"""The sites that the browser tests look at, and ways to look at every page of them."""

import dataclasses
import json
import os
import pathlib
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Request, Response, ViewportSize
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.model.addresses import REDIRECTS
from appraisal.site import SECTIONS
from appraisal.site.assets import assets
from appraisal.site.drawing import draw, environment
from appraisal.site.finishing import finish_of
from appraisal.site.layout import shared_content

ROOT = pathlib.Path(__file__).parents[2]
EVERY_PAGE = bool(os.environ.get("EVERY_PAGE"))
"""Whether all pages are opened and photographed, as CI does, and not those that show something new.
"""

ONE_OPTION = {
    "councils/ash.yaml": "{name: Ash, tier: unitary}\n",
    "options/stay.yaml": "{name: Stay, family: continue, scores: {cost: {score: 40}}}\n",
}
"""A workspace with nothing to compare: one option and one council."""

CHANGED = {
    "appraisal.yaml": "title: A test\ndate: 2026-02-02\nprevious: history/before\n",
    "sources.yaml": "s: {title: Survey, date: 2026}\n",
    "councils/ash.yaml": "in_progress: true\nname: Ash\ntier: unitary\nneighbours: [oak]\n",
    "criteria/criteria.yaml": "- {id: cost, judged: {0: dear, 100: cheap}, must: {at_least: 20}}\n",
    "options/stay.yaml": "{name: Stay, family: continue, scores: {cost: {score: 40, source: s}}}\n",
    "options/team.yaml": (
        "{in_progress: true, name: Team, family: non-structural, scores: {cost: {score: 70}}}\n"
    ),
    "options/all.yaml": "{name: All in one, family: unitary, scores: {cost: {score: 10}}}\n",
    "options/new.yaml": "{name: New, family: unitary, scores: {cost: {score: 70}}}\n",
    "history/before/appraisal.yaml": "title: A test\ndate: 2026-01-01\n",
    "history/before/sources.yaml": "s: {title: Survey, date: 2020}\n",
    "history/before/criteria/criteria.yaml": "- {id: cost, judged: {0: dear, 100: cheap}}\n",
    "history/before/councils/ash.yaml": "{name: Ash, tier: unitary}\n",
    "history/before/options/stay.yaml": (
        "{name: Stay, family: continue, scores: {cost: {score: 40, source: s}}}\n"
    ),
    "history/before/options/team.yaml": (
        "{name: Team, family: non-structural, scores: {cost: {score: 30, low: 20, high: 60}}}\n"
    ),
    "history/before/options/all.yaml": (
        "{name: All in one, family: unitary, scores: {cost: {score: 50}}}\n"
    ),
    "history/before/options/old.yaml": "{name: Old, family: unitary, scores: {cost: {score: 5}}}\n",
}
"""A workspace with an earlier version, in which options come, go, tie, and miss a threshold.

Some of its files are still being written.
"""

WORKSHOPS = "treeshire"
"""The site that has the pages of workshops which councils have answered, and no other page."""
OF_WORKSHOPS = ("workshops", "workshop", "where_we_agree", "room", "tradeoffs")


OPEN = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"
"""A function of JavaScript: opens whatever opens, so that a test sees all that a page can show."""


BOXES = (pathlib.Path(__file__).parent / "boxes.js").read_text(encoding="utf-8")
"""A function of JavaScript: what stands wrong on the page, in sentences."""


COMPLAINTS = "a page asks for nothing off it, and does not complain"
"""What every page is held to while it is looked at, whatever for."""


@dataclass(frozen=True)
class Sheet:
    """A page as it stands on disk: of which site, where in it, and what drew it."""

    site: str
    folder: pathlib.Path
    path: str
    kind: str
    sampled: bool = False
    foremost: bool = False

    @property
    def label(self) -> str:
        return f"{self.site}/{self.path}"

    @property
    def file(self) -> pathlib.Path:
        return self.folder / self.path

    @property
    def address(self) -> str:
        return self.file.as_uri()


def pages_of(site: str, appraisal: Appraisal, output: pathlib.Path) -> list[Sheet]:
    """Every page of the site of an appraisal that a folder has, in order.

    A page that has moved leads on before anything can be looked at; tests/site/test_redirects.py
    and tests/browser/test_links.py look at where it leads.
    """
    made = (page for section in SECTIONS for page in section(appraisal))
    kinds = {page.path: page.kind for page in made}
    paths = sorted(file.relative_to(output).as_posix() for file in output.rglob("*.html"))
    return [
        Sheet(site, output, path, kinds.get(path, path)) for path in paths if path not in REDIRECTS
    ]


def drawn_alone(
    site: str, appraisal: Appraisal, kinds: Collection[str], output: pathlib.Path
) -> list[Sheet]:
    """Pages of these kinds, written without the rest of their site, so that links miss pages."""
    found = [page for section in SECTIONS for page in section(appraisal)]
    made, used = [page for page in found if page.kind in kinds], environment({})
    shared = shared_content(appraisal, made)
    files = {**draw(made, used, shared, finish_of(used)), **assets(used, None)}
    for path, content in files.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_bytes(content)
    return pages_of(site, appraisal, output)


def sample(sheets: Iterable[Sheet], most: int = 3) -> list[Sheet]:
    """The pages, marked for what is not looked at on all of them: dark, forced colours, the focus.

    The longest of each template is the foremost: it is also photographed and printed.
    A stylesheet sees templates and classes, not words. So the longest pages of each template will
    do, and of its other pages, which hold the same elements in smaller numbers, all are looked at
    in light, at each width and on paper.
    """
    given = list(sheets)
    groups: defaultdict[str, list[Sheet]] = defaultdict(list)
    for sheet in sorted(given, key=lambda s: (s.site == "derbyshire", s.file.stat().st_size)):
        groups[sheet.kind].append(sheet)
    for kind, group in groups.items():
        ours = [sheet for sheet in group if sheet.site == "derbyshire"]
        groups[kind] = ours or group
    marked = {sheet for group in groups.values() for sheet in group[-most:]}
    first = {group[-1] for group in groups.values()}
    return [dataclasses.replace(s, sampled=s in marked, foremost=s in first) for s in given]


Look = Callable[[Tab, Sheet], Generator[None]]
"""Looks at a page; yields each time that the browser has been given work to do."""


@dataclass(frozen=True)
class Dress:
    """The window and the settings in which a reader has a page."""

    width: int
    height: int
    media: Literal["print", "screen"] = "screen"
    color_scheme: Literal["dark", "light"] = "light"
    forced_colors: Literal["active", "none"] = "none"

    def wanted(self, sheet: Sheet) -> bool:
        """Whether a page is looked at like this: in light and on paper all, else a sample."""
        plain = (self.color_scheme, self.forced_colors) == ("light", "none")
        return plain or self.media == "print" or sheet.sampled

    def put_on(self, tab: Tab) -> None:
        """Show a page like this. What is as it should be is not set: all would be drawn anew."""
        size = ViewportSize(width=self.width, height=self.height)
        if tab.viewport_size != size:
            tab.set_viewport_size(size)
        media = (self.media == "print", self.color_scheme == "dark", self.forced_colors == "active")
        if tuple(tab.evaluate(WORN)) != media:
            tab.emulate_media(
                media=self.media, color_scheme=self.color_scheme, forced_colors=self.forced_colors
            )


NEW = ViewportSize(width=1280, height=720)
"""The window of a new tab."""


def undress(tab: Tab) -> None:
    """Show what comes as a new tab would, and scroll to where a page leads without gliding there.

    What is on its way can't be clicked for up to a second, or is a third of a pixel off.
    """
    tab.emulate_media(
        media="null", color_scheme="light", reduced_motion="reduce", forced_colors="none"
    )
    if tab.viewport_size != NEW:
        tab.set_viewport_size(NEW)


OnlyTab = tuple[Tab, list[str], str]
"""A tab, what it asks for or complains of, and the address of a page with nothing on it."""


def forgetful(only_tab: OnlyTab) -> Tab:
    """The tab as a new one would be, but for the page that it shows: it has heard nothing yet."""
    tab, heard, _ = only_tab
    tab.evaluate(FORGET)
    undress(tab)
    heard.clear()
    return tab


@contextmanager
def anew(
    only_tab: OnlyTab, address: str, gives: bool = False, as_opened: str = ""
) -> Iterator[Tab]:
    """The tab with a page as a new tab would show it, in which nothing complains.

    Nor does it ask the network for anything; where it `gives` a file, that is made in the browser.
    From a page of the same folder it goes there straight: these keep nothing but what is forgotten
    here, and an empty page between takes as long as a third of it. Where the page stands there
    already, and was not loaded again, `as_opened` makes it what it was: a function of JavaScript.
    Else a page that has one is left before anything is forgotten: by itself it may keep it again.
    """
    tab, _, nothing = only_tab
    stays = bool(as_opened) and tab.url == address and not tab.evaluate(RELOADED)
    if not stays and (as_opened or not tab.url.startswith(address.rpartition("/")[0])):
        tab.goto(nothing)
    forgetful(only_tab)
    if stays:
        tab.evaluate(as_opened)
    else:
        tab.goto(address)
    yield tab
    assert complaints(only_tab, gives) == []


def complaints(only_tab: OnlyTab, gives: bool = False) -> list[str]:
    """What the tab asks for or complains of, but for the files that it gives."""
    return [line for line in only_tab[1] if not (gives and "blob:" in line)]


RELOADED = "performance.getEntriesByType('navigation')[0].type === 'reload'"
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"
WORN = """['print', '(prefers-color-scheme: dark)', '(forced-colors: active)'].map(
  query => matchMedia(query).matches)"""
NARROW = Dress(320, 256)
"""What is left of 1280 × 1024 at a zoom of 400%, and the narrowest page that must hold."""
DESK = Dress(1280, 1024)
LIGHT = Dress(1600, 1000)
"""Wide enough for the widest table when it is let out."""
DARK = dataclasses.replace(LIGHT, color_scheme="dark")
FORCED = dataclasses.replace(LIGHT, forced_colors="active")
PAPER = Dress(680, 1000, media="print", color_scheme="dark")
"""As wide as A4 between its margins, printed by a reader who has the screen dark."""

IN_TURN = (NARROW, PAPER, LIGHT, DARK, FORCED, DESK)
"""In which order a page is dressed, so that little is drawn anew.

It comes as wide as the page before was left, which is as wide as what sees it first as it comes;
what sees it last so has it on a phone.
"""
LAST = ViewportSize(width=DESK.width, height=DESK.height)

Probe = list[tuple[Dress, Look]]
"""What looks at every page, and in which dress."""


def abreast(tabs: Iterable[Tab], sheets: Iterable[Sheet], look: Look) -> None:
    """Look at every page, in as many tabs at once as there are.

    While the browser works in one tab, the next is served. Tabs of different contexts are
    different processes, so that two of them keep two cores busy.
    """
    left = iter(sheets)
    looking = deque((tab, look(tab, sheet)) for tab, sheet in zip(tabs, left, strict=False))
    while looking:
        tab, one = looking.popleft()
        if next(one, DONE) is not DONE:
            looking.append((tab, one))
        elif (sheet := next(left, None)) is not None:
            looking.append((tab, look(tab, sheet)))


DONE = object()


@contextmanager
def tabs(browser: Browser, count: int = 2, **settings: Any) -> Iterator[list[Tab]]:
    """Tabs of as many contexts, closed in the end."""
    contexts = [browser.new_context(**settings) for _ in range(count)]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


def open_one(tab: Tab, address: str) -> Generator[None, None, Response | None]:
    """Go to an address, and leave the browser to draw the page while another tab is served."""
    answer = tab.goto(address, wait_until="commit")
    yield
    tab.wait_for_load_state()
    return answer


def listen(tab: Tab, home: str) -> list[str]:
    """What a tab asks for outside `home`, cannot get, or complains of, as it comes."""
    heard: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((home, "data:")):
            heard.append(f"asks for {request.url}")

    tab.on("request", watch)
    tab.on("requestfailed", lambda request: heard.append(f"could not get {request.url}"))
    tab.on("console", lambda message: heard.append(f"console {message.type}: {message.text}"))
    tab.on("pageerror", lambda error: heard.append(f"error: {error}"))
    return heard


@contextmanager
def opened_once(context: BrowserContext, address: str) -> Iterator[Tab]:
    """A page opened once for tests that leave it as it was: nothing in it complains."""
    tab = context.new_page()
    heard = listen(tab, "file:///")
    tab.goto(address)
    yield tab
    tab.close()
    assert heard == []


def begin(tab: Tab, script: str, argument: Any = None) -> None:
    """Start a function of JavaScript in a tab, without waiting for what it gives.

    It starts in a task of its own: until its first `await` it would hold up the call that starts
    it, and with it every other tab.
    """
    given = json.dumps(argument)
    later = "new Promise(free => setTimeout(free))"
    tab.evaluate(f"void (window.awaited = {later}.then(() => ({script})({given})))")


def ended(tab: Tab) -> Any:
    """What the function begun last gives."""
    return tab.evaluate("window.awaited")


class Findings:
    """What is wrong, each with the pages where it is; nothing when all is well."""

    def __init__(self) -> None:
        self.found: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, where: Sheet | str, *faults: str) -> None:
        label = where if isinstance(where, str) else where.label
        for fault in faults:
            if label not in self.found[fault]:
                self.found[fault].append(label)

    def check(self) -> None:
        """Fail with everything found, the most widespread first."""
        assert not self.found, _told(self.found)


def _told(found: Mapping[str, Sequence[str]]) -> str:
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    lines = [f"{fault}\n    on {_where(pages)}" for fault, pages in ordered]
    return "\n".join([f"{len(lines)} findings", *lines])


def _where(pages: Sequence[str]) -> str:
    more = f" and {len(pages) - 3} more pages" if len(pages) > 3 else ""
    return ", ".join(pages[:3]) + more
