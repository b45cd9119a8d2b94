-- What one act has moved is told by it.
create index stock_movements_cause on stock_movements (cause_id);
