package io.papergraph.source;

import java.util.Optional;

/** The lists of papers that can be named as an input. */
public interface RemoteLists {
  /**
   * The list of a name; empty when it is the name of something else, such as a file.
   *
   * @throws InputUsageException when the name begins as that of a list does and is none
   */
  Optional<RemoteList> find(String named);

  /** No list: every name is one of a file. */
  static RemoteLists none() {
    return named -> Optional.empty();
  }
}
