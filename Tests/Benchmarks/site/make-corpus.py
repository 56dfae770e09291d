#!/usr/bin/env python3
"""Writes a site of N articles: make-corpus.py N DIR.

The same N gives the same bytes on every run and every machine. Article n of a corpus depends on N in its date and its speakers only.
"""
import os
import random
import sys
from bisect import bisect_left
from datetime import date, timedelta
from itertools import accumulate

from corpus_words import *

FIRST_DAY, DAYS = date(2014, 1, 1), 3652
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
# What a speaker whose leaning is for, or against, takes: stance and its share of a hundred.
STANCES = {
    "supports": [("supports", 62), ("conditional", 12), ("on", 12), ("neutral", 5), ("mixed", 4), ("opposes", 3), ("unclear", 2)],
    "opposes": [("opposes", 62), ("conditional", 12), ("on", 12), ("neutral", 5), ("mixed", 4), ("supports", 3), ("unclear", 2)],
}
FORMS = [("direct", 26), ("mixed", 16), ("indirect", 22), ("reported", 14), ("continues", 9), ("act", 7), ("div", 6)]
PRECISIONS = [("day", 66), ("month", 11), ("year", 7), ("interval", 9), ("season", 4), ("about", 3)]


class Dice:
    """Chance that is the same on every version of Python: of `random`, only `random()` promises that."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, count):
        return int(self.random() * count)

    def of(self, items):
        return items[int(self.random() * len(items))]

    def chance(self, share):
        return self.random() < share

    def weighted(self, table):
        left = self.random() * 100
        for value, weight in table:
            left -= weight
            if left < 0:
                return value
        return table[0][0]


class Speaker:
    def __init__(self, id, name, aliases, kind, classification, organization=None, role=None, since=None, earlier=None):
        self.id, self.name, self.aliases, self.kind, self.classification = id, name, aliases, kind, classification
        self.organization, self.role, self.since, self.earlier = organization, role, since, earlier
        # Persons are called by their whole name first, organizations with their article.
        self.called = name if kind == "person" else f"the {name}"

    def yaml(self):
        lines = [f"- id: {self.id}", f"  name: {self.name}"]
        if self.aliases:
            lines.append(f"  aliases: [{', '.join(self.aliases)}]")
        lines += [f"  kind: {self.kind}", f"  classification: {self.classification}"]
        if self.organization:
            lines.append("  memberships:")
            if self.earlier:
                lines.append(f"    - {{organization: {self.earlier}, role: adviser, until: {self.since}}}")
            lines.append(f"    - {{organization: {self.organization}, role: {self.role}, since: {self.since}}}")
        return "\n".join(lines) + "\n"


def make_speakers(count):
    """The registry: the first are heard most. No two share a name or an alias."""
    dice = Dice(1)
    speakers = [Speaker(id, name, aliases, "organization", kind) for id, name, aliases, kind in FIRST]
    # Pairs of a town and a form, and of a beginning and an ending, each taken once and in a mixed order.
    forms = sorted(((t, f) for t in range(len(TOWNS)) for f in range(len(ORGANIZATIONS))), key=lambda p: (p[0] * 7 + p[1] * 13) % 41)
    surnames = sorted(((b, e) for b in range(len(NAME_BEGINNINGS)) for e in range(len(NAME_ENDINGS))), key=lambda p: (p[0] * 5 + p[1] * 11) % 37)
    organizations = [speaker.id for speaker in speakers]
    while len(speakers) < count:
        if len(speakers) % 5 < 2:
            town, form = forms.pop(0)
            name, classification, short = ORGANIZATIONS[form]
            town = TOWNS[town]
            name = name.format(t=town, r=RIVERS[form % len(RIVERS)])
            id = name.lower().replace("’", "").replace(" ", "-")
            speakers.append(Speaker(id, name, [short.format(t=town)], "organization", classification))
            organizations.append(id)
        else:
            beginning, ending = surnames.pop(0)
            surname = NAME_BEGINNINGS[beginning] + NAME_ENDINGS[ending]
            role = dice.of(PERSON_ROLES)
            earlier = dice.of(organizations) if dice.chance(0.3) else None
            speakers.append(
                Speaker(surname.lower(), f"{dice.of(GIVEN_NAMES)} {surname}", [surname], "person", "politician" if "council" in role else role,
                        dice.of(organizations), role, 2010 + dice.below(8), earlier))
    return speakers


def capital(text):
    return text[0].upper() + text[1:]


class Article:
    """Writes one article. Its parts are made in the order in which they are read."""

    def __init__(self, number, count, speakers, shares):
        self.number, self.speakers, self.shares = number, speakers, shares
        self.dice = Dice(1_000_003 + number)
        self.date = FIRST_DAY + timedelta(days=number * DAYS // count)
        self.issue = self.dice.of(ISSUES)
        self.town, self.river = self.dice.of(TOWNS), self.dice.of(RIVERS)
        self.words, self.notes, self.spoken, self.unused = 0, [], None, []

    # Words

    def fill(self, template):
        dice = self.dice
        town = self.town if dice.chance(0.4) else dice.of(TOWNS)
        river = self.river if dice.chance(0.5) else dice.of(RIVERS)
        org = self.name(persons=False) if "{org}" in template else ""
        who = self.name(persons=True) if "{who}" in template else ""
        text = template.format(
            np=self.issue[3], t=town, r=river, org=org, who=who, n=12 + dice.below(380), m=4 + dice.below(9),
            y=1950 + dice.below(64), s=dice.of(("spring", "summer", "autumn", "winter")))
        return capital(text)

    def name(self, persons):
        """A registered name as it stands in a sentence, in full or short, without any marks."""
        while True:
            speaker = self.speakers[bisect_left(self.shares, self.dice.random())]
            if persons or speaker.kind != "person":
                break
        if self.dice.chance(0.7):
            return speaker.called
        return speaker.aliases[0] if speaker.kind == "person" else f"the {speaker.aliases[0]}"

    def phrase(self, template):
        text = self.fill(template)
        return text[0].lower() + text[1:] if not template.startswith(("{t}", "{r}", "{org}")) else text

    def ending(self):
        """A title's second half, which begins with a space, a comma or a colon."""
        end = self.dice.of(TITLE_ENDS)
        return self.fill(end) if end else ""

    def sentence(self):
        if self.dice.chance(0.05):
            template = self.dice.of(LINK_SENTENCES)
        else:
            # None twice in an article, as long as there are others.
            if not self.unused:
                self.unused = list(PROSE)
            template = self.unused.pop(self.dice.below(len(self.unused)))
        text = self.fill(template)
        if len(self.notes) < 2 and self.dice.chance(0.012):
            self.notes.append(self.fill(self.dice.of(FOOTNOTES)))
            text += f"[^{len(self.notes)}]"
        self.words += text.count(" ") + 1
        return text

    # Statements

    def statement(self):
        """A sentence in which somebody says or does something, or a whole block."""
        dice = self.dice
        speaker = self.speakers[bisect_left(self.shares, dice.random())]
        issue = self.issue if dice.chance(0.7) else dice.of(ISSUES)
        np, arguments_for, arguments_against, conditions = issue[3:]
        leaning = "supports" if (sum(map(ord, speaker.id + issue[0])) * 7919 >> 3) % 2 else "opposes"
        stance = dice.weighted(STANCES[leaning])
        form = dice.weighted(FORMS)
        if stance not in ("supports", "opposes") and form in ("reported", "act", "mixed"):
            form = "indirect"
        marks = f"says={speaker.id} {stance}={issue[0]}"
        if stance == "conditional":
            marks += f' condition="{dice.of(conditions)}"'
        if dice.chance(0.06):
            marks += f" when={self.near(20)}"
        if dice.chance(0.05) and form != "div":
            marks += ' via="Halvane Courier"'
        called = speaker.aliases[0] if speaker.kind == "person" and speaker is self.spoken else speaker.called
        self.spoken = speaker
        claim = self.claim(stance, np, arguments_for, arguments_against)
        text = getattr(self, "as_" + form)(called, claim, stance, marks, np, speaker, arguments_for, arguments_against)
        self.words += text.count(" ")
        return form == "div", text

    def claim(self, stance, np, arguments_for, arguments_against):
        if stance == "supports" or stance == "conditional":
            return self.dice.of(arguments_for)
        if stance == "opposes":
            return self.dice.of(arguments_against)
        pool = {"neutral": NEUTRAL, "mixed": MIXED, "unclear": UNCLEAR, "on": ABOUT}[stance]
        return self.phrase(self.dice.of(pool).replace("{np}", np))

    def as_direct(self, called, claim, stance, marks, *_):
        pattern = self.dice.below(3)
        if pattern == 0:
            return f"{capital(called)} said: [“{capital(claim)}.”]{{{marks}}}"
        if pattern == 1:
            return f"[“{capital(claim)},”]{{{marks}}} said {called}."
        return f"In the words of {called}, [“{claim}”]{{{marks}}}."

    def as_mixed(self, called, claim, stance, marks, np, *_):
        judgement = self.dice.of(JUDGEMENTS_FOR if stance == "supports" else JUDGEMENTS_AGAINST)
        if self.dice.chance(0.5):
            return f"{capital(called)} called {np} [“{judgement}”]{{{marks}}} and added that {claim}."
        return f"To {called}, [{np} is “{judgement}”, because {claim}]{{{marks}}}."

    def as_indirect(self, called, claim, stance, marks, *_):
        pattern = self.dice.below(4)
        if pattern == 0:
            return f"{capital(called)} said that [{claim}]{{{marks}}}."
        if pattern == 1:
            return f"According to {called}, [{claim}]{{{marks}}}."
        if pattern == 2:
            # An event inside of a statement.
            day, title = self.near(120), f"Vote in {self.town}"
            return f"[{capital(claim)}, and [the vote in {self.town}]{{when={day} title=\"{title}\"}} must show it]{{{marks}}}, {called} held."
        return f"[{capital(claim)}]{{{marks}}}, as {called} put it in a letter to the [*{self.town} Gazette*]{{.outlet}}."

    def as_reported(self, called, claim, stance, marks, np, speaker, *_):
        verb = self.dice.of(VERBS_FOR if stance == "supports" else VERBS_AGAINST).format(np=np)
        to = ""
        if self.dice.chance(0.25) and speaker is not self.speakers[0]:
            to = f" to={self.speakers[0].id}"
        return f"{capital(called)} [{verb}]{{{marks} kind=reported{to}}}, since {claim}."

    def as_continues(self, called, claim, stance, marks, np, speaker, arguments_for, arguments_against):
        more = self.dice.of(arguments_against if stance == "opposes" else arguments_for)
        return f"[“{capital(claim)},”]{{{marks}}} said {called}, [“and {more}.”]{{.continues}}"

    def as_act(self, called, claim, stance, marks, np, speaker, *_):
        verb = self.dice.of(ACTS_FOR if stance == "supports" else ACTS_AGAINST).format(np=np)
        marks = marks.replace("says=", "does=", 1).replace(' via="Halvane Courier"', "")
        if "when=" not in marks and self.dice.chance(0.4):
            marks += f' when={self.near(40)}'
        return f"{capital(called)} [{verb}]{{{marks}}}."

    def as_div(self, called, claim, stance, marks, np, speaker, arguments_for, arguments_against):
        more = arguments_against if stance == "opposes" else arguments_for
        second = f"{capital(self.dice.of(more))}. That is why this matter does not end with a vote."
        return f"::: {{{marks}}}\n“{capital(claim)}. We have said so in {self.town}, and we say it here.\n\n“{second}”\n:::"

    # Dates

    def near(self, reach):
        return self.date + timedelta(days=self.dice.below(2 * reach + 1) - reach)

    def event(self):
        dice, day = self.dice, self.near(200)
        before, words, after, title = dice.of(EVENTS)
        words, title, precision = words.replace("{t}", self.town).replace("{r}", self.river), title.format(t=self.town, r=self.river), dice.weighted(PRECISIONS)
        when = {
            "day": str(day), "month": f"{day:%Y-%m}", "year": str(day.year), "interval": f"{day}/{day + timedelta(days=1 + dice.below(90))}",
            "season": f"{day.year}-{dice.of(list(SEASONS.values()))}", "about": f'"{day:%Y-%m}~"',
        }[precision]
        marks = f'when={when} title="{title}"'
        if dice.chance(0.3):
            marks += f" who={self.speakers[bisect_left(self.shares, dice.random())].id}"
        if dice.chance(0.3):
            marks += f" where={self.town}"
        if dice.chance(0.04):
            # Several articles of a year date the same event, not all of them alike.
            marks += f" event={title.lower().replace(' ', '-')}-{day.year}"
        words = self.fill(words)
        if before:
            words = words[0].lower() + words[1:]
        text = f"{before}[{words}]{{{marks}}}{self.fill(after) if '{' in after else after}"
        self.words += text.count(" ")
        return text

    # The whole

    def body(self):
        dice = self.dice
        # Three statements and two events an article, on average; some of the sentences of `as_indirect` hold a further event.
        moments = [self.statement] * dice.weighted([(1, 14), (2, 24), (3, 28), (4, 19), (5, 10), (6, 5)])
        moments += [lambda: (False, self.event())] * dice.weighted([(0, 9), (1, 26), (2, 36), (3, 22), (4, 7)])
        length, blocks, headings = 430 + dice.below(180), [], list(HEADINGS)
        extras = [make for make, share in ((self.list, 0.5), (self.table, 0.15), (self.quote, 0.15)) if dice.chance(share)]
        rate = len(moments) * 75 / length
        while self.words < length or moments:
            if len(blocks) > 2 and dice.chance(0.16) and len(headings) > 7 and not blocks[-1].startswith("#"):
                blocks.append("## " + headings.pop(dice.below(len(headings))))
            if extras and self.words > 120 and dice.chance(0.35):
                blocks.append(extras.pop()())
            paragraph, after = [self.sentence()], []
            for _ in range(1 + dice.below(3)):
                paragraph.append(self.sentence())
            take = int(rate) + (1 if dice.chance(rate % 1) else 0)
            for _ in range(min(len(moments), take or (self.words >= length))):
                is_block, text = moments.pop(dice.below(len(moments)))()
                if is_block:
                    after.append(text)
                else:
                    paragraph.append(text)
            if dice.chance(0.6):
                paragraph.append(self.sentence())
            blocks.append(" ".join(paragraph))
            blocks += after
        blocks += [extra() for extra in extras]
        blocks += [f"[^{n}]: {note}" for n, note in enumerate(self.notes, 1)]
        return "\n\n".join(wrapped(block) for block in blocks) + "\n"

    def list(self):
        dice = self.dice
        marker = "1." if dice.chance(0.3) else "-"
        items = [f"{marker} {self.phrase(dice.of(LIST_ITEMS))}" for _ in range(3 + dice.below(3))]
        self.words += 30
        return dice.of(LIST_LEADS) + "\n\n" + "\n".join(items)

    def table(self):
        dice = self.dice
        rows = [f"| {dice.of(TOWNS)} | {dice.below(300) + 20} | {dice.below(90) / 10 + 1:.1f} |" for _ in range(3 + dice.below(4))]
        self.words += 20
        return "| gauge | level in cm | flow in m³/s |\n|---|---:|---:|\n" + "\n".join(rows)

    def quote(self):
        self.words += 30
        return "> " + self.dice.of(QUOTED_RULES)

    def write(self, root, by_month):
        dice = self.dice
        title = self.fill(dice.of(TITLES)) + self.ending()
        folder = f"{root}/{self.date:%Y/%m}" if by_month else f"{root}/{self.date:%Y}"
        place = self.town.lower()
        slug = f"{place}-{self.issue[0]}-{self.number + 1:06}"
        lines = ["---", f'title: "{title}"', f"date: {self.date}", "summary: >-", f"  {self.fill(dice.of(SUMMARIES))}"]
        if dice.chance(0.35):
            lines += ["bottom-line: >-", f"  {self.fill(dice.of(BOTTOM_LINES))}"]
        if dice.chance(0.03):
            lines += ["corrections:", f"  - {{date: {self.near(0) + timedelta(days=9)}, note: A gauge was misnamed.}}"]
        outlet = dice.of(("Halvane Courier", f"{self.town} Gazette", "Basin Wire", "Water and Land"))
        lines += [
            "source:", f'  title: "{self.fill(dice.of(TITLES))}{self.ending()}"', f"  publisher: {outlet}",
            f"  url: https://{outlet.lower().replace(' ', '-')}.example/{self.date:%Y/%m}/{self.number + 1}",
            f"  published: {self.near(2)}", "---", "", ""]
        text = "\n".join(lines) + self.body()
        path = f"{folder}/{slug}.md"
        try:
            file = open(path, "w", encoding="utf-8", newline="\n")
        except FileNotFoundError:
            os.makedirs(folder)
            file = open(path, "w", encoding="utf-8", newline="\n")
        with file:
            file.write(text)


