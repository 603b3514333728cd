# An example image: what `laddermaat` needs, and a user that may do nothing else.
FROM python:3.11-slim

WORKDIR /opt/laddermaat
COPY constraints.txt pyproject.toml README.md ./
COPY core core
COPY storage storage
COPY bot bot
RUN pip install --no-cache-dir --constraint constraints.txt . \
    && useradd --system --home-dir /var/lib/laddermaat --create-home laddermaat

USER laddermaat
WORKDIR /var/lib/laddermaat
VOLUME /var/lib/laddermaat
EXPOSE 8080
ENV PYTHONUNBUFFERED=1 LADDERMAAT_HOST=0.0.0.0
ENTRYPOINT ["laddermaat"]
CMD ["serve"]
