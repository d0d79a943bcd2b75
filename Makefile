# Needs Python 3.11 or newer, git and make. Sets up the rest by itself.
#   PYTHON=python3.13   the Python to set up with
#   ARGS="-n 2 -k share"   passed on to pytest (features, test), the application (serve), the faults, canaries, assurance, soak, bench, uv (lock)

ifeq ($(OS),Windows_NT)
PYTHON ?= python
VENV := .venv/Scripts
else
PYTHON ?= python3
VENV := .venv/bin
endif

SET_UP := @$(PYTHON) -m tools.set_up
RUN := @$(VENV)/python -m

.DEFAULT_GOAL := help
.PHONY: help features test serve other-products faults mutants canaries assurance fuzz mutation plugins postgresql soak bench pictures features-from-tutorials help-texts lint check format lock clean set-up
MAKEFLAGS += --no-print-directory

help:
	$(info make features   run the features in a browser, against the application in this repository)
	$(info make test       run everything: style, types, imports, tests and features)
	$(info make serve      start the application with demonstration data)
	$(info make other-products   set up Wagtail under build/, to check pages about a product that is not ours)
	$(info make faults     break the application in one way at a time, and show which sentence notices)
	$(info make mutants    change one claim of the tutorials and features at a time, and show which sentence notices)
	$(info make canaries   search everything that runs leave for their secrets)
	$(info make assurance  attack the application's rules, sealing and transactions, and print figures with bounds)
	$(info make fuzz       send schemathesis at every route of the running application, in an environment of its own)
	$(info make mutation   change one thing of the application's policy, sealing and sessions at a time, and run its tests)
	$(info make plugins    try other people's pytest plugins beside the suite, in an environment of their own)
	$(info make postgresql run the features against gunicorn and a PostgreSQL of its own, full of others' items)
	$(info make soak       repeat the features N times, in random order and under load: make soak N=50)
	$(info make bench      measure how fast the suite is, and compare it with its goals)
	$(info make pictures   take the pictures of the documentation again)
	$(info make features-from-tutorials   update features/tutorials/ from tutorials/)
	$(info make help-texts   update docs/command-line.md from --help)
	$(info make lint       check style, types and imports (also: make check))
	$(info make format     format the code)
	$(info make lock       update requirements.lock from pyproject.toml)
	$(info make clean      remove what was set up and what runs left, but no data)
	$(info )
	$(info Each sets up what it needs. ARGS="..." is passed on: make features ARGS="-n 2 -k share")
	@cd .

features:
	$(SET_UP) --browser
	$(RUN) tools.features $(ARGS)

test:
	$(SET_UP) --browser
	$(RUN) tools.check --tests $(ARGS)

serve:
	$(SET_UP)
	$(RUN) reference_app --demo $(ARGS)

other-products:
	$(SET_UP) --browser
	$(RUN) tools.other_products $(ARGS)

faults:
	$(SET_UP) --browser
	$(RUN) tests.faults $(ARGS)

mutants:
	$(SET_UP) --browser
	$(RUN) tests.mutants $(ARGS)

canaries:
	$(SET_UP) --browser
	$(RUN) tests.canaries $(ARGS)

assurance:
	$(SET_UP)
	$(RUN) tests.assurance $(ARGS)

fuzz:
	$(SET_UP)
	$(RUN) tests.fuzz $(ARGS)

mutation:
	$(SET_UP)
	$(RUN) tests.mutation $(ARGS)

plugins:
	$(SET_UP) --browser
	$(RUN) tests.others_plugins $(ARGS)

postgresql:
	$(SET_UP) --browser
	$(RUN) tests.deployed_features $(ARGS)

soak:
	$(SET_UP) --browser
	$(RUN) tests.soak $(N) $(ARGS)

bench:
	$(SET_UP) --browser
	$(RUN) tests.bench $(ARGS)

pictures:
	$(SET_UP) --browser
	$(RUN) tests.pictures

features-from-tutorials:
	$(SET_UP)
	$(RUN) walkthrough.commands.features

help-texts:
	$(SET_UP)
	$(RUN) cogapp -r docs/command-line.md

lint check:
	$(SET_UP)
	$(RUN) tools.check

format:
	$(SET_UP)
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

lock:
	$(SET_UP)
	@$(VENV)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes -o requirements.lock --quiet $(ARGS)

clean:
	@$(PYTHON) -m tools.clean

set-up:
	$(SET_UP) --browser
