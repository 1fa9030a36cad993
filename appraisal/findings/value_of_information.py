"""Sentences about what to find out next: what would change who comes first once it is known."""

from collections.abc import Mapping

from appraisal.appraise.safety.robustness import Robustness
from appraisal.appraise.safety.value_of_information import InformationRow
from appraisal.findings.named_answer import Answer, moot
from appraisal.findings.numbers import listed
from appraisal.findings.ranking import quoted
from appraisal.findings.shares import in_draws, share_words
from appraisal.model import ASSUMPTION


def worth_settling(rows: tuple[InformationRow, ...]) -> tuple[InformationRow, ...]:
    """The criteria or sources that, once settled, could change who comes first."""
    return tuple(row for row in rows if row.change > 0)


def information_finding(found: Answer) -> str:
    """What to find out next; says so where nothing would change; empty where moot."""
    if found.robust is None or moot(found):
        return ""
    under = f"under {quoted(found.perspective)}"
    criteria = worth_settling(found.robust.criteria_to_settle)
    sources = worth_settling(found.robust.sources_to_settle)
    if not criteria and not sources:
        return (
            "Settling any one criterion, or any one source, would not change who comes first "
            f"{under}: none did in any draw.{_with_weights_open(found, found.robust)}"
        )
    said = [
        f"{_settling(rows[0].id, names)} would change it in {in_draws(rows[0].change)}"
        for rows, names in ((criteria, found.criteria), (sources, found.sources))
        if rows
    ]
    return (
        f"What to find out next, as it may change who comes first {under}: {listed(said)}."
        f"{_with_weights_open(found, found.robust)}"
    )


def _settling(identifier: str, names: Mapping[str, str]) -> str:
    """What would have to be done to settle a criterion or a source."""
    if identifier == ASSUMPTION:
        return "putting evidence in place of every assumption made here"
    return f"settling {quoted(names[identifier])}"


def no_source_yet(criterion: str) -> str:
    """What would have to be found for the gaps on a criterion."""
    return f"No source yet: {quoted(criterion)}"


def moves_most(rows: tuple[InformationRow, ...]) -> InformationRow | None:
    """What moves the first place most with weights open too; None where none does by half a %."""
    most = max(rows, key=lambda row: row.moves, default=None)
    return most if most is not None and most.moves >= 0.005 else None


def _with_weights_open(found: Answer, robust: Robustness) -> str:
    """What matters most once weights vary too: a criterion, a source and what has none yet."""
    tables = (
        (robust.criteria_to_settle, found.criteria, "settling "),
        (robust.sources_to_settle, found.sources, "of the sources, "),
        (robust.gaps_to_settle, found.criteria, "of what has no source yet, "),
    )
    said = [
        f"{which}{quoted(names[most.id])} (about {share_words(most.moves)})"
        for rows, names, which in tables
        if (most := moves_most(rows))
    ]
    if not said:
        return ""
    first, *others = said
    rest = "".join(f"; {other}" for other in others)
    return f" With weights open too, {first} would move the most first places{rest}."
