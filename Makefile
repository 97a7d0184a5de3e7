# Two commands do everything: `make run` and `make test`. Each installs what is missing, builds, and
# says what it does.

SHELL := /bin/bash
BINARY := .build/release/palier
STORE ?= demo.palier
PACKAGES := libedit-dev libexpat1-dev libminizip-dev libsqlite3-dev nettle-dev pkg-config
TEST_PACKAGES := tmux strace sqlite3

.PHONY: run build test check demo bench deb deb-try fuzz install-packages install-test-packages clean

run: build
	@test -e $(STORE) || $(BINARY) demo $(STORE)
	@if [ -t 0 ] && [ -t 1 ]; then $(BINARY) $(STORE); \
	else $(BINARY) run Examples/demonstration.pal --store $(STORE); fi

build: install-packages
	swift build -c release --product palier

# One build, in release, serves the program and its tests, whose files are in a folder that goes
# with them.
test: build install-test-packages
	swift build -c release --build-tests
	@scratch=$$(mktemp -d); trap 'rm -rf "$$scratch"' EXIT; \
	PALIER_BINARY="$(CURDIR)/$(BINARY)" TMPDIR="$$scratch" swift test -c release --skip-build

# What CI looks at beside the tests: the format, the imports, warnings, generated files.
check: install-packages
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
	swift build --build-tests --explicit-target-dependency-import-check error

demo: build
	$(BINARY) demo $(STORE)

bench: build install-test-packages
	swift build -c release --product phases
	.build/release/phases $$(find Examples -name '*.pal' | sort)
	Benchmarks/run $(BINARY)

# A Debian package that installs where there is no Swift, in .build.
deb: build
	Packaging/deb

# Installs and uses it on a fresh Debian in a folder; as root.
deb-try: deb
	@.ci/install debootstrap
	Packaging/try

# Longer campaigns than `make test` has time for, from seeds that are printed. Derived and damaged
# texts take FUZZ_SECONDS for each suite (PALIER_FUZZ_SEED gives a seed again); QUESTIONS random
# questions are asked from SEED on. FUZZ lists the suites, separated by |.
FUZZ_SECONDS ?= 300
QUESTIONS ?= 200000
SEED ?= 1
FUZZ ?= GrammarTests|DamageTests|LayoutTests|AgreementTests

fuzz: build install-test-packages
	swift build -c release --build-tests
	PALIER_FUZZ_SECONDS=$(FUZZ_SECONDS) PALIER_QUESTIONS=$(QUESTIONS) PALIER_SEED=$(SEED) \
	  PALIER_BINARY="$(CURDIR)/$(BINARY)" swift test -c release --skip-build --filter '$(FUZZ)'

install-packages:
	@.ci/install $(PACKAGES)

install-test-packages:
	@.ci/install $(TEST_PACKAGES)

clean:
	swift package clean
	rm -f demo.palier demo.palier-*
