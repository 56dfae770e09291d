#!/bin/sh
# Fuzzes the Liquid engine: `Tests/Fuzz/run.sh liquid [SECONDS [FOLDER]]`, 60 seconds unless told otherwise. What it learns is
# kept in FOLDER (.build/fuzz/liquid), and an input that fails is left there as crash-…, timeout-… or oom-….
set -e
cd "$(dirname "$0")/../.."
name=${1:-liquid}
seconds=${2:-60}
folder=${3:-.build/fuzz/$name}
mkdir -p "$folder"
test "$name" = liquid || { echo "usage: $0 liquid [SECONDS [FOLDER]]" >&2; exit 2; }
find Sources/Liquid -name '*.swift' -newer "$folder/../fuzz-$name" 2>/dev/null | grep -q . || test ! -e "$folder/../fuzz-$name" || built=1
test -n "$built" || swiftc -O -swift-version 6 -parse-as-library -sanitize=fuzzer,address -module-name Liquid -o "$folder/../fuzz-$name" \
    $(find Sources/Liquid -name '*.swift') Tests/Fuzz/Liquid.swift
exec "$folder/../fuzz-$name" -dict=Tests/Fuzz/liquid.dict -max_len=600 -timeout=10 -rss_limit_mb=2048 \
    -max_total_time="$seconds" -print_final_stats=1 -artifact_prefix="$folder/" "$folder"
