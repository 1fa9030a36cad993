"""The register of benefits as rows."""

import pytest

from appraisal.appraise.benefits import holders, register
from appraisal.model import Dataset
from appraisal.site.benefit_rows import BenefitRow, Share, benefit_row, holder_row
from appraisal.site.facts import Line
from tests.datasets import dataset

PLAN = """
    councils: {ash: {tier: unitary, name: Ash}}
    sources: {s: {title: A plan}}
    options:
      o:
        name: Oh
        family: unitary
        benefits:
          - name: Faster help
            kind: service
            measure: Days to an answer
            baseline: [{value: 12, source: s}, {value: 15, source: assumption}]
            target: {value: 8, low: 6, high: 10, source: s, date: 2027-03}
            owner: ash
            by: 2028-04
            needs: [vote]
            depends_on: Luck.
            note: Counted daily.
          - {name: Fewer doors, baseline: unknown}
        steps: [{id: vote, name: Vote}]
    programmes:
      p: {name: Change, council: ash, summary: S, source: s, benefits: [{name: Time}]}
"""


@pytest.fixture(scope="module")
def data() -> Dataset:
    return dataset(PLAN)


def test_a_benefit_says_from_what_to_what_by_when_and_whose_it_is(data: Dataset) -> None:
    row = benefit_row(data, register(data)[0])
    assert [one.path for one in row.bearers] == ["options/o.html#benefits"]
    assert row == BenefitRow(
        name="Faster help",
        note="Counted daily.",
        kind="Service",
        measure="Days to an answer",
        baseline=(
            Line("12", "", ("s",), assumed=False, note="", contested=True),
            Line("15", "", ("assumption",), assumed=True, note="", contested=True),
        ),
        target=(Line("8 (6 to 10)", "March 2027", ("s",), assumed=False, note=""),),
        owner="Ash",
        by="April 2028",
        needs=("Vote",),
        depends_on="Luck.",
        lacks=(),
        bearers=row.bearers,
        programme=None,
        holders=("Oh",),
    )


def test_what_is_not_recorded_of_a_benefit_is_empty(data: Dataset) -> None:
    row = benefit_row(data, register(data)[1])
    assert (row.kind, row.measure, row.baseline, row.owner, row.by) == ("", "", (), "", "")
    assert (row.needs, row.depends_on) == ((), "")
    assert row.lacks == ("Measure", "Baseline", "Target", "Owner", "Date")


def test_a_programmes_benefit_is_found_by_its_council_and_its_name(data: Dataset) -> None:
    row = benefit_row(data, register(data)[2])
    assert (row.bearers, row.holders) == ((), ("Ash", "Change"))
    assert row.programme is not None
    assert row.programme.path == "operating-model.html#programme-p"


def test_who_promises_what_is_counted_part_by_part(data: Dataset) -> None:
    options, programme = (holder_row(data, one) for one in holders(data))
    assert (options.anchors, options.count) == (("o",), 2)
    assert options.shares == (Share(1, 2),) * 5
    assert (programme.anchors, programme.shares) == ((), (Share(0, 1),) * 5)
