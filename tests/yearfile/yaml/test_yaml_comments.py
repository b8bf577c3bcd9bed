"""A file → its comments and the marks among them; a «#» inside a text is neither."""

from __future__ import annotations

from baocao_gen.yearfile.review_marks import Review, is_mark, mark, marks
from baocao_gen.yearfile.yaml import Mapping, read
from baocao_gen.yearfile.yaml.comments import Comment, comments

FILE = """\
# đầu tệp
a: 1 # cạnh giá trị
b: "không # phải"
c: |
  dòng # này cũng không
# XEM LẠI: năm 2020; số 1.988
d: [1, 2]  # cuối
e: x#y
"""


def tree() -> Mapping:
    root, problems = read(FILE.encode(), "2020.yaml")
    assert [problem for problem in problems if problem.severity.name == "ERROR"] == []
    return root


def test_comments_come_in_order_with_their_places() -> None:
    assert comments(tree()) == (
        Comment(1, 1, "# đầu tệp", alone=True),
        Comment(2, 6, "# cạnh giá trị", alone=False),
        Comment(6, 1, "# XEM LẠI: năm 2020; số 1.988", alone=True),
        Comment(7, 12, "# cuối", alone=False),
    )


def test_a_mark_is_a_comment_that_asks_for_a_second_look() -> None:
    assert marks(tree()) == [Review(tree().source.at(6, 1), "năm 2020; số 1.988", alone=True)]


def test_what_is_marked_is_read_as_a_mark() -> None:
    comment = mark(["năm 2020", "số 1.988"])
    assert comment == "# XEM LẠI: năm 2020; số 1.988"
    assert is_mark(comment)
    assert not is_mark("# xem lại sau")
