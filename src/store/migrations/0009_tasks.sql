-- What is to be done about a child besides what the law asks for: agreed at meetings, arranged, remembered, worth a look. Can be made again
-- from the log, as all that is kept of a child.
create table task_line (
  school      text   not null,
  child       text   not null,
  line        bigint not null,             -- the order in which the record gives them
  sort        text   not null,
  entry       bigint not null,             -- the position of the entry in which it stands
  row_number  bigint not null,             -- which of what was agreed there, from 1
  about       text   not null,
  words       text   not null,
  owner       text   not null,             -- a person's id, or empty
  who         text   not null,
  set_by      text   not null,             -- of a reminder, a person's id
  on_day      text,
  primary key (school, child, line)
) without rowid;

-- The reviews of a school year; what was kept before is made again when it is asked for first.
alter table child_view add column reviews_in_time bigint not null default 0;
alter table child_view add column reviews_late bigint not null default 0;
update child_view set packs = '';
