"""What `appraisal packages` says on a screen."""

import math
from collections.abc import Iterator, Sequence
from typing import get_args

from msgspec.structs import replace

from appraisal.appraise.futures_of_bodies import futures_of_bodies
from appraisal.appraise.groupings.structures import structures
from appraisal.appraise.packages.asks import CouncilAsk, Rule
from appraisal.appraise.packages.bounds import bounds, searched
from appraisal.appraise.packages.designed import Packages, Standing
from appraisal.appraise.packages.efficient import Package
from appraisal.appraise.packages.folded import Step, folded
from appraisal.appraise.packages.prices import needed
from appraisal.area.money import years_counted
from appraisal.commands.packages_file import Search
from appraisal.findings.names import council_label
from appraisal.findings.numbers import MINUS, count_of, number, thousands
from appraisal.findings.package_order import order_words
from appraisal.findings.package_savings import saving_words
from appraisal.findings.packages import (
    cost_words,
    find_out_words,
    gain_words,
    limit_parts,
    lump_sentences,
    names_words,
    over_words,
    reason_words,
    refusal_words,
    standing_name,
    unknown_money_words,
    why_none,
    why_words,
)
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.findings.starting import start_now_words
from appraisal.findings.what_could_be_agreed import (
    capacity_words,
    lifts_words,
    nothing_words,
    posts_words,
    unpriced_words,
)

STANDINGS: tuple[Standing, ...] = get_args(Standing)


def text(search: Search) -> Iterator[str]:
    """The lines."""
    found = search.found
    if found is None:
        yield _why_none(search)
        return
    yield from _sizes(search, found)
    yield from _limits(search)
    if found.best is None:
        yield ""
        yield _why_nothing(search, found)
        return
    yield from _best(search, found, found.best)
    yield from _front(search, found)
    yield from _candidates(search, found)
    yield from _priority(search, found)
    yield from _asks(search, found)
    yield from _further(search, found)


def _why_none(search: Search) -> str:
    if searched(search.dataset, search.wanted) or not search.wanted.left_out:
        return why_none(search.dataset)
    return "Without those that --without leaves out there is nothing that could be agreed."


def _why_nothing(search: Search, found: Packages) -> str:
    """Why no package is feasible: what every one is to hold breaks a limit."""
    dataset, wanted = search.dataset, search.wanted
    held = {j for i in wanted.held for j in (i, *needed(dataset, i))}
    over = over_words(dataset, bounds(dataset, found.prices, wanted).broken(held))
    names = names_words(dataset, sorted(held))
    return f"No package is within the limits: {names} would take {over}."


def _sizes(search: Search, found: Packages) -> Iterator[str]:
    count = count_of(len(found.prices), "agreement")
    yield f"{count} that councils could make, {found.possible:,} packages of them."
    if found.feasible is None:
        yield "Too many to look at each: a solver found the efficient ones, and each is proved."
    else:
        are = "is" if found.feasible == 1 else "are"
        yield f"{found.feasible:,} of them {are} within the limits."
    if found.unpriced:
        yield unpriced_words(search.dataset, found)


def _limits(search: Search) -> Iterator[str]:
    """Each limit, and where it comes from; what every package is to hold, and what none is."""
    most, of_files = search.wanted.most, search.dataset.settings.packages
    yield ""
    parts = limit_parts(most)
    for name, said in parts.items():
        from_files = getattr(most, name) == getattr(of_files, name)
        yield f"Limit: {said} ({'from appraisal.yaml' if from_files else 'as asked for here'})."
    if not parts:
        yield "There is no limit on what packages take."
    for what, held in (("Every", search.wanted.held), ("No", search.wanted.left_out)):
        if held:
            yield f"{what} package holds {', '.join(held)}."


def _best(search: Search, found: Packages, best: Package) -> Iterator[str]:
    years = years_counted(search.dataset)
    yield ""
    yield (
        f"Costs and savings are over the years to {years.last}, gains in points of benefit under "
        f"‘{search.headline}’."
    )
    if not best.candidates:
        yield nothing_words(found, search.headline)
        return
    held = names_words(search.dataset, best.candidates)
    gain = gain_words(best.gain)
    yield f"Gains most: {held}. That gains {gain} at {cost_words(best.cost)}."
    if best.from_lifts is not None:
        yield lifts_words(best)


