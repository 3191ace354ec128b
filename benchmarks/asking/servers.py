"""Real servers on loopback, from the artifacts that tests/servers/pom.xml names: for tests and for benchmarks."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx
import neo4j

POM = Path(__file__).resolve().parent.parent.parent / "tests" / "servers" / "pom.xml"
PASSWORD = "councilgraph-tests"  # noqa: S105 - of servers that only loopback reaches, for minutes
_OPENS = ["java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent"]


class ServerMissing(Exception):
    """Java, Maven or the artifacts are not to be had; the message says which."""


def free_port() -> int:
    """A port on loopback that nobody listens at."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def jars(name: str) -> Path:
    """The folder with a server's jars, fetched by Maven when it is not there. Raises ServerMissing."""
    if shutil.which("java") is None or shutil.which("mvn") is None:
        raise ServerMissing("Java 17 and Maven are needed: apt-get install openjdk-17-jre-headless maven")
    folder = POM.parent / "jars" / name
    if not folder.is_dir() or not any(folder.iterdir()):
        fresh = folder.with_suffix(".new")
        command = ["mvn", "-q", "-B", "-f", str(POM), f"-P{name}", "dependency:copy-dependencies"]
        done = subprocess.run([*command, f"-DoutputDirectory={fresh}"], capture_output=True, text=True, check=False)
        if done.returncode:
            raise ServerMissing(f"Maven could not fetch {name}: {done.stdout[-300:]}")
        fresh.rename(folder)
    return folder


@contextmanager
def neo4j_server(home: Path, heap: str = "512m", cache: str = "256m") -> Generator[str]:
    """A Neo4j Community of our own in an empty folder; its address carries user and password."""
    folder = jars("neo4j")
    bolt, http = free_port(), free_port()
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text(
        "server.default_listen_address=127.0.0.1\n"
        f"server.bolt.listen_address=127.0.0.1:{bolt}\nserver.bolt.advertised_address=127.0.0.1:{bolt}\n"
        f"server.http.listen_address=127.0.0.1:{http}\nserver.http.advertised_address=127.0.0.1:{http}\n"
        f"server.memory.pagecache.size={cache}\ndb.tx_log.preallocate=false\n"
        "db.tx_log.rotation.retention_policy=false\ndbms.usage_report.enabled=false\n"
    )
    opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENS]
    start = ["java", f"-Xmx{heap}", *opens, "-cp", f"{folder}/*", "org.neo4j.server.CommunityEntryPoint"]
    with _running([*start, f"--home-dir={home}", f"--config-dir={home / 'conf'}"], dict(os.environ)) as process:
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


@contextmanager
def fuseki_server(home: Path, heap: str = "512m") -> Generator[str]:
    """An Apache Jena Fuseki of our own with a TDB2 dataset that takes changes."""
    jar = next(jars("fuseki").glob("jena-fuseki-server-*.jar"))
    port = free_port()
    (home / "data").mkdir(parents=True)
    start = ["java", f"-Xmx{heap}", "-jar", str(jar), "--localhost", f"--port={port}", "--update", "--tdb2"]
    environment = os.environ | {"FUSEKI_BASE": str(home / "run")}
    with _running([*start, f"--loc={home / 'data'}", "/ds"], environment) as process:
        ends = time.monotonic() + 120
        while True:
            with contextlib.suppress(httpx.TransportError):
                if httpx.get(f"http://127.0.0.1:{port}/$/ping").is_success:
                    break
            if time.monotonic() > ends or process.poll() is not None:
                raise ServerMissing("Fuseki did not start")
            time.sleep(0.3)
        yield f"sparql+http://127.0.0.1:{port}/ds"


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Generator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.wait()
