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
    main = Markup("\n").join(parts)
    return str(
        Markup(
            '<!DOCTYPE html>\n<html lang="{}">\n<head>\n{}\n</head>\n'
            "<body{}>\n{}\n<main>\n{}\n</main>\n</body>\n</html>\n"
        ).format(document.language, _head(document, stamp), _body(document), _running_head(document, stamp), main)
    )


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


def _running_head(document: Document, stamp: Stamp) -> Markup:
    """Short title and number, and below them what an internal copy says of itself."""
    title = document.short_title or document.title
    short = title if len(title) <= _HEAD_LENGTH else title[: _HEAD_LENGTH - 1].rstrip() + "…"
    lines = [Markup("<p>{}</p>").format(plain(" · ".join(one for one in (short, document.number) if one)))]
    if stamp.copy == "internal" and document.marking:
        lines.append(Markup('<p class="marking">{}</p>').format(plain(document.marking)))
    return Markup('<div class="running" data-furniture>\n{}\n</div>').format(Markup("\n").join(lines))


def _body(document: Document) -> Markup:
    kind = "final" if is_final(document) else "draft"
    return Markup(' class="{}" data-standing="{}"').format(kind, _standing(document))


def _standing(document: Document) -> Markup:
    """State and version, as an attribute that the style sheet prints at the right of the running head."""
    return plain(" · ".join(one for one in (document.state, document.version) if one))


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
        '<nav aria-labelledby="contents" data-furniture>\n<h2 id="contents">Contents</h2>\n'
        '<ol role="list">\n{}\n</ol>\n</nav>'
    ).format(Markup("\n").join(entries))


def _kind(article: Article) -> str:
    return f"{'schedule' if article.is_schedule else 'article'}{' new-page' if article.starts_page else ''}"


def _article(article: Article, setting: Setting) -> Markup:
    return Markup('<section class="{}">\n<h2 id="{}" dir="auto">{}{}</h2>\n{}\n</section>').format(
        _kind(article),
        setting.names.get(article.anchor, ""),
        label(article.label),
        plain(article.title),
        marked_up_blocks(article.blocks, setting),
    )
