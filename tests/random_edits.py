"""Year files of many kinds and random acts on them → what an edit has changed that it should not.

Used by ``tests/yearfile/editing`` and by ``benchmarks/edits.py``.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.yearfile.editing.acts import (
    Act,
    Carry,
    Insert,
    Move,
    Put,
    Remove,
    Rename,
    changed,
)
from baocao_gen.yearfile.editing.apply import NOT_EDITABLE, with_acts
from baocao_gen.yearfile.editing.spot import node_at
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.yaml import LocatedText, Mapping, Plain, Sequence, read, to_plain
from baocao_gen.yearfile.yaml.comments import comments

_ROOT = Path(__file__).parent.parent
_ODD = """# Đầu tệp
ky_bao_cao: 2020   # kỳ
the_thuc:
    # về cơ quan
    co_quan_ban_hanh: 'Sở "Nội vụ"'
    trich_yeu: "Kết quả\\nnăm 2020 \\u0111"
    noi_nhan: [Như trên, "Lưu: VT",
        # cuối cùng
        Văn phòng]
    nguoi_ky: {chuc_vu: Giám đốc,   # đương chức
               ho_ten: }

so_lieu:

    # nhóm thứ nhất
    mot:
        # chú thích của a
        a: {ten: A, don_vi_tinh: hồ sơ, thuc_hien: 12}  # đếm
        b:
            ten: Số b
            don_vi_tinh: "%"
            # chờ
            thuc_hien:
            ke_hoach: 1.988
    hai: {c: {ten: C, don_vi_tinh: người}, d: {ten: "D, d", don_vi_tinh: km}}
    ba:
        e: {
            ten: E,
            don_vi_tinh: tỷ đồng,  # tiền
            # số ước
            thuc_hien: 5
        }
noi_dung:
- tieu_de: Phần một
  van: |
    Đoạn một {{ mot.a }}.

    - gạch đầu dòng
      thụt vào
  muc:
  - van: >
      Câu dài
      gấp dòng

      đoạn hai
  # chú thích của mục hai
  - van: một dòng rồi
      thêm một dòng
    nguon: Phòng A
  - van: |2-
       thụt ngay
      rồi thôi
- van: |+  # giữ dòng trống
    Cuối

- 'chỉ là chữ'
nhiem_vu:
  - noi_dung: Việc một
    # chưa xong
  -   noi_dung: Việc hai
      trang_thai: hoan_thanh

  - {noi_dung: Việc ba}
phu_luc: []
bo_qua:"""
_WORDS = [
    "chữ",
    "Sở, ban: ngành #1",
    "- gạch",
    "",
    "null",
    "12,5",
    "1.988",
    '"trong nháy"',
    "it's 'đơn'",
    "{{ mot.a | tang_giam }}",
    "một\nhai",
    "một\n\nhai\n",
    "  thụt\nra",
    "cuối\n\n",
    "\nđầu trống",
    "@ đầu",
    "a\\b",
    "Nguyễn",
    "dòng một\r\ndòng hai",
    "x" * 200,
    "kết quả: tốt {đạt}, [vượt]",
    "*đậm*",
    "có \t tab",
]


def year_files() -> dict[str, bytes]:
    """Year files by name: the project's own, and one that is typed in every odd way."""
    found = {path.name: path.read_bytes() for path in sorted((_ROOT / "data").glob("20*.yaml"))}
    for path in sorted((_ROOT / "examples").rglob("*.yaml")):
        found[str(path.relative_to(_ROOT))] = path.read_bytes()
    odd = _ODD.encode()
    found["lạ"] = odd
    found["lạ, CRLF"] = odd.replace(b"\n", b"\r\n")
    found["lạ, NFD, BOM"] = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", _ODD).encode()
    found["lạ, hết dòng"] = odd + b"\n"
    return found


def random_act(root: Mapping, random: Random) -> Act:
    """Something that can be done to a file."""
    paths = dict(_paths(to_plain(root), ()))
    kind = random.randrange(10)
    texts = [path for path, value in paths.items() if isinstance(value, str)]
    lists = [path for path, value in paths.items() if isinstance(value, list) and value]
    maps = [path for path, value in paths.items() if isinstance(value, dict) and value]
    keys = [path for path in paths if path and isinstance(path[-1], str)]
    below = [path for path in keys if len(path) > 1]
    if kind <= 1:
        old = paths[(path := random.choice(texts))]
        assert isinstance(old, str)
        return Put(path, _edited(old, random))
    if kind == 2:
        return Put(random.choice(below), random.choice([None, *_WORDS, ["x", "y z"], {"k": "v"}]))
    if kind == 3:
        path = random.choice(maps)
        order = tuple(random.sample(["moi", *_keys(paths[path])], len(_keys(paths[path])) + 1))
        value: Plain = random.choice([*_WORDS, {"a": "1", "b": "dài, hơn"}, ["m", "n"]])
        return Put((*path, "moi"), value, order=random.choice([(), order]))
    if kind == 4:
        items = paths[(path := random.choice(lists))]
        assert isinstance(items, list)
        value = random.choice([*_WORDS, *items, {"noi_dung": "Mới", "ket_qua": "một\nhai"}])
        return Insert(path, random.randrange(len(items) + 1), value or "mới")
    if kind == 5:
        items = paths[(path := random.choice(lists))]
        assert isinstance(items, list)
        return Move(path, random.randrange(len(items)), random.randrange(len(items)))
    if kind == 6:
        return Rename(random.choice(keys), "ten_moi")
    if kind == 7:
        path = random.choice(below)
        outside = [into for into in maps if into[: len(path)] != path and into]
        return Carry(path, random.choice(outside), "chuyen_den")
    return Remove(random.choice([path for path in paths if len(path) > 1]))


