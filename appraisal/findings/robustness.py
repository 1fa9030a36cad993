"""What the robustness page finds, in sentences. None is asked where there is nothing to rank."""

import math
from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.other_methods import Method, Methods
from appraisal.appraise.safety.robustness import Robustness, Simulated
from appraisal.findings.by_definition import by_definition, of_values
from appraisal.findings.lead import comes_first, first_word
from appraisal.findings.named_safety import NamedSafety, moot, named
from appraisal.findings.numbers import all_of, listed, listed_names, number
from appraisal.findings.ranking import capital
from appraisal.findings.safety import ahead, how_safe, overtaken
from appraisal.findings.sentences import joined, say
from appraisal.findings.several import several_finding, together
from appraisal.findings.shares import in_draws, share_words
from appraisal.findings.switching_values import Switch, come_first, switches
from appraisal.findings.thresholds import thresholds_finding
from appraisal.maths.ranking import TIE
from appraisal.maths.robustness.separation import BAND

NONE_DOMINATED = say("robustness.none-dominated")


def behind(appraisal: Appraisal, found: NamedSafety) -> Iterator[str]:
    """How safe the finding is, who else is often ahead among it; empty ones say nothing."""
    yield joined(how_safe(found), overtaken(found), ahead(found))
    if found.robust is not None and found.robust.within is not None:
        yield within_finding(found, found.robust.within)
    yield of_values(by_definition(appraisal.definition, found.options))


def one_score(appraisal: Appraisal, found: NamedSafety) -> str:
    """Whether a single score changes the first place, by a threshold or by its value."""
    said = (*thresholds_finding(appraisal), scores_finding(switches(appraisal), found))
    return " ".join(said)


def several_scores(appraisal: Appraisal, found: NamedSafety) -> str:
    """How few scores do so together; empty where a single one does."""
    robust = found.robust
    if robust is None or any(switch.inside or switch.parts for switch in switches(appraisal)):
        return ""
    first = next(iter(together(appraisal)), None)
    return several_finding(robust.several, first, found.noted)


def scores_finding(every: tuple[Switch, ...], found: NamedSafety) -> str:
    """Whether any single score or figure can change the first place; `every` has those that can."""
    if not every:
        return say("robustness.no-score", perspective=found.perspective)
    known = tuple(switch for switch in every if not switch.gap)
    gaps = len({(switch.option, switch.criterion) for switch in every if switch.gap})
    if not known:
        return say("robustness.gaps-alone", count=gaps)
    too = say("robustness.gaps-too", count=gaps) if gaps else ""
    return joined(_known_scores_finding(known, found), too)


def _known_scores_finding(every: tuple[Switch, ...], found: NamedSafety) -> str:
    """The same of scores and figures for which there is evidence."""
    inside = {(switch.option, switch.criterion) for switch in every if switch.inside}
    if parting := {(switch.option, switch.criterion) for switch in every if switch.parts}:
        return _parting_finding(len(parting), bool(inside & parting), found)
    first = every[0]
    what = say("switching.what", criterion=first.label, option=found.options[first.option])
    needs = say("switching.needs", needed=first.needed, today=first.today)
    then = come_first(first.then, found.noted)
    if not inside:
        ranged = any(switch.ranged for switch in every)
        key = "robustness.no-score-within" if ranged else "robustness.no-score-ranged"
        return say(key, what=what, needs=needs, then=then)
    if len(inside) == 1:
        return say("robustness.one-score", what=what, needs=needs, then=then)
    return say("robustness.scores", count=len(inside), what=what, needs=needs, then=then)


def _parting_finding(scores: int, inside: bool, found: NamedSafety) -> str:
    """That the least move of a score parts those that share the first place."""
    return say(
        "robustness.parting-within" if inside else "robustness.parting",
        options=named(found.lead.first, found.noted),
        share=comes_first(found.lead),
        count=scores,
    )


def models_title(found: NamedSafety, simulated: Simulated) -> str:
    """The headline of the chart: which model comes first how often."""
    shares = {i: simulated.models[i][0] for i in found.models}
    order = sorted(shares, key=lambda i: (-shares[i], i))
    most, near = shares[order[0]], 2 * simulated.errors.acceptability
    if found.robust and order[0] in found.robust.unknown_models:
        return say("robustness.models-unknown", model=found.models[order[0]])
    if len(order) == 1:
        return say("robustness.models-only", model=found.noted_models[order[0]])
    if len(often := [i for i in order if most - shares[i] <= near]) > 1:
        return say("robustness.title-as-often", options=named(tuple(often), found.noted_models))
    first, draws, second = found.noted_models[order[0]], in_draws(most), shares[order[1]]
    if second <= TIE:
        return say("robustness.models-alone", model=first, draws=draws)
    return say("robustness.title-first", option=first, draws=draws, most=share_words(second))


