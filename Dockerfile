# The image of a release: docker build --build-arg VERSION=0.1.0 --build-arg SHA256=<checksum of the archive> --tag seplint .
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/work" seplint check
# Pass a digest as BASE to pin the base image. With --user, reports that are written to the mounted directory belong to the user.
ARG BASE=debian:bookworm-slim
FROM ${BASE} AS release
ARG VERSION
ARG SHA256
ADD https://github.com/seplint/seplint/releases/download/v${VERSION}/seplint-${VERSION}-linux-x64.tar.gz /tmp/seplint.tar.gz
RUN echo "$SHA256  /tmp/seplint.tar.gz" | sha256sum --check --strict && \
    mkdir /opt/seplint && \
    tar --extract --strip-components=1 --file /tmp/seplint.tar.gz --directory /opt/seplint

FROM ${BASE}
COPY --from=release /opt/seplint /opt/seplint
RUN ln -s /opt/seplint/bin/seplint /usr/local/bin/seplint
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["seplint"]
CMD ["check"]
