"""A content control whose tags are printed → its state says what it shows.

A placeholder is none any more; a check box is ticked or not; a drop-down list and a day know what
was chosen. (ECMA-376 part 1, 17.5.2; MS-DOCX, 2.6.1.)
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from lxml import etree

from baocao_gen.tags.private_characters import BLANK_OPEN
from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.unbreakable import NO_BREAK_HYPHEN, breakable
from baocao_gen.word.docxtpl.values import WrongKind
from baocao_gen.word.package.stores import sign_of, words_in
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.xml import W

_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
CHECK_BOX: Final = f"{_W14}checkbox"
_TICKED, _EMPTY = "2612", "2610"
_YES: Final = frozenset({"có", "true", "đúng", "yes", "1", "x", "☒", "☑", "✓", "✔"})
_NO: Final = frozenset({"không", "false", "sai", "no", "0", "☐", "□"})
_SIGN = late("([\n\t\u2011])")
_SIGNS: Final = {"\n": f"{W}br", "\t": f"{W}tab", NO_BREAK_HYPHEN: f"{W}noBreakHyphen"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def settle(properties: Any, content: Any, styles: Styles) -> None:
    """Bring a control's state in line with what has been printed in it.

    Args:
        properties: Its ``sdtPr``.
        content: Its ``sdtContent``.
        styles: The template's styles.

    Raises:
        WrongKind: what is printed in a check box is neither yes nor no.
    """
    words = breakable(words_in(content)).strip()
    box = properties.find(CHECK_BOX)
    if box is not None:
        if BLANK_OPEN not in words:
            tick(box, content, says=_says_yes(box, content, words))
        return
    if words:
        end_placeholder(properties, content, styles)
    for name in ("dropDownList", "comboBox"):
        for choices in properties.iter(f"{W}{name}"):
            _choose(choices, content, words)
    for day in properties.iter(f"{W}date"):
        _set_day(day, words)


def end_placeholder(properties: Any, content: Any, styles: Styles) -> None:
    """What a control shows is a value now, in the look that it has for values."""
    for mark in properties.findall(f"{W}showingPlcHdr"):
        properties.remove(mark)
    own = properties.find(f"{W}rPr")
    names = {"PlaceholderText", styles.id_of("placeholder text")}
    for style in list(content.iter(f"{W}rStyle")):
        look = style.getparent()
        if style.get(f"{W}val") not in names or look.tag != f"{W}rPr":
            continue
        look.remove(style)
        if not len(look) and own is not None:
            look[:] = [deepcopy(child) for child in own]
        if not len(look):
            look.getparent().remove(look)


def _says_yes(box: Any, content: Any, words: str) -> bool:
    shown = box.find(f"{_W14}checkedState"), box.find(f"{_W14}uncheckedState")
    signs = [sign_of(state, usual) for state, usual in zip(shown, (_TICKED, _EMPTY), strict=True)]
    drawn = [str(sign.get(f"{W}char", ""))[-2:].upper() for sign in content.iter(f"{W}sym")]
    if drawn and not words:  # a sign of a font like Wingdings, whose codes lie in the private area
        return drawn[0] == f"{ord(signs[0]) & 0xFF:02X}"
    if words[:1] in signs:
        return words[0] == signs[0]
    if words.lower() in _YES or words[:1] in ("☒", "☑"):
        return True
    if not words or words.lower() in _NO or words[:1] == "☐":
        return False
    hint = "cho thẻ trong ô đánh dấu một giá trị có hoặc không, hoặc in dấu ☒, ☐"
    raise WrongKind(f"«{words[:40]}» không phải có hoặc không, ô đánh dấu không nhận", hint)


def tick(box: Any, content: Any, *, says: bool) -> None:
    """Let a check box say yes or no, in its state and in its sign.

    Args:
        box: Its ``w14:checkbox``.
        content: Its ``sdtContent``.
        says: Yes.
    """
    checked = box.find(f"{_W14}checked")
    if checked is None:
        checked = etree.Element(f"{_W14}checked")
        box.insert(0, checked)
    checked.set(f"{_W14}val", "1" if says else "0")
    state = box.find(f"{_W14}{'checkedState' if says else 'uncheckedState'}")
    sign = sign_of(state, _TICKED if says else _EMPTY)
    if words_in(content).strip()[:1] == sign or next(content.iter(f"{W}sym"), None) is not None:
        return
    run = write_words(content, sign)
    font = None if state is None else state.get(f"{_W14}font")
    if run is not None and font:
        _set_font(run, str(font))


def is_ticked(box: Any) -> bool:
    """Whether a check box says yes."""
    checked = box.find(f"{_W14}checked")
    return checked is not None and checked.get(f"{_W14}val") in ("1", "true")


def _set_font(run: Any, font: str) -> None:
    look = run.find(f"{W}rPr")
    if look is None:
        look = etree.Element(f"{W}rPr")
        run.insert(0, look)
    fonts = look.find(f"{W}rFonts")
    if fonts is None:
        fonts = etree.Element(f"{W}rFonts")
        look.insert(1 if look.find(f"{W}rStyle") is not None else 0, fonts)
    fonts.attrib.clear()
    for script in ("ascii", "eastAsia", "hAnsi", "hint"):
        fonts.set(f"{W}{script}", "eastAsia" if script == "hint" else font)


def _choose(choices: Any, content: Any, words: str) -> None:
    """The entry that is printed, by what it shows or by its value; else there is no last one."""
    choices.attrib.pop(f"{W}lastValue", None)
    items = choices.findall(f"{W}listItem")
    for name in ("displayText", "value"):
        for item in items:
            if words and item.get(f"{W}{name}") == words:
                choices.set(f"{W}lastValue", str(item.get(f"{W}value", words)))
                if name == "value" and item.get(f"{W}displayText"):
                    write_words(content, str(item.get(f"{W}displayText")))
                return


def _set_day(day: Any, words: str) -> None:
    read = day_of(words)
    if read is None:
        day.attrib.pop(f"{W}fullDate", None)
    else:
        day.set(f"{W}fullDate", f"{iso(read)}T00:00:00Z")


def day_of(words: str) -> PartialDate | None:
    """A whole day as people or programs write it; None for anything else."""
    try:
        read = parse_date(words.partition("T")[0])
    except ReadingError:
        return None
    return read if read.complete else None


def iso(day: PartialDate) -> str:
    """A whole day as programs write it, «2020-07-08»."""
    return f"{day.year:04d}-{day.month or 1:02d}-{day.day or 1:02d}"


def write_words(content: Any, words: str) -> Any:
    """Put words into a control in the look of its first run; that run, None where there is none.

    Args:
        content: Its ``sdtContent``.
        words: What it shows; lines are broken.
    """
    runs = list(content.iter(f"{W}r"))
    if not runs:
        return None
    first, holder = runs[0], next(runs[0].iterancestors(f"{W}p"), None)
    for run in runs[1:]:
        run.getparent().remove(run)
    for paragraph in list(content.iter(f"{W}p")):
        if paragraph is not holder and not len(paragraph.findall(f".//{W}sectPr")):
            paragraph.getparent().remove(paragraph)
    say(first, words)
    return first


def say(run: Any, words: str) -> None:
    """Put words into a run in the place of what it shows; lines are broken, tabs are Word's."""
    for child in [child for child in run if child.tag != f"{W}rPr"]:
        run.remove(child)
    for piece in _SIGN.split(words):
        if sign := _SIGNS.get(piece):
            etree.SubElement(run, sign)
            continue
        text = etree.SubElement(run, f"{W}t")
        text.text = piece
        text.set(_SPACE, "preserve")
