package io.papergraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where addresses stand in a text, and what is left of one when the sentence around it is gone. */
final class Urls {
  private static final Set<String> TOP_LEVELS =
      Set.of(
          "com", "org", "io", "net", "ai", "co", "dev", "edu", "gov", "ly", "gl", "page", "app",
          "me", "cn", "uk", "de", "jp", "fr", "site", "tech", "science", "info", "us", "in", "eu");
  private static final List<String> SCHEMES = List.of("https://", "http://", "https:/", "ftp://");
  private static final Pattern HOST =
      Pattern.compile("\\w+://(?:[^/?#:@]+@)?[^/?#:.]+(?:\\.[^/?#:.]+)*\\.\\w{2,}(?=[/?#:]|$)");
  private static final int LONGEST_HOST = 120;
  private static final String STOPS = "<>\"{}|^`“”‘’（），。；";
  private static final String CLOSING = ".,;:!?'*)]}/\\";

  private Urls() {}

  /** One past the end of the address that starts at {@code from}, or {@code from} for none. */
  static int end(String text, int from) {
    char c = text.charAt(from);
    if (!Character.isLetterOrDigit(c) || (from > 0 && isHostChar(text.charAt(from - 1)))) {
      return from;
    }
    int host = schemeEnd(text, from);
    if (host > from) {
      int end = trim(text, host, bodyEnd(text, host));
      return end > host ? end : from;
    }
    int hostEnd = from;
    int limit = Math.min(text.length(), from + LONGEST_HOST);
    boolean pointed = false;
    while (hostEnd < limit && isHostChar(text.charAt(hostEnd))) {
      pointed |= text.charAt(hostEnd) == '.';
      hostEnd++;
    }
    if (!pointed || !isBareAddress(text, from, hostEnd)) {
      return from;
    }
    return trim(text, from, bodyEnd(text, hostEnd));
  }

  private static int schemeEnd(String text, int from) {
    if ("hHfF".indexOf(text.charAt(from)) >= 0) {
      for (String scheme : SCHEMES) {
        if (text.regionMatches(true, from, scheme, 0, scheme.length())) {
          return from + scheme.length();
        }
      }
    }
    return from;
  }

  private static boolean isBareAddress(String text, int from, int hostEnd) {
    String host = text.substring(from, hostEnd).toLowerCase(Locale.ROOT);
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    int dot = host.lastIndexOf('.');
    boolean path = hostEnd < text.length() && text.charAt(hostEnd) == '/';
    String top = host.substring(dot + 1);
    return dot > 0
        && TOP_LEVELS.contains(top)
        && (path || host.startsWith("www.") || host.endsWith(".github.io"));
  }

  private static int bodyEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        if (i + 1 < text.length() && "_#%&~".indexOf(text.charAt(i + 1)) >= 0) {
          i += 2;
          continue;
        }
        break;
      }
      if (Character.isWhitespace(c) || STOPS.indexOf(c) >= 0) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Closing punctuation belongs to the sentence; a bracket stays when it was opened inside. */
  private static int trim(String text, int from, int end) {
    int open = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        open++;
      } else if (c == ')' || c == ']') {
        if (open == 0) {
          end = i;
          break;
        }
        open--;
      }
    }
    while (end > from && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      if (text.charAt(end - 1) == ')' && text.substring(from, end).indexOf('(') >= 0) {
        break;
      }
      end--;
    }
    return end;
  }

  private static boolean isHostChar(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }

  /** Whether a cleaned address has the name of a host; a line may have ended within it. */
  static boolean hasHost(String url) {
    return HOST.matcher(url).lookingAt();
  }

  /** The address as a reader would type it: LaTeX escapes undone, scheme added. */
  static String clean(String written) {
    String url = written.replace("\\_", "_").replace("\\#", "#").replace("\\%", "%");
    url = url.replace("\\&", "&").replace("\\~", "~");
    if (url.regionMatches(true, 0, "https:/", 0, 7)
        && !url.regionMatches(true, 0, "https://", 0, 8)) {
      url = "https://" + url.substring(7);
    }
    return url.contains("://") ? url : "https://" + url;
  }
}
