#!/usr/bin/env python3
"""Sets a corpus up for Hugo: make-hugo.py SITE DIR [--feeds].

The same articles, with what the annotations say moved to where Hugo can use it: statements and events become lists in the front
matter, speakers, issues, stances, kinds, years and months taxonomies. The marked passages and the registered names become HTML in
the Markdown, so that Hugo need not look for them. This reads what make-corpus.py writes, and no more of the language than that.
"""
import json
import os
import re
import shutil
import sys
from datetime import date, timedelta

HERE = os.path.dirname(os.path.realpath(__file__))
STANCES = {
    "opposes": "Opposes", "conditional": "Conditional", "neutral": "Neutral", "supports": "Supports", "mixed": "Mixed", "unclear": "Unclear",
}
SEASONS = {"21": ("Spring", "03"), "22": ("Summer", "06"), "23": ("Autumn", "09"), "24": ("Winter", "12")}
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def front_matter(text):
    """An article's own front matter, as make-corpus.py writes it."""
    matter, key = {}, None
    for line in text.split("\n"):
        if match := re.match(r"([a-z-]+):(?: (.*))?$", line):
            key = match[1]
            matter[key] = scalar(match[2] or "")
        elif match := re.match(r"  - \{date: (\S+), note: (.*)\}", line):
            matter[key] = [{"date": match[1], "note": match[2]}]
        elif matter[key] == ">-":
            matter[key] = line.strip()
        else:
            inner, _, value = line.strip().partition(": ")
            matter[key] = {**(matter[key] or {}), inner: scalar(value)}
    return matter


def scalar(text):
    return json.loads(text) if text.startswith('"') else text


def registry(text):
    """The entries of stakeholders.yml or issues.yml, each a dictionary; memberships as they are written."""
    entries = []
    for line in text.split("\n"):
        if match := re.match(r"(?:- |  )([a-z]+): ?(.*)", line):
            if line[0] == "-":
                entries.append({})
            value = match[2]
            entries[-1][match[1]] = value[1:-1].split(", ") if value.startswith("[") else value
        elif line.startswith("    - "):
            entries[-1]["memberships"] = (entries[-1].get("memberships") or []) + [line.strip()]
    return entries


class Names:
    """Finds registered names in text, the longest first, by the word that they begin with."""

    def __init__(self, stakeholders):
        self.by_word = {}
        for entry in stakeholders:
            for name in [entry["name"], *entry.get("aliases", [])]:
                self.by_word.setdefault(re.match(r"\w+", name)[0], []).append((name, entry["id"]))
        for names in self.by_word.values():
            names.sort(key=lambda pair: -len(pair[0]))

    # What is left as it is: tags, the targets and the words of links, footnotes, headings.
    TOKEN = re.compile(r"<[^>]*>|\[[^\]]*\]\([^)]*\)|^#.*$|\b[A-Z]\w*", re.MULTILINE)

    def linked(self, text):
        out, at = [], 0
        for match in self.TOKEN.finditer(text):
            if match.start() < at or match[0][0] in "<[#":
                continue
            for name, id in self.by_word.get(match[0], ()):
                # Names may be wrapped over two lines.
                found = text[match.start():match.start() + len(name)]
                after = text[match.start() + len(name):match.start() + len(name) + 1]
                if found.replace("\n", " ") == name and not after.isalnum():
                    out += [text[at:match.start()], f'<a class="mention" href="/stakeholders/{id}.html">', found, "</a>"]
                    at = match.start() + len(name)
                    break
        return "".join(out) + text[at:]


def attributes(text):
    """The keys and values of one `{…}`."""
    values = {key: quoted or plain for key, quoted, plain in re.findall(r'([a-z-]+)=(?:"([^"]*)"|([^\s}]+))', text)}
    if ".continues" in text:
        values["continues"] = ""
    return values


def plain(text):
    text = re.sub(r"<[^>]*>", "", text)
    return " ".join(re.sub(r"[*]|\[\^\d+\]", "", text).split())


