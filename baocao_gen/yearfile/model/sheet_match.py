"""The keys of what a unit's own sheet calls a figure (*bảng khớp*) → typed values."""

from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.fields import Text
from baocao_gen.yearfile.model.key import setting


class SheetMatch(Model):
    """A row of a unit's own sheet, and the figure that it tells of (*hàng khớp*)."""

    row: Text = setting("hang", "Tên hàng như đơn vị ghi trong bảng của mình")
    section: Text | None = setting(
        "muc", "Mục, nhóm mà hàng ấy đứng trong đó; cần khi hai mục có hai hàng cùng tên", None
    )
    figure: Text | None = setting(
        "so_lieu", "Tên số liệu, ví dụ buu_chinh.doanh_thu; bỏ trống thì không lấy hàng này", None
    )
