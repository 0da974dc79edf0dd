"""The cards of Nginx, asked of a real Nginx on this computer."""

from __future__ import annotations

import http.client
import json
import shutil
import socket
import subprocess
import threading
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin:/opt/homebrew/bin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")
FILE = Path(__file__).parents[3] / "curriculum" / "backend" / "topics" / "nginx" / "cards.toml"
CARDS: dict[str, dict[str, Any]] = {card["id"]: card for card in tomllib.loads(FILE.read_text("utf-8"))["cards"]}
Answer = tuple[int, dict[str, str], bytes]


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


class Application:
    """Answers with what it was asked, as JSON; ``name`` tells several apart."""

    def __init__(self, name: str = "app") -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = json.dumps({"app": name, "path": self.path, "headers": dict(self.headers)}).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words: object) -> None:
                del words

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class Nginx:
    """Runs with what stands in ``http`` and in one ``server`` of a configuration, in a folder of its own."""

    def __init__(self, folder: Path, server: str, http: str = "") -> None:
        assert NGINX is not None
        self.port = free_port()
        self.folder = folder
        names = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        temporary = "".join(f"{name}_temp_path {folder}/{name};\n" for name in names)
        text = f"""
            daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log;
            events {{}}
            http {{
                {temporary} access_log off; {http}
                server {{ listen 127.0.0.1:{self.port} default_server; {server} }}
            }}"""
        self.file = folder / "nginx.conf"
        self.file.write_text(text, encoding="utf-8")
        self.process = subprocess.Popen([NGINX, "-p", str(folder), "-c", str(self.file)], stderr=subprocess.DEVNULL)
        end = time.monotonic() + 10
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                assert self.process.poll() is None, (folder / "error.log").read_text()
                assert time.monotonic() < end
                time.sleep(0.01)

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, names)
        answer = connection.getresponse()
        told = answer.status, dict(answer.getheaders()), answer.read()
        connection.close()
        return told

    def text(self, path: str) -> str:
        return self.ask(path)[2].decode()

    def close(self) -> None:
        self.process.terminate()
        self.process.wait()


@pytest.fixture
def app() -> Iterator[Application]:
    made = Application()
    yield made
    made.close()


def code(card: str, **changes: str) -> str:
    text = str(CARDS[card]["code"])
    for old, new in changes.items():
        text = text.replace({"folder": "/srv", "address": "127.0.0.1:8000"}[old], new)
    return text


def serve(folder: Path, server: str, http: str = "") -> Nginx:
    return Nginx(folder, server, http)


@pytest.mark.parametrize(("card", "file"), [("root_path", "site/images/a.png"), ("alias_path", "pictures/a.png")])
def test_files(tmp_path: Path, card: str, file: str) -> None:
    card = card.replace("_", "-")
    tmp_path.chmod(0o755)
    place = tmp_path / file
    place.parent.mkdir(parents=True)
    place.write_bytes(b"picture")
    server = serve(tmp_path, code(card, folder=str(tmp_path)))
    try:
        assert server.ask("/images/a.png")[2] == b"picture"
    finally:
        server.close()
    assert f"/srv/{file}" in CARDS[card]["back"]


@pytest.mark.parametrize("card", ["which-block", "which-block-caret"])
def test_which_block(tmp_path: Path, card: str) -> None:
    server = serve(tmp_path, code(card))
    try:
        assert f"`{server.text('/files/report.pdf')}`" == CARDS[card]["back"][:3]
    finally:
        server.close()


@pytest.mark.parametrize("card", ["proxy-no-slash", "proxy-slash"])
def test_proxied_path(tmp_path: Path, app: Application, card: str) -> None:
    server = serve(tmp_path, code(card, address=f"127.0.0.1:{app.port}"))
    try:
        path = json.loads(server.text("/api/books"))["path"]
    finally:
        server.close()
    assert CARDS[card]["back"].startswith(f"`{path}`")


def test_a_regular_expression_goes_round_a_denied_prefix(tmp_path: Path) -> None:
    """allow-bypassed."""
    open_to_all = 'location ~ \\.php$ { return 200 "open"; }'
    server = serve(tmp_path, f"location /admin/ {{ deny all; }} {open_to_all}")
    try:
        assert server.ask("/admin/page")[0] == 403
        assert server.text("/admin/login.php") == "open"
    finally:
        server.close()
    nested = "location ~ \\.php$ { root /nowhere; }"
    server = serve(tmp_path, f"location ^~ /admin/ {{ deny all; {nested} }} {open_to_all}")
    try:
        assert server.ask("/admin/login.php")[0] == 403
    finally:
        server.close()


