"""Which models the headline speaks of, and the option that stands for each."""

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import reference


def line_of(appraisal: Appraisal, model: str) -> str:
    """The line of a model that has the highest value under the headline perspective."""
    lines = appraisal.dataset.models[model]
    return next(i for i in appraisal.rankings[appraisal.headline].order if i in lines)


def front_pairs(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    """Which options are set beside which in words, as ids.

    The line of the model that is first in most ways of counting beside that of the next; each of
    the two beside the reference option; and so the first model of each family that has none yet.
    Empty where fewer than two models are ranked.
    """
    ways = appraisal.lead.in_ways
    if ways is None or len(ways.models) < 2:
        return ()
    options = appraisal.dataset.options
    first, second, *rest = (line_of(appraisal, model) for model in ways.models)
    front = [first, second]
    for line in rest:
        if options[line].family not in {options[i].family for i in front}:
            front.append(line)
    base = reference(appraisal)
    beside = [(first, second), *((line, base) for line in front)]
    return tuple(dict.fromkeys(pair for pair in beside if pair[0] != pair[1]))
