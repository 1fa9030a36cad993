"""What the councils could agree: the finding of the page on packages, and the words of its tables.

Amounts are in £ thousand, gains in points of benefit. Each sentence is right in every edge case:
where nothing can be said, it says so.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.asks import CouncilAsk, Paid
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.efficient import Package
from appraisal.appraise.packages.folded import Step, folded
from appraisal.appraise.packages.totals import Held, Together, together
from appraisal.area.money import terms_of
from appraisal.findings.examples import stands_in
from appraisal.findings.names import council_label, headline_name, theme_names
from appraisal.findings.numbers import listed_names, number, per_cent, shown, thousands
from appraisal.findings.package_sums import stood_in_words, taken_words
from appraisal.findings.packages import (
    cost_words,
    gain_words,
    limits_words,
    names_words,
    step_words,
    why_none,
)
from appraisal.findings.sentences import joined, say
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset

NAMED = 2
"""So many names stand beside a mark; more are counted."""


def title(appraisal: Appraisal) -> str:
    """The finding, without a stop."""
    found = appraisal.packages
    if found is None:
        bare = not appraisal.dataset.candidates
        return say("agreed.title-none-recorded" if bare else "agreed.title-none-valued")
    if found.best is None:
        return say("agreed.title-none-feasible")
    if found.best.gain <= TIE:
        within = "agreed.title-nothing-within" if found.bounds else "agreed.title-nothing-gained"
        return say(within)
    points = gain_words(found.best.gain)
    if _best_step(found).either:
        return say("agreed.title-level", points=points)
    held = found.best.candidates
    taken = taken_words(together(found.prices, held))
    if len(found.prices) == 1:
        return say("agreed.title-only", points=points, taken=taken)
    return say("agreed.title-best", count=len(held), points=points, taken=taken)


def standing(found: Packages, kind: str) -> tuple[str, ...]:
    """The candidates that are core, borderline or never, those most often in the best first."""
    often = found.in_best or {}
    held = [i for i in found.prices if found.standing(i) == kind]
    return tuple(sorted(held, key=lambda i: -often[i]))


def held_for_sure(found: Packages) -> tuple[str, ...]:
    """The core, without what others would do as well for at the same cost.

    Of packages that gain and cost the same, draws always take the same one.
    """
    swapped = {i for own in _best_step(found).either for i in own}
    return tuple(i for i in standing(found, "core") if i not in swapped)


def _best_step(found: Packages) -> Step:
    return folded(found.front)[-1]


def opening(appraisal: Appraisal) -> str:
    """What stands under the finding: which agreements are meant, or why there is no more to say."""
    found = appraisal.packages
    if found is None:
        return why_none(appraisal.dataset)
    if found.best is None:
        return limits(appraisal)
    if found.best.gain <= TIE:
        return best_words(appraisal, found, found.best)
    guessed = stood_in_words(together(found.prices, found.best.candidates))
    if found.in_best is None:
        return joined(guessed, best_words(appraisal, found, found.best))
    return joined(guessed, _how_surely(appraisal.dataset, found), say("agreed.best-is"))


def _how_surely(dataset: Dataset, found: Packages) -> str:
    """Which agreements are in nearly every best package, or how many are in some."""
    core, step = held_for_sure(found), _best_step(found)
    if core:
        return say("agreed.core-are", names=names_words(dataset, core), count=len(core))
    if step.either:
        return say("agreed.level", holds=step_words(dataset, step))
    some = standing(found, "borderline")
    return say("agreed.some", count=len(some)) if some else say("agreed.hardly-any")


def basis(appraisal: Appraisal, found: Packages, best: Package) -> tuple[str, ...]:
    """On what the gain and the cost of the best package rest, and whose weights they are."""
    said = (
        lifts_words(best),
        _not_known(together(found.prices, best.candidates)),
        stands_in(appraisal.headline, headline_name(appraisal), appraisal.held),
    )
    return tuple(filter(None, said))


def best_words(appraisal: Appraisal, found: Packages, best: Package) -> str:
    """What the package that gains most under the headline holds, gains and takes."""
    perspective = headline_name(appraisal)
    if best.gain <= TIE:
        if not best.candidates:
            return nothing_words(found, perspective)
        names = names_words(appraisal.dataset, best.candidates)
        taken = taken_words(together(found.prices, best.candidates))
        return say("agreed.best-gains-nothing", perspective=perspective, names=names, taken=taken)
    gains = say(
        "agreed.best-gains",
        perspective=perspective,
        names=names_words(appraisal.dataset, best.candidates),
        points=gain_words(best.gain),
        taken=taken_words(together(found.prices, best.candidates)),
    )
    return joined(gains, _as_good(appraisal.dataset, _best_step(found)))


def nothing_words(found: Packages, perspective: str) -> str:
    """That no package gains anything, or none within the limits where there are any."""
    return say(
        "agreed.best-is-nothing-within" if found.bounds else "agreed.best-is-nothing",
        perspective=perspective,
    )


def _as_good(dataset: Dataset, step: Step) -> str:
    if step.either:
        return say("agreed.as-good", holds=step_words(dataset, step))
    if not step.optional:
        return ""
    return say("agreed.as-good-without", names=names_words(dataset, step.optional))


def lifts_words(best: Package) -> str:
    """How much of what a package gains is assumed; empty where it gains nothing."""
    if best.from_lifts is None:
        return ""
    if best.from_lifts <= TIE:
        return say("agreed.lifts-lower" if best.from_lifts < -TIE else "agreed.no-lifts")
    if best.from_lifts >= 1 - TIE:
        return say("agreed.all-lifts")
    return say("agreed.from-lifts", share=per_cent(best.from_lifts))


def _not_known(taken: Together) -> str:
    return say("agreed.not-known", count=taken.unknown) if taken.unknown else ""


def limits(appraisal: Appraisal) -> str:
    """The limits that packages keep to, how many there are, and how many keep to them."""
    found, most = appraisal.packages, appraisal.dataset.settings.packages
    if found is None:
        return ""
    count, possible = len(found.prices), number(found.possible)
    kept = say("agreed.limits", limits=limits_words(most)) if found.bounds else ""
    if found.feasible is None:
        return joined(say("agreed.searched", count=count, possible=possible), kept)
    if found.feasible == found.possible:
        return joined(say("agreed.all-feasible", count=count, possible=possible), kept)
    feasible = number(found.feasible)
    said = say("agreed.feasible", count=count, possible=possible, feasible=feasible)
    return joined(said, kept or say("agreed.unlimited"))


def unpriced_words(dataset: Dataset, found: Packages) -> str:
    """What is in no package as nobody knows what it would cost; empty without any."""
    if not found.unpriced:
        return ""
    names = names_words(dataset, found.unpriced)
    return say("agreed.unpriced", names=names, count=len(found.unpriced))


def held_words(dataset: Dataset, cells: Mapping[str, Sequence[Held]]) -> str:
    """Which candidates all packages that gain most hold, under the most perspectives."""
    counts = {i: own.count("best") for i, own in cells.items()}
    count, many = max(counts.values(), default=0), max(map(len, cells.values()), default=0)
    names = names_words(dataset, [i for i in counts if counts[i] == count])
    if not count:
        return say("agreed.held-nowhere")
    if count == many:
        return say("agreed.held-always", names=names)
    return say("agreed.held-most", count=count, many=many, names=names)


def counted_to(dataset: Dataset) -> str:
    """The last year up to which costs are counted."""
    return f"{terms_of(dataset).years.last}"


def front_finding(steps: Sequence[Step]) -> str:
    """What the picture shows: how far costs and gains reach."""
    first, last = steps[0], steps[-1]
    if len(steps) == 1:
        return say("agreed.front-of-one", only=_end(first))
    return say("agreed.front", first=_end(first), last=_end(last))


def _end(step: Step) -> str:
    cost = cost_words(step.cost)
    if abs(step.gain) <= TIE:
        return say("agreed.end-gains-nothing", cost=cost)
    key = "agreed.end-gains" if step.gain > 0 else "agreed.end-loses"
    return say(key, points=gain_words(abs(step.gain)), cost=cost)


def lump_mark(next_cost: float) -> str:
    """What stands along the level line before the next step."""
    return say("agreed.mark-lump", amount=thousands(next_cost))


def mark_words(dataset: Dataset, joins: Sequence[str], leaves: Sequence[str]) -> str:
    """What stands beside a mark of the picture: what comes in there, and what falls out."""
    names, left = ([dataset.candidates[i].name for i in ids] for ids in (joins, leaves))
    if not names:
        return say("agreed.mark-without", names=_few(left)) if left else say("agreed.mark-nothing")
    if not left:
        return say("agreed.mark", names=_few(names))
    return say("agreed.mark-in-place", names=_few(names), left=_few(left, 1))


def _few(names: Sequence[str], most: int = NAMED) -> str:
    if len(names) <= most:
        return listed_names(names)
    return say("agreed.mark-more", names=listed_names(names[:1]), count=len(names) - 1)


def points_cell(points: float, digits: int = 2) -> str:
    """Points for a table, always to as many digits; as less than that where that would be nought.

    Shares of a gain have one digit more than the gain, so that they are seen to add up to it.
    """
    said = number(points, digits)
    if said == "0" and points > TIE:
        return say("agreed.under", least=number(10**-digits, digits))
    whole, _, rest = said.partition(".")
    return f"{whole}.{rest:0<{digits}}"


def roughly(amount: float) -> str:
    """A share of a cost in £ thousand, to the nearest £100 where it is as much as half of that."""
    hundreds = shown(abs(amount) * 10)
    return thousands(math.copysign(hundreds / 10, amount) if hundreds else amount)


def paid_words(paid: Paid) -> tuple[str, ...]:
    """What a council pays under a rule, an amount each."""
    said = [
        say(key, amount=roughly(amount))
        for key, amount in (
            ("agreed.once", paid.set_up),
            ("agreed.a-year", paid.running),
            ("agreed.saves", paid.saving),
        )
        if amount
    ]
    return tuple(said) or (say("agreed.pays-nothing"),)


def posts_words(ask: CouncilAsk) -> str:
    """The posts that a council is asked for, as far as anybody has said."""
    if ask.posts is None:
        return say("agreed.posts-not-said")
    said = number(ask.posts, 2)
    return said if ask.posts_known else say("agreed.posts-at-least", posts=said)


def capacity_words(dataset: Dataset, asks: Iterable[CouncilAsk]) -> str:
    """Whether anybody is asked for more posts than it could spare, as far as that is known."""
    most = dataset.settings.packages.capacity
    if most is None:
        return say("agreed.no-capacity")
    known = all(ask.posts_known for ask in asks)
    said = number(most, 2)
    key = "agreed.within" if known else "agreed.within-as-known"
    return say(key, most=said, count=int(said == "1"))


def own_themes_words(dataset: Dataset, ask: CouncilAsk) -> str:
    """What a council would lose on the themes that it holds, without what it joins on each."""
    themes = theme_names(dataset)
    said = [
        say("agreed.on-theme", theme=themes[i], points=gain_words(points))
        for i, points in ask.own_themes.items()
        if abs(points) > TIE
    ]
    if not ask.own_themes:
        return say("agreed.holds-no-theme")
    if not said:
        return say("agreed.nothing-on-themes")
    return joined(say("agreed.on-themes", themes=listed_names(said)), say("agreed.themes-overlap"))


def asked_words(appraisal: Appraisal, found: Packages, council: str) -> str:
    """Whether the package that gains most asks a council to join anything."""
    ask, perspective = found.asks.get(council), headline_name(appraisal)
    who = council_label(appraisal.dataset, council)
    if ask is None:
        return say("agreed.asks-nothing", council=who, perspective=perspective)
    return say("agreed.asks", council=who, perspective=perspective, count=len(ask.joins))
