"""Who would share whose debt and council tax, in words."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.council_tax import Harmonised
from appraisal.appraise.who_pays import Held, NewCouncil, WhoPays
from appraisal.findings.names import council_names
from appraisal.findings.numbers import (
    MINUS,
    count_of,
    from_to,
    listed,
    listed_names,
    number,
    thousands,
    with_range,
)
from appraisal.findings.published_figures import say_in
from appraisal.findings.sentences import joined, say
from appraisal.maths.ranking import TIE
from appraisal.model import Council, Dataset, Reading, measure_of, read_fact
from appraisal.model.who_pays import CouncilTax, SplitCost, Target

_IN_POUNDS = {"£ million": 1e6, "£ thousand": 1e3, "£": 1.0}
"""How many pounds the units of measures are."""


def in_pounds(value: float, unit: str) -> float:
    """A figure in pounds where its unit is money; as it is where it is not."""
    return value * _IN_POUNDS.get(unit, 1.0)


def short(value: float, unit: str) -> str:
    """A sum as £143.4m, or a number without its unit, which its column says."""
    return thousands(in_pounds(value, unit) / 1000) if unit in _IN_POUNDS else number(value)


def total_words(reading: Reading, unit: str) -> str:
    """A total with its range, in short."""
    return with_range(
        lambda value: short(value, unit), reading.low, reading.value, reading.high, reading.halfway
    )


def held_words(held: Held, unit: str) -> str:
    """What a council has of a measure; else what is known of it and of how many; else nothing."""
    if held.total is not None:
        return total_words(held.total, unit)
    if held.known is None:
        return ""
    known = len(held.brought) - len(held.missing)
    amount = total_words(held.known, unit)
    return say("who-pays.known-part", amount=amount, known=known, of=len(held.brought))


def a_head_words(reading: Reading | None, unit: str) -> str:
    """So much a head, in whole pounds where it is money; empty where not known."""
    if reading is None:
        return ""
    return with_range(
        lambda value: _pounds(value, unit),
        reading.low,
        reading.value,
        reading.high,
        reading.halfway,
    )


def _pounds(value: float, unit: str) -> str:
    if unit not in _IN_POUNDS:
        return number(value, 3)
    said = f"£{number(abs(in_pounds(value, unit)))}"
    return f"{MINUS}{said}" if value < 0 and said != "£0" else said


def span_words(readings: Sequence[Reading], unit: str) -> str:
    """From the least to the most of several figures a head; empty where none is known."""
    if not readings:
        return ""
    ends = min(r.value for r in readings), max(r.value for r in readings)
    return from_to(*(_pounds(end, unit) for end in ends))


def axis_words(value: float, unit: str) -> str:
    """A tick of an axis of figures a head."""
    return _pounds(value, unit)


def more_or_less(reading: Reading | None, unit: str) -> str:
    """A change with its sign and without its range: +£558, −£781; empty where not known."""
    return "" if reading is None else _signed(reading.value, unit)


def _signed(value: float, unit: str) -> str:
    said = _pounds(value, unit)
    return said if value < 0 or said in ("£0", "0") else f"+{said}"


def headline(dataset: Dataset, found: WhoPays) -> str:
    """Who would come to share more debt a head and who less, at the most of any option."""
    debt = dataset.settings.who_pays.debt
    if not any(found.options.values()):
        return say("who-pays.nobody-makes")
    if debt is None:
        return say("who-pays.no-debt")
    changes = {
        home: [moved.debt for held in found.moved.values() for moved in held[home] if moved.debt]
        for home in found.today
    }
    if not any(changes.values()):
        missing = {i for i, held in found.own.items() if held[debt].a_head is None}
        return say("who-pays.not-known", councils=_names(dataset, missing))
    unit = measure_of(dataset, debt).unit
    most = {i: max((r.value for r in of), default=0.0) for i, of in changes.items()}
    least = {i: min((r.value for r in of), default=0.0) for i, of in changes.items()}
    return _both(_end(dataset, most, unit, 1), _end(dataset, least, unit, -1))


def _both(up: tuple[str, str] | None, down: tuple[str, str] | None) -> str:
    if up and down:
        return say("who-pays.both", up=up[0], more=up[1], down=down[0], less=down[1])
    if up:
        return say("who-pays.only-up", up=up[0], more=up[1])
    if down:
        return say("who-pays.only-down", down=down[0], less=down[1])
    return say("who-pays.stays")


def _end(
    dataset: Dataset, changes: Mapping[str, float], unit: str, sign: int
) -> tuple[str, str] | None:
    """Whose share would change most in one direction, and by how much; None where nobody's."""
    far = max(sign * change for change in changes.values())
    if far <= TIE:
        return None
    whose = [i for i, change in changes.items() if sign * change >= far - TIE * max(1.0, far)]
    return _names(dataset, whose), _pounds(far, unit)