def test_a_dead_server_is_passed_over_and_a_sent_post_is_not_sent_again(tmp_path: Path, app: Application) -> None:
    """retry-post, passive-checks."""
    tries: list[bytes] = []

    def take_and_hang_up() -> None:
        while True:
            try:
                taken, _ = dying.accept()
            except OSError:
                return
            tries.append(taken.recv(65536))
            taken.close()

    dying = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=take_and_hang_up, daemon=True).start()
    ports = dying.getsockname()[1], app.port
    patient = "".join(f"server 127.0.0.1:{port} max_fails=0;" for port in ports)
    usual = "".join(f"server 127.0.0.1:{port};" for port in ports)
    server = serve(
        tmp_path,
        """
        location = /patient { proxy_pass http://patient; }
        location = /usual { proxy_pass http://usual; }
        """,
        f"upstream patient {{ {patient} }} upstream usual {{ {usual} }}",
    )
    try:
        assert [server.ask("/patient")[0] for _ in range(2)] == [200, 200]
        # 501 is the word of the living one, which knows no POST; 502 that of Nginx, which tried no other.
        assert sorted(server.ask("/patient", "POST", b"order")[0] for _ in range(2)) == [501, 502]
        tries.clear()
        assert [server.ask("/usual")[0] for _ in range(6)] == [200] * 6
        assert len(tries) == 1
    finally:
        server.close()
        dying.close()


def test_weights(tmp_path: Path) -> None:
    apps = [Application(str(number)) for number in range(3)]
    text = code("weights")
    for number, one in enumerate(apps):
        text = text.replace(f"10.0.0.{number + 1}:8000", f"127.0.0.1:{one.port}")
    server = serve(tmp_path, "location / { proxy_pass http://app; }", text)
    try:
        counted = Counter(json.loads(server.text("/"))["app"] for _ in range(5))
    finally:
        server.close()
        for one in apps:
            one.close()
    assert [counted[str(number)] for number in range(3)] == [3, 1, 1]


def test_headers_to_the_application(tmp_path: Path, app: Application) -> None:
    """host-header, forwarded-for, forwarded-proto, headers-inherit."""
    server = serve(
        tmp_path,
        f"""
        proxy_set_header X-Outer 1;
        location /plain/ {{ proxy_pass http://127.0.0.1:{app.port}; }}
        location /own/ {{
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            {CARDS["forwarded-proto"]["answer"]}
            proxy_pass http://127.0.0.1:{app.port};
        }}""",
    )
    try:
        plain = json.loads(server.ask("/plain/", Host="books.example")[2])["headers"]
        own = json.loads(server.ask("/own/", Host="books.example", X_Forwarded_For="1.2.3.4")[2])["headers"]
    finally:
        server.close()
    assert plain["Host"] == f"127.0.0.1:{app.port}"
    assert own["Host"] == "books.example"
    assert own["X-Forwarded-For"] == "1.2.3.4, 127.0.0.1"
    assert own["X-Forwarded-Proto"] == "http"
    assert plain["X-Outer"] == "1"
    assert "X-Outer" not in own


