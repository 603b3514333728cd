"""Programs by others that stand in for Telegram and Slack, or judge what stands in for them."""