def wrapped(block):
    """A paragraph in lines of about a hundred characters, never broken inside braces, where a value may hold spaces."""
    if len(block) < 100 or block[0] in "|#>" or "\n" in block:
        return block
    lines, line, depth = [], "", 0
    for word in block.split(" "):
        if depth == 0 and line and len(line) + len(word) > 100:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
        depth += word.count("{") - word.count("}")
    return "\n".join(lines + [line])


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit() or int(sys.argv[1]) < 1:
        sys.exit("usage: make-corpus.py N DIR")
    count, root = int(sys.argv[1]), sys.argv[2] + "/Content"
    if os.path.exists(root):
        sys.exit(f"{root} is there already")
    speakers = make_speakers(min(400, 40 + count // 100))
    sums = list(accumulate(1 / (rank + 3) for rank in range(len(speakers))))
    shares = [value / sums[-1] for value in sums]
    os.makedirs(root + "/pages")
    files = {
        "briefing.yml": (
            "title: Halvane Water Monitor\n"
            "description: >-\n  Ten years of the dispute over the water of the Halvane. Who said what about it, and where they stand.\n"
            "language: en\nbase-url: https://monitor.halvane.example/\nauthor: Halvane Water Monitor\n"),
        "stakeholders.yml": "\n".join(speaker.yaml() for speaker in speakers),
        "issues.yml": "\n".join(
            f"- id: {issue[0]}\n  title: {issue[1]}\n  question: {issue[2]}\n  order: {order}\n" for order, issue in enumerate(ISSUES, 1)),
        "pages/about.md": (
            "---\ntitle: About\nsummary: What is gathered here, and how.\n---\n\n"
            "This site follows the dispute over the water of the Halvane basin. Statements are marked in the text, and gathered by who\n"
            "made them and what they are about. The basin and everybody in it are invented.\n"),
    }
    for name, text in files.items():
        with open(f"{root}/{name}", "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    for number in range(count):
        Article(number, count, speakers, shares).write(root + "/articles", count > 4000)


if __name__ == "__main__":
    main()
