"""Which pages are opened where not all are: together they hold all that any page holds."""

import pathlib

import pytest

from tests.browser.shapes import parts_of, telling
from tests.browser.site import Sheet

LONG = "<main><p class='a'>word</p><p class='a'>word and word</p><u>own</u></main>"


def pages(folder: pathlib.Path, *texts: str) -> list[pathlib.Path]:
    files = [folder / f"{n}.html" for n in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text)
    return files


@pytest.mark.parametrize(
    "other",
    [
        "<main><b>word</b></main>",
        "<main><p class='b'>word</p></main>",
        "<main><p class='a' id='b'>word</p></main>",
        "<nav><p class='a'>word</p></nav>",
        "<main><p class='a'>word<br><br><i></i></p></main>",
    ],
)
def test_a_page_with_something_new_is_opened(tmp_path: pathlib.Path, other: str) -> None:
    files = pages(tmp_path, LONG, other)
    assert telling(files) == set(files)


def test_of_pages_with_other_words_alone_the_shortest_is_opened(tmp_path: pathlib.Path) -> None:
    files = pages(tmp_path, LONG, LONG.replace("word", "longer"), LONG.replace("word", "short"))
    assert telling(files) == {files[0]}


def test_a_page_that_is_opened_anyhow_spares_those_like_it(tmp_path: pathlib.Path) -> None:
    files = pages(tmp_path, LONG, LONG.replace("word", "longer"), "<main><b>word</b></main>")
    assert telling(files, files[1:2]) == set(files[1:])


def test_an_element_counts_by_each_class_and_attribute_of_it_and_by_no_data() -> None:
    found = parts_of("<p class='a b' id='c' data-d='e'><br>")
    assert found == {("p", ""), ("p", ".a"), ("p", ".b"), ("p", "id"), ("br", "")}


def test_a_page_with_what_others_hold_elsewhere_or_together_is_not_opened(
    tmp_path: pathlib.Path,
) -> None:
    long = "<main><p class='a'><b>word</b></p><p class='b'>word</p></main>"
    files = pages(tmp_path, long, "<main><b><p class='b a'>word</p></b></main>")
    assert telling(files, files[:1]) == {files[0]}


def test_what_is_opened_holds_all_that_any_page_of_the_sites_holds(
    sheets: tuple[Sheet, ...], opened: tuple[Sheet, ...]
) -> None:
    every, some = (
        set().union(*(parts_of(s.file.read_text(encoding="utf-8")) for s in those))
        for those in (sheets, opened)
    )
    assert every == some
