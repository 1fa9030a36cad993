"""What is known on questions in words that `workshop prepare` proposed."""

from msgspec.structs import replace

from appraisal.appraise import Stages
from appraisal.appraise.workshop.proposals import proposals
from appraisal.documents.blocks import Block, Items, Paragraph, Table
from appraisal.documents.pack.in_words import evidence_in_words
from appraisal.model.published import published
from tests.treeshire import treeshire

APPRAISAL = Stages(published(treeshire()))


def blocks(question: str) -> list[Block]:
    return [block for group in evidence_in_words(APPRAISAL, question) for block in group]


def table(question: str) -> Table:
    return next(block for block in blocks(question) if isinstance(block, Table))


def test_a_question_that_somebody_else_thought_of_has_none() -> None:
    assert not evidence_in_words(APPRAISAL, "change-our-minds")
    assert not evidence_in_words(APPRAISAL, "form-of-no-agreement")


def test_every_question_in_words_that_is_proposed_on_how_has_its_evidence() -> None:
    found = proposals(APPRAISAL, "how", None, 100)
    words = [one for one in found.new if one.topic in ("form", "posts")]
    assert len(words) > 10
    assert all(evidence_in_words(APPRAISAL, one.id) for one in words)


def test_a_legal_form_has_all_that_is_known_of_the_agreement() -> None:
    assert dict(table("form-joint-committee").rows)["Could host it"] == "Treeshire"


def test_posts_have_what_the_package_asks_of_the_council() -> None:
    assert [row[0] for row in table("posts-ash").rows] == [
        "A joint committee",
        "Joint procurement",
        "One legal team",
    ]
    (listed,) = (block for block in blocks("posts-ash") if isinstance(block, Items))
    assert listed.texts[0] == "Full-time posts: 2.5."


def test_a_theme_has_the_councils_by_the_priority_that_they_give_it() -> None:
    councils = {
        name: council.model_copy(update={"themes": {"services": "high"} if name == "ash" else {}})
        for name, council in treeshire().councils.items()
    }
    held = Stages(published(replace(treeshire(), councils=councils)))
    ((found,),) = evidence_in_words(held, "theme-services")
    assert isinstance(found, Table)
    assert found.rows == (
        ("High", "Ash"),
        ("None published", "Birch, Cedar, Elm, Fir, Gorse, Hazel, Oakport and Treeshire"),
    )


def test_a_gap_has_every_option_with_its_value_and_what_it_rests_on() -> None:
    found = table("gap-saving")
    assert found.head == ("Option", "Value from 0 to 100", "Rests on")
    assert len(found.rows) == 7


def test_a_way_of_counting_has_why_and_what_comes_first_counted_otherwise() -> None:
    why, listed = blocks("way-aggregation")
    assert isinstance(why, Paragraph)
    assert isinstance(listed, Items)
    assert listed.texts[0].startswith("As it is counted now, ")
    assert listed.texts[1].startswith("How values are put together: ‘Multiplied’. Then ")


def test_a_success_factor_has_what_its_file_says_of_it() -> None:
    name, factor = next(iter(treeshire().success_factors.items()))
    noted = factor.model_copy(update={"note": "Leaders keep showing it."})
    held = Stages(published(replace(treeshire(), success_factors={name: noted})))
    assert evidence_in_words(held, f"factor-{name}") == ((Paragraph("Leaders keep showing it."),),)
