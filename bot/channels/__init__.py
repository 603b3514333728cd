"""Channels: where people talk. They turn messages into updates and deliver replies."""
