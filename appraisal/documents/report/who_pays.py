"""Who would pay and who would gain where councils merge: for one council, and for the area."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from appraisal.appraise.alike import alike
from appraisal.appraise.council_tax import Harmonised
from appraisal.appraise.who_pays import Moved, NewCouncil, WhoPays
from appraisal.documents.blocks import Block, Gap, Paragraph, Table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.called import called
from appraisal.findings import who_pays as words
from appraisal.findings.numbers import number, with_range
from appraisal.findings.sentences import joined, say
from appraisal.model import Dataset, Reading, measure_of, read_fact

Row = Mapping[str, str]
"""What is said of a new council, under the heading of each column; empty where not known."""


def _found(asked: Asked) -> WhoPays:
    """What follows from the options of the report that make new councils."""
    found = asked.appraisal.who_pays
    options = {i: found.options[i] for i in asked.options if i in found.options}
    return replace(found, options=options, moved={i: found.moved[i] for i in options})


def _is_looked_at(dataset: Dataset) -> bool:
    """Whether the workspace says which measures are those of debt or of council tax."""
    return dataset.settings.who_pays.debt is not None or _has_tax(dataset)


def _has_tax(dataset: Dataset) -> bool:
    return dataset.settings.who_pays.council_tax is not None


# --- for one council ----------------------------------------------------------------------------


def own_share(asked: Asked) -> Iterator[Block]:
    """What a council's people would share of debt and council tax, and what a county hands on.

    Nothing where no option of the report makes new councils, or no measure is named.
    """
    found, council = _found(asked), asked.council
    if council is None or not any(found.options.values()) or not _is_looked_at(asked.dataset):
        return
    today = _today(asked.dataset, found, council)
    if today:
        yield Paragraph(today)
    make = _at_home if council in found.today else _above
    rows = {option: tuple(make(asked.dataset, found, option, council)) for option in found.options}
    if any(rows.values()):
        yield _table(asked, rows, say("report.own-share", council=asked.label))


def _today(dataset: Dataset, found: WhoPays, council: str) -> str:
    """What its people share of debt today, with their part of the county's; or what it owes."""
    debt = dataset.settings.who_pays.debt
    if debt is None:
        return ""
    unit, label = measure_of(dataset, debt).unit, dataset.councils[council].label
    if council in found.today:
        said = words.a_head_words(found.today[council][debt].a_head, unit)
        within = dataset.councils[council].within is not None
        key = "report.debt-shared-within" if within else "report.debt-shared"
        return say(key, council=label, amount=said) if said else ""
    said = words.held_words(found.own[council][debt], unit)
    return say("report.debt-owed", council=label, amount=said) if said else ""


def _at_home(dataset: Dataset, found: WhoPays, option: str, council: str) -> Iterator[Row]:
    """Each new council that an option puts people of a council in."""
    for moved in found.moved[option][council]:
        new = found.options[option][moved.council]
        yield {**_named(new), **_debt_of(dataset, new, moved), **_tax_of(dataset, new, council)}


def _named(new: NewCouncil) -> Row:
    return {say("report.new-council"): new.label}


def _debt_of(dataset: Dataset, new: NewCouncil, moved: Moved) -> Row:
    debt = dataset.settings.who_pays.debt
    if debt is None:
        return {}
    unit = measure_of(dataset, debt).unit
    return {
        say("report.debt-a-head"): words.a_head_words(new.held[debt].a_head, unit),
        say("report.more-or-less"): words.more_or_less(moved.debt, unit),
    }


def _tax_of(dataset: Dataset, new: NewCouncil, council: str) -> Row:
    """What changes in a bill on the path that is taken, and how long to rise to the highest."""
    tax = dataset.settings.who_pays.council_tax
    if tax is None:
        return {}
    target = tax.harmonise_to
    head = say("report.bill", level=words.TARGET[target])
    bill = {head: words.bill_words(new.tax, council, target) if new.tax else ""}
    if read_fact(tax.most_rise) is None:
        return bill
    return {**bill, say("report.years"): _years(new.tax)}


