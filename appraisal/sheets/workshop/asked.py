"""What a workbook that is read was asked, and what turns out to be wrong or missing in it."""

from collections.abc import Callable, Collection, Iterator, Sequence

from msgspec import Struct, field

from appraisal.model import Dataset, Workshop

from .opened import Fault, Line, Opened, Table

_MOST_NAMED = 5
TWICE = "this row stands in the sheet a second time. Clear one of the two."
NOT_ASKED = "nothing is asked in this cell. Clear it."


class Asked(Struct, frozen=True):
    """For what and whom a workbook was made; `faults` and `missing` are filled while it is read."""

    dataset: Dataset
    name: str
    council: str
    faults: list[Fault] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def workshop(self) -> Workshop:
        """The workshop that it was made for."""
        return self.dataset.workshops[self.name]


def filled_in(
    asked: Asked, lines: Sequence[Line], is_known: Callable[[str], bool], what: str
) -> Iterator[Line]:
    """The lines with anything in them, each once; `what` is said of one that asks of no such."""
    seen: set[str] = set()
    for line in lines:
        if not line.entries:
            continue
        if not is_known(line.code):
            asked.faults.append((line.place, f"‘{line.code}’ is no {what}. Clear this row."))
        elif line.code in seen:
            asked.faults.append((line.place, TWICE))
        else:
            yield line
        seen.add(line.code)


def left_blank(asked: Asked, sheet: str, names: Sequence[str], of: int) -> None:
    """Say of a sheet what was not answered, of how many."""
    if not names:
        return
    named = "; ".join(names[:_MOST_NAMED]) + ("; …" if len(names) > _MOST_NAMED else "")
    asked.missing.append(f"{sheet}: {len(names)} of {of} left blank: {named}")


def table_of(asked: Asked, found: Opened, sheet: str, keys: Collection[str]) -> Table | None:
    """A sheet by its name, with all its columns; None, and why, where it is not there."""
    table = found.sheets.get(sheet)
    if table is None:
        if all(place != sheet for place, _ in asked.faults):  # else it is there, and was not read
            what = f"the sheet ‘{sheet}’ is not there. {_mend(found, sheet, keys)}"
            asked.faults.append(("", what))
        return None
    gone = sorted(set(keys) - table.keys)
    if gone:
        what = f"columns are not there any more: {', '.join(gone)}. Write the sheet anew."
        asked.faults.append((sheet, what))
        return None
    return table


def _mend(found: Opened, sheet: str, keys: Collection[str]) -> str:
    """What to do about a sheet that is gone: it may have another name now."""
    of_ours = found.about.get("sheets", "").split("; ")
    renamed = [
        title
        for title, table in found.sheets.items()
        if title not in of_ours and set(keys) <= table.keys
    ]
    if renamed:
        return f"Is it the one that is called ‘{renamed[0]}’? Name it ‘{sheet}’ again."
    return "Put it back, or fill in a workbook that has it."
