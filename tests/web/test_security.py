"""Requests that do not come from the page → refused before anything is looked at.

Judges: web/app.py, web/open_pages.py
"""

from __future__ import annotations

import http.client
import socket
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from web_page import Visitor, served

from baocao_gen.web import security
from baocao_gen.web.server import WebServer

PAGES = ["/", "/2/tep", "/static/page.css", "/nothing"]


@pytest.fixture
def year_folder(tiny_folder: Path) -> Path:
    """What is tried here asks nothing of the reports."""
    return tiny_folder


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1.nip.io:{port}",
        "localhost.:{port}", "127.0.0.1:{port}.", "0.0.0.0:{port}", "127.1:{port}", "",
        "localhost:1", "user@127.0.0.1:{port}", "LOCALHOST.evil:{port}",
    ],
)  # fmt: skip
def test_a_name_that_is_not_this_machine_is_refused_before_any_page(
    visitor: Visitor, host: str, path: str
) -> None:
    port = visitor.host.partition(":")[2]
    answer = visitor.ask("GET", path, headers={"Host": host.format(port=port)})
    assert answer.status in (400, 403)
    assert b"2020" not in answer.body


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "[::1]:{port}"])
def test_this_machine_has_three_names(visitor: Visitor, host: str) -> None:
    port = visitor.host.partition(":")[2]
    assert visitor.ask("GET", "/", headers={"Host": host.format(port=port)}).status == 200


@pytest.mark.parametrize("path", ["/", "/2/tep", "/song", "/?khoa=", "/?khoa=wrong", "/nothing"])
def test_without_the_key_nothing_is_shown(visitor: Visitor, path: str) -> None:
    stranger = Visitor(visitor.address)
    assert stranger.get(path).status == 401
    assert stranger.post(path).status == 401
    stranger.cookies = {name: "x" * len(value) for name, value in visitor.cookies.items()}
    assert stranger.get(path).status == 401


def test_the_key_becomes_a_cookie_and_leaves_the_address(visitor: Visitor) -> None:
    to = urlsplit(visitor.address)
    answer = Visitor(visitor.address).get(f"/?{to.query}")
    assert (answer.status, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "domain" not in cookie


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 204),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 204),
        ({"Origin": "http://{host}"}, 204),
        ({}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "https://{host}"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://{host}.evil.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://{host}"}, 403),
    ],
)
def test_only_a_page_of_ours_changes_anything(
    visitor: Visitor, headers: dict[str, str], status: int
) -> None:
    sent = {name: value.format(host=visitor.host) for name, value in headers.items()}
    assert visitor.ask("POST", "/song", headers=sent).status == status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"])
