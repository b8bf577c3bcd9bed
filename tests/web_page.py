"""A folder → the page that serves it, asked by plain HTTP or by a real browser."""

from __future__ import annotations

import http.client
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from judges import TOOLS, chromium

from baocao_gen.web.server import WebServer

AXE = TOOLS / "node_modules" / "axe-core" / "axe.min.js"
BOUNDARY = "ranh-gioi-cua-cac-phan"
TINY = """\
ky_bao_cao: {year}
the_thuc:
  co_quan_ban_hanh: Sở Y tế
  ky_hieu: BC-SYT
  dia_danh: Huế
  trich_yeu: Công tác năm
  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  tram: {{ten: Trạm y tế, don_vi_tinh: trạm, thuc_hien: 12}}
noi_dung:
  - van: Có {{{{ tram | kem_don_vi }}}}.
"""
"""A report that is read and checked in no time, for tests of what stands around it."""


@dataclass
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Visitor:
    """Somebody who asks a server, with the cookies that it has given."""

    address: str
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    def ask(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answer:
        to = urlsplit(self.address)
        connection = http.client.HTTPConnection(to.hostname or "", to.port, timeout=60)
        held = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"Host": self.host, **({"Cookie": held} if held else {}), **(headers or {})}
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            connection.putheader(name, value)
        if (body or method == "POST") and "Content-Length" not in sent:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body or None)
        got = connection.getresponse()
        answer = Answer(got.status, {k.lower(): v for k, v in got.getheaders()}, got.read())
        connection.close()
        if "set-cookie" in answer.headers:
            name, _, value = answer.headers["set-cookie"].partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def enter(self) -> Visitor:
        """Open the address that was printed."""
        to = urlsplit(self.address)
        assert self.ask("GET", f"{to.path}?{to.query}").status == 303
        return self

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(
        self,
        path: str,
        fields: Mapping[str, str] | list[tuple[str, str]] | None = None,
        files: Mapping[str, tuple[str, bytes]] | None = None,
        **more: str,
    ) -> Answer:
        """Send a form as a page of ours does; ``more`` are headers, «_» for «-»."""
        listed = list(fields.items()) if isinstance(fields, Mapping) else list(fields or [])
        kind, body = "application/x-www-form-urlencoded", urlencode(listed).encode()
        if files:
            kind, body = f"multipart/form-data; boundary={BOUNDARY}", _parts(listed, files)
        headers = {"Content-Type": kind, "Sec-Fetch-Site": "same-origin"}
        headers |= {name.replace("_", "-"): value for name, value in more.items()}
        return self.ask("POST", path, body, headers)


def _parts(fields: list[tuple[str, str]], files: Mapping[str, tuple[str, bytes]]) -> bytes:
    made = []
    for name, value in fields:
        made.append(f'Content-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode())
    for name, (file, data) in files.items():
        head = f'Content-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n'
        made.append(head.encode() + data)
    begun = f"--{BOUNDARY}\r\n".encode()
    return b"".join(begun + one + b"\r\n" for one in made) + f"--{BOUNDARY}--\r\n".encode()


@contextmanager
def served(folder: Path, *, idle: float = 900.0, language: str = "vi") -> Iterator[Visitor]:
    """A server in a thread of this process, and a visitor who has the key."""
    server = WebServer(folder, idle=idle)
    ready = threading.Event()
    thread = threading.Thread(target=server.serve, args=(ready.set,), daemon=True)
    thread.start()
    assert ready.wait(20)
    try:
        visitor = Visitor(server.address).enter()
        if language != "vi":
            visitor.cookies["baocao_gen_tieng"] = language
        yield visitor
    finally:
        server.stop()
        thread.join(20)


@contextmanager
def program(*arguments: str | Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """``baocao-gen web`` as a process of its own, and the address that it prints."""
    command = [sys.executable, "-m", "baocao_gen.cli", "web", *map(str, arguments)]
    process = subprocess.Popen([*command, "--no-browser"], stdout=subprocess.PIPE, encoding="utf-8")
    try:
        assert process.stdout is not None
        address = process.stdout.readline().rpartition(" ")[2].strip()
        yield process, address
    finally:
        process.kill()
        process.communicate()


@contextmanager
def browser() -> Iterator[Any]:
    """The installed Chromium, driven by playwright."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        try:
            yield started
        finally:
            started.close()


def axe_faults(tab: Any) -> list[str]:
    """What axe-core finds wrong with the page that a tab shows: rule and element."""
    # The page's own rules forbid scripts of others; the driver evaluates this one past them.
    tab.evaluate(AXE.read_text("utf-8"))
    tab.evaluate("scrollTo(0, 0)")  # what is scrolled half under the bar at the top is not small
    found = tab.evaluate(
        "axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa',"
        "'best-practice']}).then(r => r.violations)"
    )
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]
