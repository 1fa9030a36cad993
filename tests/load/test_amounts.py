"""Text where a number is wanted is refused with the number that was meant, where that is plain."""

import pytest

from appraisal.load.amounts import Where, not_a_figure, not_a_number

VALUE = Where(("facts", "debt", "value"))
THOUSANDS = Where(("money", 0, "amount", "value"), "£ thousand", is_amount=True)
MILLIONS = Where(("claims", 0, "amount", "value"), "£ million")
SCORE = Where(("scores", "voice", "score"))
MONTHS = Where(("steps", 0, "months"))


def mend(text: str, where: Where) -> str:
    what, said = not_a_number(f"'{text}'", text, where)
    assert what == f"'{text}' is not a number."
    return said


@pytest.mark.parametrize(
    ("text", "where", "said"),
    [
        ("3.5", VALUE, "Take the quotes away."),
        ("99,200", VALUE, "Write 99200, without quotes or other signs."),
        ("1,234,567.5", VALUE, "Write 1234567.5, without quotes or other signs."),
        ("99 200", VALUE, "Write 99200, without quotes or other signs."),
        ("45%", SCORE, "Write 45, without quotes or other signs."),
        ("-45 %", VALUE, "Write -45, without quotes or other signs."),
        ("%45", SCORE, "Write 45 without the %."),
        ("%20 - %25", VALUE, "Write `low: 20, value: 22.5, high: 25`."),
        ("£20600", THOUSANDS, "Write 20600 without the £; the unit here is £ thousand."),
        ("£20600", VALUE, "Write 20600 without the £."),
        ("£20.6m", THOUSANDS, "Write 20600, because the unit here is £ thousand."),
        ("£20.6 million", MILLIONS, "Write 20.6, because the unit here is £ million."),
        ("2bn", THOUSANDS, "Write 2000000, because the unit here is £ thousand."),
        ("20k", Where(("total",), "£", is_amount=True), "Write 20000, because the unit here is £."),
        ("20m", VALUE, "Write digits only, in the unit that this figure has."),
        (
            "(5950)",
            THOUSANDS,
            "Write 5950: a cost or a saving has neither sign nor brackets.",
        ),
        ("(5,950)", VALUE, "Write -5950, or 5950 if it is not below nought."),
        ("c. 40", VALUE, "Write 40, and what it lacks in certainty as `low` and `high`."),
        ("20–30", SCORE, "Write `low: 20, score: 25, high: 30`."),
        ("20 to 25%", VALUE, "Write `low: 20, value: 22.5, high: 25`."),
        ("30-20", VALUE, "Write one number, in digits only."),
        ("3-6", MONTHS, "Write one number, in digits only."),
        ("2027/28", MONTHS, "Write digits only, such as 1234.5."),
        ("n/a", VALUE, "Write `debt: unknown` in place of the whole figure."),
        ("TBC", SCORE, "Write `score: unknown`."),
        ("?", MONTHS, "Write a number, or take `months` away."),
        ("n/a", Where(("facts", "debt", 1, "value")), "Write a number, or take `value` away."),
        ("several", VALUE, "Write digits only, such as 1234.5."),
        ("1_000", VALUE, "Write digits only, such as 1234.5."),
    ],
)
def test_the_number_that_was_meant_is_offered(text: str, where: Where, said: str) -> None:
    assert mend(text, where) == said


def test_a_number_beyond_all_numbers_is_said_to_be() -> None:
    assert not_a_number("'1e999'", "1e999", VALUE) == (
        "'1e999' is too large a number.",
        "Check its noughts.",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("n/a", "Write `unknown`."),
        ("£5,950", "Write {value: 5950, source: …}."),
        ("50 %", "Write {value: 50, source: …}."),
        ("%50", "Write {value: 50, source: …}."),
        ("50 per cent", "Write {value: 50, source: …}."),
        ("£5m", "Write {value: …, source: …}, a list of such figures, or unknown."),
        ("(5)", "Write {value: …, source: …}, a list of such figures, or unknown."),
    ],
)
def test_text_for_a_figure_is_refused_with_what_to_write(text: str, said: str) -> None:
    assert not_a_figure(f"'{text}'", text) == (f"'{text}' is not a figure.", said)
