-- Who has opened the document in use: of each person and document the last issue, and the first day of it. How often is not kept.
create table plan_opening (
  school      text   not null,
  child       text   not null,
  document    text   not null,
  person      text   not null,
  issue       bigint not null,             -- the position of the entry by which it was issued
  on_day      text   not null,
  primary key (school, child, document, person)
) without rowid;

-- From which day on it is kept at a school: what was opened before is not known, and nobody is reminded of it.
create table plan_openings_since (
  school      text   not null primary key,
  on_day      text   not null
) without rowid;

-- Lines that no school had before are made when they are asked for first.
update child_view set packs = '';
