# Two commands do everything: `make run` and `make test`. Each installs what is missing, builds, and
# says what it does.

SHELL := /bin/bash
BINARY := .build/release/palier
STORE ?= demo.palier
PACKAGES := libedit-dev libsqlite3-dev nettle-dev pkg-config
TEST_PACKAGES := tmux strace sqlite3

.PHONY: run build test check demo bench fuzz install-packages install-test-packages clean

run: build
	@test -e $(STORE) || $(BINARY) demo $(STORE)
	@if [ -t 0 ] && [ -t 1 ]; then $(BINARY) $(STORE); \
	else $(BINARY) run Examples/demonstration.pal --store $(STORE); fi

build: install-packages
	swift build -c release --product palier

# One build, in release, serves the program and its tests.
test: build install-test-packages
	swift build -c release --build-tests
	PALIER_BINARY="$(CURDIR)/$(BINARY)" swift test -c release --skip-build

# More random questions than `make test` asks: PALIER_QUESTIONS of them, from PALIER_SEED on.
fuzz: PALIER_QUESTIONS ?= 200000
fuzz: PALIER_SEED ?= 1
fuzz: install-packages install-test-packages
	swift build -c release --build-tests
	PALIER_QUESTIONS=$(PALIER_QUESTIONS) PALIER_SEED=$(PALIER_SEED) \
	swift test -c release --skip-build --filter AgreementTests

# What CI looks at beside the tests: the format, the imports, warnings, generated files.
check: install-packages
	swift format lint --strict --recursive Sources Tests Package.swift
	swift build --build-tests --explicit-target-dependency-import-check error

demo: build
	$(BINARY) demo $(STORE)

bench: build install-test-packages
	Benchmarks/parse $(BINARY)
	Benchmarks/run $(BINARY)

# Campaigns of derived and damaged texts, each FUZZ_SECONDS long, from a seed that is printed and
# that PALIER_FUZZ_SEED gives again. FUZZ lists the suites that have one, separated by |.
FUZZ_SECONDS ?= 300
FUZZ ?= GrammarTests|DamageTests|LayoutTests

fuzz: build install-test-packages
	swift build -c release --build-tests
	PALIER_FUZZ_SECONDS=$(FUZZ_SECONDS) PALIER_BINARY="$(CURDIR)/$(BINARY)" \
	  swift test -c release --skip-build --filter '$(FUZZ)'

install-packages:
	@.ci/install $(PACKAGES)

install-test-packages:
	@.ci/install $(TEST_PACKAGES)

clean:
	swift package clean
	rm -f demo.palier demo.palier-*
