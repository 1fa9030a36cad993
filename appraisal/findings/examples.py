"""Perspectives that nobody holds, in sentences: told apart, and counted nowhere."""

from collections.abc import Mapping

from appraisal.appraise.lead import Lead
from appraisal.findings.numbers import listed
from appraisal.findings.ranking import Labels, named, quoted
from appraisal.findings.sentences import say


def examples_first(examples: Mapping[str, Lead], labels: Labels, names: Labels) -> str:
    """What the examples put first; empty where there are none, or fewer than two options."""
    held = {p: lead.called for p, lead in examples.items() if lead.called and lead.ranked > 1}
    if not held:
        return ""
    return say("lead.examples", options="; ".join(under_which(held, labels, names)))


def under_which(held: Mapping[str, tuple[str, ...]], labels: Labels, names: Labels) -> list[str]:
    """Every option that comes first, the most often first, with the perspectives that put it so.

    Options that the same perspectives put first are named together.
    """
    by_perspectives: dict[tuple[str, ...], list[str]] = {}
    for i in sorted({i for options in held.values() for i in options}):
        by_perspectives.setdefault(tuple(p for p in held if i in held[p]), []).append(i)
    return [
        say(
            "lead.option-under",
            option=named(options, labels),
            perspectives=listed([quoted(names[p]) for p in perspectives]),
        )
        for perspectives, options in sorted(
            by_perspectives.items(), key=lambda found: (-len(found[0]), found[1])
        )
    ]
