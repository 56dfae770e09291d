"""The same changes to an article of the site and of its counterpart for Hugo. Each leaves a word that can be looked for in the page."""
import json
import re


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def save(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def marker(number):
    """A word that is nowhere else: letters only, so that nothing reads it as anything but a word."""
    letters = ""
    for _ in range(4):
        number, digit = divmod(number, 26)
        letters = chr(97 + digit) + letters
    return "zyx" + letters


# A line of a paragraph in which nothing is marked; its second word is taken.
PLAIN_LINE = re.compile(r"^[A-Za-z][^\[\]{}<>|#*:]{50,}$", re.MULTILINE)
SECOND_WORD = re.compile(r"(?<= )[a-z]+(?= )")


def with_other_word(body, word):
    """The text with a word of its prose changed; nothing where it has no line of prose alone."""
    for line in PLAIN_LINE.finditer(body):
        if found := SECOND_WORD.search(body, line.start(), line.end()):
            return body[:found.start()] + word + body[found.end():]
    return None


class BriefingArticle:
    """An article as `briefing` reads it."""

    SAID = re.compile(r"([”“.,…]*)\]\{says=")

    def __init__(self, path):
        self.path = path
        text = read(path)
        end = text.index("\n---\n", 4) + 5
        self.front, self.body = text[:end], text[end:]

    def save(self, body):
        save(self.path, self.front + body)

    def edit_prose(self, word):
        body = with_other_word(self.body, word)
        if body:
            self.save(body)
        return bool(body)

    def edit_statement(self, word):
        found = self.SAID.search(self.body)
        if found:
            self.save(f"{self.body[:found.start()]} {word}{self.body[found.start():]}")
        return bool(found)

    def add_statement(self, word):
        self.save(f"{self.body}\nThe Halvane River Authority said that [the gauges will be read again, {word}]{{says=river-authority on=metering}}.\n")
        return True


class HugoArticle:
    """The same for Hugo, where a statement stands in the text and in the front matter."""

    def __init__(self, path):
        self.path = path
        text = read(path)
        self.matter, end = json.JSONDecoder().raw_decode(text)
        self.body = text[end:]

    def save(self, body):
        save(self.path, json.dumps(self.matter, ensure_ascii=False, indent=1) + body)

    def edit_prose(self, word):
        body = with_other_word(self.body, word)
        if body:
            self.save(body)
        return bool(body)

    def edit_statement(self, word):
        if "</q>" not in self.body or not self.matter["statements"]:
            return False
        self.matter["statements"][0]["text"] += " " + word
        self.save(self.body.replace("</q>", f" {word}</q>", 1))
        return True

    def add_statement(self, word):
        words = f"the gauges will be read again, {word}"
        self.matter["statements"].append({
            "id": "river-authority-added", "speaker": "river-authority", "kind": "indirect", "text": words, "stance": "", "issue": "metering",
            "date": self.matter["date"], "paragraph": 1})
        for taxonomy, term in (("stakeholders", "river-authority"), ("issues", "metering"), ("kinds", "indirect")):
            if term not in self.matter[taxonomy]:
                self.matter[taxonomy].append(term)
        self.save(f'{self.body}\nThe Halvane River Authority said that <q class="said" id="river-authority-added">{words}</q>.\n')
        return True
