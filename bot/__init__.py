"""What Laddermaat says and hears: channels, handlers and the engine between them."""
