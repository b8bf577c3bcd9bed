"""Pictures that the texts ask for → the same with their numbers and what their files hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from baocao_gen.files.files import Files
from baocao_gen.files.listed import Listed, listing_once
from baocao_gen.files.pictures import Image, read_picture
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.blocks import Block, Blocks, Picture
from baocao_gen.report.marks import MarkFault
from baocao_gen.vietnamese.numbers import format_count
from baocao_gen.vietnamese.reading_error import ReadingError

UNUSABLE: Final = "BC472"
MOST_PICTURES: Final = 2_000
"""Pictures of a report, each counted wherever it stands: no printed report has a tenth of them."""
MOST_BYTES: Final = 48 * 1024 * 1024
"""Bytes of all pictures of a report together: what still goes by mail, and opens anywhere."""
_ON_THE_WEB = ("http:", "https:", "ftp:", "file:", "data:")


@dataclass(slots=True)
class Pictures:
    """Reads the files of one report's pictures, each once, in the order of the page.

    Attributes:
        files: What the names of files are relative to.
    """

    files: Files
    _asked: int = 0
    _numbered: int = 0
    _bytes: int = 0
    _read: dict[str, Image] = field(default_factory=dict)
    _refused: dict[str, ReadingError] = field(default_factory=dict)
    _folders: dict[str, Listed] = field(default_factory=dict)

    def found_in(self, blocks: Blocks, tell: Callable[[MarkFault], None]) -> Blocks:
        """The blocks of a text with their pictures' numbers and contents.

        Args:
            blocks: The blocks.
            tell: Gets each picture whose file cannot be used, and the first too many.
        """
        if not any(isinstance(block, Picture) for block in blocks.items):
            return blocks
        found: list[Block] = []
        with listing_once(self._folders):
            for block in blocks.items:
                try:
                    found += self._found(block) if isinstance(block, Picture) else (block,)
                except ReadingError as error:
                    typed = block.typed if isinstance(block, Picture) else ""
                    tell(MarkFault(UNUSABLE, error.message, error.hint, typed))
        return Blocks(tuple(found))

    def _found(self, picture: Picture) -> tuple[Picture, ...]:
        """The picture with its number and content; none of those behind the first too many."""
        self._asked += 1
        if self._asked == MOST_PICTURES + 1:
            most = format_count(MOST_PICTURES)
            message = f"quá nhiều hình: một báo cáo có nhiều nhất {most}"
            raise ReadingError(message, "bỏ bớt, hoặc ghép nhiều hình thành một")
        if self._asked > MOST_PICTURES:
            return ()
        image = self._image(picture.file)
        self._numbered += bool(picture.caption)
        return (replace(picture, number=self._numbered, image=image),)

    def _image(self, name: str) -> Image:
        """The content; a file that cannot be used is read once, however often it is named."""
        if name in self._refused:
            raise self._refused[name]
        try:
            return self._content(name)
        except ReadingError as error:
            self._refused[name] = error
            raise

    def _content(self, name: str) -> Image:
        if name.lower().startswith(_ON_THE_WEB):
            hint = "lưu hình thành tệp để cạnh tệp năm rồi ghi tên tệp"
            raise ReadingError(f"không lấy hình từ địa chỉ «{name}»", hint)
        file = self.files.file(name)
        known = self._read.get(file.identity)
        if known is None:
            known = self._read[file.identity] = self._opened(name)
        return known

    def _opened(self, name: str) -> Image:
        try:
            data = self.files.file(name).read()
        except InvalidReport as error:
            problem = error.problems[0]
            raise _unusable(name, problem.message, problem.hint) from error
        try:
            image = read_picture(data)
        except ReadingError as error:
            raise _unusable(name, error.message, error.hint) from error
        self._bytes += len(data)
        if self._bytes > MOST_BYTES:
            limit = MOST_BYTES // 1024 // 1024
            raise ReadingError(f"các hình của báo cáo lớn quá {limit} MB", "thu nhỏ các hình")
        return image


def _unusable(name: str, why: str, hint: str | None) -> ReadingError:
    return ReadingError(f"không dùng được hình «{name}»: {why}", hint)
