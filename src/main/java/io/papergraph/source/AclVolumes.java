package io.papergraph.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the volumes of an Anthology collection and reads a paper at a time. */
final class AclVolumes implements ReadCursor {
  private static final int VOLUME_DEPTH = 2;
  private static final int PAPER_DEPTH = 3;

  private final SafeXml xml;
  private String collection = "";
  private @Nullable AclVolume volume;

  AclVolumes(SafeXml xml) {
    this.xml = xml;
  }

  @Override
  public Optional<Read> next() {
    while (xml.toElement()) {
      Optional<Read> read = atElement();
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    xml.close();
  }

  /** Takes in what the element tells; a read where it is a paper, or a volume's unusable data. */
  private Optional<Read> atElement() {
    if (xml.depth() < VOLUME_DEPTH) {
      collection = xml.attribute("id");
    } else if (xml.depth() == VOLUME_DEPTH) {
      volume = xml.name().equals("volume") ? AclVolume.of(collection, xml.attribute("id")) : null;
    } else if (xml.depth() == PAPER_DEPTH && volume != null) {
      return inVolume(volume);
    }
    return Optional.empty();
  }

  private Optional<Read> inVolume(AclVolume current) {
    String where = xml.where();
    try {
      if (xml.name().equals("meta")) {
        volume = current.with(xml.element());
      } else if (xml.name().equals("paper")) {
        return Optional.of(new Read.Ok(AclPaper.read(current, xml.element())));
      }
      return Optional.empty();
    } catch (RejectedRecordException e) {
      return Optional.of(e.at(where));
    }
  }
}
