/** A linear-chain conditional random field over sparse features: training, decoding, marginals. */
@NullMarked
package io.papergraph.extract.crf;

import org.jspecify.annotations.NullMarked;
