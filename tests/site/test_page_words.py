"""The pages of which there is one are listed by their titles, with what people type for them."""

from appraisal.site.drawing import Page
from appraisal.site.navigation import KINDS
from appraisal.site.page_words import PAGE_WORDS, page_labels
from appraisal.site.redirects import Content


def page(kind: str, path: str, title: str) -> Page:
    return Page(kind, path, title, Content(""))


def test_a_page_is_listed_with_its_title_and_its_words() -> None:
    (label,) = page_labels([page("functions", "functions.html", "Who does what?")])
    assert (label.address, label.title) == ("functions.html", "Who does what?")
    assert "who decides" in label.also.split("; ")


def test_pages_that_there_are_many_of_moved_ones_and_the_search_are_left_out() -> None:
    made = [
        page("council", "councils/ash.html", "Ash"),
        page("redirect", "old.html", "Old"),
        page("redirect", "method.html", "Moved here"),
        page("search", "search.html", "Search"),
        page("ways", "ways.html", "Ways"),
    ]
    assert [(label.address, label.also) for label in page_labels(made)] == [
        ("ways.html", PAGE_WORDS["ways"])
    ]


def test_words_are_told_of_kinds_of_pages_only() -> None:
    assert PAGE_WORDS.keys() - {kind.id for kind in KINDS} <= {"place"}
