"""Word files → PDF files and their page counts, many in one run of LibreOffice.

LibreOffice takes longer to start than to print a report, so documents go to it in groups. One
that it cannot read, or over which it breaks down, does not take its group along. The documents
are copied into a temporary folder first, so it neither leaves lock files beside them nor finds
files that lie beside them.
"""

from __future__ import annotations

import re
import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from baocao_gen.files import soffice, temporary
from baocao_gen.files.disk import reason, write_file
from baocao_gen.files.soffice import NOT_FOUND, find_soffice
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.hint import Hint
from baocao_gen.problems.problem import Position, Problem

__all__ = [
    "NOTHING_CONVERTED",
    "NOT_ARCHIVAL",
    "NOT_FOUND",
    "NO_ROOM",
    "TIMED_OUT",
    "UNREADABLE",
    "PrintGroup",
    "convert",
    "convert_all",
    "converted",
    "count_pages",
    "find_soffice",
    "groups",
    "printed",
]

NO_ROOM = "BC189"
TIMED_OUT = "BC191"
NOTHING_CONVERTED = "BC192"
UNREADABLE = "BC193"
NOT_ARCHIVAL = "BC195"

_MOST_IN_GROUP = 32
"""Documents in one run: a start is a thirtieth of the work then, and little is lost with a run."""
_MOST_XML = 8_000_000
"""Bytes of XML in one run, some 10,000 rows of a table: minutes of work, not hours."""
_START_SECONDS = 60
"""LibreOffice's first start on a slow disk."""
_DOCUMENT_SECONDS = 10
_SECONDS_FOR_MEGABYTE = 60
_SECONDS_FOR_SQUARE = 25
"""By the square of a document's megabytes of XML: LibreOffice takes 4 seconds for 500 rows of a
table (0.4 MB), 20 for 2,000 and 250 for 6,000 (5 MB), on a machine that does nothing else."""
_MOST_SECONDS = 7200
"""However large a document says it is."""
_PROBE = 1_000_000
"""Bytes that a temporary folder must still have room for, if the missing PDF is not its fault."""

_STREAM = re.compile(rb"<<(?P<keys>(?:(?!endobj).)*?)>>\s*stream\r?\n(?P<data>.*?)endstream", re.S)
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_ARCHIVAL_WORDS = (b"<pdfaid:part>2<", b"<pdfaid:conformance>B<")


def convert(docx: Path, pdf: Path, *, timeout: float | None = None) -> int:
    """Convert one Word file to PDF, as ``convert_all`` does many; the number of its pages."""
    return convert_all([(docx, pdf)], timeout=timeout)[0]


def converted(docx: bytes, name: str, *, archival: bool = False) -> bytes:
    """A Word file, named so in messages → its PDF; raises what ``printed`` tells."""
    [pdf] = printed([(name, docx)], archival=archival)
    if isinstance(pdf, Problem):
        raise EnvironmentFailure([pdf])
    return pdf


def convert_all(pairs: Iterable[tuple[Path, Path]], *, timeout: float | None = None) -> list[int]:
    """Convert many Word files in few runs of LibreOffice, which starts slowly.

    A document that fails does not keep the others from being written.

    Args:
        pairs: the Word file, which is only read, and the PDF to write, for each document; a PDF
            is replaced at once or not at all, its folder must exist.
        timeout: seconds for each document; by default what its size asks for.

    Returns:
        The number of pages of each document, in the order given.

    Raises:
        EnvironmentFailure: LibreOffice is missing (BC190), too slow (BC191), gave no PDF
            (BC192), a Word file cannot be read (BC193), or a PDF not written (BC164), there is
            no room for temporary files (BC189); one problem for each document that failed.
    """
    wanted = list(pairs)
    documents = [(str(docx), _read(docx)) for docx, _ in wanted]
    made = (pdf for group in groups(documents) for pdf in printed(group, timeout=timeout))
    counts: list[int] = []
    problems: list[Problem] = []
    for (_, target), pdf in zip(wanted, made, strict=True):
        if isinstance(pdf, Problem):
            problems.append(pdf)
            continue
        counts.append(count_pages(pdf))
        try:
            write_file(target, pdf)
        except EnvironmentFailure as error:
            problems += error.problems
    if problems:
        raise EnvironmentFailure(problems)
    return counts


