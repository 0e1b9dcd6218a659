#!/usr/bin/env bash
# Builds the servers and the JMH benches against the engine's jar, as an application outside of this project would. The jar comes from
#
#   ./mvnw package -DskipTests
#   bench/build.sh
#   bench/build.sh spotless:apply      another goal
#
# It goes into a repository of the bench's own, behind which Maven looks into the ordinary one. Nothing is done where all is up to date.
set -euo pipefail
cd "$(dirname "$0")"
. ./java.sh

jar=../target/espalier-engine.jar
built=target/built
if [ ! -f $jar ]; then
    echo "There is no target/espalier-engine.jar yet. First: ./mvnw package -DskipTests" >&2
    exit 1
fi
if [ $# = 0 ] && [ -f $built ] && [ -z "$(find $jar pom.xml ./*/pom.xml ./*/src -newer $built -print -quit)" ]; then
    exit
fi
version=$(sed -nE 's|.*<espalier.version>(.*)</espalier.version>.*|\1|p' pom.xml)
artifact=target/repository/io/espalier/espalier/$version
mkdir -p "$artifact"
cp ../pom.xml "$artifact/espalier-$version.pom"
cp $jar "$artifact/espalier-$version-engine.jar"
settings=(-Dmaven.repo.local="$PWD/target/repository" -Dmaven.repo.local.tail="${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -Dmaven.repo.local.tail.ignoreAvailability=true)
../mvnw --batch-mode --quiet --no-transfer-progress --file pom.xml "${settings[@]}" "${@:-package}" >&2
[ $# -gt 0 ] || touch $built
