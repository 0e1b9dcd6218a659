#!/usr/bin/env bash
# What metrics cost the processor: three programs on one database, the first with all metrics, the second without those of operations
# and statements, the third without any. They answer the same requests by turns, round after round.
#
#   ./mvnw package -DskipTests
#   DATABASE_URL=… bench/metrics.sh            nine rounds of 2000 requests each, on a database with some posts
#   DATABASE_URL=… bench/metrics.sh 5 1000
#
# Before them come five rounds that are not counted: Java compiles what it runs often, and the first program has the most to compile.
# JAVA_OPTIONS=-XX:TieredStopAtLevel=1 has that over soon, on a machine that is busy or slow.
# A line is a round: microseconds of processor a request in the Java of each, and the first two as ratios of the third. The last line has the
# medians.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${DATABASE_URL:?names the database}"

rounds=${1:-9}
requests=${2:-2000}
warm_up=5
port=${PORT:-18090}
log=target/bench-metrics
query=$(mktemp)
pids=()

operations=io.espalier.engine.spring.EspalierMetricsAutoConfiguration,org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration
all=$operations,org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration
excluded=("" "$operations" "$all")

trap 'kill "${pids[@]}" 2>/dev/null || true; rm -f "$query"' EXIT
echo '{"query": "{ posts(first: 50) { nodes { title author { name } } } }"}' > "$query"

for i in 0 1 2; do
    SERVER_PORT=$((port + i)) java ${JAVA_OPTIONS:-} -Xmx384m -XX:+UseSerialGC -jar target/espalier.jar --spring.autoconfigure.exclude="${excluded[i]}" > "$log-$i.log" 2>&1 &
    pids+=($!)
    for _ in $(seq 1 120); do
        grep -q '^Ready' "$log-$i.log" && break
        sleep 1
    done
done

# An older java hands over to a newer one, which then is its child.
ticks() {
    local program
    program=$(pgrep -P "$1" java || echo "$1")
    awk '{ sub(/^.*\) /, ""); print $12 + $13 }' "/proc/$program/stat"
}

# Microseconds of processor a request.
cost() {
    local before
    before=$(ticks "${pids[$1]}")
    curl -sf --max-time 300 -o /dev/null -H 'Content-Type: application/json' -d "@$query" "http://localhost:$((port + $1))/graphql?[1-$requests]"
    awk "BEGIN { print ($(ticks "${pids[$1]}") - $before) * 1000000 / $(getconf CLK_TCK) / $requests }"
}

for round in $(seq 1 $((warm_up + rounds))); do
    costs=()
    # Each begins as often as the others.
    for turn in 0 1 2; do
        i=$(((round + turn) % 3))
        costs[i]=$(cost $i)
    done
    if [ "$round" -gt $warm_up ]; then
        echo "${costs[0]} ${costs[1]} ${costs[2]}"
    fi
done | awk '
    function median(values, n,    i, j, swap) {
        for (i = 2; i <= n; i++) for (j = i; j > 1 && values[j] < values[j - 1]; j--) { swap = values[j]; values[j] = values[j - 1]; values[j - 1] = swap }
        return values[int((n + 1) / 2)]
    }
    { all[NR] = $1 / $3; http[NR] = $2 / $3; own[NR] = $1 / $2; printf "%d %d %d us, %.2f and %.2f\n", $1, $2, $3, $1 / $3, $2 / $3; fflush() }
    END { printf "all %.2f, without operations and statements %.2f, all to that %.2f\n", median(all, NR), median(http, NR), median(own, NR) }'
