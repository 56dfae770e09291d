"""Changes one article of a site as somebody who is at work on it does: edit.py SITE prose|statement|new."""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE + "/../site")

from edits import BriefingArticle, marker, save  # noqa: E402


def main():
    site, kind = sys.argv[1:]
    make = {
        "prose": BriefingArticle.edit_prose,
        "statement": BriefingArticle.edit_statement,
        "new": BriefingArticle.add_statement,
    }[kind]
    for folder, folders, names in os.walk(site + "/Content/articles"):
        folders.sort()
        for name in sorted(names):
            article = BriefingArticle(f"{folder}/{name}")
            if text := make(article, marker(len(kind))):
                return save(article.path, text)
    sys.exit(f"no article has a place for an edit: {kind}")


main()
