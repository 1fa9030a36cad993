"""The registry of figures: all that `figure:` may name, one entry each."""

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Protocol

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from appraisal.area.councils import StandingCouncil, area_total, by_definition, combine, exactly
from appraisal.area.front_doors import doors_of_groupings, front_doors
from appraisal.area.functions import Decided, decided, residents_per_decision, single_tier_share
from appraisal.area.geography import adjacency, contiguous
from appraisal.area.joined_up import joined_up, of_groupings
from appraisal.area.money import Money, unstated
from appraisal.area.partnerships import Changes, active, reaching, theme_reach
from appraisal.model import Criterion, Dataset, Option, Reading
from appraisal.model.criteria import FigureName

Array = NDArray[np.float64]


class Outcome(Struct, frozen=True, dict=True):
    """What an option comes to, for its figures to be read off."""

    dataset: Dataset
    option: Option
    stand: tuple[StandingCouncil, ...]
    changes: Changes
    money: Money

    @cached_property
    def functions(self) -> Mapping[str, Decided]:
        """Who decides each function under the option."""
        gone = self.changes.having("ended", "absorbed")
        return decided(self.dataset, self.option, self.stand, gone)


class Grouped(Protocol):
    """Many groupings of the same areas, each into as many councils, for figures of them all.

    A council that stands in several groupings is looked at once: what is told by council is an
    array over all the councils that there are, and `added` turns it into one over groupings.
    """

    @property
    def dataset(self) -> Dataset:
        """The workspace."""

    @property
    def areas(self) -> tuple[str, ...]:
        """What is grouped: councils of the lowest tier, or parts of them."""

    @property
    def count(self) -> int:
        """How many councils each grouping has."""

    @property
    def functions(self) -> Mapping[str, Decided]:
        """Who decides each function if no partnership is absorbed; councils by their mean size."""

    @property
    def inside(self) -> Array:
        """Which areas each council covers: councils × areas, 1 or 0."""

    def measure(self, identifier: str) -> Array:
        """What a measure comes to, by council; NaN where unknown."""

    def absorbing(self, body: str | None) -> NDArray[np.bool_] | None:
        """Which councils would absorb a partnership; None where no council could."""

    def added(self, by_council: Array) -> Array:
        """The sum over the councils of each grouping."""

    def kept(self) -> Array:
        """How many partnerships at work go on as they are, by grouping."""

    def crossing(self) -> Array:
        """How many partnerships at work would have to be re-formed, by grouping."""


class Figure(Struct, frozen=True):
    """Something that the tool works out for each option, and for each grouping if it can.

    `words` say what it is, `unit` what it is counted in (findings.raw_figures writes it) and
    `section` under which heading of docs/format.md it is explained. `option` is None where a
    figure needed is unknown. `groupings` has NaN there; a single number holds for all groupings
    into as many councils. Where a grouping has no such figure, a sentence says why instead.
    """

    words: str
    unit: str
    section: str
    option: Callable[[Outcome], Reading | None]
    groupings: Callable[[Grouped], Array | float] | str


def _tiers(found: Outcome) -> Reading:
    return by_definition(2 if any(council.tier == "county" for council in found.stand) else 1)


def _crossing(found: Outcome) -> Reading:
    """Between councils; where one stands alone there is nothing to cross."""
    count = len(found.changes.having("re-formed"))
    return by_definition(count) if len(found.stand) == 1 else exactly(count)


def _contiguous(found: Outcome) -> Reading | None:
    fact = contiguous(found.dataset, found.stand)
    return None if fact is None else exactly(float(fact))


def _contiguous_groupings(found: Grouped) -> float:
    """Only what is in one piece is ever grouped, unless nobody wrote what touches what."""
    nowhere = not any(adjacency(found.dataset, found.areas).values())
    return np.nan if len(found.areas) > 1 and nowhere else 1


def residents_per_councillor(
    dataset: Dataset, stand: tuple[StandingCouncil, ...]
) -> Reading | None:
    """The area's residents for each councillor; None where there may be none, or one is unknown.

    Most residents for each go with the fewest councillors.
    """
    return for_each(
        area_total(dataset, stand, "population"), area_total(dataset, stand, "councillors")
    )


