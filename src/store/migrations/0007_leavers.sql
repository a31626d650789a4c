-- Who has left is in no class. What was kept before is made again when it is asked for first.
update child_view set packs = '';
