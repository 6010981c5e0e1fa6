package io.papergraph.engines;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Writes {@code ?x p|q ?y} as the union that it is by SPARQL 1.1, section 18.4, in which what both
 * sides match stands twice. Oxigraph 0.5.11 has it once where one end is bound before, and twice
 * where none is; see {@link OxigraphIT}.
 */
final class Alternatives {
  private Alternatives() {}

  static String asUnions(String sparql) {
    Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
    Unions unions = new Unions();
    Query written =
        QueryTransformOps.transform(query, unions, new ExprTransformApplyElementTransform(unions));
    return unions.found ? written.toString() : sparql;
  }

  private static final class Unions extends ElementTransformCopyBase {
    private boolean found;

    @Override
    public Element transform(ElementPathBlock block) {
      List<Element> parts = new ArrayList<>();
      ElementPathBlock others = new ElementPathBlock();
      for (Iterator<TriplePath> paths = block.patternElts(); paths.hasNext(); ) {
        TriplePath path = paths.next();
        if (path.getPath() instanceof P_Alt alternative) {
          parts.add(union(path, alternative));
        } else {
          others.addTriplePath(path);
        }
      }
      if (parts.isEmpty()) {
        return block;
      }
      found = true;
      ElementGroup group = new ElementGroup();
      group.addElement(others);
      parts.forEach(group::addElement);
      return group;
    }

    private static Element union(TriplePath path, P_Alt alternative) {
      ElementUnion union = new ElementUnion();
      for (var side : List.of(alternative.getLeft(), alternative.getRight())) {
        ElementPathBlock block = new ElementPathBlock();
        block.addTriplePath(new TriplePath(path.getSubject(), side, path.getObject()));
        ElementGroup group = new ElementGroup();
        group.addElement(block);
        union.addElement(group);
      }
      return union;
    }
  }
}
