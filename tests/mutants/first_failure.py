"""Runs tests until one fails, and prints its name as the last line.

A program of its own, as each run needs a Python that has not imported the modules yet.
"""

import sys

import pytest

ARGUMENTS = ("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0")
"""One after the other, and with the same random cases each time."""

# What the project adds would run them side by side; how it imports test modules must stay.
PLAIN = ("-o", "addopts=--import-mode=importlib")


class FirstFailure:
    """Remembers the first test that failed, or the first module that could not be read."""

    def __init__(self) -> None:
        self.name = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Look at one part of one test."""
        self._look(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Look at what was found in one module."""
        self._look(report)

    def _look(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.failed and not self.name:
            self.name = report.nodeid


def main(tests: list[str]) -> int:
    """Run these tests; 0 where all pass, 1 where one fails, else what pytest says is wrong."""
    found = FirstFailure()
    code = pytest.main(["--rootdir=.", *ARGUMENTS, *PLAIN, *tests], plugins=[found])
    if not found.name:
        return int(code)
    sys.stdout.write(f"\n{found.name}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