def _edited(old: str, random: Random) -> str:
    if random.random() < 0.4:
        return random.choice(_WORDS)
    words = old.split(" ")
    words[random.randrange(len(words))] = random.choice(["mới", "đã, đang", "", "x\ny"])
    return " ".join(words)


def _keys(value: Plain) -> list[str]:
    assert isinstance(value, dict)
    return list(value)


def _paths(plain: Plain, path: KeyPath) -> Iterator[tuple[KeyPath, Plain]]:
    yield path, plain
    if isinstance(plain, dict):
        for key, inner in plain.items():
            yield from _paths(inner, (*path, key))
    elif isinstance(plain, list):
        for index, item in enumerate(plain):
            yield from _paths(item, (*path, index))


def wrong(data: bytes, act: Act) -> tuple[list[str], bytes | None]:
    """What is wrong with an edit, and the new file; None where it was refused."""
    root, _ = read(data, "")
    try:
        text = with_acts(data, [act])
    except InvalidReport as error:
        refused = [str(problem) for problem in error.problems]
        is_ours = any(problem.code == NOT_EDITABLE for problem in error.problems)
        return (refused if is_ours else []), None
    new = text.encode()
    after, problems = read(new, "")
    found = [str(problem) for problem in problems if problem.severity == "error"]
    wanted = changed(to_plain(root), act)
    if isinstance(act, Put) and isinstance(act.value, str):
        wanted = changed(to_plain(root), Put(act.path, _as_read(act.value)))
    if isinstance(act, Insert) and isinstance(act.value, str):
        wanted = changed(to_plain(root), Insert(act.path, act.index, _as_read(act.value)))
    if to_plain(after) != wanted:
        found.append("says something else")
    found += _lost_lines(root, data.decode(), text, act)
    if not isinstance(act, Remove):
        said = Counter(comment.text for comment in comments(root))
        lost = said - Counter(comment.text for comment in comments(after))
        found += [f"comment lost: {text}" for text in lost]
    return found, new


def _as_read(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def _lost_lines(root: Mapping, old: str, new: str, act: Act) -> list[str]:
    """The lines that an act does not concern, and that the new text does not have in order."""
    concerned = {number for span in _spans(root, act) for number in range(span[0], span[1] + 1)}
    lines = old.split("\n")
    kept = [line for number, line in enumerate(lines, 1) if number not in concerned]
    kept = [line for line in kept if line.strip()]  # a block that keeps empty lines owns them
    if lines[-1]:  # a last line without its end may get one
        kept = [line.rstrip("\r") for line in kept]
        new = new.replace("\r\n", "\n")
    following = iter(new.split("\n"))
    return [f"line lost: {line!r}" for line in kept if line not in following]


def _spans(root: Mapping, act: Act) -> Iterator[tuple[int, int]]:
    """The lines on which stands what an act concerns, comments above included."""
    if isinstance(act, Move):
        node = node_at(root, act.path)
        assert isinstance(node, Sequence)
        low, high = sorted((act.index, act.to))
        yield _above(root, node.items[low].line), _below(root, node.items[high].end[0])
        return
    path = act.path
    while (node := node_at(root, path)) is None:
        path = path[:-1]
    if isinstance(act, Carry):
        into = node_at(root, act.into)
        assert isinstance(into, Mapping)
        yield into.line, into.end[0] if into.flow else into.line
    yield from _of_holder(root, act, path)
    if path == act.path and not isinstance(act, Insert):
        yield _above(root, _line_of_key(root, path)), _below(root, node.end[0])
    elif isinstance(node, LocatedText) or node.flow:
        yield node.line - 1, node.end[0]
    else:
        yield node.line, node.line


def _of_holder(root: Mapping, act: Act, path: KeyPath) -> Iterator[tuple[int, int]]:
    """What of the list or mapping around it may change with an item."""
    holder = node_at(root, path[:-1]) if path else root
    if not isinstance(holder, Mapping | Sequence):
        return
    if holder.flow:
        yield holder.line, holder.end[0]
    held = holder.entries if isinstance(holder, Mapping) else holder.items
    if isinstance(act, Remove | Carry) and len(held) == 1:
        yield _line_of_key(root, path[:-1]), holder.end[0]
    elif isinstance(act, Remove | Carry) and isinstance(holder, Mapping):
        first, second = holder.entries[0][0], holder.entries[1][0]
        if first.text == path[-1]:  # the next one moves up behind the dash
            yield second.line, second.line


def _line_of_key(root: Mapping, path: KeyPath) -> int:
    above = node_at(root, path[:-1]) if path else None
    key = above.key(str(path[-1])) if isinstance(above, Mapping) and path else None
    node = node_at(root, path)
    assert node is not None
    return key.line if key else node.line


def _above(root: Mapping, line: int) -> int:
    lines = root.source.lines
    while (
        line > 1
        and lines[line - 2].lstrip().startswith(("#", "-"))
        and (not lines[line - 2].lstrip(" -") or lines[line - 2].lstrip().startswith("#"))
    ):
        line -= 1
    return line


def _below(root: Mapping, line: int) -> int:
    lines = root.source.lines
    while line < len(lines) and lines[line].lstrip().startswith("#"):
        line += 1
    return line
