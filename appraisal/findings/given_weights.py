"""Where the headline's weights as given tell options apart and weights that vary don't, or not."""

from appraisal.appraise import Appraisal
from appraisal.findings.names import headline_name, option_names
from appraisal.findings.ranking import named
from appraisal.findings.sentences import say


def given_weights(appraisal: Appraisal) -> str:
    """Why comparing perspectives finds more, or less, of the headline than its own draws do.

    Empty where both tell the first apart, or neither does, and where the headline isn't compared.
    """
    varied, given = appraisal.lead.level_with, appraisal.leads[appraisal.headline].level_with
    if appraisal.headline not in appraisal.held or bool(varied) == bool(given):
        return ""
    labels, first = option_names(appraisal), appraisal.lead.first
    under, options = headline_name(appraisal), named(first, labels)
    if given:
        others = named(given, labels)
        return say("given-weights.level", options=options, perspective=under, others=others)
    return say(
        "given-weights.first",
        options=options,
        firsts=len(first),
        perspective=under,
        others=named(varied, labels),
    )
