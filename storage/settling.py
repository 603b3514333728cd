"""What is deleted must not remain where a database keeps what it overwrites later.

SQLite zeroes what is deleted (`secure_delete`), but not every copy that it made while it moved rows
about, and it puts each change into a log beside the file first. So after a transaction that erased
somebody the file is written anew, and the log is emptied as soon as nobody reads from it. A large
file is written anew at night. That it has to be is noted in the file itself, in the transaction
that erased, until it was: in `application_id`, which is nobody else's. PostgreSQL does the like by
vacuuming, in its own time.
"""

import logging
from enum import IntEnum
from sqlite3 import Connection as SqliteConnection
from sqlite3 import Error as SqliteError

from sqlalchemy import Connection

logger = logging.getLogger(__name__)

LARGE = 32 * 1024**2
"""Bytes from which on a file is not written anew at once: everybody waits meanwhile."""
_WANTED = "settling"


class Settling(IntEnum):
    """What is wanted after a transaction; what is higher includes what is lower."""

    LOG = 1
    """That the log is emptied."""
    SOON = 2
    """That the file is written anew: now, or at night if it is large."""
    NIGHT = 3
    """That it is, however large, if that was wanted before and not done yet."""


def settle(connection: Connection, wanted: Settling) -> None:
    """Have this done after the transaction."""
    connection.info[_WANTED] = max(wanted, connection.info.get(_WANTED, wanted))
    if wanted is Settling.SOON and connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA application_id = 1")


def settled(connection: Connection) -> None:
    """Do what is wanted, between two transactions.

    While another process reads, the log stays as it is, and is tried again after the next one.
    """
    wanted = connection.info.pop(_WANTED, None)
    driver = connection.connection.dbapi_connection if wanted else None
    if wanted is None or not isinstance(driver, SqliteConnection):
        return
    try:
        if wanted is Settling.NIGHT or (wanted is Settling.SOON and _size(driver) < LARGE):
            _write_anew(driver)
    except SqliteError as error:
        # What was erased was committed all the same, and the night comes again.
        logger.warning("the database file was not written anew, it is tried at night: %s", error)
    if not _emptied(driver):
        settle(connection, Settling.LOG)


def _write_anew(driver: SqliteConnection) -> None:
    """Write the file anew if it is noted that this has to be, and note that it was."""
    (wanted,) = driver.execute("PRAGMA application_id").fetchone()
    if wanted:
        driver.execute("VACUUM")
        driver.execute("PRAGMA application_id = 0")


def _size(driver: SqliteConnection) -> int:
    (pages,) = driver.execute("PRAGMA page_count").fetchone()
    (bytes_,) = driver.execute("PRAGMA page_size").fetchone()
    return int(pages) * int(bytes_)


def _emptied(driver: SqliteConnection) -> bool:
    """Empty the log, without waiting; False while another process reads from it."""
    try:
        (patience,) = driver.execute("PRAGMA busy_timeout").fetchone()
        driver.execute("PRAGMA busy_timeout = 0")
        (busy, _, _) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        driver.execute(f"PRAGMA busy_timeout = {patience}")
    except SqliteError:
        return False
    return not busy
