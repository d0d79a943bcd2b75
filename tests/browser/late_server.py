"""A server on this machine whose answers come late."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep


class Late(BaseHTTPRequestHandler):
    """Answers with pages by their paths, some of them after a while."""

    pages: dict[str, str]
    takes: dict[str, float]

    def do_GET(self) -> None:
        """Answer."""
        sleep(self.takes.get(self.path, 0))
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html")
        self.end_headers()
        self.wfile.write(self.pages.get(self.path, "").encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def serving(handler: type[Late]) -> Iterator[str]:
    """Serve, and provide the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
