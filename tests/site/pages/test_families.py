"""Which kind of option does better, and on what? side by side, where there are several families."""

from appraisal.appraise import appraise
from appraisal.site.pages.families import pages
from tests.datasets import TREE, dataset


def test_the_highest_of_each_family_stand_side_by_side() -> None:
    (page,) = pages(appraise(dataset(TREE)))
    assert (page.path, page.title) == (
        "compare/families.html",
        "Which kind of option does better, and on what?",
    )
    assert page.content.chosen == ("stay", "join", "merge")


def test_one_family_alone_has_no_such_page() -> None:
    assert list(pages(appraise(dataset("options: {a: {}, b: {}}")))) == []
