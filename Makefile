# Set-up is part of every target: nothing to do first, and nothing done twice.
PYTHON ?= python3
BIN := .venv/bin
PIP := scripts/retry $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKED := $(PIP) --require-hashes --only-binary :all:
POLICIES := $(wildcard policies/*/*.yaml)
RUN := .venv/run.stamp
DEV := .venv/dev.stamp
BENCH := .venv/bench.stamp
NODE := node_modules/ci.stamp
# Node trusts the certificates that the machine trusts, as pip does.
export NODE_USE_SYSTEM_CA := 1
SETTINGS := pyproject.toml requirements/build.txt
COVERAGE := $(BIN)/python -m coverage
# What may not have a line or branch that no test reaches: files are read, words escaped, files put
# in their place.
WHOLE := source load extend typed places invalid kept toml_places configuration configured untrusted \
  terminal markdown body html said arrival unprinted clean plain_json report/github report/gitlab \
  report/junit report/sarif report/machine report/markdown \
  write site/publish lock press printer printing archival
comma := ,

.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help demo test lint types bench coverage docs fonts lock clean demo-machine test-machine

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

demo: demo-machine $(RUN) ## compile policies/ to dist/
	$(BIN)/policyc build $(POLICIES) -o dist
	@printf '\nTo look at it, open one of these in a browser:\n'
	@ls dist/*/*/*.html | sed 's|^|  file://$(CURDIR)/|'
	@printf 'The PDF and the Markdown of each page stand beside it.\n'

test: test-machine lint types $(NODE) ## lint, check types, run every test
	$(BIN)/python -m pytest -n 2

coverage: test-machine $(NODE) ## tell which lines and branches no test reaches
	$(COVERAGE) erase
	$(COVERAGE) run -m pytest -n 2 --ignore tests/conformance --ignore tests/test_wheel.py
	$(COVERAGE) combine --quiet
	$(COVERAGE) report --fail-under=95
	$(COVERAGE) report --fail-under=100 \
		--include=$(subst $() ,$(comma),$(WHOLE:%=src/policyc/%.py))

lint: $(DEV) ## check the source's form
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(DEV) ## check the source's types
	$(BIN)/basedpyright

hostile: $(DEV) ## attack it, for half an hour of processor time: docs/security.md
	$(BIN)/python -m tests.hostile

bench: demo-machine $(BENCH) ## measure against the budgets, beside the peers
	$(BIN)/python -m benchmarks

docs: $(RUN) ## make docs/coverage.md, docs/rules/ and docs/model/ again
	$(BIN)/python scripts/coverage.py
	$(BIN)/python scripts/rules.py
	$(BIN)/python scripts/model.py

fonts: $(DEV) ## make src/policyc/fonts/ again
	$(BIN)/python scripts/fonts.py

lock: ## resolve the dependencies again, into requirements/ and package-lock.json
	scripts/lock

clean: ## remove everything that was made
	rm -rf .venv node_modules dist build .pytest_cache .ruff_cache .hypothesis .coverage .coverage.*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

demo-machine:
	@$(PYTHON) scripts/system.py demo

test-machine:
	@$(PYTHON) scripts/system.py test

.venv/pyvenv.cfg: | demo-machine
	@rm -rf .venv
	$(PYTHON) -m venv .venv

$(RUN): requirements/runtime.txt $(SETTINGS) | .venv/pyvenv.cfg
	$(LOCKED) -r requirements/runtime.txt -r requirements/build.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.txt $(RUN)
	$(LOCKED) -r requirements/dev.txt
	@touch $@

$(BENCH): requirements/bench.txt $(RUN)
	$(LOCKED) -r requirements/bench.txt
	@touch $@

$(NODE): package-lock.json .npmrc $(DEV)
	PATH="$(CURDIR)/$(BIN):$$PATH" scripts/retry npm ci --loglevel=error --ignore-scripts
	@touch $@
