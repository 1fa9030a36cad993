"""How far councils want to go, topic by topic, as interviews found it: a table with shades."""

from collections.abc import Iterator, Mapping

from appraisal.area.taking_part import taking_part
from appraisal.documents.blocks import Block, Heading, Items, Paragraph, Table
from appraisal.findings.names import council_names
from appraisal.findings.numbers import count_of, listed_names, number
from appraisal.findings.sentences import say
from appraisal.model import Dataset, in_words
from appraisal.model.councils import Ambition

DARKEST = 5

Levels = Mapping[str, Mapping[str, Ambition]]
"""By council and topic."""


def ambitions(dataset: Dataset, workshop: str) -> Levels:
    """What interviews found: in the councils' files, and in the workshop's answers, which count.

    Whoever publishes it passes a dataset without private answers.
    """
    held = dataset.workshops[workshop]
    found = {}
    for council in taking_part(dataset, held):
        answer = held.answers.get(council)
        own = dict(dataset.councils[council].ambition)
        found[council] = {**own, **(answer.ambition if answer else {})}
    return {council: levels for council, levels in found.items() if levels}


def ambition_paper(dataset: Dataset, workshop: str) -> tuple[Block, ...]:
    """The heat map, where councils are apart, and what was said on each topic."""
    found, names = ambitions(dataset, workshop), council_names(dataset)
    title = Heading(say("pack.ambition-title"), 1)
    topics = tuple(dict.fromkeys(topic for levels in found.values() for topic in levels))
    if not found:
        return (title, Paragraph(say("pack.ambition-none"), large=True))
    counts = (count_of(len(found), "council"), count_of(len(topics), "topic"))
    return (
        title,
        Paragraph(say("pack.ambition-lead", councils=counts[0], topics=counts[1]), large=True),
        _map(found, topics, names),
        Paragraph(say("pack.ambition-key")),
        Heading(say("pack.spread")),
        Items(tuple(_spread(found, topic, names) for topic in topics)),
        *_notes(found, topics, names),
    )


def _map(found: Levels, topics: tuple[str, ...], names: Mapping[str, str]) -> Table:
    heads = (say("pack.council"), *(in_words(topic) for topic in topics))
    rows = tuple(
        (names[council], *(level_words(levels.get(topic)) for topic in topics))
        for council, levels in found.items()
    )
    shades = tuple(
        tuple(_shade(levels.get(topic)) for topic in topics) for levels in found.values()
    )
    widths = (1.3, *(1.0 for _ in topics))
    return Table(say("pack.ambition-caption"), heads, rows, widths, shades=shades)


def level_words(found: Ambition | None) -> str:
    """A level with the highest that there is: 3 of 4; empty where none is recorded."""
    if found is None:
        return ""
    return say("pack.level-of", level=number(found.level, 1), of=number(found.of, 1))


def _share(found: Ambition) -> float:
    return found.level / found.of


def _shade(found: Ambition | None) -> int:
    return 0 if found is None else round(DARKEST * _share(found))


def _spread(found: Levels, topic: str, names: Mapping[str, str]) -> str:
    """Who is lowest and who highest on a topic, by the share of the scale."""
    held = {council: levels[topic] for council, levels in found.items() if topic in levels}
    low, high = (pick(held.values(), key=_share) for pick in (min, max))
    if _share(low) == _share(high):
        return say("pack.ambition-alike", topic=in_words(topic), level=level_words(low))
    lowest, highest = (
        listed_names([names[i] for i, each in held.items() if _share(each) == _share(end)])
        for end in (low, high)
    )
    return say(
        "pack.ambition-spread",
        topic=in_words(topic),
        low=level_words(low),
        high=level_words(high),
        lowest=lowest,
        highest=highest,
    )


def _notes(found: Levels, topics: tuple[str, ...], names: Mapping[str, str]) -> Iterator[Block]:
    """What was said on each topic, a row a council."""
    heads = (say("pack.council"), say("pack.level"), say("pack.found"))
    for topic in topics:
        rows = tuple(
            (names[council], level_words(levels[topic]), levels[topic].note or "")
            for council, levels in found.items()
            if topic in levels and levels[topic].note
        )
        if rows:
            caption = say("pack.said", topic=in_words(topic))
            yield Table(caption, heads, rows, (1.4, 1, 5))


def own_ambition(levels: Mapping[str, Ambition]) -> Table | None:
    """What the interview with one council found; None where nothing is recorded."""
    rows = tuple(
        (in_words(topic), level_words(each), each.note or "") for topic, each in levels.items()
    )
    heads = (say("pack.topic"), say("pack.level"), say("pack.found"))
    return Table("", heads, rows, (2, 1, 4)) if rows else None
