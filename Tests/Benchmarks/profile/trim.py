"""Keeps of a profile, as llvm-profdata writes it in text, the functions that matter: trim.py WHOLE TRIMMED."""

import re
import sys

# How often some part of a function has to be gone through: once an article of the benchmark's site.
LEAST = 1000

# What the compiler adds to each module that needs it: `__swift_…`, and the copying and destroying of a type's values.
OF_EACH_MODULE = re.compile(r"__swift_|.*WO[a-z]$")


def is_local(name):
    """Whether a function is one file's own: it is named by where the recording machine had the file, and found nowhere else."""
    return ";" in name


def is_of_each_module(name):
    """Whether each module has the function, and adds what all of them counted: a few such hundredfold sums would make everything
    else look as if it were hardly ever gone through."""
    return OF_EACH_MODULE.match(name) is not None


def without_local(values):
    """What was met at each place of a function, without functions that are one file's own."""
    kept, line = [], 0
    while line < len(values):
        kept.append(values[line])
        line += 1
        if kept[-1] != "# NumValueSites:":
            continue
        places = int(values[line])
        kept.append(values[line])
        line += 1
        for _ in range(places):
            end = line + 1 + int(values[line])
            met = [value for value in values[line + 1 : end] if not is_local(value)]
            kept += [str(len(met))] + met
            line = end
    return kept


def trimmed(record):
    """The record of a function that was gone through often, else nothing."""
    if is_local(record[0]) or is_of_each_module(record[0]):
        return None
    start = record.index("# Counter Values:") + 1
    end = start + int(record[record.index("# Num Counters:") + 1])
    if max(map(int, record[start:end])) < LEAST:
        return None
    # Swift's names begin with a dollar sign, and what begins so behind the counters is read as the number of bitmap bytes.
    return record[:end] + ["$0"] + without_local(record[end:])


def main():
    source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        lines = file.read().split("\n")
    header = [line for line in lines[:8] if line.startswith(":")]
    records, record = [], []
    for line in lines[lines.index(header[-1]) + 1 :] + [""]:
        if line:
            record.append(line)
        elif record:
            records.append(record)
            record = []
    kept = [kept for record in records if (kept := trimmed(record))]
    with open(target, "w", encoding="utf-8") as file:
        file.write("# Written by make profile.\n" + "\n".join(header) + "\n")
        for record in kept:
            file.write("\n".join(record) + "\n\n")
    print(f"{len(kept)} of {len(records)} functions kept")


main()
