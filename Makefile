# Lodestone. `make demo` answers the main question on the shipped network; `make test` proves it.
# Both install what is missing first (Debian's packages, as root or through sudo).

PACKAGES := libgraphviz-dev coinor-libclp-dev libcsv-dev libxml2-dev zlib1g-dev fonts-dejavu-core fonts-noto-cjk
NETWORK  := Graphs/rare-earth-magnets
LODESTONE := .build/release/lodestone
LIBRARIES := GraphCore GraphFiles LinearProgram SupplyChain SupplyChainFiles SupplyChainAnalysis \
             GraphvizRendering SupplyChainReports
FUZZ_SECONDS ?= 60
FUZZED := edges graphml dot gzip network
BENCH := .build-bench
SIZES ?= S,M
SWIFT_SOURCES := Package.swift Sources Tests Examples Benchmarks

.DEFAULT_GOAL := help
.PHONY: help demo test setup build lint format unit heavy fuzz plain documentation pictures bench clean

help: ## Lists what can be made.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

demo: setup build ## Chokepoints of Korea's magnets on the shipped network, with a picture.
	$(LODESTONE) chokepoints $(NETWORK) --for country=KOR --by country-stage --top 12
	$(LODESTONE) draw $(NETWORK) --for country=KOR --chokepoints -o rare-earth-magnets.svg
	@echo "The picture is rare-earth-magnets.svg."

test: setup lint unit heavy fuzz plain documentation demo ## Everything that proves the program right.

setup: ## Installs the system packages that are missing.
	@version=$$(swift --version 2> /dev/null \
	  | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1.\2/p'); \
	case "$$version" in \
	  "") echo "Swift 6.2 or newer is needed and not found: see https://www.swift.org/install"; exit 1;; \
	  [1-5].*|6.0|6.1) echo "Swift 6.2 or newer is needed; this is $$version."; exit 1;; \
	esac
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query --show --showformat='$${db:Status-Status}' $$package 2> /dev/null \
	    | grep -qx installed || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then as_root=""; \
	  elif [ -t 0 ] && command -v sudo > /dev/null; then as_root=sudo; \
	  elif sudo -n true 2> /dev/null; then as_root="sudo -n"; \
	  else echo "Only root can install what is missing: apt-get install$$missing"; exit 1; fi; \
	  echo "Installing$$missing"; \
	  $$as_root apt-get update -qq \
	    && $$as_root env DEBIAN_FRONTEND=noninteractive \
	      apt-get install -qq --no-install-recommends $$missing > /dev/null \
	    || { echo "These packages could not be installed:$$missing"; exit 1; }; \
	fi

build: ## Builds the command for use.
	swift build -c release --product lodestone

lint: ## Checks the form of every Swift file.
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)
	@! grep --recursive --line-number --include='*.swift' -E '^.{100}.' \
	  $(SWIFT_SOURCES) | grep -E ':[0-9]+: *//'

format: ## Brings every Swift file into form.
	swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

unit: ## All tests, in a debug build.
	swift build --build-tests
	swift test --skip-build --disable-xctest --parallel

heavy: ## The tests of many random cases again, in a release build and with more cases.
	LODESTONE_CASES=10 swift test -c release -Xswiftc -enable-testing --disable-xctest \
	  --scratch-path .build-heavy --filter 'GraphCoreTests|LinearProgramTests|SupplyChainAnalysisTests'

