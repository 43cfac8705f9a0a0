"""The network picture as PNG, for mail and for slides."""

from outputs.export import fonts

ZOOM = 1.25


def network_png(svg: str) -> bytes:
    """Draw the SVG a quarter larger, with our own fonts and no others."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 (only when a picture is made)

    return bytes(
        svg_to_bytes(
            svg_string=svg,
            skip_system_fonts=True,
            font_files=[str(fonts.REGULAR), str(fonts.BOLD)],
            font_family=fonts.FAMILY,
            serif_family=fonts.FAMILY,
            sans_serif_family=fonts.FAMILY,
            zoom=ZOOM,
        )
    )
