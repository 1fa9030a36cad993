"""Results → the sentences that state findings, one a finding.

Each takes results and labels, nothing else, and is right in every edge case: where nothing can be
said, it says so. Labels map ids to names; perspectives are named in quotation marks.
"""

from collections.abc import Container, Mapping, Sequence

from appraisal.appraise.matrix import Ranking
from appraisal.appraise.rank_spans import RankSpan
from appraisal.findings.nothing_recorded import NOT_RANKED
from appraisal.findings.numbers import (
    listed,
    listed_names,
    number,
    ranged,
    shown,
    whole,
)
from appraisal.findings.sentences import say
from appraisal.maths.ranking import TIE

Labels = Mapping[str, str]

FAMILY_WORDS = {
    "continue": say("ranking.family-continue"),
    "non-structural": say("ranking.family-non-structural"),
    "unitary": say("ranking.family-unitary"),
}
NONE_RANKED = say("lead.none-ranked")
NO_EVIDENCE = say("lead.no-evidence")

IN_NO_ORDER = say("ranking.in-no-order")
ONLY_RANKED, ONLY_MODEL = say("ranking.only-ranked"), say("ranking.only-model")
RANKED = say("ranking.ranked")


def capital(sentence: str) -> str:
    """The sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]


UNRANKED = capital(NOT_RANKED)


def quoted(name: str) -> str:
    """A perspective's name in a sentence."""
    return f"‘{name}’"


def said(ranking: Ranking, option: str) -> str:
    """An option's overall value with its range: 63 (51 to 71); or that nothing is known of it."""
    if option in ranking.unknown:
        return whole(None)
    return ranged(ranking.value[option], ranking.low[option], ranking.high[option])


def rank_words(ranks: Mapping[str, int], option: str) -> str:
    """A rank for a table: `3`, `3=` where it is shared, empty where the option is not ranked."""
    rank = ranks.get(option)
    if rank is None:
        return ""
    return f"{rank}=" if list(ranks.values()).count(rank) > 1 else f"{rank}"


def ranks_from_to(best: int, worst: int) -> str:
    """Ranks that can't be told apart, or one alone: 2nd, 4th to 5th."""
    if best == worst:
        return nth(best)
    return say("together.from-to", best=nth(best), worst=nth(worst))


def span_words(span: RankSpan) -> str:
    """The same of an option's place, or that it can't be told apart from any other."""
    return say("ranking.open") if span.open else ranks_from_to(span.best, span.worst)


def points(difference: float) -> str:
    """Points of value that a criterion adds, in words: about 7 points."""
    size = abs(difference)
    if size <= TIE:
        return say("values.no-points")
    if size < 1:
        return say("values.less-than-a-point")
    return say("values.about-points", value=whole(size), points=shown(size))


def points_apart(value: float, other: float) -> str:
    """How far apart two values are that pages show as whole numbers: about 7 points.

    It is the difference of the numbers shown, so that readers who subtract them find the same.
    """
    if abs(value - other) <= TIE:
        return say("values.no-points")
    apart = abs(shown(value) - shown(other))
    if not apart:
        return say("values.less-than-a-point")
    return say("values.about-points", value=f"{apart}", points=apart)


def named(options: Sequence[str], labels: Labels) -> str:
    """Names in a sentence, set apart by semicolons where a name has a comma of its own."""
    return listed_names([labels[i] for i in options])


def noted(labels: Labels, unknown: Container[str], key: str = "lead.marked-unknown") -> Labels:
    """Names of options or models, with a note, by its key, at those that are unknown."""
    return {i: say(key, option=name) if i in unknown else name for i, name in labels.items()}


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def ordinal(rank: int) -> str:
    """A rank in words: first, tenth as 10th."""
    if rank <= len(_ORDINALS):
        return _ORDINALS[rank - 1]
    return nth(rank)


def nth(rank: int) -> str:
    """A rank in figures: 1st, 2nd, 11th."""
    last = rank % 10 if rank % 100 not in (11, 12, 13) else 0
    return f"{rank}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def group_heading(rivals: int, groups: int, by_model: bool) -> str:
    """What stands over options, or models, that draws leave together, or over those they part.

    No rivals are those that nothing is known of, which nothing tells apart; one by itself in the
    only group has none but those beside it.
    """
    if not rivals:
        return say("ranking.nothing-known")
    if rivals == groups == 1:
        return say("ranking.only-known-model" if by_model else "ranking.only-known")
    if by_model:
        return say("ranking.models-not-told-apart" if rivals > 1 else "ranking.model-told-apart")
    return say("ranking.not-told-apart" if rivals > 1 else "ranking.told-apart")


def threshold(label: str, at_least: float | None, at_most: float | None) -> str:
    """A threshold that is set on a criterion, in the criterion's own figures."""
    ends = (("ranking.at-least", at_least), ("ranking.at-most", at_most))
    limits = [say(key, limit=number(end, 2)) for key, end in ends if end is not None]
    return say("ranking.threshold", criterion=label, limits=listed(limits))
