from dsa.lint.law.ids import check
from tests.lint.law.register import codes, findings, with_


def test_an_id_in_two_lists_is_found():
    registers = with_(lambda raw: raw["duties"][0].update(id="toy-path"))
    assert codes(check, registers) == ["id-used-twice"]


def test_an_id_in_two_registers_is_found(ours):
    registers = {**ours, **with_(lambda raw: raw["pathways"][0].update(id="ssa-r3"))}
    assert [one.where for one in findings(check, registers)] == ["toy-act: ssa-r3"]


def test_every_id_of_ours_is_its_own(ours):
    assert codes(check, ours) == []
