/**
 * The module of seplint and its libraries in the Java runtime of a release; the jar itself has no
 * module.
 */
module io.github.seplint {
  requires java.logging;
  requires java.management;
  requires jdk.unsupported;
  requires jdk.zipfs;

  // The services that JGit and SLF4J look up. Without `uses`, a lookup is an error, even if nothing
  // provides the service.
  uses org.eclipse.jgit.lib.SignatureVerifierFactory;
  uses org.eclipse.jgit.lib.SignerFactory;
  uses org.eclipse.jgit.transport.SshSessionFactory;
  uses org.slf4j.spi.SLF4JServiceProvider;

  provides org.slf4j.spi.SLF4JServiceProvider with
      org.slf4j.nop.NOPServiceProvider;
}
