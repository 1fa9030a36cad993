"""What would put an option first by itself: a weight, or one score, in sentences."""

from collections.abc import Iterator

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.switching import switching_rows
from appraisal.appraise.valued import Valued
from appraisal.findings.named_safety import Labels, NamedSafety, moot, named_safety
from appraisal.findings.safety import decisive_weights
from appraisal.findings.sentences import say
from appraisal.findings.shares import shares_apart
from appraisal.findings.switching_values import Switch, switches, switches_of

MOST = 2
"""How many weights, and how many scores, are named: the page on robustness has all."""


def put_first(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What would put an option first, the easiest first; that it is first, or that nothing would.

    Empty where nothing can be said: where none is ranked, or nothing is known of the first.
    """
    found = named_safety(appraisal)
    if found.robust is None or moot(found) or option not in found.ranking.rank:
        return ()
    if option in appraisal.lead.first:
        return (say("put-first.is", count=len(appraisal.lead.first)),)
    weights = tuple(_weights(found, option))[:MOST]
    moves = [switch for switch in switches(appraisal) if option in switch.then]
    scores = tuple(_score(found.options, option, switch) for switch in moves)
    return (*weights, *scores[:MOST]) or (say("put-first.nothing"),)


def score_put_first(found: Valued, option: str) -> str:
    """The one score that would most easily put an option first, or that it is first.

    Empty where no score would, and where the option is not ranked. Unlike `put_first` this takes no
    draws, and looks at no weights.
    """
    ranking = found.rankings[found.headline]
    labels = {i: one.label for i, one in found.dataset.options.items()}
    if option not in ranking.rank:
        return ""
    if option in ranking.first():
        return say("put-first.is", count=len(ranking.first()))
    weights = found.weights[found.headline].leaves
    rows = switching_rows(found.dataset, found.matrix, found.matrix.ranked(), weights)
    moves = [switch for switch in switches_of(found, rows) if option in switch.then]
    return _score(labels, option, moves[0]) if moves else ""


def _weights(found: NamedSafety, option: str) -> Iterator[str]:
    """The weights with which it would come first, each with where it stands and would have to."""
    for row in decisive_weights(found):
        ends = (
            (row.rival_above, row.high, "switching.more"),
            (row.rival_below, row.low, "switching.less"),
        )
        for rival, end, way in ends:
            if rival == option:
                today, needed = shares_apart(row.weight, end)
                yield say(
                    "put-first.weight",
                    criterion=found.criteria[row.criterion],
                    needed=say(way, limit=needed),
                    today=today,
                )


def _score(options: Labels, option: str, switch: Switch) -> str:
    """The score that would do it, of this option or another, and whether its range reaches it."""
    where = say("put-first.of", criterion=switch.label, option=options[switch.option])
    if switch.option == option:
        where = say("put-first.own", criterion=switch.label)
    if switch.gap:
        return say("put-first.gap", where=where, needed=switch.needed)
    key = "put-first.beyond" if switch.ranged else "put-first.without-range"
    if switch.inside:
        key = "put-first.within"
    return say(key, where=where, needed=switch.needed, today=switch.today)
