"""Who pays and who gains, as results.json has it."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.council_tax import Harmonised, Level
from appraisal.appraise.who_pays import Held, NewCouncil, WhoPays
from appraisal.data.results.readings import RangeResult, in_range, range_of
from appraisal.model import Evidence


class HeldResult(Struct, frozen=True, kw_only=True):
    """What a council has of a measure, in its unit, and a head; null where not known.

    `known` is what is known of it, of all councils but those `not_known_of`.
    """

    total: RangeResult | None
    a_head: RangeResult | None
    known: RangeResult | None
    not_known_of: tuple[str, ...]
    evidence: Evidence


class LevelResult(Struct, frozen=True, kw_only=True):
    """A level of council tax: its charge, and what it brings in beside today's charges, in £.

    `change` is that of a Band D bill, by council of today.
    """

    charge: RangeResult
    yearly: RangeResult
    by_year: tuple[RangeResult, ...]
    total: RangeResult
    change: Mapping[str, RangeResult]
    years_at_most_rise: RangeResult | None


class NewCouncilResult(Struct, frozen=True, kw_only=True):
    """A new council: today's councils in it, what it takes over by measure, and its council tax.

    `levels` is empty where a charge or a tax base is not known (`tax_not_known_of`), and where all
    of it pays one charge already. `budget_gaps` are today's councils with a published gap.
    """

    councils: tuple[str, ...]
    held: Mapping[str, HeldResult]
    levels: Mapping[str, LevelResult]
    tax_not_known_of: tuple[str, ...]
    budget_gaps: tuple[str, ...]


class ShareResult(Struct, frozen=True, kw_only=True):
    """What changes in debt a head, in the unit of the measure, for an area in a new council."""

    council: str
    change: RangeResult | None


class WhoPaysResult(Struct, frozen=True, kw_only=True):
    """Today's councils, the new ones by option, and whose share of debt changes by how much."""

    today: Mapping[str, Mapping[str, HeldResult]]
    options: Mapping[str, Mapping[str, NewCouncilResult]]
    moved: Mapping[str, Mapping[str, tuple[ShareResult, ...]]]


def who_pays_result(found: WhoPays) -> WhoPaysResult:
    """All of it."""
    return WhoPaysResult(
        today={i: _all_held(held) for i, held in found.own.items()},
        options={
            option: {i: _new(new) for i, new in made.items()}
            for option, made in found.options.items()
        },
        moved={
            option: {
                i: tuple(ShareResult(council=m.council, change=in_range(m.debt)) for m in changes)
                for i, changes in moved.items()
            }
            for option, moved in found.moved.items()
        },
    )


def _all_held(held: Mapping[str, Held]) -> dict[str, HeldResult]:
    return {
        measure: HeldResult(
            total=in_range(of.total),
            a_head=in_range(of.a_head),
            known=in_range(of.known),
            not_known_of=of.missing,
            evidence=of.total.evidence if of.total else "gap",
        )
        for measure, of in held.items()
    }


def _new(new: NewCouncil) -> NewCouncilResult:
    tax = new.tax or Harmonised({}, {}, (), {})
    return NewCouncilResult(
        councils=tuple(new.covers),
        held=_all_held(new.held),
        levels={target: _level(level) for target, level in tax.levels.items()},
        tax_not_known_of=tax.unknown,
        budget_gaps=new.gaps,
    )


def _level(level: Level) -> LevelResult:
    return LevelResult(
        charge=range_of(level.charge),
        yearly=range_of(level.yearly),
        by_year=tuple(map(range_of, level.by_year)),
        total=range_of(level.total),
        change={i: range_of(change) for i, change in level.change.items()},
        years_at_most_rise=in_range(level.years),
    )
