package io.papergraph.claim;

import java.util.List;

/** Something a paper states, with the places it rests on. A new kind must be mapped to compile. */
public sealed interface Claim permits Relation, Reports, HasLink {

  /** The quotes it rests on, at least one, the telling one first. */
  List<Evidence> evidence();

  /** How likely the claim is right, in (0, 1]. */
  double confidence();

  <T> T accept(Visitor<T> visitor);

  /** One case per kind of claim. */
  interface Visitor<T> {
    T relation(Relation relation);

    T reports(Reports reports);

    T hasLink(HasLink hasLink);
  }
}