def _years(tax: Harmonised | None) -> str:
    if tax is None or tax.unknown:
        return ""
    if "highest" not in tax.levels:
        return number(0)
    years = tax.levels["highest"].years
    if years is None:
        return say("report.years-never")
    return with_range(number, years.low, years.value, years.high)


def _above(dataset: Dataset, found: WhoPays, option: str, council: str) -> Iterator[Row]:
    """Each new council that takes over a part of a county's debt."""
    debt = dataset.settings.who_pays.debt
    label = dataset.councils[council].label
    for new in found.options[option].values():
        if not any(dataset.councils[home].within == council for home in new.covers):
            continue
        share = new.held[debt].brought.get(council) if debt else None
        own = {say("report.its-debt", council=label): _total(dataset, share)} if debt else {}
        yield {**_named(new), **own, **_a_head(dataset, new), **_charges(dataset, new)}


def _total(dataset: Dataset, reading: Reading | None) -> str:
    debt = dataset.settings.who_pays.debt
    if reading is None or debt is None:
        return ""
    return words.total_words(reading, measure_of(dataset, debt).unit)


def _a_head(dataset: Dataset, new: NewCouncil) -> Row:
    debt = dataset.settings.who_pays.debt
    if debt is None:
        return {}
    unit = measure_of(dataset, debt).unit
    return {say("report.debt-a-head"): words.a_head_words(new.held[debt].a_head, unit)}


def _charges(dataset: Dataset, new: NewCouncil) -> Row:
    if not _has_tax(dataset):
        return {}
    return {say("report.band-d"): words.charges_words(new.tax) if new.tax else ""}


# --- for the area -------------------------------------------------------------------------------


def who_pays(asked: Asked) -> Iterator[Block]:
    """Whose debt and council tax would move, and what each new council would take over."""
    dataset, found = asked.dataset, _found(asked)
    if not any(found.options.values()):
        yield Paragraph(words.headline(dataset, found))
        return
    if not _is_looked_at(dataset):
        yield Gap(say("report.gap-who-pays"))
        return
    yield Paragraph(joined(words.headline(dataset, found), words.debt_free(dataset, found)))
    yield Paragraph(joined(*_on_tax(dataset, found)))
    rows = {
        option: tuple(_taken_over(dataset, new) for new in made.values())
        for option, made in found.options.items()
    }
    yield _table(asked, rows, say("report.taken-over"))
    missing = joined(*words.missing_words(dataset, found))
    split = words.splitting_finding(dataset.settings.who_pays.splitting)
    more = say("report.on-page", page=say("titles.who_pays"))
    yield Paragraph(joined(missing, split, more))


def _on_tax(dataset: Dataset, found: WhoPays) -> Iterator[str]:
    tax = dataset.settings.who_pays.council_tax
    yield words.tax_finding(dataset, found)
    levels = words.levels_words(found)
    if tax is not None and levels:
        yield levels
        yield words.path_words(tax)
        yield words.rise_words(tax, found)


def _taken_over(dataset: Dataset, new: NewCouncil) -> Row:
    debt = dataset.settings.who_pays.debt
    own: Row = {}
    if debt is not None:
        held = new.held[debt]
        own = {say("report.debt"): words.held_words(held, measure_of(dataset, debt).unit)}
    gaps = {say("report.published-gaps"): words.gaps_words(new)}
    return {**_named(new), **own, **_a_head(dataset, new), **_charges(dataset, new), **gaps}


# --- tables -------------------------------------------------------------------------------------


def _table(asked: Asked, rows: Mapping[str, tuple[Row, ...]], caption: str) -> Table:
    """A row for each new council of an option; options of which the same is said share theirs."""
    heads = tuple(next(row for made in rows.values() for row in made))
    held = tuple(
        (called(asked.dataset, same), *(row[head] or say("report.not-known") for head in heads))
        for same, made in alike(rows)
        for row in made
    )
    widths = (2.2, 2, *(1.5 for _ in heads[1:]))
    right = tuple(range(2, len(heads) + 1))
    return Table(caption, (say("report.option"), *heads), held, widths, right)