def test_answers_without_an_application(tmp_path: Path, app: Application) -> None:
    """bad-gateway, body-limit, https-redirect, add-header-always, expires-files, catch-all, single-page, static-403."""
    (tmp_path / "index.html").write_text("<!doctype html>app")
    (tmp_path / "empty").mkdir()
    nobody = free_port()
    server = serve(
        tmp_path,
        f"""
        root {tmp_path};
        location = /dead {{ proxy_pass http://127.0.0.1:{nobody}; }}
        location = /upload {{ proxy_pass http://127.0.0.1:{app.port}; }}
        location = /moved {{ {CARDS["https-redirect"]["answer"]} }}
        location = /short {{ add_header X-One 1; add_header X-Two 2 always; return 404; }}
        location = /closed {{ return 444; }}
        location = /index.html {{ {CARDS["expires-files"]["front"].strip("`")} }}
        location /app/ {{ {CARDS["single-page"]["answer"]} }}
        location /none/ {{ try_files $uri =404; }}
        """,
    )
    try:
        assert server.ask("/dead")[0] == 502
        assert "Connection refused) while connecting to upstream" in (tmp_path / "error.log").read_text()
        assert server.ask("/upload", "POST", bytes(1_048_577))[0] == 413
        assert server.ask("/upload", "POST", bytes(1_048_576))[0] != 413
        status, headers, _ = server.ask("/moved?a=1", Host="books.example")
        assert (status, headers["Location"]) == (301, "https://books.example/moved?a=1")
        status, headers, _ = server.ask("/short")
        assert (status, "X-One" in headers, headers["X-Two"]) == (404, False, "2")
        with pytest.raises(http.client.RemoteDisconnected):
            server.ask("/closed")
        assert server.ask("/index.html")[1]["Cache-Control"] in CARDS["expires-files"]["back"]
        assert server.ask("/app/deep/link")[2].endswith(b"app")
        assert server.ask("/none/x")[0] == 404
        assert server.ask("/empty/")[0] == 403
    finally:
        server.close()


def test_compression_and_limits(tmp_path: Path, app: Application) -> None:
    """gzip-types, limit-status, limit-burst."""
    server = serve(
        tmp_path,
        f"""
        gzip on;
        location = /html {{ default_type text/html; return 200 "{"x" * 500}"; }}
        location = /json {{ default_type application/json; return 200 "{"x" * 500}"; }}
        location = /strict {{ limit_req zone=one; proxy_pass http://127.0.0.1:{app.port}; }}
        location = /burst {{ limit_req zone=two burst=5 nodelay; limit_req_status 429;
            proxy_pass http://127.0.0.1:{app.port}; }}
        """,
        # One a minute, so that no further request is let in on a slow machine while the test runs.
        "limit_req_zone $binary_remote_addr zone=one:1m rate=1r/m;"
        "limit_req_zone $binary_remote_addr zone=two:1m rate=1r/m;",
    )
    try:
        asked = [server.ask(path, Accept_Encoding="gzip")[1].get("Content-Encoding") for path in ("/html", "/json")]
        strict = [server.ask("/strict")[0] for _ in range(3)]
        burst = [server.ask("/burst")[0] for _ in range(8)]
    finally:
        server.close()
    assert asked == ["gzip", None]
    assert strict == [200, 503, 503]
    assert burst == [200] * 6 + [429] * 2


def test_a_configuration_is_checked_and_a_bad_one_named(tmp_path: Path) -> None:
    """test-config."""
    assert NGINX is not None
    server = serve(tmp_path, "return 204;")
    try:
        command = [NGINX, "-t", "-q", "-p", str(tmp_path), "-c", str(server.file)]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0
        server.file.write_text(server.file.read_text().replace("return 204;", "retrun 204;"))
        ended = subprocess.run(command, capture_output=True, check=False)
        assert ended.returncode != 0
        assert b'unknown directive "retrun"' in ended.stderr
    finally:
        server.close()


def test_master_keeps_the_old_configuration_after_a_bad_reload(tmp_path: Path) -> None:
    """bad-reload, reload."""
    assert NGINX is not None
    server = serve(tmp_path, 'return 200 "old";')
    server.close()
    text = server.file.read_text().replace("master_process off;", "")
    server.file.write_text(text)
    base = [NGINX, "-p", str(tmp_path), "-c", str(server.file)]
    with subprocess.Popen(base, stderr=subprocess.DEVNULL) as master:
        try:
            until(lambda: server.text("/") == "old")
            server.file.write_text(text.replace("return 200", "retrun 200"))
            assert subprocess.run([*base, "-s", "reload"], capture_output=True, check=False).returncode != 0
            master.send_signal(1)  # HUP: as the reload command sends when it can read the file
            until(lambda: "unknown directive" in (tmp_path / "error.log").read_text())
            assert server.text("/") == "old"
            server.file.write_text(text.replace('"old"', '"new"'))
            assert subprocess.run([*base, "-s", "reload"], capture_output=True, check=False).returncode == 0
            until(lambda: server.text("/") == "new")
        finally:
            master.terminate()


def until(is_so: Any) -> None:
    end = time.monotonic() + 10
    while True:
        try:
            if is_so():
                return
        except OSError:
            pass
        assert time.monotonic() < end
        time.sleep(0.02)
