"""How far an option meets each principle."""

from msgspec import Struct

from appraisal.findings.principles import MET_WORDS
from appraisal.model import Dataset, Option


class PrincipleRow(Struct, frozen=True):
    """How far an option meets a principle; `met` is empty where nobody has said."""

    name: str
    met: str
    words: str
    why: str
    sources: tuple[str, ...]


def principle_rows(dataset: Dataset, option: Option) -> tuple[PrincipleRow, ...]:
    """Every principle with how far the option meets it."""
    rows = []
    for i, principle in dataset.principles.items():
        given = option.principles.get(i)
        rows.append(
            PrincipleRow(
                name=principle.name,
                met=given.met if given else "",
                words=MET_WORDS[given.met] if given else "",
                why=(given.why or "") if given else "",
                sources=(given.source or ()) if given else (),
            )
        )
    return tuple(rows)
