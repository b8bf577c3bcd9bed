"""The running page → the pictures of the guide, in ``docs/anh/``.

Run ``python docs/chup_trang.py`` after a change of how the page looks; it needs Chromium. The
pictures show the report of 2020 with one number left out and one typed wrong.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests")]

from web_page import browser, served  # noqa: E402 - found on the path set above

TARGET = ROOT / "docs" / "anh"
FILES = ("2019.yaml", "2020.yaml", "2020-so-goc.csv")
PICTURES = {
    "trang-cac-bao-cao": "/",
    "trang-so-lieu": "/2/so-lieu",
    "trang-mot-so-lieu": "/2/so-lieu/dich_vu_cong.thu_tuc",
    "trang-kiem-tra": "/2/kiem-tra",
    "trang-loi-van": "/2/loi-van",
    "trang-bang": "/2/bang/phu_luc[1].bang_so_lieu",
    "trang-nhiem-vu": "/2/nhiem-vu",
    "trang-the-thuc": "/2/the-thuc",
    "trang-so-sanh": "/2/so-sanh",
    "trang-khai-bao": "/2/khai-bao",
    "trang-xem": "/2/xem",
    "trang-ban-in": "/2/ban-in",
    "trang-don-vi": "/2/don-vi",
    "trang-moi": "/moi",
}
"""The name of a picture → the address that it shows."""
_PATIENCE = 1_500


def prepared(folder: Path) -> None:
    """The report of 2020, in which something is left to do."""
    for name in FILES:
        shutil.copy(ROOT / "data" / name, folder / name)
    file = folder / "2020.yaml"
    text = file.read_text("utf-8").replace("thuc_hien: 5701", "thuc_hien: 5711")
    file.write_text(text.replace("thuc_hien: 875}", "thuc_hien: }"), "utf-8")


def main() -> None:
    """Take every picture."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "bao-cao"
        folder.mkdir()
        prepared(folder)
        with served(folder) as asking, browser() as started:
            tab = started.new_page(viewport={"width": 1280, "height": 800})
            tab.goto(asking.address)
            for picture, path in PICTURES.items():
                tab.goto(f"http://{asking.host}{path}")
                tab.wait_for_timeout(_PATIENCE)  # the sheet beside the figures comes by itself
                tab.screenshot(path=TARGET / f"{picture}.png")


if __name__ == "__main__":
    main()
