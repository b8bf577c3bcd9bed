"""The names that only templates have → the keys of the year file whose values they print."""

from __future__ import annotations

from collections.abc import Mapping

from baocao_gen.frozen import frozen
from baocao_gen.yearfile.model import Appendix, Header, Model, Signer, YearFile, key_of
from baocao_gen.yearfile.model.text_names import BY_KIND, DOCUMENT_COUNT


@frozen
class MadeName:
    """What a name that only templates have is put together from: keys beside it, and elsewhere."""

    beside: tuple[tuple[str, ...], ...] = ()
    elsewhere: tuple[tuple[str, ...], ...] = ()


def _keys(model: type[Model], *fields: str) -> tuple[tuple[str, ...], ...]:
    return tuple((key_of(model, name),) for name in fields)


_HEADER_KEY = key_of(YearFile, "header")
MADE_FROM: Mapping[str, MadeName] = {
    "trich_yeu_dong": MadeName(_keys(Header, "subject")),
    "so_ky_hieu_day_du": MadeName(_keys(Header, "number", "symbol")),
    "dia_danh_ngay": MadeName(_keys(Header, "place", "issued_on")),
    "dong": MadeName(_keys(Signer, "authorities", "on_behalf_of", "job_title")),
    key_of(Appendix, "table"): MadeName(_keys(Appendix, "figure_tables", "charts")),
    BY_KIND: MadeName(((key_of(Appendix, "groups"),),)),
    DOCUMENT_COUNT: MadeName(((key_of(Appendix, "groups"),),)),
    "kem_theo": MadeName(
        elsewhere=tuple(
            (_HEADER_KEY, *key)
            for key in _keys(Header, "kind", "number", "symbol", "issued_on", "issuing_agency")
        )
    ),
}
"""The names that ``page_names`` adds, and the keys whose values they print."""
