#!/usr/bin/env bash
# Where the processor time of one operation goes, by Java's flight recorder: in phases of a request (tools/phases.txt), packages and methods.
#
#   ./mvnw package -DskipTests
#   DATABASE_URL=postgresql://… bench/profile.sh deep              the engine
#   DATABASE_URL=postgresql://… bench/profile.sh deep spring 60    another server, after twice 60 seconds instead of 20
#
# The recording stays in bench/target/profile. Java 25 and newer sample processor time, where there is Linux; an older one samples threads that
# run Java, which leaves out most of what the driver and the web server do in native code.
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
: "${DATABASE_URL:?names the database}"
operation=${1:?is the operation}
server=${2:-engine}
warm_up=${3:-20}
seconds=20
port=${PORT:-5121}
documents=$folder/target/documents/$server
recording=$folder/target/profile/$server-$operation.jfr

# Verifies the answer, and writes the request with its cursor and ids.
"$folder/run.sh" --smoke --servers "$server" --operations "point,$operation" --port "$port" >&2
. "$folder/java.sh"
mkdir -p "$folder/target/profile"
JAVA_OPTIONS="${JAVA_OPTIONS:--Xmx1g} -XX:+UnlockDiagnosticVMOptions -XX:+DebugNonSafepoints" "$folder/serve.sh" "$server" "$port" > "$folder/target/profile/$server.log" 2>&1 &
pid=$!
trap 'kill $pid 2>/dev/null || true' EXIT
for _ in $(seq 1 240); do
    curl -s -o /dev/null "http://127.0.0.1:$port/graphql" && break
    sleep 0.5
done
load() { BODY=$documents/$1.json wrk -t1 -c16 -d"$2s" --timeout 30s -s "$folder/tools/load.lua" "http://127.0.0.1:$port/graphql"; }
# What each request runs is compiled by many small ones: there are few large ones.
load point "$warm_up" > /dev/null
load "$operation" "$warm_up" > /dev/null
jcmd() { "$JAVA_HOME/bin/jcmd" "$pid" "$@" > /dev/null; }
jcmd JFR.configure stackdepth=256
jcmd JFR.start name=bench settings="$folder/tools/profile.jfc"
load "$operation" $seconds
jcmd JFR.dump name=bench filename="$recording"
"$JAVA_HOME/bin/java" "$folder/tools/Profile.java" "$recording" "$folder/tools/phases.txt"