def groups(documents: Iterable[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    """Documents, each a name and a Word file → those that go into one run together."""
    group = PrintGroup()
    for name, docx in documents:
        group.add(name, docx)
        if group.is_full:
            yield group.documents
            group = PrintGroup()
    if group.documents:
        yield group.documents


@dataclass(slots=True)
class PrintGroup:
    """Documents that go into one run together.

    Attributes:
        documents: For each its name in messages, and the Word file.
    """

    documents: list[tuple[str, bytes]] = field(default_factory=list)
    _xml: int = 0

    def add(self, name: str, docx: bytes) -> None:
        """One more document."""
        self.documents.append((name, docx))
        self._xml += _xml_bytes(docx)

    @property
    def is_full(self) -> bool:
        """Whether a run has enough to do with these."""
        return len(self.documents) >= _MOST_IN_GROUP or self._xml >= _MOST_XML


def printed(
    documents: Sequence[tuple[str, bytes]],
    *,
    timeout: float | None = None,
    archival: bool = False,
) -> list[bytes | Problem]:
    """Print a group of Word files, in one run if all goes well.

    What a run that breaks down has not printed is tried again: the document it broke down over
    by itself, the others together.

    Args:
        documents: for each its name in messages, and the Word file; as many as ``groups`` gives.
        timeout: as in ``convert_all``.
        archival: whether the PDFs are to be PDF/A-2b, tagged.

    Returns:
        For each document its PDF, or why there is none; one that is to be PDF/A and is not is
        none (BC195).

    Raises:
        EnvironmentFailure: LibreOffice is missing (BC190), or there is no room for temporary
            files (BC189).
    """
    made: dict[int, bytes | Problem] = {}
    waiting = deque([list(range(len(documents)))] if documents else [])
    while waiting:
        numbers = waiting.popleft()
        group = [documents[number] for number in numbers]
        seconds = timeout * len(group) if timeout else _seconds([docx for _, docx in group])
        result = _run([docx for _, docx in group], seconds, archival=archival)
        made |= {number: pdf for number, pdf in zip(numbers, result.pdfs, strict=True) if pdf}
        missing = [number for number in numbers if number not in made]
        if len(group) == 1 and missing:
            made[numbers[0]] = _why(group[0][0], result.run, seconds)
        elif result.run.is_through:
            waiting.extendleft([number] for number in reversed(missing))
        elif missing:
            waiting.extendleft(part for part in (missing[1:], missing[:1]) if part)
    pdfs = [made[number] for number in range(len(documents))]
    if not archival:
        return pdfs
    return [
        _not_archival(name) if isinstance(pdf, bytes) and not is_archival(pdf) else pdf
        for (name, _), pdf in zip(documents, pdfs, strict=True)
    ]


def _xml_bytes(docx: bytes) -> int:
    """How large a Word file is for whoever reads it: its XML as it was before it was packed."""
    try:
        with ZipFile(BytesIO(docx)) as archive:
            return sum(part.file_size for part in archive.infolist())
    except (BadZipFile, ValueError, NotImplementedError):
        return len(docx)


def _seconds(documents: Sequence[bytes]) -> float:
    """The time that a run over these documents may take: four times what it should, or more."""
    sizes = [_xml_bytes(docx) / 1_000_000 for docx in documents]
    by_size = sum(
        _DOCUMENT_SECONDS + _SECONDS_FOR_MEGABYTE * size + _SECONDS_FOR_SQUARE * size**2
        for size in sizes
    )
    return min(_START_SECONDS + by_size, _MOST_SECONDS)


@frozen
class _Result:
    """What a run has made: for each document its PDF, empty where there is none."""

    run: soffice.OfficeRun
    pdfs: tuple[bytes, ...]


def _run(documents: Sequence[bytes], seconds: float, *, archival: bool) -> _Result:
    program = find_soffice()
    try:
        with temporary.folder(temporary.place()) as work:
            copies = []
            for number, docx in enumerate(documents, start=1):
                copies.append(work / f"{number}.docx")
                copies[-1].write_bytes(docx)
            run = soffice.run(program, work, copies, seconds, archival=archival)
            pdfs = tuple(_whole_pdf(copy.with_suffix(".pdf")) for copy in copies)
            if not all(pdfs):
                (work / "cho-trong").write_bytes(bytes(_PROBE))
    except OSError as error:
        raise EnvironmentFailure([_no_room(error)]) from None
    return _Result(run, pdfs)


def _whole_pdf(path: Path) -> bytes:
    """A PDF with its last line and at least a page; what was begun only does not count."""
    pdf = path.read_bytes() if path.exists() else b""
    return pdf if pdf.rstrip().endswith(b"%%EOF") and count_pages(pdf) else b""


def is_archival(pdf: bytes) -> bool:
    """Whether a PDF says of itself that it is PDF/A-2b: such words are never compressed."""
    return all(words in pdf for words in _ARCHIVAL_WORDS)


def count_pages(pdf: bytes) -> int:
    """Return the number of pages of a PDF as LibreOffice writes it.

    Counts the page objects, also those in compressed object streams. Not for any PDF: one that
    was changed afterwards and saved incrementally may still hold the pages it had before.
    """
    plain = _STREAM.sub(b"", pdf)
    return sum(len(_PAGE.findall(part)) for part in (plain, *_object_streams(pdf)))


def _object_streams(pdf: bytes) -> Iterator[bytes]:
    for match in _STREAM.finditer(pdf):
        if b"/ObjStm" in match["keys"]:
            try:
                yield zlib.decompressobj().decompress(match["data"])
            except zlib.error:
                continue


def _read(docx: Path) -> bytes:
    try:
        return docx.read_bytes()
    except OSError as error:
        raise EnvironmentFailure([_unreadable(docx, error)]) from None


def _why(name: str, run: soffice.OfficeRun, seconds: float) -> Problem:
    return _timed_out(name, seconds) if run.is_late else _nothing_converted(name, run.said)


def _timed_out(name: str, seconds: float) -> Problem:
    return Problem(
        TIMED_OUT,
        f"LibreOffice chưa chuyển xong sau {seconds:.0f} giây nên đã bị dừng",
        Position(name),
        hint="thử lại khi máy rảnh hơn; nếu vẫn vậy, mở tệp bằng LibreOffice để tìm chỗ bị treo",
    )


def _nothing_converted(name: str, said: str) -> Problem:
    errors = dict.fromkeys(line for line in said.splitlines() if line.startswith("Error"))
    quoted = "; chương trình báo: " + " ".join(errors) if errors else ""
    return Problem(
        NOTHING_CONVERTED,
        f"LibreOffice không tạo được tệp PDF{quoted}",
        Position(name),
        hint="mở tệp bằng LibreOffice hoặc Word để xem tệp có hỏng hay đặt mật khẩu không",
    )


def _not_archival(name: str) -> Problem:
    return Problem(
        NOT_ARCHIVAL,
        "LibreOffice của máy này không ghi được PDF/A-2b",
        Position(name),
        hint=Hint(
            "cài LibreOffice 7.4 trở lên, hoặc bỏ --pdfa để có bản PDF thường",
            on_page="cài LibreOffice 7.4 trở lên, hoặc lấy bản PDF thường",
        ),
    )


def _no_room(error: OSError) -> Problem:
    """The temporary folder is at fault, whichever document was in hand."""
    return Problem(
        NO_ROOM,
        f"không ghi được vào thư mục tạm, nơi LibreOffice làm việc ({reason(error)})",
        Position(str(temporary.place())),
        hint="dọn thư mục ấy, hoặc đặt biến TMPDIR (trên Windows: TEMP) sang ổ đĩa còn chỗ",
    )


def _unreadable(docx: Path, error: OSError) -> Problem:
    reasons = {
        FileNotFoundError: "không có tệp này",
        PermissionError: "không có quyền đọc, hoặc tệp đang bị khóa",
        IsADirectoryError: "đây là một thư mục",
    }
    reason = reasons.get(type(error), "lỗi ổ đĩa")
    return Problem(
        UNREADABLE, f"không đọc được tệp Word để chuyển sang PDF: {reason}", Position(str(docx))
    )
