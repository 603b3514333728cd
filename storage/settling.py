"""What is deleted must not remain where a database keeps what it overwrites later.

SQLite puts every change into a log beside the file first. After a transaction that erased
something, that log is emptied as soon as nobody reads from it; `secure_delete` has seen to the file
itself. PostgreSQL does the same by vacuuming, in its own time.
"""

from contextlib import suppress
from sqlite3 import Connection as SqliteConnection
from sqlite3 import Error as SqliteError

from sqlalchemy import Connection

_WANTED = "erased"


def settle(connection: Connection) -> None:
    """Have the log emptied after this transaction."""
    connection.info[_WANTED] = True


def empty_log(connection: Connection) -> None:
    """Empty the log where that is wanted, between two transactions.

    While another process reads it stays wanted, and is tried again after the next transaction.
    """
    if not connection.info.get(_WANTED):
        return
    driver = connection.connection.dbapi_connection
    # What fails here was committed all the same.
    with suppress(SqliteError):
        connection.info[_WANTED] = isinstance(driver, SqliteConnection) and not _emptied(driver)


def _emptied(driver: SqliteConnection) -> bool:
    """Empty the log, without waiting; False while another process reads from it."""
    (patience,) = driver.execute("PRAGMA busy_timeout").fetchone()
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        (busy, _, _) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        driver.execute(f"PRAGMA busy_timeout = {patience}")
    return not busy
