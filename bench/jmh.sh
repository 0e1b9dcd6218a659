#!/usr/bin/env bash
# Benches of the engine's parts by JMH, with what they allocate: planning, writing SQL, making rows, writing the answer, and the whole of it.
#
#   ./mvnw package -DskipTests
#   DATABASE_URL=postgresql://… bench/jmh.sh                          all, for point, deep and wide: about seven minutes
#   DATABASE_URL=postgresql://… bench/jmh.sh planning -p operation=list,thread -wi 10
#
# Options are JMH's; `-h` tells them. The database is that of bench/database.sh: what is planned and read is what a server would.
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
: "${DATABASE_URL:?names the database}"

. "$folder/java.sh"
. "$folder/jdbc.sh"
"$folder/build.sh"
classes=$folder/jmh/target/classes:$(cat "$folder/jmh/target/class-path")
exec "$JAVA_HOME/bin/java" -Dbench.documents="$folder/documents/engine" -cp "$classes" org.openjdk.jmh.Main -prof gc "$@"
