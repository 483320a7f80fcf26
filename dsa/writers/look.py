"""The one look of every output, read from `templates/style/look.yaml`. Points, inches, RRGGBB."""

from functools import cache

from pydantic import BaseModel, ConfigDict

from dsa.errors import LibraryError
from dsa.library.places import content_folder, shown
from dsa.library.refusals import checked
from dsa.library.strict_yaml import read_text, read_yaml


class _Tokens(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Faces(_Tokens):
    """The two faces, and what stands in where they are not installed."""

    serif: str
    sans: str
    serif_fallback: tuple[str, ...]
    sans_fallback: tuple[str, ...]

    def named(self, face: str) -> str:
        """Family name of `serif` or `sans`."""
        return self.serif if face == "serif" else self.sans


class Sides(_Tokens):
    """Four lengths round a box."""

    top: float
    right: float
    bottom: float
    left: float


class Page(_Tokens):
    """The sheet, in inches."""

    size: str
    width_in: float
    height_in: float
    margins_in: Sides
    header_in: float
    footer_in: float

    @property
    def text_in(self) -> float:
        """Width between the margins."""
        return self.width_in - self.margins_in.left - self.margins_in.right


class Text(_Tokens):
    """Running text."""

    size_pt: float
    leading: float
    space_after_pt: float
    align: str


class Numbers(_Tokens):
    """The column that numbers hang in, and the step of each list level."""

    column_in: float
    list_step_in: float
    schedule_in: float
    contents_in: float


class Type(_Tokens):
    """How one kind of paragraph is set. `colour` names one of `Colours`."""

    face: str
    size_pt: float
    bold: bool
    colour: str
    before_pt: float
    after_pt: float


class TableLook(_Tokens):
    """Tables: hairlines, no boxes."""

    face: str
    size_pt: float
    leading: float
    head_bold: bool
    pad_pt: Sides
    hairline_pt: float
    head_rule_pt: float
    after_pt: float


class SignatureLook(_Tokens):
    """Signature blocks."""

    label_in: float
    room_pt: float


class Colours(_Tokens):
    """RRGGBB."""

    text: str
    muted: str
    accent: str
    rule: str
    blank_tint: str
    confirm_tint: str

    def named(self, name: str) -> str:
        """The colour that a style names."""
        return str(getattr(self, name))


class Look(_Tokens):
    """Every token."""

    faces: Faces
    page: Page
    text: Text
    numbers: Numbers
    headings: dict[str, Type]
    styles: dict[str, Type]
    table: TableLook
    signature: SignatureLook
    colour: Colours


@cache
def load_look() -> Look:
    """The shipped look."""
    path = content_folder("templates") / "style" / "look.yaml"
    marked = read_yaml(read_text(path), shown(path))
    look: Look = checked(Look, marked.data, shown(path), marked.lines, LibraryError)
    return look
