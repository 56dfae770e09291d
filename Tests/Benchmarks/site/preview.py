"""From saving an article to the changed page: what a preview server takes for it."""
import http.client
import re
import select
import socket
import subprocess
import time
import urllib.parse

POLL = 0.002


class NoServer(Exception):
    pass


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A preview server, from its start until it answers to its end."""

    def __init__(self, command, port, log, cwd=None, environment=None, patience=300):
        self.port, self.log = port, open(log, "wb+")
        self.process = subprocess.Popen(command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=subprocess.STDOUT)
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        limit = time.monotonic() + patience
        while time.monotonic() < limit:
            if self.process.poll() is not None:
                self.log.seek(0)
                said = self.log.read().decode("utf-8", "replace").strip().split("\n")[-1]
                raise NoServer(f"it ended with {self.process.returncode}: {said[:200]}")
            try:
                if self.get("/")[0] == 200:
                    return
            except OSError:
                self.connection.close()
            time.sleep(0.05)
        self.stop()
        raise NoServer(f"no answer within {patience} seconds")

    def get(self, path):
        try:
            self.connection.request("GET", path)
            response = self.connection.getresponse()
        except http.client.HTTPException:
            # The server has closed the connection, as it may between two requests.
            self.connection.close()
            self.connection.request("GET", path)
            response = self.connection.getresponse()
        return response.status, response.read()

    def until_changed(self, path, word, saved, events=None, patience=120):
        """Seconds from `saved` until the page has the word, and until its reload was announced."""
        shown = announced = None
        while time.monotonic() - saved < patience:
            begun = time.monotonic()
            if shown is None and word in self.get(path)[1]:
                shown = time.monotonic() - saved
            if events and announced is None and events.has_reload():
                announced = time.monotonic() - saved
            if shown is not None and (not events or announced is not None or time.monotonic() - saved > shown + 1):
                return shown, announced
            time.sleep(max(0, POLL - (time.monotonic() - begun)))
        raise NoServer(f"{path} was not changed within {patience} seconds")

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.connection.close()
        self.log.close()


class Events:
    """What a browser that shows the page listens to. It says which version it shows, as the page's own script would."""

    def __init__(self, port, page, html):
        told = dict(re.findall(r'data-(digest|since)="([^"]*)"', html.decode("utf-8", "replace")))
        query = urllib.parse.urlencode({"page": page, **told})
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.socket.sendall(f"GET /.briefing/events?{query} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n\r\n".encode())
        self.seen = b""
        while b"\r\n\r\n" not in self.seen:
            more = self.socket.recv(4096)
            if not more:
                break
            self.seen += more
        self.is_there = b" 200 " in self.seen.split(b"\r\n", 1)[0]

    def forget(self):
        """What was said up to here is not about what comes."""
        self.has_reload()
        self.seen = b""

    def has_reload(self):
        while select.select([self.socket], [], [], 0)[0]:
            more = self.socket.recv(4096)
            if not more:
                break
            self.seen += more
        return b"event: reload" in self.seen or b"event:reload" in self.seen

    def close(self):
        self.socket.close()
