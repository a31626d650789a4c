-- Learner numbers, which no record had before; and a way from a number to the children who have it.
alter table child_view add column learner_number text not null default '';
create index child_view_by_upn on child_view (school, upn);
create index child_view_by_learner_number on child_view (school, learner_number);