def for_each(people: Reading | None, members: Reading | None) -> Reading | None:
    """Residents for each councillor; None where there may be none, or one is unknown."""
    if people is None or members is None or members.low <= 0:
        return None
    residents = np.array([people.low, people.value, people.high])
    low, value, high = _per(
        residents, np.array([members.high, members.value, members.low])
    ).tolist()
    return combine(low, value, high, (people, members))


def _per(residents: Array, councillors: Array) -> Array:
    """Residents for each councillor; NaN where there is none."""
    per: Array = residents / np.where(councillors > 0, councillors, np.nan)
    return per


_MET = {"fully": 1.0, "partly": 0.5, "not": 0.0}


def _principles_met(found: Outcome) -> Reading | None:
    """None until all principles have been looked at."""
    principles, answers = found.dataset.principles, found.option.principles
    if not principles or principles.keys() - answers.keys():
        return None
    met = math.fsum(_MET[answer.met] for answer in answers.values())
    return Reading(met, met, met, "judged")


def _single_tier_groupings(found: Grouped) -> Array | float:
    """Where a council absorbs the partnership that decides, its function is under one roof."""
    return _with_absorbed(found, single_tier_share, tuple(found.functions.values()), lambda _: 1.0)


def _per_decision_groupings(found: Grouped) -> Array | float:
    """Where a council absorbs the partnership that decides, its own residents take their place."""
    counted = tuple(row for row in found.functions.values() if row.level != "neighbourhood")
    people = found.measure("population")
    return _with_absorbed(
        found, residents_per_decision, counted, lambda row: people - _number(row.residents)
    )


def _with_absorbed(
    found: Grouped,
    mean: Callable[[Mapping[str, Decided]], Reading | None],
    counted: tuple[Decided, ...],
    gain: Callable[[Decided], Array | float],
) -> Array | float:
    """A mean over the functions counted, and what it gains where one is taken over."""
    gained: Array | float = 0.0
    for row in counted:
        absorbing = found.absorbing(row.by) if row.level == "joint" else None
        if absorbing is not None:
            gained = gained + found.added(np.where(absorbing, gain(row), 0.0))
    return _number(mean(found.functions)) + gained / max(len(counted), 1)


def _number(reading: Reading | None) -> float:
    return np.nan if reading is None else reading.value


def _money(name: str) -> Callable[[Outcome], Reading | None]:
    """A figure of an option's flows; nought where it states none.

    That is so by definition where it starts nothing: also nought years to pay back what nobody
    spends. What it starts costs something, so that nought is then only assumed, and nobody knows
    how soon that would be paid back.
    """

    def read(found: Outcome) -> Reading | None:
        reading: Reading | None = getattr(found.money, name)
        if found.option.money:
            return reading
        known = reading is not None or found.option.starts_nothing
        return unstated(found.option) if known else None

    return read


def _joined_up_groupings(found: Grouped) -> Array | float:
    """What partnerships join if no council serves two areas, and what each council adds to it."""
    if found.count == 1:
        return 1.0 if found.dataset.themes and len(found.dataset.lowest_tier()) > 1 else np.nan
    apart, gained = of_groupings(found.dataset, found.areas, found.inside)
    return apart + found.added(gained)


def _front_doors_groupings(found: Grouped) -> Array | float:
    """Where a council absorbs a partnership, it has no door of its own."""

    def absorbed(body: str) -> Array | float:
        by_council = found.absorbing(body)
        return 0.0 if by_council is None else found.added(by_council.astype(np.float64))

    return doors_of_groupings(found.dataset, found.functions, absorbed)


_NO_FLOWS = "somebody has to state what an option costs and saves"

