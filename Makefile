# The whole way by one word each; `make help` lists them.

# Where `make install` puts the program: below DESTDIR, when a package is made.
PREFIX ?= /usr/local
DESTDIR ?=
# Further options for every build, such as -Xswiftc -warnings-as-errors.
SWIFTFLAGS ?=
# Test material and the judge of built pages; they are not part of this repository.
CONFORMANCE ?= ../shared/conformance
AUDIT ?= ../shared/tools/audit
# A Python that has what the audit needs. Without one of your own, it is made.
AUDIT_PYTHON ?= .build/audit-venv/bin/python

# A toolchain that was unpacked to its usual place is found without a PATH.
export PATH := $(PATH):/opt/swift/usr/bin

# The sizes of the sites that `make bench-site` measures, in articles, and further options of its script.
N ?= 100 1000 10000
BENCH ?=
# How long `make fuzz` goes on.
FUZZ_SECONDS ?= 60
# How many sequences of edits `make rebuild-check` tries, how many edits each has, and the seed of the first.
SEQUENCES ?= 500
STEPS ?= 20
SEED ?= 1
# How often `make publishing` ends a run half way.
KILLS ?= 20
# The servers of S3's protocol that it publishes to: moto, a simulation from PyPI, and swift, which is OpenStack's from Debian.
S3 ?= moto swift

# The same flags everywhere, so that what one target built, the others need not build again. That no two accesses to one
# value overlap is checked while the tests run; doing it again in what ships costs some 2 % of a build's time.
PLAIN_RELEASE = -c release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked $(SWIFTFLAGS)
# Where a build spends its time, as `make profile` recorded it: the compiler inlines and lays out by that.
PROFILE = Tests/Benchmarks/profile/build.proftext
RELEASE = $(PLAIN_RELEASE) $(shell .ci/profile-flags $(PROFILE))
SOURCES = Package.swift Sources Tests
# Where `make rebuild-check` has its sites: in memory, where there is a folder for that, which halves the time.
RAM ?= $(firstword $(wildcard /dev/shm /tmp))

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site test install lint format bench bench-liquid bench-site profile fuzz audit audit-tools conformance publishing audit-hosts rebuild-check clean packages

help: ## Say what there is.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

site: packages ## Build the site in Content into Output.
	swift build $(RELEASE) --product briefing
	"$$(swift build $(RELEASE) --show-bin-path)/briefing" build

test: packages ## Run the tests.
	swift test $(SWIFTFLAGS)

install: packages ## Install the program to PREFIX/bin (/usr/local/bin).
	swift build $(RELEASE) --product briefing
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$$(swift build $(RELEASE) --show-bin-path)/briefing" "$(DESTDIR)$(PREFIX)/bin/briefing"

lint: ## Check the form of the source.
	swift format lint --strict --parallel --recursive $(SOURCES)

format: ## Bring the source into form.
	swift format --in-place --parallel --recursive $(SOURCES)

bench: bench-liquid bench-site ## Measure: both of these.

bench-liquid: packages ## Measure the Liquid engine against python-liquid and ruby-liquid, where they are installed.
	Tests/Benchmarks/liquid/run.sh

bench-site: packages ## Measure whole sites, against Hugo where it is installed; N="100 1000 10000", BENCH="--only cold".
	swift build $(RELEASE) --product briefing
	python3 Tests/Benchmarks/site/bench.py --briefing "$$(swift build $(RELEASE) --show-bin-path)/briefing" $(BENCH) $(N)

profile: packages ## Record anew what releases are compiled by, after the program has changed a good deal.
	Tests/Benchmarks/profile/record.sh $(PROFILE) $(PLAIN_RELEASE)

fuzz: packages ## Feed random templates to the Liquid engine; FUZZ_SECONDS=60.
	Tests/Fuzz/run.sh liquid $(FUZZ_SECONDS)

rebuild-check: packages ## Edit sites at random and hold every rebuild against a clean build; SEQUENCES=500.
	swift build $(RELEASE) --product rebuild-check
	TMPDIR="$(RAM)" "$$(swift build $(RELEASE) --show-bin-path)/rebuild-check" $(SEQUENCES) $(STEPS) $(SEED)

conformance: packages ## Run others' test suites, found in CONFORMANCE.
	@[ -d "$(CONFORMANCE)" ] || { echo 'There is no folder $(CONFORMANCE); make conformance CONFORMANCE=…'; exit 1; }
	swift build $(SWIFTFLAGS) --product conformance
	"$$(swift build $(SWIFTFLAGS) --show-bin-path)/conformance" "$(CONFORMANCE)"

audit: audit-tools site ## Judge the built site: HTML, links, feeds, accessibility.
	"$(AUDIT_PYTHON)" "$(AUDIT)/audit" Output $$(.ci/site-url)

audit-tools:
	@[ -x "$(AUDIT)/audit" ] || { echo 'There is no audit in $(AUDIT); make audit AUDIT=…'; exit 1; }
	@.ci/packages chromium default-jre-headless
	@.ci/audit-python "$(AUDIT)/requirements.txt" "$(AUDIT_PYTHON)"

publishing: packages ## Publish to real servers on loopback and break things on the way; KILLS=20, S3=moto.
	swift build $(RELEASE) --product briefing
	Tests/Publishing/run.sh "$$(swift build $(RELEASE) --show-bin-path)/briefing" $(KILLS) $(S3)

audit-hosts: packages ## Judge the site as nginx and Caddy hand it out, at the root and below a path.
	@[ -x "$(AUDIT)/audit" ] || { echo 'There is no audit in $(AUDIT); make audit-hosts AUDIT=…'; exit 1; }
	@.ci/audit-python "$(AUDIT)/requirements.txt" "$(AUDIT_PYTHON)"
	swift build $(RELEASE) --product briefing
	Tests/Publishing/audit.sh "$$(swift build $(RELEASE) --show-bin-path)/briefing" "$(AUDIT)" "$(AUDIT_PYTHON)"

clean: ## Remove everything that was built.
	rm -rf .build
	git clean -fdXq Output

packages:
	@.ci/packages git g++ pkg-config libcmark-dev libyaml-dev libmicrohttpd-dev zlib1g-dev libbrotli-dev libxxhash-dev
	@.ci/swift-starts