fuzz: ## Feeds every reader what libFuzzer makes up, each for FUZZ_SECONDS, two at a time.
	LODESTONE_FUZZING=1 swift build -c release --product Fuzzing --scratch-path .build-fuzz \
	  -Xswiftc -sanitize=fuzzer,address
	swiftc -use-ld=lld -sanitize=fuzzer,address $$(find .build-fuzz -name libFuzzing.a | head -1) \
	  -lxml2 -lz -lcsv -lFoundation -o .build-fuzz/fuzz
	@for reader in $(FUZZED); do mkdir -p .build-fuzz/corpus/$$reader; done
	@printf '%s\n' $(FUZZED) | xargs -P 2 -I @ sh -c 'LODESTONE_READER=@ \
	  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 .build-fuzz/fuzz \
	  -max_total_time=$(FUZZ_SECONDS) -timeout=20 -rss_limit_mb=3000 -print_final_stats=1 \
	  -artifact_prefix=.build-fuzz/@- -verbosity=0 \
	  .build-fuzz/corpus/@ Tests/Fuzzing/Seeds/@ > .build-fuzz/@.log 2>&1 \
	  || { echo "The reader of @ fails:"; tail -n 40 .build-fuzz/@.log; exit 255; }; \
	  echo "@: $$(sed -n "s/^stat::number_of_executed_units: *//p" .build-fuzz/@.log) texts"'

plain: ## Builds the command without the trait Graphviz, and asks it a question.
	swift build --disable-default-traits --scratch-path .build-plain --product lodestone
	.build-plain/debug/lodestone check Graphs/tutorial

documentation: ## Builds the documentation of every library; a warning is an error.
	swift package dump-symbol-graph --minimum-access-level public \
	  --emit-extension-block-symbols > /dev/null
	@for library in $(LIBRARIES); do \
	  graphs=.build/documentation/$$library.graphs; rm -rf $$graphs; mkdir -p $$graphs; \
	  made=$$(swift build --show-bin-path)/../symbolgraph; \
	  cp $$made/$$library.symbols.json $$graphs || exit 1; \
	  cp $$made/$$library@*.symbols.json $$graphs 2> /dev/null; \
	  docc convert Sources/$$library/$$library.docc --warnings-as-errors \
	    --additional-symbol-graph-dir $$graphs \
	    --output-path .build/documentation/$$library.doccarchive || exit 1; \
	done

pictures: setup build ## Makes the pictures of the README anew.
	$(LODESTONE) draw $(NETWORK) --for country=KOR --chokepoints -o Graphs/rare-earth-magnets/picture.svg
	$(LODESTONE) draw $(NETWORK) --for country=KOR --by country --worst -k 2 \
	  -o Graphs/rare-earth-magnets/worst-pair.svg
	$(LODESTONE) draw Graphs/tutorial --chokepoints -o Graphs/tutorial/picture.svg

bench: setup ## Times Lodestone and its peers (SIZES=S,M,L), and puts the tables into Benchmarks/README.md.
	swift build -c release
	test -x $(BENCH)/peers/bin/python || python3 -m venv $(BENCH)/peers
	$(BENCH)/peers/bin/pip install --quiet --requirement Benchmarks/Peers/requirements.txt
	mkdir -p $(BENCH)/data
	for size in $$(echo $(SIZES) | tr , ' '); do \
	  test -s $(BENCH)/data/pivots_$$size.txt && continue; \
	  $(BENCH)/peers/bin/python Benchmarks/Peers/tiered_network.py $$size $(BENCH)/data \
	    && BENCH_DATA=$(BENCH)/data $(BENCH)/peers/bin/python Benchmarks/Peers/make_pairs.py $$size \
	    || exit 1; \
	done
	BENCH_DATA=$(BENCH)/data $(BENCH)/peers/bin/python Benchmarks/measure.py \
	  .build/release/GraphBenchmarks --sizes $(SIZES) --write
	$(BENCH)/peers/bin/python Benchmarks/Peers/supply_network.py 300 1 > $(BENCH)/data/supply_300.json
	$(BENCH)/peers/bin/python Benchmarks/Peers/cuts.py .build/release $(NETWORK) \
	  $(BENCH)/data/supply_300.json --write

clean: ## Removes everything that was built.
	rm -rf .build .build-heavy .build-fuzz .build-plain .build-bench rare-earth-magnets.svg
