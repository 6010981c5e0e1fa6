package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCatalogTest {
  private static final String QUESTION =
      "# title: Words\n# question: Which words?\n# columns: o\nSELECT ?o { ?s ?p ?o }\n";

  /** What the catalog is made of: it needs neither Jena nor the rest of the program. */
  private static final List<Class<?>> CATALOG =
      List.of(
          QueryCatalog.class,
          NamedQuery.class,
          Parameter.class,
          Parameter.Type.class,
          QueryException.class);

  @TempDir Path dir;

  @Test
  void aFolderGivesItsQuestionsInTheOrderOfTheirNames() {
    QueryCatalog catalog = QueryCatalog.load("/queries/questions");
    List<String> names = catalog.all().stream().map(NamedQuery::name).toList();
    assertEquals(names.stream().sorted().toList(), names);
    assertEquals(
        List.of(
            "best-on-dataset",
            "best-over-time",
            "conflicting-results",
            "dataset-profile",
            "datasets-of-task",
            "evaluations-named-like",
            "evaluations-of-model",
            "evidence",
            "family-papers",
            "metrics-of-task",
            "most-used-datasets",
            "papers-per-task-and-year",
            "papers-with-code",
            "statements-about",
            "variants-of"),
        names);
    assertSame(catalog.all().get(0), catalog.find("best-on-dataset").orElseThrow());
    assertSame(catalog.all().get(0), catalog.get("best-on-dataset"));
    QueryException none = assertThrows(QueryException.class, () -> catalog.get("Best-On-Dataset"));
    assertEquals("there is no question 'Best-On-Dataset'", none.getMessage());
    assertEquals(List.of(), catalog.find("Best-On-Dataset").stream().toList());
    assertEquals(List.of(), catalog.find("../reports/contents").stream().toList());
  }

  @Test
  void aJarGivesThemToo() throws Exception {
    Path jar = jar("/b.rq", "/a.rq", "/notes.txt", "/deeper/c.rq");
    assertEquals("[a, b]", namesIn(jar, "/asked"));
    assertEquals("[a, b]", namesIn(jar, "/asked"), "and can be read again");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertEquals(
        "no queries on the class path under /queries/none",
        assertThrows(QueryException.class, () -> QueryCatalog.load("/queries/none")).getMessage());
  }

  @Test
  void aFolderThatIsNotInTheJarIsRefused() throws Exception {
    Path jar = jar("/a.rq");
    InvocationTargetException thrown =
        assertThrows(InvocationTargetException.class, () -> namesIn(jar, "/queries/questions"));
    assertEquals(
        "no queries on the class path under /queries/questions", thrown.getCause().getMessage());
  }

  /** The catalog as loaded from the jar itself, in a loader that sees nothing else. */
  private static String namesIn(Path jar, String folder) throws Exception {
    URL[] path = {jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Class<?> catalogClass = loader.loadClass(QueryCatalog.class.getName());
      Object catalog = catalogClass.getMethod("load", String.class).invoke(null, folder);
      List<?> questions = (List<?>) catalogClass.getMethod("all").invoke(catalog);
      Method name = loader.loadClass(NamedQuery.class.getName()).getMethod("name");
      List<Object> names = new java.util.ArrayList<>();
      for (Object question : questions) {
        names.add(name.invoke(question));
      }
      return names.toString();
    }
  }

  /** In a folder whose name has to be escaped in a URL. */
  private Path jar(String... files) throws IOException {
    Path jar = Files.createDirectories(dir.resolve("50% of a+b é")).resolve("all in one.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      for (Class<?> type : CATALOG) {
        String name = type.getName().replace('.', '/') + ".class";
        put(zip, name, bytes(name));
      }
      for (String folder : List.of("asked/", "asked/deeper/")) {
        zip.putNextEntry(new JarEntry(folder));
        zip.closeEntry();
      }
      for (String file : Stream.of(files).map(f -> "asked" + f).toList()) {
        put(zip, file, QUESTION.getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = QueryCatalog.class.getClassLoader().getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }

  private static void put(JarOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new JarEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
