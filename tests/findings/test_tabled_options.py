"""Where a tabled option stands among all groupings is said in every edge case."""

from typing import Any

import pytest
from msgspec.structs import replace

from appraisal.appraise.groupings.tabled_options import Place
from appraisal.findings import tabled_options as standing
from tests.findings.made_up import place


def setting(**changes: Any) -> standing.Setting:
    given: dict[str, Any] = {
        "label": "Line A", "count": 1440, "second": None, "bodies": 50, "re_formed": 3,
        "names": {"av": "Amber Valley"}, "in_range": True, "complete": True,
    }  # fmt: skip
    return standing.Setting(**given | changes)


FOUND = "On balance (2 to 1) it is third of the 34 ways to make two councils. "
WOULD = "On balance (2 to 1) it would stand third among the 34 ways to make two councils. "
CUTS = "It cuts 3 of today's 50 partnerships."


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (place(), f"Line A is one of the 1,440. {FOUND}{CUTS}"),
        (
            place(index=None, splits=("av",)),
            (f"Line A splits Amber Valley, so it is none of the 1,440. {WOULD}{CUTS}"),
        ),
        (
            place(index=None, scattered=True, ratio_rank=35),
            (
                "Line A has a council that is not in one piece, so it is none of the 1,440. On "
                "balance (2 to 1) it would come after all of the 34 ways to make two "
                f"councils. {CUTS}"
            ),
        ),
        (
            place(index=None, scattered=True, ratio_rank=34),
            (
                "Line A has a council that is not in one piece, so it is none of the 1,440. On "
                "balance (2 to 1) it would stand 34th among the 34 ways to make two "
                f"councils. {CUTS}"
            ),
        ),
        (
            place(index=None, among=0, ratio_rank=None),
            (
                "Line A is outside the bounds, and only groupings near them are listed. Its "
                f"largest council has 2 times the people of its smallest. {CUTS}"
            ),
        ),
        (
            place(ratio=None, ratio_rank=None, crossing=0),
            (
                "Line A is one of the 1,440. Its balance of population is not known, because a "
                "population is missing. It cuts none of today's partnerships."
            ),
        ),
        (
            place(councils=1, among=1, ratio=1.0, ratio_rank=1, crossing=0),
            (
                "Line A is one of the 1,440. It is the only council. It cuts none of today's "
                "partnerships."
            ),
        ),
        (
            place(among=1, ratio_rank=1, ratio_among=1),
            f"Line A is one of the 1,440. It is the only way to make two councils. {CUTS}",
        ),
        (
            place(ratio_rank=5, ratio_among=9, ratio_of_all=False),
            (
                "Line A is one of the 1,440. On balance (2 to 1) it is fifth of the "
                f"9 listed ways to make two councils. {CUTS}"
            ),
        ),
        (
            place(index=None, splits=("av",), ratio_rank=2, ratio_among=1),
            (
                "Line A splits Amber Valley, so it is none of the 1,440. On balance "
                f"(2 to 1) it would come after the only way to make two councils. {CUTS}"
            ),
        ),
        (
            place(ratio=1.0, ratio_rank=None),
            (
                "Line A is one of the 1,440. Its councils have about as many people as one "
                f"another. {CUTS}"
            ),
        ),
    ],
    ids=[
        "found",
        "splits",
        "in pieces",
        "in pieces, before the last",
        "not listed",
        "unknown",
        "one council",
        "only way",
        "among those listed",
        "beside one way",
        "level",
    ],
)
def test_where_an_option_stands(found: Place, said: str) -> None:
    assert standing.where_it_stands(found, setting()) == said


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (
            {"ratio_rank": 5, "ratio_among": 73},
            (
                "it would stand third among the 34 ways to make two councils; with the parts it is "
                "fifth of 73 ways."
            ),
        ),
        (
            {"ratio_rank": 5, "ratio_among": 9, "ratio_of_all": False},
            "ways to make two councils; with the parts it is fifth of 9 listed ways.",
        ),
        (
            {"ratio_rank": 1, "ratio_among": 1},
            "ways to make two councils; with the parts it is the only way.",
        ),
        ({"scattered": True}, "it would stand third among the 34 ways to make two councils."),
        ({"ratio_rank": None}, "it would stand third among the 34 ways to make two councils."),
    ],
    ids=["of all", "of those listed", "only way", "in pieces", "unknown"],
)
def test_a_split_option_stands_among_all_ways_with_the_parts(
    second: dict[str, Any], said: str
) -> None:
    found = place(index=None, splits=("av",))
    assert f"{said} {CUTS}" in standing.where_it_stands(found, setting(second=place(**second)))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Line A is one of the 1,440, and within the bounds."),
        (
            {"doubtful": True},
            "Line A is one of the 1,440, and whether it is within the bounds is not known.",
        ),
        (
            {"feasible": False, "just_outside": True},
            "Line A is one of the 1,440, just outside the bounds.",
        ),
        ({"feasible": False}, "Line A is one of the 1,440, outside the bounds."),
    ],
)
def test_of_a_list_too_long_an_option_is_still_said_to_be_within_or_not(
    changes: dict[str, Any], said: str
) -> None:
    found = place(index=None)
    text = standing.where_it_stands(
        replace(found, grouping=replace(found.grouping, **changes)), setting(complete=False)
    )
    assert text.startswith(f"{said} The list is too long for this page")


def test_the_one_way_is_not_one_of_several() -> None:
    assert standing.where_it_stands(place(), setting(count=1)).startswith(
        "Line A is the only way. "
    )
    apart = standing.where_it_stands(place(index=None, scattered=True), setting(count=1))
    assert apart.startswith("Line A has a council that is not in one piece, so it is none of the w")


def test_an_option_outside_the_range_says_so() -> None:
    text = standing.where_it_stands(
        place(index=None, among=0, ratio_rank=None), setting(in_range=False)
    )
    assert text.startswith("Line A makes two councils, which is outside the range looked at.")


def test_partnerships_are_counted_only_where_there_are_some() -> None:
    assert standing.where_it_stands(place(), setting(bodies=0)).endswith(
        "No partnerships are recorded, so it cuts none."
    )
    assert standing.where_it_stands(place(crossing=1), setting(bodies=1, re_formed=1)).endswith(
        "It cuts today's one partnership."
    )


@pytest.mark.parametrize(
    ("re_formed", "said"),
    [
        (2, f"{CUTS} It would end 1 of these, so 2 would be agreed anew."),
        (0, f"{CUTS} It would end 3 of these, so none would be agreed anew."),
    ],
)
def test_what_an_option_ends_explains_why_its_own_page_counts_fewer(
    re_formed: int, said: str
) -> None:
    assert standing.where_it_stands(place(), setting(re_formed=re_formed)).endswith(said)
