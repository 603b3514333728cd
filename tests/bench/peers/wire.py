"""python-telegram-bot's calls, given to the API in this process."""

from telegram.request import BaseRequest, RequestData

from tests.bench.fake_api import BotApi


class InProcess(BaseRequest):
    """Takes a call to where it would have gone by HTTP."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float:
        """Answers come at once."""
        return 1.0

    async def initialize(self) -> None:
        """There is nothing to open."""

    async def shutdown(self) -> None:
        """There is nothing to close."""

    async def do_request(  # noqa: PLR0917 - the library says which
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        """Have a call answered."""
        fields = request_data.json_parameters if request_data else {}
        return 200, await self._api.call(url.rpartition("/")[2], fields)
