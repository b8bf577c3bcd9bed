"""A compiled template → bytes → the same template, in what it prints and in what it tells."""

import pytest
from word_files import compiled, paragraph, table

import baocao_gen
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.tags import fast
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.template.kept import from_bytes, to_bytes
from baocao_gen.word.template.shipped import shipped_templates
from baocao_gen.word.write.render import render_template

BODIES = {
    "a loop of rows": table(("{%tr for x in ds %}",), ("{{ x.ten }}",), ("{%tr endfor %}",)),
    "a condition": paragraph("{% if ds %}Có {{ ds | length }}{% endif %}"),
    "a paragraph of its own": paragraph("{{p ds[0].ten }}"),
    "a tag in English": paragraph("{% set ngon_ngu = 'en' %}") + paragraph("{{ ds[1].ten }}"),
    "a coloured cell": table(("{% cellbg 'FF0000' %}{{ ds[0].ten }}",)),
    "simple tags": paragraph("Có {{ ds[0].ten }} {# nhớ #} và {{ ds[1].ten | upper }}"),
    "no tag": paragraph("Kính gửi"),
}
NAMES = {"ds": [{"ten": "Xã R&D"}, {"ten": "Ấp <1>"}]}


def again(template):
    return from_bytes(to_bytes(template))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_it_prints_the_same_bytes(body: str) -> None:
    template = compiled(body)
    assert render_template(again(template), NAMES) == render_template(template, NAMES)


def test_a_report_printed_with_it_is_the_same() -> None:
    file = shipped_templates()["bao-cao"]
    template = compile_template(file.read(), file.name)
    report = baocao_gen.load("data/2020.yaml")
    same = baocao_gen.render(report, template=again(template))
    assert same == baocao_gen.render(report, template=template)


def test_it_tells_the_same_faults_at_the_same_places() -> None:
    template = compiled(paragraph("Có {{ ds[0].ten / 2 }} xã") + paragraph("{{ khong.co.ten }}"))
    told = []
    for one in (template, again(template)):
        with pytest.raises(InvalidTemplate) as refused:
            render_template(one, NAMES)
        told.append(refused.value.problems)
    assert told[0] == told[1]
    assert told[0][0].position.excerpt == "Có {{ ds[0].ten / 2 }} xã"


def test_it_remarks_the_same() -> None:
    template = compiled(BODIES["no tag"])
    assert again(template).remarks() == template.remarks() != ()


def test_a_template_with_filters_of_its_caller_is_not_kept() -> None:
    file = shipped_templates()["bao-cao"]
    template = compile_template(file.read(), file.name, filters={"nhan_doi": lambda x: x * 2})
    assert to_bytes(template) is None


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_with_and_without_the_compiler_it_prints_the_same(body: str) -> None:
    with fast.switched_off():
        compiled_all = render_template(compiled(body), NAMES)
    assert render_template(compiled(body), NAMES) == compiled_all


def test_a_part_whose_tags_only_name_values_needs_no_compiler() -> None:
    [part] = compiled(BODIES["simple tags"]).parts
    assert part.text.template is None
