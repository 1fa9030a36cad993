"""Why the highest is not called first, as the parts of sentences that tell the lead."""

from appraisal.appraise.lead import Lead
from appraisal.findings.named_safety import named as named_or_counted
from appraisal.findings.ranking import Labels, named
from appraisal.findings.sentences import say


def why_untold(lead: Lead, labels: Labels) -> str:
    """Why the highest is not called first: what it can't be told apart from, or isn't known."""
    unknown = lead.without_evidence
    near = tuple(i for i in lead.level_with if i not in unknown)
    if not unknown:
        return _but(lead, _few(near, labels))
    them = say("lead.them", count=len(unknown)) if lead.first == unknown else ""
    nothing = say("lead.nothing-known", options=them or named_or_counted(unknown, labels))
    if near and not lead.unknown_first:
        return say("lead.but-both", level=_but(lead, _few(near, labels)), unknown=nothing)
    return say("lead.but-unknown", unknown=nothing)


def _few(options: tuple[str, ...], labels: Labels) -> str:
    return named(options, labels) if len(options) <= 3 else say("lead.others", count=len(options))


def _but(lead: Lead, options: str) -> str:
    return say("lead.but-level" if lead.drawn else "lead.but-close", options=options)


def why_level(lead: Lead, labels: Labels) -> str:
    """Why one that can't be told apart from the first isn't: nothing may be known of that."""
    if lead.unknown_first:
        nothing = say("lead.nothing-known", options=named_or_counted(lead.unknown_first, labels))
        return say("lead.but-unknown", unknown=nothing)
    return _but(lead, named(lead.first, labels))
