"""Changes one article of a site as somebody who is at work on it does: edit.py SITE edit_prose|edit_statement|add_statement."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)) + "/../site")

from edits import BriefingArticle, marker, save  # noqa: E402
from measure import files_below  # noqa: E402


def main():
    site, kind = sys.argv[1:]
    articles = site + "/Content/articles"
    for path, _ in files_below(articles):
        article = BriefingArticle(f"{articles}/{path}")
        if text := getattr(article, kind)(marker(0)):
            return save(article.path, text)
    sys.exit(f"no article has a place for it: {kind}")


main()
