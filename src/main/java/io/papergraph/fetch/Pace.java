package io.papergraph.fetch;

import java.time.Duration;

/**
 * How often a service may be asked.
 *
 * @param service requests of one service wait for each other, whatever their hosts
 * @param interval the least time from one request to the next
 */
public record Pace(String service, Duration interval) {}
