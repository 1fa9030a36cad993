"""Whether perspectives agree, whose they are, and how their weights were given, in sentences."""

from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise import Appraisal
from appraisal.appraise.agreement import Agreement, parting_criteria, weights_reach
from appraisal.appraise.matrix import Ranking
from appraisal.appraise.weights import EQUAL, Weights
from appraisal.findings.examples import examples_first, stands_in
from appraisal.findings.given_weights import given_weights
from appraisal.findings.in_ways import first_in_ways
from appraisal.findings.lead import close_calls, families_first, firsts_divide, moves_most
from appraisal.findings.named_safety import Labels, NamedSafety, moot, named, nothing_to_rank
from appraisal.findings.names import marked_perspectives, model_names, option_names
from appraisal.findings.nothing_recorded import NOT_PARTED, NOT_RANKED, ONE_PERSPECTIVE
from appraisal.findings.numbers import all_of, listed, number, whole
from appraisal.findings.ranking import capital, quoted, rank_words
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset, Perspective, in_words

HOW_GIVEN = {
    "weights": say("weighing.given-points"),
    "swing": say("weighing.given-swing"),
    "rank": say("weighing.given-rank"),
    "pairwise": say("weighing.given-pairwise"),
    "combine": say("weighing.given-combine"),
    "tradeoffs": say("weighing.given-tradeoffs"),
}
"""How a perspective's weights may be given, by the key that gives them."""


def agreement_finding(found: NamedSafety, agreement: Agreement) -> str:
    """The page in a sentence: whether the perspectives put the same option first."""
    leads = found.held_leads.values()
    if not any(lead.first for lead in found.leads.values()):
        return moot(found)
    if found.lead.ranked == 1:
        only = found.options[found.lead.first[0]]
        return say("agreement.only-one", option=only)
    if not leads:
        return say("agreement.examples-only")
    if len(leads) == 1:
        name = found.perspectives[next(iter(found.held_leads))]
        return say("agreement.one-perspective", perspective=name)
    if all(lead.called for lead in leads) and not any(pair.firsts for pair in agreement.pairs):
        return _agreed(found)
    return firsts_divide(found.held_leads, found.options, found.perspectives)


def _agreed(found: NamedSafety) -> str:
    """What perspectives agree on where no two of them have different options first."""
    perspectives = all_of(len(found.held_leads), "set of priorities", "sets of priorities")
    every = capital(perspectives)
    called = {i: set(lead.called) for i, lead in found.held_leads.items()}
    everywhere = set.intersection(*called.values())
    if not everywhere:
        return say("agreement.none-everywhere", perspectives=perspectives)
    agreed = named(tuple(sorted(everywhere)), found.options)
    shared = [quoted(found.perspectives[i]) for i in called if called[i] != everywhere]
    if shared:
        return say("agreement.not-alone", Perspectives=every, options=agreed, shared=listed(shared))
    return say("agreement.agree", Perspectives=every, options=agreed)


def behind_agreement(appraisal: Appraisal, found: NamedSafety) -> Iterator[str]:
    """The ways of counting, close calls, three things behind the finding, and the examples."""
    labels, names = found.options, found.perspectives
    yield first_in_ways(found.lead.in_ways, model_names(appraisal.dataset))
    families = {i: option.family for i, option in appraisal.dataset.options.items()}
    yield families_first(found.held_leads, families, names)
    yield given_weights(appraisal)
    yield from first_places(appraisal)
    yield stands_in(appraisal.headline, names[appraisal.headline], appraisal.held)
    yield from close_calls(found.held_leads, labels, names)
    if len(found.held_leads) > 1 and not nothing_to_rank(found):
        rankings = {i: appraisal.rankings[i] for i in found.held_leads}
        yield agreement_words(appraisal.agreement.kendall_w)
        yield unknown_places(rankings, labels)
        yield divide(found, appraisal.agreement)
        yield moves_most(rankings, found.held_leads, labels, names)
    yield examples_first(found.example_leads, labels, names)


def first_places(appraisal: Appraisal) -> Iterator[str]:
    """By perspective that holds trade-offs: the models that could be first, or must be."""
    models = model_names(appraisal.dataset) | option_names(appraisal)
    for i, places in appraisal.first_places.items():
        who = marked_perspectives(appraisal)[i]
        if places.necessary:
            first = listed([models[model] for model in places.necessary])
            count = len(places.necessary)
            yield say("tradeoffs.necessary", perspective=who, models=first, count=count)
        else:
            possible = listed([models[model] for model in places.possible])
            yield say("tradeoffs.possible", perspective=who, models=possible)


