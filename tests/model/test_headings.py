"""The headings of implications: six for all, a workspace's own, and the ids that name them."""

import pytest

from appraisal.model.headings import heading_names, slug_of


@pytest.mark.parametrize(
    ("stem", "slug"),
    [
        *(("Amber Valley", "amber-valley"), ("One_Unitary", "one-unitary"), ("Môn", "mon")),
        *(("x - Copy (2)", "x-copy-2"), ("§", ""), ("-a-", "a")),
    ],
)
def test_a_name_has_the_id_that_is_nearest(stem: str, slug: str) -> None:
    assert slug_of(stem) == slug


def test_six_headings_need_no_entry() -> None:
    assert list(heading_names(())) == [
        "financial",
        "legal",
        "human-resources",
        "information-technology",
        "equalities",
        "climate",
    ]


def test_headings_listed_come_first_and_keep_their_words() -> None:
    names = heading_names(("Health & safety", "FINANCE", "Equalities impact", "Legal advice"))
    assert list(names.items())[:4] == [
        ("health-safety", "Health & safety"),
        ("finance", "FINANCE"),
        ("equalities-impact", "Equalities impact"),
        ("legal-advice", "Legal advice"),
    ]
    assert names["human-resources"] == "Human resources"


def test_a_heading_listed_names_one_of_the_six_in_the_councils_own_words() -> None:
    names = heading_names(("CLIMATE",))
    assert (len(names), names["climate"]) == (6, "CLIMATE")
