"""Live: subscriptions, from what changed to what one viewer is told of it."""
