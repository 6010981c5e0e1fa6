package io.papergraph.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is put into records. Texts are bytes, each as the character of that code, so that what is no
 * UTF-8 can be among them.
 */
final class Pieces {
  private static final List<String> UNICODE =
      List.of(
          utf8("\0"),
          "\\u0000",
          "\\ud800",
          "\\udc00\\ud800",
          "&#0;",
          "&#xD800;",
          "&#xFFFF;",
          "\u00ED\u00A0\u0080", // a lone surrogate
          "\u00C0\u00AF", // a slash in two bytes
          "\u00F8\u0088\u0080\u0080\u0080",
          "\u00FF\u00FE",
          "\u00E2\u0082", // the Euro sign without its last byte
          utf8("\uFEFF"),
          utf8("\u202Etxet\u202C"),
          utf8("\u2066\u2067\u200F"),
          utf8("\u2028\u2029\u0085"),
          utf8("\u200B\u200D\u00AD\u2060"),
          utf8("\uFFFE\uFDD0\uDBFF\uDFFF"),
          utf8("\uDB40\uDC01\uDB40\uDC41"),
          utf8("\uE000\uF8FF"),
          utf8("\uFDFA".repeat(50)),
          utf8("\u0130\u0131\u1E9E\uFB03\u01C4"),
          utf8("\u1100\u1161\u11A8".repeat(20)),
          utf8("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"),
          utf8("e" + "\u0301\u0316\u0344".repeat(40)),
          utf8("Z" + "\u0334\u0321\u0345".repeat(2_000)),
          utf8("G\u0440t-4 and \u0421LIP"),
          utf8("\u0661\u0662.\u0663% \u00BD \u00B2 \u2167"),
          utf8("\uD835\uDD38\uD835\uDFCF\uD835\uDF0F"),
          utf8("\u000B\u000C\u001B[31m\u0007\u007F"));

  private static final List<String> LONG =
      List.of(
          "GPT-4 ",
          "CLIP, ",
          "(AB) ",
          "we introduce ",
          "CLIP 91.2% accuracy ImageNet ",
          "by 3.5% ",
          "(",
          "a-",
          "A",
          ".",
          "1,",
          "x^{",
          "https://",
          "https://a.b/(",
          "$\\alpha$ ",
          "Net-1 and ",
          utf8("\u0301\u0316"),
          utf8("\uD83D\uDE00"),
          " ",
          "\n",
          "{",
          "}",
          "&amp;",
          "@misc{a,",
          ",,");

  private static final List<String> MARKUP =
      List.of(
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?pi",
          "</",
          "<table><tr><td>",
          "<b><a><table>",
          "<script>",
          "<textarea>",
          "<plaintext>",
          "<svg><desc>",
          "<template>",
          "</article>",
          "</entry><entry>",
          "</paper></volume>",
          "<a xmlns:x='u' x:a='1' x:a='2'/>",
          "&nbsp;",
          "&lol9;");

  private Pieces() {}

  static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  static String unicode(Random random) {
    return one(UNICODE, random).repeat(1 + random.nextInt(3));
  }

  /** A run of one thing, mostly short enough for an abstract to hold it. */
  static String longText(Random random) {
    int length = random.nextInt(8) == 0 ? 1_100_000 : random.nextInt(8) == 0 ? 90_000 : 9_000;
    String piece = one(LONG, random);
    return piece.repeat(length / piece.length());
  }

  /** More than a line may hold. */
  static String tooLong(Random random) {
    String piece = one(LONG, random);
    int length = random.nextInt(8) == 0 ? 17 << 20 : 1 << 20;
    return piece.repeat(length / piece.length());
  }

  /** JSON that is deep, wide, long or odd, as the value of a field. */
  static String json(Random random) {
    int depth = one(List.of(65, 1_001, 20_000, 200_000), random);
    return switch (random.nextInt(9)) {
      case 0 -> "[".repeat(depth) + "]".repeat(depth);
      case 1 -> "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
      case 2 -> "[".repeat(depth);
      case 3 -> "{" + keys(one(List.of(1_000, 100_000, 300_000), random)) + "}";
      case 4 -> "{" + colliding() + "}";
      case 5 -> "9".repeat(one(List.of(400, 1_001, 500_000), random));
      case 6 -> one(List.of("1e999999999", "-1e-999999999", "NaN", "0x1", "01", "-"), random);
      case 7 -> "[" + "1,".repeat(one(List.of(1_000, 600_000), random)) + "1]";
      default -> "{\"" + "n".repeat(60_000) + "\":[{}," + "\"\\u0041\",".repeat(1_000) + "null]}";
    };
  }

  private static String keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"k" + i % 200_000 + "\":" + i)
        .collect(Collectors.joining(","));
  }

  /** 4,096 names of one hash: "ab" and "bA" have the same where a character counts 33 times. */
  private static String colliding() {
    return IntStream.range(0, 1 << 12)
        .mapToObj(i -> "\"" + bits(i, "ab", "bA") + bits(i, "Aa", "BB") + "\":1")
        .collect(Collectors.joining(","));
  }

  private static String bits(int number, String zero, String one) {
    return IntStream.range(0, 12)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? zero : one)
        .collect(Collectors.joining());
  }

  /** XML or HTML that is deep, wide, long or torn. */
  static String xml(Random random) {
    int count = one(List.of(65, 1_000, 50_000), random);
    return switch (random.nextInt(8)) {
      case 0 -> "<a>".repeat(count) + "</a>".repeat(count);
      case 1 -> "<a>".repeat(count);
      case 2 -> "<a/>".repeat(2 * count);
      case 3 -> "<a " + numbered(count, " a%d='1'") + "/>";
      case 4 -> "<a " + numbered(Math.min(count, 9_000), " xmlns:n%1$d='u%1$d'") + "/>";
      case 5 -> "&#65;&amp;".repeat(count);
      case 6 -> "<b><a><table>".repeat(count / 10);
      default -> one(MARKUP, random);
    };
  }

  private static String numbered(int count, String piece) {
    return IntStream.range(0, count).mapToObj(piece::formatted).collect(Collectors.joining());
  }
}
