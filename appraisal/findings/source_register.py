"""The register of sources in words: whose they are, what sort they are, and what uses them."""

from appraisal.findings.numbers import count_of
from appraisal.findings.sentences import say

FEW = 2
"""So many councils, or options, are named beside a source that things of theirs rest on; more are
counted."""

_KINDS = {
    "council": say("source-kinds.council"),
    "joint-body": say("source-kinds.joint-body"),
    "government": say("source-kinds.government"),
    "data": say("source-kinds.data"),
    "study": say("source-kinds.study"),
    "press": say("source-kinds.press"),
    "body": say("source-kinds.body"),
    "reference-work": say("source-kinds.reference-work"),
    "": say("source-kinds.not-said"),
}
_COUNTED = {
    "councils": "sources.councils",
    "options": "sources.options",
    "workshops": "sources.workshops",
}


def register_finding(partisan: int, sources: int) -> str:
    """How many sources are a party's or were paid for by one, as the page's headline."""
    if not sources:
        return say("sources.none")
    if not partisan:
        return say("sources.neutral")
    return say("sources.partisan", count=partisan, sources=count_of(sources, "source"))


def unused_words(unused: int) -> str:
    """How many sources nothing rests on; empty where all are used."""
    return say("sources.unused", count=unused) if unused else ""


def kind_name(kind: str) -> str:
    """What sources of a kind are called together; empty stands for a kind that is not said."""
    return _KINDS[kind]


def owner_words(name: str, things: int) -> str:
    """Whose things rest on a source, and how many where it is more than one."""
    return name if things == 1 else say("sources.so-many", owner=name, things=things)


def owners_counted(folder: str, owners: int) -> str:
    """How many councils, or options, have things that rest on a source."""
    return say(_COUNTED[folder], count=owners)
