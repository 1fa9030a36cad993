"""Who has said what of an option: every published position."""

from msgspec import Struct

from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed, moment
from appraisal.model import Dataset, Option


class Position(Struct, frozen=True):
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


def speakers(dataset: Dataset, option: str) -> tuple[str, ...]:
    """The labels of those who have published a position on an option, each once."""
    said = dataset.options[option].positions
    return tuple(dict.fromkeys(council_label(dataset, one.who) for one in said))


def silent(dataset: Dataset) -> str:
    """The councils of which no position on any option was found; empty where none is silent."""
    spoken = {one.who for option in dataset.options.values() for one in option.positions}
    return listed([c.label for i, c in dataset.councils.items() if i not in spoken])
