"""The one time line of a child: every visit, stay, call and home visit, with the documents of each (docs/exchange.md)."""
