"""What browsers are told to keep out, on every answer of the web server."""

from aiohttp import web

CSP = "Content-Security-Policy"
PAGE_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ]
)
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""For a picture by itself: browsers set it in a page of their own, with styles in it."""
HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(self), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "Server": "Laddermaat",
    "X-Content-Type-Options": "nosniff",
}
HTTPS_ONLY = {"Strict-Transport-Security": "max-age=31536000"}
"""For a year. Not for subdomains: of those we know nothing."""


class Headers:
    """The headers; `secure` where the page is served over HTTPS."""

    def __init__(self, *, secure: bool) -> None:
        self._headers = HEADERS | HTTPS_ONLY if secure else HEADERS

    async def put(self, _: web.BaseRequest, response: web.StreamResponse) -> None:
        """Put them on a response, whatever it is; unless it says otherwise, nobody keeps it."""
        response.headers.update(self._headers)
        response.headers.setdefault(CSP, PAGE_POLICY)
        response.headers.setdefault("Cache-Control", "no-store")
