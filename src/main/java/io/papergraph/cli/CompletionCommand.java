package io.papergraph.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script that lets a shell complete commands, options and the names of questions.",
      "The shell must know the program as 'papergraph', e.g. as an alias of java -jar …"
    },
    footer = {
      "",
      "Examples:",
      "  source <(papergraph completion bash)",
      "  papergraph completion zsh > ~/.papergraph-completion && . ~/.papergraph-completion"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.bash;

  /** The shells that the one script serves; zsh reads it through its bashcompinit. */
  enum Shell {
    bash,
    zsh
  }

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    String name = spec.root().name();
    if (shell == Shell.zsh) {
      streams.out().println("autoload -U +X compinit && compinit");
    }
    streams.out().println(AutoComplete.bash(name, spec.root().commandLine()));
    return 0;
  }
}
