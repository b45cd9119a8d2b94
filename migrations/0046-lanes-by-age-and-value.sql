-- Of a lane what is of some age or value is counted, summed and walked in the index alone, as by its promises.
drop index returns_lane_value;
create index returns_lane_value on returns (lane, value, id) include (next_due, submitted_at, currency);
drop index returns_lane_submitted;
create index returns_lane_submitted on returns (lane, submitted_at, id) include (next_due, value, currency);
