# make help lists what there is.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help setup demo test test-browser lint format types generate check-generated check-spec spec-diff \
	check-changelog reference dist docs fuzz languages bench record clean

help:  ## List these commands
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 18

setup: $(READY)  ## Make .venv with everything in it

$(READY): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[sandbox]' --group dev --group docs
	touch $@

demo: setup  ## See the main job done against a server on this machine
	@$(BIN)/python examples/demo.py

test: setup  ## Run every test
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --cov --cov-report=term

test-browser: setup  ## Drive the sandbox's pages in headless Chromium (on Debian, it is installed)
	PYTHON=$(CURDIR)/$(BIN)/python bash tests/browser/run.sh

lint: setup  ## Look for mistakes of style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: setup  ## Put the code in its style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: setup  ## Check the types
	$(BIN)/mypy

generate: setup  ## Write openapi/brainstem.yaml and generated/ anew from the model pages
	$(BIN)/python openapi/build.py
	$(BIN)/python openapi/generate.py
	$(BIN)/python openapi/loaders_stub.py
	$(BIN)/python openapi/async_stub.py
	$(BIN)/python openapi/unverified.py

check-generated: setup  ## Fail if what is generated is not what the pages say
	$(BIN)/python openapi/build.py --check
	$(BIN)/python openapi/generate.py --check
	$(BIN)/python openapi/loaders_stub.py --check
	$(BIN)/python openapi/async_stub.py --check
	$(BIN)/python openapi/unverified.py --check
	$(BIN)/python openapi/coverage.py --check

check-spec: setup  ## Validate and lint the OpenAPI document (the linter needs Node.js)
	$(BIN)/openapi-spec-validator openapi/brainstem.yaml
	REDOCLY_TELEMETRY=off npx --yes @redocly/cli@2.77.0 lint openapi/brainstem.yaml

spec-diff: setup  ## Say what changed in the API for its users, since BASE (a git revision) or the last version
	$(BIN)/python openapi/diff.py $(BASE)

check-changelog: setup  ## Fail if a breaking change of the API is not in the CHANGELOG
	$(BIN)/python openapi/diff.py $(BASE) --check

reference: setup  ## Write dist/api: the API's description as YAML, JSON and a page to read (needs Node.js)
	$(BIN)/python openapi/reference.py

dist: reference  ## Build what is released: wheel, source archive, and dist/api
	$(BIN)/python -m build --outdir dist

docs: setup  ## Build the site of the documentation into dist/site
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet

fuzz: setup  ## Send every operation of the sandbox requests made up from the spec (some minutes)
	$(BIN)/python tests/sandbox/fuzz.py

languages: setup  ## Make and run the clients of examples/ in other languages (needs Node.js, a JDK and Octave)
	$(BIN)/python examples/check.py

bench: setup  ## Measure against the official tool and a raw loop (some minutes)
	$(BIN)/python benchmarks/run.py

record: setup  ## Record the tests' cassettes anew from the sandbox
	rm -rf tests/cassettes
	$(BIN)/python -m pytest tests/replay/test_recorded.py --record-mode=rewrite

clean:  ## Remove what the commands above made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .coverage .coverage.*
	rm -rf examples/java/build examples/typescript/dist examples/typescript/node_modules
