"""What an option is worth and what that rests on, in sentences."""

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import RestsOn
from appraisal.findings import lead
from appraisal.findings.names import headline_name, option_names, perspective_names
from appraisal.findings.numbers import count_of, listed, per_cent

WITHOUT_EVIDENCE = "no evidence"


def place(appraisal: Appraisal, option: str) -> str:
    """Where the option comes under the headline perspective, in a sentence."""
    matrix = appraisal.matrix
    if not matrix.leaves:
        return "No criteria are recorded, so nothing is valued yet."
    if all(matrix.cells[option, leaf].evidence == "gap" for leaf in matrix.leaves):
        return "No evidence is recorded for this option, so its place says nothing."
    ranking, labels = appraisal.rankings[appraisal.headline], option_names(appraisal)
    return lead.place(appraisal.lead, ranking, option, labels, headline_name(appraisal))


def place_elsewhere(appraisal: Appraisal, option: str) -> str:
    """How its place depends on the perspective; empty where nothing is valued."""
    if not appraisal.matrix.leaves:
        return ""
    names = perspective_names(appraisal)
    return lead.places(option, appraisal.rankings, appraisal.leads, names)


def weight_rests_on(shares: RestsOn) -> str:
    """How much of the weight behind an option's value rests on what."""
    parts = [
        f"{per_cent(share)} on {what}"
        for share, what in (
            (shares.found, "published figures or on what the option itself is"),
            (shares.guessed, "judgement or assumption that no council has agreed"),
            (shares.nothing, "no evidence at all, where the middle of the scale stands in"),
        )
        if share > 0
    ]
    return f"The weight behind its value rests {listed(parts)}."


def criteria_without_evidence(without: int, criteria: int) -> str:
    """How many of the criteria below a branch have no evidence; empty where all have some."""
    if not without:
        return ""
    if without == criteria:
        return WITHOUT_EVIDENCE
    return f"{without} of {count_of(criteria, 'criterion', 'criteria')} without evidence"