def acceptability_title(found: NamedSafety, simulated: Simulated) -> str:
    """The headline of the same chart by option: who comes first how often."""
    shares = {i: simulated.acceptability[i][0] for i in found.ranking.order}
    order = sorted(shares, key=lambda i: (-shares[i], i))
    if order[0] in found.ranking.unknown:
        return say("robustness.title-unknown", option=found.options[order[0]])
    first, second = shares[order[0]], shares[order[1]]
    label = found.noted[order[0]]
    often = tuple(i for i in order if first - shares[i] <= 2 * simulated.errors.acceptability)
    if len(often) > 1 and simulated.always_level(often):
        draws = in_draws(min(1.0, math.fsum(shares[i] for i in often)))
        return say("robustness.title-together", options=named(often, found.noted), draws=draws)
    if len(often) > 1:
        return say("robustness.title-as-often", options=named(often, found.noted))
    draws = in_draws(first)
    if second <= TIE:
        return say("robustness.title-alone", option=label, draws=draws)
    if len(order) == 2:
        other = found.noted[order[1]]
        return say("robustness.title-of-two", option=label, draws=draws, other=other)
    most = share_words(second)
    return say("robustness.title-first", option=label, draws=draws, most=most)


def tries(samples: int) -> str:
    """How many tries were made: 20,000 tries."""
    return say("robustness.draws", samples=f"{samples:,}", count=samples)


def error_words(error: float) -> str:
    """The Monte Carlo error of shares in %, in percentage points."""
    said = number(error * 100, 1)
    if said == "0":
        return say("robustness.hardly-out")
    return say("robustness.error", said=said, points=int(said == "1"))


def out_by(error: float) -> str:
    """The same at the end of a sentence that says how far a share is out."""
    said = error_words(error)
    return said if said == say("robustness.hardly-out") else say("robustness.out-by", error=said)


def within_finding(found: NamedSafety, simulated: Simulated) -> str:
    """The same within the range of the perspectives' weights, in a sentence; by model if any."""
    labels = found.noted_models or found.noted
    drawn = simulated.models if found.models else simulated.acceptability
    shares = {i: drawn[i][0] for i in found.models or found.ranking.order}
    some = sorted((i for i in shares if shares[i] >= 0.005), key=lambda i: (-shares[i], i))
    every = math.fsum(shares[i] for i in some) >= 1 - TIE
    if every and len(some) > 1 and not found.models and simulated.always_level(some):
        return say(
            "robustness.within-level",
            options=named(tuple(some), found.noted),
            samples=f"{simulated.samples:,}",
            count=simulated.samples,
        )
    goes_to = listed_names(
        [
            say("robustness.within-share", option=labels[i], share=share_words(shares[i]))
            for i in some[:3]
        ]
    )
    draws = tries(simulated.samples)
    if len(some) > 3:
        draws = say("robustness.and-others", draws=draws, others=len(some) - 3)
    error = out_by(simulated.errors.acceptability)
    return say("robustness.within", options=goes_to, draws=draws, error=error)


def dominance(robust: Robustness, found: NamedSafety) -> tuple[str, ...]:
    """Which options are beaten or matched on every criterion by another; says so where none is."""
    beaten = [(i, by) for i, by in robust.dominated_by.items() if by]
    at_gaps = [(i, by) for i, by in robust.dominated_at_gaps.items() if by]
    if not beaten and not at_gaps:
        return (NONE_DOMINATED,)
    return (
        *(_dominated(robust, found, i, by) for i, by in beaten),
        *(
            say(
                "robustness.dominated-at-gaps",
                option=found.noted[i],
                others=named(by, found.noted),
            )
            for i, by in at_gaps
        ),
    )


def _dominated(robust: Robustness, found: NamedSafety, option: str, by: tuple[str, ...]) -> str:
    """By whom an option is dominated, and how it can be first in draws all the same."""
    label, others = found.noted[option], named(by, found.noted)
    share = robust.simulated.acceptability[option][0]
    said = say("robustness.dominated", option=label, others=others)
    if share <= TIE:
        return said
    return f"{said} {say('robustness.for-all-that', draws=in_draws(share))}"


def could_be_first(found: NamedSafety) -> str:
    """Beside whom an option could be first, where several models compete; empty elsewhere."""
    return say("robustness.could-be-by-model") if len(found.models) > 1 else ""


def confidence_words(share: float | None) -> str:
    """How often an option is first at the weights that favour it; None where no weights do."""
    return say("robustness.never-first") if share is None else share_words(share)


def favoured(simulated: Simulated, option: str, found: NamedSafety) -> str:
    """The criterion that weighs most beyond its usual share in the draws an option is first in."""
    central = simulated.central[option]
    if central is None:
        return ""
    usual = simulated.usual_weights
    most = min(central, key=lambda leaf: (usual[leaf] - central[leaf], leaf))
    return found.criteria[most] if central[most] > usual[most] + 0.005 else ""


