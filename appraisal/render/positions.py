"""Who has said what: every published position on an option, by the council that took it."""

from dataclasses import dataclass

from appraisal.model import Dataset
from appraisal.render.views import council_label
from appraisal.render.words import moment


@dataclass(frozen=True)
class Said:
    """One published position; `date` is in words, empty where none is given."""

    option: str
    text: str
    date: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Speaker:
    """A council or other body with its positions, the newest first; `council` may be empty."""

    council: str
    label: str
    said: tuple[Said, ...]


def speakers(dataset: Dataset) -> tuple[Speaker, ...]:
    """Every council of the area in order, silent ones too, then other bodies by their label."""
    held: dict[str, list[tuple[str, Said]]] = {i: [] for i in dataset.councils}
    for option in dataset.option_order():
        for position in dataset.options[option].positions:
            date = moment(position.date) if position.date else ""
            said = Said(option, position.position, date, position.source)
            held.setdefault(position.who, []).append((position.date or "", said))
    councils = [_speaker(dataset, who, held[who]) for who in dataset.councils]
    others = [_speaker(dataset, who, held[who]) for who in held if who not in dataset.councils]
    return (*councils, *sorted(others, key=lambda speaker: speaker.label))


def _speaker(dataset: Dataset, who: str, dated: list[tuple[str, Said]]) -> Speaker:
    newest = sorted(dated, key=lambda pair: pair[0], reverse=True)
    council = who if who in dataset.councils else ""
    return Speaker(council, council_label(dataset, who), tuple(said for _, said in newest))
