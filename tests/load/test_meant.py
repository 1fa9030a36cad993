"""What a word that is no id may stand for is told by names, and a figure's unit by its place."""

import pytest

from appraisal.load.document import Document, Path
from appraisal.load.meant import Meant, id_meant, is_amount, meanings, not_ids, unit_at

DOCUMENTS = {
    "councils/malvern-hills.yaml": Document(
        "councils/malvern-hills.yaml", {"name": "Malvern District Council", "short_name": "M"}
    ),
    "criteria/criteria.yaml": Document(
        "criteria/criteria.yaml",
        ({"id": "quality", "criteria": ({"id": "care", "name": "Care"},)},),
    ),
    "criteria/measures.yaml": Document(
        "criteria/measures.yaml", {"debt": {"name": "Debt", "unit": "£ million"}, "Bad id": {}}
    ),
}
MEANT = meanings(DOCUMENTS)
COUNCILS, CRITERIA, MEASURES = "councils/", "criteria/criteria.yaml", "criteria/measures.yaml"


@pytest.mark.parametrize(
    ("word", "home", "identifier"),
    [
        ("Malvern Hills", COUNCILS, "malvern-hills"),
        ("malvern  district COUNCIL", COUNCILS, "malvern-hills"),
        ("M", COUNCILS, "malvern-hills"),
        ("Malvern_Hils", COUNCILS, "malvern-hills"),
        ("Care", CRITERIA, "care"),
        ("Bad id", MEASURES, None),
        ("Wychavon", COUNCILS, None),
    ],
)
def test_an_id_is_told_by_a_name_or_by_what_is_like_it(
    word: str, home: str, identifier: str | None
) -> None:
    assert id_meant(word, MEANT, [home]) == identifier


def test_only_what_may_be_named_at_a_place_is_meant_there() -> None:
    both = meanings(
        {
            CRITERIA: Document(CRITERIA, ({"id": "owing", "name": "Debt"},)),
            MEASURES: Document(MEASURES, {"debt": {"name": "Debt of each"}}),
        }
    )
    assert id_meant("Debt", both, [MEASURES]) == "debt"
    assert id_meant("Debt", both, [CRITERIA]) == "owing"
    assert id_meant("Debt", both, [COUNCILS]) is None


def test_what_is_built_in_may_be_meant_without_an_entry() -> None:
    assert id_meant("Population", MEANT, [MEASURES]) == "population"
    assert id_meant("Assumption", MEANT, ["sources.yaml"]) == "assumption"


def test_several_names_for_ids_are_one_mistake() -> None:
    assert not_ids(["Malvern Hills", "Care"], MEANT, [COUNCILS, CRITERIA]) == (
        "'Malvern Hills' and 'Care' are not ids.",
        "Did you mean 'malvern-hills' and 'care'?",
    )


def test_a_new_id_is_offered_as_it_may_be_written_whatever_else_is_called_so() -> None:
    assert not_ids(["Malvern Hill"], MEANT) == (
        "'Malvern Hill' is not an id.",
        "Write malvern-hill.",
    )


@pytest.mark.parametrize(
    ("file", "path", "unit"),
    [
        ("councils/a.yaml", ("facts", "debt", "value"), "£ million"),
        ("councils/a.yaml", ("parts", "b", "facts", "population", 0, "value"), "people"),
        ("councils/a.yaml", ("facts", "staff", "value"), ""),
        ("options/o.yaml", ("money", 0, "amount", "value"), "£ thousand"),
        ("options/o.yaml", ("claims", 0, "amount", "value"), "£m"),
        ("options/o.yaml", ("partnerships", "start", "p", "cost", "value"), "£ thousand"),
        ("councils/partnerships.yaml", ("p", "cost", "low"), "£ thousand"),
        ("councils/programmes.yaml", ("p", "total", "value"), "£"),
        ("councils/candidates.yaml", ("c", "costs", "running", 0, "value"), "£ thousand"),
        ("councils/candidates.yaml", ("c", "saving", "low"), "£ thousand"),
        ("councils/candidates.yaml", ("c", "capacity", "each"), ""),
        ("appraisal.yaml", ("packages", "reference", "company", "set_up", "value"), "£ thousand"),
        ("options/o.yaml", ("scores", "care", "score"), ""),
    ],
)
def test_the_unit_of_a_figure_is_told_by_its_place(file: str, path: Path, unit: str) -> None:
    assert unit_at(file, path, {"claims": ({"unit": "£m"},)}, MEANT) == unit


def test_a_claim_without_a_unit_has_none() -> None:
    assert unit_at("options/o.yaml", ("claims", 0, "amount"), {"claims": ({},)}, MEANT) == ""


@pytest.mark.parametrize(
    ("file", "path", "wanted"),
    [
        ("options/o.yaml", ("money", 0, "amount", "value"), True),
        ("councils/programmes.yaml", ("p", "costs", 0, "amount", "value"), True),
        ("councils/candidates.yaml", ("c", "costs", "set_up", "value"), True),
        ("councils/candidates.yaml", ("c", "saving", "value"), True),
        ("councils/candidates.yaml", ("c", "lifts", "voice", "score"), False),
        ("appraisal.yaml", ("packages", "reference", "company", "saving", "value"), True),
        ("options/o.yaml", ("facts", "cost", "value"), False),
        ("appraisal.yaml", ("money", "discount_rate"), False),
    ],
)
def test_a_cost_or_a_saving_is_told_by_its_place(file: str, path: Path, wanted: bool) -> None:
    assert is_amount(file, path) is wanted


@pytest.mark.parametrize(
    ("word", "mend"),
    [
        ("census and budgets", "Write [census, budgets]."),
        ("census, budgets & case", "Write [census, budgets, case]."),
        (
            "census - budgets",
            (
                "Begin each entry of the list on a line of its own, its dash in the first one's "
                "column."
            ),
        ),
        (
            "census and others",
            "Write `assumption`, or give it an entry in sources.yaml and write its id.",
        ),
        (
            "https://example.org/x",
            "Add the address to sources.yaml as the `url` of a source, and write its id.",
        ),
    ],
)
def test_several_ids_and_addresses_in_place_of_an_id_are_told_as_such(word: str, mend: str) -> None:
    known = Meant({"sources.yaml": {i: i for i in ("census", "budgets", "case")}})
    assert not_ids([word], known, ["sources.yaml"]) == (f"'{word}' is not an id.", mend)
