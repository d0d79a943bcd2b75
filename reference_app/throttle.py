"""Count failed attempts in the database, so that all processes share the counts.

This is a storage for the `limits` library, and the two limits for signing in.
"""

import hashlib
import time
from collections.abc import Callable

from limits import RateLimitItemPerMinute
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter
from sqlalchemy import String, case, delete, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Mapped, Session, mapped_column

from reference_app.database import Base, Database

BY_USERNAME = RateLimitItemPerMinute(10, 5)
BY_ADDRESS = RateLimitItemPerMinute(100, 5)
WHEN_CROWDED = RateLimitItemPerMinute(1, 5)


class Attempts(Base):
    """The number of attempts before `expires` (seconds since 1970)."""

    __tablename__ = "attempts"

    key: Mapped[str] = mapped_column(String(300), primary_key=True)
    count: Mapped[int]
    expires: Mapped[float]


class DatabaseStorage(Storage):
    """A storage of the `limits` library in a table."""

    STORAGE_SCHEME = ["mysafe-database"]  # noqa: RUF012 - as `limits` declares it

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._database = database
        self._clock = clock

    @property
    def base_exceptions(self) -> type[Exception] | tuple[type[Exception], ...]:
        """Return the errors that the storage may raise."""
        return SQLAlchemyError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Add `amount` to a count, which starts again `expiry` seconds after its first attempt."""
        now = self._clock()
        with self._database.begin() as session:
            session.execute(delete(Attempts).where(Attempts.expires <= now))
            count = _add(session, key, amount)
            if count is not None:
                return count
            try:
                with session.begin_nested():
                    session.add(Attempts(key=key, count=max(amount, 0), expires=now + expiry))
            except IntegrityError:
                # Another process was first.
                return _add(session, key, amount) or amount
            return amount

    def get(self, key: str) -> int:
        """Return the count."""
        with self._database.session(read_only=True) as session:
            counted = select(Attempts.count).where(Attempts.key == key, Attempts.expires > self._clock())
            return session.scalar(counted) or 0

    def get_expiry(self, key: str) -> float:
        """Return when the count expires, in seconds since 1970."""
        with self._database.session(read_only=True) as session:
            return session.scalar(select(Attempts.expires).where(Attempts.key == key)) or self._clock()

    def clear(self, key: str) -> None:
        """Delete a count."""
        with self._database.begin() as session:
            session.execute(delete(Attempts).where(Attempts.key == key))

    def reset(self) -> int | None:
        """Delete all counts."""
        with self._database.begin() as session:
            session.execute(delete(Attempts))
        return None

    def check(self) -> bool:
        """Tell whether the database answers."""
        self.get("")
        return True


class SignInThrottle:
    """The limits for signing in, by username and by network address. Only failures stay counted.

    Attempts in a browser that the person has used before count apart, so that nobody else can lock it. Beyond the
    limit of an address, behind which many may sit, each username still has one attempt from there.
    """

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        self._storage = DatabaseStorage(database, clock)
        self._limiter = FixedWindowRateLimiter(self._storage)

    def allows(self, username: str, address: str, *, known: bool = False) -> bool:
        """Count an attempt as failed before it is checked, so that many at once cannot exceed the limit."""
        if known:
            return self._limiter.hit(BY_USERNAME, *_known(username))
        by_username = self._limiter.hit(BY_USERNAME, *_username(username))
        by_address = self._limiter.hit(BY_ADDRESS, *_address(address))
        return by_username and (by_address or self._limiter.hit(WHEN_CROWDED, *_both(username, address)))

    def succeeded(self, username: str, address: str, *, known: bool = False) -> None:
        """Count this attempt no longer. The failures of others stay, or each success would give them new tries."""
        if known:
            return self._limiter.clear(BY_USERNAME, *_known(username))
        for limit, key in (
            (BY_USERNAME, _username(username)),
            (BY_ADDRESS, _address(address)),
            (WHEN_CROWDED, _both(username, address)),
        ):
            self._storage.incr(limit.key_for(*key), limit.get_expiry(), -1)
        return None


def _known(username: str) -> tuple[str, ...]:
    return "known", _short(username)


def _username(username: str) -> tuple[str, ...]:
    return "username", _short(username)


def _address(address: str) -> tuple[str, ...]:
    return "address", _short(address)


def _both(username: str, address: str) -> tuple[str, ...]:
    return "crowded", _short(username), _short(address)


def _add(session: Session, key: str, amount: int) -> int | None:
    # Never below zero: that would allow more tries than the limit.
    count = case((Attempts.count + amount < 0, 0), else_=Attempts.count + amount)
    changed = update(Attempts).where(Attempts.key == key).values(count=count)
    return session.scalar(changed.returning(Attempts.count))


def _short(text: str) -> str:
    # Hash it, because people type passwords into the username field, and it may be very long.
    return hashlib.sha256(text.strip().lower().encode()).hexdigest()
