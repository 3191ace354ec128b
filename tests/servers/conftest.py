"""Real servers on loopback, one of each for the whole session, from the artifacts that pom.xml names."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import httpx
import pytest

HERE = Path(__file__).parent
PASSWORD = "councilgraph-tests"
OPENS = ["java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent"]


def missing(reason: str) -> NoReturn:
    """Skips on a person's machine, fails in CI, where COUNCILGRAPH_REQUIRE names "server"."""
    if "server" in os.environ.get("COUNCILGRAPH_REQUIRE", "").split(","):
        pytest.fail(f"server is required here: {reason}")
    pytest.skip(reason)


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def jars(name: str) -> Path:
    """The folder with a server's jars, fetched by Maven when it is not there."""
    if shutil.which("java") is None or shutil.which("mvn") is None:
        missing("Java 17 and Maven are needed: apt-get install openjdk-17-jre-headless maven")
    folder = HERE / "jars" / name
    if not folder.is_dir() or not any(folder.iterdir()):
        fresh = folder.with_suffix(".new")
        command = ["mvn", "-q", "-B", "-f", str(HERE / "pom.xml"), f"-P{name}", "dependency:copy-dependencies"]
        done = subprocess.run([*command, f"-DoutputDirectory={fresh}"], capture_output=True, text=True, check=False)
        if done.returncode:
            missing(f"Maven could not fetch {name}: {done.stdout[-300:]}")
        fresh.rename(folder)
    return folder


def stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(20)
    process.kill()
    process.wait()


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Neo4j Community of our own; its address carries user and password."""
    import neo4j

    folder = jars("neo4j")
    home = tmp_path_factory.mktemp("neo4j")
    bolt, http = free_port(), free_port()
    (home / "conf").mkdir()
    (home / "conf" / "neo4j.conf").write_text(
        "server.default_listen_address=127.0.0.1\n"
        f"server.bolt.listen_address=127.0.0.1:{bolt}\nserver.bolt.advertised_address=127.0.0.1:{bolt}\n"
        f"server.http.listen_address=127.0.0.1:{http}\nserver.http.advertised_address=127.0.0.1:{http}\n"
        "server.memory.pagecache.size=256m\ndb.tx_log.preallocate=false\ndb.tx_log.rotation.retention_policy=false\n"
        "dbms.usage_report.enabled=false\n"
    )
    opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in OPENS]
    start = ["java", "-Xmx512m", *opens, "-cp", f"{folder}/*", "org.neo4j.server.CommunityEntryPoint"]
    process = subprocess.Popen(
        [*start, f"--home-dir={home}", f"--config-dir={home / 'conf'}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        with neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{bolt}", auth=("neo4j", "neo4j")) as driver:
            ends = time.monotonic() + 180
            while True:
                try:
                    driver.execute_query(
                        "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=PASSWORD, database_="system"
                    )
                    break
                except neo4j.exceptions.ServiceUnavailable:
                    if time.monotonic() > ends or process.poll() is not None:
                        raise
                    time.sleep(0.5)
        yield f"neo4j://neo4j:{PASSWORD}@127.0.0.1:{bolt}"
    finally:
        stop(process)


@pytest.fixture(scope="session")
def fuseki_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An Apache Jena Fuseki of our own with a TDB2 dataset that takes changes."""
    jar = next(jars("fuseki").glob("jena-fuseki-server-*.jar"))
    home = tmp_path_factory.mktemp("fuseki")
    port = free_port()
    (home / "data").mkdir()
    start = ["java", "-Xmx512m", "-jar", str(jar)]
    process = subprocess.Popen(
        [*start, "--localhost", f"--port={port}", "--update", "--tdb2", f"--loc={home / 'data'}", "/ds"],
        env=os.environ | {"FUSEKI_BASE": str(home / "run")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        ends = time.monotonic() + 120
        while True:
            with contextlib.suppress(httpx.TransportError):
                if httpx.get(f"http://127.0.0.1:{port}/$/ping").is_success:
                    break
            if time.monotonic() > ends or process.poll() is not None:
                pytest.fail("Fuseki did not start")
            time.sleep(0.3)
        yield f"sparql+http://127.0.0.1:{port}/ds"
    finally:
        stop(process)
