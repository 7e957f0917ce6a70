# Everything happens in .venv, inside this checkout; only Python 3.11+, git and make are needed.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint readme faults bench

demo: .venv/installed
	$(BIN)/complaint demo

test: .venv/developing
	$(BIN)/python -m pytest -q

lint: .venv/developing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# The help of every command, as README.md shows it.
readme: .venv/developing
	$(BIN)/python -m tests.help_blocks

# Long versions of the kill and race tests; see tests/faults/README.md.
faults: .venv/developing
	$(BIN)/python -m pytest -q tests/faults --long

# Ratios beside a bare interpreter and a bare sqlite3 script; writes benchmarks/RESULTS.md.
bench: .venv/installed
	$(BIN)/python -m benchmarks.run

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
