-- What waits for its source to be confirmed is looked for again and again.
create index submissions_observed on submissions (arrival) where state = 'observed';
