"""An area of four councils in a line, and what is asked of its groupings."""

from appraisal.appraise.groupings import structures as grouped
from appraisal.appraise.groupings.structures import Structures, structures
from appraisal.area.councils import standing_councils
from appraisal.model import Dataset
from tests.datasets import dataset

# ash 100 – birch 200 – cedar 300 – dale 400, in a line.
LINE = """
    councils:
      ash: {tier: unitary, neighbours: [birch], facts: {population: 100}}
      birch: {tier: unitary, neighbours: [cedar], facts: {population: 200}}
      cedar: {tier: unitary, neighbours: [dale], facts: {population: 300}}
      dale: {tier: unitary, facts: {population: 400}}
    criteria:
      - {id: smallest, measured: {measure: population, take: min, curve: [[0, 0], [1000, 100]]}}
      - {id: balance, measured: {measure: population, take: ratio, curve: [[1, 100], [11, 0]]}}
"""

TABLED = (
    LINE
    + """
    options:
      even: {councils: {n: {name: N, covers: [ash, birch]}, s: {name: S, covers: [cedar, dale]}}}
      gap: {councils: {n: {name: N, covers: [ash, cedar]}, s: {name: S, covers: [birch, dale]}}}
      stay: {}
"""
)


SPLIT = """
    councils:
      ash: {tier: unitary, neighbours: [birch], facts: {population: 100}}
      birch:
        tier: unitary
        neighbours: [cedar]
        facts: {population: 200}
        parts:
          birch-east: {name: East, neighbours: [birch-west, ash], facts: {population: 150}}
          birch-west: {name: West, neighbours: [cedar], facts: {population: 50}}
      cedar: {tier: unitary, facts: {population: 150}}
    options:
      split:
        councils:
          n: {name: N, covers: [ash, birch-east]}
          s: {name: S, covers: [birch-west, cedar]}
      whole:
        councils:
          n: {name: N, covers: [ash]}
          s: {name: S, covers: [birch-east, birch-west, cedar]}
    criteria:
      - {id: balance, measured: {measure: population, take: ratio, curve: [[1, 100], [11, 0]]}}
"""


def of(area: Dataset, most: int = grouped.MOST_SEARCHED) -> Structures:
    stands = {i: standing_councils(area, option) for i, option in area.options.items()}
    found = structures(area, stands, most=most)
    assert found is not None
    return found


def asking(text: str, area: str = LINE) -> Structures:
    return of(dataset(f"    settings: {{structures: {text}}}\n{area}"))


def named(found: Structures, *, feasible: bool = True) -> set[str]:
    return {
        "|".join("+".join(block) for block in grouping.blocks)
        for grouping in found.listed
        if grouping.feasible or not feasible
    }
