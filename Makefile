# The commands of this project. `make report` and `make test` need nothing set
# up beforehand: each step leaves a stamp, and a second run skips it.

PYTHON ?= python3
export PYTHON
# Without what Python compiles beside each module, every command, and every test that runs one,
# would compile all of them again.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
TOOLS := tests/tools
VERSIONS := 3.11 3.12 3.13
NU := $(TOOLS)/node_modules/vnu-jar/build/dist/vnu.jar

# The lock files must read the same on every machine: no address, no path.
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/lock/bin/pip-compile --quiet \
	--generate-hashes --strip-extras --no-emit-index-url --no-emit-trusted-host \
	--no-emit-find-links --no-emit-options $(if $(UPGRADE),--upgrade)

.DELETE_ON_ERROR:
.PHONY: help report check test pythons fuzz mutants sentences schemas snapshot words picture bench lock clean

help:
	@echo "make report   publish this workspace into output/"
	@echo "make check    style and types: ruff and mypy"
	@echo "make test     every check: make check, then the tests"
	@echo "make pythons  a place for each other Python found, to compare what they build"
	@echo "make fuzz     spoil workspaces CASES times and hold check and build to their law"
	@echo "make mutants  make small faults in a copy and say which no test sees (ONLY=words)"
	@echo "make sentences write docs/sentences.md again: every sentence of every case"
	@echo "make schemas  write appraisal/data/shipped again: the JSON Schemas of the files"
	@echo "make snapshot write tests/example/snapshot.md again: what the evidence comes to"
	@echo "make words    write tests/example/words.md again: how much there is to read"
	@echo "make picture  photograph the pages for the README and the guides"
	@echo "make bench    compare numbers and speed with other libraries"
	@echo "make lock     write requirements/*.txt again (UPGRADE=1 for newer versions)"
	@echo "make clean    remove everything that these commands made"

report: $(VENV)/.project
	@$(BIN)/appraisal build . --output output
	@echo "Summary page: $(CURDIR)/output/index.html"

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict appraisal

test: $(VENV)/.dev $(NU)
	@.ci/need chromium java pango
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory pythons
	$(BIN)/python -m pytest --numprocesses=auto --no-loadscope-reorder

# The virtual environment's own version is compared with the others and needs no second place.
pythons: $(BIN)/python
	@own=$$($(BIN)/python -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	for version in $(VERSIONS); do \
		[ $$version = $$own ] || ! .ci/python-of $$version >/dev/null || \
			$(MAKE) --silent .venv-$$version/.run || \
			echo "Python $$version is left out: its packages could not be installed." >&2; \
	done

# Papers are compared, too, so each has what they are drawn with.
.venv-%/.run: requirements/papers.txt
	"$$(.ci/python-of $*)" -m venv .venv-$*
	.venv-$*/bin/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes --requirement requirements/papers.txt
	@touch $@

fuzz: export CASES ?= 2000
fuzz: export FRESH := 1
fuzz: $(VENV)/.dev
	$(BIN)/python -m pytest --capture=no tests/fuzz

mutants: $(VENV)/.dev
	@$(BIN)/python -m tests.mutants.run "$(ONLY)"

sentences: $(VENV)/.dev
	$(BIN)/python -m tests.findings.record_sentences docs/sentences.md

schemas: $(VENV)/.dev
	$(BIN)/python -m tests.data.record_schemas

words: $(VENV)/.dev
	@.ci/need chromium
	$(BIN)/python -m tests.example.record_words

snapshot: $(VENV)/.dev
	$(BIN)/python -m tests.example.record_snapshot

picture: $(VENV)/.dev
	@.ci/need chromium
	$(BIN)/python -m docs.picture

bench: $(VENV)/.bench
	$(BIN)/python bench/run.py

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed. Name one: make PYTHON=python3.12" >&2; exit 1; }
	@.ci/need venv
	$(PYTHON) -m venv $(VENV)

# Locked packages first, then this project without any: nothing comes in unpinned.
$(VENV)/.run: requirements/run.txt | $(BIN)/python
	$(PIP) --require-hashes --requirement requirements/run.txt
	@touch $@

$(VENV)/.project: pyproject.toml $(VENV)/.run
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.project
	$(PIP) --require-hashes --requirement requirements/dev.txt
	@touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.dev
	$(PIP) --require-hashes --requirement requirements/bench.txt
	@touch $@

# The checker comes from npm; its install script would fetch a Java of its own.
$(NU): $(TOOLS)/package-lock.json
	@.ci/need npm
	cd $(TOOLS) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# A lock made by a later Python could leave out what the oldest one needs.
$(VENV)/.lock: requirements/lock.txt | $(BIN)/python
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { \
		echo "Lock files are made with Python 3.11, the oldest supported." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet --require-hashes --requirement requirements/lock.txt
	@touch $@

lock: $(VENV)/.lock
	$(COMPILE) --build-deps-for wheel --output-file requirements/run.txt pyproject.toml
	$(COMPILE) --extra word --extra pdf --output-file requirements/papers.txt pyproject.toml
	$(COMPILE) --extra excel --extra word --extra pdf --extra solver \
		--output-file requirements/dev.txt pyproject.toml requirements/dev.in
	$(COMPILE) --output-file requirements/bench.txt requirements/bench.in
	$(COMPILE) --allow-unsafe --output-file requirements/lock.txt requirements/lock.in
	cd $(TOOLS) && npm install --package-lock-only --loglevel=error
	@! grep -nE '://|file:/|"resolved"' requirements/*.txt $(TOOLS)/package-lock.json

clean:
	rm -rf $(VENV) $(VERSIONS:%=.venv-%) $(TOOLS)/node_modules output dist test-results
	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
