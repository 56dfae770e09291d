"""Holds what a web server hands out against the built site: served.py OUTPUT ADDRESS, the address of the site's root.

Every file must come byte for byte, with the type that browsers and readers of feeds go by, and be asked for again no later
than the documentation says; what publishing keeps for itself must not come at all.
"""
import http.client
import os
import re
import sys
from urllib.parse import quote, urlsplit

TYPES = {
    "html": r"text/html; ?charset=utf-8", "css": r"text/css\b", "js": r"(text|application)/javascript\b", "svg": r"image/svg\+xml\b",
    "png": r"image/png", "xml": r"(text|application)/(\w+\+)?xml\b", "json": r"application/json\b", "txt": r"text/plain; ?charset=utf-8",
    "ics": r"text/calendar\b", "csv": r"text/csv\b",
}
KEPT = {"css": 600, "js": 600, "svg": 86400, "png": 86400}

output, address = sys.argv[1].rstrip("/"), urlsplit(sys.argv[2])
connection = http.client.HTTPConnection(address.hostname, address.port, timeout=20)
faults, count = [], 0


def get(path):
    connection.request("GET", address.path + quote(path))
    response = connection.getresponse()
    return response, response.read()


for folder, _, names in os.walk(output):
    for name in names:
        path = os.path.relpath(os.path.join(folder, name), output)
        response, body = get(path)
        if any(part.startswith(".") for part in path.split("/")):
            if response.status == 200:
                faults.append(f"{path}: is handed out")
            continue
        count += 1
        with open(os.path.join(folder, name), "rb") as file:
            if response.status != 200 or body != file.read():
                faults.append(f"{path}: status {response.status}, other bytes")
        ending = name.rsplit(".", 1)[-1]
        kind = response.getheader("Content-Type", "none")
        if ending in TYPES and not re.match(TYPES[ending], kind, re.IGNORECASE):
            faults.append(f"{path}: its type is {kind}")
        seconds = re.fullmatch(r"public, max-age=(\d+)(, must-revalidate)?", response.getheader("Cache-Control", "none"))
        if not seconds or int(seconds[1]) != KEPT.get(ending, 0):
            faults.append(f"{path}: Cache-Control is {response.getheader('Cache-Control')}")

for path in [".briefing-published.json", ".briefing-manifest"]:
    if get(path)[0].status != 404:
        faults.append(f"{path}: is handed out")
if count == 0:
    faults.append("the output has no files")
print(*faults[:20], f"{count} files, {len(faults)} faults at {sys.argv[2]}", sep="\n")
sys.exit(1 if faults else 0)
