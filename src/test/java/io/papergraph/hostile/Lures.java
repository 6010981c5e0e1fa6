package io.papergraph.hostile;

import java.util.List;
import java.util.Random;

/**
 * What hostile input asks a reader to fetch.
 *
 * @param file the address of a file with a secret
 * @param server the address of a server that counts who comes
 */
record Lures(String file, String server) {

  /** A document type that declares entities, with references to them behind it. */
  String documentType(Random random) {
    String address = random.nextBoolean() ? file : server;
    return Pieces.one(
        List.of(
            "<!DOCTYPE feed [<!ENTITY e SYSTEM \"%s\">]>".formatted(address),
            "<!DOCTYPE feed [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>".formatted(address),
            "<!DOCTYPE feed SYSTEM \"%s\">".formatted(address),
            "<!DOCTYPE feed PUBLIC \"-//a//b\" \"%s\">".formatted(address),
            "<!DOCTYPE feed [<!ENTITY l0 \"lol\">" + laughs() + "]>"),
        random);
  }

  private static String laughs() {
    StringBuilder declared = new StringBuilder();
    for (int level = 1; level < 10; level++) {
      String before = "&l" + (level - 1) + ";";
      declared.append("<!ENTITY l%d \"%s\">".formatted(level, before.repeat(10)));
    }
    return declared.toString();
  }

  /** Something within a record that names a file or an address. */
  String within(Random random) {
    String address = random.nextBoolean() ? file : server;
    return Pieces.one(
        List.of(
            "&e;",
            "&l9;",
            documentType(random) + "&e;",
            "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' href='%s'/>"
                .formatted(address),
            "<?xml-stylesheet href='%s'?>".formatted(address),
            "<img src='%1$s'><link rel='stylesheet' href='%1$s'><base href='%1$s'>"
                .formatted(address),
            "<iframe src='%1$s'></iframe><object data='%1$s'></object>".formatted(address),
            "\"$ref\":\"%s\",".formatted(address),
            "\\input{%s}".formatted(address),
            "=WEBSERVICE(\"%s\")".formatted(address),
            "${jndi:ldap:%s}".formatted(address)),
        random);
  }
}