def _front(search: Search, found: Packages) -> Iterator[str]:
    """The efficient packages as steps; what is a free choice in every one of them is said once."""
    steps = folded(found.front)
    free = [i for i in steps[0].optional if all(i in step.optional for step in steps)]
    unknown = any(step.simplest.from_unknown for step in steps)
    yield ""
    yield f"The efficient packages, {count_of(len(steps), 'step')}, each with what changes:"
    yield f"{'Cost (£000)':>12}{'Gain':>8}{'Value':>7}{' Unknown' * unknown}"
    for step in steps:
        row = f"{number(step.cost):>12}{_points(step.gain):>8}{_points(step.simplest.value, 1):>7}"
        if unknown:
            row += f"{_points(math.fsum(step.simplest.from_unknown.values())):>8}"
        yield f"{row}  {_changes(step, free)}"
    if free:
        yield f"Each costs and gains the same with and without {' and '.join(free)}."
    yield from lump_sentences(steps)
    yield from saving_words(search.dataset, found)
    if said := unknown_money_words(search.dataset, found.front):
        yield said


def _points(points: float, digits: int = 2) -> str:
    """Points for a column, to a hundredth, or to other decimals."""
    said = f"{points:.{digits}f}".replace("-", MINUS)
    return said.removeprefix(MINUS) if not said.strip(f"{MINUS}0.") else said


def _changes(step: Step, free: Sequence[str]) -> str:
    """What joins and what leaves, by id; a choice that changes neither cost nor gain."""
    said = [*(f"+ {i}" for i in step.joins), *(f"- {i}" for i in step.leaves)]
    choices = [" and ".join(own) or "nothing" for own in step.either]
    said += [f"one of: {' | '.join(choices)}"] if choices else []
    optional = [i for i in step.optional if i not in free]
    said += [f"with or without {' and '.join(optional)}"] if optional else []
    return ", ".join(said) or "nothing agreed"


def _candidates(search: Search, found: Packages) -> Iterator[str]:
    """Core, borderline and never, each with its reason."""
    if found.in_best is None:
        yield "\nEach agreement:"
        for i in found.prices:
            yield f"  {_named(search, i)}: {reason_words(search.dataset, found, i)}"
        return
    yield "\nIn how many draws of weights and scores the package that gains most holds each:"
    for kind in STANDINGS:
        held = [i for i in found.prices if found.standing(i) == kind]
        yield f"{standing_name(kind).capitalize()}{':' if held else ': none.'}"
        for i in held:
            share = share_words(found.in_best[i])
            yield f"{share:>6}  {_named(search, i)}: {why_words(search.dataset, found, i)}"


def _named(search: Search, candidate: str) -> str:
    return f"{search.dataset.candidates[candidate].name} ({candidate})"


def _priority(search: Search, found: Packages) -> Iterator[str]:
    if not found.priority:
        return
    yield "\nOrder of priority, by gain for each pound given those before:"
    for place, entry in enumerate(found.priority, start=1):
        names = " and ".join(_named(search, i) for i in entry.candidates)
        cost, adds = cost_words(entry.cost), gain_words(entry.gain)
        yield f"{place:>4}. {names}: {cost}, adds {adds}; by then {cost_words(entry.budget)}."
    yield order_words(search.dataset, found)


def _asks(search: Search, found: Packages) -> Iterator[str]:
    """What the package that gains most asks of each council and gives it, by three rules."""
    if not found.asks:
        return
    yield "\nWhat the package that gains most asks of each council, net over all years, shared out"
    yield "alike among those that join, by how many people live there, or by what each brings:"
    yield _row("Council", "Alike", "By people", "By gain", "Gain", "Posts") + "Joins"
    for council, own in found.asks.items():
        paid = [_paid(own, rule) for rule in get_args(Rule)]
        gain = "" if own.gain is None else _points(own.gain, 3)
        label = council_label(search.dataset, council)
        yield _row(label, *paid, gain, posts_words(own)) + ", ".join(own.joins)
    yield _over(search, found)
    yield refusal_words(search.dataset, found)


def _row(council: str, *cells: str) -> str:
    return f"{council:<24}{''.join(f'{cell:>12}' for cell in cells[:-1])}  {cells[-1]:<24}"


def _paid(own: CouncilAsk, rule: Rule) -> str:
    paid = own.pays.get(rule)
    return "-" if paid is None else thousands(paid.net)


def _over(search: Search, found: Packages) -> str:
    """Whether anybody is asked for more posts than it can give, by the limit that was asked for."""
    settings = search.dataset.settings.model_copy(update={"packages": search.wanted.most})
    return capacity_words(replace(search.dataset, settings=settings), found.asks.values())


def _further(search: Search, found: Packages) -> Iterator[str]:
    """What to find out first, and what could start now."""
    dataset = search.dataset
    yield "\nWhat to find out first:"
    yield from (f"  - {said}" for said in find_out_words(dataset, found))
    yield say("packages.budgets")
    stands = search.done.stands
    futures = futures_of_bodies(dataset, stands, structures(dataset, stands))
    start_now = {i: futures.start_now[i] for i in found.prices}
    yield f"\n{start_now_words(dataset, start_now)}"
