"""The tick boxes of Compare in a browser: the build's numbers, by keyboard and link."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any, Literal

import pytest
from playwright.sync_api import BrowserContext, expect
from playwright.sync_api import Page as Tab

from tests.browser.axe import faults
from tests.browser.site import BOXES, OPEN, OnlyTab, Sheet, anew, opened_once

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sheet(sheets: tuple[Sheet, ...]) -> Sheet:
    return next(found for found in sheets if found.label == "derbyshire/compare.html")


@pytest.fixture
def tab(only_tab: OnlyTab, sheet: Sheet) -> Iterator[Tab]:
    """Compare, with nothing ticked, on which nothing complains or asks the network."""
    with anew(only_tab, sheet.address) as found:
        yield found


@pytest.fixture
def linked(blank: Tab, sheet: Sheet, view: str) -> Tab:
    """Compare, as a reader has it who was sent a link to three options."""
    blank.goto(sheet.address + view)
    return blank


@pytest.fixture(scope="module")
def still(shared: BrowserContext, sheet: Sheet, view: str) -> Iterator[Tab]:
    """The same, opened once, with every criterion open, for tests that change nothing on it."""
    with opened_once(shared, sheet.address + view) as found:
        open_all(found)
        yield found


@pytest.fixture(scope="module")
def results(sheet: Sheet) -> Mapping[str, Any]:
    return dict(json.loads((sheet.folder / "data/results.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def ranked(results: Mapping[str, Any]) -> list[str]:
    """The options but the reference, from the first."""
    ids = [option["id"] for option in results["options"]]
    return [i for i in ids if i != results["reference_option"]]


@pytest.fixture(scope="module")
def chosen(results: Mapping[str, Any], ranked: list[str]) -> tuple[str, str, str]:
    """The reference, the first of the others, and the last: each two of them have a page."""
    return results["reference_option"], ranked[0], ranked[-1]


@pytest.fixture(scope="module")
def view(chosen: tuple[str, str, str]) -> str:
    return f"#beside={','.join(chosen)}"


def label(tab: Tab, option: str) -> str:
    """What an option is called beside its box."""
    return tab.locator(f"label[for=tick-{option}]").inner_text().strip()


def open_all(tab: Tab) -> None:
    tab.locator("#together button").evaluate_all("all => all.forEach(one => one.click())")


def shown(tab: Tab) -> dict[str, list[str]]:
    """What each row of the table says, by its head, without the drawing that says the same."""
    found = tab.locator("#together tbody tr").evaluate_all(
        """rows => rows.map(row => [...row.children].map(cell => cell.innerText.trim()))"""
    )
    return {head: cells for head, _, *cells in found}


def whole(value: float) -> str:
    return str(int(value + 0.5))


def ranged(value: float, low: float, high: float) -> str:
    ends = whole(low), whole(high)
    return whole(value) if ends[0] == ends[1] else f"{whole(value)} ({ends[0]} to {ends[1]})"


def test_options_are_ticked_by_keyboard_and_seen_at_once(
    tab: Tab, chosen: tuple[str, str, str], view: str
) -> None:
    table = tab.locator("#together")
    expect(table).to_be_hidden()
    for count, option in enumerate(chosen, start=1):
        tab.locator(f"#tick-{option}").focus()
        tab.keyboard.press("Space")
        assert tab.locator("#together thead th").count() == (count + 2 if count > 1 else 0)
    expect(table).to_be_visible()
    assert tab.evaluate("document.activeElement.id") == f"tick-{chosen[-1]}"
    assert tab.url.endswith(view)


def test_no_more_than_three_can_be_ticked(linked: Tab, chosen: tuple[str, str, str]) -> None:
    assert linked.locator("#ticks input:enabled").count() == 3
    linked.locator(f"#tick-{chosen[0]}").uncheck()
    expect(linked.locator("#ticks input:disabled")).to_have_count(0)
    expect(linked.locator("#ticked")).to_contain_text(f"Overall: {label(linked, chosen[1])}")


def test_the_table_says_what_results_json_holds(
    still: Tab, sheet: Sheet, results: Mapping[str, Any], chosen: tuple[str, str, str]
) -> None:
    options = {option["id"]: option for option in results["options"]}
    names = dict(leaf_names(sheet))
    rows = shown(still)
    expected = {"Overall": [ranged_of(options[i]) for i in chosen]}
    for leaf in options[chosen[0]]["criteria"]:
        cells = [options[i]["criteria"][leaf] for i in chosen]
        expected[names[leaf]] = [
            "no evidence" if cell["evidence"] == "gap" else ranged_of(cell) for cell in cells
        ]
    assert {head: firsts(rows[head]) for head in expected} == expected


def ranged_of(found: Mapping[str, float]) -> str:
    return ranged(found["value"], found["low"], found["high"])


def firsts(cells: list[str]) -> list[str]:
    """The value of each cell, without the difference and the mark."""
    return [cell.splitlines()[0] for cell in cells]


def leaf_names(sheet: Sheet) -> list[tuple[str, str]]:
    """The criteria with no others below them, with the names that their own pages give them."""
    return [(leaf, name) for _, leaf, name in criteria_of(sheet) if leaf]


def criteria_of(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """The branch, the criterion below it (empty for the branch itself) and the name."""
    for page in sorted((sheet.folder / "criteria").glob("*.html")):
        text = page.read_text(encoding="utf-8")
        yield page.stem, "", text.partition("<title>")[2].partition(" – ")[0]
        for leaf, name in re.findall(r'<h2 id="([^"]+)">([^<]+)</h2>', text):
            yield page.stem, leaf, name


@pytest.fixture(scope="module")
def branch(sheet: Sheet) -> tuple[str, str, dict[str, str]]:
    """A branch of several criteria, with its name and theirs."""
    names: dict[str, str] = {}
    below: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for branch, leaf, name in criteria_of(sheet):
        if leaf:
            below[branch][leaf] = name
        else:
            names.setdefault(branch, name)
    found = next(branch for branch, leaves in below.items() if len(leaves) > 1)
    return found, names[found], below[found]


def test_a_branch_is_worth_what_the_build_says(
    still: Tab,
    results: Mapping[str, Any],
    chosen: tuple[str, str, str],
    branch: tuple[str, str, dict[str, str]],
) -> None:
    of_branch, name, leaves = branch
    nodes = results["perspectives"][results["perspective"]]["nodes"]
    options = {option["id"]: option for option in results["options"]}
    expected = [
        whole(
            sum(options[i]["criteria"][leaf]["value"] * nodes[leaf] for leaf in leaves)
            / nodes[of_branch]
        )
        for i in chosen
    ]
    row = shown(still)[name]
    assert [cell.split()[0] for cell in row] == expected


def test_what_sets_the_ticked_ones_most_apart_stands_first(
    tab: Tab, sheet: Sheet, results: Mapping[str, Any], chosen: tuple[str, str, str]
) -> None:
    """By what a branch adds to either's overall value, from the build's own numbers."""
    for option in chosen[:2]:
        tab.locator(f"#tick-{option}").check()
    nodes = results["perspectives"][results["perspective"]]["nodes"]
    options = {option["id"]: option["criteria"] for option in results["options"]}
    one, other = (options[i] for i in chosen[:2])
    names: dict[str, str] = {}
    gains: defaultdict[str, float] = defaultdict(float)
    known: defaultdict[str, bool] = defaultdict(bool)
    for branch, leaf, name in criteria_of(sheet):
        if leaf:
            gains[branch] += nodes[leaf] * (one[leaf]["value"] - other[leaf]["value"])
            known[branch] |= one[leaf]["evidence"] != "gap" and other[leaf]["evidence"] != "gap"
        else:
            names[branch] = name
    assert all(known.values())
    apart = sorted(gains, key=lambda branch: -abs(gains[branch]))
    heads = [head for head in shown(tab) if head == "Overall" or head in names.values()]
    assert heads == ["Overall", *(names[branch] for branch in apart)]
    expect(tab.locator("#front")).to_be_hidden()


def test_differences_are_to_the_first_ticked(still: Tab) -> None:
    for head, (first, *others) in shown(still).items():
        assert not re.search("higher|lower|same", first), head
        for other in others:
            assert difference(first, other) in other, head


def difference(first: str, other: str) -> str:
    """What a cell has to say of how far it is from the first; nothing to or from a gap."""
    if "no evidence" in (first.splitlines()[0], other.splitlines()[0]):
        assert not re.search("higher|lower|same", other)
        return ""
    by = int(other.split()[0]) - int(first.split()[0])
    return f"{abs(by)} {'higher' if by > 0 else 'lower'}" if by else "same"


def test_a_criterion_opens_and_closes_by_keyboard(
    linked: Tab, chosen: tuple[str, str, str], branch: tuple[str, str, dict[str, str]]
) -> None:
    _, name, leaves = branch
    toggle = linked.get_by_role("button", name=name)
    below = linked.get_by_role("rowheader", name=next(iter(leaves.values())))
    expect(below).to_have_count(0)
    toggle.focus()
    linked.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    expect(below).to_be_visible()
    linked.locator(f"#tick-{chosen[0]}").uncheck()
    expect(below).to_be_visible()
    toggle.focus()
    linked.keyboard.press("Space")
    expect(below).to_have_count(0)


def test_a_link_restores_the_view_and_its_order(
    blank: Tab, sheet: Sheet, chosen: tuple[str, str, str]
) -> None:
    first, second = chosen[1], chosen[0]
    blank.goto(sheet.address + f"#beside={first},{second}")
    heads = blank.locator("#together thead th").all_inner_texts()
    assert [head.strip() for head in heads] == [
        "Criterion",
        "0 to 100",
        label(blank, first),
        label(blank, second),
    ]
    assert blank.locator("#ticks input:checked").count() == 2
    blank.locator("#untick").click()
    expect(blank.locator("#together")).to_be_hidden()
    assert blank.url == sheet.address
    boxes = blank.locator("#ticks input").evaluate_all("all => all.map(one => one.id)")
    assert blank.evaluate("document.activeElement.id") == boxes[0]


@pytest.mark.parametrize(
    ("given", "columns"),
    [
        ("#families", 0),
        ("#beside", 0),
        ("#beside=", 0),
        ("#beside={0}", 0),
        ("#beside=no-such,{0},{0}", 0),
        ("#beside={3},{0},{1},{2}", 5),
    ],
)
def test_a_link_that_makes_no_sense_does_no_harm(
    blank: Tab,
    sheet: Sheet,
    chosen: tuple[str, str, str],
    ranked: list[str],
    given: str,
    columns: int,
) -> None:
    blank.goto(sheet.address + given.format(*chosen, ranked[1]))
    assert blank.locator("#together thead th").count() == columns


def test_links_lead_to_the_pages_that_there_are(
    still: Tab, sheet: Sheet, chosen: tuple[str, str, str]
) -> None:
    links = still.locator("#together-links a")
    hrefs = links.evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert {frozenset(href.removesuffix(".html").split("/")[1:]) for href in hrefs} == {
        frozenset(pair) for pair in combinations(chosen, 2)
    }
    assert all((sheet.folder / href).is_file() for href in hrefs)
    assert all("in points, on the map and in words" in text for text in links.all_inner_texts())


def test_one_polite_region_says_what_is_seen(tab: Tab, chosen: tuple[str, str, str]) -> None:
    assert tab.locator("[aria-live], [role=status], [role=alert], output").count() == 1
    one, other = (re.escape(label(tab, option)) for option in chosen[:2])
    tab.locator(f"#tick-{chosen[0]}").check()
    expect(tab.locator("[role=status]")).to_have_text(
        f"{label(tab, chosen[0])} is ticked. Tick one or two more."
    )
    tab.locator(f"#tick-{chosen[1]}").check()
    expect(tab.locator("[role=status]")).to_have_text(
        re.compile(rf"Side by side\. Overall: {one} \d+ .*; {other} \d+ .*\.")
    )


def test_without_javascript_there_are_links_and_no_boxes(
    unscripted: Tab, sheet: Sheet, chosen: tuple[str, str, str]
) -> None:
    tab = unscripted
    tab.goto(sheet.address)
    expect(tab.locator("#ticks")).to_be_hidden()
    expect(tab.locator("#together")).to_be_hidden()
    expect(tab.locator("#front")).to_be_visible()
    tab.get_by_text("All pages of two options side by side").click()
    either = (chosen[:2], chosen[1::-1])
    paths = ", ".join(f"a[href='compare/{one}/{other}.html']" for one, other in either)
    expect(tab.locator(paths)).to_be_visible()


def test_the_table_stands_right_at_any_width(page: Tab, sheet: Sheet, view: str) -> None:
    page.goto(sheet.address + view)
    open_all(page)
    page.evaluate(OPEN)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(BOXES) == [], width


def test_axe_finds_nothing_with_the_table_open(page: Tab, sheet: Sheet, view: str) -> None:
    page.goto(sheet.address + view)
    open_all(page)
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        assert faults(page, scheme) == [], scheme
