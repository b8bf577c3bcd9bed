"""A request → what a page needs of it: plain values, read within limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from baocao_gen.web.session import OpenYear, Session
from baocao_gen.web.uploads import Upload

MAX_FIELDS: Final = 20_000
"""A pasted column sends one field for each row."""
MAX_FILES: Final = 200
MAX_FIELD: Final = 16 << 20
"""Bytes of one field: a whole year file may be sent as one."""
LANGUAGES: Final = ("vi", "en")
LANGUAGE: Final = "baocao_gen_tieng"
"""The cookie that holds the chosen language."""


@dataclass(frozen=True)
class Tab:
    """A page of every report: the last step of its address, and its label."""

    step: str
    label: str


@dataclass(frozen=True)
class WebRequest:
    """One request.

    Attributes:
        session: The folder that is open.
        path: What stands in the place of the address's braces.
        query: The address's parameters, the last of a name.
        fields: What a form has sent, in its order; nothing for GET.
        uploads: The files that came with it.
        part: Whether a script of the page asks for a piece instead of a whole page.
        language: In which the page speaks: «vi» or «en».
        address: The address itself, without its parameters.
        tabs: The pages that every report has.
    """

    session: Session
    path: Mapping[str, str]
    query: Mapping[str, str]
    fields: tuple[tuple[str, str], ...] = ()
    uploads: tuple[tuple[str, Upload], ...] = ()
    part: bool = False
    language: str = "vi"
    address: str = "/"
    tabs: tuple[Tab, ...] = ()

    @property
    def year(self) -> OpenYear:
        """The year file that the address names."""
        return self.session.year(int(self.path["number"]))

    @property
    def seen(self) -> str:
        """The version of the year file that the form was made from."""
        return self.value("ban")

    def value(self, name: str) -> str:
        """A field of the form; empty if it was not sent."""
        return self._first.get(name, "")

    @cached_property
    def _first(self) -> Mapping[str, str]:
        return dict(reversed(self.fields))

    def values(self, name: str) -> list[str]:
        """Every field of that name, in order."""
        return [value for key, value in self.fields if key == name]

    def files(self, name: str) -> list[Upload]:
        """Every file that was sent under a name."""
        return [upload for key, upload in self.uploads if key == name]


async def read(request: Request, session: Session, tabs: tuple[Tab, ...]) -> WebRequest:
    """Read a request to its end.

    Raises:
        HTTPException: 400, what was sent is no form, or has more parts than a page of ours sends.
    """
    fields: list[tuple[str, str]] = []
    uploads: list[tuple[str, Upload]] = []
    if request.method == "POST":
        try:
            async with request.form(
                max_files=MAX_FILES, max_fields=MAX_FIELDS, max_part_size=MAX_FIELD
            ) as form:
                fields, uploads = await _parts(form)
        except UnicodeError as error:  # letters in an encoding that no browser sends
            raise HTTPException(400) from error
    chosen = request.cookies.get(LANGUAGE, LANGUAGES[0])
    return WebRequest(
        session,
        request.path_params,
        dict(request.query_params),
        tuple(fields),
        tuple(uploads),
        part="x-phan" in request.headers,
        language=chosen if chosen in LANGUAGES else LANGUAGES[0],
        address=request.url.path,
        tabs=tabs,
    )


async def _parts(form: FormData) -> tuple[list[tuple[str, str]], list[tuple[str, Upload]]]:
    fields: list[tuple[str, str]] = []
    uploads: list[tuple[str, Upload]] = []
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            if value.filename:
                plain = value.filename.replace("\\", "/").rpartition("/")[2]
                uploads.append((letters(name), Upload(letters(plain), await value.read())))
        else:
            fields.append((letters(name), letters(value).replace("\r\n", "\n")))
    return fields, uploads


def letters(text: str) -> str:
    """A text or a file's name without halves of letters, which are shown and sent as «?»."""
    return text.encode("utf-8", "replace").decode()


def whole_number(text: str) -> int:
    """What a field or an address says where it means the place in a list; 0 if it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0
