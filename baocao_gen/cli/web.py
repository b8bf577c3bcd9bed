"""``baocao-gen web``: a folder → a page in the browser, until nobody uses it any more."""

from __future__ import annotations

from contextlib import ExitStack
from importlib import util
from pathlib import Path

import click

from baocao_gen.cli.help import OPTIONS, Command, SaidOption

_NEEDED = ("starlette", "uvicorn", "python_multipart")
_PORTS = 65_536


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument(
    "folder", metavar="[THƯ_MỤC]", required=False, type=click.Path(path_type=Path, readable=False)
)
@click.option("--demo", is_flag=True, help="Mở báo cáo năm 2020 mẫu trong một thư mục tạm.")
@click.option(
    "--port",
    metavar="CỔNG",
    cls=SaidOption,
    type=click.IntRange(0, _PORTS - 1),
    default=0,
    help="Cổng trên máy này; mặc định một cổng trống.",
)
@click.option("--no-browser", is_flag=True, help="Chỉ in địa chỉ, không mở trình duyệt.")
@click.option(
    "--shortcut",
    is_flag=True,
    help="Chỉ ghi vào thư mục một tệp để bấm đúp mà mở trang (trên Windows: mo-bao-cao.cmd).",
)
def web(folder: Path | None, demo: bool, port: int, no_browser: bool, shortcut: bool) -> None:
    """Mở trang web để làm báo cáo của THƯ_MỤC (mặc định thư mục này).

    Trang chỉ máy này mở được, không gửi gì ra ngoài, và tự tắt khi không ai dùng.
    """
    if shortcut:
        _write_shortcut(_checked(folder or Path()))
        return
    if demo and folder is not None:
        raise click.UsageError("--demo tự làm thư mục, không nhận thêm THƯ_MỤC")
    _check_installed()
    import webbrowser

    from baocao_gen.web.demo import demo_folder
    from baocao_gen.web.server import WebServer

    with ExitStack() as until_the_end:
        if demo:
            folder = until_the_end.enter_context(demo_folder())
        opened = _checked(folder or Path())
        server = WebServer(opened, port)
        click.echo(f"Trang đang mở: {server.address}\nDừng: Ctrl+C, hoặc đóng trang rồi để yên.")
        server.serve(lambda: None if no_browser else webbrowser.open_new_tab(server.address))


def _write_shortcut(folder: Path) -> None:
    import sys

    from baocao_gen.files import disk
    from baocao_gen.web.shortcut import shortcut

    name, content = shortcut(sys.platform, sys.executable)
    disk.write_file(folder / name, content, is_executable=True)
    click.echo(f"Đã ghi {folder / name}: bấm đúp vào đó để mở trang của thư mục này.")


def _check_installed() -> None:
    if all(util.find_spec(name) for name in _NEEDED):
        return
    from baocao_gen.problems import codes
    from baocao_gen.problems.errors import EnvironmentFailure
    from baocao_gen.problems.problem import Problem

    hint = 'cài bằng lệnh: python -m pip install "baocao-gen[web]"'
    message = "trang web cần thêm thư viện chưa được cài (starlette, uvicorn, python-multipart)"
    raise EnvironmentFailure([Problem(codes.NO_WEB_EXTRA, message, None, hint)])


def _checked(folder: Path) -> Path:
    """Refuse what is no folder, before a port is taken."""
    from baocao_gen.files import paths

    if not paths.is_folder(folder):
        around = f"; gõ thư mục chứa nó: «{folder.parent}»" if paths.lies_there(folder) else ""
        message = f"«{folder}» không phải một thư mục{around}"
        raise click.BadParameter(message, param_hint="THƯ_MỤC")
    return paths.whole(folder)
