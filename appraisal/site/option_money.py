"""An option's costs and savings as rows."""

from msgspec import Struct

from appraisal.findings.option_money import years_of
from appraisal.model import Option
from appraisal.site.facts import Line, fact_lines


class FlowRow(Struct, frozen=True):
    """A cost or saving with its years and its amount in each; no lines where that isn't known."""

    name: str
    kind: str
    years: str
    amount: tuple[Line, ...]
    cashable: bool
    note: str


def flow_rows(option: Option) -> tuple[FlowRow, ...]:
    """Every cost and saving of an option, as written or as formed, with its amount a year."""
    return tuple(
        FlowRow(
            name=flow.name,
            kind=flow.kind.capitalize(),
            years=years_of(flow.from_, flow.to),
            amount=fact_lines(flow.amount, "£ thousand"),
            cashable=flow.cashable,
            note=flow.note or "",
        )
        for flow in option.money
    )
