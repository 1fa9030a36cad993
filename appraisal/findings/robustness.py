"""What the robustness page finds, in sentences. None is asked where there is nothing to rank."""

from collections.abc import Iterator

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.other_methods import Method, Methods
from appraisal.appraise.safety.robustness import Robustness, Simulated
from appraisal.findings.lead import first_word
from appraisal.findings.named_safety import NamedSafety, named
from appraisal.findings.numbers import count_of, listed, listed_names, number
from appraisal.findings.ranking import quoted
from appraisal.findings.safety import how_safe, overtaken, weights_finding
from appraisal.findings.shares import in_draws, share_words
from appraisal.findings.switching_values import Switch, come_first, switches
from appraisal.findings.value_of_information import information_finding
from appraisal.maths.ranking import TIE
from appraisal.maths.robustness.separation import BAND

NONE_DOMINATED = (
    "No option is dominated: for each, every other option is worth less on some criterion, or the "
    "same on all."
)


def behind(appraisal: Appraisal, found: NamedSafety) -> Iterator[str]:
    """The three things behind the finding; who else is often ahead; empty ones say nothing."""
    yield " ".join(filter(None, (how_safe(found), overtaken(found))))
    yield f"{weights_finding(found)} {scores_finding(switches(appraisal), found)}"
    yield information_finding(found)


def scores_finding(every: tuple[Switch, ...], found: NamedSafety) -> str:
    """Whether any single score or figure can change the first place; `every` has those that can."""
    under = f"under {quoted(found.perspective)}"
    inside = {(switch.option, switch.criterion) for switch in every if switch.inside}
    if not every:
        return f"No single score or figure, whatever it were, would change who comes first {under}."
    first = every[0]
    what = f"{quoted(first.label)} for {found.options[first.option]}"
    needs = f"would have to be {first.needed} instead of {first.today}"
    then = come_first(first.then, found.options)
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


def acceptability_title(found: NamedSafety, simulated: Simulated) -> str:
    """The headline of the chart: who comes first how often."""
    shares = {i: simulated.acceptability[i][0] for i in found.ranking.order}
    order = sorted(shares, key=lambda i: (-shares[i], i))
    first, second = shares[order[0]], shares[order[1]]
    label = found.options[order[0]]
    often = tuple(i for i in order if first - shares[i] <= 2 * simulated.errors.acceptability)
    if len(often) > 1:
        return f"{named(often, found.options)} come first about as often as each other"
    if second <= TIE:
        return f"{label} comes first in {in_draws(first)}, no other option in any"
    if len(order) == 2:
        return f"{label} comes first in {in_draws(first)}, {found.options[order[1]]} in the rest"
    return f"{label} comes first in {in_draws(first)}, no other in more than {share_words(second)}"


def error_words(error: float) -> str:
    """The Monte Carlo error of shares in %, in percentage points."""
    said = number(error * 100, 1)
    return "less than 0.1 percentage points" if said == "0" else f"{said} percentage points"


def out_by(error: float) -> str:
    """The same at the end of a sentence that says how far a share is out."""
    said = error_words(error)
    return said if said.startswith("less") else f"up to {said}"


def within_finding(found: NamedSafety, simulated: Simulated) -> str:
    """The same within the range of the perspectives' weights, in a sentence."""
    shares = {i: simulated.acceptability[i][0] for i in found.ranking.order}
    some = sorted((i for i in shares if shares[i] >= 0.005), key=lambda i: (-shares[i], i))
    said = [f"{found.options[i]} {share_words(shares[i])}" for i in some[:3]]
    rest = count_of(len(some) - 3, "other")
    more = f", and {rest} less often" if len(some) > 3 else ""
    return (
        f"If weights may only be mixtures of the perspectives recorded here, the first place goes "
        f"to {listed_names(said)} of {count_of(simulated.samples, 'draw')}{more}. These shares are "
        f"typically out by {out_by(simulated.errors.acceptability)}."
    )


def dominance(robust: Robustness, found: NamedSafety) -> tuple[str, ...]:
    """Which options are beaten or matched on every criterion by another; says so where none is."""
    beaten = [(i, by) for i, by in robust.dominated_by.items() if by]
    if not beaten:
        return (NONE_DOMINATED,)
    return tuple(
        f"{found.options[i]} is dominated by {named(by, found.options)}: worth no more on any "
        f"criterion, and less on one or more.{_for_all_that(robust, i)}"
        for i, by in beaten
    )


def _for_all_that(robust: Robustness, option: str) -> str:
    """How a dominated option can be first in draws all the same; empty where it never is."""
    share = robust.simulated.acceptability[option][0]
    if share <= TIE:
        return ""
    return (
        " That is as the scores stand: with weights and scores drawn at random it still comes "
        f"first, alone or level, in {in_draws(share)}."
    )


def confidence_words(share: float | None) -> str:
    """How often an option is first at the weights that favour it; None where no weights do."""
    return "never first" if share is None else share_words(share)


