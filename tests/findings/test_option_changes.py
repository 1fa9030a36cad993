"""What an option changes, said rightly whatever there is of it."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import Decided
from appraisal.appraise.function_moves import Nearness
from appraisal.appraise.futures import Ends, Reshaped
from appraisal.findings import option_changes as say

LABELS = {i: i.title() for i in ("shire", "ash", "birch", "city")}
SPLIT = Reshaped(2, False, (), ("shire", "ash", "birch", "city"), ("shire", "ash"), ("ash",))
TODAY = Reshaped(4, True, ("ash", "birch", "city", "shire"), (), (), ())
NOBODY = Reshaped(0, True, (), (), (), ())


@pytest.mark.parametrize(
    ("councils", "new", "words", "title"),
    [
        (0, False, "No councils recorded", "No councils recorded"),
        (4, False, "Today’s 4 councils", "Today’s 4 councils stay"),
        (1, True, "1 unitary council", "1 unitary council would stand"),
        (2, True, "2 unitary councils", "2 unitary councils would stand"),
    ],
)
def test_what_stands_is_counted(councils: int, new: bool, words: str, title: str) -> None:
    assert say.what_stands(councils, new) == words
    assert say.standing_title(councils, new) == title


@pytest.mark.parametrize(
    ("new", "together", "some", "said"),
    [
        (True, True, False, "with its people. Thin lines are today’s borders."),
        (False, True, True, "Those of one shade would work together."),
        (False, False, True, "Those shaded would work together in what it starts."),
        (False, False, False, "Thin lines are the borders of districts."),
    ],
)
def test_a_map_says_what_it_tells_apart(new: bool, together: bool, some: bool, said: str) -> None:
    assert say.map_subtitle(new, together, some).endswith(said)


@pytest.mark.parametrize(
    ("tiers", "single", "said"),
    [
        (
            (True, False, False),
            ["City"],
            (
                "One council for every address, as City has today; elsewhere a district and the "
                "county share the work today."
            ),
        ),
        (
            (True, False, False),
            ["City", "Port"],
            ("One council for every address; a district and the county share the work today."),
        ),
        ((True, True, True), [], "Every address keeps the councils that it has today."),
        ((False, False, False), [], "The number of tiers stays the same."),
    ],
)
def test_residents_learn_how_many_councils_they_have(
    tiers: tuple[bool, bool, bool], single: list[str], said: str
) -> None:
    assert say.tiers(*tiers, single) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (None, None, ""),
        (
            (2000, 2000),
            None,
            "How many residents each councillor stands for under this option is not known.",
        ),
        (None, (2000, 2000), "How many residents each councillor stands for today is not known."),
        ((2000, 2000), (2004, 2004), "One councillor for about 2,000 residents, as today."),
        (
            (2000, 2000),
            (4567, 4567),
            "One councillor for about 4,600 residents, against 2,000 today.",
        ),
        (
            (2000, 2000),
            (6527, 7409),
            "One councillor for about 6,500 to 7,400 residents, against 2,000 today.",
        ),
        (
            (2000, 2000),
            (2000, 2600),
            "One councillor for about 2,000 to 2,600 residents, against 2,000 today.",
        ),
        ((3, 3), (1, 1), "One councillor for about 1 resident, against 3 today."),
    ],
)
def test_residents_learn_how_many_share_a_councillor(
    before: Ends | None, after: Ends | None, said: str
) -> None:
    assert say.residents_each(before, after) == said


@pytest.mark.parametrize(
    ("functions", "moved", "said"),
    [
        (0, [], ""),
        (1, [], "The only function stays where it is decided today."),
        (3, [], "All 3 functions stay where they are decided today."),
        (
            4,
            ["further", "nearer", "further"],
            (
                "Of 4 functions, 3 move: 1 to bodies for fewer residents and 2 to bodies for more "
                "residents. 1 stays where it is."
            ),
        ),
        (
            2,
            ["same", "not known"],
            (
                "Of 2 functions, 2 move: 1 to bodies for about as many residents and 1 to bodies "
                "for a number of residents that is not known."
            ),
        ),
    ],
)
def test_residents_learn_how_many_functions_move(
    functions: int, moved: list[Nearness], said: str
) -> None:
    assert say.functions_moved(functions, moved) == said


@pytest.mark.parametrize(
    ("level", "bodies", "said"),
    [
        ("joint", ("Board", "Club"), "Jointly: Board and Club"),
        ("joint", (), "Joint"),
        ("county", ("Shire",), "The county"),
        ("combined-authority", (), "Combined authority"),
    ],
)
def test_who_decides_is_said_by_level(level: str, bodies: tuple[str, ...], said: str) -> None:
    assert say.who_decides(Decided(level, None, bodies, None, None, None)) == said


def test_staff_learn_whose_employer_ends() -> None:
    assert list(say.for_staff(SPLIT, LABELS, ["Hub"])) == [
        "4 employers would end, and their staff move to others.",
        "Divided between several new employers: the staff of Shire and Ash.",
        "New shared arrangements for staff: Hub.",
    ]
    assert list(say.for_staff(TODAY, LABELS, [])) == ["Every council stays an employer."]
    assert list(say.for_staff(NOBODY, LABELS, [])) == []


def test_councils_learn_who_ends_and_who_is_split() -> None:
    assert list(say.for_councils(SPLIT, LABELS)) == [
        "All 4 councils would end, and 2 take their place.",
        "Split between new councils: Ash.",
    ]
    whole = replace(SPLIT, standing=1, divided=(), split=())
    assert list(say.for_councils(whole, LABELS)) == [
        "All 4 councils would end, and 1 takes their place."
    ]
    some = Reshaped(2, False, ("city",), ("shire", "ash", "birch"), (), ())
    assert list(say.for_councils(some, LABELS)) == [
        "3 of today’s 4 councils would end; 2 would stand.",
        "With the same area as today: City.",
    ]
    none = Reshaped(2, False, ("ash", "city"), (), (), ())
    assert list(say.for_councils(none, LABELS)) == [
        "Both councils of today would go on with the same area."
    ]
    alone = replace(none, standing=1, carried_on=("city",))
    assert list(say.for_councils(alone, LABELS)) == [
        "The only council of today would go on with the same area."
    ]
    assert list(say.for_councils(TODAY, LABELS)) == ["All 4 councils stay."]
    assert list(say.for_councils(NOBODY, LABELS)) == ["No councils are recorded."]


@pytest.mark.parametrize(
    ("now", "then", "said"),
    [
        (None, (10, 10), ""),
        ((10, 10), None, "How many councillors in all is not known; today 10."),
        ((10, 10), (1, 1), "1 councillor in all, against 10 today."),
        ((447, 447), (148, 168), "148 to 168 councillors in all, against 447 today."),
    ],
)
def test_councillors_are_counted_in_all(now: Ends | None, then: Ends | None, said: str) -> None:
    assert say.councillors(now, then) == said


def test_partners_learn_how_many_councils_there_are() -> None:
    assert list(say.for_partners(SPLIT, {"kept": 1, "ended": 2, "started": 3, "absorbed": 0})) == [
        "2 councils to deal with across the area, against 4 today.",
        "Of 3 partnerships with bodies outside the councils: 1 kept and 2 ended.",
    ]
    assert list(say.for_partners(TODAY, {})) == ["The same 4 councils to deal with as today."]
    assert list(say.for_partners(NOBODY, {})) == []


def test_all_members_of_many_are_not_listed() -> None:
    assert say.who_would_belong(["Ash", "Birch", "City"], 3) == "all 3 councils"
    assert say.who_would_belong(["Ash", "Birch"], 2) == "Ash and Birch"
    assert say.who_would_belong([], 2) == ""


@pytest.mark.parametrize(
    ("ties", "pairs", "said"),
    [
        (0, 0, "one council, and no pairs"),
        (0, 1, "the only pair does not share services, staff or money"),
        (1, 1, "the only pair shares services, staff or money"),
        (0, 6, "none of 6 pairs share services, staff or money"),
        (1, 6, "1 of 6 pairs shares services, staff or money"),
        (4, 6, "4 of 6 pairs share services, staff or money"),
    ],
)
def test_pairs_that_share_are_counted(ties: int, pairs: int, said: str) -> None:
    assert say.pairs_that_share(ties, pairs) == said


def test_the_caption_counts_the_partnerships_of_today() -> None:
    assert say.fates_caption(1) == "What becomes of the 1 partnership at work today"
    assert say.fates_caption(51) == "What becomes of the 51 partnerships at work today"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (0, 0, "Both stay."),
        (0, 1, "Both stay. Partnerships at work: 0 today, 1 after."),
        (51, 44, "Both stay. Partnerships at work: 51 today, 44 after."),
    ],
)
def test_partnerships_are_counted_beside_the_councils_that_stand(
    before: int, after: int, said: str
) -> None:
    assert say.stand_and_work("Both stay", before, after) == said


def test_what_lies_within_one_council_is_said_where_there_is_any() -> None:
    assert say.ties_inside(3) == "Within one council, and so no tie any more: 3."
    assert say.ties_inside(0) == ""
    assert say.ties_before_explained(1) == ""


def test_many_shared_arrangements_are_counted_and_few_are_named() -> None:
    assert list(say.for_staff(NOBODY, LABELS, ["A", "B", "C"])) == [
        "New shared arrangements for staff: A, B and C."
    ]
    assert list(say.for_staff(NOBODY, LABELS, ["A", "B", "C", "D"])) == [
        "4 new shared arrangements for staff."
    ]
