"""Perspectives that nobody holds, in sentences: told apart, and counted nowhere."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.lead import Lead
from appraisal.findings.numbers import listed
from appraisal.findings.ranking import Labels, named, quoted
from appraisal.findings.sentences import say


def examples_first(examples: Mapping[str, Lead], labels: Labels, names: Labels) -> str:
    """What the examples put first; empty where there are none, or fewer than two options.

    What is highest but not to be told apart from others is called no more than that.
    """
    told = {p: lead for p, lead in examples.items() if lead.ranked > 1 and not lead.nothing_known}
    called = {p: lead.called for p, lead in told.items() if lead.called}
    highest = {p: lead.first for p, lead in told.items() if lead.first and not lead.called}
    said = [
        *under_which(called, labels, names),
        *under_which(highest, labels, names, "lead.example-too-close"),
    ]
    return say("lead.examples", options="; ".join(said)) if said else ""


def stands_in(headline: str, name: str, held: Sequence[str]) -> str:
    """That the headline perspective is an example, by its name; empty where somebody holds it."""
    if headline in held:
        return ""
    return say("lead.example-leads" if held else "lead.stands-in", perspective=name)


def under_which(
    held: Mapping[str, tuple[str, ...]],
    labels: Labels,
    names: Labels,
    key: str = "lead.option-under",
) -> list[str]:
    """Every option that comes first, the most often first, with the perspectives that put it so.

    Options that the same perspectives put first are named together; `key` is what is said of them.
    """
    by_perspectives: dict[tuple[str, ...], list[str]] = {}
    for i in sorted({i for options in held.values() for i in options}):
        by_perspectives.setdefault(tuple(p for p in held if i in held[p]), []).append(i)
    return [
        say(
            key,
            option=named(options, labels),
            perspectives=listed([quoted(names[p]) for p in perspectives]),
        )
        for perspectives, options in sorted(
            by_perspectives.items(), key=lambda found: (-len(found[0]), found[1])
        )
    ]