def favoured(simulated: Simulated, option: str, found: NamedSafety) -> str:
    """The criteria that weigh most beyond their usual share in the draws an option is first in."""
    central = simulated.central[option]
    if central is None:
        return ""
    usual = simulated.usual_weights
    more = sorted(central, key=lambda leaf: (usual[leaf] - central[leaf], leaf))
    heavy = [leaf for leaf in more[:3] if central[leaf] > usual[leaf] + 0.005]
    return listed([quoted(found.criteria[leaf]) for leaf in heavy])


def methods_finding(found: NamedSafety, methods: Methods) -> str:
    """Whether other methods put the same option first, and which give no answer."""
    if not methods.done:
        return "No other method was applied."
    return " ".join(filter(None, (_firsts_elsewhere(found, methods), _unheard(methods))))


def _firsts_elsewhere(found: NamedSafety, methods: Methods) -> str:
    """Who is first under the other methods: who agrees where half of them do, else who does not."""
    first, count = set(found.lead.first), len(methods.done)
    same = sum(bool(first & set(_first(method))) for method in methods.done)
    heard = " that give an answer" if count > 1 and methods.silent else ""
    ways = f"other ways of adding up{heard}"
    every = "Both" if count == 2 else f"All {count}"
    who = f"{named(found.lead.first, found.options)} {first_word(found.lead)} too"
    if same * 2 >= count:
        if count == 1:
            return f"The other way of adding up puts {who}."
        if same == 1:
            return f"1 of {count} {ways} puts {who}."
        return f"{every if same == count else f'{same} of {count}'} {ways} put {who}."
    if count == 1:
        instead = named(_first(methods.done[0]), found.options)
        return f"The other way of adding up puts {instead} first instead."
    apart = every if same == 0 else f"{count - same} of {count}"
    agree = {0: "", 1: " One agrees.", 2: " Two agree."}.get(same, f" {same} agree.")
    return f"{apart} {ways} put another option first: {_counted_firsts(found, methods)}.{agree}"


def _first(method: Method) -> tuple[str, ...]:
    return tuple(option for option, rank in method.ranks.items() if rank == 1)


def _counted_firsts(found: NamedSafety, methods: Methods) -> str:
    """The options first under methods that do not agree, each with how many, the most first."""
    first = set(found.lead.first)
    apart = [place for method in methods.done if not first & set(place := _first(method))]
    counts = {i: sum(i in place for place in apart) for i in found.ranking.order}
    order = sorted((i for i in counts if counts[i]), key=lambda i: -counts[i])
    return listed_names([f"{found.options[i]} ({counts[i]})" for i in order])


def _unheard(methods: Methods) -> str:
    """Which methods give no answer; empty where all were heard."""
    give = "gives" if len(methods.silent) == 1 else "give"
    return f"{listed(tuple(methods.silent))} {give} no answer here." if methods.silent else ""


METHOD_NOTES = {
    "TOPSIS": "ranks by how near an option is to the best value on every criterion at once, and "
    "how far from the worst. Each criterion is first divided by the length of its column: the "
    "square root of the sum of squares (vector normalisation), as its authors published it.",
    "PROMETHEE II": "compares the options two by two. Any lead on a criterion, however small, "
    "counts with the criterion's whole weight (the ‘usual’ preference function).",
    "VIKOR": "looks for a compromise. An option's shortfalls from the best count half, added up, "
    "and the largest of them half (v = 0.5). Each is measured on the span from the worst option to "
    "the best (min-max normalisation).",
    "Highest worst value (maximin)": "ranks by an option's lowest value on any criterion that has "
    "weight. Values count as they are, from 0 to 100, and no weight is heavier than another.",
    "Least regret (minimax regret)": "ranks by what an option falls short of the best on any one "
    "criterion, times its weight, at its largest. Values count as they are, from 0 to 100.",
}
"""How each method works, with its normalisation and parameters: what follows its name."""

NO_ANSWER = {
    "alike": "It gives no answer here: on every criterion that has weight all options are alike, "
    "so there is nothing to tell them apart by.",
    "level": "It gives no answer here: it divides by how far apart the options are in what they "
    "fall short, added up and at its largest, and they are level in one of the two.",
}
"""Why a method gives no answer, by the reason that the appraisal names."""


def method_notes(methods: Methods) -> tuple[tuple[str, str], ...]:
    """Every method in the table with how it works, and why it gives no answer where it does not."""
    there = {method.name for method in methods.done} | methods.silent.keys()
    return tuple(
        (name, f"{said} {NO_ANSWER[methods.silent[name]]}" if name in methods.silent else said)
        for name, said in METHOD_NOTES.items()
        if name in there
    )


def too_close(share: float) -> bool:
    """Whether two options can't be told apart by a pairwise winning index (0-1)."""
    return BAND[0] - TIE <= share <= BAND[1] + TIE
