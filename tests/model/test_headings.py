"""The headings of implications: six for all, a workspace's own, and the ids that name them."""

import pytest

from appraisal.model.headings import (
    PARTS,
    heading_names,
    implied_by,
    is_implied,
    listed_in,
    part_of,
    slug_of,
    usual_names,
)


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


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("PURPOSE OF REPORT", "purpose"),
        ("Purpose of the report", "purpose"),
        ("1. Purpose", "purpose"),
        ("Recommendation(s)", "recommendations"),
        ("Reasons for Recommendation(s)", "reasons"),
        ("REASON FOR RECOMMENDATION", "reasons"),
        ("Information and Analysis", "background"),
        ("Alternative Options Considered", "alternatives"),
        ("OTHER OPTIONS CONSIDERED", "alternatives"),
        ("For more information contact", "contact"),
        ("Carers", None),
        ("Legal", None),
    ],
)
def test_a_part_is_known_by_its_usual_names(words: str, part: str | None) -> None:
    assert part_of(words) == part


def test_implications_are_known_by_their_usual_names_and_by_their_own() -> None:
    assert implied_by("Equalities Impact") == ("equalities-impact", "equalities")
    assert implied_by("Personnel") == ("personnel", "human-resources")
    assert implied_by("Carbon commitment") == ("carbon-commitment", "climate")
    assert implied_by("Financial implications") == ("financial-implications", "financial")
    assert implied_by("Legal") == ("legal",)
    assert implied_by("Carers") == ("carers",)
    assert is_implied("ICT")
    assert not is_implied("Carers")


def test_names_are_found_in_what_was_read_of_a_template() -> None:
    read = (
        "Purpose",
        "Carers",
        {"heading": "Land", "covers": ("property",)},
        {"heading": "Risk", "under": ("Legal", {"heading": "Money", "part": "own"})},
        {"part": "own"},
        7,
    )
    assert list(listed_in(read)) == ["Carers", "Legal"]


def test_every_usual_name_is_of_a_part_or_of_implications() -> None:
    assert all(part_of(name) or is_implied(name) for name in usual_names())
    assert {part_of(name) for name in usual_names()} >= set(PARTS) - {"own", "place"}
