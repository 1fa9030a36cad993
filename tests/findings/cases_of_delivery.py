"""Made-up areas and counts in which every sentence of benefits and of the operating model is said.

The areas are drawn, page by page; what no page of theirs says is said of counts made up for it.
"""

from appraisal.appraise.operating_model import LayerCount
from appraisal.findings import benefits, operating_model
from appraisal.model.delivery import LAYERS, Benefit

AREA = """
settings: {date: 2026-01-01}
sources: {s: {title: A report}}
councils: {ash: {tier: unitary, short_name: Ash}}
options:
  now: {name: As today, family: continue}
  hubs:
    name: Hubs
    family: non-structural
    benefits:
      - {name: Cheaper, kind: cashable, measure: Cost, baseline: {value: 9, source: s},
         target: {value: 5, source: s}, owner: ash, by: 2030, needs: [vote], depends_on: Luck.}
      - {name: Time, kind: non-cashable}
    steps: [{id: vote, name: Vote}]
    operating_model: {back-office: One payroll., front-line: As today.}
  one: {name: One, family: unitary, councils: {n: {name: New, covers: [ash]}}}
programmes:
  change:
    name: Change
    council: ash
    summary: Changes things.
    source: s
    layers: [{name: Back, layer: back-office}]
    benefits: [{name: Better, kind: service}, {name: Other}]
    funding: [{name: Reserves}]
    paid_back: [{name: Savings}]
    costs: [{name: Staff, amount: 5}, {name: Rent, amount: 7, one_off: false}]
"""

AREAS = {"of benefits and layers": AREA}


def of_benefits() -> None:
    """How many benefits could be checked, and of what kind they are."""
    full = Benefit.model_validate(
        {
            "name": "B",
            "measure": "M",
            "baseline": {"value": 1.0, "source": ("s",)},
            "target": {"value": 2.0, "source": ("s",)},
            "owner": "ash",
            "by": "2030",
        }
    )
    bare = Benefit(name="B")
    for held in ((), (full,), (full, full), (bare,), (bare, bare), (full, bare)):
        benefits.benefits_finding(held)
    benefits.without_benefits(["A"])


def of_layers() -> None:
    """Which layers most plans would change."""
    nobody = [LayerCount(layer, 0, 0) for layer in LAYERS]
    one = [LayerCount("back-office", 2, 1), *nobody[1:]]
    two = [*one[:1], LayerCount("front-line", 3, 0), *nobody[2:]]
    every = [LayerCount(layer, 1, 0) for layer in LAYERS]
    operating_model.model_finding(nobody, said=False)
    for counts in (nobody, one, two, every):
        operating_model.model_finding(counts, said=True)
    operating_model.layer_changes(nobody[0])
    operating_model.layer_changes(one[0])
    for options in ((), ("A",), ("A", "B", "C", "D")):
        operating_model.silent(options, 9)
    operating_model.silent(("A",), 1)


OF_NO_AREA = (of_benefits, of_layers)
