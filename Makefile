# make assess                 answer questions in the terminal (without one: assess an example)
# make assess ANSWERS=file    assess an answer file
# make test                   run the tests
# make check                  ruff, mypy, yamllint, the rule base
# make bench                  the timings that the README quotes

PYTHON ?= python3
BIN := .venv/bin
EXAMPLE := examples/night-cramps-driver.yaml

.PHONY: assess test check bench clean

assess: .venv/installed
ifdef ANSWERS
	@$(BIN)/python -m legwise assess --answers "$(ANSWERS)"
else
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/python -m legwise assess; else \
		echo "No terminal to ask in, so this is the report of $(EXAMPLE)."; echo; \
		$(BIN)/python -m legwise assess --answers $(EXAMPLE); fi
endif

test: .venv/installed-dev
	$(BIN)/python -m pytest

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/yamllint --strict rules examples
	$(BIN)/python -m legwise rules check

bench: .venv/installed-dev
	@for timing in inference growth startup; do $(BIN)/python -m bench.$$timing; done

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python setup.cfg
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf .venv build *.egg-info
