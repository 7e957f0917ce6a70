# Everything happens in .venv, inside this checkout; only Python 3.11+, git and make are needed.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint readme docs man pictures law faults mutants bench bench-check messages

demo: .venv/installed
	$(BIN)/complaint demo

test: .venv/developing
	$(BIN)/python -m pytest -q -n auto

lint: .venv/developing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# The help of every command, as README.md shows it, and what the program prints on every page.
readme: .venv/developing
	$(BIN)/python -m tests.help_blocks
	$(BIN)/python -m tests.transcripts

# The pages of docs/ as a web site, in build/docs/.
docs: .venv/developing
	$(BIN)/python -m docs.make.site build/docs

# The manual pages, in man/; a wheel installs them.
man: .venv/developing
	$(BIN)/python -m docs.make.manual man

# The pictures of the README, in docs/pictures/, from the story of the demo.
pictures: .venv/developing
	$(BIN)/python -m docs.make.pictures docs/pictures

# The catalogues of messages, in src/complaintkit/locale/, with every sentence that there is now.
messages: .venv/developing
	$(BIN)/python -m tests.catalogs

# What the law packs and the library of public holidays say, ready to be read at each start.
law: .venv/developing
	$(BIN)/python -m tests.law.holiday_tables
	$(BIN)/python -m tests.law.compile_packs

# Long versions of the fault tests, and 100,000 command lines; see tests/faults/README.md.
faults: .venv/developing
	$(BIN)/python -m pytest -q tests/faults tests/record/test_verify*.py tests/cli/test_fuzz.py --long

# Puts one fault after another into a copy of the source: which test notices?
mutants: .venv/developing
	$(BIN)/python -m tests.faults.mutants

# Every command beside a bare interpreter, bare sqlite3 scripts and seven peers, which are installed
# into build/bench/; writes benchmarks/RESULTS.md. Less of it: make bench BENCH_SIZES="1000 10000"
bench: .venv/installed
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.report

# What of the last figures is over its budget.
bench-check: .venv/installed
	$(BIN)/python -m benchmarks.budgets

.venv/pip:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	touch $@

.venv/installed: .venv/pip pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/developing: .venv/installed
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
