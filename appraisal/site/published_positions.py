"""Who has said what: every published position on an option, by the council that took it."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.findings.names import council_label
from appraisal.findings.numbers import moment
from appraisal.model import Dataset, Option


@dataclass(frozen=True)
class Said:
    """One published position; `date` is in words, empty where none is given.

    `options` are several where a council said the same of each.
    """

    options: tuple[str, ...]
    text: str
    date: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Speaker:
    """A council or other body with its positions, the newest first; `council` may be empty."""

    council: str
    label: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Position:
    """What somebody has said of one option; `council` is empty for who is no council of the area.

    `date` is in words, empty where none is given.
    """

    council: str
    label: str
    text: str
    date: str
    sources: tuple[str, ...]


def positions_on(dataset: Dataset, option: Option) -> tuple[Position, ...]:
    """Everything that was said of an option, in the order of its file."""
    return tuple(
        Position(
            council=said.who if said.who in dataset.councils else "",
            label=council_label(dataset, said.who),
            text=said.position,
            date=moment(said.date) if said.date else "",
            sources=said.source,
        )
        for said in option.positions
    )


def speakers(dataset: Dataset) -> tuple[Speaker, ...]:
    """Every council of the area in order, silent ones too, then other bodies by their label."""
    held: dict[str, dict[tuple[str, str, tuple[str, ...]], list[str]]]
    held = {i: {} for i in dataset.councils}
    for option in dataset.option_order():
        for position in dataset.options[option].positions:
            said = (position.date or "", position.position, position.source)
            held.setdefault(position.who, {}).setdefault(said, []).append(option)
    councils = [_speaker(dataset, who, held[who]) for who in dataset.councils]
    others = [_speaker(dataset, who, held[who]) for who in held if who not in dataset.councils]
    return (*councils, *sorted(others, key=lambda speaker: speaker.label))


def _speaker(
    dataset: Dataset, who: str, held: Mapping[tuple[str, str, tuple[str, ...]], list[str]]
) -> Speaker:
    newest = sorted(held.items(), key=lambda pair: pair[0][0], reverse=True)
    said = tuple(
        Said(tuple(options), text, moment(date) if date else "", sources)
        for (date, text, sources), options in newest
    )
    council = who if who in dataset.councils else ""
    return Speaker(council, council_label(dataset, who), said)
