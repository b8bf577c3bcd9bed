"""Addresses → pages: each module of this folder is one, named here in the order of its tab."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Final

from baocao_gen.web.asked import Tab
from baocao_gen.web.pages.route import Route

MODULES: Final = (
    "home",
    "new_report",
    "figures",
    "figure",
    "new_figure",
    "texts",
    "choose",
    "tables",
    "tasks",
    "appendices",
    "header",
    "preview",
    "true_pages",
    "printing",
    "tied",
    "units",
    "versions",
    "findings",
    "declared",
    "whole_file",
    "steps",
    "small",
)
"""The pages; a module has ``ROUTES`` and, where a report has a tab of it, ``TAB``."""


def routes() -> list[Route]:
    """The addresses of all pages."""
    return [route for module in _modules() for route in module.ROUTES]


def tabs() -> tuple[Tab, ...]:
    """What can be chosen of a report."""
    return tuple(module.TAB for module in _modules() if hasattr(module, "TAB"))


def _modules() -> list[ModuleType]:
    return [import_module(f"baocao_gen.web.pages.{name}") for name in MODULES]
