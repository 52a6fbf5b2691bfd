# docker build --tag seplint . && docker run --rm --volume "$PWD:/work" seplint check
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /seplint
COPY . .
RUN mvn --batch-mode -Prelease -Dquick -Dmaven.test.skip verify && \
    mkdir /opt/seplint && \
    tar --extract --strip-components=1 --file target/release/seplint-*.tar.gz --directory /opt/seplint

FROM debian:bookworm-slim
COPY --from=build /opt/seplint /opt/seplint
RUN ln -s /opt/seplint/bin/seplint /usr/local/bin/seplint
USER nobody
WORKDIR /work
ENTRYPOINT ["seplint"]
CMD ["check"]
