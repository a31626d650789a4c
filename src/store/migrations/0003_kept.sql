-- What is kept of a child beside the log, for lists. All of it can be made again from the log.
create table child_view (
  school           text   not null,
  child            text   not null,
  forename         text   not null,
  surname          text   not null,
  known_as         text   not null,
  upn              text   not null,
  admission_number text   not null,
  class_name       text   not null,
  year_group       text   not null,
  born_on          text,
  search           text   not null,
  framework        text   not null,
  stage            text   not null,
  since_day        text,
  on_register      bigint not null,
  at_school        bigint not null,
  in_force         text   not null,      -- a JSON list of documents
  version          bigint not null,      -- of the child's record
  packs            text   not null,
  school_version   bigint not null,
  good_until       text   not null,
  primary key (school, child)
) without rowid;
create index child_view_by_class on child_view (school, class_name);
create index child_view_by_search on child_view (school, search);

create table due_line (
  school         text   not null,
  child          text   not null,
  line           bigint not null,        -- the order in which the fold gave them
  duty           text   not null,
  framework      text   not null,
  owner          text   not null,
  kind           text   not null,
  opened_by      bigint not null,
  opened_on      text,
  limit_on       text,
  aim_on         text,
  limit_binds    bigint not null,
  excused        text   not null,
  cannot_compute text   not null,
  before_us      bigint not null,
  primary key (school, child, line)
) without rowid;
create index due_line_by_limit on due_line (school, limit_on);