def _names(dataset: Dataset, councils: Sequence[str] | set[str]) -> str:
    labels = council_names(dataset)
    return listed_names([labels[i] for i in sorted(councils)])


def debt_free(dataset: Dataset, found: WhoPays) -> str:
    """Who owes nothing, and under how many options they would share others' debt; may be empty."""
    debt = dataset.settings.who_pays.debt
    free = [] if debt is None else [i for i in found.today if _owes_nothing(found, i, debt)]
    under = [
        option
        for option, held in found.moved.items()
        if any(m.debt and m.debt.low > TIE for i in free for m in held[i])
    ]
    if not under:
        return ""
    names, of = _names(dataset, free), len(found.moved)
    if len(under) == of:
        return say("who-pays.debt-free-always", count=len(free), councils=names)
    return say(
        "who-pays.debt-free",
        count=len(free),
        councils=names,
        options=count_of(len(under), "option"),
        of=of,
    )


def _owes_nothing(found: WhoPays, council: str, debt: str) -> bool:
    own = found.today[council][debt].brought[council]
    return own is not None and own.low == own.high == 0


def missing_words(dataset: Dataset, found: WhoPays) -> tuple[str, ...]:
    """Whose figures are not on record, a sentence a measure of which any is missing."""
    said = []
    for identifier in dict.fromkeys(i for held in found.today.values() for i in held):
        gone = {i for held in found.today.values() for i in held[identifier].missing}
        if gone and found.options:
            name = measure_of(dataset, identifier).name
            said.append(say("who-pays.missing", measure=name, councils=_names(dataset, gone)))
    return tuple(said)


def own_gaps_words(council: Council) -> str:
    """Whether one of today's councils has a published gap on record."""
    return say("who-pays.on-record") if council.budget_gaps else ""


def gaps_words(council: NewCouncil) -> str:
    """Of how many of today's councils a published gap is on record."""
    of = len(council.gaps) + len(council.no_gaps)
    return say("who-pays.of", known=len(council.gaps), of=of)


# --- council tax --------------------------------------------------------------------------------


def charges_words(tax: Harmonised) -> str:
    """The charges of the areas that go into a new council, from the lowest to the highest."""
    if not tax.known:
        return ""
    ends = min(c.value for c in tax.known), max(c.value for c in tax.known)
    said = from_to(*(_pounds(end, "£") for end in ends))
    known, of = len(tax.known), len(tax.charges)
    return said if known == of else say("who-pays.known-part", amount=said, known=known, of=of)


def one_charge(reading: Reading | None) -> str:
    """A charge in whole pounds; empty where not known."""
    return "" if reading is None else _pounds(reading.value, "£")


def no_levels(dataset: Dataset, tax: Harmonised) -> str:
    """Why a new council has no levels: a figure is missing, or all of it pays one charge."""
    if tax.unknown:
        return say("who-pays.tax-gap", councils=_names(dataset, tax.unknown))
    return say("who-pays.one-charge")


def bill_words(tax: Harmonised, home: str, target: Target) -> str:
    """The change in a Band D bill of an area's people; empty where not known."""
    if target in tax.levels:
        return more_or_less(tax.levels[target].change[home], "£")
    return "" if tax.unknown else _pounds(0.0, "£")


def charge_words(reading: Reading) -> str:
    """A charge in pounds and pence, without its range."""
    return say_in("£")(reading.value)


def yield_words(reading: Reading) -> str:
    """What a level brings in or forgoes, in £, with its range."""
    return with_range(_gained, reading.low, reading.value, reading.high, reading.halfway)


def sum_words(reading: Reading) -> str:
    """The same without its range."""
    return _gained(reading.value)


