package io.papergraph.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables of papers and of what they name, mention, report and link to, as CSV in UTF-8. Papers
 * stand in the order of their IRIs, and what is read from a paper as it stands in the text.
 */
public final class CsvExporter implements FolderExporter {
  private final List<CsvTable> tables = CsvTables.all();

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<String> endings() {
    return List.of(".csv");
  }

  @Override
  public Set<String> files() {
    return tables.stream().map(CsvTable::file).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void write(Snapshot snapshot, Path folder) throws IOException {
    try (OpenTables open = new OpenTables(folder);
        SortedLines graphs = snapshot.graphs()) {
      for (byte[] name : graphs) {
        String graph = new String(name, StandardCharsets.UTF_8);
        Optional<String> paper = snapshot.iris().paperOfGraph(graph);
        if (paper.isPresent()) {
          open.write(new PaperGraph(snapshot, paper.get(), graph));
        }
      }
    }
  }

  /** The files of the tables, open to be written side by side. */
  private final class OpenTables implements AutoCloseable {
    private final List<Writer> writers = new ArrayList<>();

    OpenTables(Path folder) throws IOException {
      try {
        for (CsvTable table : tables) {
          Writer writer = Files.newBufferedWriter(folder.resolve(table.file()));
          writers.add(writer);
          new CsvWriter(writer).write(table.header());
        }
      } catch (IOException e) {
        close();
        throw e;
      }
    }

    void write(PaperGraph graph) throws IOException {
      for (int i = 0; i < tables.size(); i++) {
        CsvWriter writer = new CsvWriter(writers.get(i));
        for (List<CsvWriter.Cell> row : tables.get(i).rows(graph)) {
          writer.write(row);
        }
      }
    }

    /** Closes all, even when one fails. */
    @Override
    public void close() throws IOException {
      IOException failure = null;
      for (Writer writer : writers) {
        try {
          writer.close();
        } catch (IOException e) {
          failure = e;
        }
      }
      if (failure != null) {
        throw failure;
      }
    }
  }
}
