"""The one HTML file that a steering group opens."""

from outputs.page.render import page_html

__all__ = ["page_html"]
