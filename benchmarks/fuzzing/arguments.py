"""A source of chance → words of a command line: every command and option with hostile values."""

from __future__ import annotations

import os
from functools import cache

import click

from baocao_gen.cli.commands import cli
from fuzzing.case import DEVICE, FOLDER, LINK, LOCKED, PIPE, Case, Files, Odd
from fuzzing.words import Chance, odd
from fuzzing.years import SMALL, beside

READ_ONLY_PATHS = ("/dev/null", "/dev/zero", "/dev/stdin", "/", "/proc/self/mem", "/etc/passwd")
"""Named only where a command reads: what if it wrote there?"""
PATHS = (
    *("nam.yaml", "nam.yaml", "cu.yaml", "mau.docx", "b.csv", "khong-co.yaml", "khong-co/nam.yaml"),
    *(
        "thu-muc",
        "thu-muc.yaml",
        "thu-muc.docx",
        "vong.yaml",
        "lac.yaml",
        "ong.yaml",
        "thiet-bi.docx",
    ),
    *(
        "khoa.yaml",
        "rong.yaml",
        "",
        ".",
        "./.",
        "..x",
        "-",
        "--",
        "-o",
        "~",
        "*",
        "*.yaml",
        "nam.yaml/",
    ),
    *(
        "nam.yaml/x",
        "dòng\nmới.yaml",
        "a\rb.docx",
        "a\tb",
        "nam.YAML",
        "a" * 255 + ".yaml",
        "%s%n",
        "{}",
    ),
    *(
        "a" * 250 + ".docx",
        "đ" * 125 + ".docx",
        "x/" * 2_000 + "y",
        "../" * 60 + "x",
        "$HOME",
        "`a`",
    ),
    *(
        "ra.docx",
        "ra/ra.docx",
        "ra",
        "ra.yaml",
        "ra.json",
        ".docx",
        ".yaml",
        "con.docx",
        "a:b",
        "http://a",
    ),
    *(
        "👩‍👩‍👧.yaml",
        "\u202efmt.yaml",
        "\u200b",
        "e\u0302\u0301.yaml",
        "nam.yaml\x7f",
        "\x1b[31m.yaml",
        "NUL",
    ),
    *(os.fsdecode(b"\xff\xfe.yaml"), os.fsdecode(b"\xff.docx"), os.fsdecode(b"cp\xd0.yaml")),
)
VALUES = (
    *(
        "0",
        "-1",
        "1",
        "2021",
        "9999",
        "10000",
        "1e9",
        "٣",
        "",
        "json",
        "JSON",
        "text",
        "bao-cao",
        "BC422",
    ),
    *(
        "422",
        "bc",
        "to trinh",
        "Báo cáo",
        "TTr",
        "²",
        "Ⅷ",
        "½",
        "9" * 5_000,
        "Sở",
        "1" * 30,
        "tcp://a",
    ),
)
FLAGS = (
    "-h",
    "--help",
    "-V",
    "--version",
    "--khong-co",
    "--forc",
    "-x",
    "-o",
    "--format",
    "--",
    "@a",
)


@cache
def commands() -> tuple[tuple[tuple[str, ...], click.Command], ...]:
    """Every command under its words, groups included."""
    return tuple(_below((), cli))


def _below(
    words: tuple[str, ...], command: click.Command
) -> list[tuple[tuple[str, ...], click.Command]]:
    found = [(words, command)]
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            if name == "web":  # it serves for as long as somebody asks
                continue
            inner = command.get_command(context, name)
            assert inner is not None
            found += _below((*words, name), inner)
    return found


def files(chance: Chance) -> Files:
    """The folder: what is sound, and what is no file."""
    odd_ones: Files = {
        "thu-muc": Odd(FOLDER),
        "thu-muc.yaml": Odd(FOLDER),
        "thu-muc.docx": Odd(FOLDER),
        "vong.yaml": Odd(LINK, b"vong.yaml"),
        "lac.yaml": Odd(LINK, b"khong-co-gi"),
        "ong.yaml": Odd(PIPE),
        "thiet-bi.docx": Odd(DEVICE),
        "khoa.yaml": Odd(LOCKED, SMALL),
        "rong.yaml": b"",
        os.fsdecode(b"\xff\xfe.yaml"): SMALL,
    }
    some = {name: odd_ones[name] for name in odd_ones if chance.random() < 0.7}
    return {**beside(), "nam.yaml": SMALL, **some}


def arguments(chance: Chance) -> Case:
    """One command line."""
    words, command = chance.choice(commands())
    line = list(words)
    for parameter in command.params:
        is_option = isinstance(parameter, click.Option)
        if is_option and chance.random() < (0.3 if not parameter.required else 0.95):
            name = chance.choice(parameter.opts)
            if name in ("--pdf", "--scheduler") and chance.random() < 0.97:
                continue  # seconds each, for a program that is not ours
            line += [name] if parameter.is_flag else [name, _value(parameter, chance)]  # type: ignore[attr-defined]
        elif not is_option:
            count = chance.randrange(4) if parameter.nargs == -1 else 1
            line += [_path(chance, reads=True) for _ in range(count) if chance.random() < 0.95]
    if command.name in ("batch", "consolidate") and "--jobs" not in line:
        line += ["--jobs", "1"]  # a process for each report would start in seconds
    if chance.random() < 0.1:
        line.insert(chance.randrange(len(line) + 1), chance.choice((*FLAGS, odd(chance), *VALUES)))
    if chance.random() < 0.1:
        chance.shuffle(line)
    # No system hands over a word with a zero byte in it.
    return Case("command lines", tuple(word.replace("\0", "") for word in line), files(chance))


def _path(chance: Chance, *, reads: bool) -> str:
    if chance.random() < 0.3:
        return chance.choice(("nam.yaml", "mau.docx"))
    if chance.random() < 0.05:
        return odd(chance)
    return chance.choice((*PATHS, *READ_ONLY_PATHS) if reads else PATHS)


def _value(parameter: click.Parameter, chance: Chance) -> str:
    if isinstance(parameter.type, click.Choice) and chance.random() < 0.7:
        return str(chance.choice(parameter.type.choices))
    if "--jobs" in parameter.opts:
        return chance.choice(("1", "0", "-1", "x", "1000", "", "1", "1"))
    if isinstance(parameter.type, click.Path) or "--template" in parameter.opts:
        return _path(chance, reads=False)
    return odd(chance) if chance.random() < 0.3 else chance.choice((*VALUES, *PATHS))
