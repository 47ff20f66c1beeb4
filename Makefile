# make run      set everything up and open the assistant (its options: make run ARGS="--data-dir /tmp/demo")
# make test     set everything up, check the code and run the tests (their options: make test ARGS="-k window")
# make check    lint, format and types, Python and TypeScript
# make build    build the front end
# make bench    run the benchmarks
#
# Everything lives in .venv, static/node_modules and static/dist; a second run only does what has changed.
# PYTHON=python3.12 chooses the Python that .venv is made from.

VENV := .venv
IN_VENV := $(VENV)/bin/python
PIP_INSTALL := $(IN_VENV) -m pip install --quiet --disable-pip-version-check --no-input -c constraints.txt
BUNDLE := static/dist/index.html
# Folders stand for files that were removed from them.
FRONT_END := $(wildcard static/*.html static/*.json static/*.ts) $(shell find static/src)
# These commands open no window, so they need none of its packages.
WINDOWLESS := serve ask tasks export import backup restore doctor
WINDOW := $(if $(filter $(WINDOWLESS),$(ARGS)),,window)

.DELETE_ON_ERROR:
.PHONY: run test check build bench window-packages test-packages

run: window-packages $(VENV)/program $(BUNDLE)
	@exec $(VENV)/bin/desktop-assistant $(ARGS)

# A file's tests stay together: what a folder's tests share (a browser, a server) is set up once a worker.
test: test-packages check
	$(IN_VENV) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(ARGS)

check: $(VENV)/tools $(BUNDLE)
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m mypy
	$(IN_VENV) hatch_build.py check

build: $(BUNDLE)

bench: $(VENV)/tools $(VENV)/peers $(BUNDLE)
	@set -e; for benchmark in benchmarks/bench_*.py; do $(IN_VENV) "$$benchmark" $(ARGS); done

window-packages:
	@scripts/system-packages $(WINDOW)

test-packages:
	@scripts/system-packages window tests

$(IN_VENV):
	@python="$(PYTHON)"; python="$${python:-$$(scripts/find-python)}" && \
	scripts/system-packages "venv=$$python" && \
	echo "Setting up $(VENV) with $$python; the first time takes some minutes." >&2 && \
	"$$python" -m venv --clear $(VENV)

# The program, editable, with what it needs. This builds the front end a first time.
$(VENV)/program: pyproject.toml constraints.txt hatch_build.py | $(IN_VENV)
	@$(PIP_INSTALL) --upgrade pip
	@$(PIP_INSTALL) --build-constraint constraints.txt --editable .
	@touch $@

# What builds the front end outside pip's own build.
$(VENV)/build-tools: pyproject.toml constraints.txt hatch_build.py | $(IN_VENV)
	@$(PIP_INSTALL) hatchling
	@for package in $$($(IN_VENV) hatch_build.py requirements); do $(PIP_INSTALL) "$$package" || exit; done
	@touch $@

$(VENV)/tools: $(VENV)/program $(VENV)/build-tools
	@$(PIP_INSTALL) --group dev
	@scripts/test-browser $(IN_VENV)
	@touch $@

$(VENV)/peers: pyproject.toml constraints.txt | $(VENV)/tools
	@$(PIP_INSTALL) --group bench
	@touch $@

$(BUNDLE): $(FRONT_END) | $(VENV)/program
	@$(MAKE) --no-print-directory $(VENV)/build-tools
	@$(IN_VENV) hatch_build.py
	@touch $@
