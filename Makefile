# Two commands do everything on a fresh machine with Python 3.11+ and make:
#   make explore   set up, load samples/, open the explorer and print its address
#   make test      set up, run the first tier of tests (under 5 minutes on 2 cores)

PYTHON ?= python3
# uv is taken from the path, or put into the project's own .venv when missing.
UV := $(shell command -v uv 2>/dev/null || echo .venv/bin/uv)
# --inexact leaves a uv that we put into .venv where it is.
SYNC := $(UV) sync --locked --inexact --quiet
PORT ?= 8501

.PHONY: help setup explore test check browser server ocr wheel soak benchmarks

help: ## list what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

.venv/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "councilgraph needs Python 3.11 or newer; set PYTHON=python3.12 or the like")'
	@echo "uv is missing: putting it into .venv"
	@$(PYTHON) -m venv .venv && .venv/bin/python -m pip install --quiet uv

setup: $(if $(filter .venv/bin/uv,$(UV)),.venv/bin/uv) ## environment with the locked dependencies
	@$(SYNC)

explore: setup ## load samples/ and open the explorer
	@.venv/bin/councilgraph explore --port $(PORT)

test: setup ## the first tier of tests
	@.venv/bin/python -m pytest -q -n 2

check: setup ## what CI checks besides tests: format, lint, types, import direction
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/pyright --pythonpath .venv/bin/python
	@.venv/bin/lint-imports

browser: setup ## walks in a real Chromium
	@.venv/bin/python -m pytest -q -m browser

server: setup ## real Neo4j and Fuseki (needs Java and Maven)
	@.venv/bin/python -m pytest -q -m server

# In an environment of its own: with the extra installed, scanned pages are no issues any more, and tests expect them to be.
ocr: setup ## scanned pages, with the extra and Tesseract
	@$(UV) run --locked --isolated --extra ocr --quiet python -m pytest -q -m ocr tests/loaders/readers

wheel: setup ## build the wheel and try it in a fresh environment
	@bash .ci/try-wheel

soak: setup ## the long tests; results go to benchmarks/results/
	@.venv/bin/python -m pytest -q -m soak
