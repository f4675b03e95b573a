# The server alone: no tests, no tools, no root. An external PostgreSQL 15-18 is named by PASSPORT_DATABASE_URL;
# `passport db upgrade` brings it up to date before the first start and after each release.
FROM node:24-trixie-slim AS assets
WORKDIR /source/editor
COPY src/graph/front/editor ./
RUN npm ci && npm run build

FROM python:3.13-slim-trixie AS build
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PROJECT_ENVIRONMENT=/app UV_PYTHON_DOWNLOADS=never
RUN pip install --no-cache-dir uv==0.13.9
WORKDIR /source
COPY pyproject.toml README.md ./
# Dependencies before sources, so that a change of code keeps the layer of packages.
RUN uv sync --no-dev --no-install-project
COPY src src
COPY --from=assets /source/built src/graph/front/built
COPY migrations migrations
RUN uv sync --no-dev --no-editable

FROM python:3.13-slim-trixie
RUN useradd --system --uid 10001 --create-home --home-dir /data passport
COPY --from=build /app /app
ENV PATH=/app/bin:$PATH PYTHONUNBUFFERED=1 PASSPORT_DATA=/data
USER passport
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
CMD ["passport", "serve", "--host", "0.0.0.0", "--port", "8000"]
