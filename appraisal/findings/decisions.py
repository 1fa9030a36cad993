"""What has been decided, and how far each option has come, in sentences."""

from collections.abc import Mapping

from appraisal.findings.numbers import day, moment
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.model.options import OptionStanding

_STANDING: Mapping[OptionStanding, str] = {
    "tabled": "decision.tabled",
    "consulted": "decision.consulted",
    "decided": "decision.decided",
    "withdrawn": "decision.withdrawn",
}


def decision(dataset: Dataset) -> str:
    """Which option was decided on and when; else up to when sources were read."""
    settings = dataset.settings
    if (taken := settings.decision) is None:
        read = moment(settings.read_until) if settings.read_until else day(settings.date)
        return say("decision.none", read=read)
    return say(
        "decision.taken", option=dataset.options[taken.option].label, when=moment(taken.date)
    )


def standing_of(dataset: Dataset, option: str) -> str:
    """How far an option has come; empty where that is not recorded."""
    taken, said = dataset.settings.decision, dataset.options[option].standing
    if taken is not None and taken.option == option:
        return say("decision.this-one", when=moment(taken.date))
    return say(_STANDING[said]) if said else ""
