"""Keeps of a profile, as llvm-profdata writes it in text, the functions that matter: trim.py WHOLE TRIMMED."""

import sys

# How often some part of a function has to be gone through: once an article of the benchmark's site.
LEAST = 1000


def trimmed(record):
    """The record of a function that was gone through often, else nothing."""
    start = record.index("# Counter Values:") + 1
    end = start + int(record[record.index("# Num Counters:") + 1])
    if max(map(int, record[start:end])) < LEAST:
        return None
    # Swift's names begin with a dollar sign, and what begins so behind the counters is read as the number of bitmap bytes.
    return record[:end] + ["$0"] + record[end:]


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
