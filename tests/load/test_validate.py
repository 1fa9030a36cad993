"""Values become models, and what words may be meant for is asked only where one does not fit."""

from pydantic import TypeAdapter

from appraisal.load.document import read_document
from appraisal.load.meant import Meant
from appraisal.load.validate import validate, validate_entries
from appraisal.model import Theme

ONE: TypeAdapter[Theme] = TypeAdapter(Theme)
MANY: TypeAdapter[dict[str, Theme]] = TypeAdapter(dict[str, Theme])


def asked() -> Meant:
    raise AssertionError


def test_where_all_fits_nobody_asks_what_is_meant() -> None:
    one = read_document("t.yaml", b"name: Waste")
    assert validate(one, ONE, one.data, asked) == Theme(name="Waste")
    many = read_document("t.yaml", b"waste: {name: Waste}")
    assert validate_entries(many, MANY, many.data, asked) == {"waste": Theme(name="Waste")}


def test_what_does_not_fit_is_a_problem_of_its_document() -> None:
    document = read_document("t.yaml", b"nmae: Waste")
    assert validate(document, ONE, document.data) is None
    (problem,) = document.problems
    assert str(problem) == "t.yaml:1:1: Unknown key 'nmae'. Did you mean 'name'?"


def test_a_faulty_entry_leaves_the_others() -> None:
    document = read_document("t.yaml", b"a: {nmae: A}\nb: {name: B}\n")
    assert validate_entries(document, MANY, document.data) == {"b": Theme(name="B")}
    assert [problem.line for problem in document.problems] == [1]
