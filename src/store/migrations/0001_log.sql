-- The log. Entries are added at the end of a record and never changed; bytes that are hashes or salts are hexadecimal text.
create table entry (
  school      text   not null,
  child       text   not null,                             -- empty: the school's own record
  position    bigint not null check (position >= 1),
  on_day      text   not null,                             -- YYYY-MM-DD
  recorded_at bigint not null,                             -- seconds since 1970, UTC
  recorded_by text   not null,
  topic       text   not null,
  body        text,                                        -- canonical JSON; null once it is erased
  salt        text,
  body_hash   text   not null,
  hash        text   not null,
  check ((body is null) = (salt is null)),
  primary key (school, child, position)
) without rowid;

-- Who took a body away, when and why: written before the body goes.
create table erasure (
  school      text   not null,
  child       text   not null,
  position    bigint not null,
  erased_at   bigint not null,
  erased_by   text   not null,
  reason      text   not null,
  primary key (school, child, position)
) without rowid;

-- The forms that have been recorded, so that one which arrives twice records once.
create table form (
  form        text   not null,
  person      text   not null,
  answer      text   not null,
  recorded_at bigint not null,
  primary key (form, person)
) without rowid;
