#!/usr/bin/env bash
# Records which parts of the program a build spends its time in, for the compiler: has an instrumented program build the
# benchmark's site of 1,000 articles and this repository's, and the former again after edits and after none, and writes PROFILE.
# Usage: record.sh PROFILE OPTIONS-OF-SWIFT-BUILD…
set -euo pipefail
cd "$(dirname "$0")/../../.."
profile=$1
shift

tools=$(dirname "$(readlink -f "$(command -v swift)")")
runtime=$("$tools/clang" -print-file-name=libclang_rt.profile-"$(uname -m)".a)
[ -e "$runtime" ] || runtime=$(find "$tools/.." -name "libclang_rt.profile-$(uname -m).a" | head -n 1)
[ -e "$runtime" ] || { echo "The toolchain has no runtime for profiles." >&2; exit 1; }
work=.build/profile
instrumented=(
    "$@" --scratch-path "$work/build" --product briefing -Xswiftc -Xfrontend -Xswiftc -ir-profile-generate
    -Xlinker "$runtime" -Xlinker -u -Xlinker __llvm_profile_runtime)
mkdir -p "$work"
# The build's own tools are instrumented too, and leave what they counted somewhere.
LLVM_PROFILE_FILE="$PWD/$work/tools.ignored" swift build "${instrumented[@]}"
program=$(swift build "${instrumented[@]}" --show-bin-path)/briefing

rm -rf "$work/sites" "$work"/*.profraw
python3 Tests/Benchmarks/site/make-corpus.py 1000 "$work/sites/made"
mkdir -p "$work/sites/own"
cp -R Content "$work/sites/own"
record() { # NAME SITE
    # On one thread: counters that two of them raise at once lose some.
    LLVM_PROFILE_FILE="$PWD/$work/$1.profraw" "$program" build --site "$work/sites/$2" --jobs 1 --quiet
}
record own own
record made made
for edit in edit_prose edit_statement add_statement; do
    python3 Tests/Benchmarks/profile/edit.py "$work/sites/made" "$edit"
    record "$edit" made
done
record nothing made
"$tools/llvm-profdata" merge -sparse -text "$work"/*.profraw -o "$work/whole.proftext"
python3 Tests/Benchmarks/profile/trim.py "$work/whole.proftext" "$profile"
"$tools/llvm-profdata" merge "$profile" -o "$work/check.profdata"
