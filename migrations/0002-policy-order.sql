-- A policy's document is read as it was written: request types, tiers, reasons and clauses stand in the order that the merchant gave them,
-- which jsonb forgets. Nobody looks into it by SQL.
alter table policies alter column document type json using document::json;