def test_no_other_method_is_answered(visitor: Visitor, method: str) -> None:
    answer = visitor.ask(method, "/", headers={"Origin": "http://evil.example"})
    assert answer.status == 405
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", ["/", "/2/tep", "/static/page.css", "/static/none", "/nothing"])
def test_every_answer_has_the_headers(visitor: Visitor, path: str) -> None:
    answer = visitor.get(path)
    for name, value in security.HEADERS.items():
        assert answer.headers[name.lower()] == value
    assert "server" not in answer.headers
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "path",
    [
        "/9/tep", "/0/tep", "/-1/tep", "/2020.yaml/tep", "/..%2f..%2fetc%2fpasswd", "/1/../../etc",
        "/static/../session.py", "/static/..%2fsession.py", "/static/%2e%2e/session.py",
        "/static//etc/passwd", "/static/%00",
    ],
)  # fmt: skip
def test_files_have_numbers_and_no_path_climbs(visitor: Visitor, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status in (404, 422)
    assert b"root:" not in answer.body
    assert b"import" not in answer.body


def test_what_a_link_leads_to_outside_of_the_folder_is_not_listed(tmp_path: Path) -> None:
    folder = tmp_path / "bao-cao"
    folder.mkdir()
    secret = tmp_path / "ngoai.yaml"
    secret.write_text("ky_bao_cao: 2020\nmat_khau: rat-mat\n", encoding="utf-8")
    (folder / "trong.yaml").symlink_to(secret)
    with served(folder) as asking:
        assert "trong.yaml" not in asking.get("/").text
        assert asking.get("/1/tep").status == 422


def test_a_file_that_becomes_a_link_is_not_read(year_folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "ngoai" / "bi-mat.yaml"
    secret.parent.mkdir()
    secret.write_text("mat_khau: rat-mat\n", encoding="utf-8")
    folder = tmp_path / "mo"
    folder.mkdir()
    (folder / "a.yaml").write_text("ky_bao_cao: 2020\n", encoding="utf-8")
    with served(folder) as asking:
        assert "a.yaml" in asking.get("/").text
        (folder / "a.yaml").unlink()
        (folder / "a.yaml").symlink_to(secret)
        answer = asking.get("/1/tep")
    assert answer.status == 422
    assert "rat-mat" not in answer.text


def test_the_server_listens_on_this_machine_alone(visitor: Visitor) -> None:
    port = int(visitor.host.partition(":")[2])
    own = {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None)}
    for address in own - {"127.0.0.1", "::1"}:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((address, port), timeout=2).close()


def test_more_than_is_allowed_is_refused(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    two_gigabytes = {"Content-Length": str(2 << 30), **form}
    assert visitor.ask("POST", "/2/tep", headers=two_gigabytes).status == 413
    monkeypatch.setattr(security, "MAX_SENT", 1000)
    assert visitor.post("/2/tep", {"noi_dung": "a" * 2000}).status == 413
    to = urlsplit(visitor.address)
    connection = http.client.HTTPConnection(to.hostname or "", to.port, timeout=20)
    headers = {
        "Cookie": "; ".join(f"{k}={v}" for k, v in visitor.cookies.items()),
        **form,
    }
    pieces = iter([b"a=" + b"a" * 900, b"a" * 900])
    connection.request("POST", "/2/tep", pieces, headers, encode_chunked=True)
    answer = connection.getresponse()
    assert (answer.status, b"BC882" in answer.read()) == (413, True)
    connection.close()


def test_a_file_that_is_too_large_is_told_so_on_a_page(visitor: Visitor) -> None:
    """A connection that is cut while a file is being sent shows no words in a browser."""
    for megabytes in (65, 200):
        files = {"bao_cao": ("Bao cao.docx", bytes(megabytes << 20))}
        answer = visitor.post("/moi/word", {}, files)
        assert (answer.status, "BC882" in answer.text) == (413, True)


def test_who_sends_too_slowly_is_let_go_and_nobody_else_waits(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(security, "PATIENCE", 0.2)
    to = urlsplit(visitor.address)
    held = "; ".join(f"{k}={v}" for k, v in visitor.cookies.items())
    slow = socket.create_connection((to.hostname, to.port), timeout=20)
    slow.sendall(
        f"POST /song HTTP/1.1\r\nHost: {visitor.host}\r\nCookie: {held}\r\n"
        "Sec-Fetch-Site: same-origin\r\nContent-Length: 10\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n\r\na".encode()
    )
    assert visitor.get("/").status == 200
    assert slow.recv(12) == b"HTTP/1.1 408"
    slow.close()


@pytest.mark.parametrize("length", ["-1", "abc", "9" * 30])
def test_a_length_that_is_none_is_refused(visitor: Visitor, length: str) -> None:
    headers = {"Content-Length": length, "Sec-Fetch-Site": "same-origin"}
    assert visitor.ask("POST", "/song", headers=headers).status in (400, 413)


def test_it_ends_by_itself_when_nobody_asks(year_folder: Path) -> None:
    server = WebServer(year_folder, idle=0.1)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    thread.join(20)
    assert not thread.is_alive()


def test_it_ends_soon_after_the_last_page_has_said_goodbye(year_folder: Path) -> None:
    server = WebServer(year_folder, after_goodbye=0.3)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    visitor = Visitor(server.address).enter()
    stranger = Visitor(server.address)
    for page in ("mot", "hai"):
        visitor.post("/song", {"trang": page})
    assert stranger.post("/tam-biet", {"trang": "mot"}).status == 401
    cross = {"Sec-Fetch-Site": "cross-site"}
    assert visitor.ask("POST", "/tam-biet", headers=cross).status == 403
    for page in ("mot", "ba", "", "mot"):
        assert visitor.post("/tam-biet", {"trang": page}).status == 204
    thread.join(1)
    assert thread.is_alive()  # «hai» is still there
    visitor.post("/tam-biet", {"trang": "hai"})
    visitor.post("/song", {"trang": "bon"})  # the page that follows
    thread.join(1)
    assert thread.is_alive()
    visitor.post("/tam-biet", {"trang": "bon"})
    thread.join(20)
    assert not thread.is_alive()


@pytest.mark.parametrize(
    "headers",
    [
        {"X-HTTP-Method-Override": "POST"}, {"X-Method-Override": "DELETE"},
        {"X-Forwarded-Host": "evil.example"}, {"X-Original-URL": "/2/tep"}, {"Forwarded": "host=e"},
        {"Upgrade": "websocket", "Connection": "Upgrade"}, {"Range": "bytes=0-,0-,1-"},
        {"Upgrade": "h2c", "Connection": "Upgrade, HTTP2-Settings"},
    ],
)  # fmt: skip
def test_no_header_makes_another_request_of_it(visitor: Visitor, headers: dict[str, str]) -> None:
    assert visitor.ask("GET", "/2/hoan-tac", headers=headers).status == 405
    answer = visitor.ask("GET", "/", headers=headers)
    assert (answer.status, "evil" in answer.text) == (200, False)


def test_a_referer_alone_shows_no_page_of_ours(visitor: Visitor) -> None:
    headers = {"Referer": f"http://{visitor.host}/2/tep"}
    assert visitor.ask("POST", "/song", headers=headers).status == 403


@pytest.mark.parametrize(
    "lengths",
    ["Content-Length: 5\r\nContent-Length: 6", "Transfer-Encoding: xchunked", "Content-Length: +5",
     "Content-Length: 1_0", "Transfer-Encoding: chunked, identity"],
)  # fmt: skip
def test_a_request_of_two_lengths_is_refused(visitor: Visitor, lengths: str) -> None:
    to = urlsplit(visitor.address)
    held = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    with socket.create_connection((to.hostname, to.port), timeout=20) as line:
        head = f"POST /song HTTP/1.1\r\nHost: {visitor.host}\r\nCookie: {held}\r\n"
        line.sendall(f"{head}Sec-Fetch-Site: same-origin\r\n{lengths}\r\n\r\n".encode())
        assert line.recv(12)[9:10] == b"4"


def test_a_back_address_leads_nowhere_else(visitor: Visitor) -> None:
    for back in ("//evil.example", "https://evil.example", "/\\evil.example", ""):
        assert visitor.post("/tieng", {"tieng": "en", "ve": back}).headers["location"] == "/"
    assert visitor.post("/tieng", {"tieng": "vi", "ve": "/2/tep"}).headers["location"] == "/2/tep"
