-- Drafts of documents: each field on its own. Nothing of a draft is in the log, and nothing of it stays when it is discarded.
create table draft (
  school      text   not null,
  child       text   not null,
  document    text   not null,
  begun_by    text   not null,
  begun_at    bigint not null,             -- seconds since 1970, UTC; so are the others
  ready_for   text   not null,             -- empty: nobody
  handed_by   text   not null,
  handed_at   bigint,
  primary key (school, child, document)
) without rowid;
create index draft_by_ready_for on draft (school, ready_for) where ready_for <> '';

create table draft_field (
  school      text   not null,
  child       text   not null,
  document    text   not null,
  name        text   not null,
  value       text   not null,
  version     bigint not null check (version >= 1),
  person      text   not null,
  saved_at    bigint not null,
  taken_out   bigint not null,             -- 1: its version alone is kept, so that none comes twice
  check (taken_out = 0 or value = ''),
  primary key (school, child, document, name)
) without rowid;

create table draft_presence (
  school      text   not null,
  child       text   not null,
  document    text   not null,
  person      text   not null,
  field       text   not null,
  seen_at     bigint not null,
  primary key (school, child, document, person)
) without rowid;
