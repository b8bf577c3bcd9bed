"""Every page in a real browser → no fault of accessibility, and what scripts add."""

from __future__ import annotations

from typing import Any

import pytest
from web_page import axe_faults

PAGES = ["/", "/2/tep", "/2/tep?dong=40", "/ma/BC422", "/9/tep", "/nothing"]
pytestmark = [pytest.mark.office, pytest.mark.slow]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_is_accessible(tab: Any, path: str, scheme: str) -> None:
    tab.emulate_media(color_scheme=scheme)
    tab.goto(tab.url.rstrip("/") + path)
    assert axe_faults(tab) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_narrow_page_does_not_scroll_sideways(tab: Any, path: str) -> None:
    """A phone's width, which is also 400 % zoom of an ordinary screen (WCAG 2.2, 1.4.10)."""
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(tab.url.rstrip("/") + path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
