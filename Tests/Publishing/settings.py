"""Prints the first ‘publish:’ that a recipe or a page of the documentation shows, with its targets, as settings have it."""
import re
import sys

lines = [line.rstrip().removeprefix("#") for line in open(sys.argv[1], encoding="utf-8")]
# An example is set in by four spaces or more; a key of the recipe itself is not.
start = next((n for n, line in enumerate(lines) if re.fullmatch(r" {4,}publish:", line)), None)
if start is not None:
    indent = len(lines[start]) - len("publish:")
    print("publish:")
    for line in lines[start + 1 :]:
        if not line.startswith(" " * (indent + 1)):
            break
        print(line[indent:])
