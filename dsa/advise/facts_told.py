"""Facts as a lawyer says them: `OPM is a Federal body`, `the data come from State vital records offices`."""

from collections.abc import Iterable, Iterator

from dsa.advise import naming
from dsa.advise.phrases import FIELDS
from dsa.advise.teller import Teller
from dsa.advise.wording import WORDING, Inlines
from dsa.model.document import Run, Source
from dsa.model.ways import Ground

_WHETHER = "whether "


def told(teller: Teller, grounds: Iterable[Ground]) -> Iterator[Inlines]:
    """Each fact that is known as a clause of a sentence, each once."""
    seen: set[str] = set()
    for one in grounds:
        text = fact_said(teller, one.fact, one.said, one.label) if one.said else ""
        if text and text not in seen:
            seen.add(text)
            yield (Run(text, Source(WORDING.clause, fact=one.fact)),)


def fact_said(teller: Teller, path: str, said: str, label: str = "") -> str:
    """One fact with its value in words."""
    node, last = path.split("."), path.rpartition(".")[2]
    for key in (f"fact_{last}_{said}", f"fact_{last}"):
        if key in FIELDS:
            about = {"subject": _subject(teller, node)} if "subject" in FIELDS[key] else {}
            value = {"value": value_said(teller, last, said)} if "value" in FIELDS[key] else {}
            return teller.say.text(key, **about, **value)
    words = naming.named(teller.matter, label) if label else teller.label(path)
    if words.startswith(_WHETHER) and said in ("yes", "no"):
        return words.removeprefix(_WHETHER) if said == "yes" else f"it is not so that {words.removeprefix(_WHETHER)}"
    return f"{words}: {value_said(teller, last, said)}"


def value_said(teller: Teller, last: str, said: str) -> str:
    """The words of a value: those of the vocabulary as the drafts print them."""
    phrases = teller.matter.catalogue.phrases.get(last, {})
    words = naming.listed([phrases.get(one, naming.plain(one)) for one in said.split(", ")])
    return f"{_article(words)} {words}" if last in ("level", "type") else words


def _article(words: str) -> str:
    return "an" if words[:1].lower() in "aeiou" else "a"


def _subject(teller: Teller, node: list[str]) -> str:
    match node[0]:
        case "parties":
            return naming.party(teller.matter, node[1])
        case "systems":
            return naming.system(teller.matter, node[1])
        case _:
            return ""


def deciding(teller: Teller, grounds: Iterable[Ground], most: int) -> list[Inlines]:
    """The first of several facts, without the one that every reader knows: that SSA is SSA."""
    return list(told(teller, (one for one in grounds if one.said != "social-security")))[:most]
