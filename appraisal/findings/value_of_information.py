"""Sentences about what to find out next: what would change who comes first once it is known."""

from collections.abc import Mapping

from appraisal.appraise.safety.robustness import Robustness
from appraisal.appraise.safety.value_of_information import InformationRow
from appraisal.findings.named_safety import MANY, NamedSafety, moot
from appraisal.findings.numbers import listed
from appraisal.findings.ranking import quoted
from appraisal.findings.sentences import say
from appraisal.findings.shares import in_draws, share_words
from appraisal.maths.ranking import TIE
from appraisal.model import ASSUMPTION


def worth_settling(rows: tuple[InformationRow, ...]) -> tuple[InformationRow, ...]:
    """The criteria or sources that, once settled, could change who comes first."""
    return tuple(row for row in rows if row.change > 0)


def information_finding(found: NamedSafety) -> str:
    """What to find out next; says so where nothing would change; empty where moot."""
    if found.robust is None or moot(found):
        return ""
    criteria = worth_settling(found.robust.criteria_to_settle)
    sources = worth_settling(found.robust.sources_to_settle)
    if not criteria and not sources:
        finding = say("information.nothing", perspective=found.perspective)
    else:
        said = [
            say(
                "information.would-change",
                settling=_settling(rows[0].id, names),
                draws=in_draws(rows[0].change),
            )
            for rows, names in ((criteria, found.criteria), (sources, found.sources))
            if rows
        ]
        finding = say("information.next", perspective=found.perspective, what=listed(said))
    return " ".join(filter(None, (finding, _with_weights_open(found, found.robust))))


def _settling(identifier: str, names: Mapping[str, str]) -> str:
    """What would have to be done to settle a criterion or a source."""
    if identifier == ASSUMPTION:
        return say("information.replacing-assumptions")
    return say("information.settling", name=names[identifier])


def no_source_yet(criterion: str) -> str:
    """What would have to be found for the gaps on a criterion."""
    return say("information.no-source-yet", criterion=criterion)


def moves_most(rows: tuple[InformationRow, ...], error: float) -> tuple[InformationRow, ...]:
    """What moves the first place most with weights open too, and what draws leave level with it.

    The most first; empty where none moves it by half a per cent. `error` is the standard error of
    what the rows say: two of them lie between those that the draws can't tell apart.
    """
    moving = sorted((row for row in rows if row.moves > TIE), key=lambda row: -row.moves)
    if not moving or moving[0].moves < 0.005:
        return ()
    return tuple(row for row in moving if moving[0].moves - row.moves <= 2 * error)


def _with_weights_open(found: NamedSafety, robust: Robustness) -> str:
    """What matters most once weights vary too: a criterion, a source and what has none yet."""
    tables = (
        (robust.criteria_to_settle, found.criteria, "information.criterion"),
        (robust.sources_to_settle, found.sources, "information.source"),
        (robust.gaps_to_settle, found.criteria, "information.gap"),
    )
    said = [
        say(key, names=_names(most, names), share=_moved(most))
        for rows, names, key in tables
        if (most := moves_most(rows, robust.moves_error))
    ]
    if not said:
        return ""
    first, *others = said
    if not others:
        return say("information.weights-open", first=first)
    return say("information.weights-open-too", first=first, others="; ".join(others))


def _names(level: tuple[InformationRow, ...], names: Mapping[str, str]) -> str:
    """What moves the most, by name; only counted where too many can't be told apart."""
    if len(level) > MANY:
        return say("information.one-of", count=len(level))
    return listed([quoted(names[row.id]) for row in level], say("switching.or"))


def _moved(level: tuple[InformationRow, ...]) -> str:
    """The share of first places that each of them moves, from the least to the most."""
    least, most = share_words(level[-1].moves), share_words(level[0].moves)
    if len(level) == 1:
        return most
    ends = most if least == most else say("figures.range", low=least, high=most)
    return say("information.level", share=ends)
