"""The register of agreements that councils could make."""

import pytest

from appraisal.site.pages import candidates
from tests.candidates import AGREED
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words

CLASS = "packages: {reference: {company: {set_up: {low: 5, value: 7, high: 9, source: t}}}}"
WITH_CLASS = AGREED.replace(
    "      reference_option: stay", f"      reference_option: stay\n      {CLASS}"
)


def page(text: str) -> str:
    return drawn(appraised(text), candidates.pages)["candidates.html"]


def test_each_agreement_has_a_place_of_its_own_under_its_first_theme() -> None:
    found = candidates.content(appraised(AGREED))
    assert [(group.title, [row.id for row in group.entries]) for group in found.groups] == [
        ("Growth", ["hub", "permits"]),
        ("On no theme", ["blank", "still"]),
    ]
    drawing = page(AGREED)
    assert all(f'id="{i}"' in drawing for i in ("hub", "permits", "still", "blank"))


def test_an_agreement_opens_to_all_that_is_recorded_of_it() -> None:
    said = words(page(AGREED))
    assert "Skills hub Share, from 2027. Set-up £50,000; running £10,000 a year;" in said
    assert "What it is Shared service, by joint committee" in said
    assert "Who With Shire and City." in said
    assert "Set-up £50,000 (£20,000 to £90,000)" in said
    assert "Running £10,000 a year (assumption) Assumed" in said
    assert "One voice: 5 points more (0 to 10). One body on skills. (assumption)" in said
    assert "Would deliver Skills" in said


def test_its_steps_stand_with_it() -> None:
    step = "steps: [{id: agree, name: Agree, months: 3}, {id: open, name: Open, after: [agree]}]"
    said = words(page(AGREED.replace("one_door: true", f"one_door: true\n        {step}", 1)))
    assert "Steps Agree , 3 months. Open , a date to reach. After ‘Agree’." in said
    assert "Steps" not in words(page(AGREED))


def test_what_nobody_knows_leads_to_what_stands_in() -> None:
    found = candidates.content(appraised(WITH_CLASS))
    blank, _ = found.groups[-1].entries
    assert [(one.label, len(one.lines), one.stands_in, one.none) for one in blank.sums] == [
        ("Saving", 0, False, True),
        ("Set-up", 0, True, False),
        ("Running", 0, False, False),
    ]
    drawing = page(WITH_CLASS)
    assert '<a href="#class-company"><span class="mark mark-reference">' in drawing
    said = words(drawing)
    assert "Not known, and nothing stands in for it." in said
    assert "None is stated, so none is counted." in said


def test_what_stands_in_for_a_kind_is_said_once_with_its_sources() -> None:
    found = candidates.content(appraised(WITH_CLASS))
    assert [(one.id, one.name) for one in found.classes] == [("company", "Company")]
    assert words(page(WITH_CLASS)).count("£7,000 (£5,000 to £9,000)") == 1
    assert candidates.content(appraised(AGREED)).classes == ()


def test_sums_of_which_alike_nothing_is_known_share_a_line() -> None:
    blank, _ = candidates.content(appraised(AGREED)).groups[-1].entries
    assert [one.label for one in blank.sums] == ["Saving", "Set-up and running"]


def test_the_register_can_be_searched_and_sifted_by_theme_and_council() -> None:
    hub = candidates.content(appraised(AGREED)).groups[0].entries[0]
    assert "Skills hub" in hub.find
    assert (hub.theme_names, hub.council_names) == (("Growth",), ("Shire", "City"))
    assert 'data-facet-theme="Growth" data-facet-council="Shire|City"' in page(AGREED)


def test_a_source_that_a_sum_cites_stands_there_alone() -> None:
    text = AGREED.replace("{name: Standing still,", "{name: S, source: [t, assumption],")
    still = candidates.content(appraised(text)).groups[-1].entries[-1]
    assert still.sources == ("t",)


def test_what_it_needs_and_cannot_be_beside_is_linked() -> None:
    text = AGREED.replace("{name: Standing still,", "{name: S, needs: [hub], excludes: [blank],")
    drawing = page(text)
    assert 'Needs</dt><dd><a href="#hub">Skills hub</a>' in drawing
    assert 'beside</dt><dd><a href="#blank">Blank cheque</a>' in drawing


def test_it_says_whether_each_could_start_now() -> None:
    assert "Start now? Open" in words(page(AGREED))


@pytest.mark.parametrize("text", [AGREED, WITH_CLASS, *EDGES.values()])
def test_a_page_has_nothing_empty_or_twice(text: str) -> None:
    drawing = page(text)
    assert faults(drawing) == []
    assert drawing.count("<h1") == 1


def test_without_agreements_the_page_says_so() -> None:
    assert "<h1>No agreement that councils could make is recorded</h1>" in page("")
