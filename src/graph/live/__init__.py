"""Subscriptions: events find the streams of those who follow them, and a right that ends ends its streams (docs/live.md)."""
