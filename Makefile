# Two commands: `make demo` installs what is missing and drafts the flagship; `make test` proves the house sound.
.PHONY: demo test bench check-format format clean setup system test-system
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# WeasyPrint sets PDF pages through Pango; the rest of `dsa` needs no system library.
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
# Tests look at the documents with LibreOffice and Poppler, as counsel would.
VIEWERS := libreoffice-writer python3-uno poppler-utils

demo: setup
	@rm -rf build/demo && mkdir -p build/demo
	@$(BIN)/dsa new build/demo/death-reported-once.yaml --starter death-reported-once --no-input
	@$(BIN)/dsa draft build/demo/death-reported-once.yaml --to build/demo --copy internal,exchange --format docx,pdf || test $$? -eq 1
	@echo "Drafts of the flagship are in build/demo/exchange and build/demo/internal."

test: setup test-system
	$(BIN)/ruff format --check dsa tests docs
	$(BIN)/ruff check dsa tests docs
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/dsa clauses check
	$(BIN)/dsa law check
	$(BIN)/pytest

bench: setup
	$(BIN)/python -m pip install -q --group bench
	$(BIN)/python -m tests.bench.run

format: setup
	$(BIN)/ruff format dsa tests docs
	$(BIN)/ruff check --fix dsa tests docs

setup: system $(STAMP)

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "dsa needs Python 3.11 or newer; $(PYTHON) is older. Set PYTHON=python3.11." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || sh .ci/apt python3-venv
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install -q -e . --group dev
	@touch $@

# A missing Pango is not fatal here: `dsa` still drafts Word files, and says what is missing.
system:
	@sh .ci/apt --if-missing pango $(PANGO) || true

test-system:
	@sh .ci/apt --if-missing viewers $(VIEWERS)

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
