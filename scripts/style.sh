#!/bin/sh
# Joins the style sheets in the order in which they build on each other, without their comments.
set -eu
mkdir -p target
cat style/tokens.css style/base.css style/components.css style/explore.css style/charts.css style/pages.css \
    style/reading.css style/print.css |
    awk '{ line = line $0 "\n" }
         END { while ((from = index(line, "/*")) > 0) {
                   rest = substr(line, from + 2); to = index(rest, "*/")
                   line = substr(line, 1, from - 1) substr(rest, to + 2) }
               gsub(/\n[ \n]+/, "\n", line); printf "%s", line }' > target/style.css.new
cmp -s target/style.css.new target/style.css || cp target/style.css.new target/style.css
rm target/style.css.new
