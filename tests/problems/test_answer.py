"""The JSON answer of a command: its envelope, its problems, its places."""

from __future__ import annotations

import json
from typing import Any

from baocao_gen.problems.answer import VERSION, answer, answer_by_source
from baocao_gen.problems.problem import Position, Problem, Related, Severity

EMPTY = {"version": VERSION, "errors": 0, "warnings": 0, "notes": 0, "problems": []}
WARNING = Problem(
    "BC310",
    "lệch",
    Position("a.yaml", 3, 1, excerpt="a: 1"),
    severity=Severity.WARNING,
    related=(Related(Position("b.yaml", part="so_lieu.dan_so"), "số kia"),),
)


def place(file: str, **known: Any) -> dict[str, Any]:
    return {"file": file, "line": None, "column": None, "part": None} | known


def test_an_answer_without_problems_has_its_envelope_and_its_own_keys() -> None:
    assert json.loads(answer("check")) == {"command": "check"} | EMPTY
    assert (
        json.loads(answer("todo", content={"items": []}))
        == {
            "command": "todo",
            "items": [],
        }
        | EMPTY
    )


def test_a_problem_has_all_its_fields_and_quotes_the_file_beside_the_place() -> None:
    told = json.loads(answer("check", [WARNING]))
    assert (told["errors"], told["warnings"], told["notes"]) == (0, 1, 0)
    assert told["problems"] == [
        {
            "code": "BC310",
            "severity": "warning",
            "message": "lệch",
            "hint": None,
            "position": place("a.yaml", line=3, column=1),
            "excerpt": "a: 1",
            "related": [
                {
                    "message": "số kia",
                    "position": place("b.yaml", part="so_lieu.dan_so"),
                    "excerpt": None,
                }
            ],
        }
    ]
    assert "lệch" in answer("check", [WARNING]), "letters stay letters"


def test_a_problem_of_no_place_has_none() -> None:
    [problem] = json.loads(answer("check", [Problem("BC190", "sai")]))["problems"]
    assert (problem["position"], problem["excerpt"]) == (None, None)


def test_problems_come_by_file_and_line_and_name_the_report_that_they_were_found_for() -> None:
    template = Problem("BC520", "sai", Position("mau.docx", part="thân"))
    found = {"b.yaml": [template], "a.yaml": [template, WARNING]}
    told = json.loads(answer_by_source("batch", found))
    assert (told["errors"], told["warnings"]) == (2, 1)
    assert [(p["position"]["file"], p["source"]) for p in told["problems"]] == [
        ("a.yaml", "a.yaml"),
        ("mau.docx", "b.yaml"),
        ("mau.docx", "a.yaml"),
    ]


def test_of_a_very_long_line_what_stands_around_the_column_is_quoted() -> None:
    line = "a" * 5000 + "đây" + "b" * 5000
    problem = Problem("BC413", "lệch", Position("a.yaml", 3, 5001, excerpt=line))
    excerpt = json.loads(answer("check", [problem]))["problems"][0]["excerpt"]
    assert excerpt == f"…{'a' * 1000}đây{'b' * 997}…"
