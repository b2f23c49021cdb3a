# Tessera: `make run` to use it, `make test` to trust it, `make help` for the rest.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# Fyne logs an error at start when the locale names no UTF-8.
UTF8 := $(if $(filter %UTF-8 %utf8 %UTF8 %utf-8,$(LC_ALL) $(LANG)),,LANG=C.UTF-8 LC_ALL=C.UTF-8)
# A copy of the sources without its history, or owned by somebody else, must build too.
export GOFLAGS ?= -buildvcs=false

GOFUMPT     := mvdan.cc/gofumpt@v0.9.1
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.7.0
SQLC        := github.com/sqlc-dev/sqlc/cmd/sqlc@v1.31.1

# The software driver of Fyne: no C compiler, no display, the same pixels everywhere.
SOFTWARE := -tags ci

.PHONY: help run build test unit window lint bench tour deps deps-build deps-test clean

help: ## show these lines
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: deps-build build ## build and open the window; with no display, show the job in pictures instead
	@mkdir -p .cache && go build $(SOFTWARE) -o .cache/reach ./ui/window/reach; \
	if $(UTF8) .cache/reach; then $(UTF8) ./tessera; else $(MAKE) --no-print-directory tour; fi

build: deps-build ## build ./tessera (the first time takes some minutes)
	go build -o tessera .

test: deps-test ## everything: checks, all tests, and a real window typed into
	@$(MAKE) --no-print-directory unit window

unit:
	$(UTF8) go vet $(SOFTWARE) ./...
	$(UTF8) go test $(SOFTWARE) -timeout 20m ./...

# Opened under Xvfb with real input methods. Its pictures stay in out/window.
window: build
	$(UTF8) LIBGL_ALWAYS_SOFTWARE=1 go test -count=1 -timeout 10m ./ui/window/windowtest/...

lint: ## formatting, vet, staticcheck, generated queries, modules
	@unformatted="$$(go run $(GOFUMPT) -l .)" && if [ -n "$$unformatted" ]; then echo "not formatted by gofumpt:"; echo "$$unformatted"; exit 1; fi
	go vet $(SOFTWARE) ./...
	go vet ./...
	go run $(STATICCHECK) $(SOFTWARE) ./...
	CGO_ENABLED=0 go run $(SQLC) diff -f cards/store/sqlc.yaml
	go mod tidy -diff

bench: build ## how fast it is with 100,000 members
	$(UTF8) go test $(SOFTWARE) -run '^$$' -bench . -benchmem -timeout 60m ./...
	$(UTF8) LIBGL_ALWAYS_SOFTWARE=1 go test -run '^$$' -bench . -benchtime 5x -timeout 10m ./ui/window/windowtest

tour: ## pictures of every screen, cards.pdf and receipt.pdf into out/
	$(UTF8) CGO_ENABLED=0 go run $(SOFTWARE) ./ui/tour

deps: deps-test ## install what building and testing need (asks for sudo when not root)

deps-build:
	@.ci/deps build

deps-test:
	@.ci/deps build test

clean: ## remove what was built
	rm -rf tessera out .cache
