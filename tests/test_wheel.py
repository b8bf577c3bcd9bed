"""The built wheel, in an environment that holds what the wheel declares and nothing else.

The environment is made without the network: the distributions that the wheel's metadata asks
for, and those that these ask for, are copied from the environment of the tests by their own
lists of files. So a dependency that we use and forgot to declare is missing here, as it would
be on a user's machine, and the versions are those of ``requirements-dev.lock``. ``pip check``
then confirms that everything declared is there in a version that was asked for.
"""

import os
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from packaging.requirements import Requirement

REPOSITORY = Path(__file__).parent.parent
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]  # built once, by one worker
YEAR_FILES = ("2019.yaml", "2020-so-goc.csv", "2020.yaml")
"""The 2020 report, last year's figures and the table its numbers are compared with."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    run(sys.executable, *build, str(REPOSITORY))
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory) -> Path:
    """A virtual environment with the wheel and its dependencies; the folder of its programs."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    pip = [sys.executable, "-m", "pip", "--python", python]
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel)
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"))
    for needed in closure(wheel):
        copy(needed, packages)
    run(*pip, "check")
    return programs


def closure(wheel: Path) -> list[Distribution]:
    """The distributions that the wheel needs to run here, with all that those need."""
    with ZipFile(wheel) as archive:
        [name] = [n for n in archive.namelist() if n.endswith(".dist-info/METADATA")]
        metadata = archive.read(name).decode("utf-8").partition("\n\n")[0]
    header = "Requires-Dist: "
    wanted = [ln.removeprefix(header) for ln in metadata.splitlines() if ln.startswith(header)]
    found: dict[str, Distribution] = {}
    while wanted:
        requirement = Requirement(wanted.pop())
        here = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if not here or requirement.name in found:
            continue
        found[requirement.name] = distribution(requirement.name)
        wanted += found[requirement.name].requires or []
    return list(found.values())


def copy(package: Distribution, target: Path) -> None:
    for file in package.files or []:
        inside = ".." not in file.parts and "__pycache__" not in file.parts
        source = Path(str(package.locate_file(file)))
        if inside and source.exists():
            (target / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target / file)


def run(*command: str | Path, cwd: Path | None = None) -> str:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=clean | {"PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, f"{command[:3]}: {done.stdout}\n{done.stderr}"
    return done.stdout.strip()


def test_the_wheel_holds_the_package_and_the_templates_and_nothing_else(wheel):
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert "baocao_gen/_shipped/templates/bao-cao.docx" in names
    assert "baocao_gen/py.typed" in names
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"baocao_gen"}
    assert not [name for name in names if "__pycache__" in name or "/~$" in name]


def test_the_installed_program_tells_its_version(environment, tmp_path):
    """Run in an empty folder, so that nothing of the repository can be found by chance."""
    told = run(environment / "baocao-gen", "--version", cwd=tmp_path)
    assert told == f"baocao-gen {version_of(environment, tmp_path)}"


def version_of(environment: Path, folder: Path) -> str:
    show = "import baocao_gen; print(baocao_gen.__file__, baocao_gen.__version__, sep='|')"
    place, version = run(environment / "python", "-c", show, cwd=folder).split("|")
    assert Path(place).resolve().is_relative_to(environment.parent.resolve())
    return version


def test_the_installed_program_writes_a_report(environment, tmp_path):
    for name in YEAR_FILES:
        shutil.copyfile(REPOSITORY / "data" / name, tmp_path / name)

    run(environment / "baocao-gen", "render", "2020.yaml", "-o", "out.docx", cwd=tmp_path)

    text = "\n".join(p.text for p in docx.Document(str(tmp_path / "out.docx")).paragraphs)
    assert "2020" in text
    assert "{{" not in text
    assert sorted(path.name for path in tmp_path.iterdir()) == [*sorted(YEAR_FILES), "out.docx"]
