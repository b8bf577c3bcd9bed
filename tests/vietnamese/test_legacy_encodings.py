"""Documents pasted from TCVN3 or VNI are recognised; other documents are not."""

import unicodedata

import pytest

from baocao_gen.vietnamese import legacy_encoding

TCVN3 = [
    "Tû lÖ hé nghÌo ®­îc gi¶m",
    "Céng hoµ x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc",
    "so_lieu:\n  ten: B¸o c¸o t×nh h×nh kinh tÕ, x· héi n¨m 2020\n  don_vi: tû ®ång\n",
]
VNI = [
    "Tyû leä hoä ngheøo ñöôïc giaûm",
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc",
    "so_lieu:\n  ten: Baùo caùo tình hình kinh teá, xaõ hoäi naêm 2020\n  don_vi: tyû ñoàng\n",
    "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM",
]
OTHERS = {
    "Unicode": "Tỷ lệ hộ nghèo được giảm; cộng hòa xã hội chủ nghĩa Việt Nam",
    "Unicode, decomposed": unicodedata.normalize("NFD", "Bà tôi nói là có hai con bò"),
    "Unicode with letters of Latin-1 only": "Bà tôi có hai con bò và nói là không cày, à thì thôi",
    "French": "Les élèves français déjà arrivés à l’école préfèrent où être là, naïfs et zélés",
    "German": "Die Größe der schönen Straße für fünf Bürger über die Brücke wäre möglich",
    "Portuguese": "A nação não é só o coração, são também as ações e opiniões dos irmãos",
    "Swedish": "Två små åländska båtar går på sjön när det är höst och snön är här",
    "English": "No odd letters at all in this text",
    "symbols": "25 °C ± 2 µm, © 2020 ®, §3 ¶2, ½ «quoted»",
    "too little": "lÖ",
    "nothing": "",
}


@pytest.mark.parametrize("text", TCVN3)
def test_tcvn3_is_recognised(text: str) -> None:
    assert legacy_encoding(text) == "TCVN3"


@pytest.mark.parametrize("text", VNI)
def test_vni_is_recognised(text: str) -> None:
    assert legacy_encoding(text) == "VNI"


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_text_is_not_suspected(text: str) -> None:
    assert legacy_encoding(text) is None


def test_the_soft_hyphen_of_tcvn3_counts_as_a_letter() -> None:
    assert legacy_encoding("­u tiªn, d­íi, ng­êi, tr­êng, h­íng") == "TCVN3"
