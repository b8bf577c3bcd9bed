"""A text prints after an edit what it printed before, unless the edit concerns it."""

from __future__ import annotations

import pytest
from small_reports import HEADER, small_report

from baocao_gen.report import printed_before, texts
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.yearfile.last_ones import LastOnes

PATH = ("noi_dung", 0, "van")
FIGURES = {
    "mot": {
        "a": {"don_vi_tinh": "hồ sơ", "thuc_hien": 4, "ke_hoach": 5},
        "b": {"don_vi_tinh": "hồ sơ", "thuc_hien": 6},
    },
    "tong": {"don_vi_tinh": "hồ sơ", "gom": ["mot.a", "mot.b"]},
}
OTHER_B = {**FIGURES, "mot": {**FIGURES["mot"], "b": {"don_vi_tinh": "hồ sơ", "thuc_hien": 7}}}


@pytest.fixture(autouse=True)
def _nothing_printed_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printed_before, "_KNOWN", LastOnes(printed_before._MOST_KEPT))


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that have been rendered."""
    seen: list[str] = []

    def noting(text, names, budget=None):  # type: ignore[no-untyped-def]
        seen.append(text.numbered.source)
        return render_text(text, names, budget)

    render_text = texts.render_text
    monkeypatch.setattr(texts, "render_text", noting)
    return seen


def printed(text: str, report: Report) -> list[str]:
    own = Texts(report)
    said = own.rendered(text, PATH)
    own.keep()
    return [*said.printed, said.source]


def report(figures: object = FIGURES, **more: object) -> Report:
    return small_report("Câu.", so_lieu=figures, **more)


@pytest.mark.parametrize(
    ("text", "is_printed_anew"),
    [
        ("Có {{ mot.a | kem_don_vi }}.", False),
        ("Có {{ mot.a.ke_hoach }} và {{ nam }}.", False),
        ("Có {{ so_lieu.mot.a }}.", False),
        ("Có {{ mot.b }}.", True),
        ("Có {{ so_lieu.mot.b.thuc_hien }}.", True),
        ("Có {{ tong }}.", True),
        ("Có {{ mot.a }} và {{ mot.b }}.", True),
        ("{% if mot.a %}Có.{% endif %}", True),
        ("{% for x in [1] %}{{ mot.b }}{% endfor %}", True),
    ],
)
def test_a_text_is_rendered_again_where_a_figure_that_it_names_has_changed(
    text: str, is_printed_anew: bool, rendered: list[str]
) -> None:
    first = printed(text, report())
    assert printed(text, report()) == first
    rendered.clear()
    again = printed(text, report(OTHER_B))
    assert bool(rendered) is is_printed_anew
    printed_before._KNOWN.clear()
    assert again == printed(text, report(OTHER_B))


@pytest.mark.parametrize(
    "other",
    [
        report({**FIGURES, "them": FIGURES["tong"]}),
        report(the_thuc={**HEADER, "dia_danh": "Bến Tre"}),
        report(nhiem_vu=[{"noi_dung": "Việc"}]),
    ],
)
def test_other_names_make_every_text_another(other: Report, rendered: list[str]) -> None:
    printed("Có {{ mot.a }}.", report())
    rendered.clear()
    printed("Có {{ mot.a }}.", other)
    assert rendered


def test_a_text_that_is_not_rendered_again_is_paid_for() -> None:
    text = "Có {{ mot.a | kem_don_vi }}."
    first, second = Texts(report()), Texts(report())
    first.rendered(text, PATH)
    first.keep()
    second = Texts(report())
    second.rendered(text, PATH)
    assert vars(second.budget) == vars(first.budget)


def test_what_cannot_be_paid_for_is_refused_as_ever() -> None:
    text = "Có {{ mot.a | kem_don_vi }}."
    printed(text, report())
    poor = Texts(report())
    poor.budget.characters = 3
    with pytest.raises(texts.TextFault):
        poor.rendered(text, PATH)


def test_drafts_and_reports_of_other_files_are_kept_apart(rendered: list[str]) -> None:
    printed("Có {{ mot.a }}.", report())
    rendered.clear()
    printed("Có {{ mot.a }}.", report().as_draft())
    assert rendered


def test_no_more_reports_are_kept_than_somebody_edits_in_turn() -> None:
    known = printed_before._Known((), {}, {})
    printed_before._KNOWN.update({(f"{number}.yaml", False): known for number in range(9)})
    printed("Có {{ mot.a }}.", report())
    assert len(printed_before._KNOWN) == printed_before._MOST_KEPT
