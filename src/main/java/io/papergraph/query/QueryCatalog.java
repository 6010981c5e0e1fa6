package io.papergraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions that ship with the project: every {@code .rq} file of a folder, by name. */
public final class QueryCatalog {
  private static final String SUFFIX = ".rq";

  private final Map<String, NamedQuery> byName;

  private QueryCatalog(Map<String, NamedQuery> byName) {
    this.byName = byName;
  }

  /**
   * Reads every {@code .rq} file of a class-path folder, in a directory or in a jar.
   *
   * @param folder absolute, e.g. {@code /queries/questions}
   */
  public static QueryCatalog load(String folder) {
    URL url = QueryCatalog.class.getResource(folder);
    if (url == null) {
      throw new QueryException("no queries on the class path under " + folder);
    }
    try {
      return new QueryCatalog(url.getProtocol().equals("jar") ? fromJar(url) : fromFolder(url));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the queries under " + folder, e);
    } catch (URISyntaxException e) {
      throw new QueryException("cannot read the queries under " + url, e);
    }
  }

  public Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * A question by its name.
   *
   * @throws QueryException when there is none
   */
  public NamedQuery get(String name) {
    return find(name).orElseThrow(() -> new QueryException("there is no question '" + name + "'"));
  }

  /** All questions, in the order of their names. */
  public List<NamedQuery> all() {
    return new ArrayList<>(byName.values());
  }

  private static Map<String, NamedQuery> fromFolder(URL url)
      throws IOException, URISyntaxException {
    return read(Path.of(url.toURI()));
  }

  private static Map<String, NamedQuery> fromJar(URL url) throws IOException, URISyntaxException {
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    Path jar = Path.of(connection.getJarFileURL().toURI());
    try (FileSystem zip = FileSystems.newFileSystem(jar, (@Nullable ClassLoader) null)) {
      return read(zip.getPath("/" + connection.getEntryName()));
    }
  }

  private static Map<String, NamedQuery> read(Path folder) throws IOException {
    Map<String, NamedQuery> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        found.put(name, NamedQuery.parse(name, Files.readString(file, StandardCharsets.UTF_8)));
      }
    }
    return found;
  }
}
