"""A fact reads as one number with its range, and says how well it is known."""

import pytest
from pydantic import TypeAdapter

from appraisal.model import Council, Fact, Figure, Option, Reading, is_contested, read_fact
from appraisal.model.facts import SourceIds

FACT: TypeAdapter[Fact] = TypeAdapter(Fact)
SHARED = {
    "fee": (Figure(value=5, high=10, source=("s",)), Figure(value=2, source=("t",))),
    "none": "unknown",
}


def _read(fact: object) -> Reading | None:
    return read_fact(FACT.validate_python(fact, context=SHARED))


def test_a_shared_fact_reads_as_what_it_stands_for_and_says_which_it_is() -> None:
    sources = frozenset({"s", "t"})
    shared = frozenset({"fee"})
    found = Reading(2, 6, 10, "contested", sources, halfway=True, shared=shared)
    assert _read({"use": "fee"}) == found
    assert is_contested(FACT.validate_python({"use": "fee"}, context=SHARED))


def test_the_use_of_what_is_unknown_or_stands_nowhere_has_no_reading() -> None:
    assert [_read({"use": name}) for name in ("none", "nowhere")] == [None, None]


def test_a_figure_without_a_range_has_its_value_as_both_ends() -> None:
    assert _read({"value": 4, "source": "s"}) == Reading(4, 4, 4, "measured", frozenset({"s"}))


def test_a_figure_with_a_range_keeps_it() -> None:
    reading = _read({"low": 1, "value": 2, "high": 9, "source": ("s", "t")})
    assert reading == Reading(1, 2, 9, "measured", frozenset({"s", "t"}))


def test_half_a_range_is_a_range() -> None:
    assert _read({"low": 1, "value": 2, "source": "s"}) == Reading(
        1, 2, 2, "measured", frozenset({"s"})
    )


def test_contested_figures_read_as_the_middle_of_the_span_of_all_their_ranges() -> None:
    reading = _read(({"value": 5, "high": 10, "source": "s"}, {"value": 2, "source": "t"}))
    assert reading == Reading(2, 6, 10, "contested", frozenset({"s", "t"}), halfway=True)


TEN = {"value": 10, "source": "s"}


@pytest.mark.parametrize(
    ("other", "read"),
    [
        (TEN, Reading(10, 10, 10, "measured", frozenset({"s"}))),
        ({"value": 10, "source": "t"}, Reading(10, 10, 10, "measured", frozenset({"s", "t"}))),
        (
            {"low": 10, "value": 10, "high": 10, "source": "t"},
            Reading(10, 10, 10, "measured", frozenset({"s", "t"})),
        ),
        (
            {"value": 10, "source": "assumption"},
            Reading(10, 10, 10, "measured", frozenset({"s", "assumption"})),
        ),
        (
            {"value": 12, "source": "s"},
            Reading(10, 11, 12, "contested", frozenset({"s"}), halfway=True),
        ),
        (
            {"low": 6, "value": 10, "source": "t"},
            Reading(6, 8, 10, "contested", frozenset({"s", "t"}), halfway=True),
        ),
        (
            {"value": 12, "source": "assumption"},
            Reading(10, 11, 12, "assumption", frozenset({"s", "assumption"}), halfway=True),
        ),
    ],
)
def test_figures_are_contested_only_where_they_differ(other: object, read: Reading) -> None:
    assert _read((TEN, other)) == read
    contested = read.low != read.high
    assert is_contested(FACT.validate_python((TEN, other))) is contested


def test_assumptions_that_agree_are_one_assumption() -> None:
    assumed = {"low": 1, "value": 2, "high": 9, "source": "assumption"}
    assert _read((assumed, assumed)) == Reading(1, 2, 9, "assumption", frozenset({"assumption"}))


@pytest.mark.parametrize("fact", [None, "unknown", Figure(value=1, source=("s",))])
def test_one_figure_or_none_is_not_contested(fact: Fact | None) -> None:
    assert is_contested(fact) is False


def test_a_list_of_one_figure_is_not_contested() -> None:
    reading = _read(({"low": 1, "value": 2, "high": 9, "source": "s"},))
    assert reading == Reading(1, 2, 9, "measured", frozenset({"s"}))


def test_a_figure_that_rests_on_an_assumption_if_only_in_part_is_one() -> None:
    assumed = {"value": 1, "source": "assumption"}
    found = {"value": 3, "source": "s"}
    both = {"low": 82, "value": 144, "high": 206, "source": ("s", "assumption")}
    readings = [_read(assumed), _read((assumed, found)), _read(both), _read(found)]
    assert [reading and reading.evidence for reading in readings] == [
        "assumption",
        "assumption",
        "assumption",
        "measured",
    ]


@pytest.mark.parametrize("fact", ["unknown"])
def test_what_is_unknown_has_no_reading(fact: object) -> None:
    assert _read(fact) is None
    assert read_fact(None) is None


def test_one_source_reads_as_a_list_of_one() -> None:
    adapter: TypeAdapter[tuple[str, ...]] = TypeAdapter(SourceIds)
    assert adapter.validate_python("s") == adapter.validate_python(("s",)) == ("s",)


# --- Figures of different dates ------------------------------------------------------------------


def _held(*figures: tuple[float, str | None]) -> Fact:
    """A council's fact of these figures and dates."""
    facts = tuple({"value": value, "source": f"s{value}", "date": date} for value, date in figures)
    council = {"name": "Ash", "tier": "unitary", "facts": {"staff": facts}}
    return Council.model_validate(council).facts["staff"]


@pytest.mark.parametrize(
    ("figures", "value"),
    [
        (((800, "2024"), (900, "2025")), 900),
        (((900, "2025-03-31"), (800, "2024-12"), (700, "2023")), 900),
        (((800, "2024-12"), (900, "2025"), (900, "2024")), 900),
    ],
)
def test_figures_of_different_dates_are_a_history_and_the_newest_counts(
    figures: tuple[tuple[float, str | None], ...], value: float
) -> None:
    fact = _held(*figures)
    assert read_fact(fact) == Reading(value, value, value, "measured", frozenset({f"s{value}"}))
    assert not is_contested(fact)


@pytest.mark.parametrize(
    "dates",
    [
        ("2024", "2024"),
        ("2024-03", None),
        ("2024-03", "unknown"),
        (None, None),
        ("2024", "2024-03"),
    ],
)
def test_figures_of_one_date_or_without_one_are_contested(dates: tuple[str | None, ...]) -> None:
    """That of a year may be of any month of it."""
    fact = _held(*zip((800, 900), dates, strict=True))
    sources = frozenset({"s800", "s900"})
    assert read_fact(fact) == Reading(800, 850, 900, "contested", sources, halfway=True)
    assert is_contested(fact)


def test_the_newest_figures_of_a_history_may_be_contested_among_themselves() -> None:
    fact = _held((100, "2020"), (800, "2024"), (900, "2024"))
    sources = frozenset({"s800", "s900"})
    assert read_fact(fact) == Reading(800, 850, 900, "contested", sources, halfway=True)
    assert is_contested(fact)


def test_what_two_say_of_an_option_at_different_dates_is_contested() -> None:
    """Nothing of it held at either date: it is of what would be."""
    said = (
        {"value": 44, "source": "s", "date": "2025-11"},
        {"value": 167, "source": "t", "date": "2025-12"},
    )
    option = {"name": "O", "family": "unitary", "facts": {"saving": said}}
    fact = Option.model_validate(option).facts["saving"]
    sources = frozenset({"s", "t"})
    assert read_fact(fact) == Reading(44, 105.5, 167, "contested", sources, halfway=True)
