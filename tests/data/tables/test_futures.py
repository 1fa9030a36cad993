"""What becomes of agreements, as CSV."""

from appraisal.appraise import appraise
from appraisal.data.tables.futures import future_tables
from tests.datasets import dataset
from tests.futures import LASTING

FOUND = future_tables(appraise(dataset(LASTING)))


def test_a_row_has_the_fate_of_a_body_under_an_option() -> None:
    rows = FOUND["data/futures.csv"]
    assert len(rows) == 12
    assert rows[0] == {
        "body": "forum",
        "is": "partnership",
        "option": "stay",
        "family": "continue",
        "fate": "kept",
    }
    assert [row["fate"] for row in rows if row["body"] == "dear"] == ["kept", "kept", "overtaken"]


def test_a_row_has_what_groupings_do_and_whether_it_could_start_now() -> None:
    rows = {row["body"]: row for row in FOUND["data/no-regrets.csv"]}
    assert rows["dear"] == {
        "body": "dear",
        "is": "candidate",
        "net_at_vesting": -10,
        "worst_continue": "kept",
        "worst_non-structural": "kept",
        "worst_unitary": "overtaken",
        "structures_ended": 0,
        "structures_overtaken": 1,
        "structures_absorbed": 0,
        "structures_re-formed": 0,
        "structures_deepened": 0,
        "structures_kept": 1,
        "start_now": "no",
    }
    starts = {i: row["start_now"] for i, row in rows.items()}
    assert starts == {"forum": "", "dear": "no", "fair": "yes", "blank": "open"}
