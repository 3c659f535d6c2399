# Two commands for a fresh machine: `make demo` checks the samples, `make test` runs the tests.
# Both set up what they need: a virtual environment.

VENV ?= .venv
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := $(VENV)/bin
OUT ?= out

.PHONY: demo test coverage guard lint setup setup-dev samples clean
.DEFAULT_GOAL := demo

demo: setup
	$(BIN)/cermat check samples --out $(OUT) --fail-on none
	@echo
	@echo "Buka laporan / open the reports:"
	@echo "  $(OUT)/laporan.html    temuan dengan halaman dan letaknya / findings with page and place"
	@echo "  $(OUT)/kertas-kerja.xlsx    kertas kerja reviu / working paper"
	@echo "  $(OUT)/hasil.json    untuk program lain / for other programs"

# With the coverage of the three packages; below the floor in pyproject.toml the tests fail.
test: setup-dev
	$(BIN)/python -m pytest -n auto --cov --cov-report=

# Which lines and branches the last `make test` did not reach.
coverage:
	$(BIN)/coverage report --show-missing

# Figures on fixed pages may not fall behind tests/bench/guard.json; `guard.py --raise` records better ones.
guard: setup-dev
	$(BIN)/python tests/bench/guard.py

lint: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	MYPYPATH=tests/bench/mutations $(BIN)/mypy tests/bench/mutations/run.py
	$(BIN)/lint-imports

samples: setup-dev
	$(BIN)/python samples/make.py

setup: $(VENV)/.installed

setup-dev: $(VENV)/.installed-dev

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "cermat needs Python 3.11 or newer; none found." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip setuptools

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) $(OUT)
