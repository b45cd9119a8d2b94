-- A list by value is ordered currency by currency, the highest first in each: amounts of two are never compared as numbers.
drop index returns_lane_value;
create index returns_lane_value on returns (lane, currency, (-value), id) include (next_due, submitted_at, value);
