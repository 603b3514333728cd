"""What is deleted must not remain where a database keeps what it overwrites later.

SQLite puts every change into a log beside the file first. After a transaction that erased
something, that log is emptied as soon as nobody reads from it; `secure_delete` has seen to the file
itself. PostgreSQL does the same by vacuuming, in its own time.
"""

from sqlite3 import Connection as SqliteConnection

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
    if isinstance(driver, SqliteConnection):
        (patience,) = driver.execute("PRAGMA busy_timeout").fetchone()
        driver.execute("PRAGMA busy_timeout = 0")
        (busy, _, _) = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        driver.execute(f"PRAGMA busy_timeout = {patience}")
        connection.info[_WANTED] = bool(busy)
