# make run    the web chat on http://127.0.0.1:8080
# make chat   the same in this terminal
# make test   every check there is

PYTHON ?= python3
BIN := .venv/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: run chat setup test format check unit bench storm faults load fuzz mutants packages rigs peers transcripts geography pictures clean

run: .venv/installed
	$(BIN)/laddermaat serve

# Its own file, so that it can be tried beside a running `make run`.
chat: export LADDERMAAT_DATABASE_URL ?= sqlite:///var/chat.sqlite
chat: .venv/installed
	$(BIN)/laddermaat chat

setup: .venv/developing

test: check unit

check: .venv/developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# Twice as many at once as a small machine has cores: much of it is waiting. What is compiled is kept,
# wherever that is left out: the programs are started hundreds of times.
unit: export PYTHONDONTWRITEBYTECODE =
unit: .venv/developing rigs
	$(BIN)/python -m pytest --numprocesses 4 --dist loadgroup

format: .venv/developing
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Measures beside other programs, on this machine, in some minutes: a table, and var/bench/bench.json.
# ONLY="conversation" takes one section. FORM=--long goes on to a million conversations and listings,
# and to PostgreSQL; FORM=--markdown prints what docs/benchmarks.md holds.
bench: .venv/developing peers
	@$(BIN)/python -m tests.bench $(FORM) $(if $(ONLY),--only "$(ONLY)")

# 5,000 messages on Telegram while calls fail and the bot is killed: tells what became of them.
storm: .venv/developing
	$(BIN)/python -m tests.telegram.storm

# Lets everything go wrong that can, on SQLite and on PostgreSQL: a table, and JSON under var/faults/.
# About a quarter of an hour; as root also with a full disk. ONLY="word" takes the rows with that word.
faults: .venv/developing packages
	$(BIN)/python -m tests.faults $(ONLY)

# How many messages a second the real process bears: a table, and JSON under var/load/.
# MINUTES=30 looks for so long at the memory of each as well.
load: .venv/developing packages
	$(BIN)/python -m tests.load $(MINUTES)

# Writes the answers of today into the transcripts: read the diff before you commit it.
transcripts: .venv/developing
	$(BIN)/python -m tests.conversations

# Builds the names of places and postcodes anew from packages: read the diff before you commit it.
geography: .venv/developing
	$(BIN)/python -m bot.geography.build

# Draws the pictures in docs/ anew, from the real pages and from what stands in for Slack.
# `.venv/bin/python -m tests.pictures` draws those that the tests compare with: look at each.
pictures: .venv/developing rigs
	$(BIN)/python -m tests.web.pictures
	$(BIN)/python -m tests.helpdesk_page.pictures
	$(BIN)/python -m tests.slack.pictures
	$(BIN)/python -m tests.papers.pictures
	$(BIN)/python -m tests.pictures.documentation
	$(BIN)/python -m tests.architecture.picture

# Gives every parser of what comes in FUZZ_SECONDS (60) of what nobody thought of, and prints a table.
fuzz: .venv/developing
	$(BIN)/python -m tests.fuzz

# Changes core/ladder and core/market a little, thousands of times, and tells which changes no test
# notices. Takes hours, and goes on where it was stopped. ONLY="core.market.row*" takes those alone.
mutants: .venv/mutating
	$(BIN)/mutmut run --max-children 2 $(ONLY)
	$(BIN)/mutmut results

packages:
	@sh tests/debian-packages.sh

# Programs by others that stand in for Telegram and Slack in the tests.
rigs: packages var/rigs/python/installed
	@sh tests/rigs/local-slack.sh

# Programs by others that the bench measures beside; what cannot be installed is left out of it.
peers: var/rigs/python/installed
	@sh tests/debian-packages.sh npm redis-server \
		|| echo "Left out: what takes npm or redis-server in the bench." >&2
	@$(MAKE) --no-print-directory var/rigs/errbot/installed \
		|| echo "Left out: Errbot in the bench, which could not be installed." >&2
	@sh tests/rigs/nlpjs.sh

var/rigs/python/installed: tests/rigs/requirements.txt
var/rigs/errbot/installed: tests/rigs/errbot.txt
var/rigs/%/installed:
	$(PYTHON) -m venv --clear $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Laddermaat needs Python 3.11 or newer; say which with make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml constraints.txt
	$(PIP_INSTALL) --editable .
	@touch $@

.venv/developing: .venv/bin/python pyproject.toml constraints.txt
	$(PIP_INSTALL) --editable '.[dev]'
	@touch $@ .venv/installed

.venv/mutating: .venv/developing
	$(PIP_INSTALL) --editable '.[dev,mutants]'
	@touch $@

clean:
	rm -rf .venv mutants build *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