FIGURES: Mapping[FigureName, Figure] = {
    "councils": Figure(
        words="how many councils would stand",
        unit="councils",
        section="Councils that stand",
        option=lambda found: by_definition(len(found.stand)),
        groupings=lambda found: found.count,
    ),
    "tiers": Figure(
        words="tiers of council that residents would have",
        unit="tiers",
        section="Councils that stand",
        option=_tiers,
        groupings=lambda _: 1,
    ),
    "contiguous": Figure(
        words="whether every council is in one piece",
        unit="1 or 0",
        section="Councils that stand",
        option=_contiguous,
        groupings=_contiguous_groupings,
    ),
    "net_present_value": Figure(
        words="savings less costs, discounted",
        unit="£ thousand",
        section="Money",
        option=_money("net_present_value"),
        groupings=_NO_FLOWS,
    ),
    "annual_saving": Figure(
        words="savings less yearly costs, in the last year counted in which a saving runs",
        unit="£ thousand a year",
        section="Money",
        option=_money("annual_saving"),
        groupings=_NO_FLOWS,
    ),
    "transition_cost": Figure(
        words="the sum of the one-off costs",
        unit="£ thousand",
        section="Money",
        option=_money("transition_cost"),
        groupings=_NO_FLOWS,
    ),
    "payback_years": Figure(
        words="years from the end of the first cost until savings cover costs for good",
        unit="years",
        section="Money",
        option=_money("payback_years"),
        groupings=_NO_FLOWS,
    ),
    "partnerships_kept": Figure(
        words="partnerships that carry on as they are or deeper",
        unit="partnerships",
        section="Partnerships",
        option=lambda found: exactly(len(found.changes.having("kept", "deepened"))),
        groupings=lambda found: found.kept(),
    ),
    "partnerships_crossing": Figure(
        words="partnerships whose members end up in several new councils",
        unit="partnerships",
        section="Partnerships",
        option=_crossing,
        groupings=lambda found: found.crossing(),
    ),
    "theme_reach": Figure(
        words="pairs of one of today's councils and a theme that a partnership covers",
        unit="share (0–1)",
        section="Partnerships",
        option=lambda found: theme_reach(
            found.dataset, reaching(found.dataset, found.option, found.changes)
        ),
        groupings=lambda found: _number(theme_reach(found.dataset, active(found.dataset))),
    ),
    "residents_per_councillor": Figure(
        words="residents divided by councillors",
        unit="residents per councillor",
        section="Councils that stand",
        option=lambda found: residents_per_councillor(found.dataset, found.stand),
        groupings=lambda found: _per(
            *(found.added(found.measure(measure)) for measure in ("population", "councillors"))
        ),
    ),
    "principles_met": Figure(
        words="principles met: fully counts one, partly a half",
        unit="principles met",
        section="Principles",
        option=_principles_met,
        groupings="somebody has to hold an option against the principles",
    ),
    "functions_single_tier": Figure(
        words="functions that residents would get from a single tier of council",
        unit="share (0–1)",
        section="Functions",
        option=lambda found: single_tier_share(found.functions),
        groupings=_single_tier_groupings,
    ),
    "residents_per_decision": Figure(
        words="residents who share a decision, the mean over all functions",
        unit="residents",
        section="Functions",
        option=lambda found: residents_per_decision(found.functions),
        groupings=_per_decision_groupings,
    ),
    "joined_up": Figure(
        words="how deeply the councils of two residents work together, on average",
        unit="share (0–1)",
        section="Partnerships",
        option=lambda found: joined_up(found.dataset, found.option, found.stand),
        groupings=_joined_up_groupings,
    ),
    "front_doors": Figure(
        words="doors that a resident must know, on average",
        unit="doors",
        section="Functions",
        option=lambda found: front_doors(found.dataset, found.option, found.stand, found.functions),
        groupings=_front_doors_groupings,
    ),
}
"""By the names that `figure:` takes (`FigureName`), in that order."""

MONEY = tuple(name for name, figure in FIGURES.items() if figure.section == "Money")
"""The figures that follow from an option's flows alone; each is a field of `Money`."""


def figures_of(found: Outcome, leaves: Iterable[Criterion]) -> dict[FigureName, Reading | None]:
    """The figures that some of these leaves take, worked out for one option."""
    named = {leaf.measured.figure for leaf in leaves if leaf.measured and leaf.measured.figure}
    return {name: FIGURES[name].option(found) for name in sorted(named)}
