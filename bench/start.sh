#!/usr/bin/env bash
# How long a start takes to its first answer, a real query's, and what it costs the processor.
#
#   bench/start.sh            ./mvnw spring-boot:run three times on the embedded database, in a folder that is kept between them
#   DATABASE_URL=… bench/start.sh 5    five runs against another
#   DATABASE_URL=… bench/start.sh jar extracted packaged [--runs 3] [--warmup 30] [--first]
#
# The first run of spring-boot:run is not counted: it compiles, resolves, makes and fills the database, and has the libraries' classes archived.
#
# The last form compares target/espalier.jar as it is, its libraries side by side, and what the command package makes, on a database that
# was filled (java -jar target/espalier.jar demo). For each it starts the program three times up to the first answer. Then it tells for two
# operations what the first 1,000 requests after a start cost the processor, what they cost after --warmup seconds, and the memory between;
# --first leaves that out. Needs Node 20 or newer and wrk.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ ${1:-} =~ ^(jar|extracted|packaged)$ ]]; then
    : "${DATABASE_URL:?names the database}"
    . bench/java.sh
    forms=()
    while [[ ${1:-} =~ ^(jar|extracted|packaged)$ ]]; do
        forms+=("$1")
        shift
    done
    folder=$PWD/target/bench-start-forms
    if [ target/espalier.jar -nt "$folder" ]; then
        rm -rf "$folder"
        mkdir -p "$folder"
        "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/espalier.jar extract --destination "$folder/extracted"
        "$JAVA_HOME/bin/java" -jar target/espalier.jar package "$folder/packaged"
        touch "$folder"
    fi
    for form in "${forms[@]}"; do
        case $form in
            jar) command=("$JAVA_HOME/bin/java" -jar target/espalier.jar) ;;
            extracted) command=("$JAVA_HOME/bin/java" -jar "$folder/extracted/espalier.jar") ;;
            packaged) command=("$folder/packaged/bin/espalier") ;;
        esac
        node bench/tools/start.mjs --name "$form" --port "${PORT:-18080}" "$@" -- "${command[@]}"
    done
    exit
fi

runs=${1:-3}
port=${PORT:-18080}
folder=${ESPALIER_DATABASE_DIRECTORY:-target/bench-start}
log=target/bench-start.log
query='{"query": "{ users(first: 1) { nodes { name } } }"}'

now() { date +%s%N; }

# The processor seconds of a session's processes and of those that they have waited for.
cpu_seconds() {
    ps -o pid= -s "$1" | while read -r pid; do
        awk '{ sub(/^.*\) /, ""); print ($12 + $13 + $14 + $15) / '"$(getconf CLK_TCK)"' }' "/proc/$pid/stat" 2>/dev/null || true
    done | awk '{ sum += $1 } END { printf "%.1f", sum }'
}

run() {
    local begin session answered=no
    begin=$(now)
    SERVER_PORT=$port ESPALIER_DATABASE_DIRECTORY=$folder setsid ./mvnw -B spring-boot:run > "$log" 2>&1 &
    session=$!
    for _ in $(seq 1 1200); do
        if curl -sf "localhost:$port/graphql" -H 'Content-Type: application/json' -d "$query" 2>/dev/null | grep -q '"data"'; then
            answered=yes
            break
        fi
        sleep 0.1
    done
    local seconds
    seconds=$(awk "BEGIN { printf \"%.1f\", ($(now) - $begin) / 1e9 }")
    local cpu
    cpu=$(cpu_seconds "$session")
    # A program that found no archive of classes has one made; whoever ended that too would wait for it in vain.
    if [ "$1" = warm-up ]; then
        sleep 2
        for _ in $(seq 1 120); do
            ps -o args= -s "$session" | grep -q -- -Xshare:dump || break
            sleep 1
        done
    fi
    ps -o pid= -s "$session" | xargs -r kill 2>/dev/null || true
    wait "$session" 2>/dev/null || true
    while [ -n "$(ps -o pid= -s "$session")" ]; do sleep 0.1; done
    if [ $answered = no ]; then
        echo "$1: no answer within two minutes; its output is in $log" >&2
        exit 1
    fi
    echo "$1: $seconds s to the first answer, $cpu s of processor, load $(cut -d' ' -f1 /proc/loadavg)"
}

echo "Database: $([ -n "${DATABASE_URL:-}" ] && echo "DATABASE_URL" || echo "embedded"); $(nproc) processors."
run "warm-up"
for i in $(seq 1 "$runs"); do
    run "run $i"
done
