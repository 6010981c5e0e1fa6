package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Mention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Addresses in the text, cleaned, with what they lead to. */
final class LinkFinder implements ClaimFinder {
  private static final int CONTEXT = 10;
  private static final List<String> CODE =
      List.of(
          "github.com",
          "gitlab.",
          "bitbucket.org",
          "codeberg.org",
          "gist.github.com",
          "gitee.com",
          "anonymous.4open.science");
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
          "opendatalab.com",
          "/dataset/",
          "/datasets/");
  private static final List<String> OTHER =
      List.of(
          "arxiv.org", "doi.org", "wikipedia.org", "creativecommons.org", "kaggle.com", "pypi.org");

  private static final Map<String, HasLink.Kind> SAID =
      Map.ofEntries(
          Map.entry("video", HasLink.Kind.VIDEO),
          Map.entry("videos", HasLink.Kind.VIDEO),
          Map.entry("project", HasLink.Kind.PROJECT),
          Map.entry("demo", HasLink.Kind.PROJECT),
          Map.entry("page", HasLink.Kind.PROJECT),
          Map.entry("website", HasLink.Kind.PROJECT),
          Map.entry("homepage", HasLink.Kind.PROJECT),
          Map.entry("code", HasLink.Kind.CODE),
          Map.entry("codes", HasLink.Kind.CODE),
          Map.entry("codebase", HasLink.Kind.CODE),
          Map.entry("implementation", HasLink.Kind.CODE),
          Map.entry("repository", HasLink.Kind.CODE),
          Map.entry("dataset", HasLink.Kind.DATASET),
          Map.entry("datasets", HasLink.Kind.DATASET),
          Map.entry("data", HasLink.Kind.DATASET),
          Map.entry("corpus", HasLink.Kind.DATASET),
          Map.entry("model", HasLink.Kind.MODEL),
          Map.entry("models", HasLink.Kind.MODEL),
          Map.entry("weights", HasLink.Kind.MODEL),
          Map.entry("checkpoints", HasLink.Kind.MODEL));

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
        if (isAddress(passage, i)) {
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

  /** An address that a line end cut within the host is none, and neither is what is left of it. */
  private static boolean isAddress(Passage passage, int at) {
    if (!isUrl(passage, at) || isCut(passage, at)) {
      return false;
    }
    int before = at > 0 && passage.lower(at - 1).equals(".") ? at - 2 : at - 1;
    return before < 0 || !isUrl(passage, before) || !isCut(passage, before);
  }

  private static boolean isUrl(Passage passage, int at) {
    return passage.word(at).kind() == Word.Kind.URL;
  }

  private static boolean isCut(Passage passage, int at) {
    return !Urls.hasHost(Urls.clean(passage.word(at).text()));
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

  /** What the words before an address in its sentence say of it; nothing said is a project. */
  private static HasLink.Kind byContext(Passage passage, int at) {
    Set<HasLink.Kind> said = EnumSet.noneOf(HasLink.Kind.class);
    int from = Math.max(passage.sentenceStart(at), at - CONTEXT);
    for (int i = at - 1; i >= from; i--) {
      HasLink.Kind kind = SAID.get(passage.lower(i));
      if (kind == HasLink.Kind.PROJECT || kind == HasLink.Kind.VIDEO) {
        return kind;
      }
      if (kind != null) {
        said.add(kind);
      }
    }
    for (HasLink.Kind kind : List.of(HasLink.Kind.CODE, HasLink.Kind.DATASET, HasLink.Kind.MODEL)) {
      if (said.contains(kind)) {
        return kind;
      }
    }
    return HasLink.Kind.PROJECT;
  }

  private static boolean startsWithAny(String address, List<String> hosts) {
    return hosts.stream().anyMatch(address::startsWith);
  }
}
