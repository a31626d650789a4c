-- What the door keeps: nothing of it is in the log of any record, and no secret is kept as it is.
create table account (
  person        text   not null primary key,
  sign_in_name  text   not null,           -- folded; empty until it is chosen
  display_name  text   not null,
  password_hash text,                      -- Argon2id; null until a code has been used
  kind          text   not null check (kind in ('real', 'practice'))
) without rowid;
create unique index account_by_name on account (sign_in_name) where sign_in_name <> '';

-- Where a person has, had or is about to get a post. The posts themselves stand in the log.
create table account_school (
  person        text   not null,
  school        text   not null,
  primary key (person, school)
) without rowid;

create table paper_code (
  hash          text   not null primary key,
  person        text   not null,
  purpose       text   not null check (purpose in ('set_up', 'enrol')),
  good_until    bigint                     -- seconds since 1970, UTC; null: until it is used
) without rowid;
create index paper_code_by_person on paper_code (person, purpose);

create table door_session (
  token_hash    text   not null primary key,
  person        text   not null,
  began_at      bigint not null,
  last_seen_at  bigint not null
) without rowid;
create index door_session_by_person on door_session (person);

create table door_failures (
  whose         text   not null primary key,  -- a hash of a sign-in name or of an address
  times         bigint not null,
  last_at       bigint not null
) without rowid;
