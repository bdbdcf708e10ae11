# Every command of the repository. `make` alone lists them.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
LOCAL := $(BIN)/python -m deploy.local --profile $(or $(PROFILE),local)
# What ruff and mypy look at.
CODE := libs services deploy tools tests benchmarks conftest.py

.DEFAULT_GOAL := help
.PHONY: help setup web run up down status demo trace events dead replay clean-data \
        test e2e storm check format contracts pacts bench score compose compose-check terraform lock baseline

help: ## This list
	@awk 'BEGIN {FS = ":.*## "} \
	  /^##@/ {printf "\n%s\n", substr($$0, 5)} \
	  /^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

##@ Begin
setup: ## Install everything the repository needs (again and again costs nothing)
	@$(PYTHON) -m deploy.setup

run: setup web ## Start the whole platform here; Ctrl-C ends it, the data stays
	@$(LOCAL) run

web: setup ## Build the web app, if its sources changed
	@$(BIN)/python -m deploy.setup.web

demo: setup ## Walk the whole journey on the running platform; PDF=path takes your own statement
	@$(BIN)/python -m tools.demo --profile $(or $(PROFILE),local) $(if $(PDF),--pdf "$(PDF)")

##@ The running platform (PROFILE=local unless said otherwise)
up: setup web ## Start it in the background and wait until it is ready
	@$(LOCAL) up

down: setup ## End it
	@$(LOCAL) down

status: setup ## What runs, and the first screen again
	@$(LOCAL) status

trace: setup ## Draw the latest request as one tree across services; ID=... another trace
	@$(LOCAL) trace $(ID)

events: setup ## Which events flowed, and how late their effects were
	@$(LOCAL) events

dead: setup ## What is parked in the dead queue of SERVICE=...
	@$(LOCAL) dead $(or $(SERVICE),$(error say which: make dead SERVICE=chat))

replay: setup ## Send what is parked to SERVICE=... again
	@$(LOCAL) replay $(or $(SERVICE),$(error say which: make replay SERVICE=chat))

clean-data: setup ## Forget all data of the stopped platform
	@$(LOCAL) clean-data

##@ Prove
test: setup ## Every test; ARGS="services/chat -k budget" for some
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadscope $(ARGS)

e2e: setup web ## A person's journey, axe and speed in Chromium; PROFILE=test-2 starts a stack of its own
	@$(BIN)/python -m deploy.setup.browser
	@$(BIN)/python -m tests.browser --profile $(or $(PROFILE),test)

storm: setup web ## Ten minutes of people at work while every part is killed in turn; SEED=1 MINUTES=10
	@$(BIN)/python -m tools.storm --seed $(or $(SEED),1) --minutes $(or $(MINUTES),10)

check: setup ## What CI checks besides tests: format, lint, types, layers, contracts, secrets, web, containers, Terraform
	@$(BIN)/python -m deploy.checks $(CODE)

bench: setup ## Measure the bus against its raw stages on this machine
	@$(BIN)/python -m benchmarks.bus

score: setup ## Read every PDF of CORPUS=folder and score each field against its truth
	@$(BIN)/python -m tools.score $(or $(CORPUS),$(error say which: make score CORPUS=folder)) $(OUT)

compose-check: setup ## Compare the container platform with platform.toml and the compose schema
	@$(BIN)/python -m deploy.checks --only compose

##@ Change
format: setup ## Format the code and apply safe fixes
	@$(BIN)/ruff format $(CODE)
	@$(BIN)/ruff check --fix $(CODE)

contracts: setup ## Write the contracts again from the producers' code
	@$(BIN)/python -m tools.contracts
	@$(BIN)/python -m deploy.setup.web types

pacts: setup ## Write the consumers' pacts again; providers prove them in `make test`
	@PENNY_WRITE_PACTS=1 $(BIN)/python -m pytest -m contract -q services -p no:randomly

baseline: setup ## Accept what the secret scan finds now as harmless
	@$(BIN)/python -m deploy.checks.secret_scan

compose: setup ## Write deploy/compose from platform.toml again
	@$(BIN)/python -m deploy.compose

terraform: setup ## Write what Terraform reads of platform.toml again
	@$(BIN)/python -m deploy.terraform

lock: setup ## Pin and hash the requirements again, from the .in files and pyproject.toml files
	@$(BIN)/python -m deploy.setup.lock
