"""The keys of a figure's name and unit in other languages (*bản dịch*), and languages → values."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any, TypeAlias

from baocao_gen.tags.other_language import ONE, OTHER, Language, language_of
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model.base import Inside, Model, not_keys
from baocao_gen.yearfile.model.fields import Text
from baocao_gen.yearfile.model.key import setting
from baocao_gen.yearfile.model.readers import Beside, Reads
from baocao_gen.yearfile.refusal import Refusal, Refused, refuse


class WordForms(Model):
    """Forms of a word beside its singular and its plural (*dạng số*), as CLDR names them."""

    zero: Text | None = setting("zero", "Dạng khi số bằng 0", None)
    two: Text | None = setting("two", "Dạng khi số bằng 2", None)
    few: Text | None = setting("few", "Dạng khi số nhỏ, ví dụ 2 đến 4", None)
    many: Text | None = setting("many", "Dạng khi số lớn, ví dụ 5 trở lên", None)


class Translation(Model):
    """What a figure is called in another language (*bản dịch*)."""

    name: Text | None = setting("ten", "Tên gọi của số liệu bằng ngôn ngữ ấy", None)
    unit: Text | None = setting("don_vi_tinh", "Đơn vị tính, số ít, ví dụ procedure", None)
    plural: Text | None = setting(
        "so_nhieu",
        "Đơn vị tính, số nhiều, ví dụ procedures; ngôn ngữ không chia số thì bỏ khóa này",
        None,
    )
    other_forms: WordForms | None = setting(
        "dang_khac", "Các dạng số khác, cho ngôn ngữ có hơn hai dạng (Nga, Ba Lan, Ả Rập…)", None
    )

    @property
    def forms(self) -> dict[str, str]:
        """The unit by CLDR's names of its forms, as far as they are there."""
        more = self.other_forms
        found = {ONE: self.unit, OTHER: self.plural}
        found |= {name: getattr(more, name) for name in WordForms.model_fields if more}
        return {name: form for name, form in found.items() if form}


def _language(value: Any, _beside: Beside) -> Language:
    if isinstance(value, Language):
        return value
    try:
        return language_of(value)
    except ReadingError as error:
        raise refuse("BC215", error.message, error.hint) from None


LanguageTag: TypeAlias = Annotated[Language, Reads(_language, {"type": "string"})]


class Translations(Inside):
    """Reads translations by the tags of their languages."""

    def read(self, value: Any, _beside: Beside) -> tuple[tuple[str, Translation], ...]:
        """Every translation, or what is wrong with each and with its tag."""
        if isinstance(value, tuple):
            value = dict(value)
        if not isinstance(value, Mapping):
            raise not_keys(value)
        read: dict[str, Translation] = {}
        found: list[Refusal] = []
        for tag, inner in value.items():
            try:
                language = _language(tag, {})
                if language.is_vietnamese:
                    hint = "ghi ở khóa ten, don_vi_tinh của chính số liệu"
                    raise refuse("BC215", "tiếng Việt không phải là bản dịch", hint)
            except Refused as refused:
                found += [replace(one, path=(str(tag),), at_key=True) for one in refused.found]
                continue
            try:
                read[language.tag] = super().read(inner, {})
            except Refused as refused:
                found += refused.below(str(tag))
        if found:
            raise Refused(found)
        return tuple(read.items())


ByLanguage: TypeAlias = Annotated[tuple[tuple[str, Translation], ...], Translations(Translation)]
"""Translations, each behind the tag of its language."""
