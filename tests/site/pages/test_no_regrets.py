"""The page on what survives whatever is decided."""

import re

import pytest

from appraisal.site.pages import no_regrets
from tests.appraise.test_futures_of_bodies import AREA
from tests.elsewhere import CASES
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words

LEFT = """
    elsewhere:
      away: {name: Leaving Away, family: non-structural, of: leaving, known_as: reported,
             unit: £ thousand, over: Once, planned: unknown, delivered: {value: 650, source: s}}
      long: {name: Long way, family: unitary, of: leaving, known_as: reported,
             finding: It took three years., source: s}
      other: {name: A saving, family: unitary, of: saving, known_as: reported,
              unit: £ thousand, over: Once, planned: unknown, delivered: {value: 1, source: s}}
"""


def page(text: str = AREA) -> str:
    return drawn(appraised(text), no_regrets.pages)["no-regrets.html"]


def test_agreements_stand_by_whether_they_could_start_now_the_surest_first() -> None:
    found = no_regrets.content(appraised(AREA))
    assert [(answer.id, [row.id for row in answer.rows]) for answer in found.answers] == [
        ("yes", ["fair"]),
        ("later", ["late"]),
        ("open", ["blank"]),
        ("no", ["abroad", "dear", "firm", "twin"]),
    ]
    (fair,) = found.answers[0].rows
    assert fair.fates == ("kept", "kept", "re-formed", "absorbed", "absorbed")
    assert (fair.net, fair.groupings) == ("£0", "4 absorbed, 6 re-formed")


def test_the_finding_is_the_headline_and_each_answer_has_its_reason() -> None:
    drawing = page()
    assert (
        "<h1>Of 7 agreements that councils could make, 1 can start now and lose no money, "
        "whatever is decided: Fair</h1>" in drawing
    )
    said = words(drawing)
    assert "Fair. By then it would have cost no more than it had saved." in said
    assert "In some future it is lost before it has paid back." in said
    assert "Nothing here says how likely any of them is." in said


def test_every_fate_is_explained_once_with_its_symbol() -> None:
    said = words(page())
    assert said.count("All its members become one council, which does the work itself.") == 1
    assert '<a href="candidates.html#dear">Dear</a>' in page()


def test_options_that_do_the_same_share_a_column() -> None:
    found = no_regrets.content(appraised(AREA))
    assert [(column.family, column.name) for column in found.columns] == [
        ("continue", "stay"),
        ("non-structural", "All 2 options"),
        ("unitary", "apart"),
        ("unitary", "one"),
        ("unitary", "two"),
    ]
    held = {row.id: row.fates for answer in found.answers for row in answer.rows}
    assert held["firm"] == ("kept", "kept", "overtaken", "overtaken", "kept")


def test_a_mark_in_the_grid_has_its_word_for_whoever_does_not_see_it() -> None:
    drawing = page()
    grid = drawing.partition('id="agreements-by-option"')[2].partition("</table>")[0]
    (dear,) = (row for row in grid.split("<tr>") if "#dear" in row)
    assert re.findall('aria-label="(.*?)"><use href="#fate-(.*?)"', dear)[-3:] == [
        ("overtaken", "struck"),
        ("overtaken", "struck"),
        ("overtaken", "struck"),
    ]


def test_a_row_that_says_why_has_no_reason_beside_it() -> None:
    found = no_regrets.content(appraised(AREA))
    reasons = {row.id: row.reason for answer in found.answers for row in answer.rows}
    assert [i for i, said in reasons.items() if not said] == [
        "late",
        "abroad",
        "dear",
        "firm",
        "twin",
    ]


def test_what_leaving_cost_elsewhere_is_no_sum_of_here() -> None:
    said = words(page(AREA + LEFT))
    assert "These are other places’ sums, and no estimate for here." in said
    assert "Leaving Away Once not known £650,000" in said
    assert "Long way It took three years." in said
    assert "A saving" not in said
    assert "Nor is it recorded what leaving cost elsewhere." in words(page())


def test_partnerships_at_work_are_told_by_their_worst_and_one_by_one() -> None:
    drawing = page()
    said = words(drawing)
    assert "Of 5 partnerships at work today, 1 goes on in every future." in said
    assert "Ended at worst: 2" in said
    found = no_regrets.content(appraised(AREA)).at_work
    assert [row.name for row in found.rows if "ended" in row.fates] == ["Below", "Cities"]
    assert '<a href="partnerships.html#body-above">Above</a>' in drawing


def test_a_sum_that_rests_on_elsewhere_is_marked() -> None:
    reference = "packages: {reference: {company: {saving: {value: 50, source: s}}}}"
    text = AREA.replace("      structures:", f"      {reference}\n      structures:").replace(
        "blank: {name: Blank, kind: company, level: share, members: [n, s]}",
        "blank: {name: Blank, kind: company, level: share, members: [n, s], costs: *fair, "
        "saving: unknown}",
    )
    rows = {
        row.id: row for answer in no_regrets.content(appraised(text)).answers for row in answer.rows
    }
    assert (rows["blank"].stood_in, rows["fair"].stood_in) == (True, False)


NO_DAY = AREA.replace("{vesting: 2028-04-01}", "{vesting: unknown}")
NO_OPTIONS = AREA.partition("    options:")[0].replace("reference_option: stay", "title: T")


@pytest.mark.parametrize("text", [AREA, AREA + LEFT, NO_DAY, NO_OPTIONS, CASES, *EDGES.values()])
def test_a_page_has_nothing_empty_or_twice(text: str) -> None:
    drawing = page(text)
    assert faults(drawing) == []
    assert drawing.count("<h1") == 1


def test_what_is_not_known_is_a_gap() -> None:
    assert "not known" in words(page(NO_DAY))
    assert page("").count("<h1>No agreement that councils could make is recorded") == 1
