package io.papergraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house: who may import whom, and what nobody may do. */
class ArchitectureTest {
  private static final String ROOT = "io.papergraph";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void eachRoomImportsOnlyWhatTheHouseAllows() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .layer("api")
        .definedBy(ROOT)
        .layer("paper")
        .definedBy(ROOT + ".paper")
        .layer("claim")
        .definedBy(ROOT + ".claim")
        .layer("fetch")
        .definedBy(ROOT + ".fetch")
        .layer("source")
        .definedBy(ROOT + ".source")
        .layer("live")
        .definedBy(ROOT + ".live")
        .layer("extract")
        .definedBy(ROOT + ".extract..")
        .layer("resolve")
        .definedBy(ROOT + ".resolve")
        .layer("rdf")
        .definedBy(ROOT + ".rdf")
        .layer("store")
        .definedBy(ROOT + ".store")
        .layer("build")
        .definedBy(ROOT + ".build")
        .layer("query")
        .definedBy(ROOT + ".query")
        .layer("export")
        .definedBy(ROOT + ".export")
        .layer("backup")
        .definedBy(ROOT + ".backup")
        .layer("pages")
        .definedBy(ROOT + ".pages")
        .layer("serve")
        .definedBy(ROOT + ".serve")
        .layer("eval")
        .definedBy(ROOT + ".eval")
        .layer("cli")
        .definedBy(ROOT + ".cli")
        .withOptionalLayers(true)
        .whereLayer("paper")
        .mayNotAccessAnyLayer()
        .whereLayer("claim")
        .mayOnlyAccessLayers("paper")
        .whereLayer("fetch")
        .mayNotAccessAnyLayer()
        .whereLayer("source")
        .mayOnlyAccessLayers("paper")
        .whereLayer("live")
        .mayOnlyAccessLayers("paper", "source", "fetch")
        .whereLayer("extract")
        .mayOnlyAccessLayers("paper", "claim")
        .whereLayer("resolve")
        .mayOnlyAccessLayers("paper", "claim")
        .whereLayer("rdf")
        .mayOnlyAccessLayers("paper", "claim", "resolve")
        .whereLayer("store")
        .mayOnlyAccessLayers("paper", "claim", "rdf")
        .whereLayer("build")
        .mayOnlyAccessLayers("paper", "claim", "source", "extract", "resolve", "rdf", "store")
        .whereLayer("query")
        .mayOnlyAccessLayers("resolve", "rdf", "store")
        .whereLayer("export")
        .mayOnlyAccessLayers("paper", "claim", "rdf", "store", "query")
        .whereLayer("backup")
        .mayOnlyAccessLayers("rdf", "store", "export")
        .whereLayer("pages")
        .mayOnlyAccessLayers("paper", "claim", "rdf", "store", "query")
        .whereLayer("serve")
        .mayOnlyAccessLayers("rdf", "store", "query", "pages")
        .whereLayer("eval")
        .mayOnlyAccessLayers("paper", "claim", "extract")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(CODE);
  }

  /** An interrupt closes the file channels of a TDB2 store for the whole process. */
  @Test
  void noThreadIsEverInterrupted() {
    noClasses().should().callMethod(Thread.class, "interrupt").check(CODE);
    noClasses()
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                    "shutdownNow|cancel|invokeAny")))
        .check(CODE);
  }

  @Test
  void jenaStaysBehindTheRdfRoom() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".paper",
            ROOT + ".claim",
            ROOT + ".fetch",
            ROOT + ".source",
            ROOT + ".live",
            ROOT + ".extract..",
            ROOT + ".resolve",
            ROOT + ".eval")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.jena..")
        .check(CODE);
  }

  @Test
  void pagesKnowNothingOfServlets() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".pages")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.servlet..", "org.eclipse.jetty..")
        .check(CODE);
  }

  @Test
  void onlyTheCommandLineKnowsPicocliAndEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CODE);
  }

  @Test
  void recordsAndFinalFieldsHoldTheState() {
    classes()
        .that()
        .resideInAnyPackage(ROOT + ".paper", ROOT + ".claim", ROOT + ".resolve")
        .should()
        .haveOnlyFinalFields()
        .check(CODE);
  }

  @Test
  void everyRoomSaysWhatItIsFor() throws IOException {
    Path main = Path.of("src/main/java/io/papergraph");
    try (Stream<Path> tree = Files.walk(main)) {
      List<Path> rooms =
          tree.filter(Files::isDirectory).filter(ArchitectureTest::holdsJava).toList();
      assertTrue(rooms.size() > 5, "found the rooms");
      for (Path room : rooms) {
        assertTrue(Files.exists(room.resolve("package-info.java")), room + " has no package-info");
      }
    }
  }

  private static boolean holdsJava(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
