"""Runs commands and says what they took."""
import os
import shutil
import subprocess
from dataclasses import dataclass
from statistics import median


@dataclass
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    peak: float  # MiB


class Tools:
    """The C programs, compiled into a folder."""

    def __init__(self, source, folder):
        self.source, self.folder = source, folder
        os.makedirs(folder, exist_ok=True)
        cmark = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], check=True, capture_output=True, text=True).stdout.split()
        self.timed, self.floor, self.nothing = self.compiled("timed"), self.compiled("floor", *cmark), self.compiled("nothing")

    def compiled(self, name, *libraries):
        program = f"{self.folder}/{name}"
        subprocess.run(["cc", "-O2", "-Wall", "-Wextra", "-o", program, f"{self.source}/{name}.c", *libraries], check=True)
        return program

    def run(self, *command, cwd=None, environment=None):
        """One run. A command that fails ends the benchmark, with what it said."""
        report, log = f"{self.folder}/report", f"{self.folder}/log"
        with open(log, "wb") as output:
            subprocess.run(
                [self.timed, report, *command], cwd=cwd, env={**os.environ, **(environment or {})}, check=True, stdin=subprocess.DEVNULL,
                stdout=output, stderr=subprocess.STDOUT)
        with open(report, encoding="utf-8") as file:
            wall, cpu, peak, status = file.read().split()
        if status != "0":
            with open(log, encoding="utf-8", errors="replace") as file:
                raise SystemExit(f"{' '.join(command)} ended with {status}:\n{file.read()[-4000:]}")
        return Cost(float(wall), float(cpu), int(peak) / 1024)


class Trash:
    """What is in the way is moved aside, and deleted at the end.

    ext4 does not reuse an inode for a minute or more after it was deleted, and steps over each when it looks for a free one: a build
    that follows a deletion of ten thousand files is slowed by it. In memory there is no such rule, and less room.
    """

    def __init__(self, folder):
        self.folder, self.count = folder, 0
        os.makedirs(folder, exist_ok=True)
        kind = subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True).stdout.strip()
        self.is_memory = kind == "tmpfs"

    def take(self, path):
        if not os.path.lexists(path):
            return
        self.count += 1
        aside = f"{self.folder}/{self.count}"
        os.rename(path, aside)
        if self.is_memory and os.path.isdir(aside):
            shutil.rmtree(aside)

    def empty(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def middle(costs):
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), median(c.peak for c in costs))


def percentile(values, share):
    """The smallest value that at least the share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * share // 100) - 1)]


def files_below(folder):
    """Path and size of every file, by path."""
    found = []
    for parent, _, names in os.walk(folder):
        for name in names:
            path = f"{parent}/{name}"
            found.append((os.path.relpath(path, folder), os.path.getsize(path)))
    return sorted(found)
