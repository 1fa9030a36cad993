"""What the robustness page finds, in sentences. None is asked where there is nothing to rank."""

from appraisal.appraise.methods import Methods
from appraisal.appraise.robust import Robustness, Simulated
from appraisal.render.answers import Answer, listed_names, named
from appraisal.render.findings import quoted
from appraisal.render.odds import in_draws, share_words
from appraisal.render.switching import Switch
from appraisal.render.words import count_of, listed, number
from appraisal.scoring import TIE

NONE_DOMINATED = (
    "No option is dominated: for each, every other option is worth less on some criterion, or the "
    "same on all."
)


def scores_finding(every: tuple[Switch, ...], found: Answer) -> str:
    """Whether any single score or figure can change the first place; `every` has those that can."""
    under = f"under {quoted(found.perspective)}"
    inside = [switch for switch in every if switch.inside]
    if not every:
        return f"No single score or figure, whatever it were, would change who comes first {under}."
    first = every[0]
    what = f"{quoted(first.label)} for {found.options[first.option]}"
    needs = f"would have to be {first.needed} instead of {first.today}"
    then = f"for {found.options[first.then]} to come first"
    if not inside:
        return (
            "No single score would change who comes first within its own range. The nearest is "
            f"{what}, which {needs} {then}."
        )
    if len(inside) == 1:
        return (
            f"One score could change who comes first within its own range: {what} {needs} {then}."
        )
    many = f"{len(inside)} scores could change who comes first within their own ranges"
    return f"{many}. The nearest: {what} {needs} {then}."


def acceptability_title(found: Answer, simulated: Simulated) -> str:
    """The headline of the chart: who comes first how often."""
    shares = {i: simulated.acceptability[i][0] for i in found.ranking.order}
    order = sorted(shares, key=lambda i: (-shares[i], i))
    first, second = shares[order[0]], shares[order[1]]
    label = found.options[order[0]]
    if first - second <= 2 * simulated.error:
        return f"{label} and {found.options[order[1]]} come first about as often as each other"
    if second <= TIE:
        return f"{label} comes first in {in_draws(first)}, no other option in any"
    if len(order) == 2:
        return f"{label} comes first in {in_draws(first)}, {found.options[order[1]]} in the rest"
    return f"{label} comes first in {in_draws(first)}, no other in more than {share_words(second)}"


def error_words(error: float) -> str:
    """The Monte Carlo error of shares in %, in percentage points."""
    said = number(error * 100, 1)
    return "less than 0.1 percentage points" if said == "0" else f"{said} percentage points"


def within_finding(found: Answer, simulated: Simulated) -> str:
    """The same within the range of the perspectives' weights, in a sentence."""
    shares = {i: simulated.acceptability[i][0] for i in found.ranking.order}
    some = sorted((i for i in shares if shares[i] >= 0.005), key=lambda i: (-shares[i], i))
    said = [f"{found.options[i]} {share_words(shares[i])}" for i in some[:3]]
    rest = count_of(len(some) - 3, "other")
    more = f", and {rest} less often" if len(some) > 3 else ""
    return (
        f"If weights may only be mixtures of the perspectives recorded here, the first place goes "
        f"to {listed_names(said)} of {simulated.samples:,} draws{more}."
    )


def dominance(robust: Robustness, found: Answer) -> tuple[str, ...]:
    """Which options are beaten or matched on every criterion by another; says so where none is."""
    beaten = [(i, by) for i, by in robust.dominated_by.items() if by]
    if not beaten:
        return (NONE_DOMINATED,)
    return tuple(
        f"{found.options[i]} is dominated by {named(by, found.options)}: worth no more on any "
        "criterion, and less on one or more."
        for i, by in beaten
    )


def favoured(simulated: Simulated, option: str, found: Answer) -> str:
    """The criteria that weigh most beyond their usual share in the draws an option is first in.

    The usual share is the mean over options of central weights, each by how often it is first.
    """
    central = simulated.central[option]
    if central is None:
        return ""
    usual = {
        leaf: sum(
            simulated.acceptability[i][0] * weights[leaf]
            for i, weights in simulated.central.items()
            if weights is not None
        )
        for leaf in central
    }
    more = sorted(central, key=lambda leaf: (usual[leaf] - central[leaf], leaf))
    heavy = [leaf for leaf in more[:3] if central[leaf] > usual[leaf] + 0.005]
    return listed([quoted(found.criteria[leaf]) for leaf in heavy])


def methods_finding(found: Answer, methods: Methods) -> str:
    """Whether other methods put the same option first."""
    if not methods.done:
        return "No other method was applied."
    first, count = set(found.ranking.first()), len(methods.done)
    same = sum(bool(first & {i for i, rank in m.ranks.items() if rank == 1}) for m in methods.done)
    who = named(found.ranking.first(), found.options)
    if count == 1:
        return f"The other method puts {who if same else 'another option'} first{' too' * same}."
    if same == count:
        return f"{'Both' if count == 2 else f'All {count}'} other methods put {who} first too."
    if not same:
        none = "Neither other method" if count == 2 else f"None of {count} other methods"
        return f"{none} puts {who} first."
    return f"{same} of {count} other methods {'puts' if same == 1 else 'put'} {who} first too."
