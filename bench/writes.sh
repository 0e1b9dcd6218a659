#!/usr/bin/env bash
# What the engine costs a write. `createComment` with 16 clients, through the program and through a server by hand that runs the same
# statements by JDBC, by turns; then `createComments` of 1,000 rows and a COPY of as many into the same table, by turns.
#
#   ./mvnw package -DskipTests
#   DATABASE_URL=… bench/writes.sh            nine rounds of 5 seconds for each, on a database with some posts and users
#   DATABASE_URL=… bench/writes.sh 3 2
#
# The comments stay there: take a database that may be thrown away, made by `DATABASE_URL=… java -jar target/espalier.jar demo`.
# Twelve rounds before are not counted, nor are the first thirty of a thousand rows: Java compiles what it runs often.
# PROFILE=folder leaves a recording of Java's flight recorder there.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${DATABASE_URL:?names the database}"

rounds=${1:-9}
seconds=${2:-5}
port=${PORT:-18095}
pool=${POOL:-10}
log=target/bench-writes
classes=target/test-classes:target/classes:target/start/libraries.jar
profile=${PROFILE:+-XX:StartFlightRecording=filename=$PROFILE/writes.jfr,settings=profile,dumponexit=true}
pids=()

trap 'kill "${pids[@]}" 2>/dev/null || true' EXIT

SERVER_PORT=$port java ${JAVA_OPTIONS:-} ${profile:-} -Xmx384m -XX:+UseSerialGC -jar target/espalier.jar --spring.datasource.hikari.maximum-pool-size="$pool" > "$log-engine.log" 2>&1 &
pids+=($!)
java ${JAVA_OPTIONS:-} -Xmx384m -XX:+UseSerialGC -Dsun.net.httpserver.nodelay=true -Dbench.pool="$pool" -cp "$classes" io.espalier.bench.WriteFloor $((port + 1)) > "$log-floor.log" 2>&1 &
pids+=($!)
for part in engine floor; do
    for _ in $(seq 1 120); do
        grep -q '^Ready' "$log-$part.log" && break
        sleep 1
    done
    grep -q '^Ready' "$log-$part.log" || { echo "No server after two minutes; its output is in $log-$part.log" >&2; exit 1; }
done

java -XX:+UseSerialGC -cp "$classes" io.espalier.bench.WriteLoad "$port" "${pids[0]}" $((port + 1)) "${pids[1]}" "$rounds" "$seconds"
