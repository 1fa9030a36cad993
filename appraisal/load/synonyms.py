"""Other words for keys: what officers call a thing in their own registers and plans."""

from collections.abc import Collection

_WORDS: dict[str, tuple[str, ...]] = {
    "because": ("why",),
    "chance": ("likelihood",),
    "consequence": ("impact",),
    "consequences": ("impact",),
    "controls": ("response",),
    "date": ("by",),
    "deadline": ("by",),
    "dependencies": ("needs",),
    "depends_on": ("after",),
    "done": ("note",),
    "due": ("by",),
    "duration": ("months", "minutes"),
    "mitigation": ("response",),
    "mitigations": ("response",),
    "needs": ("after",),
    "predecessor": ("after",),
    "predecessors": ("after",),
    "probability": ("likelihood",),
    "question": ("ask",),
    "reason": ("why",),
    "responsible": ("owner",),
    "risk": ("name",),
    "severity": ("impact",),
    "text": ("ask",),
    "title": ("name",),
    "when": ("by", "date"),
}


def synonym(word: object, known: Collection[str]) -> str | None:
    """The known key that a word is another word for; None where it is none."""
    keys = _WORDS.get(str(word).casefold(), ())
    return next((key for key in keys if key in known), None)
