"""A report's content → its true pages, printed by LibreOffice one at a time, with their time.

Printing takes seconds, so it goes on behind the page. What is shown meanwhile are the pages of the
content before, and whoever shows them knows by ``version`` that they are old. Of one report only
the newest wish waits; nothing is printed twice.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from threading import Condition, Thread
from typing import Final

from baocao_gen.files.libreoffice import converted, count_pages
from baocao_gen.frozen import frozen
from baocao_gen.pipeline.outcome import unforeseen
from baocao_gen.problems.errors import BaocaoError
from baocao_gen.problems.problem import Problem
from baocao_gen.web.preview.page_picture import page_picture
from baocao_gen.word.write.for_libreoffice import for_libreoffice

DOTS: Final = 96
"""Points per inch of a page's picture, a screen's own."""
MOST_PICTURES: Final = 120
"""Pictures that are kept, some 100 kB each."""
MOST_PRINTS: Final = 8
"""Reports whose pages are kept."""
Make = Callable[[], bytes]
"""Makes the Word file that is to be printed; raises BaocaoError where that cannot be done."""


@frozen
class TruePages:
    """The printed pages of one content.

    Attributes:
        version: Which content.
        made_at: When they were printed.
        pdf: The PDF.
        count: How many pages it has.
    """

    version: str
    made_at: datetime
    pdf: bytes = field(repr=False)
    count: int


@frozen
class PagePrinting:
    """How the printing of one report stands.

    Attributes:
        pages: The newest pages there are; None before the first.
        wanted: The version that is being printed or waits for it; empty where none is.
        problems: Why the last one could not be printed; nothing where it could.
        failed: Which version that was.
    """

    pages: TruePages | None = None
    wanted: str = ""
    problems: tuple[Problem, ...] = ()
    failed: str = ""

    def is_of(self, version: str) -> bool:
        """Whether the pages are those of a content, and not old."""
        return self.pages is not None and self.pages.version == version


@frozen
class _Wish:
    version: str
    make: Make
    name: str


@dataclass(eq=False)
class PagePrinter:
    """Prints the reports of one folder, in a thread of its own that ends with the program.

    Attributes:
        to_pdf: A Word file and its name → its PDF; raises BaocaoError.
        now: What time it is.
    """

    to_pdf: Callable[[bytes, str], bytes] = lambda docx, name: converted(
        for_libreoffice(docx, name), name
    )
    now: Callable[[], datetime] = datetime.now
    _changed: Condition = field(default_factory=Condition)
    _wishes: OrderedDict[str, _Wish] = field(default_factory=OrderedDict)
    _known: OrderedDict[str, PagePrinting] = field(default_factory=OrderedDict)
    _pictures: OrderedDict[tuple[str, str, int], bytes] = field(default_factory=OrderedDict)
    _thread: Thread | None = None

    def wish(self, report: str, version: str, name: str, make: Make) -> PagePrinting:
        """Ask for the pages of a report's content; known ones are not printed again.

        Args:
            report: Which report.
            version: Which content of it.
            name: What its Word file is called in messages.
            make: Makes that file; called in the thread that prints.
        """
        with self._changed:
            known = self._known.get(report, PagePrinting())
            if known.is_of(version) or version in (known.wanted, known.failed):
                return known
            self._wishes[report] = _Wish(version, make, name)
            known = self._note(report, PagePrinting(known.pages, version))
            if self._thread is None:
                self._thread = Thread(target=self._work, name="trang-that", daemon=True)
                self._thread.start()
            self._changed.notify_all()
            return known

    def state(self, report: str) -> PagePrinting:
        """How the printing of a report stands."""
        with self._changed:
            return self._known.get(report, PagePrinting())

    def waited(self, report: str, version: str, seconds: float) -> PagePrinting:
        """The same, once the pages of a content are there or cannot be made, or after a time."""

        def is_done() -> bool:
            known = self._known.get(report, PagePrinting())
            return known.wanted != version

        with self._changed:
            self._changed.wait_for(is_done, seconds)
        return self.state(report)

    def picture(self, report: str, version: str, page: int) -> bytes | None:
        """The picture of a page; None where these pages are not there, or it has no such page."""
        asked = (report, version, page)
        with self._changed:
            if asked in self._pictures:
                self._pictures.move_to_end(asked)
                return self._pictures[asked]
            known = self._known.get(report, PagePrinting())
        if known.pages is None or not known.is_of(version) or not 0 <= page < known.pages.count:
            return None
        drawn = page_picture(known.pages.pdf, page, DOTS)
        with self._changed:
            self._pictures[asked] = drawn
            while len(self._pictures) > MOST_PICTURES:
                self._pictures.popitem(last=False)
        return drawn

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._wishes)
                report, wish = self._wishes.popitem(last=False)
            made = self._printed(wish)
            with self._changed:
                known = self._known.get(report, PagePrinting())
                wanted = "" if known.wanted == wish.version else known.wanted
                if isinstance(made, TruePages):
                    self._note(report, PagePrinting(made, wanted))
                else:
                    self._note(report, PagePrinting(known.pages, wanted, made, wish.version))
                self._changed.notify_all()

    def _printed(self, wish: _Wish) -> TruePages | tuple[Problem, ...]:
        try:
            pdf = self.to_pdf(wish.make(), wish.name)
        except BaocaoError as error:
            return tuple(error.problems)
        except Exception:  # a fault of ours must not stop the printing of other reports
            return (unforeseen(wish.name),)
        return TruePages(wish.version, self.now(), pdf, count_pages(pdf))

    def _note(self, report: str, printing: PagePrinting) -> PagePrinting:
        self._known[report] = printing
        self._known.move_to_end(report)
        while len(self._known) > MOST_PRINTS:
            self._known.popitem(last=False)
        return printing
