"""Run by the system's Python: types an article heading and a section before the first article, and updates fields."""

import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

FOLDER, PROFILE = Path(sys.argv[1]), sys.argv[2]
PIPE = f"dsa{FOLDER.name}{Path(sys.argv[2]).parent.name}".replace("-", "")


def main() -> None:
    office = subprocess.Popen(
        ["soffice", PROFILE, "--headless", "--norestore", "--nologo", f"--accept=pipe,name={PIPE};urp;"]
    )
    desktop = None
    try:
        desktop = _desktop()
        document = desktop.loadComponentFromURL((FOLDER / "sent.docx").as_uri(), "_blank", 0, (_value("Hidden", True),))
        _type_article(document)
        document.getTextFields().refresh()
        indexes = document.getDocumentIndexes()
        for number in range(indexes.getCount()):
            indexes.getByIndex(number).update()
        for name, kind in (("edited.docx", "MS Word 2007 XML"), ("edited.pdf", "writer_pdf_Export")):
            document.storeToURL((FOLDER / name).as_uri(), (_value("FilterName", kind),))
        document.close(True)
    finally:
        if desktop is not None:
            desktop.terminate()
        office.wait(30) if desktop is not None else office.kill()


def _desktop():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.2)
    raise RuntimeError("LibreOffice does not answer")


def _value(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def _paragraphs(document):
    walk = document.Text.createEnumeration()
    while walk.hasMoreElements():
        one = walk.nextElement()
        if one.supportsService("com.sun.star.text.Paragraph"):
            yield one


def _type_article(document) -> None:
    """Before the first article: its own style for the heading, the section style of the article's first section."""
    every = list(_paragraphs(document))
    place = next(n for n, one in enumerate(every) if one.ParaStyleName == "Heading 1")
    section_style = every[place + 1].ParaStyleName
    cursor = document.Text.createTextCursorByRange(every[place].Start)
    document.Text.insertString(cursor, "Recitals", False)
    document.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    document.Text.insertString(cursor, "Both agencies found these terms acceptable to them.", False)
    document.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    heading, section = list(_paragraphs(document))[place : place + 2]
    heading.ParaStyleName, section.ParaStyleName = "Heading 1", section_style
    section.NumberingLevel = 1


main()
