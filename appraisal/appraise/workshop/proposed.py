"""A question that a workshop could settle, with what in the analysis makes it one."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from appraisal.model.facts import LONGEST_ID
from appraisal.model.headings import slug_of

Topic = Literal[
    "candidate", "criterion", "factor", "form", "gap", "host", "posts", "score", "theme", "way"
]
"""What a question is about, and so how it is asked."""

SHORT = 8
"""Signs of the hash that ends an id which would be too long."""


class Reason(Struct, frozen=True):
    """What makes something a question: the finding's kind, the ids in it, and its figures."""

    kind: str
    about: tuple[str, ...] = ()
    figures: tuple[float, ...] = ()


class Proposed(Struct, frozen=True):
    """A question, by an id that is the same whenever it is proposed.

    `names` are the ids that it is about, in the order of its kind; `page` is a kind of page and
    the names in its address. `option`, `criterion` and `candidate` are as in a workshop's file.
    """

    topic: Topic
    names: tuple[str, ...]
    reasons: tuple[Reason, ...]
    page: tuple[str, ...]

    @property
    def id(self) -> str:
        """Its topic and what it is about, no longer than ids may be."""
        said = slug_of("-".join((self.topic, *self.names)))
        if len(said) <= LONGEST_ID:
            return said
        short = hashlib.sha256(said.encode()).hexdigest()[:SHORT]
        return f"{said[: LONGEST_ID - SHORT - 1].rstrip('-')}-{short}"

    @property
    def option(self) -> str | None:
        """The option whose score is asked for."""
        return self.names[0] if self.topic == "score" else None

    @property
    def criterion(self) -> str | None:
        """The criterion of the score, or whose step is weighed."""
        return self.names[-1] if self.topic in ("score", "criterion") else None

    @property
    def candidate(self) -> str | None:
        """The candidate that councils would join, or host."""
        return self.names[0] if self.topic in ("candidate", "host") else None


def taking_turns(lists: Sequence[Iterable[Proposed]]) -> tuple[Proposed, ...]:
    """The first of each list, then the second of each, and so on; what is asked twice once.

    Each list has its most deciding question first: what decides in one way is not measured against
    what decides in another. A question that stands in several gives all their reasons.
    """
    held = [list(each) for each in lists]
    found: dict[tuple[str | None, ...], Proposed] = {}
    for place in range(max(map(len, held), default=0)):
        for one in (each[place] for each in held if place < len(each)):
            same = found.get(asked(one))
            more = () if same is None else tuple(r for r in one.reasons if r not in same.reasons)
            found[asked(one)] = one if same is None else _with(same, more)
    return tuple(found.values())


def _with(proposed: Proposed, more: tuple[Reason, ...]) -> Proposed:
    return replace(proposed, reasons=(*proposed.reasons, *more))


def asked(question: Proposed) -> tuple[str | None, ...]:
    """What makes two questions the same one: what they ask for, or their ids where it is words."""
    what = (question.option, question.criterion, question.candidate)
    return what if any(what) else (question.id,)
