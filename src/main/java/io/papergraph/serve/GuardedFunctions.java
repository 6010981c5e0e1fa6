package io.papergraph.serve;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** Puts bounded functions in the place of those that can take for ever or fill the memory. */
class GuardedFunctions extends ExprTransformCopy {
  /** No string that a query makes may be longer. */
  static final int LONGEST_STRING = 1 << 20;

  private final StopSignal signal;

  GuardedFunctions(StopSignal signal) {
    this.signal = signal;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new Regex(arguments);
    }
    if (function instanceof E_StrReplace) {
      return new Replace(arguments);
    }
    if (function instanceof E_StrConcat) {
      return new Concat(arguments);
    }
    return super.transform(function, arguments);
  }

  private Matcher matcher(List<NodeValue> arguments, int flagsAt) {
    String text = string(arguments.get(0));
    String flags = arguments.size() > flagsAt ? string(arguments.get(flagsAt)) : "";
    Pattern pattern =
        RegexEngine.makePattern("regular expression", string(arguments.get(1)), flags);
    return pattern.matcher(new GuardedText(text, signal));
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("function", value).getLiteralLexicalForm();
  }

  private static void requireShort(long length) {
    if (length > LONGEST_STRING) {
      throw new ExprEvalException("a string of more than " + LONGEST_STRING + " characters");
    }
  }

  private final class Regex extends ExprFunctionN {
    Regex(ExprList arguments) {
      super("regex", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      return NodeValue.booleanReturn(matcher(arguments, 2).find());
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Regex(arguments);
    }
  }

  private final class Replace extends ExprFunctionN {
    Replace(ExprList arguments) {
      super("replace", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      String replacement = string(arguments.get(2));
      Matcher matcher = matcher(arguments, 3);
      StringBuilder out = new StringBuilder();
      try {
        for (boolean first = true; matcher.find(); first = false) {
          // As ARQ does: an empty match counts only where it is the first.
          if (first || matcher.start() != matcher.end()) {
            matcher.appendReplacement(out, replacement);
            requireShort(out.length());
          }
        }
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new ExprEvalException("REPLACE: bad replacement", e);
      }
      matcher.appendTail(out);
      return like(arguments.get(0), out.toString());
    }

    private NodeValue like(NodeValue original, String text) {
      Node node = original.asNode();
      if (node.getLiteralLexicalForm().equals(text)) {
        return original;
      }
      String language = node.getLiteralLanguage();
      return language.isEmpty()
          ? NodeValue.makeString(text)
          : NodeValue.makeNode(text, language, (String) null);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Replace(arguments);
    }
  }

  private static final class Concat extends ExprFunctionN {
    Concat(ExprList arguments) {
      super("concat", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      requireShort(arguments.stream().mapToLong(a -> string(a).length()).sum());
      return XSDFuncOp.strConcat(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Concat(arguments);
    }
  }
}
