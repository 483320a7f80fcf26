"""The whole page: head, title block, contents, articles, schedules."""

from collections.abc import Iterator

from markupsafe import Markup

from dsa.model.document import Article, Document
from dsa.model.stamp import Stamp
from dsa.writers.html.blocks import Setting, label, marked_up_blocks
from dsa.writers.html.inlines import plain
from dsa.writers.html.names import page_ids
from dsa.writers.html.style import stylesheet

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"
_HEAD_LENGTH = 72
"""Characters of the short title that a running head has room for."""


def html_page(document: Document, stamp: Stamp) -> str:
    """One self-contained HTML page: no script, nothing fetched; only an internal copy names clause instances."""
    setting = Setting(page_ids(document), tell_clauses=stamp.copy == "internal")
    parts = [_front(document, setting), _contents(document, setting)]
    parts += [_article(one, setting) for one in (*document.articles, *document.schedules)]
    return str(
        Markup('<!DOCTYPE html>\n<html lang="{}">\n<head>\n{}\n</head>\n<body{}>\n<main>\n{}\n</main>\n</body>\n</html>\n')
        .format(document.language, _head(document, stamp), _furniture(document), Markup("\n").join(parts))
    )  # fmt: skip


def is_final(document: Document) -> bool:
    """Whether the document says that it is final: only then do contents give page numbers."""
    return document.state.casefold() == "final"


def _head(document: Document, stamp: Stamp) -> Markup:
    metas = (Markup('<meta name="{}" content="{}">').format(*one) for one in _metas(document, stamp))
    return Markup(
        '<meta charset="utf-8">\n<title>{}</title>\n'
        '<meta http-equiv="Content-Security-Policy" content="{}">\n{}\n<style>\n{}</style>'
    ).format(plain(document.title), _POLICY, Markup("\n").join(metas), Markup(stylesheet()))


def _metas(document: Document, stamp: Stamp) -> Iterator[tuple[str, Markup]]:
    yield "viewport", Markup("width=device-width, initial-scale=1")
    yield "generator", plain(stamp.tool)
    yield "description", plain(document.subtitle)
    if stamp.record_digest:
        yield "dsa.record", plain(stamp.record_digest)
    if document.date:
        yield "dcterms.created", plain(document.date)
        yield "dcterms.modified", plain(document.date)


def _furniture(document: Document) -> Markup:
    """Running head as attributes of the body: printed by the style sheet, and no part of the text."""
    title = document.short_title or document.title
    short = title if len(title) <= _HEAD_LENGTH else title[: _HEAD_LENGTH - 1].rstrip() + "…"
    version = f"Version {document.version}" if document.version else ""
    standing = " · ".join(one for one in (document.number, version, document.state) if one)
    return Markup(' class="{}" data-short="{}" data-standing="{}" data-marking="{}"').format(
        "final" if is_final(document) else "draft", plain(short), plain(standing), plain(document.marking)
    )


def _front(document: Document, setting: Setting) -> Markup:
    subtitle = Markup('<p class="subtitle" dir="auto">{}</p>\n').format(plain(document.subtitle))
    return Markup('<header class="front">\n<h1 dir="auto">{}</h1>\n{}{}\n</header>').format(
        plain(document.title),
        subtitle if document.subtitle else "",
        marked_up_blocks(document.front, setting),
    )


def _contents(document: Document, setting: Setting) -> Markup:
    entries = [
        Markup('<li>{}<a href="#{}">{}</a></li>').format(
            label(one.label), setting.names.get(one.anchor, ""), plain(one.title)
        )
        for one in (*document.articles, *document.schedules)
    ]
    if not entries:
        return Markup("")
    return Markup(
        '<nav aria-labelledby="contents" data-furniture>\n<h2 id="contents">Contents</h2>\n<ol role="list">\n{}\n</ol>\n</nav>'
    ).format(Markup("\n").join(entries))


def _article(article: Article, setting: Setting) -> Markup:
    return Markup('<section class="{}">\n<h2 id="{}" dir="auto">{}{}</h2>\n{}\n</section>').format(
        "schedule" if article.is_schedule else "article",
        setting.names.get(article.anchor, ""),
        label(article.label),
        plain(article.title),
        marked_up_blocks(article.blocks, setting),
    )
