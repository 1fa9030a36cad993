"""Who would pay and who would gain where councils merge: debt, reserves, gaps and council tax."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from appraisal.appraise.council_tax import Harmonised, harmonised
from appraisal.area.councils import StandingCouncil, combine, figure, summed
from appraisal.area.councils import today as councils_today
from appraisal.area.parts import homes
from appraisal.area.predecessors import brought
from appraisal.model import Dataset, Reading

POPULATION = "population"


class Held(Struct, frozen=True):
    """What a council has of a measure that adds up: in all, and a head; None where not known.

    `brought` says what each of today's councils brings; `missing` names those of which that is not
    known, and `known` is what the others come to, which is no estimate of the whole.
    """

    total: Reading | None
    a_head: Reading | None
    brought: Mapping[str, Reading | None]

    @property
    def missing(self) -> tuple[str, ...]:
        """Today's councils whose figure is not known."""
        return tuple(i for i, reading in self.brought.items() if reading is None)

    @property
    def known(self) -> Reading | None:
        """What is known of it together; None where nothing is."""
        found = [reading for reading in self.brought.values() if reading is not None]
        return summed(found) if found else None


class NewCouncil(Struct, frozen=True):
    """A council that an option makes: what it covers, what it takes over, and its council tax.

    `covers` has the areas by council of today. `gaps` are today's councils above and below it with
    a published budget gap, `no_gaps` those without one on record.
    """

    id: str
    label: str
    covers: Mapping[str, tuple[str, ...]]
    held: Mapping[str, Held]
    tax: Harmonised | None
    gaps: tuple[str, ...]
    no_gaps: tuple[str, ...]

    @property
    def merges(self) -> bool:
        """Whether more than one of today's councils of the lowest tier goes into it."""
        return len(self.covers) > 1


class Moved(Struct, frozen=True):
    """What changes for the people of one of today's areas in one new council.

    `debt` is the change in debt a head, in the unit of the measure; None where not known.
    """

    council: str
    debt: Reading | None


class WhoPays(Struct, frozen=True):
    """What follows from who merges with whom.

    `own` has what each of today's councils has itself, a head of its own people, and `charges` what
    Band D is there, all tiers together. `today` has what the people of each council of the lowest
    tier have a share in: its own and their part of the county's. `options` has those that make new
    councils, and `moved` by option and council of today what changes for its people: twice or more
    where it is split.
    """

    own: Mapping[str, Mapping[str, Held]]
    charges: Mapping[str, Reading | None]
    today: Mapping[str, Mapping[str, Held]]
    options: Mapping[str, Mapping[str, NewCouncil]]
    moved: Mapping[str, Mapping[str, tuple[Moved, ...]]]


def who_pays(dataset: Dataset, stands: Mapping[str, Iterable[StandingCouncil]]) -> WhoPays:
    """Work out what each new council of each option takes over, and whose share changes."""
    asked = dataset.settings.who_pays
    debt, tax = asked.debt, asked.council_tax
    standing = councils_today(dataset)
    today = {i: _held(dataset, _place(dataset, i)) for i in dataset.lowest_tier()}
    options = {
        option: {council.id: _new(dataset, council) for council in stand}
        for option, stand in stands.items()
        if dataset.options[option].councils is not None
    }
    moved = {
        option: {i: tuple(_moved(today[i], i, made, debt)) for i in today}
        for option, made in options.items()
    }
    return WhoPays(
        own={council.id: _own(dataset, council) for council in standing},
        charges={c.id: figure(dataset, c, tax.band_d) if tax else None for c in standing},
        today=today,
        options=options,
        moved=moved,
    )


def _own(dataset: Dataset, council: StandingCouncil) -> Mapping[str, Held]:
    people = figure(dataset, council, POPULATION)
    found = {}
    for identifier in measures(dataset):
        total = figure(dataset, council, identifier)
        found[identifier] = Held(total, a_head(total, people), {council.id: total})
    return found


def _place(dataset: Dataset, home: str) -> StandingCouncil:
    """One of today's councils with its people's part of the county, as if it stood alone."""
    label = dataset.councils[home].label
    return StandingCouncil(home, label, label, "unitary", (home,), today=False)


def _new(dataset: Dataset, council: StandingCouncil) -> NewCouncil:
    tax = dataset.settings.who_pays.council_tax
    covers = homes(dataset, council.covers)
    above = {dataset.councils[home].within or "" for home in covers} - {""}
    whose = (*covers, *sorted(above))
    return NewCouncil(
        id=council.id,
        label=council.label,
        covers=covers,
        held=_held(dataset, council),
        tax=harmonised(dataset, tax, council) if tax else None,
        gaps=tuple(i for i in whose if dataset.councils[i].budget_gaps),
        no_gaps=tuple(i for i in whose if not dataset.councils[i].budget_gaps),
    )


def measures(dataset: Dataset) -> tuple[str, ...]:
    """The measures that are looked at, each once: debt first, the tax base last."""
    asked = dataset.settings.who_pays
    tax = (asked.council_tax.tax_base,) if asked.council_tax else ()
    named = (*((asked.debt,) if asked.debt else ()), *asked.beside, *tax)
    return tuple(dict.fromkeys(named))


def _held(dataset: Dataset, council: StandingCouncil) -> Mapping[str, Held]:
    people = figure(dataset, council, POPULATION)
    found = {}
    for identifier in measures(dataset):
        total = figure(dataset, council, identifier)
        found[identifier] = Held(
            total, a_head(total, people), brought(dataset, council, identifier)
        )
    return found


def a_head(total: Reading | None, people: Reading | None) -> Reading | None:
    """A total for each person; None where one is unknown or there may be nobody.

    Its range has the least of the one over the most of the other.
    """
    if total is None or people is None or people.low <= 0:
        return None
    ends = [end / by for end in (total.low, total.high) for by in (people.low, people.high)]
    return combine(min(ends), total.value / people.value, max(ends), (total, people))


def _moved(
    today: Mapping[str, Held], home: str, made: Mapping[str, NewCouncil], debt: str | None
) -> Iterator[Moved]:
    for council in made.values():
        if home in council.covers:
            then = council.held[debt].a_head if debt else None
            yield Moved(council.id, less(then, today[debt].a_head if debt else None))


def less(then: Reading | None, before: Reading | None) -> Reading | None:
    """How much more one reading is than another; None where one is unknown."""
    if then is None or before is None:
        return None
    low, high = then.low - before.high, then.high - before.low
    return combine(low, then.value - before.value, high, (then, before))
