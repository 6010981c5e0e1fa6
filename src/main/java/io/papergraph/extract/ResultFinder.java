package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.Mention;
import java.util.List;

final class ResultFinder implements ClaimFinder {
  ResultFinder(Lexicons lexicons) {}

  @Override
  public String name() {
    return "result";
  }

  @Override
  public List<Claim> find(Document document, List<Entity> entities, List<Mention> mentions) {
    return List.of();
  }
}
