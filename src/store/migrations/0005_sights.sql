-- Whom a person may see by one post, made from the posts in the school's own record: replaced as a whole with each entry of it.
create table sight (
  school      text   not null,
  person      text   not null,
  line        bigint not null,           -- the order in which they were given
  of_what     text   not null check (of_what in ('school', 'class', 'child')),
  what        text   not null check ((of_what = 'school') = (what = '')),
  from_day    text   not null,
  until_day   text,                      -- the first day on which it is over
  primary key (school, person, line)
) without rowid;

create table school_sights (
  school      text   not null primary key,
  version     bigint not null            -- of the school's record from which the sights were made
) without rowid;

-- Which children a person may see, from when until before when. A child may come several times: ask with "in" or "exists".
create view may_see (school, child, person, from_day, until_day) as
  select v.school, v.child, s.person, s.from_day, s.until_day
    from sight s join child_view v on v.school = s.school
    where s.of_what = 'school'
  union all
  select v.school, v.child, s.person, s.from_day, s.until_day
    from sight s join child_view v on v.school = s.school and v.class_name = s.what
    where s.of_what = 'class'
  union all
  select v.school, v.child, s.person, s.from_day, s.until_day
    from sight s join child_view v on v.school = s.school and v.child = s.what
    where s.of_what = 'child';

-- Children of whom nothing is kept, or less than their record says: entries came without a view.
create table view_behind (
  school      text   not null,
  child       text   not null,
  primary key (school, child)
) without rowid;
insert into view_behind (school, child)
  select e.school, e.child from entry e where e.child <> '' and e.position = 1
    and not exists (select 1 from child_view v where v.school = e.school and v.child = e.child);

-- Surname and forename as they are compared. What was kept before is made again when it is asked for first.
alter table child_view add column by_name text not null default '';
update child_view set packs = '';

-- Lists are of one school, found by its key; a name is found in any of its parts.
drop index child_view_by_search;
drop index due_line_by_limit;
