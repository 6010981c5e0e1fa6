package io.papergraph.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the machine is that something is measured on. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Machine() {}

  /**
   * Day, processors, memory, Java, heap and what else ran, in one sentence; to be asked for before
   * the work begins, which is load itself.
   */
  static String facts() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return String.format(
        Locale.ROOT,
        "%s: %d cores%s, %s of memory, %s %s, Java %s with a heap of %s at most; load %.1f before.",
        DAY.format(LocalDate.now(ZoneOffset.UTC)),
        Runtime.getRuntime().availableProcessors(),
        processor().map(name -> " (" + name + ")").orElse(""),
        Sizes.of(system.getTotalMemorySize()),
        system.getName(),
        system.getVersion(),
        System.getProperty("java.version"),
        Sizes.of(Runtime.getRuntime().maxMemory()),
        system.getSystemLoadAverage());
  }

  /** Nanoseconds of processor time that all threads of this process have used. */
  static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static Optional<String> processor() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
