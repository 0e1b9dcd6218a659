#!/usr/bin/env bash
# Serves the database of DATABASE_URL, which bench/database.sh has filled, on loopback: GraphQL at /graphql until it is ended.
#
#   DATABASE_URL=postgresql://… bench/serve.sh engine 5101     the engine: entities, SDL and properties
#   DATABASE_URL=postgresql://… bench/serve.sh floor 5102      the same answers by JDBC and a JSON generator
#   DATABASE_URL=postgresql://… bench/serve.sh spring 5103     the same answers by Spring GraphQL, @BatchMapping and JPA
#
# POOL=20 is the number of connections; JAVA_OPTIONS="-Xmx1g" what else Java is told. Both are the same for all three unless set otherwise.
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
: "${DATABASE_URL:?names the database}"

server=${1:-}
port=${2:-}
if [[ ! $server =~ ^(engine|floor|spring)$ || ! $port =~ ^[0-9]+$ ]]; then
    echo "usage: DATABASE_URL=postgresql://… bench/serve.sh engine|floor|spring PORT" >&2
    exit 2
fi
. "$folder/jdbc.sh"
. "$folder/java.sh"
"$folder/build.sh"
export SERVER_ADDRESS=127.0.0.1 SERVER_PORT=$port POOL=${POOL:-20}
# Words of Java's options.
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" ${JAVA_OPTIONS:--Xmx1g} -jar "$folder/$server/target/bench-$server-server.jar"
