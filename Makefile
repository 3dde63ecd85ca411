.DEFAULT_GOAL := help
.PHONY: help site serve check test browser html lint vulnerabilities bench fuzz dist

FUZZTIME ?= 10s
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0

help: ## print this list
	@sed -n 's/^\([a-z]*\):.* ## /\1	/p' Makefile

site: ## build content/ into site/
	go run ./cmd/dateline build content --out site

serve: ## show the site of content/ while it is edited
	go run ./cmd/dateline serve content

check: ## list every problem and doubtful date of content/
	go run ./cmd/dateline check content

test: browser ## run all tests
	go test ./...
	cd cmd/dateline-beam && go test .

browser: ## install Chromium, which some tests need, where it is missing and can be
	@.ci/browser

html: ## read the pages of site/ with html-validate, which needs npm
	npm ci --prefix .ci/html --no-audit --no-fund
	.ci/html/node_modules/.bin/html-validate --config .ci/html/.htmlvalidate.json 'site/**/*.html'

lint: ## formatting, vet, go.mod, staticcheck
	@test -z "$$(gofmt -l .)" || { gofmt -d .; exit 1; }
	go vet ./...
	go mod tidy -diff
	cd cmd/dateline-beam && go vet . && go mod tidy -diff
	go run $(STATICCHECK) ./...

vulnerabilities: ## look our dependencies up in vuln.go.dev, as far as their code is called
	go run $(GOVULNCHECK) ./...

bench: ## run all benchmarks, of builds of up to 10,000 articles
	go test -run '^$$' -bench . -benchmem ./...

fuzz: ## run each fuzz target for FUZZTIME=10s; what breaks is kept in testdata/fuzz
	@for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz'); do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$package || exit 1; \
		done; \
	done

PLATFORMS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

dist: ## build the command for all platforms into dist/, with checksums; a commit and a release of Go give the same bytes anywhere
	rm -rf dist
	@for platform in $(PLATFORMS); do \
		os=$${platform%/*}; arch=$${platform#*/}; suffix=; if [ $$os = windows ]; then suffix=.exe; fi; \
		echo $$platform; \
		CGO_ENABLED=0 GOFLAGS=-trimpath GOAMD64=v1 GOARM64=v8.0 GOOS=$$os GOARCH=$$arch go build -ldflags '-s -w -buildid=' -o dist/dateline-$$os-$$arch$$suffix ./cmd/dateline || exit 1; \
	done
	cd dist && sha256sum dateline-* > SHA256SUMS
