"""Check the certificate of a server against an authority of one's own, for a browser that does not know it."""

import base64
import hashlib
import socket
import ssl
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509 import load_der_x509_certificate

from harness.messages.could_not_test import ENVIRONMENT, CouldNotTest

_ANSWERS_WITHIN = 10.0


def key_signed_by(authority: Path, address: str) -> str:
    """Return the hash of the key of a server's certificate, as Chromium wants it, if the authority has signed it.

    :param authority: a file with one certificate or several, as PEM.
    :raises CouldNotTest: if it has not, or the file or the server cannot be read.
    """
    parts = urlsplit(address)
    host, port = parts.hostname or "", parts.port or 443
    try:
        trusting = ssl.create_default_context(cafile=str(authority))
    except (OSError, ssl.SSLError) as error:
        words = getattr(error, "strerror", None) or error
        raise CouldNotTest(f"--ca-certificate {authority} is no certificate in PEM: {words}", ENVIRONMENT) from error
    try:
        plain = socket.create_connection((host, port), _ANSWERS_WITHIN)
        with plain, trusting.wrap_socket(plain, server_hostname=host) as secure:
            certificate = secure.getpeercert(binary_form=True) or b""
    except ssl.SSLCertVerificationError as error:
        what = f"the certificate of {address} does not fit --ca-certificate {authority} ({error.verify_message})"
        raise CouldNotTest(what, ENVIRONMENT) from error
    except OSError as error:
        what = f"the server at {address} does not answer over https ({error.strerror or error})"
        raise CouldNotTest(what, ENVIRONMENT) from error
    key = load_der_x509_certificate(certificate).public_key()
    spelt = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(spelt).digest()).decode()
