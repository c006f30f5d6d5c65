#!/bin/sh
# Joins the style sheets in the order in which they build on each other.
set -eu
mkdir -p target
cat style/tokens.css style/base.css style/components.css style/pages.css style/print.css > target/style.css.new
cmp -s target/style.css.new target/style.css || cp target/style.css.new target/style.css
rm target/style.css.new
