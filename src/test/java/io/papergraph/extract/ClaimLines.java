package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Reports;

/** Claims as short lines, for tests. */
final class ClaimLines {
  private ClaimLines() {}

  static String line(Claim claim) {
    return claim.accept(
        new Claim.Visitor<>() {
          @Override
          public String relation(Relation r) {
            return r.role().label() + " " + r.entity().type() + " " + r.entity().name();
          }

          @Override
          public String reports(Reports r) {
            return "reports " + r.score().asWritten();
          }

          @Override
          public String hasLink(HasLink l) {
            return "link " + l.url();
          }
        });
  }
}
