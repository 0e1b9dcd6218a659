#!/usr/bin/env bash
# Tells how the engine's costs grow: with the rows of the tables, with the size of an answer, and with the number of clients.
#
#   ./mvnw package -DskipTests
#   DATABASE_URL=postgresql://… bench/scale.sh                       all three, about ten minutes, and five more for the first time
#   DATABASE_URL=postgresql://… bench/scale.sh --parts answers,clients --seconds 5
#   DATABASE_URL=postgresql://… bench/scale.sh --parts rows --factors 0.1,1
#
# The database is one that bench/database.sh has filled. `rows` makes a tenth and ten times of it beside it, once: databases of the same
# name with _tenth and _tenfold, for which the user must be allowed to create databases. Needs what bench/run.sh needs.
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
: "${DATABASE_URL:?names the database}"
. "$folder/java.sh"
"$folder/build.sh"
exec node "$folder/tools/scale.mjs" "$@"
