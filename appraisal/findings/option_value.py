"""What an option is worth and what that rests on, in sentences."""

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import RestsOn
from appraisal.findings import lead
from appraisal.findings.in_ways import model_in_ways
from appraisal.findings.names import headline_name, model_names, option_names, perspective_names
from appraisal.findings.numbers import listed, per_cent
from appraisal.findings.sentences import say


def place(appraisal: Appraisal, option: str) -> str:
    """Where the option comes under the headline perspective, in a sentence."""
    matrix = appraisal.matrix
    if not matrix.leaves:
        return say("option-value.no-criteria")
    ranking, labels = appraisal.rankings[appraisal.headline], option_names(appraisal)
    if option in ranking.unknown:
        return say("option-value.nothing-known")
    return lead.place(appraisal.lead, ranking, option, labels, headline_name(appraisal))


def place_in_ways(appraisal: Appraisal, option: str) -> str:
    """In how many ways of counting the option's model is first; empty where there is one alone."""
    if option in appraisal.rankings[appraisal.headline].unknown:
        return ""
    model = appraisal.dataset.options[option].model or option
    return model_in_ways(appraisal.lead.in_ways, model, model_names(appraisal.dataset))


def place_elsewhere(appraisal: Appraisal, option: str) -> str:
    """How its place depends on who holds the weights; empty where nothing is valued."""
    matrix = appraisal.matrix
    if all(matrix.cells[option, leaf].evidence == "gap" for leaf in matrix.leaves):
        return ""
    rankings = {i: appraisal.rankings[i] for i in appraisal.held}
    leads = {i: appraisal.leads[i] for i in appraisal.held}
    return lead.places(option, rankings, leads, perspective_names(appraisal))


def weight_rests_on(shares: RestsOn) -> str:
    """How much of the weight behind an option's value rests on what."""
    parts = [
        say(key, share=per_cent(share))
        for share, key in (
            (shares.found, "option-value.rests-on-figures"),
            (shares.guessed, "option-value.rests-on-judgement"),
            (shares.elsewhere, "option-value.rests-on-elsewhere"),
            (shares.nothing, "option-value.rests-on-nothing"),
        )
        if share > 0
    ]
    return say("option-value.rests", parts=listed(parts))
