"""The papers of a workshop's pack: the names of their files, and what each is called."""

from collections.abc import Mapping

from appraisal.area.taking_part import taking_part
from appraisal.findings.names import council_label
from appraisal.findings.sentences import say
from appraisal.model import Dataset

RUN_SHEET, SWINGS = "run-sheet", "swings"
OF_PURPOSE: Mapping[str, str] = {"why": "ambition", "what": "candidates", "how": "delivery"}
"""What only a workshop of that purpose needs."""
_TITLES = {
    "ambition": say("pack.ambition"),
    "candidates": say("pack.candidates"),
    "delivery": say("pack.delivery"),
}


def pre_read_name(council: str) -> str:
    """The name of a council's pre-read."""
    return f"pre-read-{council}"


def evidence_name(question: str) -> str:
    """The name of the paper with the evidence on a question."""
    return f"evidence-{question}"


def paper_titles(dataset: Dataset, name: str) -> Mapping[str, str]:
    """What each paper of a workshop is called, by its name, the facilitator's run sheet first."""
    workshop = dataset.workshops[name]
    special = OF_PURPOSE.get(workshop.purpose or "")
    return {
        RUN_SHEET: say("pack.run-sheet"),
        **{
            pre_read_name(i): say("pack.pre-read", council=council_label(dataset, i))
            for i in taking_part(dataset, workshop)
        },
        **{
            evidence_name(each.id): say("pack.evidence", question=each.id)
            for each in workshop.questions
        },
        SWINGS: say("pack.swings"),
        **({special: _TITLES[special]} if special else {}),
    }


def private_mark() -> str:
    """What each page of a paper says that is made for a private build."""
    return say("pack.private")
