"""Who is first under the ways of counting, and what each meets better, in sentences."""

from collections.abc import Sequence

from appraisal.appraise.front_models import FrontModels
from appraisal.appraise.lead import InWays
from appraisal.appraise.safety.on_criteria import Beside
from appraisal.findings.numbers import listed, listed_names
from appraisal.findings.ranking import FAMILY_WORDS, Labels, capital, quoted
from appraisal.findings.sentences import joined, say

NAMED = 3
"""So many models are named with their ways; more are counted."""


def first_in_ways(ways: InWays | None, models: Labels) -> str:
    """Which models are clearly first in how many ways; empty where there is one model alone."""
    if ways is None or len(ways.models) < 2:
        return ""
    guessed = tuple(models[i] for i in ways.guessed)
    return joined(_told(ways, models), settled_for_nobody(guessed))


def settled_for_nobody(guessed: Sequence[str]) -> str:
    """That no way is settled for models that nothing is known of; empty without any."""
    if not guessed:
        return ""
    return say("in-ways.guessed", models=listed_names(guessed), count=len(guessed))


def _told(ways: InWays, models: Labels) -> str:
    runs = f"{ways.runs:,}"
    first, count = next(iter(ways.models.items()))
    if count == ways.runs:
        return say("in-ways.always", First=capital(models[first]), runs=runs)
    if not count:
        return say("in-ways.untold", runs=runs, draws=f"{ways.draws:,}", count=ways.draws)
    if 2 * count <= ways.runs:
        return say("in-ways.split", runs=runs, ways=_counts(ways, models))
    return say("in-ways.most", First=capital(models[first]), runs=runs, ways=_counts(ways, models))


def _counts(ways: InWays, models: Labels) -> str:
    """The models that are first in any way, the most often first; and what is too close to tell."""
    led = [(model, count) for model, count in ways.models.items() if count]
    said = [
        say("in-ways.count", model=models[model], ways=f"{count:,}") for model, count in led[:NAMED]
    ]
    if rest := led[NAMED:]:
        together = sum(count for _, count in rest)
        said.append(say("in-ways.others", count=len(rest), others=len(rest), ways=f"{together:,}"))
    if not ways.too_close:
        return listed(said)
    return say(
        "in-ways.close",
        ways=listed(said),
        close=f"{ways.too_close:,}",
        draws=f"{ways.draws:,}",
        count=ways.draws,
    )


def families_in_ways(ways: InWays | None) -> str:
    """Which families are clearly first in how many ways; empty where one is ranked, or none is."""
    if ways is None or len(ways.families) < 2 or not any(ways.families.values()):
        return ""
    said = [
        say("in-ways.family", family=FAMILY_WORDS[family], ways=_ways(count))
        for family, count in ways.families.items()
    ]
    families, close = listed(said), ways.families_too_close
    if close:
        families = say("in-ways.families-close", families=families, close=f"{close:,}")
    return say("in-ways.families", families=families)


def one_of_the_ways(ways: InWays | None) -> str:
    """That the values shown are of one way of counting; empty where there is one model alone."""
    return "" if ways is None or len(ways.models) < 2 else say("in-ways.chosen")


def model_in_ways(ways: InWays | None, model: str, names: Labels) -> str:
    """In how many ways a model is clearly first; empty where it is alone, or not ranked."""
    if ways is None or len(ways.models) < 2 or model not in ways.models:
        return ""
    count, runs = ways.models[model], f"{ways.runs:,}"
    if ways.too_close:
        close = f"{ways.too_close:,}"
        return say(
            "in-ways.model-close", model=names[model], ways=_ways(count), runs=runs, close=close
        )
    return say("in-ways.model", model=names[model], ways=_ways(count), runs=runs)


def _ways(count: int) -> str:
    return f"{count:,}" if count else say("in-ways.no-way")


_PICKED = ("in-ways.columns-untold", "in-ways.columns-alone", "in-ways.columns")
"""Why two models are set beside each other, by how many of them are first in any way."""


def columns(front: FrontModels, models: Labels, several: bool) -> str:
    """Which models are set beside which in words; `several`: one of them has several lines."""

    def told(key: str, held: tuple[str, ...], **values: str) -> str:
        few = len(held) <= NAMED
        names = (
            listed_names([models[i] for i in held]) if few else say("lead.others", count=len(held))
        )
        return say(key, models=names, count=len(held), **values) if held else ""

    base, other = front.base, models[front.pair[1]]
    beside = tuple(i for i in front.pair if base and i != base)
    return joined(
        say(_PICKED[front.led], one=models[front.pair[0]], other=other),
        told(
            "in-ways.columns-as-often" if front.led > 1 else "in-ways.columns-level",
            front.level,
            other=other,
        ),
        told("in-ways.columns-base", beside, base=models.get(base, "")),
        told("in-ways.columns-others", front.others),
        told("in-ways.columns-highest", front.highest),
        say("in-ways.columns-lines") if several else "",
    )


def beside(found: Beside, one: str, other: str, criteria: Labels) -> str:
    """What one option meets better than another and what worse, in words."""

    def names(of: tuple[str, ...]) -> str:
        return listed([quoted(criteria[i]) for i in of])

    better, worse = names(found.better), names(found.worse)
    if better and worse:
        said = say("in-ways.both", one=one, other=other, better=better, worse=worse)
    elif better:
        said = say("in-ways.better", one=one, other=other, better=better)
    elif worse:
        said = say("in-ways.worse", one=one, other=other, worse=worse)
    else:
        said = say("in-ways.neither", one=one, other=other)
    level = say("in-ways.level", criteria=names(found.level)) if found.level else ""
    unknown = say("in-ways.unknown", criteria=names(found.unknown)) if found.unknown else ""
    return joined(said, level if better or worse else "", unknown)


def word(found: Beside, criterion: str) -> str:
    """How one option meets a criterion beside another, in a word or two."""
    if criterion in found.better:
        return say("in-ways.word-better")
    if criterion in found.worse:
        return say("in-ways.word-worse")
    return say("in-ways.word-level" if criterion in found.level else "in-ways.word-unknown")
