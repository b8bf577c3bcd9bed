"""The header and the signature of a report → HTML in the decree's look, with the place of each key.

(Decree 30/2020, Appendix I, II and III; what a kind of document has: ``decree30.forms``.) The
order is that of the shipped templates, ``decree30.templates.build``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from baocao_gen.decree30.facts import MOTTO, NATIONAL_TITLE
from baocao_gen.decree30.forms import Form, Signatures, Title, form_of
from baocao_gen.report.blocks import Run
from baocao_gen.report.drawn import Framed
from baocao_gen.report.prose import with_figures
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.web.preview.html import EMPTY, Html, element, joined, words
from baocao_gen.web.preview.sentences import Sentences, flag, with_blanks
from baocao_gen.yearfile.model import Header, Signer, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath

_HEADER = key_of(YearFile, "header")
_PLAIN = Form()


@dataclass(slots=True)
class LetterheadWriter:
    """Prints what stands around the body of one report.

    Attributes:
        texts: Its texts.
        names: The names of its page.
        sentences: Prints runs.
    """

    texts: Texts
    names: Mapping[str, Any]
    sentences: Sentences

    @property
    def header(self) -> Header:
        """The keys of the header."""
        return self.texts.report.year_file.header

    @property
    def form(self) -> Form:
        """The form of its kind; that of a report for a kind that the decree does not know."""
        return form_of(self.header.kind) or _PLAIN

    @property
    def _said(self) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self.names[_HEADER]
        return found

    def top(self) -> Html:
        """The two columns, the title, the addressees and the grounds."""
        parts = [self._columns(), *self._title(), *self._addressees(), *self._opening()]
        return element("header", joined(parts), class_="letterhead")

    def _columns(self) -> Html:
        form, said = self.form, self._said
        left = [
            *self._lines("parent_agency", said.get("co_quan_chu_quan_dong", ()), "parent"),
            *self._lines("issuing_agency", said["co_quan_ban_hanh_dong"], "agency ruled"),
        ]
        right = [
            element("p", words(NATIONAL_TITLE), class_="nation"),
            element("p", element("span", words(MOTTO)), class_="motto"),
        ]
        if form.has_number:
            left.append(
                self.line(("number", "symbol"), with_blanks(said["so_ky_hieu_day_du"]), "number")
            )
        if form.title is Title.SUBJECT_UNDER_NUMBER:
            subject = joined([words("V/v "), self._subject()])
            left.append(self.line(("subject",), subject, "letter-subject"))
        if form.has_date:
            right.append(
                self.line(("issued_on", "place"), with_blanks(said["dia_danh_ngay"]), "date")
            )
        for key, name in (("secrecy", "do_mat"), ("urgency", "do_khan"), ("draft", "du_thao")):
            left += self._framed(key, said[f"khung_{name}"])
        frames = self._framed("circulation", said["khung_luu_hanh"])
        columns = [
            element("div", joined(left), class_="left"),
            element("div", joined(right), class_="right"),
        ]
        return joined([*frames, element("div", joined(columns), class_="columns")])

    def _framed(self, field: str, framed: object) -> Iterator[Html]:
        if isinstance(framed, Framed):
            kind = "framed red" if framed.is_red else "framed"
            yield self.line((field,), element("span", words(framed.words)), kind)

    def _title(self) -> Iterator[Html]:
        form = self.form
        if form.title in (Title.KIND_AND_SUBJECT, Title.KIND):
            yield self.line(("kind",), words(self.header.kind.upper()), "kind")
        if form.title is Title.KIND_AND_SUBJECT:
            ruled = "subject ruled" if form.has_rule and not form.is_attached else "subject"
            yield self.line(("subject",), self._subject(), ruled)
        if form.is_attached and self.header.attached_to:
            said = words(f"(Kèm theo {self.header.attached_to})")
            yield self.line(("attached_to",), said, "attached ruled")

    def _subject(self) -> Html:
        """The subject with its figures, which the page's names hold as words alone."""
        path = (_HEADER, key_of(Header, "subject"))
        return self.of_text(self.header.subject, path) or words(self._said[path[1]])

    def of_text(self, text: str, path: KeyPath) -> Html:
        """A line of words with its figures; nothing where a tag in it has failed."""
        try:
            rendered = self.texts.rendered(text, path)
        except (InvalidText, TextFault):
            return EMPTY
        said, spans = with_figures(rendered.source.strip("\n"), rendered.printed)
        return self.sentences.html((Run(said, prints=spans),))

    def _addressees(self) -> Iterator[Html]:
        form, to = self.form, self._said[key_of(Header, "addressees")]
        if not (form.addressees and to):
            return
        opening = self._opened(form.addressees)
        if len(to) == 1:
            yield self.line(("addressees",), with_blanks(f"{opening} {to[0]}"), "addressee")
            return
        yield self.line(("addressees",), words(opening), "addressee")
        yield _list("addressees", [f"- {one};" for one in to[:-1]] + [f"- {to[-1]}."])

    def _opened(self, said: str) -> str:
        """The words of a form with what its tags print: the agency, or the signer's title."""
        if not said.startswith("{{"):
            return said
        tag, _, behind = said.partition("}}")
        agency = " ".join(self._said["co_quan_ban_hanh_dong"])
        signer = self._said.get(key_of(Header, "signer"))
        title = signer[key_of(Signer, "job_title")].upper() if signer else ""
        return (agency if "co_quan" in tag else title) + behind

    def _opening(self) -> Iterator[Html]:
        form = self.form
        if form.enacts:
            said = self._said
            who = said.get(key_of(Header, "issuing_authority")) or said["co_quan_ban_hanh"]
            yield self.line(("issuing_authority",), words(str(who).upper()), "enacts")
        grounds = self._said[key_of(Header, "grounds")] if form.has_grounds else ()
        for index, one in enumerate(grounds):
            end = "." if index == len(grounds) - 1 else ";"
            yield self.line(("grounds",), with_blanks(f"{one}{end}"), "ground")
        if form.enacts:
            yield element("p", words(form.enacts), class_="enacts")
        if form.opening:
            yield element("p", words(self._opened(form.opening)), class_="body")

    def bottom(self) -> Html:
        """The closing words, the recipients and who signs."""
        form, said = self.form, self._said
        closing = element("p", words(form.closing), class_="body") if form.closing else EMPTY
        left: list[Html] = []
        if form.signatures is Signatures.TWO:
            left += self._signer("second_signer")
        if form.has_recipients:
            left += self._recipients(said[key_of(Header, "recipients")])
        columns = [
            element("div", joined(left), class_="left"),
            element("div", joined(self._signer("signer")), class_="right"),
        ]
        signed = element("div", joined(columns), class_="columns signed")
        contact = said["khung_lien_he"]
        foot = self._framed("contact", contact) if isinstance(contact, Framed) else ()
        return element("footer", joined([closing, signed, *foot]), class_="signature")

    def _recipients(self, to: Sequence[str]) -> Iterator[Html]:
        listed = [f"- {one};" for one in to[:-1]] + [f"- {to[-1]}."] if to else []
        drafter = self._said["nguoi_soan_so_ban"]
        content = [element("p", words("Nơi nhận:"), class_="recipients-label")]
        content.append(_list("recipients", listed))
        if drafter:
            content.append(element("p", with_blanks(drafter), class_="drafter"))
        yield self._placed(("recipients",), joined(content))

    def _signer(self, field: str) -> Iterator[Html]:
        signer = self._said.get(key_of(Header, field))
        if not signer:
            return
        lines = [
            element("p", with_blanks(line.upper()), class_="authority") for line in signer["dong"]
        ]
        name = self.sentences.html((Run(signer[key_of(Signer, "full_name")]),))
        lines.append(element("p", name, class_="signer"))
        yield self._placed((field,), joined(lines))

    def _lines(self, field: str, lines: Iterable[str], kind: str) -> Iterator[Html]:
        said = [with_blanks(line.upper()) for line in lines]
        if said:
            yield self.line((field,), Html("<br>".join(said)), kind)

    def line(self, fields: Sequence[str], content: Html, kind: str) -> Html:
        """A line of the header that some keys have become; a click on it leads to the first."""
        return self._placed(fields, element("p", element("span", content), class_=kind))

    def _placed(self, fields: Sequence[str], content: Html) -> Html:
        paths = [(_HEADER, key_of(Header, field)) for field in fields]
        flaws = [one for path in paths for one in self.sentences.flaws.below(path)]
        signs = element("p", joined(map(flag, flaws)), class_="flags") if flaws else EMPTY
        return self.sentences.piece(paths[0], joined([signs, content]))


def _list(kind: str, lines: Iterable[str]) -> Html:
    return element("ul", joined(element("li", with_blanks(line)) for line in lines), class_=kind)
