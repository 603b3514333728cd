"""How the cells of a worksheet look, and which of them may be filled in."""

from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format


@dataclass(frozen=True, slots=True)
class Styles:
    """The kinds of cells."""

    remark: Format
    heading: Format
    text: Format
    entry: Format
    """Of a whole column to fill in."""
    field: Format
    """Of a single cell to fill in, which shows that it is one."""
    number: Format
    month: Format

    @classmethod
    def of(cls, book: Workbook) -> "Styles":
        """Make them; what is to be filled in is not locked."""
        wrapped = {"text_wrap": True, "valign": "top"}
        return cls(
            remark=book.add_format({**wrapped, "italic": True}),
            heading=book.add_format({**wrapped, "bold": True, "bg_color": "#E4ECF2", "bottom": 1}),
            text=book.add_format(wrapped),
            entry=book.add_format({"locked": False}),
            field=book.add_format(
                {"locked": False, "bg_color": "#FFF3C4", "border": 1, "border_color": "#C9B458"}
            ),
            number=book.add_format({"locked": False, "num_format": "#,##0.##"}),
            month=book.add_format({"locked": False, "num_format": "mmm yyyy"}),
        )
