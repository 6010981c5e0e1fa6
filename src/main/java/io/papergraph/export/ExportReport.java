package io.papergraph.export;

/**
 * What became of an export.
 *
 * @param undated papers that were left out because they have no date to compare
 */
public record ExportReport(long undated) {}
