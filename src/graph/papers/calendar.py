"""A calendar (RFC 5545) of days on which somebody is reminded, in neutral words: it lies on devices and with services of others."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

NAME = {"RU": "Напоминания", "EN": "Reminders"}
SUMMARY = {"RU": "Напоминание: откройте приложение", "EN": "A reminder: open the app"}
EVERY = timedelta(hours=12)  # after which a calendar is asked for anew (RFC 7986)


def calendar(reminders: Iterable[Mapping[str, Any]], language: str, now: datetime, today: date) -> bytes:
    """One entry for each day that has reminders, what has been due before as of today; `reminders` have an ISO `day`."""
    made = Calendar()
    made.add("prodid", "-//child digital passport//reminders//")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", NAME[language])
    made.add("refresh-interval", EVERY, parameters={"value": "DURATION"})
    days = {max(date.fromisoformat(each["day"]), today) for each in reminders if each["day"]}
    for day in sorted(days):
        event = Event()
        event.add("uid", hashlib.sha256(f"{language}{day}".encode()).hexdigest()[:32])
        event.add("dtstamp", now)
        event.add("dtstart", day)
        event.add("summary", SUMMARY[language])
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        made.add_component(event)
    return bytes(made.to_ical())
