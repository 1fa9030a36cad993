"""Made-up areas in which pages were corrected once, and more than once."""

AREAS = {
    "one correction": """
settings:
  corrections: [{date: 2026-11-30, what: A name was wrong., page: index.html}]
""",
    "two corrections": """
settings:
  corrections:
    - {date: 2026-11-30, what: A name was wrong., page: index.html}
    - {date: 2026-12-01, what: A count was one too high., page: sources.html}
""",
}
