# make assess                 answer questions in the terminal (without one: assess an example)
# make assess ANSWERS=file    assess an answer file
# make test                   run the tests
# make check                  ruff, mypy, yamllint, the rule base
# make bench                  the timings that the README quotes

PYTHON ?= python3
BIN := .venv/bin
SUDO := $(shell [ $$(id -u) = 0 ] || echo sudo)
EXAMPLE := examples/night-cramps-driver.yaml

.PHONY: assess test check bench browser clean

assess: .venv/installed
ifdef ANSWERS
	@$(BIN)/python -m legwise assess --answers "$(ANSWERS)"
else
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/python -m legwise assess; else \
		echo "No terminal to ask in, so this is the report of $(EXAMPLE)."; echo; \
		$(BIN)/python -m legwise assess --answers $(EXAMPLE); fi
endif

test: .venv/installed-dev browser
	$(BIN)/python -m pytest

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/yamllint --strict rules examples
	$(BIN)/python -m legwise rules check

bench: .venv/installed-dev
	@for timing in inference growth startup report; do $(BIN)/python -m bench.$$timing; done

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python setup.cfg
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# The tests look at pages in a real browser and at PDFs as pictures.
browser:
	@command -v chromium >/dev/null && command -v pdftoppm >/dev/null || { \
		$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq chromium poppler-utils tmux; }

clean:
	rm -rf .venv build *.egg-info
