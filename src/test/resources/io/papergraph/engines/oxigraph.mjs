// Answers queries with the npm package oxigraph: node oxigraph.mjs NODE_MODULES FILE.nq
//
// Loads the N-Quads, and their union as the default graph: the package's own option for that,
// use_default_graph_as_union, gives a triple once for each graph that holds it, and a graph is a set.
// Then one query a line in, as a JSON string, and one line out: {"results": …} or {"error": "…"}.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [modules, file] = process.argv.slice(2);
const { Store } = createRequire(import.meta.url)(modules + '/oxigraph');

const store = new Store();
const quads = readFileSync(file, 'utf8');
store.load(quads, { format: 'nq', no_transaction: true });
store.load(quads.replace(/ <[^<>]*> \.$/gm, ' .'), { format: 'nt', no_transaction: true });
console.log(JSON.stringify({ quads: store.size }));

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const rows = store.query(JSON.parse(line), { results_format: 'json' });
    answer = { results: JSON.parse(rows) };
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
