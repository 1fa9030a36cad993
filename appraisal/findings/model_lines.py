"""Which line of a model: how often each is the highest, and what differs, in sentences."""

from collections.abc import Container, Mapping, Sequence

from appraisal.appraise.model_lines import Differing
from appraisal.appraise.model_lines import Ground as Lying
from appraisal.appraise.safety.robustness import Simulated
from appraisal.findings.numbers import listed_names, number
from appraisal.findings.ranking import Labels, points
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import in_draws, share_words
from appraisal.maths.ranking import TIE
from appraisal.maths.robustness.separation import inseparable


def which_line(
    model: str, lines: Sequence[str], drawn: Simulated, labels: Labels, unknown: Container[str]
) -> str:
    """How often the highest line is so, and which lines can't be told apart from it.

    Neither is told where nothing is known of a line.
    """
    if guessed := [labels[i] for i in lines if i in unknown]:
        return say("lines.unknown", lines=listed_names(guessed), model=model)
    if drawn.always_level(lines):
        return say("lines.level", count=len(lines), model=model)
    shares, near = {i: drawn.highest[i] for i in lines}, 2 * drawn.errors.acceptability
    order = sorted(lines, key=lambda i: (-shares[i], i))
    often = [i for i in order if shares[order[0]] - shares[i] <= near]
    if len(often) > 1:
        names = listed_names([labels[i] for i in often])
        said = say("lines.as-often", count=len(lines), model=model, lines=names)
    else:
        said = _highest(model, order, shares, labels)
    return joined(said, _not_apart(order, drawn, labels))


def _highest(model: str, order: Sequence[str], shares: Mapping[str, float], labels: Labels) -> str:
    line, other = order[:2]
    draws = in_draws(shares[line])
    said = say("lines.highest", count=len(order), model=model, line=labels[line], draws=draws)
    if shares[other] <= TIE:
        return say("lines.highest-alone", said=said)
    if len(order) == 2:
        return say("lines.highest-of-two", said=said, other=labels[other])
    share = share_words(shares[other])
    return say("lines.highest-then", said=said, other=labels[other], share=share)


def _not_apart(order: Sequence[str], drawn: Simulated, labels: Labels) -> str:
    """Which lines can't be told apart from the one most often highest; empty where all can."""
    most, *others = order
    near = [i for i in others if inseparable(drawn.winning[most][i])]
    if not near:
        return ""
    names = listed_names([labels[i] for i in (most, *near)])
    return say("lines.not-all-apart" if len(near) > 1 else "lines.not-apart", lines=names)


def what_differs(found: Sequence[Differing], leaves: int) -> str:
    """On how many criteria all lines are the same, and which one parts them most."""
    if not found:
        return say("lines.same-on-all")
    same = leaves - len(found)
    counted = say("lines.same-on", same=same, count=leaves) if same else say("lines.same-on-none")
    most = found[0]
    if most.apart <= TIE:
        return counted
    parts = say("lines.most", criterion=most.criterion.label, points=points(most.apart))
    return joined(counted, parts)


def apart_by(size: float) -> str:
    """How far lines lie apart on a criterion, in points of the overall value."""
    if size <= TIE:
        return say("lines.none")
    said = number(size, 1)
    return (
        say("lines.apart-by", points=said, one=int(said == "1"))
        if size >= 0.05
        else say("lines.less-than")
    )


def where_it_lies(found: Lying, areas: str, lines: Sequence[str], labels: Labels) -> str:
    """Which new council some areas are in along each line."""
    if not found.moves:
        return say("lines.everywhere", council=found.sides[0])
    along: dict[str, list[str]] = {}
    for line, council in zip(lines, found.sides, strict=True):
        along.setdefault(council, []).append(labels[line])
    said = [
        say("lines.along", council=council, lines=listed_names(held))
        for council, held in sorted(along.items())
    ]
    return say("lines.moving", areas=areas, sides="; ".join(said))


def map_title(areas: str) -> str:
    """What the lines part over; `areas` is empty where they run alike."""
    return say("lines.map-title", areas=areas) if areas else say("lines.map-same")


def standing_for(model: str, shared: bool) -> str:
    """What an option is that stands for its model; `shared`: another line is worth as much."""
    return say("lines.level-of" if shared else "lines.highest-of", model=model)
