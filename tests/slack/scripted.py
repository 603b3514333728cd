"""A handler that says what it heard, and shows what there is to show when asked for it."""

from core.blocks import Block, Choice, Choices, File, Form, SelectField, Text, TextField
from core.contents import Attached, Content, Edited, Pressed, Said, Submitted, Withdrawn
from core.conversation import Reply, Turn
from core.markup import escape
from tests.channels.drawings import LADDER

LONG = "\n\n".join(f"Alinea {n}. " + "Wat hier staat, staat er echt. " * 60 for n in range(12))
GROUP = Form(
    label="Groep invullen",
    token="group",
    title="Een groep medewerkers",
    fields=(
        TextField("hours", "Uren per week", hint="Bijvoorbeeld 24", value="24"),
        SelectField("kind", "Positie", (Choice("Wajong", "w"), Choice("WIA of WAO", "wia"))),
        TextField("note", "Toelichting", optional=True, long=True),
    ),
)
SHEET = File("partners.csv", "text/csv", b"naam,plaats\r\nBakkerij Vers,Zwolle\r\n")


async def scripted(turn: Turn) -> Reply:
    return Reply(_blocks(turn.content), turn.state)


def _blocks(content: Content) -> tuple[Block, ...]:
    match content:
        case Said(text):
            return _SHOWN.get(text, (Text(f"U zei: {escape(text)}"),))
        case Edited(_, text):
            return (Text(f"U bedoelt: {escape(text)}"),)
        case Withdrawn():
            return (Text("Dat is vergeten."),)
        case Pressed(token, label):
            return (Text(f"U koos {escape(label)} ({token})."),)
        case Submitted(token, values, _):
            entered = ", ".join(f"{key}={value}" for key, value in sorted(values.items()))
            return (Text(f"Ingevuld voor {token}: {escape(entered)}"),)
        case Attached(name, _, size, _, caption):
            return (Text(f"{escape(name)}, {size} bytes: {escape(caption)}"),)
        case _:
            return ()


_MENU = (Text("Klopt het?"), Choices((Choice("Ja", "yes"), Choice("Nee", "no"))))
_SHOWN: dict[str, tuple[Block, ...]] = {
    "/menu": _MENU,
    "keuzes": _MENU,
    "formulier": (Text("Vul in, of typ."), GROUP),
    "bestand": (Text("Hier is het."), SHEET, Text("Dat was het.")),
    "plaatje": (Text("Zo staat u ervoor."), LADDER, Text("Dat was het.")),
    "lang": (Text(LONG),),
}
