"""The same changes to an article of the site and of its counterpart for Hugo.

Each gives the file's new text, with a word in it that can be looked for in the page, or nothing where the article has no place for it.
"""
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

    def edit_prose(self, word):
        body = with_other_word(self.body, word)
        return body and self.front + body

    def edit_statement(self, word):
        found = self.SAID.search(self.body)
        return found and f"{self.front}{self.body[:found.start()]} {word}{self.body[found.start():]}"

    def add_statement(self, word):
        return (f"{self.front}{self.body}\nThe Halvane River Authority said that "
                f"[the gauges will be read again, {word}]{{says=river-authority on=metering}}.\n")


class HugoArticle:
    """The same for Hugo, where a statement stands in the text and in the front matter."""

    def __init__(self, path):
        self.path = path
        text = read(path)
        self.matter, end = json.JSONDecoder().raw_decode(text)
        self.body = text[end:]

    def text(self, body):
        return json.dumps(self.matter, ensure_ascii=False, indent=1) + body

    def edit_prose(self, word):
        body = with_other_word(self.body, word)
        return body and self.text(body)

    def edit_statement(self, word):
        if "</q>" not in self.body or not self.matter["statements"]:
            return None
        self.matter["statements"][0]["text"] += " " + word
        return self.text(self.body.replace("</q>", f" {word}</q>", 1))

    def add_statement(self, word):
        words = f"the gauges will be read again, {word}"
        self.matter["statements"].append({
            "id": "river-authority-added", "speaker": "river-authority", "kind": "indirect", "text": words, "stance": "", "issue": "metering",
            "date": self.matter["date"], "paragraph": 1})
        for taxonomy, term in (("stakeholders", "river-authority"), ("issues", "metering"), ("kinds", "indirect")):
            if term not in self.matter[taxonomy]:
                self.matter[taxonomy].append(term)
        return self.text(f'{self.body}\nThe Halvane River Authority said that <q class="said" id="river-authority-added">{words}</q>.\n')
