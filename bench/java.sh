# Sourced by the other scripts: JAVA_HOME is a JDK of 21 or newer, that which is set, or else the newest.
java_major() { "$1/bin/java" -version 2>&1 | sed -nE '1s/.*version "([0-9]+).*/\1/p'; }

best=""
best_major=0
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/*; do
    [ -x "$home/bin/javac" ] || continue
    major=$(java_major "$home")
    if [ "${major:-0}" -gt "$best_major" ]; then
        best=$home
        best_major=$major
    fi
    # The one that is set wins, if it will do.
    [ "$home" = "${JAVA_HOME:-}" ] && [ "$best_major" -ge 21 ] && break
done
if [ "$best_major" -lt 21 ]; then
    echo "The bench needs a JDK of 21 or newer; none was found in JAVA_HOME or /usr/lib/jvm." >&2
    exit 1
fi
export JAVA_HOME=$best
