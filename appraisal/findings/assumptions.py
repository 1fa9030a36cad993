"""What was assumed and what isn't known, in words: how much of it, what about, whose, and why."""

from collections.abc import Iterable, Mapping
from typing import Any

from appraisal.appraise.source_uses import FACTS
from appraisal.findings.names import model_names
from appraisal.findings.numbers import count_of
from appraisal.findings.published_figures import figure_words
from appraisal.findings.sentences import say
from appraisal.findings.source_uses import described, unit_at
from appraisal.model import Dataset, Figure, in_words
from appraisal.model.files import COLLECTIONS, LISTS
from appraisal.model.walk import Path

SCORES = say("assumptions.scores")
"""The group of scores that rest on nothing but judgement."""


def assumptions_finding(assumed: int, unknown: int) -> str:
    """How much rests on judgement and how much isn't known, as the page's headline."""
    if not assumed and not unknown:
        return say("assumptions.none")
    return say(
        "assumptions.finding",
        assumed=count_of(assumed, "figure or score", "figures or scores")
        if assumed
        else say("assumptions.no-assumed"),
        count=assumed or 1,
        open=say("assumptions.open", count=unknown) if unknown else say("assumptions.none-open"),
    )


def about(path: Path) -> str:
    """What a piece is about: the name of the group that lists it."""
    file = str(path[0])
    folder, _, name = file.rpartition("/")
    if file in COLLECTIONS or file in LISTS or folder not in ("options", "councils"):
        return in_words(name.removesuffix(".yaml"))
    if folder == "councils":
        return say("assumptions.councils")
    section = str(path[1]) if len(path) > 1 else ""
    return SCORES if section == "scores" else say("assumptions.options", what=in_words(section))


def whose_and_what(dataset: Dataset, path: Path) -> tuple[str, str]:
    """Whose a piece is, and what of theirs; what its group says already is left out."""
    file = str(path[0])
    owner, what = described(dataset, path)
    first, _, rest = what.partition(": ")
    if file in COLLECTIONS or file in LISTS:
        return (first, rest) if rest else ("", first)
    if not rest or len(path) < 2 or first != in_words(str(path[1])):
        return owner, what
    part, _, of_part = rest.partition(": ")
    return (part, of_part) if path[1] == "parts" and of_part else (owner, rest)


def figure_said(dataset: Dataset, path: Path, value: Any, used: Mapping[str, Path]) -> str:
    """A figure with its range and unit; empty for what is no figure.

    A shared fact has the unit of where it is used: `used` has a place for each that is.
    """
    if not isinstance(value, Figure):
        return ""
    place = used.get(str(path[1]), path) if path[0] == FACTS else path
    return figure_words(value, unit_at(dataset, place))


def by_model(dataset: Dataset, owners: Iterable[str]) -> tuple[str, ...]:
    """Names of options and others, each once; a model stands for its lines if all are there."""
    there = list(dict.fromkeys(owners))
    names = model_names(dataset)
    for model, lines in dataset.models.items():
        labels = [dataset.options[line].label for line in lines]
        if len(labels) > 1 and set(labels) <= {*there}:
            first = min(map(there.index, labels))
            there = [names[model] if at == first else name for at, name in enumerate(there)]
            there = [name for name in there if name not in labels]
    return tuple(there)


def split_reason(why: str) -> tuple[str, str]:
    """The first sentence of a reason, and the rest; the rest is empty where there is no more."""
    head, stop, rest = why.partition(". ")
    return (f"{head}.", rest) if stop else (why, "")
