# What one does with this project; each target is a short script in scripts/.
.DEFAULT_GOAL := help
.PHONY: help run build test bench shots clean

help: ## list what can be done
	@echo "Shanhai, the East-West collaboration transparency portal"
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'
	@echo
	@echo "PORT=9000 make run chooses the port; without it 8080 is used, or a free one if that is taken."

run: ## fetch what is missing, build the portal, serve it on this machine and print its address
	@scripts/run.sh

build: ## build the portal into dist/, ready to be put on any static web server
	@scripts/build.sh

test: ## check formatting and lints, run all tests, in a real browser too
	@scripts/test.sh

bench: ## measure the first figure on a slow phone and line, and a million rows beside other engines
	@scripts/bench.sh

shots: ## take pictures of the pages of dist/ (ROUTES, WIDTHS, LANGS, THEMES choose which)
	@scripts/screenshots.sh

clean: ## remove everything that was built; what was fetched stays
	cargo clean
	rm -rf dist dist.new dist.old tests/node_modules bench/node_modules
