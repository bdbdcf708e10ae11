"""AES-256 (ISO 32000-2, revision 6) for reportlab, with fixed salts so that bytes repeat.

Fixed salts and initialisation vectors protect nothing: this locks a sample, never a secret.
"""

from hashlib import sha256, sha384, sha512

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7
from reportlab.lib.pdfencrypt import StandardEncryption, StandardEncryptionDictionary
from reportlab.pdfbase.pdfdoc import PDFDocument

BLOCK = 16
NO_IV = bytes(BLOCK)


class Aes256(StandardEncryption):
    """A lock with one password, for reading and for owning."""

    def __init__(self, password: str) -> None:
        super().__init__(password, strength=128)
        self.revision = 6
        self._ivs = 0

    def prepare(self, document: PDFDocument, overrideID: object = None) -> None:  # noqa: N803, ARG002
        """Derive the dictionary's entries from the password."""
        password = self.userPassword.encode()
        salts = [_fixed(f"salt {n}", 8) for n in range(4)]
        self.key = _fixed("file key", 32)
        self.P = -4
        self.U = revision_6_hash(password, salts[0]) + salts[0] + salts[1]
        self.UE = _cbc(revision_6_hash(password, salts[1]), NO_IV, self.key)
        self.O = revision_6_hash(password, salts[2], self.U) + salts[2] + salts[3]
        self.OE = _cbc(revision_6_hash(password, salts[3], self.U), NO_IV, self.key)
        permissions = (
            (self.P & 0xFFFFFFFF).to_bytes(4, "little") + b"\xff\xff\xff\xffTadb" + bytes(4)
        )
        self.Perms = Cipher(algorithms.AES(self.key), modes.ECB()).encryptor().update(permissions)  # noqa: S305  the standard asks for ECB here
        self.objnum = self.version = None
        self.prepared = 1

    def encode(self, t: str | bytes) -> bytes:
        """Encrypt one string or stream, its vector in front."""
        self._ivs += 1
        iv = _fixed(f"vector {self._ivs}", BLOCK)
        padder = PKCS7(8 * BLOCK).padder()
        data = t if isinstance(t, bytes) else t.encode("latin-1")
        return iv + _cbc(self.key, iv, padder.update(data) + padder.finalize())

    def info(self) -> "Revision6Dictionary":
        """The /Encrypt dictionary."""
        return Revision6Dictionary(self.O, self.OE, self.U, self.UE, self.P, self.Perms, 5)


class Revision6Dictionary(StandardEncryptionDictionary):
    """reportlab writes revision 5, which differs from 6 in this one number."""

    def format(self, document: PDFDocument) -> bytes:
        """The dictionary as written to the file."""
        written: bytes = super().format(document)
        return written.replace(b"/R 5", b"/R 6")


def revision_6_hash(password: bytes, salt: bytes, user_key: bytes = b"") -> bytes:
    """Algorithm 2.B of ISO 32000-2: at least 64 rounds of AES and SHA-2."""
    key, last, done = sha256(password + salt + user_key).digest(), 0, 0
    while done < 64 or last > done - 32:
        block = _cbc(key[:16], key[16:32], (password + key + user_key) * 64)
        digest = (sha256, sha384, sha512)[sum(block[:16]) % 3]
        key, last, done = digest(block).digest(), block[-1], done + 1
    return key[:32]


def _cbc(key: bytes, iv: bytes, data: bytes) -> bytes:
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def _fixed(label: str, size: int) -> bytes:
    return sha256(f"penny dreadful sample: {label}".encode()).digest()[:size]
