-- What the log allows, on any connection. These triggers are SQLite's own; another database says the same in its own words.

-- Also what makes REPLACE and INSERT OR IGNORE fail: it fires before they look for a row to replace.
create trigger entry_is_the_next before insert on entry
when new.position is not (
  select coalesce(max(position), 0) + 1 from entry where school = new.school and child = new.child)
begin
  select raise(abort, 'an entry is added at the end of its record');
end;

create trigger entry_stays before delete on entry
begin
  select raise(abort, 'an entry is never taken out');
end;

create trigger entry_is_not_changed before update on entry
when not (
  new.body is null and new.salt is null
  and new.school is old.school and new.child is old.child and new.position is old.position
  and new.on_day is old.on_day and new.recorded_at is old.recorded_at
  and new.recorded_by is old.recorded_by and new.topic is old.topic
  and new.body_hash is old.body_hash and new.hash is old.hash
  and exists (select 1 from erasure
              where school = old.school and child = old.child and position = old.position))
begin
  select raise(abort, 'an entry is never changed');
end;

create trigger erasure_is_of_an_entry before insert on erasure
when not exists (select 1 from entry
                 where school = new.school and child = new.child and position = new.position)
  or exists (select 1 from erasure
             where school = new.school and child = new.child and position = new.position)
begin
  select raise(abort, 'an entry is erased once');
end;

create trigger erasure_stays before delete on erasure
begin
  select raise(abort, 'an erasure is never taken out');
end;

create trigger erasure_is_not_changed before update on erasure
begin
  select raise(abort, 'an erasure is never changed');
end;
