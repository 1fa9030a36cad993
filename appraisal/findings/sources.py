"""Sources as sentences cite them."""


def short_citation(name: str, date: str | None) -> str:
    """A source in brackets: the name of its publisher, or else its title, and its year."""
    year = (date or "")[:4]
    return f"{name} {year if year.isdigit() else 'no date'}"
