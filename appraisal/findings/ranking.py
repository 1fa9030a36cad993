"""Results → the sentences that state findings, one a finding.

Each takes results and labels, nothing else, and is right in every edge case: where nothing can be
said, it says so. Labels map ids to names; perspectives are named in quotation marks.
"""

from collections.abc import Mapping, Sequence

from appraisal.appraise.matrix import Ranking
from appraisal.findings.nothing_recorded import NO_GAPS, NO_OPTIONS, NOT_RANKED
from appraisal.findings.numbers import listed_names, number, per_cent, ranged, shown, whole
from appraisal.findings.sentences import say
from appraisal.maths.ranking import TIE

Labels = Mapping[str, str]

FAMILY_WORDS = {
    "continue": "continuing as today",
    "non-structural": "a non-structural option",
    "unitary": "a unitary option",
}
NONE_RANKED = say("lead.none-ranked")
NO_EVIDENCE = say("lead.no-evidence")

IN_NO_ORDER = "In no order: no evidence"
RANKED = "Ranked"


def capital(sentence: str) -> str:
    """The sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]


UNRANKED = capital(NOT_RANKED)


def quoted(name: str) -> str:
    """A perspective's name in a sentence."""
    return f"‘{name}’"


def said(ranking: Ranking, option: str) -> str:
    """An option's overall value with its range: 63 (51 to 71)."""
    return ranged(ranking.value[option], ranking.low[option], ranking.high[option])


def rank_words(ranks: Mapping[str, int], option: str) -> str:
    """A rank for a table: `3`, `3=` where it is shared, empty where the option is not ranked."""
    rank = ranks.get(option)
    if rank is None:
        return ""
    return f"{rank}=" if list(ranks.values()).count(rank) > 1 else f"{rank}"


def points(difference: float) -> str:
    """A difference between two values in words: about 7 points."""
    size = abs(difference)
    if size <= TIE:
        return say("values.no-points")
    if size < 1:
        return say("values.less-than-a-point")
    return say("values.about-points", value=whole(size), points=shown(size))


def named(options: Sequence[str], labels: Labels) -> str:
    """Names in a sentence, set apart by semicolons where a name has a comma of its own."""
    return listed_names([labels[i] for i in options])


def invented(perspectives: int, made_up: int) -> str:
    """How many of the perspectives nobody holds; empty where somebody holds every one."""
    if not made_up:
        return ""
    if perspectives == 1:
        return "It was made up to illustrate: nobody holds it."
    if made_up == perspectives:
        return "All of them were made up to illustrate: nobody holds them."
    if made_up == 1:
        return f"1 of the {perspectives} was made up to illustrate: nobody holds it."
    return f"{made_up} of the {perspectives} were made up to illustrate: nobody holds them."


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def ordinal(rank: int) -> str:
    """A rank in words: first, tenth as 10th."""
    if rank <= len(_ORDINALS):
        return _ORDINALS[rank - 1]
    last = rank % 10 if rank % 100 not in (11, 12, 13) else 0
    return f"{rank}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def resting_on_evidence(share: float | None, perspective: str) -> str:
    """How much of the weight rests on measured or contested evidence; share 0-1, None: no cells."""
    if share is None:
        return "There are no scores yet, so nothing rests on evidence."
    tail = "The rest rests on judgement or assumption, or on nothing."
    if share >= 1 - TIE:
        tail = "None rests on judgement."
    return (
        f"{per_cent(share)} of the weight under {quoted(perspective)} rests on measured or "
        f"contested evidence, on average over the options. {tail}"
    )


def evidence_title(share: float | None) -> str:
    """The headline of what each option's value rests on."""
    if share is None:
        return say("nothing.scores")
    return f"{per_cent(share)} of the weight rests on measured or contested evidence"


def biggest_gap(criterion: str | None, without: int, options: int, reach: float) -> str:
    """What isn't known that matters most: `reach` is how far a value could move, either way."""
    if options == 0:
        return NO_OPTIONS
    if criterion is None:
        return NO_GAPS
    who = "The only option has" if options == 1 else f"{without} of the {options} options have"
    if without == 1 and options > 1:
        who = f"1 of the {options} options has"
    if reach < 0.05:
        return (
            f"What isn't known most is ‘{criterion}’, which has no weight. {who} no evidence on it."
        )
    each = "it" if without == 1 else "each"
    return (
        f"What isn't known matters most on ‘{criterion}’. {who} no evidence on it, and {each} "
        f"could be worth {_either_way(reach)} than shown."
    )


def _either_way(reach: float) -> str:
    said = number(reach, 1)
    return f"up to {said} {'point' if said == '1' else 'points'} more or less"


def group_heading(options: int) -> str:
    """What stands over options of a ranking that draws leave together, or over those they part."""
    return "Can't all be told apart" if options > 1 else "Told apart in draws"


def threshold(label: str, at_least: float | None, at_most: float | None) -> str:
    """A threshold that is set on a criterion, in the criterion's own figures."""
    ends = (("at least", at_least), ("at most", at_most))
    said = [f"{words} {number(end, 2)}" for words, end in ends if end is not None]
    return f"{label}: {' and '.join(said)}"
