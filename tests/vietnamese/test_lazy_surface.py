"""The package's surface: complete, sorted, documented, and free until it is used."""

import doctest
import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules

import pytest

from baocao_gen import vietnamese

MODULES = [module.name for module in iter_modules(vietnamese.__path__)]


def test_every_public_name_is_there_and_the_list_is_sorted() -> None:
    assert vietnamese.__all__ == sorted(vietnamese.__all__)
    assert all(hasattr(vietnamese, name) for name in vietnamese.__all__)
    assert set(vietnamese.__all__) <= set(dir(vietnamese))


def test_an_unknown_name_is_an_ordinary_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = vietnamese.nothing


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_in_the_documentation_are_true(module: str) -> None:
    assert doctest.testmod(import_module(f"baocao_gen.vietnamese.{module}")).failed == 0


def test_reading_numbers_and_dates_loads_neither_babel_nor_num2words() -> None:
    program = (
        "import sys; from baocao_gen import vietnamese as v;"
        "v.parse_number('5'); v.parse_date('2020'); v.parse_period('2020'); v.fold('a');"
        "sys.exit(bool({'babel', 'num2words'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
