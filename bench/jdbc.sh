# Sourced by the other scripts: SPRING_DATASOURCE_URL is DATABASE_URL as Java's driver takes it.
if [[ ! $DATABASE_URL =~ ^postgres(ql)?://(([^:@/]*)(:([^@/]*))?@)?([^?]*)(\?(.*))?$ ]]; then
    echo "DATABASE_URL must be like postgresql://user:password@host:port/database." >&2
    exit 2
fi
# User and password are parameters there, encoded as they are in the address.
export SPRING_DATASOURCE_URL="jdbc:postgresql://${BASH_REMATCH[6]}?user=${BASH_REMATCH[3]}&password=${BASH_REMATCH[5]}${BASH_REMATCH[8]:+&${BASH_REMATCH[8]}}"
