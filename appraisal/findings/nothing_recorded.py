"""What is said where there is nothing to show: each sentence once, for every page that needs it."""

from appraisal.findings.sentences import say

NO_OPTIONS = say("lead.nothing")
NO_FUNCTIONS = say("nothing.functions")
NO_COUNCILS = say("nothing.councils")
NO_GAPS = say("nothing.gaps")
ONE_PERSPECTIVE = say("nothing.second-perspective")
NOT_PARTED = say("nothing.parted")
NOT_RANKED = say("nothing.rank")
NO_RESPONSE = say("nothing.response")


def no_gaps(options: int) -> str:
    """Why no gap is listed: there is none, or with no options nothing has been scored."""
    return NO_GAPS if options else f"{say('nothing.scores')}."
