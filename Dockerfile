# The application and the suite in one image: see docs/deployments.md.
FROM python:3.12-slim-bookworm

WORKDIR /mysafe
COPY . .
RUN pip install --no-cache-dir -e . \
    && playwright install --with-deps --only-shell chromium \
    && useradd --create-home tester \
    && chown -R tester /mysafe
USER tester

EXPOSE 5000
CMD ["python", "-m", "reference_app", "--host", "0.0.0.0", "--demo"]
