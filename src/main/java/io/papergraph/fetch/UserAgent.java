package io.papergraph.fetch;

import java.util.regex.Pattern;

/** Who asks. */
public final class UserAgent {
  /** The name that rules for robots are looked up by. */
  static final String NAME = "papergraph";

  private static final String HOME = "https://w3id.org/papergraph";
  private static final Pattern CONTACT = Pattern.compile("[\\x21-\\x7E&&[^();]]{3,200}");

  private UserAgent() {}

  /**
   * The value of the header.
   *
   * @param version of the program
   * @param contact a mail or web address by which whoever runs a server can reach the user; empty
   *     for none
   * @throws IllegalArgumentException when the contact is no such thing
   */
  public static String of(String version, String contact) {
    if (contact.isEmpty()) {
      return NAME + "/" + version + " (+" + HOME + ")";
    }
    if (!CONTACT.matcher(contact).matches() || !contact.matches(".*[@/].*")) {
      throw new IllegalArgumentException(
          "the contact must be a mail or web address, e.g. you@example.org");
    }
    return NAME + "/" + version + " (+" + HOME + "; " + contact + ")";
  }
}
