-- Lists of conversations stand by when they were opened, too: of what is closed there are ever more, and nobody promised anything.
create index conversations_by_age on conversations (status, id) where status <> 'in_return';
