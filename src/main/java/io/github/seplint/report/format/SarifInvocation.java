package io.github.seplint.report.format;

import io.github.seplint.lint.Failure;
import io.github.seplint.lint.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The SARIF invocation, without times and command line, which differ between runs. */
record SarifInvocation(CheckOutcome outcome, SarifRules rules, SarifLocations locations) {

  /** Exit code 1 means findings. */
  private static final int GREATEST_SUCCESS = 1;

  Map<String, Object> json() {
    List<Object> notifications = new ArrayList<>();
    outcome.unreadable().forEach(each -> notifications.add(notification(each)));
    outcome.result().failures().forEach(each -> notifications.add(notification(each)));
    return new JsonMembers()
        .put("executionSuccessful", outcome.exitCode() <= GREATEST_SUCCESS)
        .put("exitCode", outcome.exitCode())
        .putUnlessEmpty("toolExecutionNotifications", notifications)
        .map();
  }

  private Map<String, Object> notification(Unreadable unreadable) {
    return notification(unreadable.path(), "cannot be read: " + unreadable.reason()).map();
  }

  private Map<String, Object> notification(Failure failure) {
    JsonMembers notification =
        notification(
            failure.path(), "internal error in " + failure.rule() + ": " + failure.cause());
    int index = rules.index(failure.rule());
    return index < 0
        ? notification.map()
        : notification
            .put("associatedRule", new JsonMembers().put("id", failure.rule()).put("index", index))
            .map();
  }

  private JsonMembers notification(String path, String message) {
    return new JsonMembers()
        .put("level", "error")
        .put("message", SarifText.foreign(message))
        .put("locations", List.of(locations.wholeFile(path)));
  }
}
