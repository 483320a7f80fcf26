"""Drawings: the SVG for Word, a metafile for programs that show none."""

import struct
from dataclasses import replace

import pytest

from dsa.model.drawing import Box, Label, Stroke
from dsa.model.stamp import Stamp
from dsa.writers.docx.emf import metafile
from dsa.writers.docx.write import write_docx
from tests.writers.docx.parts import parts

MARKS = (Box(1, 1, 20, 10, fill="DCE9F7"), Stroke(((0, 0), (9, 9)), "162E51", arrow=True), Label(5, 9, "Zoë"))


def test_a_metafile_says_its_own_length_and_number_of_records():
    content = metafile(MARKS, 100, 50, "Public Sans")
    kinds, at = [], 0
    while at < len(content):
        kind, size = struct.unpack_from("<II", content, at)
        kinds.append(kind)
        at += size
    assert struct.unpack_from("<II", content, 48) == (len(content), len(kinds))
    assert (kinds[0], kinds[-1]) == (1, 14)
    assert "Zoë".encode("utf-16-le") in content


@pytest.mark.parametrize("drawn", [True, False])
def test_a_figure_has_both_pictures_and_its_words(document, drawn):
    figure = document.schedules[1].blocks[0]
    schedule = replace(document.schedules[1], blocks=(figure if drawn else replace(figure, drawing=()),))
    entries = parts(write_docx(replace(document, schedules=(schedule,)), Stamp("exchange")))
    assert entries["word/media/figure1.svg"].decode() == figure.svg
    assert entries["word/media/figure1.emf"][40:44] == b" EMF"
    assert "OPM sends a receipt back." in entries["word/document.xml"].decode()
    assert ("receipt".encode("utf-16-le") in entries["word/media/figure1.emf"]) is not drawn
