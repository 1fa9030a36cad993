"""Other words for keys: what officers call a thing in their own registers and plans."""

from collections.abc import Collection

_WORDS = {
    "because": "why",
    "chance": "likelihood",
    "consequence": "impact",
    "consequences": "impact",
    "controls": "response",
    "deadline": "by",
    "dependencies": "needs",
    "done": "note",
    "due": "by",
    "duration": "months",
    "mitigation": "response",
    "mitigations": "response",
    "predecessor": "after",
    "predecessors": "after",
    "probability": "likelihood",
    "reason": "why",
    "responsible": "owner",
    "severity": "impact",
    "title": "name",
}


def synonym(word: object, known: Collection[str]) -> str | None:
    """The known key that a word is another word for; None where it is none."""
    key = _WORDS.get(str(word).casefold())
    return key if key in known else None
