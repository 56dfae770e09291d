#!/bin/sh
# Compares the engines, each warm, on the same templates and data. Needs python-liquid (PyPI) in $PYTHON and ruby-liquid.
set -e
cd "$(dirname "$0")"
python=${PYTHON:-python3}
"$python" make-data.py
swift build -c release --product liquid-bench --package-path ../../.. >/dev/null
bench=$(swift build -c release --show-bin-path --package-path ../../..)/liquid-bench
{
    "$bench" article statements arithmetic
    "$python" -c 'import liquid' 2>/dev/null && "$python" python.py article statements arithmetic
    command -v ruby >/dev/null && ruby -e 'require "liquid"' 2>/dev/null && ruby ruby.rb article statements arithmetic
} | awk '
    { if ($1 == "ours") { render[$2] = $3; parse[$2] = $4 }
      printf "%-14s %-11s render %10.4f ms %7.1f×   parse %8.4f ms %7.1f×   %d bytes\n", $1, $2, $3, $3 / render[$2], $4, $4 / parse[$2], $5 }'
