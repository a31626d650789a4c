-- Of each form a hash of what it said, so that the same id with other words is told from the same form again. Empty: not known, because
-- the form is older than this, or an entry of that person was erased since.
alter table form add column said text not null default '';
