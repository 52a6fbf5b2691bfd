package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;

final class ServerQueueTest {
  private final List<Throwable> failures = new ArrayList<>();

  @Test
  void aMissingParameterIsNoInternalError() {
    NullPointerException withMessage = missing();
    NullPointerException withoutTrace = new NullPointerException();
    withoutTrace.setStackTrace(new StackTraceElement[0]);
    assertEquals(ResponseErrorCode.InvalidParams.getValue(), code(withMessage));
    assertEquals(ResponseErrorCode.InvalidParams.getValue(), code(withoutTrace));
    assertEquals(List.of(), failures);
  }

  @Test
  void otherExceptionsAreInternalErrors() {
    NullPointerException own = new NullPointerException("value");
    assertEquals(ResponseErrorCode.InternalError.getValue(), code(own));
    assertEquals(List.of(own), failures);
  }

  private static NullPointerException missing() {
    try {
      new DidOpenTextDocumentParams().getTextDocument().getUri();
      throw new AssertionError("there is a document");
    } catch (NullPointerException e) {
      return e;
    }
  }

  private int code(RuntimeException thrown) {
    try (ServerQueue queue = new ServerQueue(failures::add)) {
      queue.enter(ServerQueue.Phase.RUNNING);
      return queue.error(thrown).getCode();
    }
  }
}
