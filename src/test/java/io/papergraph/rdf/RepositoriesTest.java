package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoriesTest {

  @ParameterizedTest
  @CsvSource({
    "https://github.com/Heron-Lab/Kestrel, github.com/heron-lab/kestrel",
    "https://github.com/Heron-Lab/Kestrel.git, github.com/heron-lab/kestrel",
    "http://www.GitHub.com/heron-lab/kestrel/, github.com/heron-lab/kestrel",
    "https://github.com/heron-lab/kestrel/tree/main/data?x=1#top, github.com/heron-lab/kestrel",
    "https://raw.githubusercontent.com/a/b/main/README.md, github.com/a/b",
    "https://gitlab.com/Group/Sub/Project/-/tree/main, gitlab.com/group/sub/project",
    "https://gitlab.inria.fr/a/b/blob/master/x.py, gitlab.inria.fr/a/b",
    "https://anonymous.4open.science/r/Kestrel-1A2B/, anonymous.4open.science/r/Kestrel-1A2B",
    "https://aka.ms/KesTrel, aka.ms/KesTrel"
  })
  void oneRepositoryHasOnePath(String url, String path) {
    assertEquals(Optional.of(path), Repositories.path(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/heron-lab",
        "https://github.com",
        "https://github.com/a/.git",
        "https://gitlab.com/group/-/boards",
        "https://",
        "not an address",
        "https://example.org/"
      })
  void anAddressWithoutOwnerAndNameIsNoRepository(String url) {
    assertEquals(Optional.empty(), Repositories.path(url));
  }
}
