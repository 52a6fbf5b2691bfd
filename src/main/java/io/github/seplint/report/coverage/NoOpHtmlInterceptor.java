package io.github.seplint.report.coverage;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/** An interceptor that does nothing; generated templates require one. */
public final class NoOpHtmlInterceptor implements HtmlInterceptor {
  @Override
  public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

  @Override
  public void onHtmlTagClosed(String name, TemplateOutput output) {}
}