def kind(values, text):
    if "does" in values:
        return "act"
    if "kind" in values:
        return values["kind"]
    if text.startswith("“") and text.endswith("”"):
        return "direct"
    return "mixed" if "“" in text else "indirect"


def day_words(day):
    year, month, day = day.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


def dated(edtf):
    """The first day of a date, and its words."""
    if "/" in edtf:
        start, end = edtf.split("/")
        return start, f"{day_words(start)} to {day_words(end)}"
    value = edtf.rstrip("~")
    parts = value.split("-")
    if len(parts) == 3:
        return value, day_words(value)
    if len(parts) == 1:
        return f"{value}-01-01", value
    if parts[1] in SEASONS:
        name, month = SEASONS[parts[1]]
        return f"{parts[0]}-{month}-01", f"{name} {parts[0]}"
    about = "about " if edtf.endswith("~") else ""
    return f"{value}-01", f"{about}{MONTHS[int(parts[1]) - 1]} {parts[0]}"


class Article:
    SPAN = re.compile(r"\[([^\[\]]*(?:\[\^\d+\][^\[\]]*)*)\]\{([^{}]*)\}")

    def __init__(self, text, names):
        end = text.index("\n---\n", 4)
        self.front, body = text[4:end], text[end + 5:]
        self.day = re.search(r"^date: (\S+)", self.front, re.MULTILINE)[1]
        self.statements, self.events, self.counts, self.passages = [], [], {}, []
        paragraph, blocks = 0, body.strip("\n").split("\n\n")
        open_block = None
        for n, block in enumerate(blocks):
            if block.startswith(":::") and block != ":::":
                head, _, rest = block.partition("\n")
                values = attributes(head)
                open_block = self.statement(values, "", paragraph + 1)
                block = f"<div{self.marks(values, open_block)}>\n\n{rest}"
                self.parts = [rest]
            elif open_block is not None:
                self.parts.append(block)
            if not block.startswith(("#", "|", "- ", "1.", "[^")):
                paragraph += 1
            if open_block is not None and block.endswith("\n:::"):
                block = block[:-4] + "\n\n</div>"
                open_block["text"] = plain(" ".join(self.parts).replace(":::", ""))
                open_block["kind"] = "direct"
                open_block = None
            elif not block.startswith(("|", "#")):
                # The innermost spans first, and again until none is left.
                while True:
                    marked = self.SPAN.sub(lambda match: self.span(match, paragraph), block)
                    if marked == block:
                        break
                    block = marked
            blocks[n] = names.linked(block)
        self.body = "\n\n".join(blocks) + "\n"

    def statement(self, values, text, paragraph):
        speaker = values.get("says") or values["does"]
        self.counts[speaker] = self.counts.get(speaker, 0) + 1
        stance = next((key for key in STANCES if key in values), "")
        made = {
            "id": f"{speaker}-{self.counts[speaker]}", "speaker": speaker, "kind": kind(values, text), "text": text, "stance": stance,
            "issue": values.get(stance) or values.get("on", ""), "date": values.get("when", self.day), "paragraph": paragraph,
        }
        made.update({key: values[key] for key in ("condition", "to", "via") if key in values})
        self.statements.append(made)
        return made

    def marks(self, values, made):
        stance = f' data-stance="{made["stance"]}"' if made["stance"] else ""
        return f' class="said" id="{made["id"]}"{stance} data-kind="{made["kind"]}"'

    def span(self, match, paragraph):
        words, values = match[1], attributes(match[2])
        if "continues" in values:
            self.statements[-1]["text"] += " … " + plain(words)
            return f'<q class="said">{words}</q>'
        if "says" in values or "does" in values:
            made = self.statement(values, plain(words), paragraph)
            element = f"<q{self.marks(values, made)}>{words}</q>"
            if "does" in values and "when" in values:
                self.event({**values, "title": plain(words), "who": values["does"]}, words)
            return element
        if "when" in values:
            made = self.event(values, words)
            return f'<a class="when" id="{made["id"]}" href="/timeline/{made["month"]}.html">{words}</a>'
        return f"<span>{words}</span>"

    def event(self, values, words):
        day, date_words = dated(values["when"])
        made = {
            "id": f"event-{len(self.events) + 1}", "title": values["title"], "date": day, "month": day[:7], "words": date_words,
            "edtf": values["when"], "text": plain(words),
        }
        if "who" in values:
            made["who"] = values["who"].split()
        if "where" in values:
            made["where"] = values["where"]
        self.events.append(made)
        return made

    def matter(self):
        """The front matter: what the article has, then taxonomies, then lists that layouts go through."""
        def unique(values):
            return list(dict.fromkeys(value for value in values if value))

        matter = front_matter(self.front)
        matter.update({
            "stakeholders": unique(made["speaker"] for made in self.statements), "issues": unique(made["issue"] for made in self.statements),
            "stances": unique(made["stance"] for made in self.statements), "kinds": unique(made["kind"] for made in self.statements),
            "years": [self.day[:4]], "timeline": unique(made["month"] for made in self.events),
            "statements": self.statements, "events": self.events,
        })
        return matter

    def text(self):
        return json.dumps(self.matter(), ensure_ascii=False, indent=1) + "\n\n" + self.body


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--feeds"]
    if len(arguments) != 2:
        sys.exit("usage: make-hugo.py SITE DIR [--feeds]")
    site, root = arguments[0] + "/Content", arguments[1]
    if os.path.exists(root):
        sys.exit(f"{root} is there already")
    shutil.copytree(HERE + "/hugo", root)
    if "--feeds" in sys.argv:
        # Where the site has a feed for each stakeholder and issue, so has this one.
        config = read(root + "/hugo.toml")
        write(root + "/hugo.toml", config + '\n[[cascade]]\noutputs = ["html", "rss"]\n[cascade.target]\nkind = "term"\npath = "/{stakeholders,issues}/**"\n')
    stakeholders, issues = registry(read(site + "/stakeholders.yml")), registry(read(site + "/issues.yml"))
    for entry in stakeholders:
        lines = [f"title: {entry['name']}", f"classification: {entry['classification']}"]
        if "aliases" in entry:
            lines.append(f"also_called: {json.dumps(entry['aliases'], ensure_ascii=False)}")
        if "memberships" in entry:
            lines += ["memberships:", *("  " + line for line in entry["memberships"])]
        write(f"{root}/content/stakeholders/{entry['id']}/_index.md", "---\n" + "\n".join(lines) + "\n---\n")
    for entry in issues:
        write(f"{root}/content/issues/{entry['id']}/_index.md", f"---\ntitle: {entry['title']}\nquestion: {entry['question']}\n---\n")
    write(root + "/data/stakeholders.json", json.dumps({entry["id"]: entry["name"] for entry in stakeholders}, ensure_ascii=False))
    write(root + "/data/issues.json", json.dumps({entry["id"]: entry["title"] for entry in issues}, ensure_ascii=False))
    write(root + "/data/stances.json", json.dumps(STANCES))
    for section, title in (("articles", "Articles"), ("quotes", "Statements"), ("changes", "Changes"), ("sources", "Sources")):
        write(f"{root}/content/{section}/_index.md", f"---\ntitle: {title}\n---\n")
    write(root + "/content/about.md", read(site + "/pages/about.md"))
    theme = HERE + "/../../../Templates/assets/theme.css"
    if os.path.exists(theme):
        os.makedirs(root + "/static/assets")
        shutil.copy(theme, root + "/static/assets/theme.css")
    names = Names(stakeholders)
    for folder, _, files in os.walk(site + "/articles"):
        for name in sorted(files):
            article = Article(read(f"{folder}/{name}"), names)
            write(f"{root}/content/articles/{os.path.relpath(folder, site + '/articles')}/{name}", article.text())


if __name__ == "__main__":
    main()
