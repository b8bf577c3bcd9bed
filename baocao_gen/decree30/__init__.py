"""Decree 30/2020/NĐ-CP as facts, and the Word templates drawn from them."""
