"""Whether there is anything at an address, before a whole run tells so sentence by sentence."""

import ssl
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

_ANSWERS_WITHIN = 20.0


def trouble_with(address: str) -> str:
    """Say in one sentence why an address cannot be used; empty where something answers there.

    Whatever answers is good enough: what it is, and whether the browser trusts it, is for the run to find out.
    """
    if urlsplit(address).scheme not in {"http", "https"} or not urlsplit(address).hostname:
        return f"--base-url {address} is no address: it should read like https://mysafe.example.com"
    try:
        with urlopen(Request(address), timeout=_ANSWERS_WITHIN):  # noqa: S310 - the scheme is known
            return ""
    except HTTPError:
        return ""
    except URLError as error:
        if isinstance(error.reason, ssl.SSLError):
            return ""
        return f"nothing answers at {address}: {_reason(error.reason)}"
    except (OSError, HTTPException, ValueError) as error:
        return f"nothing answers at {address}: {_reason(error)}"


def _reason(error: object) -> str:
    return str(getattr(error, "strerror", "") or error)
