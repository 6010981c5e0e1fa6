package io.papergraph.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the commands of LaTeX that stand in bibliographies mean. */
final class LatexSymbols {
  /** Characters that stand for another when they stand together, the longest first. */
  static final List<String> LIGATURES = List.of("---", "--", "``", "''", "`");

  /**
   * A command, the combining character that it puts on a letter, the character that it is alone.
   */
  private static final String ACCENT_TABLE =
      """
      ' 0301 00B4   ` 0300 0060   ^ 0302 005E   " 0308 00A8   ~ 0303 007E   = 0304 00AF
      . 0307 02D9   c 0327 00B8   v 030C 02C7   u 0306 02D8   H 030B 02DD   k 0328 02DB
      r 030A 02DA   d 0323 002E   b 0331 005F
      """;

  /** A ligature, or a command named by a word, and the text that it stands for. */
  private static final String SYMBOL_TABLE =
      """
      --- —   -- –   `` “   '' ”   ` ‘
      ss ß   ae æ   AE Æ   oe œ   OE Œ   o ø   O Ø   l ł   L Ł   aa å   AA Å   dh ð   DH Ð
      dj đ   DJ Đ   th þ   TH Þ   ng ŋ   NG Ŋ   i ı   j ȷ
      ldots …   dots …   textellipsis …   textendash –   textemdash —   textbullet •
      textquoteleft ‘   textquoteright ’   textquotedblleft “   textquotedblright ”
      textquotedbl "   textquotesingle '   guillemotleft «   guillemotright »
      textasciitilde ~   textasciicircum ^   textbackslash \\   textbar |   textunderscore _
      textless <   textgreater >   textbraceleft {   textbraceright }   textdollar $
      textregistered ®   texttrademark ™   textcopyright ©   copyright ©   textdegree °
      texttimes ×   textpm ±   textmu µ   pounds £   textsterling £   texteuro €   euro €
      S §   P ¶   dag †   ddag ‡   slash /
      """;

  private static final String THEMSELVES = "&%$#_{}";
  private static final String SPACES = " \\,;:\n";
  private static final String NOTHING = "!-/@";
  private static final List<String> SPACE_WORDS =
      List.of("newline", "par", "quad", "qquad", "space");

  /** Commands whose argument, or what follows them, is text as any other. */
  private static final Set<String> FONTS =
      Set.of(
          ("textbf textit textsl textsc texttt textrm textsf textmd textup textnormal emph underline"
                  + " text mbox hbox bf it em rm sf tt sc sl bfseries mdseries itshape slshape"
                  + " scshape upshape rmfamily sffamily ttfamily normalfont small footnotesize large"
                  + " protect relax url path nolinkurl textsuperscript textsubscript")
              .split(" "));

  private record Accent(String combining, String alone) {}

  private static final Map<String, Accent> ACCENTS = accents();
  private static final Map<String, String> SYMBOLS = symbols();

  private LatexSymbols() {}

  /** Whether a command, by name without its backslash, puts an accent on a letter. */
  static boolean isAccent(String name) {
    return ACCENTS.containsKey(name);
  }

  /** The combining character of an accent, empty where it is none. */
  static String combining(String name) {
    Accent accent = ACCENTS.get(name);
    return accent == null ? "" : accent.combining();
  }

  /** The character that an accent without a letter is, empty where it is none. */
  static String alone(String name) {
    Accent accent = ACCENTS.get(name);
    return accent == null ? "" : accent.alone();
  }

  /** Whether a ligature, or a command without its backslash, stands for a text. */
  static boolean isKnown(String written) {
    return SYMBOLS.containsKey(written);
  }

  /** The text that it stands for, itself where it stands for none. */
  static String of(String written) {
    return SYMBOLS.getOrDefault(written, written);
  }

  /** Whether a command, by name without its backslash, only says how its text is set. */
  static boolean isFont(String name) {
    return FONTS.contains(name);
  }

  private static Map<String, Accent> accents() {
    Map<String, Accent> accents = new HashMap<>();
    List<String> cells = cells(ACCENT_TABLE);
    for (int i = 0; i < cells.size(); i += 3) {
      String combining = character(cells.get(i + 1));
      accents.put(cells.get(i), new Accent(combining, character(cells.get(i + 2))));
    }
    return Map.copyOf(accents);
  }

  private static List<String> cells(String table) {
    return Pattern.compile("\\s+").splitAsStream(table.strip()).toList();
  }

  private static String character(String hexadecimal) {
    return Character.toString(Integer.parseInt(hexadecimal, 16));
  }

  private static Map<String, String> symbols() {
    Map<String, String> symbols = new HashMap<>();
    List<String> cells = cells(SYMBOL_TABLE);
    for (int i = 0; i < cells.size(); i += 2) {
      symbols.put(cells.get(i), cells.get(i + 1));
    }
    THEMSELVES.chars().forEach(c -> symbols.put(Character.toString(c), Character.toString(c)));
    SPACES.chars().forEach(c -> symbols.put(Character.toString(c), " "));
    NOTHING.chars().forEach(c -> symbols.put(Character.toString(c), ""));
    SPACE_WORDS.forEach(word -> symbols.put(word, " "));
    return Map.copyOf(symbols);
  }
}
