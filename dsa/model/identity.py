"""Names and digests that tie a place in a Word file to a clause instance, a fact or an anchor of the record."""

import hashlib
import re
import unicodedata

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def normal(text: str) -> str:
    """The text as compared: NFKC, straight quotes, plain hyphens, white space collapsed, U+FFFD for what XML lacks."""
    plain = _NOT_IN_XML.sub("\ufffd", text)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain.translate(_PLAIN)).translate(_PLAIN)
    return " ".join(plain.split())


def digest(text: str) -> str:
    """sha256 in hex of the text as compared."""
    return hashlib.sha256(normal(text).encode()).hexdigest()


def _mark(prefix: str, name: str) -> str:
    return prefix + hashlib.sha256(name.encode()).hexdigest()[:12]


def clause_mark(instance_id: str) -> str:
    """Name of the bookmark around a clause instance: `cl_` and 12 hex digits."""
    return _mark("cl_", instance_id)


def fact_mark(path: str) -> str:
    """Tag of the content control around a fact: `f_` and 12 hex digits."""
    return _mark("f_", path)


def anchor_mark(anchor: str) -> str:
    """Name of the bookmark that references point to: `_Ref` and 12 hex digits; the underscore hides it in Word."""
    return _mark("_Ref", anchor)


def row_mark(key: str) -> str:
    """Name of the bookmark across a table row: `rw_` and 12 hex digits of the row's key."""
    return _mark("rw_", key)
