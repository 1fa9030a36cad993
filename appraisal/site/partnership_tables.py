"""The bodies outside the councils that work with them, as rows."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.findings.numbers import listed
from appraisal.model import Dataset, Partnership


class PartnerRow(Struct, frozen=True):
    """A body outside the councils, with the partnerships at work that it belongs to by name.

    `note` is empty where nothing else is recorded of it.
    """

    name: str
    kind: str
    bodies: int
    names: str
    note: str
    sources: tuple[str, ...]


def partner_rows(dataset: Dataset, bodies: Mapping[str, Partnership]) -> tuple[PartnerRow, ...]:
    """The bodies outside the councils, those in most partnerships first."""
    found = []
    for i, partner in dataset.partners.items():
        held = [body.name for body in bodies.values() if i in body.partners]
        found.append(
            PartnerRow(
                name=partner.name,
                kind=partner.kind or "",
                bodies=len(held),
                names=listed(held),
                note=partner.note or "",
                sources=partner.source or (),
            )
        )
    return tuple(sorted(found, key=lambda row: (-row.bodies, row.name)))
