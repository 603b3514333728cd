"""The marketplace in chat: how a search is worded, a listing registered, a contact made."""
