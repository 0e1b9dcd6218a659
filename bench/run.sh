#!/usr/bin/env bash
# Compares the engine with the same answers by hand (floor) and by Spring GraphQL with JPA (spring), and with any other GraphQL server.
#
#   ./mvnw package -DskipTests
#   DATABASE_URL=postgresql://… bench/database.sh
#   DATABASE_URL=postgresql://… bench/run.sh                                        all operations, about a quarter of an hour
#   DATABASE_URL=postgresql://… bench/run.sh --operations point,deep --seconds 5 --connections 64 --output result.json
#   DATABASE_URL=postgresql://… bench/run.sh --servers engine other=http://127.0.0.1:4000/graphql,bench/documents/other,4711
#   DATABASE_URL=postgresql://… bench/run.sh --smoke                                verifies each answer once, on an empty database too
#
# Before an operation is timed, it is sent until it gets no cheaper, for at most --warmup 60 seconds.
# Another server is NAME=URL,FOLDER,PID: the folder of its documents as in bench/documents, and its process, without which its processor
# time is not known. Needs Linux, a JDK of 21 or newer, Node 20 or newer, psql and wrk.
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
: "${DATABASE_URL:?names the database}"

need() {
    if ! command -v "$1" > /dev/null; then
        echo "$1 is not in PATH. $2" >&2
        exit 1
    fi
}
need node "The bench needs Node 20 or newer."
need psql "Debian and Ubuntu: apt-get install postgresql-client"
if [ "$(node --version | sed -nE 's/^v([0-9]+).*/\1/p')" -lt 20 ]; then
    echo "The bench needs Node 20 or newer; this is $(node --version)." >&2
    exit 1
fi
if [[ " $* " == *" --smoke "* ]]; then
    if [ -z "$(psql "$DATABASE_URL" --no-psqlrc -tAc "select 1 from pg_tables where schemaname = 'public' limit 1")" ]; then
        USERS=${USERS:-1000} "$folder/database.sh"
    fi
else
    need wrk "Debian and Ubuntu: apt-get install wrk"
fi
. "$folder/java.sh"
# Before the servers start: they would each build.
"$folder/build.sh"
exec node "$folder/tools/run.mjs" "$@"
