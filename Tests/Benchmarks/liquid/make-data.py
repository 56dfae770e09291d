"""Writes the benchmarks' data, the same at every run."""
import json

WORDS = "the ministry said that talks in Astana would go on until a decision on recognition <is> taken & published".split()


def text(seed, count):
    return " ".join(WORDS[(seed * 7 + n * (seed % 5 + 1)) % len(WORDS)] for n in range(count)).capitalize() + "."


def statement(n):
    return {
        "id": f"statement-{n}", "speaker": f"Speaker {n % 40}", "kind": ["direct", "mixed", "indirect"][n % 3],
        "date": f"20{10 + n % 15}-{n % 12 + 1:02}-{n % 28 + 1:02}", "text": text(n, 10 + n % 12),
        "stance": ["supports", "opposes", "neutral", None][n % 4], "words": 10 + n % 12, "total": 400 + n % 9,
    }


speakers = [
    {"id": f"speaker-{s}", "name": f"Speaker “{s}” & co", "role": text(s, 4) if s % 2 else None,
     "statements": [statement(s * 5 + n) for n in range(5)]}
    for s in range(6)
]
article = {
    "id": "delisting", "url": "articles/delisting.html", "title": "Kazakhstan takes <the group> off its list",
    "summary": "<p>" + text(3, 40) + "</p>", "date": "2023-12-29", "author": {"name": "A. Writer"}, "words": 812,
    "body": "\n".join(f"<p>{text(n, 60).replace('<', '&lt;').replace('&', '&amp;')}</p>" for n in range(12)),
    "corrections": [{"date": "2024-01-02", "note": text(9, 12)}], "speakers": speakers,
    "source": {"url": "https://example.org/story", "title": "The story", "publisher": "Example Wire"},
    "tags": ["recognition", "central asia", "diplomacy", "sanctions"],
}
menu = [{"url": f"page-{n}.html", "title": f"Page {n}"} for n in range(7)]
site = {"language": "en", "title": "Recognition & its conditions", "menu": menu}
for name, data in {
    "article": {"site": site, "article": article},
    "statements": {"statements": [statement(n) for n in range(5000)]},
    "arithmetic": {},
}.items():
    with open(f"{name}.json", "w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
