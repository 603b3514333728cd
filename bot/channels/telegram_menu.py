"""The menu beside the field in which one types: the commands, in each language."""

from telegram import Bot

from bot.channels.house import House


async def offer_commands(bot: Bot, house: House) -> None:
    """Set the menu; Dutch is for whoever uses Telegram in any other language too."""
    for language, commands in house.commands.items():
        menu = [(command.name, command.description) for command in commands]
        await bot.set_my_commands(menu, language_code=language)
        if language == "nl":
            await bot.set_my_commands(menu)
