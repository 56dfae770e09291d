"""Judges a target after a run that was ended: between.py BEFORE AFTER NOW [KIND], three folders and the kind of target.

Every file must be as it was or as it is to be, and a page must not be there without what it needs. Where an SFTP server goes
away (KIND sftp-server), the few new files that were on their way may be cut, since rclone writes in place: each is the beginning
of what it is to be. Nothing that was there before may be.
"""
import os
import re
import sys

# What belongs to publishing itself, or was there before any of it.
IGNORED = re.compile(r"(^|/)(\.briefing-|\.~tmp~|\.git/)|^(_headers|_redirects|\.nojekyll|foreign.*|CNAME)$|\.(gz|br)$|\.briefing-new$")
# rclone sends so many files at once.
ON_THEIR_WAY = 4


def read(folder):
    files = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            relative = os.path.relpath(path, folder)
            if not IGNORED.search(relative):
                with open(path, "rb") as file:
                    files[relative] = file.read()
    return files


before, after, now = map(read, sys.argv[1:4])
kind = sys.argv[4] if len(sys.argv) > 4 else ""
faults = []
cut = []
for path in sorted(set(before) | set(after)):
    if path not in now:
        # Not sent yet, or deleted at the end; what both have is never gone.
        if path in before and path in after:
            faults.append(f"lost: {path}")
    elif now[path] not in (before.get(path), after.get(path)):
        if kind == "sftp-server" and path not in before and after[path].startswith(now[path]):
            cut.append(path)
        else:
            faults.append(f"neither old nor new: {path}")
if len(cut) > ON_THEIR_WAY:
    faults.append(f"more files are cut than are sent at once: {', '.join(cut)}")
strangers = set(now) - set(before) - set(after)
faults += [f"unknown: {path}" for path in sorted(strangers)]

pages = [p for p in after if p.endswith(".html")]
new_pages = [p for p in pages if now.get(p) == after[p] and before.get(p) != after[p]]
if new_pages:
    # Assets go before pages.
    for path in after:
        if not re.search(r"\.(html|xml|json|csv|ics|graphml|gexf|jsonld)$|^data/|^robots.txt$", path):
            if now.get(path) != after[path]:
                faults.append(f"a new page is there without {path}")
gone = [p for p in before if p not in after and p not in now]
if gone:
    # Deletions come last.
    faults += [f"{gone[0]} is deleted while {p} is not there yet" for p in after if now.get(p) != after[p]]

for fault in faults[:20]:
    print(fault)
sys.exit(1 if faults else 0)
