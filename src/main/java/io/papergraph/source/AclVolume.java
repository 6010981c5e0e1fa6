package io.papergraph.source;

import io.papergraph.paper.Issued;
import io.papergraph.paper.PaperId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of a volume share.
 *
 * @param collection the id of the collection, e.g. {@code 2022.acl} or {@code P18}
 * @param id the id of the volume within it, e.g. {@code long} or {@code 1}
 * @param issued year, and month where it is a single one, or null
 * @param license the licence of its papers, or null when it cannot be known
 */
record AclVolume(String collection, String id, @Nullable Issued issued, @Nullable String license) {
  private static final String BY = "https://creativecommons.org/licenses/by/4.0/";
  private static final String BY_NC_SA = "https://creativecommons.org/licenses/by-nc-sa/3.0/";
  private static final String FIRST_YEAR_OF_BY = "2016";
  private static final String ACL = "Association for Computational Linguistics";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final int FIRST_D19_WORKSHOP = 5;

  static AclVolume of(String collection, String id) {
    return new AclVolume(collection, id, null, null);
  }

  /** The volume with what its {@code meta} says. */
  AclVolume with(XmlElement meta) {
    Issued date = Months.issued(meta.childText("year"), meta.childText("month")).orElse(null);
    return new AclVolume(collection, id, date, license(date, meta.childText("publisher")));
  }

  /** The Anthology licenses what the ACL itself publishes; others keep their own terms. */
  private static @Nullable String license(@Nullable Issued date, String publisher) {
    if (date == null || !publisher.contains(ACL)) {
      return null;
    }
    return date.value().compareTo(FIRST_YEAR_OF_BY) >= 0 ? BY : BY_NC_SA;
  }

  /**
   * The Anthology id of a paper: {@code 2022.acl-long.1}, or in collections before 2020 {@code
   * P18-1001}, where the volume takes one digit, in those of workshops two.
   */
  Optional<PaperId> paperId(String paper) {
    return PaperId.parse(written(paper))
        .map(PaperId.Versioned::id)
        .filter(found -> found.scheme() == PaperId.Scheme.ACL);
  }

  /** The id of a paper as the Anthology writes it, as far as its parts have the usual form. */
  String written(String paper) {
    if (collection.indexOf('.') >= 0) {
      return collection + "-" + id + "." + paper;
    }
    if (!NUMBER.matcher(id).matches() || !NUMBER.matcher(paper).matches()) {
      return collection + "-" + id + "-" + paper;
    }
    int volume = Integer.parseInt(id);
    String form = hasManyVolumes(volume) ? "%s-%02d%02d" : "%s-%d%03d";
    return String.format(Locale.ROOT, form, collection, volume, Integer.parseInt(paper));
  }

  private boolean hasManyVolumes(int volume) {
    return collection.startsWith("W")
        || collection.equals("C69")
        || (collection.equals("D19") && volume >= FIRST_D19_WORKSHOP);
  }
}
