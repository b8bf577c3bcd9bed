"""A year file and what units sent back → the file's text with their values in it, byte for byte.

A value that is there already is only confirmed; another one that is there is a contradiction, and
somebody must decide. Nothing is written while a form cannot be trusted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import field, replace

from baocao_gen.figures.figure import Aspect, Name, path_of
from baocao_gen.files.files import File
from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.problems.hint import Hint
from baocao_gen.problems.problem import Position, Problem, Related, Severity, limited
from baocao_gen.report.load import load_unsaved
from baocao_gen.report.report import Report, document_groups
from baocao_gen.vietnamese.numbers import decimals_of_value, format_number
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.model import (
    Document,
    DocumentGroup,
    Figure,
    SheetMatch,
    Task,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.yaml import Mapping
from baocao_gen.yearfile.yaml import Sequence as List
from baocao_gen.years.sheets.layout import Status
from baocao_gen.years.sheets.own.remembered import Decision, decision_problems, is_remembered
from baocao_gen.years.sheets.returned_tasks import ReturnedDocument, ReturnedTask
from baocao_gen.years.sheets.returned_value import Returned, ReturnedValue

CONTRADICTS = "BC864"
TWO_FORMS = "BC865"
SECOND_FORM = "BC868"


@frozen
class Taken:
    """What became of the forms.

    Attributes:
        text: The year file's text with the values in it; None where nothing may be written.
        values: The values that it did not have before.
        tasks: The tasks of which it did not say so before.
        documents: The documents that it did not list before.
        decisions: What is remembered of rows of the units' own sheets.
        confirmed: How many it had already.
        problems: What was wrong with forms, and values that contradict what stands there.
    """

    text: str | None
    values: tuple[ReturnedValue, ...]
    tasks: tuple[ReturnedTask, ...]
    documents: tuple[ReturnedDocument, ...]
    decisions: tuple[Decision, ...]
    confirmed: int
    problems: tuple[Problem, ...] = field(repr=False)


def taken(
    report: Report,
    file: File,
    returned: Sequence[Returned],
    *,
    replacing: Collection[str] = (),
    decisions: Sequence[Decision] = (),
) -> Taken:
    """Put what units sent back into a year file's text; nothing is saved.

    Args:
        report: The report as it is.
        file: Its year file.
        returned: The forms.
        replacing: The figures, by their dotted names, whose value gives way to another one;
            «*» stands for all.
        decisions: What was decided of rows of the units' own sheets, to be remembered.
    """
    problems = limited(problem for form in returned for problem in form.problems)
    kept: dict[tuple[Name, Aspect], ReturnedValue] = {}
    confirmed = 0
    for form in returned:
        for value in form.values:
            step = value.name, value.aspect
            if (other := kept.get(step)) is not None:
                problems += _two_forms(value, other)
            elif _is_known(report, value):
                confirmed += 1
            elif contradiction := _contradiction(report, value, replacing):
                problems.append(contradiction)
            else:
                kept[step] = value
    problems += _second_forms(returned)
    tasks = tuple(task for form in returned for task in form.tasks if not _is_told(report, task))
    documents = tuple(_new_documents(report, returned))
    rows = [match.row for form in returned for match in form.matches]
    problems += decision_problems(report, decisions, rows)
    new = tuple(one for one in decisions if not is_remembered(report, one))
    found = Taken(None, tuple(kept.values()), tasks, documents, new, confirmed, tuple(problems))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return found
    text = _edited(report, file.read(), found)
    load_unsaved(file, text.encode())  # what is written must be a year file
    return replace(found, text=text)


def _second_forms(returned: Sequence[Returned]) -> Iterator[Problem]:
    """Forms of a unit that has sent another one: nobody knows which of them counts."""
    first: dict[str, Returned] = {}
    for form in returned:
        if not form.unit or form.matches:  # a unit may send as many tables of its own as it likes
            continue
        other = first.setdefault(form.unit, form)
        if other.file != form.file and _said(other) != _said(form):
            message = f"«{form.unit}» có hai phiếu khác nhau: {other.file} và {form.file}"
            hint = "hỏi lại đơn vị, rồi lấy một phiếu"
            yield Problem(SECOND_FORM, message, Position(form.file), hint)


def _said(form: Returned) -> set[object]:
    return {(value.name, value.aspect, value.value) for value in form.values}


def _is_told(report: Report, returned: ReturnedTask) -> bool:
    """Whether the file says the same of a task; what is left blank says nothing."""
    task = report.year_file.tasks[returned.index]
    return returned.status in (None, task.status) and returned.result in ("", task.result)


def _new_documents(report: Report, returned: Sequence[Returned]) -> Iterator[ReturnedDocument]:
    """The documents that the file does not list, each once however many units list it."""
    seen = {
        (path, _same(document.symbol or "", document.subject or ""))
        for path, group in document_groups(report.year_file)
        for document in group.documents
    }
    for form in returned:
        for document in form.documents:
            known = document.group, _same(document.symbol, document.subject)
            if known not in seen:
                seen.add(known)
                yield document


def _same(symbol: str, subject: str) -> str:
    """What two spellings of one document share: its symbol, or its subject where it has none."""
    return "".join(fold(symbol or subject).split())


def _two_forms(value: ReturnedValue, other: ReturnedValue) -> Iterator[Problem]:
    """The same value in two forms is told once; another one is a contradiction."""
    if value.value == other.value:
        return
    dotted = ".".join(value.name)
    message = f"«{dotted}» có hai số ở hai phiếu: {_shown(other)} và {_shown(value)}"
    related = (Related(other.cell.position, "phiếu kia ở đây"),)
    hint = "hỏi lại đơn vị, rồi bỏ một trong hai phiếu"
    yield Problem(TWO_FORMS, message, value.cell.position, hint, related=related)


def _stated(report: Report, value: ReturnedValue) -> object:
    return getattr(report.figures.by_name[value.name].declaration, value.aspect.value)


def _is_known(report: Report, value: ReturnedValue) -> bool:
    if _stated(report, value) != value.value:
        return False
    estimated = report.figures.by_name[value.name].declaration.estimated
    return value.status not in _SAYS_ESTIMATED or _SAYS_ESTIMATED[value.status] is estimated


_SAYS_ESTIMATED = {Status.FINAL: False, Status.ESTIMATED: True}


def _contradiction(
    report: Report, value: ReturnedValue, replacing: Collection[str]
) -> Problem | None:
    stated, dotted = _stated(report, value), ".".join(value.name)
    if stated in (None, value.value) or dotted in replacing or "*" in replacing:
        return None
    key = key_of(Figure, value.aspect.value)
    place = report.origin.position((*path_of(value.name), key))
    message = f"phiếu ghi «{dotted}» là {_shown(value)}, tệp năm đã có số khác"
    related = (Related(place, "số đang có ở đây"),)
    right = "đúng là số của phiếu thì"
    hint = Hint(f"{right} thêm --replace {dotted}", f"{right} chọn số của phiếu ở trang này")
    return Problem(CONTRADICTS, message, value.cell.position, hint, related=related)


def _shown(value: ReturnedValue) -> str:
    return format_number(value.value, decimals_of_value(value.value))


def _edited(report: Report, data: bytes, found: Taken) -> str:
    root = report.origin.typed_root
    assert root is not None, "a report that was read from a file"
    pairs = Pairs(root, Rewriting(data))
    for task in found.tasks:
        node = _mapping_at(root, (key_of(YearFile, "tasks"), task.index))
        if task.status:
            _put(pairs, node, key_of(Task, "status"), task.status.value)
        if task.result:
            _put(pairs, node, key_of(Task, "result"), typed(task.result))
    by_group: dict[KeyPath, list[str]] = {}
    for document in found.documents:
        by_group.setdefault(document.group, []).append(_typed_document(document))
    for path, items in by_group.items():
        pairs.append_items(_mapping_at(root, path), key_of(DocumentGroup, "documents"), items)
    if found.decisions:
        items = [_typed_decision(one) for one in found.decisions]
        pairs.append_items(root, key_of(YearFile, "sheet_matches"), items)
    wishes = [
        (_mapping_at(root, path_of(value.name)), key, raw)
        for value in found.values
        for key, raw in _wishes(value)
    ]
    # An empty value that a key is put behind is filled in first: both stand at one place.
    for node, key, raw in sorted(wishes, key=lambda wish: not _has(wish[0], wish[1])):
        if raw or _has(node, key):
            _put(pairs, node, key, raw or "false")
    return pairs.edits.result()


def _wishes(value: ReturnedValue) -> Iterator[tuple[str, str]]:
    """The keys of a figure that say a value, each with what is typed; nothing where it goes."""
    yield key_of(Figure, value.aspect.value), _typed_number(value)
    if value.status in _SAYS_ESTIMATED:
        yield key_of(Figure, "estimated"), "true" if _SAYS_ESTIMATED[value.status] else ""
    if value.aspect is Aspect.ACTUAL:
        place = value.cell.position
        where = ", ".join(filter(None, (place.file.rpartition("/")[2], place.part)))
        yield key_of(Figure, "taken_from"), typed(where)


def _has(node: Mapping, key: str) -> bool:
    return isinstance(node.get(key), LocatedText)


def _mapping_at(root: Mapping, path: KeyPath) -> Mapping:
    """The mapping that a path leads to; what was read stands there."""
    node: object = root
    for step in path:
        if isinstance(node, List):
            node = node.items[int(step)]
        elif isinstance(node, Mapping):
            node = node.get(str(step))
    assert isinstance(node, Mapping)
    return node


def _typed_document(document: ReturnedDocument) -> str:
    said = {
        "kind": document.kind,
        "symbol": document.symbol,
        "issued_on": document.issued_on.short() if document.issued_on else "",
        "subject": document.subject,
        "issuer": document.issuer,
    }
    keys = [f"{key_of(Document, field)}: {typed(words)}" for field, words in said.items() if words]
    return f"{{{', '.join(keys)}}}"


def _typed_decision(decision: Decision) -> str:
    said = {"row": decision.row, "section": decision.section, "figure": ".".join(decision.figure)}
    keys = [
        f"{key_of(SheetMatch, field)}: {typed(words)}" for field, words in said.items() if words
    ]
    return f"{{{', '.join(keys)}}}"


def _typed_number(value: ReturnedValue) -> str:
    plain = format(value.value, "f").replace(".", ",")
    return f'"{plain}"' if "," in plain else plain


def _put(pairs: Pairs, node: Mapping, key: str, raw: str) -> None:
    known = node.get(key)
    if isinstance(known, LocatedText):
        pairs.set_raw(known, raw)
    else:
        pairs.add(node, key, raw)
