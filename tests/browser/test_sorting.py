"""A long table sorts by any of its columns, with a mouse, by keyboard and above its cards."""

import pathlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from appraisal.site.assets import assets
from appraisal.site.drawing import environment
from appraisal.site.finishing import finish_of
from tests.browser.site import OnlyTab, anew

pytestmark = pytest.mark.browser

ROWS = {
    "a": ("Ash", "£1.2m", "63 (51 to 71)", "8 November 2025", "9"),
    "b": ("Birch", "£773,053", "6 (1 to 9)", "March 2024", "1"),
    "c": ("Cedar", '<span class="gap">no evidence</span>', "–", "", "1"),
    "d": ("Damson", "−£4", "100", "2023", "1"),
    "e": ("Elm", "12%", "7", "1 November 2025", "9"),
    **{f"{n}": (f"Oak {n}", f"{20 + n}", "7", "1 May 2020", "5") for n in range(2, 9)},
}
HEADS = ("Name", "Cost", "Value", "When", "Even")


def row(key: str) -> str:
    name, *cells = ROWS[key]
    held = "".join(f"<td>{cell}</td>" for cell in cells)
    opens = '<tr class="opens"><td colspan="5"><details><summary>Why</summary>9</details></td></tr>'
    return f'<tr id="r{key}"><th scope="row">{name}</th>{held}</tr>{opens if key == "b" else ""}'


PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>A table</title>\n'
    '  <link rel="stylesheet" href="site.css"></head><body><main><div class="scroll"><table>'
    f"<thead><tr>{''.join(f'<th scope=col>{head}</th>' for head in HEADS)}</tr></thead>"
    f"<tbody>{''.join(map(row, ROWS))}</tbody></table></div></main></body></html>"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: pathlib.Path = tmp_path_factory.mktemp("sorting")
    site = environment({})
    for name, content in assets(site, None).items():
        (folder / name).write_bytes(content)
    (folder / "page.html").write_text(finish_of(site)(PAGE, ""), encoding="utf-8")
    return (folder / "page.html").as_uri()


@pytest.fixture
def tab(only_tab: OnlyTab, address: str) -> Iterator[Tab]:
    """The table as listed, on a page that asks for nothing and does not complain."""
    with anew(only_tab, address) as found:
        yield found


def order(tab: Tab) -> str:
    found = tab.locator("tbody tr[id]").evaluate_all("rows => rows.map(row => row.id.slice(1))")
    return "".join(found)


def test_heads_can_stand_on_every_sheet_of_paper_as_a_button_would_stand_on_the_first_only(
    tab: Tab,
) -> None:
    tab.emulate_media(media="print")
    button = tab.get_by_role("columnheader", name="Cost").locator("button")
    displayed = button.evaluate("one => getComputedStyle(one).display")
    tab.emulate_media(media="null")
    assert displayed == "contents"


def head(tab: Tab, name: str) -> str | None:
    return tab.get_by_role("columnheader", name=name).get_attribute("aria-sort")


SORTED = (
    ("Name", "abcde2345678", "8765432edcba"),
    ("Cost", "ab8765432edc", "de2345678bac"),
    ("Value", "dae2345678bc", "be2345678adc"),
    ("When", "aebd2345678c", "2345678dbeac"),
    ("Even", "ae2345678bcd", "bcd2345678ae"),
)
"""Column → the rows once its head is pressed, and pressed again."""


def test_a_column_sorts_either_way_with_gaps_last_and_what_is_even_as_listed(
    tab: Tab,
) -> None:
    """Whatever was sorted before, up or down."""
    for column, first, second in (*SORTED, SORTED[1]):
        tab.get_by_role("button", name=column).click()
        assert order(tab) == first
        assert head(tab, column) == ("ascending" if column == "Name" else "descending")
        tab.get_by_role("button", name=column).click()
        assert order(tab) == second
        assert head(tab, column) == ("descending" if column == "Name" else "ascending")


def test_one_column_at_a_time_says_how_it_is_sorted(tab: Tab) -> None:
    tab.get_by_role("button", name="Cost").click()
    tab.get_by_role("button", name="Name").click()
    assert (head(tab, "Cost"), head(tab, "Name")) == (None, "ascending")


def test_the_keyboard_sorts(tab: Tab) -> None:
    tab.get_by_role("button", name="Value").focus()
    tab.keyboard.press("Enter")
    assert order(tab) == "dae2345678bc"


def test_what_a_row_opens_moves_with_it(tab: Tab) -> None:
    tab.get_by_role("button", name="Cost").click()
    above = tab.locator("tr.opens").evaluate("row => row.previousElementSibling.id")
    assert above == "rb"


def test_cards_are_sorted_by_a_choice_above_them(tab: Tab) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.get_by_label("Sort by").select_option("Cost")
    assert order(tab) == "ab8765432edc"
    tab.get_by_label("Sort by").select_option("As listed")
    assert order(tab) == "".join(ROWS)
    assert head(tab, "Cost") is None


def test_heads_out_of_sight_are_not_in_the_way_of_the_keyboard(tab: Tab) -> None:
    assert tab.get_by_label("Sort by").is_hidden()
    tab.set_viewport_size({"width": 360, "height": 740})
    expect(tab.locator("thead button").first).to_have_attribute("tabindex", "-1")
