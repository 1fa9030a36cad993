"""What is asked of the evidence."""

from appraisal.findings.sentences import say


def question(asked: str | None, area: str | None) -> str:
    """What is asked of the evidence; in general words where the settings ask nothing."""
    where = area or say("headline.this-area")
    return asked or say("headline.question", area=where)
