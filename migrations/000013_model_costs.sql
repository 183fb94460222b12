-- In US dollars; null where the price of the model is not known or no answer came.
alter table model_calls add column cost_usd numeric;

create index model_calls_by_time on model_calls (at) where cost_usd is not null;
