"""The picture: requests/s of each runner, a panel for each question, as SVG that reads on light and dark pages."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from tests.benchmark.questions import QUESTIONS
from tests.benchmark.report import Results
from tests.benchmark.runners import RUNNERS

WIDTH, LABEL, BAR, GAP, HEAD = 880, 400, 18, 6, 34
SCALE = WIDTH - LABEL - 90
STYLE = """
text { font: 13px system-ui, sans-serif; fill: #24292f }
.head { font-weight: 600 } .note { font-size: 11px; fill: #6e7781 }
.ours { fill: #1a7f37 } .limit { fill: #8c959f } .peer { fill: #6cb6ff }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .note { fill: #9198a1 } }
"""


def svg(results: Results, notes: Sequence[str]) -> str:
    """The whole picture."""
    body: list[str] = []
    y = 10
    for name in results.questions():
        runners = results.runners(name)
        body += _panel(results, name, runners, y)
        y += HEAD + len(runners) * (BAR + GAP) + 12
    for note in notes:
        y += 16
        body.append(f'<text class="note" x="0" y="{y - 8}">{escape(note)}</text>')
    size = f'viewBox="0 0 {WIDTH} {y + 8}" width="{WIDTH}" height="{y + 8}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><style>{STYLE}</style>\n' + "\n".join(body) + "\n</svg>\n"


def _panel(results: Results, name: str, runners: Sequence[str], top: int) -> list[str]:
    rates = {runner: results.rate(name, runner) for runner in runners}
    longest = max(rates.values())
    lines = [f'<text class="head" x="0" y="{top + 16}">{escape(QUESTIONS[name].title)}, requests/s</text>']
    for place, (runner, rate) in enumerate(rates.items()):
        y = top + HEAD - 8 + place * (BAR + GAP)
        kind = "ours" if runner.startswith("ours") else "limit" if runner == "limit" else "peer"
        width = max(1, round(SCALE * rate / longest))
        lines.append(f'<text x="0" y="{y + 14}">{escape(RUNNERS[runner].title)}</text>')
        lines.append(f'<rect class="{kind}" x="{LABEL}" y="{y}" width="{width}" height="{BAR}" rx="2"/>')
        lines.append(f'<text x="{LABEL + width + 6}" y="{y + 14}">{rate:,.0f}</text>')
    return lines
