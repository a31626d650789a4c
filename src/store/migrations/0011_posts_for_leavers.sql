-- A post for one child gives no sight of the child who has left, as a post for a class gives none.
drop view may_see;
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
    where s.of_what = 'child' and v.at_school = 1;