def agreement_words(w: float | None) -> str:
    """Kendall's W in words; a sentence that stands alone."""
    if w is None:
        return say("agreement.no-two-rankings")
    for least, key in AGREEMENT:
        if w >= least - TIE:
            return say("agreement.kendall", order=say(key), w=number(w, 2))
    raise ValueError(f"Kendall's W is from 0 to 1, not {w}")


AGREEMENT = (
    (1.0, "agreement.exactly"),
    (0.9, "agreement.almost"),
    (0.7, "agreement.much"),
    (0.5, "agreement.partly"),
    (0.3, "agreement.rather-different"),
    (0.0, "agreement.very-different"),
)
"""Kendall's W from which each form of words holds, by its key."""


def divide(found: NamedSafety, agreement: Agreement) -> str:
    """Over which criteria the perspectives part that put different options highest."""
    if not any(lead.first for lead in found.leads.values()):
        return say("agreement.none-ranked")
    if len(found.held_leads) < 2:
        return ONE_PERSPECTIVE
    parted = [pair for pair in agreement.pairs if pair.firsts]
    if not parted or any(lead.unknown_first for lead in found.held_leads.values()):
        return not_parted(found)
    apart = parting_criteria(agreement)
    most = sorted(apart, key=lambda i: (-apart[i], i))[:2]
    criteria = listed([quoted(found.criteria[i]) for i in most])
    who = (
        say("agreement.the-two")
        if len(agreement.pairs) == 1
        else say("agreement.pairs", count=len(parted), pairs=len(agreement.pairs))
    )
    if most:
        return say("agreement.divide-over", perspectives=who, criteria=criteria)
    return say("agreement.divide", perspectives=who)


def not_parted(found: NamedSafety) -> str:
    """That no two perspectives part over the first place, or that nobody can tell."""
    if any(lead.unknown_first for lead in found.held_leads.values()):
        return say("agreement.nobody-known")
    return NOT_PARTED


def rank_and_value(ranking: Ranking, option: str) -> str:
    """An option's rank with its value behind it; what nothing is known of has no evidence."""
    if option in ranking.unknown:
        return whole(None)
    rank = rank_words(ranking.rank, option) or NOT_RANKED
    return say("agreement.rank-and-value", rank=rank, value=whole(ranking.value[option]))


def unknown_places(rankings: Mapping[str, Ranking], labels: Labels) -> str:
    """Whose places in rankings are no evidence of agreement; empty without any."""
    unknown = frozenset().union(
        *(ranking.unknown & ranking.rank.keys() for ranking in rankings.values())
    )
    names = named(tuple(i for i in labels if i in unknown), labels)
    return say("agreement.unknown", options=names, count=len(unknown)) if unknown else ""


def how_given(perspective: Perspective) -> str:
    """How a perspective's weights were given."""
    given = (said for key, said in HOW_GIVEN.items() if getattr(perspective, key) is not None)
    return next(given, say("weighing.given-nothing"))


def holder(dataset: Dataset, identifier: str, perspective: Perspective) -> str:
    """Whose priorities these are."""
    held = perspective.held_by
    if identifier == EQUAL and identifier not in dataset.perspectives:
        return say("weighing.held-by-default")
    if held is None:
        return say("weighing.held-not-recorded")
    if perspective.made_up:
        return say("weighing.held-made-up")
    return dataset.councils[held].name if held in dataset.councils else in_words(held)


def weights_title(top: Mapping[str, str], every: Sequence[Weights]) -> str:
    """Which criterion of the top level the perspectives disagree on most; `top` has their names."""
    if not top:
        return say("agreement.nothing-to-weigh")
    if len(every) == 1:
        return say("agreement.weights-of-one", perspective=every[0].name)
    reach = {i: weights_reach(every, i) for i in top}
    widest = max(top, key=lambda i: reach[i][1] - reach[i][0])
    low, high = map(share_words, reach[widest])
    if low == high:
        return say("agreement.weights-the-same")
    return say("agreement.weights-reach", criterion=top[widest], low=low, high=high)


def alike_title(agreement: Agreement, found: NamedSafety) -> str:
    """Which two perspectives rank the options least alike."""
    told = [(pair.rho, pair) for pair in agreement.pairs if pair.rho is not None]
    if not told:
        return say("agreement.no-two-rankings-in-brief")
    rho, least = min(told, key=lambda pair: pair[0])
    if rho >= 1 - TIE:
        return say("agreement.all-alike")
    key = "agreement.pull-apart" if rho < 0 else "agreement.agree-least"
    return say(key, one=found.perspectives[least.one], other=found.perspectives[least.other])
