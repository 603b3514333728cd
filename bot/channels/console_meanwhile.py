"""How far work is, in a terminal: a bar, which is gone when the work is done."""

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from bot.channels.meanwhile import Far
from core.address import Address


class ConsoleMeanwhile:
    """Shows a bar, in a terminal only: what goes into a file or a pipe stays without."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar: Progress | None = None

    async def show(self, to: Address, place: str | None, far: Far, ref: str | None) -> str | None:
        """Draw the bar."""
        if not self._console.is_terminal:
            return None
        if self._bar is None:
            self._bar = _bar(self._console)
            self._bar.start()
        for told in self._bar.task_ids:  # a task that has a total cannot lose it
            self._bar.remove_task(told)
        task = self._bar.add_task(far.words, total=None if far.part is None else 1.0)
        self._bar.update(task, completed=far.part, refresh=True)
        return to.id

    async def take_back(self, to: Address, ref: str) -> None:
        """Wipe the bar away."""
        self.clear()

    def clear(self) -> None:
        """Wipe the bar away, if there is one."""
        if self._bar:
            self._bar.stop()
            self._bar = None


def _bar(console: Console) -> Progress:
    words = TextColumn("{task.description}", markup=False)
    columns = (words, BarColumn(), TaskProgressColumn())
    return Progress(*columns, console=console, transient=True, auto_refresh=False)
