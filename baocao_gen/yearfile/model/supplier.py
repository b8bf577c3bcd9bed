"""The keys of who supplies figures (*đơn vị cung cấp*) → typed values."""

from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Text
from baocao_gen.yearfile.model.key import setting


class Supplier(Model):
    """A unit, and the figures that it supplies (*đơn vị cung cấp số liệu*)."""

    name: Text = setting("ten", "Tên đơn vị, như ở khóa nguon của số liệu")
    figures: tuple[Text, ...] = setting(
        "so_lieu", "Tên các số liệu và nhóm số liệu mà đơn vị cung cấp, ví dụ [buu_chinh]"
    )
