"""Two options side by side: which pairs there are, and what they say."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.compared_values import side_by_side_data
from appraisal.site.pages.side_by_side import pages
from tests.datasets import TREE, dataset


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def test_there_is_a_page_for_every_pair(tree: Appraisal) -> None:
    assert [(page.path, page.title) for page in pages(tree)] == [
        ("compare/stay/join.html", "stay beside join"),
        ("compare/stay/merge.html", "stay beside merge"),
        ("compare/merge/join.html", "merge beside join"),
    ]


def test_the_browser_is_told_of_the_same_pages(tree: Appraisal) -> None:
    assert [path for *_, path in side_by_side_data(tree)["pairs"]] == [
        page.path for page in pages(tree)
    ]


@pytest.mark.parametrize("options", ["", "options: {only: {}}"])
def test_one_option_or_none_has_no_pairs(options: str) -> None:
    appraisal = appraise(
        dataset(
            f"""
            criteria: [{{id: cost, judged: {{0: Dear, 100: Cheap}}}}]
            {options}
            """
        )
    )
    assert list(pages(appraisal)) == []
