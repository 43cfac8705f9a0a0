# Everything a newcomer needs: `make demo` and `make test` do their own set-up in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CASES ?= tests/oracles

.PHONY: demo test check bench oracles screenshots clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --group dev --editable .
	touch $@

demo: $(VENV)/.installed
	$(BIN)/knelpunt demo --output build/demo

test: $(VENV)/.installed
	bash scripts/ensure_browser.sh $(BIN)/python
	bash scripts/ensure_mpxj.sh $(BIN)/python
	$(BIN)/python -m pytest -n 2

check: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/lint-imports

bench: $(VENV)/.installed
	$(BIN)/python -m benchmarks

oracles: $(VENV)/.installed
	$(BIN)/python -m benchmarks.oracles "$(CASES)"

screenshots: $(VENV)/.installed
	bash scripts/ensure_browser.sh $(BIN)/python
	$(BIN)/python scripts/screenshots.py

clean:
	rm -rf $(VENV) build dist
