"""What has been decided, and how far each option has come, in sentences."""

from collections.abc import Mapping

from appraisal.findings.numbers import day, moment
from appraisal.findings.sentences import say
from appraisal.model import UNKNOWN, Dataset, Decision
from appraisal.model.options import OptionStanding

_STANDING: Mapping[OptionStanding, str] = {
    "tabled": "decision.tabled",
    "consulted": "decision.consulted",
    "decided": "decision.decided",
    "withdrawn": "decision.withdrawn",
}


def decision(dataset: Dataset) -> str:
    """What was decided on and when; else up to when sources were read, where there are any."""
    settings = dataset.settings
    if (taken := settings.decision) is None:
        if not dataset.sources or settings.read_until == UNKNOWN:
            return say("decision.none")
        read = moment(settings.read_until) if settings.read_until else day(settings.date)
        return say("decision.none-since", read=read)
    when = moment(taken.date)
    if taken.option is None:
        return say("decision.taken-other", other=_chosen(dataset, taken), when=when)
    return say("decision.taken", option=_chosen(dataset, taken), when=when)


def standing_of(dataset: Dataset, option: str) -> str:
    """How far an option has come; empty where that is not recorded."""
    taken, said = dataset.settings.decision, dataset.options[option].standing
    if taken is not None and taken.option == option:
        return say("decision.this-one", when=moment(taken.date))
    return say(_STANDING[said]) if said else ""


def standing_since(dataset: Dataset, option: str) -> str:
    """How far an option has come, and what was decided on in its place; perhaps empty."""
    stands, taken = standing_of(dataset, option), dataset.settings.decision
    if taken is None or taken.option == option:
        return stands
    since = say("decision.another", option=_chosen(dataset, taken), when=moment(taken.date))
    return f"{stands} {since}".lstrip()


def steps_to_come(recorded: int, left: int) -> str:
    """That no step to what was decided is left, or recorded at all; empty where some are left."""
    if left:
        return ""
    return say("decision.no-steps-left" if recorded else "decision.no-steps")


def _chosen(dataset: Dataset, taken: Decision) -> str:
    if taken.option is None:
        return taken.other or ""
    return dataset.options[taken.option].label
