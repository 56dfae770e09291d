"""Runs the audit on pages as a web server hands them out: served_audit.py AUDIT-FOLDER ORIGIN ARGUMENTS-OF-THE-AUDIT…

The audit judges a folder, and has a small server of its own for what a browser must judge. Here its browser goes to ORIGIN.
"""
import sys

folder, origin, *arguments = sys.argv[1:]
sys.path.insert(0, folder)

from site_audit import cli  # noqa: E402


class Elsewhere:
    """In the place of the audit's own server."""

    def __init__(self, root, base):
        self.origin = origin

    def close(self):
        pass


cli.Server = Elsewhere
sys.exit(cli.main(arguments))
