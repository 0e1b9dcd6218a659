# The program without a database of its own: DATABASE_URL names one.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
ENV MAVEN_USER_HOME=/maven
RUN --mount=type=cache,target=/maven ./mvnw --batch-mode --no-transfer-progress -Dmaven.repo.local=/maven/repository package -DskipTests

# What Java archives for the start is good for the very Java and the very jars, so it is made by the Java that will use it, where they will be.
FROM eclipse-temurin:25-jre AS packaged
COPY --from=build /build/target/espalier.jar /build/
# The PostgreSQL of the training run wants a user with a name, and not root.
RUN useradd --uid 10001 --no-create-home espalier && install --directory --owner=10001 /app
USER 10001
RUN java -jar /build/espalier.jar package --without-postgresql /app

FROM eclipse-temurin:25-jre
WORKDIR /app
# What changes least comes first. The times of the jars are kept, which Java compares.
COPY --from=packaged /app/lib ./lib
COPY --from=packaged /app/java.options ./
COPY --from=packaged /app/bin ./bin
COPY --from=packaged /app/espalier.jar /app/espalier.aot ./
USER 10001:10001
ENV ESPALIER_DATABASE_EMBEDDED=false
# The rest of the container's memory is for threads, classes and buffers. A heap that is full ends the program: whoever runs it starts it anew.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# By bash, since the image has neither curl nor wget.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", "\
    exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-8080}} && \
    printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && \
    head --lines=1 <&3 | grep --quiet ' 200'"]
ENTRYPOINT ["bin/espalier"]
