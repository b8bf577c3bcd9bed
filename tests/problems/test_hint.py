"""A hint that is told in two ways reads as the one, shows the other, and survives a process."""

import pickle

from baocao_gen.problems.hint import Hint, on_page


def test_a_hint_reads_as_typed_and_shows_what_the_page_has() -> None:
    hint = Hint("thêm --force", on_page="đánh dấu «Ghi đè»")
    assert (hint, f"{hint}.") == ("thêm --force", "thêm --force.")
    assert (on_page(hint), on_page("viết lại")) == ("đánh dấu «Ghi đè»", "viết lại")
    assert on_page(pickle.loads(pickle.dumps(hint))) == "đánh dấu «Ghi đè»"