def methods_finding(found: NamedSafety, methods: Methods) -> str:
    """Whether other methods put the same option first, and which give no answer."""
    if reason := moot(found):
        return reason
    if not methods.done:
        return say("robustness.no-method")
    return " ".join(filter(None, (_firsts_elsewhere(found, methods), _unheard(methods))))


def _firsts_elsewhere(found: NamedSafety, methods: Methods) -> str:
    """Who is first under the other methods: who agrees where half of them do, else who does not."""
    count, agreeing = len(methods.done), [m for m in methods.done if _agrees(m, found)]
    same = len(agreeing)
    heard = count > 1 and bool(methods.silent)
    if same * 2 >= count:
        ways = _ways(same, count, heard)
        who, word = _who_is_first_too(agreeing, found), first_word(found.lead)
        return say("robustness.too", ways=ways, count=same, options=who, first=word)
    if count == 1:
        instead = named(_first(methods.done[0]), found.noted)
        return say("robustness.instead", options=instead)
    ways = _ways(count - same, count, heard)
    apart = say(
        "robustness.another",
        ways=ways,
        alone=found.lead.alone,
        options=_counted_firsts(found, methods),
    )
    others = [_first(method) for method in methods.done if not _agrees(method, found)]
    level = say("robustness.level-count") if any(len(place) > 1 for place in others) else ""
    agree = {0: "", 1: say("robustness.one-agrees"), 2: say("robustness.two-agree")}
    return " ".join(filter(None, (apart, level, agree[same])))


def _agrees(method: Method, found: NamedSafety) -> bool:
    """Whether a method puts a model first that is first today, by whichever of its lines."""
    today = {found.rivals[i] for i in found.lead.first}
    return any(found.rivals[i] in today for i in _first(method))


def _who_is_first_too(agreeing: list[Method], found: NamedSafety) -> str:
    """Who is first under these methods as well: the option, or its model by another line."""
    first = found.lead.first
    if all(set(first) & set(_first(method)) for method in agreeing):
        return named(first, found.noted)
    labels = {**found.noted, **found.noted_models}
    return named(tuple(dict.fromkeys(found.rivals[i] for i in first)), labels)


def _ways(those: int, count: int, heard: bool) -> str:
    """So many of the other methods; `heard`: not all that were tried give an answer."""
    if count == 1:
        return say("robustness.the-other-way")
    ways = say("robustness.ways-heard" if heard else "robustness.ways")
    if those == count:
        return capital(all_of(count, ways, ways))
    return say("robustness.some-ways", those=those, count=count, ways=ways)


def _first(method: Method) -> tuple[str, ...]:
    return tuple(option for option, rank in method.ranks.items() if rank == 1)


def _counted_firsts(found: NamedSafety, methods: Methods) -> str:
    """The options first under methods that do not agree, each with how many, the most first."""
    apart = [_first(method) for method in methods.done if not _agrees(method, found)]
    counts = {i: sum(i in place for place in apart) for i in found.ranking.order}
    order = sorted((i for i in counts if counts[i]), key=lambda i: -counts[i])
    return listed_names(
        [say("robustness.counted", option=found.noted[i], count=counts[i]) for i in order]
    )


def _unheard(methods: Methods) -> str:
    """Which methods give no answer; empty where all were heard."""
    if not methods.silent:
        return ""
    who = listed(tuple(methods.silent))
    return say("robustness.unheard", methods=who, count=len(methods.silent))


METHOD_NOTES = {
    "TOPSIS": say("robustness.note-topsis"),
    "PROMETHEE II": say("robustness.note-promethee"),
    "VIKOR": say("robustness.note-vikor"),
    "maximin": say("robustness.note-maximin"),
    "minimax regret": say("robustness.note-regret"),
}
"""How each method works, with its normalisation and parameters: what follows its name."""

_RULES = {"maximin": say("robustness.maximin"), "minimax regret": say("robustness.regret")}
"""What the pages call a rule that the appraisal knows by its bare term."""

NO_ANSWER = {"alike": say("robustness.silent-alike"), "level": say("robustness.silent-level")}
"""Why a method gives no answer, by the reason that the appraisal names."""


class MethodNote(Struct, frozen=True):
    """A method in the table, what the pages call it, and how it works or why it has no answer."""

    method: str
    name: str
    note: str


def method_notes(methods: Methods) -> tuple[MethodNote, ...]:
    """Every method in the table with how it works, and why it gives no answer where it does not."""
    there = {method.name for method in methods.done} | methods.silent.keys()
    return tuple(
        MethodNote(i, _RULES.get(i, i), joined(note, NO_ANSWER.get(methods.silent.get(i, ""), "")))
        for i, note in METHOD_NOTES.items()
        if i in there
    )


def too_close(share: float) -> bool:
    """Whether two options can't be told apart by a pairwise winning index (0-1)."""
    return BAND[0] - TIE <= share <= BAND[1] + TIE
