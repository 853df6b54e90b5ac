-- Lines of one batch into the table, all of them or none. The time reaches from the earliest of these lines to the latest, as they are and as they were: all other
-- days' partitions are left alone.
MERGE order_lines AS kept
USING (SELECT * FROM order_lines_incoming WHERE batch = @batch) AS incoming
ON kept.paid_at >= @since AND kept.paid_at <= @until
  AND kept.platform = incoming.platform AND kept.order_id = incoming.order_id AND kept.line = incoming.line
WHEN MATCHED THEN UPDATE SET
  buyer = incoming.buyer, paid_at = incoming.paid_at, sku = incoming.sku, product = incoming.product,
  category = incoming.category, quantity = incoming.quantity, paid = incoming.paid, refunded = incoming.refunded,
  state = incoming.state, source = incoming.source
WHEN NOT MATCHED THEN INSERT
  (platform, order_id, line, buyer, paid_at, sku, product, category, quantity, paid, refunded, state, source, ordered_at, currency)
VALUES (
  incoming.platform, incoming.order_id, incoming.line, incoming.buyer, incoming.paid_at, incoming.sku, incoming.product,
  incoming.category, incoming.quantity, incoming.paid, incoming.refunded, incoming.state, incoming.source,
  incoming.ordered_at, incoming.currency)
