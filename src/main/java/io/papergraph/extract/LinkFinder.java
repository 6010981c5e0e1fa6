package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Addresses in the text, cleaned, with what they lead to. */
final class LinkFinder implements ClaimFinder {
  private static final int CONTEXT = 10;
  private static final List<String> CODE =
      List.of(
          "github.com", "gitlab.", "bitbucket.org", "codeberg.org", "gist.github.com", "gitee.com");
  private static final List<String> VIDEO =
      List.of("youtube.com", "youtu.be", "vimeo.com", "bilibili.com");
  private static final List<String> DATA =
      List.of(
          "zenodo.org",
          "figshare.com",
          "kaggle.com/datasets",
          "kaggle.com/competitions",
          "huggingface.co/datasets",
          "hf.co/datasets",
          "osf.io",
          "physionet.org",
          "dataverse",
          "modelscope.cn/datasets",
          "doi.org/10.5281",
          "doi.org/10.6084",
          "doi.org/10.7910",
          "data.mendeley.com",
          "ieee-dataport.org",
          "opendatalab.com");
  private static final List<String> OTHER =
      List.of("arxiv.org", "doi.org", "wikipedia.org", "creativecommons.org", "kaggle.com");

  private final Precisions precisions;

  LinkFinder(Precisions precisions) {
    this.precisions = precisions;
  }

  @Override
  public String name() {
    return "link";
  }

  @Override
  public List<Claim> find(Document document, List<Entity> entities, List<Mention> mentions) {
    Map<String, Found> byUrl = new LinkedHashMap<>();
    for (Passage passage : document.passages()) {
      for (int i = 0; i < passage.size(); i++) {
        if (passage.word(i).kind() == Word.Kind.URL) {
          String url = Urls.clean(passage.word(i).text());
          Found found =
              byUrl.computeIfAbsent(url, u -> new Found(new ArrayList<>(), new ArrayList<>()));
          found.evidence().add(passage.evidence(i, i + 1, name()));
          found.kinds().add(kind(url, passage, i));
        }
      }
    }
    List<Claim> claims = new ArrayList<>();
    byUrl.forEach(
        (url, f) -> {
          HasLink.Kind kind = f.kinds().get(0);
          double confidence = precisions.of("link", kind.label());
          claims.add(new HasLink(url, kind, f.evidence(), confidence));
        });
    return claims;
  }

  private record Found(List<Evidence> evidence, List<HasLink.Kind> kinds) {}

  private static HasLink.Kind kind(String url, Passage passage, int at) {
    String address = url.toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+://(www\\.)?", "");
    if (address.contains(".github.io") || address.contains(".gitlab.io")) {
      return HasLink.Kind.PROJECT;
    }
    if (startsWithAny(address, CODE)) {
      return HasLink.Kind.CODE;
    }
    if (startsWithAny(address, VIDEO)) {
      return HasLink.Kind.VIDEO;
    }
    if (DATA.stream().anyMatch(address::contains)) {
      return HasLink.Kind.DATASET;
    }
    if (address.startsWith("huggingface.co/") || address.startsWith("hf.co/")) {
      boolean page = address.contains("/spaces/") || address.contains("/papers/");
      return page ? HasLink.Kind.PROJECT : HasLink.Kind.MODEL;
    }
    if (address.startsWith("modelscope.cn/models")) {
      return HasLink.Kind.MODEL;
    }
    if (startsWithAny(address, OTHER)) {
      return HasLink.Kind.OTHER;
    }
    return byContext(passage, at);
  }

  private static HasLink.Kind byContext(Passage passage, int at) {
    for (int i = at - 1; i >= Math.max(0, at - CONTEXT); i--) {
      String word = passage.lower(i);
      if (word.equals("video") || word.equals("videos")) {
        return HasLink.Kind.VIDEO;
      }
      if (word.equals("project")
          || word.equals("demo")
          || word.equals("page")
          || word.equals("website")) {
        return HasLink.Kind.PROJECT;
      }
    }
    return HasLink.Kind.PROJECT;
  }

  private static boolean startsWithAny(String address, List<String> hosts) {
    return hosts.stream().anyMatch(address::startsWith);
  }
}
