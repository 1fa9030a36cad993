"""Each heading of a committee template is of something, and stands there once."""

import pathlib

import pytest

from tests.workspaces import AREA, cases, problems_of, workspace

START = "title: A test\ndate: 2026-01-01\n"
OPTION = "name: O\nfamily: continue\n"


def found(folder: pathlib.Path, report: str, option: str = "") -> list[str]:
    files = {"appraisal.yaml": f"{START}report: {report}\n", "options/o.yaml": OPTION + option}
    return problems_of(workspace(folder, AREA, files))


@pytest.mark.parametrize(
    ("headings", "said"),
    cases(
        {
            "a slip": (
                "[Purpose, Consultatoin]",
                (
                    "3:30: 'Consultatoin' is no part of a report, and no option says what it "
                    "implies under it. Did you mean 'Consultation'? Or write {heading: "
                    "Consultatoin, part: own} for one that you write yourselves."
                ),
            ),
            "one that is nothing like any": (
                "[Purpose, {heading: Zebra crossings}]",
                (
                    "3:30: 'Zebra crossings' is no part of a report, and no option says what it "
                    "implies under it. Write {heading: Zebra crossings, part: own} for one that "
                    "you write yourselves."
                ),
            ),
            "one below another": (
                "[{heading: Purpose, under: [Zebra crossings]}]",
                (
                    "3:48: 'Zebra crossings' is no part of a report, and no option says what it "
                    "implies under it. Write {heading: Zebra crossings, part: own} for one that "
                    "you write yourselves."
                ),
            ),
            "one that covers what its part has none of": (
                "[{heading: Purpose, part: purpose, covers: [legal]}]",
                (
                    "3:21: 'Purpose' is of `purpose`, which has no implications to cover. Take "
                    "`covers:` away, or make it `part: implications`."
                ),
            ),
            "an appendix twice": (
                "[{heading: Risk, appendix: true}, {heading: Risk, appendix: true}]",
                (
                    "3:54: 'Risk' stands here a second time: it and 'Risk' are both `risk`. List "
                    "each heading once."
                ),
            ),
            "one thing below two headings": (
                "[Financial, Financial Implications]",
                (
                    "3:32: 'Financial Implications' tells what options imply on `financial`, as "
                    "'Financial' does. List one of the two."
                ),
            ),
            "one thing that another heading covers": (
                "[{heading: Money, covers: [financial]}, Legal, Finance]",
                (
                    "3:67: 'Finance' tells what options imply on `financial`, as 'Money' does. "
                    "List one of the two."
                ),
            ),
            "a part that there isn't": (
                "[{heading: A, part: prologue}]",
                (
                    "3:40: 'prologue' is not one of the choices. Choose from: 'committee', "
                    "'report-of', 'wards-affected', 'purpose', 'place', 'recommendations', "
                    "'reasons', 'strategic-link', 'background', 'options', 'alternatives', "
                    "'road-map', 'benefits', 'consultation', 'implications', 'risk', "
                    "'background-papers', 'appendices', 'author', 'contact' or 'own'."
                ),
            ),
            "implications that no option may have": (
                "[{heading: A, covers: [zebras]}]",
                (
                    "3:43: There is no heading 'zebras'. Add it to `report: headings:` in "
                    "appraisal.yaml, or use one of financial, legal, human-resources, "
                    "information-technology, equalities, climate."
                ),
            ),
        }
    ),
)
def test_a_heading_that_is_of_nothing_is_refused_with_what_to_write(
    tmp_path: pathlib.Path, headings: str, said: str
) -> None:
    assert found(tmp_path, f"{{headings: {headings}}}") == [f"appraisal.yaml:{said}"]


@pytest.mark.parametrize(
    "headings",
    [
        "[Purpose of the Report, RECOMMENDATION(S), Wards Affected, Background]",
        "[Legal & Governance, Environmental sustainability, Personnel, Equality impact assessment]",
        "[{heading: Carers, part: own}]",
        "[Implications, {heading: Implications, appendix: true, under: [Financial]}]",
        "[{heading: What else, covers: [legal, climate]}]",
    ],
)
def test_the_usual_names_are_known(tmp_path: pathlib.Path, headings: str) -> None:
    assert found(tmp_path, f"{{headings: {headings}}}") == []


def test_what_an_option_implies_may_stand_under_a_heading_of_its_own(
    tmp_path: pathlib.Path,
) -> None:
    assert (
        found(tmp_path, "{headings: [Carers]}", "implications: {carers: They are asked.}\n") == []
    )


def test_the_templates_of_councils_are_looked_at_too(tmp_path: pathlib.Path) -> None:
    report = "{councils: {city: {headings: [Zebras]}, nowhere: {headings: [Purpose]}}}"
    said = found(tmp_path, report)
    assert [each.partition(". ")[0] for each in said] == [
        (
            "appraisal.yaml:3:39: 'Zebras' is no part of a report, and no option says what it "
            "implies under it"
        ),
        "appraisal.yaml:3:49: There is no council 'nowhere'",
    ]


def test_a_heading_is_not_accused_where_an_option_could_not_be_read(
    tmp_path: pathlib.Path,
) -> None:
    said = found(tmp_path, "{headings: [Carers]}", "implications: {carers: 'They\n")
    assert [each.partition(":")[0] for each in said] == ["options/o.yaml"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "reports: {headings: [Property, Crime and disorder]}",
            "appraisal.yaml:3:1: Unknown key 'reports'. Did you mean 'report'?",
        ),
        (
            "report: {heading: [Property, Crime and disorder]}",
            "appraisal.yaml:3:10: Unknown key 'heading'. Did you mean 'headings'?",
        ),
    ],
)
def test_headings_under_a_key_that_is_a_slip_are_one_mistake(
    tmp_path: pathlib.Path, written: str, said: str
) -> None:
    implied = "implications: {property: Two., crime-and-disorder: None.}"
    files = {
        "appraisal.yaml": f"title: A\ndate: 2026-01-01\n{written}\n",
        "options/o.yaml": f"name: O\nfamily: continue\n{implied}\n",
    }
    assert problems_of(workspace(tmp_path, AREA, files)) == [said]