def _gained(value: float) -> str:
    said = thousands(round(value / 1000))
    return f"+{said}" if value > 0 and said != "£0" else said


def tax_finding(dataset: Dataset, found: WhoPays) -> str:
    """How far apart charges are where councils would merge, or why that can't be said."""
    taxes = [new.tax for made in found.options.values() for new in made.values() if new.tax]
    if dataset.settings.who_pays.council_tax is None:
        return say("who-pays.no-tax")
    unknown = {i for tax in taxes for i in tax.unknown}
    gap = say("who-pays.tax-gap", councils=_names(dataset, unknown)) if unknown else ""
    apart = [tax for tax in taxes if tax.levels]
    if not apart:
        return gap or say("who-pays.nothing-to-level")
    widest = max(apart, key=_spread)
    (low, lowest), (high, highest) = _ends_of(dataset, widest)
    said = say("who-pays.apart", low=low, lowest=lowest, high=high, highest=highest)
    return joined(said, gap)


def _spread(tax: Harmonised) -> float:
    values = [charge.value for charge in tax.known]
    return max(values) - min(values)


def _ends_of(dataset: Dataset, tax: Harmonised) -> tuple[tuple[str, str], tuple[str, str]]:
    by_charge = sorted((c.value, i) for i, c in tax.charges.items() if c is not None)
    ends = by_charge[0], by_charge[-1]
    first, last = ((say_in("£")(c), _names(dataset, [i])) for c, i in ends)
    return first, last


def path_words(tax: CouncilTax) -> str:
    """The path that the workspace gives, in a sentence."""
    steps, target = tax.closed, TARGET[tax.harmonise_to]
    if len(steps) == 1:
        return say("who-pays.path-at-once", target=target)
    shares = listed([f"{number(share * 100, 1)}%" for share in steps])
    return say("who-pays.path", target=target, years=count_of(len(steps), "year"), shares=shares)


def levels_words(found: WhoPays) -> str:
    """What new councils would forgo at the lowest, and gain at the highest; may be empty."""
    held = [new.tax for made in found.options.values() for new in made.values() if new.tax]
    levels = [tax.levels for tax in held if tax.levels]
    if not levels:
        return ""
    forgone = _span([-each["lowest"].yearly.value for each in levels])
    gained = _span([each["highest"].yearly.value for each in levels])
    return say("who-pays.levels", forgone=forgone, gained=gained)


def _span(values: Sequence[float]) -> str:
    return from_to(*(thousands(round(end / 1000)) for end in (min(values), max(values))))


def rise_words(tax: CouncilTax, found: WhoPays) -> str:
    """In how many years the lowest would reach the highest at the most rise; may be empty."""
    rise = read_fact(tax.most_rise)
    held = [new.tax for made in found.options.values() for new in made.values() if new.tax]
    levels = [each.levels["highest"] for each in held if each.levels]
    if rise is None or not levels:
        return ""
    by = with_range(lambda value: f"{number(value, 2)}%", rise.low, rise.value, rise.high)
    years = [level.years for level in levels if level.years]
    if len(years) < len(levels):
        return say("who-pays.may-never" if rise.high > 0 else "who-pays.never", rise=by)
    low, high = max(y.low for y in years), max(y.high for y in years)
    most = count_of(round(high), "year")
    told = most if low == high else from_to(number(low), most)
    return say("who-pays.rise", rise=by, years=told)


TARGET: Mapping[Target, str] = {
    "lowest": say("who-pays.lowest"),
    "average": say("who-pays.average"),
    "highest": say("who-pays.highest"),
}
"""What each target is called in a sentence."""


# --- splitting services -------------------------------------------------------------------------

REACH = {
    "local": say("who-pays.local"),
    "other-area": say("who-pays.other-area"),
    "national": say("who-pays.national"),
}
"""Whom a published cost of splitting is of."""


def splitting_finding(costs: Sequence[SplitCost]) -> str:
    """How many figures of splitting services are on record, and of whom; may say there is none."""
    known = [cost for cost in costs if read_fact(cost.amount) is not None]
    local = sum(cost.reach == "local" for cost in known)
    if not known:
        return say("who-pays.no-splitting")
    return say("who-pays.splitting", count=len(known), local=local)
